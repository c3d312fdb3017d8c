import Foundation
import TestSupport
import Testing
import VTVLOutput

/// What others say a format is: their schemas, where they lie beside the project, through PyPI's
/// `jsonschema`.
@Suite struct SchemaTests {
  private static let schemas = Repository.root.deletingLastPathComponent()
    .appending(path: "shared/schemas")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: schemas.path), "no schemas beside the project"),
    arguments: [("sarif", "sarif-2.1.0.json"), ("rdjson", "rdf-DiagnosticResult.json")])
  func channelIsValid(name: String, schema: String) throws {
    let channel = try #require(Channel.named(name))
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(HostileFindings.render(channel)).write(to: file)
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.validators.validator_for(schema)(schema).validate(json.load(open(sys.argv[2])))
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", script, Self.schemas.appending(path: schema).path, file.path,
    ]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self).suffix(800))")
  }
}
