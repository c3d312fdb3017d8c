/// Finds the keyword that a line begins with, longest first, in either spelling, any case and any
/// Unicode form.
enum KeywordMatcher {
  struct Match {
    let keyword: Keyword
    /// The byte after the keyword.
    let end: Int
  }

  static func match(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Match? {
    guard start < end else { return nil }
    let beginning = bytes.span.wordBefore(end, at: start)
    for place in Spellings.table.places(of: bytes[start]) {
      let candidate = Spellings.table.candidates[place]
      guard beginning & candidate.mask == candidate.beginning else { continue }
      let stop = start + candidate.length
      guard stop <= end, isBoundary(bytes, stop, end),
        Spellings.table.spells(candidate, bytes, at: start)
      else { continue }
      let match = Match(keyword: candidate.keyword, end: stop)
      guard candidate.beginsLonger, hasMoreWords(bytes, stop, end),
        let longer = matchFolded(bytes, start, end)
      else { return match }
      return longer.end > stop ? longer : match
    }
    return matchFolded(bytes, start, end)
  }

  /// The ends of the first words of a line, up to a colon or a bracket; no more than a keyword has.
  static func wordEnds(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [Int] {
    var ends: [Int] = []
    var words = Words(bytes, start, end)
    while ends.count < mostWords, let word = words.next() { ends.append(word.upperBound) }
    return ends
  }

  // MARK: Matching

  static let mostWords = Keyword.table.reduce(1) { most, row in
    max(most, beginnings(of: row.vi).count + 1, beginnings(of: row.en).count + 1)
  }

  /// The first words of a keyword, without its last; its first two, its first three, and so on.
  fileprivate static func beginnings(of spelling: String) -> [[UInt8]] {
    let bytes = Array(spelling.utf8)
    return bytes.indices.filter { bytes[$0] == Byte.space }.map { Array(bytes[..<$0]) }
  }

  /// What some folded words are, and whether a keyword goes on after them.
  private struct Folded {
    var keyword: Keyword?
    var goesOn = false
  }

  private static let folded: [[UInt8]: Folded] = {
    var table: [[UInt8]: Folded] = [:]
    for row in Keyword.table {
      for spelling in [row.vi, row.en] {
        table[NameFolding.fold(spelling), default: Folded()].keyword = row.keyword
        for words in beginnings(of: spelling) {
          table[NameFolding.fold(words[...]), default: Folded()].goesOn = true
        }
      }
    }
    return table
  }()

  private static func matchFolded(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Match? {
    var key: [UInt8] = []
    var best: Match?
    var words = Words(bytes, start, end)
    while let word = words.next() {
      if !key.isEmpty { key.append(Byte.space) }
      key += NameFolding.fold(bytes[word])
      guard let found = folded[key] else { break }
      if let keyword = found.keyword { best = Match(keyword: keyword, end: word.upperBound) }
      guard found.goesOn else { break }
    }
    return best
  }

  /// Whether a word follows that could belong to a keyword.
  private static func hasMoreWords(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var words = Words(bytes, start, end)
    return words.next() != nil
  }

  private static func isBoundary(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index == end || isSeparator(bytes[index])
  }

  fileprivate static func isSeparator(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.tab || byte == Byte.colon || byte == Byte.openBracket
  }
}

/// The words at the beginning of a line, spaces between; up to another separator.
private struct Words {
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  /// Longer than any keyword with every letter decomposed.
  private static let longestHead = 96

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    index = start
    self.end = min(end, start + Self.longestHead)
  }

  mutating func next() -> Range<Int>? {
    while index < end, bytes[index] == Byte.space { index += 1 }
    let start = index
    while index < end, !KeywordMatcher.isSeparator(bytes[index]) { index += 1 }
    return index > start ? start..<index : nil
  }
}

/// The canonical spellings of all keywords, ready to be compared with a line.
private struct Spellings: Sendable {
  struct Candidate: Sendable {
    let keyword: Keyword
    /// Whether a longer keyword begins with this one, which may follow in another Unicode form.
    let beginsLonger: Bool
    /// Its first eight bytes, and which of them it has: nearly all candidates are told apart by these.
    let beginning: UInt64
    let mask: UInt64
    /// Where the spelling stands in `letters`.
    let start: Int
    let length: Int
  }

  static let table = Spellings()

  /// By their first byte, longest first.
  private(set) var candidates: [Candidate] = []
  private var letters: [UInt8] = []
  /// For each byte, the first candidate that begins with it; one more for the end.
  private var firstPlaces: [Int] = []

  private init() {
    let begun = Set(
      Keyword.table.flatMap {
        KeywordMatcher.beginnings(of: $0.vi) + KeywordMatcher.beginnings(of: $0.en)
      })
    let spellings = Keyword.table.flatMap { row in
      Set([row.vi, row.en]).map { (keyword: row.keyword, bytes: Array($0.utf8)) }
    }
    for byte in UInt8.min...UInt8.max {
      firstPlaces.append(candidates.count)
      let here = spellings.filter { $0.bytes[0] == byte }
      for (keyword, bytes) in here.sorted(by: { $0.bytes.count > $1.bytes.count }) {
        candidates.append(
          Candidate(
            keyword: keyword, beginsLonger: begun.contains(bytes),
            beginning: bytes.span.wordBefore(bytes.count, at: 0),
            mask: UInt64.max >> UInt64(max(0, 8 - bytes.count) * 8),
            start: letters.count, length: bytes.count))
        letters += bytes
      }
    }
    firstPlaces.append(candidates.count)
  }

  func places(of byte: UInt8) -> Range<Int> {
    firstPlaces[Int(byte)]..<firstPlaces[Int(byte) + 1]
  }

  func spells(_ candidate: Candidate, _ bytes: [UInt8], at start: Int) -> Bool {
    for index in 0..<candidate.length
    where bytes[start + index] != letters[candidate.start + index] { return false }
    return true
  }
}
