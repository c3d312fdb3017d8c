import Foundation

/// Where the tests find the project's own files.
package enum Repository {
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static var specs: URL { root.appending(path: "Specs") }
  package static var examples: URL { root.appending(path: "Examples") }

  /// Whether expectations are to be rewritten: `VTVL_UPDATE=1 swift test`.
  package static let isUpdating =
    !(ProcessInfo.processInfo.environment["VTVL_UPDATE"] ?? "").isEmpty

  /// `VTVL_PAGE`: the words before and after its `#`.
  private static let wanted =
    (ProcessInfo.processInfo.environment["VTVL_PAGE"] ?? "").split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)

  /// Whether a page is to be run.
  package static func isWanted(_ path: String) -> Bool {
    wanted.first.map { $0.isEmpty || path.contains($0) } ?? true
  }

  /// Words of the headings of the cases to run; nil for all.
  package static var wantedCase: String? { wanted.count > 1 ? String(wanted[1]) : nil }

  /// A path as people read it: from the project's root, with `/` between parts.
  package static func relativePath(_ file: URL) -> String {
    let prefix = root.standardizedFileURL.path + "/"
    let path = file.standardizedFileURL.path
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// The files below a folder whose names end so, in the order of their paths.
  package static func files(below folder: URL, ending suffix: String) -> [URL] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(suffix) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { folder.appending(path: $0) }
  }
}
