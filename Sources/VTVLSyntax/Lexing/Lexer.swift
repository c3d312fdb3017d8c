/// The lines of a file, what they begin with, and the lines at which merge conflicts begin.
struct LexedLines {
  fileprivate(set) var lines: [Line] = []
  /// The heads of those lines that have one.
  fileprivate(set) var heads: [LineHead] = []
  fileprivate(set) var conflicts: [Int] = []
  /// The lines of each comment that is written as in another language.
  fileprivate(set) var foreignComments: [Range<Int>] = []
}

/// Splits bytes into lines and reads what each begins with, in one pass. What a line means depends on the block it stands in, so the
/// parser tells that.
enum Lexer {
  static func lines(of bytes: [UInt8]) -> LexedLines {
    var lexed = LexedLines()
    var (mayHaveConflicts, mayHaveForeignComments) = (false, false)
    lexed.lines.reserveCapacity(bytes.count / 48 + 1)
    lexed.heads.reserveCapacity(bytes.count / 96 + 1)
    let lineEnd = LineTable.lineEnd(of: bytes)
    var start = LineTable.hasByteOrderMark(bytes) ? 3 : 0
    while start < bytes.count {
      let line = readLine(bytes, from: start, endingIn: lineEnd, &lexed.heads)
      if bytes[start] == MergeConflicts.firstSign { mayHaveConflicts = true }
      if line.kind == .content, ForeignComments.mayBegin(bytes[line.contentStart]) {
        mayHaveForeignComments = true
      }
      lexed.lines.append(line)
      start = line.end
    }
    if mayHaveConflicts { lexed.conflicts = MergeConflicts.skip(in: &lexed.lines, of: bytes) }
    if mayHaveForeignComments {
      lexed.foreignComments = ForeignComments.read(in: &lexed.lines, of: bytes)
    }
    return lexed
  }

  private static func readLine(
    _ bytes: [UInt8], from start: Int, endingIn lineEnd: UInt8, _ heads: inout [LineHead]
  ) -> Line {
    let span = bytes.span
    var index = start
    var indent = 0
    var isOdd = false
    while index < span.count {
      if span[index] == Byte.space {
        indent += 1
      } else if span[index] == Byte.tab {
        indent += 2
        isOdd = true
      } else if span[index] == 0xC2, index + 1 < span.count, span[index + 1] == 0xA0 {
        indent += 1
        index += 1
        isOdd = true
      } else {
        break
      }
      index += 1
    }
    let contentStart = index
    index = span.firstIndex(of: lineEnd, from: index, to: span.count)
    let end = min(index + 1, span.count)
    var contentEnd = index
    while contentEnd > contentStart, Byte.isBlank(span[contentEnd - 1]) { contentEnd -= 1 }
    let kind: Line.Kind =
      contentEnd == contentStart
      ? .blank : span[contentStart] == Byte.hash ? .comment : .content
    let bullet = kind == .content ? bulletLength(span, contentStart, contentEnd) : 0
    var number = 0
    if kind == .content, bullet == 0, let head = head(bytes, contentStart, contentEnd) {
      heads.append(head)
      number = heads.count
    }
    return Line(
      kind: kind, indent: indent, start: start, contentStart: contentStart,
      contentEnd: contentEnd, end: end, hasOddIndentation: isOdd, bulletLength: bullet,
      headNumber: number)
  }

  private static func bulletLength(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> UInt8 {
    var stop = start + 1
    switch bytes[start] {
    case Byte.dash, UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case UInt8(ascii: "o"):
      // Word's bullet of the second level; a word of one letter is followed by a space.
      guard stop < end, bytes[stop] == Byte.tab else { return 0 }
    case 0x80...:
      guard let found = bytes.decodedScalar(at: start), found.scalar.isBullet else { return 0 }
      stop = start + found.length
    default: return 0
    }
    return stop == end || Byte.isBlank(bytes[stop]) ? UInt8(stop - start) : 0
  }

  private static func head(_ bytes: [UInt8], _ start: Int, _ end: Int) -> LineHead? {
    guard let first = KeywordMatcher.match(bytes, start, end) else { return nil }
    guard first.keyword.isEditingVerb else {
      return .construct(
        ConstructHead(nil, first.keyword, bytes, from: start, to: first.end, lineEnd: end))
    }
    var next = first.end
    while next < end, Byte.isBlank(bytes[next]) { next += 1 }
    if next < end, bytes[next] == Byte.openBracket { return .edit(first) }
    guard let second = KeywordMatcher.match(bytes, next, end), !second.keyword.isVerb else {
      return .verb(first)
    }
    return .construct(
      ConstructHead(first, second.keyword, bytes, from: next, to: second.end, lineEnd: end))
  }
}
