import Testing
import VTVLChecks
import VTVLModel
import VTVLSyntax

/// Words of a resolved text, found again in the source.
@Suite("Where words of a text stand in the source")
struct SourceWordsTests {
  private static let source = """
    vtvl 1
    vị trí A: Trưởng phòng
      mục tiêu:
        Giúp {tên} và giúp
        Ủy ban; Giúp Hội đồng
    """

  private let model: Model
  private let file: SourceFile

  init() {
    file = SourceFile(path: "a.vtvl", bytes: Array(Self.source.utf8))
    model = Model.build(SyntaxForest([Parser.parse(file, index: 0)]))
  }

  /// The source at the place of some words of the objective.
  private func found(_ words: String, _ number: Int = 0, exact: Bool = true) throws -> String? {
    let text = try #require(model.positions.first?.objective)
    let whole = Array(text.string.utf8)
    let wanted = Array(words.utf8)
    let starts = whole.indices.filter { whole[$0...].starts(with: wanted) }
    let range = starts[number]..<(starts[number] + wanted.count)
    let location =
      exact ? model.exactLocation(of: range, in: text) : model.location(of: range, in: text)
    return location.map { file.text($0.range) }
  }

  @Test func `words are found where they stand`() throws {
    #expect(try found("Ủy ban") == "Ủy ban")
    #expect(try found("Giúp", 1) == "Giúp")
    #expect(try found("Giúp Hội") == "Giúp Hội")
  }

  @Test func `words over two lines are pointed at on the first`() throws {
    #expect(try found("giúp Ủy ban") == "giúp\n    Ủy ban")
    #expect(try found("giúp Ủy ban", exact: false) == "giúp")
  }

  @Test func `words that a reference puts in stand nowhere`() throws {
    #expect(try found("Trưởng phòng") == nil)
    #expect(try found("Giúp Trưởng") == nil)
    #expect(try found("Trưởng phòng", exact: false) == "Giúp {tên} và giúp")
  }
}
