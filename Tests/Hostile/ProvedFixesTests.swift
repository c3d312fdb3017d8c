import Testing
import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLSyntax

/// Fixes that would do harm are found among those that do none, and left out.
@Suite("Proved fixes")
struct ProvedFixesTests {
  private static let source = """
    vtvl 1

    vị trí VP-01: Văn  thư
      ngạch: Chuyên  viên
      mục tiêu: Quản lý  văn bản.
      nhiệm vụ kế-hoạch: Lập kế hoạch
        việc:
          - Lập  kế hoạch năm

    """

  private let workspace = Workspace([SourceFile(path: "a.vtvl", bytes: Array(source.utf8))])

  /// A safe fix, as a rule with a mistake of its own would offer it: some words become others.
  private func fix(_ old: String, _ new: String) throws -> Diagnostic {
    let bytes = workspace.files[0].bytes
    let range = try #require(bytes.firstRange(of: Array(old.utf8)))
    let rule = try #require(Rule.named("punctuation"))
    let place = Location(file: 0, range: TextRange(range.lowerBound, range.upperBound))
    return Diagnostic(
      rule, at: place, about: [.text(old)], Message("…"),
      fix: .init(Message("…"), [.init(place, new)], isSafe: true))
  }

  private func fixed(with harmful: [Diagnostic]) -> ProvedFixes {
    let analysis = Compilation.analyze(workspace)
    return ProvedFixes(
      workspace,
      Analysis(
        model: analysis.model, forms: analysis.forms, diagnostics: harmful + analysis.diagnostics,
        language: analysis.language))
  }

  @Test(arguments: [
    ("ngạch:", "ngạch"),  // an error
    ("mục tiêu:", "#"),  // prose becomes a comment
    ("      - Lập  kế", "  - Lập kế"),  // an item outside its list
    ("vtvl 1", "vtvl 9"),
  ])
  func `what does harm is refused, and all else is fixed`(old: String, new: String) throws {
    let fixes = fixed(with: [try fix(old, new)])
    let text = String(decoding: fixes.bytes(of: 0), as: UTF8.self)
    #expect(fixes.refused.map(\.diagnostic.message.en) == ["…"])
    #expect(
      text
        == Self.source.replacing("  thư", with: " thư").replacing("  viên", with: " viên")
        .replacing("lý  văn", with: "lý văn").replacing("Lập  kế", with: "Lập kế"))
    #expect(fixes.edits(of: 0).applied(to: workspace.files[0].bytes) == fixes.bytes(of: 0))
  }

  @Test func `without harm nothing is refused, and another run finds nothing`() {
    let fixes = fixed(with: [])
    #expect(fixes.refused.isEmpty)
    #expect(fixes.applied.count == 4)
    let again = ProvedFixes(fixes.workspace, fixes.analysis)
    #expect(again.applied.isEmpty && again.changedFiles.isEmpty)
  }

  @Test func `places are told as they were before the run`() {
    let fixes = fixed(with: [])
    let file = workspace.files[0]
    for fixed in fixes.applied {
      #expect(file.text(fixed.location.range).contains("  "))
    }
  }
}
