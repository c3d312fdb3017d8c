import TestSupport
import Testing
import VTVLChecks
import VTVLOutput
import VTVLSyntax

/// A thousand small workspaces, read by programs that others wrote.
@Suite("Generated workspaces", .enabled(if: Clients.areInstalled))
struct GeneratedWorkspaceTests {
  private static let outputs: [[OutputFile]] = (0..<1000).map { seed in
    let analysis = Analysis(unchecked: GeneratedWorkspace(seed: UInt64(seed)).source)
    return [Emitter.positions, .markdown].flatMap { $0.emit(analysis) }
  }

  /// The validator and pandoc take their time; GitHub's renderer reads all.
  private static let sample = Effort.isFull ? outputs : Array(outputs.prefix(50))

  @Test func `no output has anything but normal form C`() {
    for file in Self.outputs.joined() {
      #expect(
        Normalization.isNormalized(file.bytes[...]),
        "\(String(decoding: file.bytes, as: UTF8.self))")
    }
  }

  @Test func `all JSON is JSON`() throws {
    let json = Self.outputs.joined().filter { $0.path.hasSuffix(".json") }.map(\.bytes)
    #expect(json.count == 2000)
    #expect(try Clients.validate(json, against: "true") == [])
  }

  @Test(arguments: [
    ("positions.json", PositionsSchema.text), ("positions.map.json", PositionsMapSchema.text),
  ])
  func `the JSON follows its schema`(path: String, schema: String) throws {
    let files = Self.sample.joined().filter { $0.path == path }.map(\.bytes)
    #expect(try Clients.validate(files, against: schema) == [])
  }

  @Test func `GitHub's renderer shows every value in its cell`() throws {
    let wrong = try Clients.render(Self.outputs, with: [.cmark])
    #expect(wrong.isEmpty, "\(wrong.prefix(5).joined(separator: "\n"))")
  }

  @Test(arguments: [Clients.Reader.pandocGFM, .pandocMarkdown])
  func `pandoc shows every value in its cell`(reader: Clients.Reader) throws {
    let wrong = try Clients.render(Self.sample, with: [reader])
    #expect(wrong.isEmpty, "\(wrong.prefix(5).joined(separator: "\n"))")
  }
}
