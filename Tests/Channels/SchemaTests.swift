import Foundation
import TestSupport
import Testing
import VTVLOutput

/// What others say a format is: their schemas, where they lie beside the project, through PyPI's
/// `jsonschema`.
@Suite struct SchemaTests {
  private static let schemas = Repository.root.deletingLastPathComponent()
    .appending(path: "shared/schemas")

  private static let validation = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    validator = jsonschema.validators.validator_for(schema)(schema)
    print(*["%s: %.200s" % (list(e.path), e.message) for e in validator.iter_errors(json.load(sys.stdin))])
    """

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: schemas.path), "no schemas beside the project"),
    arguments: [("sarif", "sarif-2.1.0.json"), ("rdjson", "rdf-DiagnosticResult.json")])
  func channelIsValid(name: String, schema: String) throws {
    let channel = try #require(Channel.named(name))
    let said = try Python.run(
      ["-c", Self.validation, Self.schemas.appending(path: schema).path],
      input: Data(HostileDiagnostics.render(channel)))
    let faults = String(decoding: said, as: UTF8.self)
    #expect(faults == "\n")
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: schemas.path), "no schemas beside the project"))
  func sarifThatLeavesSomethingOutIsValid() throws {
    // The form of the words about it, apart from 25,000 results.
    let bytes = Channel.sarif.render(
      [HostileDiagnostics.many(25_001)], ChannelStyle(language: .en))
    var root = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    var runs = try #require(root["runs"] as? [[String: Any]])
    #expect(runs[0]["invocations"] != nil)
    runs[0]["results"] = [Any]()
    root["runs"] = runs
    let said = try Python.run(
      ["-c", Self.validation, Self.schemas.appending(path: "sarif-2.1.0.json").path],
      input: try JSONSerialization.data(withJSONObject: root))
    #expect(String(decoding: said, as: UTF8.self) == "\n")
  }

  /// PyPI's readers of the formats find all findings.
  @Test(.enabled(if: Python.has("junitparser, sarif"), "run .ci/clients"))
  func clientsReadTheFindings() throws {
    let count = HostileDiagnostics.words.count
    let junit = try Python.run(
      [
        "-c",
        """
        import sys, junitparser
        print(sum(1 for s in junitparser.JUnitXml.fromstring(sys.stdin.buffer.read()) for c in s))
        """,
      ], input: Data(HostileDiagnostics.render(.junit)))
    #expect(String(decoding: junit, as: UTF8.self) == "\(count)\n")
    let sarif = try Python.run(
      [
        "-c",
        """
        import json, sys
        from sarif.sarif_file import SarifFile
        file = SarifFile("/dev/stdin", json.load(sys.stdin))
        print(file.get_result_count())
        """,
      ], input: Data(HostileDiagnostics.render(.sarif)))
    #expect(String(decoding: sarif, as: UTF8.self) == "\(count)\n")
  }
}
