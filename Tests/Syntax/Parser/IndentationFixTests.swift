import TestSupport
import Testing
import VTVLSyntax

/// What the fixes of indentation move.
@Suite("Fixes of indentation")
struct IndentationFixTests {
  private func parse(_ text: String) -> ParsedFile {
    Parser.parse(SourceFile(path: "a.vtvl", bytes: Array(text.utf8)), index: 0)
  }

  /// Files in which some lines begin with tabs or special spaces, as many as they should or not.
  private func tabbed(_ source: String, _ generator: inout SeededGenerator) -> String {
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let index = Int.random(in: lines.indices, using: &generator)
      let body = lines[index].drop { $0 == " " }
      let indent = lines[index].count - body.count
      let blanks = [
        String(repeating: "\t", count: indent / 2), "\t", "\t\t", "\t\t\t", "\t\t\t\t",
        String(repeating: "\u{A0}", count: indent), "\t  ", "  \t",
        String(repeating: "\t", count: indent / 4),
      ]
      let start = blanks[Int.random(in: blanks.indices, using: &generator)]
      // Often several lines, as when a block is pasted.
      lines[index] = start + body
      for next in lines.indices.dropFirst(index + 1).prefix(
        Int.random(in: 0...3, using: &generator))
      {
        lines[next] =
          start + lines[next].dropFirst(min(indent, lines[next].prefix { $0 == " " }.count))
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test func `the fix of tabs changes lines with tabs only, and no line is read otherwise`() {
    let runs = Effort.isFull ? 10_000 : 300
    var offered = 0
    for seed in 0..<runs {
      var generator = SeededGenerator(seed: UInt64(seed))
      let sources = [
        EveryConstruct.vietnamese, String(decoding: ExampleFiles.large.bytes, as: UTF8.self),
      ]
      let before = parse(tabbed(sources[seed % 2], &generator))
      guard let finding = before.diagnostics.first(where: { $0.rule == .tabIndentation }),
        let fix = finding.fix
      else { continue }
      offered += 1
      let after = fixed(before, fix)
      let shapes = [before, after].map { TreeShape.lines(of: $0.tree) }
      #expect(TreeShape.firstDifference(shapes[0], shapes[1]) == nil, "\(seed)")
      #expect(after.errors.count <= before.errors.count, "\(seed)")
      #expect(after.diagnostics.allSatisfy { $0.rule != .tabIndentation }, "\(seed)")
    }
    #expect(offered > runs / 4, "\(offered)")
  }

  private func fixed(_ parsed: ParsedFile, _ fix: Diagnostic.Fix) -> ParsedFile {
    var bytes = parsed.tree.file.bytes
    for edit in fix.edits.reversed() {
      let range = edit.location.range.bytes
      #expect(bytes[range].contains { $0 == 0x09 || $0 == 0xA0 }, "\(edit)")
      bytes.replaceSubrange(range, with: edit.replacement.utf8)
    }
    return Parser.parse(SourceFile(path: "a.vtvl", bytes: bytes), index: 0)
  }

  /// Blocks that are ragged all along, where each line moves what is below it.
  @Test(arguments: [
    "    - a\n", "     - a\n      - b\n", "   - a\n     - b\n    - c\n       d\n",
    "      - a\n   nhiệm vụ x: y\n        việc:\n", "     nhiệm vụ:\n      việc:\n   - a\n",
    "   ngạch: x\n    mục tiêu: y\n     z\n",
  ])
  func `all fixes together move no more lines than a few times those of the file`(block: String) {
    for count in [100, 1_000] {
      let text =
        "vtvl 1\nvị trí p: P\n  quyền hạn:\n" + String(repeating: block, count: count)
      let parsed = parse(text)
      let edits = parsed.diagnostics.reduce(0) { $0 + ($1.fix?.edits.count ?? 0) }
      let lines = parsed.tree.file.lines.count
      #expect(edits <= lines * 4 + 1_000, "\(edits) in \(lines) lines")
    }
  }
}

extension ParsedFile {
  /// Line and rule of each error.
  fileprivate var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map {
      "\(tree.file.position(of: $0.location.range.lowerBound).line) \($0.rule.id)"
    }
  }
}
