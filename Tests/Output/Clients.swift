import Foundation
import TestSupport
import VTVLOutput

/// The programs that others wrote and that the outputs are read with. `.ci/clients` installs them; where
/// they are missing their tests are skipped, except in CI.
enum Clients {
  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Clients")

  private static let python = [
    Repository.root.appending(path: ".build-clients/bin/python3").path, "/usr/bin/python3",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  static let areInstalled: Bool =
    (try? run(["-c", "import cmarkgfm, jsonschema, shutil; assert shutil.which('pandoc')"])) != nil

  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  enum Reader: String, CaseIterable, Sendable {
    case cmark = "cmark-gfm"
    case pandocGFM = "pandoc gfm"
    case pandocMarkdown = "pandoc markdown"
  }

  // MARK: Questions

  /// What of some JSON texts does not follow a schema.
  static func validate(_ documents: [[UInt8]], against schema: String) throws -> [String] {
    try compare([
      "validate": [
        "schema": schema, "documents": documents.map { String(decoding: $0, as: UTF8.self) },
      ]
    ])
  }

  /// What of some folders' pages a reader does not show as their `positions.json` says.
  static func render(_ folders: [[OutputFile]], with readers: [Reader]) throws -> [String] {
    let contents = folders.map { files in
      Dictionary(
        uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }
    return try compare(["render": ["folders": contents, "readers": readers.map(\.rawValue)]])
  }

  private static func compare(_ request: [String: Any]) throws -> [String] {
    let input = try JSONSerialization.data(withJSONObject: request)
    let output = try run([scripts.appending(path: "compare.py").path], input: input)
    return try JSONDecoder().decode([String].self, from: output)
  }

  // MARK: Processes

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The standard output of Python. Files carry what goes in and out, so that no pipe can fill up.
  private static func run(_ arguments: [String], input: Data = Data()) throws -> Data {
    guard let python else { throw Failure(description: "There is no python3") }
    let scratch = FileManager.default.temporaryDirectory.appending(
      path: "vtvl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let names = ["in", "out", "err"].map { scratch.appending(path: $0) }
    try input.write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }

    let process = Process()
    process.executableURL = URL(filePath: python)
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
