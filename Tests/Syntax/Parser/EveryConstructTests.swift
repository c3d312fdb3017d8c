import TestSupport
import Testing
import VTVLSyntax

@Suite("Every keyword in every place")
struct EveryConstructTests {
  private func parse(_ text: String) -> ParsedFile {
    Parser.parse(SourceFile(path: "a.vtvl", bytes: Array(text.utf8)), index: 0)
  }

  @Test(arguments: Language.allCases)
  func `is understood without a finding`(language: Language) {
    let parsed = parse(EveryConstruct.source(in: language))
    for diagnostic in parsed.diagnostics {
      let line = parsed.tree.file.position(of: diagnostic.location.range.lowerBound).line
      Issue.record("line \(line): \(diagnostic.rule.id) \(diagnostic.message.en)")
    }
    #expect(TreeAudit.fault(in: parsed) == nil)
  }

  @Test func `is in the file`() {
    let tree = parse(EveryConstruct.vietnamese).tree
    let found = Set((0..<tree.count).compactMap { tree.node($0).keyword })
    // `bỏ qua` stands in comments only.
    #expect(found == Set(Keyword.allCases).subtracting([.ignore]))
  }

  @Test func `has one shape in Vietnamese and in English`() {
    let vietnamese = parse(EveryConstruct.source(in: .vi)).tree
    let english = parse(EveryConstruct.source(in: .en)).tree
    let difference = TreeShape.firstDifference(
      TreeShape.lines(of: vietnamese), TreeShape.lines(of: english))
    #expect(difference == nil)
  }
}
