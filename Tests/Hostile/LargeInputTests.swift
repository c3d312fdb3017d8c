import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLSyntax

/// Inputs of any size compile or are told what is wrong with them, in time that grows with their size: a
/// step that took its square would keep these tests from ending.
@Suite("Large inputs")
struct LargeInputTests {
  @Test(arguments: LargeInput.all)
  func `ends, loses nothing and says what is wrong`(input: LargeInput) {
    let size = Effort.isFull ? input.fullSize : input.size
    let bytes = Array(input.source(size).utf8)
    let parsed = Parser.parse(SourceFile(path: "a.vtvl", bytes: bytes), index: 0)
    #expect(TreeAudit.fault(in: parsed) == nil)
    let model = Model.build(SyntaxForest([parsed.tree]))
    let findings = parsed.diagnostics + model.diagnostics
    #expect(Set(findings.map(\.rule.id)) == input.rules)
    // No message grows with the file.
    #expect(findings.map(\.message.vi.utf8.count).max() ?? 0 < 2_000)
  }
}
