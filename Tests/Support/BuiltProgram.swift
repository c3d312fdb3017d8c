import Foundation

/// The compiler as it was built beside the tests, run as a user runs it.
package struct BuiltProgram {
  /// Where the build puts executables; the tests run from there.
  package static let folder: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let place = bundle.bundleURL
    return place.pathExtension == "xctest" ? place.deletingLastPathComponent() : place
  }()

  package struct Result: Sendable {
    /// Both streams, as a terminal shows them.
    package let output: String
    package let exitCode: Int32
  }

  /// Runs a line of shell in a folder. The locale is plain, so messages are English unless asked for.
  package static func run(_ line: String, in directory: URL) throws -> Result {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = directory
    process.environment = [
      "PATH": folder.path + ":/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "dumb",
      "HOME": directory.path,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let code =
      process.terminationReason == .exit
      ? process.terminationStatus : 128 + process.terminationStatus
    return Result(output: String(decoding: bytes, as: UTF8.self), exitCode: code)
  }
}
