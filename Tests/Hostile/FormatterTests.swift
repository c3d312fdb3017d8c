import Foundation
import TestSupport
import Testing
import VTVLSyntax

/// Formatting changes the layout and nothing else, and once is enough.
@Suite("The formatter")
struct FormatterTests {
  private func format(_ bytes: [UInt8]) -> [UInt8] {
    Formatter.format(SourceFile(path: "a.vtvl", bytes: bytes))
  }

  /// What is wrong with a file after it was formatted: nothing, or in words.
  private func fault(_ bytes: [UInt8]) -> String? {
    let once = format(bytes)
    if format(once) != once { return "formatting it again changes it" }
    let (before, after) = (words(bytes), words(once))
    if before != after { return "other words" }
    let (old, new) = (rules(bytes), rules(once))
    return old == new ? nil : "other findings: \(old) and \(new)"
  }

  /// The words of a file, blanks, marks of prose and the spelling of keywords aside.
  private func words(_ bytes: [UInt8]) -> [[UInt8]] {
    let folded = NameFolding.fold(bytes[...])
    return folded.split {
      $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == UInt8(ascii: "\\")
    }
    .flatMap {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: true).map(Array.init)
    }
  }

  private func rules(_ bytes: [UInt8]) -> [String] {
    Parser.parse(SourceFile(path: "a.vtvl", bytes: bytes), index: 0).diagnostics.map(\.rule.id)
  }

  @Test func `the examples are laid out well`() throws {
    for folder in ["NamDong", "BinhMinh", "MauSau"] {
      for file in Repository.files(
        below: Repository.root.appending(path: "Examples/\(folder)"), ending: ".vtvl")
      {
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(format(bytes) == bytes, "\(file.lastPathComponent)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every construct, spread out, comes back`(language: Language) {
    let source = EveryConstruct.source(in: language)
    let spread = source.replacing(": ", with: "  :   ").replacing("\n\n", with: "\n\n\n\n")
    #expect(fault(Array(source.utf8)) == nil)
    #expect(fault(Array(spread.utf8)) == nil)
    #expect(String(decoding: format(Array(spread.utf8)), as: UTF8.self).contains("  :   ") == false)
  }

  @Test func `every source on every page keeps its words and findings`() throws {
    var count = 0
    for page in Repository.files(below: Repository.root.appending(path: "Specs"), ending: ".md") {
      let lines = try String(contentsOf: page, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      var source: [Substring]?
      for line in lines {
        if source == nil, line.hasPrefix("```vtvl"), !line.contains("escapes") {
          source = []; continue
        }
        if line.hasPrefix("```"), let block = source {
          count += 1
          let text = block.map { $0 + "\n" }.joined()
          if let fault = fault(Array(text.utf8)) {
            Issue.record("\(page.lastPathComponent): \(fault)\n\(text)")
          }
          source = nil
          continue
        }
        source?.append(line)
      }
    }
    #expect(count > 300)
  }

  @Test func `mutants of the six posts keep their words and findings`() {
    let files = ExampleFiles.namDong
    let space = MutantSpace(files.enumerated().map { Parser.parse($1, index: $0).tree })
    var generator = SeededGenerator(seed: 17)
    let wanted = Effort.isFull ? 5000 : 60
    for number in generator.sample(wanted, below: space.count) {
      let mutant = space[number]
      let bytes = mutant.apply(to: files[mutant.file].bytes)
      if let fault = fault(bytes) { Issue.record("mutant \(number): \(fault)") }
    }
  }

  @Test func `lines end as the file's do, and bytes that are no text are left alone`() {
    let windows = Array("vtvl 1\r\n\r\nvị trí A-1:   Văn thư\r\n".utf8)
    #expect(format(windows) == Array("vtvl 1\r\n\r\nvị trí A-1: Văn thư\r\n".utf8))
    let broken = Array("vtvl 1\n\nvị trí A-1:   Văn".utf8) + [0xFA, 0x0A]
    #expect(format(broken) == broken)
  }
}
