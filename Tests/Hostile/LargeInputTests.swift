import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// Inputs of any size compile or are told what is wrong with them, in time that grows with their size: a
/// step that took its square would keep these tests from ending.
@Suite("Large inputs")
struct LargeInputTests {
  @Test(arguments: LargeInput.all)
  func `ends, loses nothing and says what is wrong`(input: LargeInput) {
    let size = Effort.isFull ? input.fullSize : input.size
    let file = file(input, size)
    let parsed = Parser.parse(file, index: 0)
    #expect(TreeAudit.fault(in: parsed) == nil)
    let model = Model.build(SyntaxForest([parsed]))
    // Letters are looked at one by one, which takes a debug build long.
    let characters =
      file.bytes.count < 10_000_000 ? CharacterDiagnostics.diagnostics(in: file, index: 0) : []
    let findings = characters + parsed.diagnostics + model.diagnostics
    #expect(Set(findings.map(\.rule.id)) == input.rules)
    // No message grows with the file.
    #expect(findings.map(\.message.vi.utf8.count).max() ?? 0 < 2_000)
  }

  /// The checks and every format, too.
  @Test(arguments: LargeInput.all)
  func `is checked and comes out in every format`(input: LargeInput) {
    let size = Effort.isFull ? input.fullSize : min(input.size, 40)
    let file = file(input, size)
    let analysis = Compilation.analyze(Workspace([file]))
    let outputs = Emitter.all.flatMap { $0.emit(analysis) }
    #expect(outputs.count >= Emitter.all.count)
    let faults = analysis.diagnostics.lazy.compactMap { DiagnosticAudit.fault(in: $0, of: file) }
    #expect(faults.first == nil)
  }

  private func file(_ input: LargeInput, _ size: Int) -> SourceFile {
    SourceFile(path: "a.vtvl", bytes: Array(input.source(size).utf8))
  }
}
