import Foundation
import TestSupport
import VTVLOutput

/// The programs that others wrote and that the outputs are read with. `.ci/clients` installs them; where
/// they are missing their tests are skipped, except in CI.
enum Clients {
  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Clients")

  static let areInstalled: Bool =
    (try? Python.run(["-c", "import cmarkgfm, jsonschema, shutil; assert shutil.which('pandoc')"]))
    != nil

  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  enum Reader: String, CaseIterable, Sendable {
    case cmark = "cmark-gfm"
    case pandocGFM = "pandoc gfm"
    case pandocMarkdown = "pandoc markdown"
    /// A document for printing, made by pandoc and read again.
    case document = "Word document"
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
    try compare([
      "render": ["folders": contents(of: folders), "readers": readers.map(\.rawValue)]
    ])
  }

  /// What of some folders' `README.md` is not as their `positions.json` says.
  static func index(_ folders: [[OutputFile]], title: String? = nil) throws -> [String] {
    var question: [String: Any] = ["folders": contents(of: folders)]
    question["title"] = title
    return try compare(["index": question])
  }

  private static func contents(of folders: [[OutputFile]]) -> [[String: String]] {
    folders.map { files in
      Dictionary(
        uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }
  }

  /// What of some words is not, in normal form C, in every text of the post they are for.
  static func hold(_ positions: [UInt8], words: [String]) throws -> [String] {
    try compare(["hold": ["positions": String(decoding: positions, as: UTF8.self), "words": words]])
  }

  private static func compare(_ request: [String: Any]) throws -> [String] {
    let input = try JSONSerialization.data(withJSONObject: request)
    let output = try Python.run([scripts.appending(path: "compare.py").path], input: input)
    return try JSONDecoder().decode([String].self, from: output)
  }
}
