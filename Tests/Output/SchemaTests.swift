import Foundation
import TestSupport
import Testing
import VTVLCompiler
import VTVLOutput

/// The schemas say all that there is to say about the JSON, and the outputs follow them.
@Suite("JSON Schemas")
struct SchemaTests {
  struct Schema: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let output: String

    var testDescription: String { file }

    static let all = [
      Schema(
        file: "positions.schema.json", text: PositionsSchema.text, output: "positions.json"),
      Schema(
        file: "positions.map.schema.json", text: PositionsMapSchema.text,
        output: "positions.map.json"),
      Schema(file: "report.schema.json", text: ReportSchema.text, output: "report.json"),
    ]
  }

  private static let outputs = Compilation.outputs(
    of: Compilation.analyze(Workspace(ExampleFiles.namDong)))

  @Test(arguments: Schema.all)
  func `the copy in Specs is what the compiler prints`(schema: Schema) throws {
    let file = Repository.specs.appending(path: schema.file)
    if Repository.isUpdating { try Data(schema.text.utf8).write(to: file) }
    let difference = LineDiff.text(
      expected: try lines(of: String(contentsOf: file, encoding: .utf8)),
      actual: lines(of: schema.text))
    #expect(difference.isEmpty, "\(schema.file):\n\(difference)")
  }

  private func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A misspelt field is found only where every object is closed.
  @Test(arguments: Schema.all)
  func `every object is closed, and every field is described`(schema: Schema) throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: [String: Any]])
    var pending: [(path: String, schema: [String: Any])] = [("", root)]
    while let (path, schema) = pending.popLast() {
      if schema["type"] as? String == "object" {
        #expect(schema["additionalProperties"] != nil, "\(path) takes any field")
      }
      for (name, field) in schema["properties"] as? [String: [String: Any]] ?? [:] {
        let definition = (field["$ref"] as? String).flatMap {
          definitions[String($0.dropFirst("#/$defs/".count))]
        }
        let description = field["description"] ?? definition?["description"]
        #expect(description is String, "\(path)/\(name) is not described")
      }
      for (name, part) in schema {
        if let part = part as? [String: Any] { pending.append(("\(path)/\(name)", part)) }
      }
    }
  }

  @Test(.enabled(if: Clients.areInstalled), arguments: Schema.all)
  func `the outputs of the six posts are valid`(schema: Schema) throws {
    let output = try #require(Self.outputs.first { $0.path == schema.output })
    #expect(try Clients.validate([output.bytes], against: schema.text) == [])
  }

  /// Each change to the posts that no reader should have to expect.
  @Test(
    .enabled(if: Clients.areInstalled),
    arguments: [
      (#""vtvl": 1"#, #""vtvl": 2"#),
      (#""objective":"#, #""aim":"#),
      (#""min": 2"#, #""min": "2""#),
      (#""min": 2"#, #""min": -1"#),
      (#""duties": ["#, #""duties": [{"id": "a"},"#),
      (#""duties": ["#, #""duties": [{"text": "a", "no": "1"},"#),
      (#""code": "LDQL-01""#, #""code": """#),
      (#""open": true"#, #""open": false"#),
      (#""internal": {"#, #""internal": {"more": [],"#),
      (#""vtvl": 1,"#, #""vtvl": 1, "vtvl": 1,"#),
    ])
  func `a change of the posts' shape is invalid`(from: String, to: String) throws {
    let output = try #require(Self.outputs.first { $0.path == "positions.json" })
    let text = String(decoding: output.bytes, as: UTF8.self)
    let place = try #require(text.firstRange(of: from), "\(from) is not in the output")
    let changed = text.replacingCharacters(in: place, with: to)
    #expect(try !Clients.validate([Array(changed.utf8)], against: PositionsSchema.text).isEmpty)
  }

  @Test(.enabled(if: Clients.isCI))
  func `the programs that read the outputs are installed in CI`() {
    #expect(Clients.areInstalled, "run .ci/clients")
  }
}
