import Foundation

/// Python, with the clients that `.ci/clients` installs: programs that others wrote and that read what
/// vtvl writes.
package enum Python {
  private static let executable = [
    Repository.root.appending(path: ".build-clients/bin/python3").path, "/usr/bin/python3",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Whether some modules can be imported. In CI the answer is yes: a client that is missing there is to
  /// fail its tests, not to skip them.
  package static func has(_ modules: String) -> Bool {
    ProcessInfo.processInfo.environment["CI"] == "true"
      || (try? run(["-c", "import \(modules)"])) != nil
  }

  /// The standard output of a run. Files carry what goes in and out, so that no pipe can fill up.
  package static func run(_ arguments: [String], input: Data = Data()) throws -> Data {
    guard let executable else { throw Failure(description: "There is no python3") }
    let scratch = FileManager.default.temporaryDirectory.appending(
      path: "vtvl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let names = ["in", "out", "err"].map { scratch.appending(path: $0) }
    try input.write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }

    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = ["-B"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONUTF8": "1"], uniquingKeysWith: { $1 })
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: try String(contentsOf: names[2], encoding: .utf8))
    }
    return try Data(contentsOf: names[1])
  }
}
