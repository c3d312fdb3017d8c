import TestSupport
import Testing
import VTVLChecks
import VTVLModel
import VTVLSyntax

/// Whatever an author's hand does to a line, its words are printed, or something is said.
@Suite("Nothing is lost in silence")
struct NothingLostTests {
  /// The project's file holds what is not printed: terms, places, abbreviations.
  private let files = ExampleFiles.namDong.filter { $0.path != "du-an.vtvl" }
  private let project = ExampleFiles.namDong.filter { $0.path == "du-an.vtvl" }

  @Test(arguments: LineSlip.allCases)
  func `a line of the six posts that is badly written`(slip: LineSlip) throws {
    let before = analyze(files)
    let known = DiagnosticCounts(before.diagnostics)
    let printed = printedWords(before)
    var generator = SeededGenerator(seed: 40 + UInt64(LineSlip.allCases.firstIndex(of: slip) ?? 0))
    var judged = 0
    for _ in 0..<(Effort.isFull ? 400 : 10) {
      let file = Int.random(in: files.indices, using: &generator)
      let lines = Self.lines(of: files[file])
      guard let changed = slip.apply(to: lines, using: &generator) else { continue }
      judged += 1
      var slipped = files
      let text = changed.joined(separator: "\n")
      slipped[file] = SourceFile(path: files[file].path, bytes: Array(text.utf8))
      let after = analyze(slipped)
      guard known.newFindings(after.diagnostics).isEmpty else { continue }
      let unprinted = Self.runs(of: lines).filter { !printed.contains($0) }
      let words = printedWords(after)
      let new = changed.filter { !lines.contains($0) && Self.saysSomething($0) }
      let lost = Self.runs(of: new).filter { !words.contains($0) && !unprinted.contains($0) }
      #expect(lost.isEmpty, "of \(new) in \(files[file].path)")
    }
    #expect(judged > 0)
  }

  private func analyze(_ files: [SourceFile]) -> Analysis {
    let parsed = (project + files).enumerated().map { Parser.parse($1, index: $0) }
    let model = Model.build(SyntaxForest(parsed))
    return Analysis.check(model, syntax: parsed.flatMap(\.diagnostics), shared: [])
  }

  private static func lines(of file: SourceFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// All that is printed, and what parameters are by default, as words are compared.
  private func printedWords(_ analysis: Analysis) -> String {
    let model = analysis.model
    let posts = model.positions.flatMap { $0.passages.map(\.text) + $0.lists.flatMap(\.texts) }
    let names = model.frameworks.flatMap { framework in
      [framework.name].compactMap(\.self)
        + framework.groups.flatMap { [$0.name].compactMap(\.self) + $0.items.map(\.name) }
    }
    let others = model.documents.flatMap { [$0.title, $0.number, $0.decision].compactMap(\.self) }
    let defaults = model.declarations.all.flatMap { $0.all(.parameter).compactMap(\.text) }
    return ((posts + names + others).map(\.string) + defaults.map { model.source($0) })
      .map { Self.key($0[...]) }.joined(separator: " | ")
  }

  /// Every four words in a row of lines; labels and what is filled in stand apart. Some are never printed:
  /// those of keywords, and of lines that every post replaces.
  private static func runs(of lines: [String]) -> [String] {
    lines.flatMap { $0.split { "[]{};:".contains($0) } }
      .flatMap { part in
        let words = key(part).split(separator: " ")
        return words.indices.dropLast(3).map { words[$0..<($0 + 4)].joined(separator: " ") }
      }
  }

  /// A comment says nothing, nor does a keyword alone.
  private static func saysSomething(_ line: String) -> Bool {
    line.drop { $0 == " " }.first != "#" && line.last != ":"
  }

  private static func key(_ text: Substring) -> String {
    String(decoding: Words(String(text)).key, as: UTF8.self)
  }
}
