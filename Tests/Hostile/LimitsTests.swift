import Testing
import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLSyntax

/// Each bound of `Specs/language/limits.md`, at the bound and one past it. Those of files are held by the tests of
/// the commands, those of the passages that references make by `text-too-large.md`.
@Suite("Limits")
struct LimitsTests {
  private func findings(_ text: String, of rule: String) -> [Diagnostic] {
    let workspace = Workspace([SourceFile(path: "a.vtvl", bytes: Array(text.utf8))])
    return Compilation.analyze(workspace).diagnostics.filter { $0.rule.id == rule }
  }

  @Test(arguments: [(64, 0), (65, 1)])
  func `levels of indentation`(levels: Int, count: Int) {
    let prose = String(repeating: " ", count: levels * 2) + "Quản lý văn bản."
    #expect(
      findings("vtvl 1\n\nvị trí A: B\n  mục tiêu:\n\(prose)\n", of: "too-deep").count == count)
  }

  @Test(arguments: [(65, 0), (66, 1)])
  func `posts that inherit from each other`(posts: Int, count: Int) {
    let chain = (1..<posts).map { "vị trí A\($0): B\n  kế thừa: A\($0 - 1)\n" }.joined()
    #expect(findings("vtvl 1\n\nvị trí A0: B\n" + chain, of: "too-deep").count == count)
  }

  @Test(arguments: [(64, 0), (65, 1)])
  func `references through references`(constants: Int, count: Int) {
    let chain = (1..<constants).map { "hằng a\($0): {a\($0 - 1)}\n" }.joined()
    let post = "vị trí A: B\n  mục tiêu: {a\(constants - 1)}\n"
    #expect(findings("vtvl 1\n\nhằng a0: x\n" + chain + post, of: "too-deep").count == count)
  }

  /// Each post is laid over what it inherits; how large that is in all is known by where the bound begins.
  @Test func `what all posts inherit together`() {
    let template = "mẫu m\n  mục tiêu: Quản lý văn bản.\n"
    let posts = (0..<50).map { "vị trí A\($0): B\n  theo mẫu: m\n" }.joined()
    let file = SourceFile(path: "a.vtvl", bytes: Array(("vtvl 1\n\n" + template + posts).utf8))
    let forest = SyntaxForest([Parser.parse(file, index: 0)])
    func isTold(_ total: Int) -> Bool {
      Model.build(forest, largestTotal: total).diagnostics.contains {
        $0.rule.id == "text-too-large"
      }
    }
    let totals = Array(0..<5_000)
    let bound = totals.partitioningIndex { !isTold($0) }
    #expect(bound > 50 && bound < totals.count)
    #expect(!isTold(bound) && isTold(bound - 1))
    let whole = Model.build(forest, largestTotal: bound)
    #expect(whole.positions.allSatisfy { $0.objective != nil })
  }

  @Test(arguments: [(1000, 1000), (1001, 1001), (5000, 1001)])
  func `lines that are not understood`(lines: Int, count: Int) {
    let text = "vtvl 1\n\nvị trí A: B\n" + String(repeating: "  abc xyz: B\n", count: lines)
    let found = findings(text, of: "unknown-keyword")
    #expect(found.count == count)
    #expect(found.last?.message.en.contains("no longer told") == (lines > 1000))
  }

  @Test func `fixes that do harm are looked for within a bound`() {
    let lines = (0..<200).map { "vị trí A\($0): Văn  thư\n" }.joined()
    let workspace = Workspace([
      SourceFile(path: "a.vtvl", bytes: Array(("vtvl 1\n\n" + lines).utf8))
    ])
    let analysis = Compilation.analyze(workspace)
    // Each takes the colon away besides, which is an error.
    let harmful = analysis.diagnostics.filter { $0.fix?.isSafe == true }.map { finding in
      let range = finding.location.range
      let start = max(0, range.lowerBound - 8)
      return Diagnostic(
        finding.rule, at: finding.location, about: finding.arguments, finding.message,
        fix: .init(
          Message("…"),
          [.init(Location(file: 0, range: TextRange(start, range.upperBound)), "")], isSafe: true))
    }
    #expect(harmful.count == 200)
    let fixes = ProvedFixes(
      workspace,
      Analysis(
        model: analysis.model, form: analysis.form, diagnostics: harmful,
        language: analysis.language))
    #expect(fixes.applied.isEmpty)
    #expect(fixes.refused.count == 200)
    #expect(fixes.bytes(of: 0) == workspace.files[0].bytes)
  }
}
