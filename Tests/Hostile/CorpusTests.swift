import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLOutput
import VTVLSyntax

/// Files made to break a compiler, and files that must not be taken for such.
@Suite("Hostile files")
struct CorpusTests {
  private static let languageRules = Set(Rule.languageRules.map(\.id))

  @Test func `there are enough of each kind`() {
    let counts = CorpusFile.Expectation.allCases.map { kind in
      CorpusFile.all.count { $0.expectation == kind }
    }
    #expect(counts.reduce(0, +) >= 300)
    #expect((counts.min() ?? 0) >= 40)
  }

  @Test func `every rule of the language is made to fire`() {
    let fired = Set(CorpusFile.all.flatMap(\.rules))
    // One file has no other beside it.
    #expect(Self.languageRules.subtracting(fired).sorted() == [Rule.unreadFile.id])
    #expect(fired.subtracting(Self.languageRules).sorted() == [])
  }

  @Test(arguments: CorpusFile.all)
  func `a file comes out as it must`(file: CorpusFile) {
    #expect(TreeAudit.fault(in: Parser.parse(file.source, index: 0)) == nil)
    let analysis = file.analysis
    if file.expectation != .either {
      let found = Set(analysis.diagnostics.map(\.rule.id)).intersection(Self.languageRules)
      #expect(found.sorted() == file.rules)
    }
    for finding in analysis.diagnostics {
      if let fault = DiagnosticAudit.fault(in: finding, of: file.source) {
        Issue.record("\(fault)")
      }
    }
    // Every format, also those that `vtvl build` leaves out where there are errors; twice, since the order
    // of a set or dictionary is another each time.
    let outputs = Emitter.all.flatMap { $0.emit(analysis) }
    let again = file.analysis
    #expect(outputs.count >= Emitter.all.count)
    for (first, second) in zip(outputs, Emitter.all.flatMap { $0.emit(again) }) {
      #expect(first.path == second.path)
      #expect(first.bytes == second.bytes, "\(first.path) differs")
    }
  }

  @Test(arguments: CorpusFile.small)
  func `fixes of a file keep their promises`(file: CorpusFile) {
    if let fault = FixAudit.fault(in: Workspace([file.source])) { Issue.record("\(fault)") }
  }

  /// Words that an author does not know, in messages and in the summaries and explanations of rules. What a
  /// message quotes is left out.
  @Test func `no message speaks of tokens`() {
    let jargon =
      /(?i)\b(token|parse|parser|parsing|utf-8|utf8|identifier|ast|syntax|node|scalar|codepoint|regex|null|nil|stack|lexer|string literal|whitespace|eof|bytes?)\b/
    var seen: Set<String> = []
    let findings = CorpusFile.small.flatMap(\.analysis.diagnostics)
    let messages =
      findings.flatMap { [$0.message] + $0.notes.map(\.message) }
      + Rule.all.flatMap { [$0.summary, $0.explanation] }
    for words in messages.flatMap({ [$0.vi, $0.en] }) where seen.insert(words).inserted {
      let own = words.replacing(/[«“][^»”]*[»”]/, with: "")
      #expect(own.firstMatch(of: jargon) == nil, "\(own)")
    }
    #expect(seen.count > 400)
  }

  /// Slips in hostile files: a byte gone, doubled, or another.
  @Test func `a hostile file with a slip`() {
    var generator = SeededGenerator(seed: 12)
    for file in CorpusFile.small where !file.bytes.isEmpty {
      for _ in 0..<(Effort.isFull ? 50 : 1) {
        var bytes = file.bytes
        let place = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[place], at: place)
        default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
        let source = SourceFile(path: "a.vtvl", bytes: bytes)
        #expect(TreeAudit.fault(in: Parser.parse(source, index: 0)) == nil, "\(file.name)")
        _ = Compilation.analyze(Workspace([source]))
      }
    }
  }
}
