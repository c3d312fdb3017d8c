/// How the words of a passage stand in lines: in one if they fit; else a line ends after each sentence, and between
/// those, clauses are packed. So an edit changes few lines, and two edits of one passage seldom meet.
///
/// It depends on the words alone.
struct ProseLayout {
  /// As wide as a line may be.
  static let columns = 100
  /// A clause that is shorter stays with the one that it leads in.
  private static let shortest = 20

  /// Each word as written, its Unicode form aside.
  let words: [[UInt8]]
  /// Whether a backslash says that the first word is prose.
  let isMarked: Bool
  /// How many columns the words before each one have, and all of them last.
  private let ends: [Int]

  init(_ words: [[UInt8]], isMarked: Bool) {
    self.words = words
    self.isMarked = isMarked
    ends = words.reduce(into: [0]) { ends, word in
      let width = DisplayWidth.columns(of: String(decoding: word, as: UTF8.self), tabColumns: 2)
      ends.append((ends.last ?? 0) + width)
    }
  }

  /// The columns of all of it in one line.
  var width: Int { width(words.indices) }

  private func width(_ range: Range<Int>) -> Int {
    range.isEmpty ? 0 : ends[range.upperBound] - ends[range.lowerBound] + range.count - 1
  }

  /// Whether the first line, standing by itself, would read as something else.
  var needsMark: Bool { isMarked && !words.isEmpty && readsOtherwise(words.indices) }

  /// The words of a line.
  func text(_ line: Range<Int>) -> [UInt8] {
    Array(words[line].joined(separator: [UInt8(ascii: " ")]))
  }

  /// The lines, behind so many columns each.
  func lines(first: Int, rest: Int) -> [Range<Int>] {
    var lines = Lines(layout: self, room: Self.columns - first, rest: Self.columns - rest)
    guard width > lines.room else { return [words.indices] }
    for sentence in parts(of: words.indices, endsPart: Self.endsSentence) {
      var start = sentence.lowerBound
      for clause in parts(of: sentence, endsPart: Self.endsClause) {
        if start < clause.lowerBound, !lines.fits(start..<clause.upperBound),
          width(start..<clause.lowerBound) >= Self.shortest
        {
          lines.add(start..<clause.lowerBound)
          start = clause.lowerBound
        }
        while !lines.fits(start..<clause.upperBound) {
          let end = lines.split(start..<clause.upperBound)
          guard end < clause.upperBound else { break }
          lines.add(start..<end)
          start = end
        }
      }
      if start < sentence.upperBound { lines.add(start..<sentence.upperBound) }
    }
    return lines.mended
  }

  private func parts(of range: Range<Int>, endsPart: (ArraySlice<UInt8>) -> Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where endsPart(words[index][...]) || index == range.upperBound - 1 {
      parts.append(start..<(index + 1))
      start = index + 1
    }
    return parts
  }

  private static func endsSentence(_ word: ArraySlice<UInt8>) -> Bool {
    (word.last == Byte.dot && !word.dropLast().hasSuffix([Byte.dot])) || word.last == Byte.semicolon
  }

  private static func endsClause(_ word: ArraySlice<UInt8>) -> Bool {
    word.last == Byte.comma || word.last == Byte.colon
  }

  /// Words before which a clause that is too long is split.
  private static let connectives = Set(
    [
      "và", "hoặc", "theo", "để", "với", "trong", "do", "khi", "nếu", "nhưng", "mà", "tại", "cho",
      "về", "từ", "đối",
    ]
    .map { Array($0.utf8) })

  /// The lines as they come.
  private struct Lines {
    let layout: ProseLayout
    /// The columns of the line that comes next, and of those after it.
    private(set) var room: Int
    let rest: Int
    private var all: [Range<Int>] = []

    init(layout: ProseLayout, room: Int, rest: Int) {
      (self.layout, self.room, self.rest) = (layout, room, rest)
    }

    func fits(_ range: Range<Int>) -> Bool { layout.width(range) <= room }

    mutating func add(_ range: Range<Int>) {
      all.append(range)
      room = rest
    }

    /// Where a clause that is too long is split: before the last connective that leaves something on both sides, else at
    /// the last blank.
    func split(_ range: Range<Int>) -> Int {
      var end = range.lowerBound + 1
      while end < range.upperBound, layout.width(range.lowerBound..<(end + 1)) <= room { end += 1 }
      let connective = (range.lowerBound + 1..<max(end, range.lowerBound + 1)).last { index in
        ProseLayout.connectives.contains(layout.words[index])
          && layout.width(range.lowerBound..<index) >= ProseLayout.shortest
      }
      return connective ?? end
    }

    /// The same, where the first word of a line that would read as something else stands on the line above.
    var mended: [Range<Int>] {
      var lines = all
      var index = 1
      while index < lines.count {
        while !lines[index].isEmpty, layout.readsOtherwise(lines[index]) {
          let next = lines[index].lowerBound + 1
          lines[index - 1] = lines[index - 1].lowerBound..<next
          lines[index] = next..<lines[index].upperBound
        }
        if lines[index].isEmpty { lines.remove(at: index) } else { index += 1 }
      }
      return lines
    }
  }

  /// Whether a line of prose would read as a construct, an edit, an item, a comment, or as prose with a mark.
  private func readsOtherwise(_ line: Range<Int>) -> Bool {
    guard let first = words[line.lowerBound].first else { return false }
    if "-–—•+*#\\/<[".utf8.contains(first) || first == 0xE2 { return true }
    if Byte.isDigit(first) || words[line.lowerBound].count < 3,
      let last = words[line.lowerBound].last, last == Byte.dot || last == Byte.bracket
    {
      return true
    }
    let text = self.text(line)
    guard KeywordMatcher.match(text, 0, text.count) != nil else { return false }
    return text.contains(Byte.colon) || text.contains(Byte.openBracket) || line.count < 5
  }
}
