import Foundation
import Testing

/// The built program, run as a person or a script runs it.
enum Vtvl {
  /// It stands beside the bundle of the tests, wherever that was built.
  static let path: String = {
    var folder = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    folder = folder.resolvingSymlinksInPath()
    for _ in 0..<5 {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "vtvl")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !isFolder(candidate) {
        return candidate.path
      }
    }
    return "vtvl is not beside the tests"
  }()

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
  }

  /// What a run left behind.
  struct Result {
    let code: Int32
    let output: String
    let messages: String
    let outputBytes: [UInt8]

    var outputLines: [Substring] { output.split(separator: "\n") }
    /// Both streams.
    var all: String { output + messages }
  }

  /// What every run starts from: a plain locale, no colours asked for or refused.
  static let environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8"]

  /// Runs with some words, in a folder; in English unless they or the environment say otherwise.
  @discardableResult
  static func run(
    _ words: [String], in folder: TemporaryFolder, input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Result {
    let isLanguageGiven =
      words.contains { $0.hasPrefix("--lang") } || environment.keys.contains("LC_ALL")
    let language = words.isEmpty || isLanguageGiven ? [] : ["--lang", "en"]
    return try launch(path, language + words, folder, input, environment)
  }

  /// Runs a line of the shell in which `$VTVL` is the program; in English unless the line says otherwise.
  @discardableResult
  static func shell(
    _ line: String, in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Result {
    try launch(
      "/bin/sh", ["-c", line.replacing("\"$VTVL\" ", with: "\"$VTVL\" --lang en ")], folder, [],
      environment.merging(["VTVL": path]) { own, _ in own })
  }

  private static func launch(
    _ program: String, _ words: [String], _ folder: TemporaryFolder, _ input: [UInt8],
    _ environment: [String: String]
  ) throws -> Result {
    let streams = try TemporaryFolder()
    try streams.write("in", bytes: input)
    try streams.write("out", bytes: [])
    try streams.write("err", bytes: [])
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = words
    process.currentDirectoryURL = folder.url
    process.environment = Self.environment.merging(environment) { _, new in new }
    process.standardInput = try FileHandle(forReadingFrom: streams.url.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    let output = try streams.bytes("out")
    let result = Result(
      code: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      messages: try streams.text("err"), outputBytes: output)
    let crashes: Set<Int32> = [101, 132, 133, 134, 136, 138, 139]
    let isCrash = process.terminationReason == .uncaughtSignal || crashes.contains(result.code)
    #expect(!isCrash, "vtvl \(words) ended with \(result.code): \(result.messages)")
    return result
  }
}

/// A folder of its own for a test, gone when nobody holds it any more.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "vtvl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// With files in it, by their path.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (path, text) in files { try write(path, text) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ path: String) -> String { url.appending(path: path).path }

  func write(_ path: String, _ text: String) throws { try write(path, bytes: Array(text.utf8)) }

  func write(_ path: String, bytes: [UInt8]) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: path)))
  }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  func has(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: self.path(path))) != nil
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: self.path(path)) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self.path(path), withDestinationPath: target)
  }

  /// Every file below, by its path, with its bytes; a link with where it leads.
  func contents(_ below: String = "") throws -> [String: [UInt8]] {
    let folder = below.isEmpty ? url.path : path(below)
    var contents: [String: [UInt8]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      let file = folder + "/" + name
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file) {
        contents[name] = Array("-> \(target)".utf8)
      } else if let data = FileManager.default.contents(atPath: file) {
        contents[name] = Array(data)
      }
    }
    return contents
  }
}
