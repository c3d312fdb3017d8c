import Foundation
import VTVLSyntax

/// The lines of a `console` block: commands, what they print, and their exit codes other than 0.
///
///     $ vtvl check .
///     a.vtvl:3:12: error: …
///     [1]
///
/// The commands run one after another in one folder that holds the case's files.
struct ConsoleLines {
  private let files: [SourceFile]

  init(_ files: [SourceFile]) { self.files = files }

  /// The block with what its commands really do.
  func lines(_ written: [String]) throws -> [String] {
    let home = FileManager.default.temporaryDirectory.appending(path: "vtvl-\(UUID().uuidString)")
    let work = home.appending(path: "work")
    defer { try? FileManager.default.removeItem(at: home) }
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    for file in files {
      let place = work.appending(path: file.path).standardizedFileURL
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
    return try written.filter { $0.hasPrefix("$ ") }.flatMap { line in
      let result = try BuiltProgram.run(String(line.dropFirst(2)), in: work)
      let output = result.output.replacingOccurrences(of: home.path, with: "")
      var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return [line] + lines + (result.exitCode == 0 ? [] : ["[\(result.exitCode)]"])
    }
  }
}
