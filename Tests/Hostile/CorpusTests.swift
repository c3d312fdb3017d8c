import TestSupport
import Testing
import VTVLChecks
import VTVLCompiler
import VTVLModel
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
    #expect((counts.min() ?? 0) >= 60)
  }

  @Test func `every rule of the language is made to fire`() {
    let fired = Set(CorpusFile.all.compactMap(\.rule))
    #expect(Self.languageRules.subtracting(fired).sorted() == [])
    #expect(fired.subtracting(Self.languageRules).sorted() == [])
  }

  @Test(arguments: CorpusFile.all)
  func `a file comes out as it must`(file: CorpusFile) {
    let parsed = Parser.parse(SourceFile(path: file.name, bytes: file.bytes), index: 0)
    #expect(TreeAudit.fault(in: parsed) == nil)
    let analysis = file.analysis
    let found = Set(analysis.diagnostics.map(\.rule.id))
    switch file.expectation {
    case .pass: #expect(found.intersection(Self.languageRules).sorted() == [])
    case .fail: #expect(found.contains(file.rule ?? ""), "\(found.sorted())")
    case .either: break
    }
    #expect(!Compilation.outputs(of: analysis).isEmpty)
    for finding in analysis.diagnostics { expectSound(finding, in: file) }
  }

  /// A finding lies in the file, says something in both languages, and sends nothing hidden to a terminal.
  private func expectSound(_ finding: Diagnostic, in file: CorpusFile) {
    #expect(finding.location.range.upperBound <= file.bytes.count)
    var messages = [finding.message] + finding.notes.map(\.message)
    if let fix = finding.fix { messages.append(fix.title) }
    for words in messages.flatMap({ [$0.vi, $0.en] }) {
      #expect(!words.isEmpty)
      #expect(words.utf8.count < 4_000)
      let hidden = words.unicodeScalars.first {
        $0.hiddenKind != nil || $0 == "\n" || $0 == "\r"
      }
      #expect(
        hidden == nil, "\(finding.rule.id): \(hidden.map { String($0.value, radix: 16) } ?? "")")
    }
    for edit in finding.fix?.edits ?? [] {
      #expect(edit.location.range.upperBound <= file.bytes.count)
    }
  }

  /// Words that an author does not know, in messages and in the summaries and explanations of rules. What a
  /// message quotes is left out.
  @Test func `no message speaks of tokens`() {
    let jargon =
      /(?i)\b(token|parse|parser|parsing|utf-8|utf8|identifier|ast|syntax|node|scalar|codepoint|regex|null|nil|stack|lexer|string literal|whitespace|eof|bytes?)\b/
    var seen: Set<Message> = []
    let findings = CorpusFile.all.flatMap(\.analysis.diagnostics)
    let messages =
      findings.flatMap { [$0.message] + $0.notes.map(\.message) }
      + Rule.all.flatMap { [$0.summary, $0.explanation] }
    for message in messages where seen.insert(message).inserted {
      for words in [message.vi, message.en] {
        let own = words.replacing(/[«“][^»”]*[»”]/, with: "")
        #expect(own.firstMatch(of: jargon) == nil, "\(own)")
      }
    }
    #expect(seen.count > 200)
  }

  /// Slips in hostile files: a byte gone, doubled, or another.
  @Test func `a hostile file with a slip`() {
    var generator = SeededGenerator(seed: 12)
    for file in CorpusFile.all where !file.bytes.isEmpty && file.bytes.count < 3_000 {
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
