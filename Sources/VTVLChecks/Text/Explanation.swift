import VTVLSyntax

/// Whether the words around an abbreviation say what it stands for: `Ủy ban nhân dân (UBND)`,
/// `UBND (Ủy ban nhân dân)`, `viết tắt: UBND`, `bảo hiểm xã hội, bảo hiểm y tế (BHXH, BHYT)`.
extension Words {
  func isExplained(_ index: Int) -> Bool {
    let row = rowOfCapitals(around: index)
    if isIntroduced(row.lowerBound) { return true }
    let own = letters(of: index..<(index + 1))
    return isSpelt(own, or: letters(of: row), before: row.lowerBound)
      || isSpelt(own, after: row.upperBound)
  }

  /// The letters of some words, in lower case and without marks.
  func letters(of range: Range<Int>) -> [UInt8] {
    range.flatMap { Array(NameFolding.foldedWithoutMarks(self[$0])) }
  }

  /// The first letter of a word, likewise.
  func initial(of index: Int) -> UInt8 {
    let word = self[index]
    guard let first = word.first, first >= 0x80 else { return word.first ?? 0 }
    return NameFolding.foldedWithoutMarks(word).first ?? 0
  }

  /// The abbreviations side by side among which a word stands: `(BHXH, BHYT)`.
  private func rowOfCapitals(around index: Int) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > max(index - 4, 0), isInCapitals(start - 1), isWithinRow(start) { start -= 1 }
    while end < min(index + 5, count), isInCapitals(end), isWithinRow(end) { end += 1 }
    return start..<end
  }

  private func isWithinRow(_ index: Int) -> Bool {
    gap(before: index) != .stop && !gapHolds("(", before: index) && !gapHolds(")", before: index)
  }

  /// Whether `viết tắt là` or the like stands before a word.
  private func isIntroduced(_ index: Int) -> Bool {
    guard !gapHolds(".", before: index), !gapHolds(";", before: index) else { return false }
    return Self.introductions.contains { has($0, at: index - $0.count) }
  }

  private static let introductions: [Phrase] = [
    "viết tắt là", "gọi tắt là", "gọi là", "gọi chung là", "viết gọn là", "viết tắt", "gọi tắt",
  ]

  /// Whether words that end before one begin with these letters: the abbreviation's own, or those of the whole
  /// row. A word or two may go on after the name: `Ủy ban nhân dân xã (UBND)`.
  private func isSpelt(_ own: [UInt8], or row: [UInt8], before index: Int) -> Bool {
    guard index > 0, gap(before: index) == .mark || gapHolds(":", before: index) else {
      return false
    }
    for end in stride(from: index, to: max(index - 3, 0), by: -1) {
      if spells(own, endingAt: end) || spells(row, endingAt: end) { return true }
    }
    return false
  }

  /// Whether words after an abbreviation begin with its letters.
  private func isSpelt(_ own: [UInt8], after end: Int) -> Bool {
    guard end < count else { return false }
    if let link = Self.links.first(where: { has($0, at: end) }) {
      return spells(own, from: end + link.count)
    }
    return (gap(before: end) == .mark || gapHolds(":", before: end)) && spells(own, from: end)
  }

  private static let links: [Phrase] = [
    "là viết tắt của", "viết tắt của", "nghĩa là", "tức là", "là",
  ]

  private func gapHolds(_ sign: Unicode.Scalar, before index: Int) -> Bool {
    bytes(gapBytes(before: index)).contains(UInt8(ascii: sign))
  }

  // MARK: First letters

  private func spells(_ letters: [UInt8], from start: Int) -> Bool {
    let end = min(start + letters.count * 2 + 4, count)
    return start < end && spells(letters, by: start..<end) { $0 > start && !isNameGoingOn($0) }
  }

  private func spells(_ letters: [UInt8], endingAt end: Int) -> Bool {
    let start = max(end - letters.count * 2 - 4, 0)
    guard start < end else { return false }
    return spells(letters.reversed(), by: (start..<end).reversed()) {
      $0 + 1 < end && !isNameGoingOn($0 + 1)
    }
  }

  /// Whether words one after another begin with these letters, connecting words left out where they have to be.
  /// All ways are followed at once: for each number of letters, whether some way has come so far.
  private func spells(
    _ letters: [UInt8], by words: some Sequence<Int>, where ends: (Int) -> Bool
  ) -> Bool {
    var isReached = [true] + letters.map { _ in false }
    for word in words {
      if ends(word) { return false }
      let (first, isConnecting) = (initial(of: word), isConnecting(word))
      for matched in letters.indices.reversed() {
        if isReached[matched], letters[matched] == first { isReached[matched + 1] = true }
        if !isConnecting { isReached[matched] = false }
      }
      if isReached[letters.count] { return true }
    }
    return false
  }

  /// Whether a name may go on with a word: `phòng cháy, chữa cháy`, `kinh tế - xã hội`.
  private func isNameGoingOn(_ index: Int) -> Bool { index < count && gap(before: index) != .stop }

  private func isConnecting(_ index: Int) -> Bool { isAny(of: Self.connecting, at: index) }

  private static let connecting: [Phrase] = [
    "và", "các", "những", "của", "về", "cho", "theo", "với", "trong", "để", "hoặc", "cùng", "từ",
    "đến", "được",
  ]
}
