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
    for candidate in exact[Int(bytes[start])] {
      let stop = start + candidate.bytes.count
      if stop <= end, isBoundary(bytes, stop, end), starts(bytes, at: start, with: candidate.bytes)
      {
        let match = Match(keyword: candidate.keyword, end: stop)
        guard candidate.beginsLonger, let longer = matchFolded(bytes, start, end) else {
          return match
        }
        return longer.end > stop ? longer : match
      }
    }
    return matchFolded(bytes, start, end)
  }

  /// The ends of the first words of a line, up to a colon or a bracket; no more than a keyword has.
  static func wordEnds(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [Int] {
    var ends: [Int] = []
    var index = start
    let stop = min(end, start + longestHead)
    while index < stop, ends.count < mostWords {
      let begin = index
      while index < stop, !isSeparator(bytes[index]) { index += 1 }
      if index > begin { ends.append(index) }
      while index < stop, bytes[index] == Byte.space { index += 1 }
      if index < stop, bytes[index] != Byte.space, isSeparator(bytes[index]) { break }
    }
    return ends
  }

  // MARK: Matching

  private struct Candidate: Sendable {
    let bytes: [UInt8]
    let keyword: Keyword
    /// Whether a longer keyword begins with this one, which may follow in another Unicode form.
    let beginsLonger: Bool
  }

  private static let mostWords = Keyword.table.reduce(1) { most, row in
    max(most, beginnings(of: row.vi).count + 1, beginnings(of: row.en).count + 1)
  }

  /// Longer than any keyword with every letter decomposed.
  private static let longestHead = 96

  /// The canonical spellings by their first byte, longest first.
  private static let exact: [[Candidate]] = {
    let begun = Set(Keyword.table.flatMap { beginnings(of: $0.vi) + beginnings(of: $0.en) })
    var table = [[Candidate]](repeating: [], count: 256)
    for row in Keyword.table {
      for spelling in row.vi == row.en ? [row.vi] : [row.vi, row.en] {
        let bytes = Array(spelling.utf8)
        table[Int(bytes[0])].append(
          Candidate(
            bytes: bytes, keyword: row.keyword, beginsLonger: begun.contains(bytes)))
      }
    }
    return table.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }()

  /// The first words of a keyword, without its last; its first two, its first three, and so on.
  private static func beginnings(of spelling: String) -> [[UInt8]] {
    let bytes = Array(spelling.utf8)
    return bytes.indices.filter { bytes[$0] == Byte.space }.map { Array(bytes[..<$0]) }
  }

  private static let folded: [[UInt8]: Keyword] = {
    var table: [[UInt8]: Keyword] = [:]
    for row in Keyword.table {
      table[NameFolding.fold(Array(row.vi.utf8)[...])] = row.keyword
      table[NameFolding.fold(Array(row.en.utf8)[...])] = row.keyword
    }
    return table
  }()

  private static func matchFolded(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Match? {
    var key: [UInt8] = []
    var best: Match?
    var wordStart = start
    for wordEnd in wordEnds(bytes, start, end) {
      if !key.isEmpty { key.append(Byte.space) }
      key += NameFolding.fold(bytes[wordStart..<wordEnd])
      if let keyword = folded[key] { best = Match(keyword: keyword, end: wordEnd) }
      wordStart = wordEnd
      while wordStart < end, bytes[wordStart] == Byte.space { wordStart += 1 }
    }
    return best
  }

  private static func starts(_ bytes: [UInt8], at start: Int, with prefix: [UInt8]) -> Bool {
    for index in 0..<prefix.count where bytes[start + index] != prefix[index] { return false }
    return true
  }

  private static func isBoundary(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index == end || isSeparator(bytes[index])
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.tab || byte == Byte.colon || byte == Byte.openBracket
  }
}
