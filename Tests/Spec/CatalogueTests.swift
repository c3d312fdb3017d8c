import Foundation
import TestSupport
import Testing
import VTVLChecks
import VTVLOutput
import VTVLSyntax

/// Nothing exists without its page, and no page speaks of what does not exist.
@Suite struct CatalogueTests {
  private func names(in folder: String) -> Set<String> {
    let files = Repository.files(below: Repository.specs.appending(path: folder), ending: ".md")
    return Set(files.map { $0.deletingPathExtension().lastPathComponent })
  }

  private func text(of folder: String) throws -> String {
    try Repository.files(below: Repository.specs.appending(path: folder), ending: ".md")
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }

  @Test func everyRuleHasItsPageAndEveryPageItsRule() {
    let rules = Set(Rule.all.map(\.id))
    #expect(rules.subtracting(names(in: "rules")).sorted() == [], "rules without a page")
    #expect(names(in: "rules").subtracting(rules).sorted() == [], "pages without a rule")
    #expect(rules.count == Rule.all.count, "an id is given twice")
  }

  @Test func everyRuleIsExplainedInBothLanguages() {
    let silent = Rule.all.filter {
      $0.explanation.vi.isEmpty || $0.explanation.en.isEmpty
    }
    #expect(silent.map(\.id) == [])
  }

  @Test func everyKeywordIsDescribedWithTheConstructsOfTheLanguage() throws {
    let pages = try text(of: "language")
    let missing = Keyword.table.filter {
      !pages.contains("`\($0.vi)`") && !pages.contains("\"\($0.vi)\"")
    }
    #expect(missing.map(\.vi) == [])
  }

  @Test func everyChannelIsDescribed() throws {
    let page = try String(
      contentsOf: Repository.specs.appending(path: "formats/findings.md"), encoding: .utf8)
    let missing = Channel.all.map(\.name).filter { !page.contains("| `\($0)` |") }
    #expect(missing == [])
  }

  @Test func everyOutputHasItsPage() {
    let pages = names(in: "formats")
    #expect(Emitter.all.map(\.name).filter { !pages.contains($0) } == [])
  }

  @Test func everyCommandHasItsPageAndEveryPageItsCommand() throws {
    let sources = Repository.files(
      below: Repository.root.appending(path: "Sources/vtvl/Commands"), ending: ".swift")
    var commands: Set<String> = []
    for source in sources {
      let text = try String(contentsOf: source, encoding: .utf8)
      for match in text.matches(of: /= Command\(\s*name: "([a-z]+)"/) {
        commands.insert(String(match.1))
      }
    }
    #expect(commands.count >= 8)
    #expect(commands == names(in: "commands"))
  }

  /// The page of keywords is written from their table.
  @Test func thePageOfKeywordsIsTheTable() throws {
    let page = Repository.specs.appending(path: "keywords.md")
    let expected = KeywordPage.text
    if Repository.isUpdating { try Data(expected.utf8).write(to: page) }
    #expect(try String(contentsOf: page, encoding: .utf8) == expected)
  }

  /// A production stands once in the grammar; the pages repeat it word for word.
  @Test func thePagesAgreeWithTheGrammar() throws {
    let grammar = Set(
      productions(
        in: try String(contentsOf: Repository.specs.appending(path: "grammar.md"), encoding: .utf8))
    )
    for production in productions(in: try text(of: "language")) {
      #expect(grammar.contains(production), "\(production)")
    }
    #expect(grammar.count > 30)
    let names = grammar.map { $0.prefix { $0 != " " } }
    #expect(Set(names).count == names.count, "a production is given twice")
  }

  /// The parser is its grammar: each of its functions stands under what it reads, and what is no construct with a
  /// keyword of its own has a function.
  @Test func theParserAgreesWithTheGrammar() throws {
    let page = try String(
      contentsOf: Repository.specs.appending(path: "grammar.md"), encoding: .utf8)
    let grammar = Set(productions(in: page))
    let sources = Repository.files(
      below: Repository.root.appending(path: "Sources/VTVLSyntax"), ending: ".swift")
    let parser = Set(
      try sources.flatMap { source in
        try String(contentsOf: source, encoding: .utf8).matches(of: /\/\/\/ {5}([a-z-]+ = .* ;)\n/)
          .map { $0.1.split(separator: " ").joined(separator: " ") }
      })
    #expect(parser.subtracting(grammar).sorted() == [])
    let general = productions(
      in: String(page.prefix(upTo: try #require(page.range(of: "## Declarations")).lowerBound)))
    #expect(general.count > 12)
    #expect(Set(general).subtracting(parser).sorted() == [])
  }

  @Test func theKeywordsOfTheGrammarAreThoseOfTheTable() throws {
    let text = try String(
      contentsOf: Repository.specs.appending(path: "grammar.md"), encoding: .utf8)
    let known = Set(Keyword.table.map(\.vi))
    let quoted = productions(in: text).flatMap { production in
      production.matches(of: /"([^"]+)"/).map { String($0.1) }
    }
    let words = quoted.filter { $0.contains(where: \.isLetter) }
    #expect(words.filter { !known.contains($0) } == [])
    #expect(known.subtracting(words).sorted() == [], "keywords that the grammar leaves out")
  }

  private func productions(in text: String) -> [String] {
    text.matches(of: /```ebnf\n((?:[^`]|`[^`])*)```/).flatMap { block in
      block.1.split(separator: "\n").map { line in
        line.split(separator: " ").joined(separator: " ")
      }
    }
  }
}

/// The table of keywords as a page.
private enum KeywordPage {
  static var text: String {
    let rows = Keyword.table.map { row in
      let places = row.places.map { $0.context.keyword.map { "`\($0.vi)`" } ?? "tệp / file" }
      let place = row.isVerb ? "động từ / verb" : places.joined(separator: ", ")
      return "| `\(row.vi)` | `\(row.en)` | \(row.help.vi) | \(row.help.en) | \(place) |"
    }
    return """
      # Keywords

      Written from the table in the code, which the lexer, the parser, the messages and `vtvl keywords` read too. Both
      spellings are always accepted.

      | Tiếng Việt | English | Nghĩa | Meaning | Where it may stand |
      |---|---|---|---|---|

      """ + rows.joined(separator: "\n") + "\n"
  }
}
