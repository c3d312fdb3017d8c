import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLOutput
import VTVLSyntax

/// Two hundred texts that look like something else, in every field of every format.
@Suite("Words come out as words")
struct HostileTextTests {
  private static let source =
    "vtvl 1\n"
    + zip(1..., HostileTexts.all).map { number, text in
      "văn bản v\(number): \(PositionSource.prose(text))\n  số hiệu: \(PositionSource.prose(text))\n"
        + "  kèm theo: \(PositionSource.prose(text))\n  vị trí: P-\(number)\n"
        + PositionSource.full("P-\(number)", items: number % 5 == 0 ? 2 : 1, words: text)
    }.joined()

  private static let outputs: [OutputFile] = {
    // Some of the texts are errors for good reasons; what is written of them must be right all the same.
    let analysis = Analysis(unchecked: source)
    return [Emitter.positions, .markdown].flatMap { $0.emit(analysis) }
  }()

  private static func output(_ path: String) throws -> OutputFile {
    try #require(outputs.first { $0.path == path })
  }

  @Test func `there are two hundred texts and more, none twice`() {
    #expect(HostileTexts.all.count >= 200)
    #expect(Set(HostileTexts.all.map { Array($0.utf8) }).count == HostileTexts.all.count)
  }

  /// Were a text lost on the way, no reader could miss it.
  @Test(.enabled(if: Clients.areInstalled))
  func `every text is in the JSON as it was written`() throws {
    let json = try Self.output("positions.json").bytes
    #expect(try Clients.hold(json, words: HostileTexts.all) == [])
    #expect(try !Clients.hold(json, words: HostileTexts.all.dropLast() + ["khác"]).isEmpty)
  }

  @Test(.enabled(if: Clients.areInstalled))
  func `the JSON is valid`() throws {
    #expect(
      try Clients.validate([Self.output("positions.json").bytes], against: PositionsSchema.text)
        == [])
    #expect(
      try Clients.validate(
        [Self.output("positions.map.json").bytes], against: "true") == [])
  }

  @Test(
    .enabled(if: Clients.areInstalled),
    arguments: Clients.Reader.allCases.filter { $0 != .document || Effort.isFull })
  func `every cell of every page is read as its words`(reader: Clients.Reader) throws {
    let wrong = try Clients.render([Self.outputs], with: [reader])
    #expect(wrong.isEmpty, "\(wrong.prefix(5).joined(separator: "\n"))")
  }
}
