import VTVLSyntax

/// The names of the outputs that vtvl wrote into a folder, kept in that folder. Only these are replaced by
/// the next build, and removed when they are no longer made.
struct OutputList: Equatable {
  static let name = FilePath(".vtvl-outputs")

  private static let head = "# Made by vtvl build, which replaces and removes these files:\n"
  private static let largest = 16 << 20

  /// In the order of their bytes.
  let names: [String]

  init(_ names: some Sequence<String>) {
    self.names = Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads the list of a folder; it may have been written by anybody.
  init(in folder: OpenFolder) throws(CommandError) {
    guard let status = try folder.status(Self.name), status.kind == .file,
      let bytes = try folder.contents(Self.name, atMost: Self.largest)
    else {
      self.init([])
      return
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    self.init(lines.filter(Self.isName))
  }

  /// Whether a path can be that of an output: below the folder, nothing hidden, no source.
  static func isName(_ path: String) -> Bool {
    let path = FilePath(path)
    return !path.isAbsolute && path.bytes.first != UInt8(ascii: "#")
      && !SourceFolder.isSource(path)
      && path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0.first != UInt8(ascii: ".") && !$0.contains(0) }
  }

  var bytes: [UInt8] { Array((Self.head + names.map { $0 + "\n" }.joined()).utf8) }

  func union(_ other: OutputList) -> OutputList { OutputList(names + other.names) }
}
