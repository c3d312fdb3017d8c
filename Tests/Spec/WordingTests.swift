import TestSupport
import Testing
import VTVLChecks
import VTVLSyntax

/// What an author reads is in both languages, in sentences, and free of the words of programmers. Looked
/// for in everything that the pages of `Specs` make the compiler say, and in what rules say of themselves.
@Suite struct WordingTests {
  /// Words in both languages, and where they come from.
  private struct Said {
    let words: Message
    let source: String
    /// Whether it is a whole sentence; the title of a fix is not.
    let isSentence: Bool
  }

  private static let said: [Said] = ofRules + SpecTests.pages.flatMap(onPage)

  private static let ofRules = Rule.all.flatMap { rule in
    [rule.summary, rule.explanation].filter { !$0.en.isEmpty }
      .map { Said(words: $0, source: rule.id, isSentence: true) }
  }

  private static func onPage(_ page: Page) -> [Said] {
    PageRun(page).findings.joined().flatMap { finding -> [Said] in
      let source = "\(page.description), \(finding.rule.id)"
      let sentences = [finding.message] + finding.notes.map(\.message)
      let titles = [finding.fix?.title].compactMap { $0 }
      return sentences.map { Said(words: $0, source: source, isSentence: true) }
        + titles.map { Said(words: $0, source: source, isSentence: false) }
    }
  }

  @Test func noWordsOfProgrammers() {
    // Whole words: `parser` is one, `sparse` is none.
    let jargon = [
      "token", "tokens", "parse", "parser", "parsed", "utf-8", "identifier", "identifiers", "ast",
      "syntax", "node", "null", "boolean", "string", "strings", "integer", "array", "newline",
      "whitespace", "literal", "scalar", "byte", "bytes", "regex", "grammar",
    ]
    for said in Self.said {
      for text in [said.words.vi, said.words.en] {
        let words = Self.own(text).lowercased().split { !$0.isLetter && $0 != "-" && $0 != "8" }
        let found = words.filter { jargon.contains(String($0)) }
        #expect(found.isEmpty, "\(said.source): \(text)")
      }
    }
  }

  @Test func sentencesBeginAndEndAsSentences() {
    for said in Self.said where said.isSentence {
      for text in [said.words.vi, said.words.en] {
        #expect(".?!".contains(text.last ?? " "), "\(said.source): \(text)")
        let first = text.first ?? " "
        let isCode = Self.beginsWithCode(text)
        #expect(
          first.isUppercase || "«“".contains(first) || isCode, "\(said.source): \(text)")
        #expect(!Self.quoteless(text).contains("  "), "\(said.source): \(text)")
      }
    }
  }

  @Test func eachLanguageSpeaksForItself() {
    for said in Self.said {
      #expect(said.words.vi != said.words.en, "\(said.source): \(said.words.en)")
      #expect(!said.words.en.contains("«"), "\(said.source): \(said.words.en)")
      #expect(!Self.own(said.words.vi).contains("“"), "\(said.source): \(said.words.vi)")
    }
  }

  /// A message without what it quotes, which are an author's words.
  private static func own(_ text: String) -> String {
    text.replacing(/«[^»]*»|“[^”]*”|\{[^}]*\}/, with: " ")
  }

  private static func quoteless(_ text: String) -> String {
    text.replacing(/«[^»]*»|“[^”]*”/, with: "…")
  }

  /// A message may begin with the code of a post.
  private static func beginsWithCode(_ text: String) -> Bool {
    text.prefix { $0 != " " }.contains { $0.isNumber || $0 == "-" }
  }
}
