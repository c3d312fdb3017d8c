import VTVLSyntax

/// One slip of an author's hand in one file of a workspace.
struct Mutant: Sendable {
  enum Slip: String, CaseIterable, Sendable {
    case lineDeleted, lineDoubled, linesSwapped, lineReplaced, wordDeleted, wordDoubled,
      wordsSwapped
  }

  let slip: Slip
  let file: Int
  /// The bytes that are changed, and what stands there instead.
  let range: Range<Int>
  let replacement: [UInt8]
  /// The block in which they stand, in the file as it was.
  let block: Range<Int>

  func apply(to bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound] + replacement + bytes[range.upperBound...])
  }

  /// The block in the changed file.
  var changedBlock: TextRange {
    let growth = replacement.count - range.count
    return TextRange(block.lowerBound, max(block.upperBound + growth, range.lowerBound + 1))
  }
}

/// Every mutant of a set of files, by number: one is made when it is asked for.
struct MutantSpace: Sendable {
  private let files: [SourceFile]
  private let lines: [Line]
  private let words: [Word]
  private static let keywords = Keyword.allCases.map { Array($0.vi.utf8) }

  private struct Line {
    let file: Int
    /// Without the line end.
    let range: Range<Int>
    let contentStart: Int
    let block: Range<Int>
  }

  private struct Word {
    let line: Int
    let range: Range<Int>
    let next: Range<Int>?
  }

  init(_ trees: [SyntaxTree]) {
    files = trees.map(\.file)
    var lines: [Line] = []
    var words: [Word] = []
    for (file, tree) in trees.enumerated() {
      for line in Self.lines(of: tree, file) {
        let spans = Self.words(tree.file.bytes, line.contentStart..<line.range.upperBound)
        for (index, span) in spans.enumerated() {
          let next = index + 1 < spans.count ? spans[index + 1] : nil
          words.append(Word(line: lines.count, range: span, next: next))
        }
        lines.append(line)
      }
    }
    self.lines = lines
    self.words = words
  }

  var count: Int { lines.count * (3 + Self.keywords.count) + words.count * 3 }

  subscript(index: Int) -> Mutant {
    let perLine = 3 + Self.keywords.count
    if index < lines.count * perLine {
      return lineMutant(index / perLine, index % perLine)
    }
    let rest = index - lines.count * perLine
    return wordMutant(words[rest / 3], rest % 3)
  }

  // MARK: Lines

  private func lineMutant(_ index: Int, _ kind: Int) -> Mutant {
    let line = lines[index]
    let bytes = files[line.file].bytes
    let whole = line.range.lowerBound..<min(line.range.upperBound + 1, bytes.count)
    switch kind {
    case 0: return mutant(.lineDeleted, line, whole, [])
    case 1: return mutant(.lineDoubled, line, whole, Array(bytes[whole]) + bytes[whole])
    case 2:
      guard index + 1 < lines.count, lines[index + 1].file == line.file else {
        return mutant(.lineDeleted, line, whole, [])
      }
      let next = lines[index + 1]
      let both = line.range.lowerBound..<next.range.upperBound
      let gap = bytes[line.range.upperBound..<next.range.lowerBound]
      let block =
        min(
          line.block.lowerBound, next.block.lowerBound)..<max(
          line.block.upperBound, next.block.upperBound)
      return Mutant(
        slip: .linesSwapped, file: line.file, range: both,
        replacement: Array(bytes[next.range]) + gap + bytes[line.range], block: block)
    default:
      return mutant(
        .lineReplaced, line, line.contentStart..<line.range.upperBound, Self.keywords[kind - 3])
    }
  }

  private func mutant(
    _ slip: Mutant.Slip, _ line: Line, _ range: Range<Int>, _ replacement: [UInt8]
  ) -> Mutant {
    Mutant(
      slip: slip, file: line.file, range: range, replacement: replacement, block: line.block)
  }

  /// The lines with content and the block that each stands in: the nearest construct around its own, or
  /// the declaration for the line that opens one.
  private static func lines(of tree: SyntaxTree, _ file: Int) -> [Line] {
    let source = tree.file
    var lines: [Line] = []
    for index in 0..<source.lines.count {
      let bytes = source.line(index)
      guard let contentStart = bytes.firstIndex(where: { $0 != 0x20 }) else { continue }
      lines.append(
        Line(
          file: file, range: bytes.startIndex..<bytes.endIndex, contentStart: contentStart,
          block: block(around: contentStart, in: tree)))
    }
    return lines
  }

  private static func block(around offset: Int, in tree: SyntaxTree) -> Range<Int> {
    var node = tree.root
    var enclosing: [SyntaxNode] = []
    while let inner = node.children.first(where: { $0.range.bytes.contains(offset) }) {
      if inner.kind == .construct { enclosing.append(inner) }
      if inner.kind.isToken { break }
      node = inner
    }
    // A line that opens a construct stands in the block around that construct.
    if let own = enclosing.last, enclosing.count > 1, own.headRange.lowerBound == offset {
      enclosing.removeLast()
    }
    return (enclosing.last ?? tree.root).range.bytes
  }

  // MARK: Words

  private func wordMutant(_ word: Word, _ kind: Int) -> Mutant {
    let line = lines[word.line]
    let bytes = files[line.file].bytes
    let alone = mutant(.wordDeleted, line, word.range, [])
    switch kind {
    case 0: return alone
    case 1:
      let twice = Array(bytes[word.range]) + [0x20] + bytes[word.range]
      return mutant(.wordDoubled, line, word.range, twice)
    default:
      guard let next = word.next else { return alone }
      let gap = bytes[word.range.upperBound..<next.lowerBound]
      return mutant(
        .wordsSwapped, line, word.range.lowerBound..<next.upperBound,
        Array(bytes[next]) + gap + bytes[word.range])
    }
  }

  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
  }
}
