/// Counts, line by line, what would be impossible if a file were Vietnamese in UTF-8.
///
/// TCVN3, VNI and Windows-1258 put their letters where Latin-1 has others, so the false letters are
/// the same whether bytes stand raw in the file or text was pasted: both are read here as Latin-1
/// units.
struct LegacySurvey {
  /// Whether the file is UTF-8: then only the scalars U+0080 to U+00FF can be false letters.
  private let isUTF8: Bool
  private var file = LegacyTally()
  private var invalidBytes = 0
  private var longScalars = 0
  private var firstInvalidLine: Range<Int>?

  init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

  /// The verdict on a whole file.
  mutating func judge(_ bytes: borrowing Span<UInt8>) -> LegacyText? {
    var suspect = nextSuspect(in: bytes, from: 0)
    var start = 0
    while suspect < bytes.count {
      let end = bytes.firstIndex(of: Byte.newline, from: start, to: bytes.count)
      if suspect < end, let found = judge(bytes, start..<end, from: &suspect) { return found }
      start = end + 1
    }
    return verdictOnFile(bytes)
  }

  /// Adds a line; one dense enough decides alone.
  ///
  /// - Parameter suspect: the first character that may be a false letter; then the first after the line.
  private mutating func judge(
    _ bytes: borrowing Span<UInt8>, _ line: Range<Int>, from suspect: inout Int
  ) -> LegacyText? {
    var tally = LegacyTally()
    let invalidBefore = invalidBytes
    while suspect < line.upperBound {
      let end = count(bytes, suspect, in: line, &tally)
      suspect = nextSuspect(in: bytes, from: end)
    }
    if invalidBytes > invalidBefore, firstInvalidLine == nil { firstInvalidLine = line }
    guard tally.hasEvidence else { return nil }
    file.add(tally, lines: line)
    let letters = Self.letters(in: bytes, line)
    guard
      let encoding = tally.encoding(atLeast: 4, ofKinds: 3, among: letters, onePerLetters: 25)
    else { return nil }
    return LegacyText(encoding: encoding, start: line.lowerBound, end: line.upperBound)
  }

  /// Counts a character that is no ASCII, and tells where it ends.
  @inline(__always)
  private mutating func count(
    _ bytes: borrowing Span<UInt8>, _ index: Int, in line: Range<Int>, _ tally: inout LegacyTally
  ) -> Int {
    let byte = bytes[index]
    let length = isUTF8 ? 2 : bytes.decodedScalar(at: index)?.length ?? 0
    if length == 0 { invalidBytes += 1 } else { longScalars += 1 }
    let end = index + max(length, 1)
    // Only Latin-1's upper half has false letters.
    if length == 0 || byte <= 0xC3 {
      let unit = length == 0 ? byte : byte << 6 | bytes[index + 1] & 0x3F
      tally.judge(
        before: bytes.unit(before: index, in: line), unit, after: bytes.unit(at: end, in: line))
    }
    return end
  }

  @inline(__always)
  private func nextSuspect(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    bytes.firstIndex(in: isUTF8 ? 0xC2...0xC3 : 0x80...0xFF, from: start)
  }

  private static func letters(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var letters = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let length = bytes.decodedScalar(at: index)?.length ?? 1
      let isASCIILetter = (0x61...0x7A).contains(bytes[index] | 0x20)
      if isASCIILetter || bytes[index] >= 0x80 && !bytes.isMark(at: index) { letters += 1 }
      index += length
    }
    return letters
  }

  /// Short lines decide together, and more easily when the bytes are no UTF-8 anyway.
  private func verdictOnFile(_ bytes: borrowing Span<UInt8>) -> LegacyText? {
    let isRaw = invalidBytes > longScalars
    if let range = file.firstLine, let encoding = encodingOfFile(bytes, isRaw: isRaw) {
      return LegacyText(encoding: encoding, start: range.lowerBound, end: range.upperBound)
    }
    guard isRaw, invalidBytes >= 4, let range = firstInvalidLine else { return nil }
    return LegacyText(encoding: .unknown8Bit, start: range.lowerBound, end: range.upperBound)
  }

  private func encodingOfFile(
    _ bytes: borrowing Span<UInt8>, isRaw: Bool
  ) -> LegacyEncoding? {
    let letters = Self.letters(in: bytes, 0..<bytes.count)
    return isRaw
      ? file.encoding(atLeast: 2, ofKinds: 2, among: letters, onePerLetters: 50)
      : file.encoding(atLeast: 6, ofKinds: 3, among: letters, onePerLetters: 33)
  }
}

// MARK: Units

extension Span<UInt8> {
  /// The Latin-1 unit of the character that starts at `index`, 0 for one that is not in Latin-1; a mark
  /// belongs to the letter before it and is passed over. A space stands around a line.
  @inline(__always)
  fileprivate func unit(at index: Int, in line: Range<Int>) -> UInt8 {
    guard index < line.upperBound else { return 0x20 }
    return self[index] < 0x80 ? self[index] : highUnit(at: index, in: line)
  }

  private func highUnit(at index: Int, in line: Range<Int>) -> UInt8 {
    var index = index
    while index < line.upperBound, isMark(at: index) { index += 2 }
    guard index < line.upperBound else { return 0x20 }
    return decodedScalar(at: index)?.latin1 ?? self[index]
  }

  /// The unit of the character that ends before `index`.
  @inline(__always)
  fileprivate func unit(before index: Int, in line: Range<Int>) -> UInt8 {
    guard index > line.lowerBound else { return 0x20 }
    return self[index - 1] < 0x80 ? self[index - 1] : highUnit(before: index, in: line)
  }

  private func highUnit(before index: Int, in line: Range<Int>) -> UInt8 {
    var index = index
    while index - 2 >= line.lowerBound, isMark(at: index - 2) { index -= 2 }
    guard index > line.lowerBound else { return 0x20 }
    return decodedScalar(before: index)?.latin1 ?? self[index - 1]
  }

  /// Whether a combining mark, U+0300 to U+036F, starts at `index`.
  fileprivate func isMark(at index: Int) -> Bool {
    guard index + 1 < count else { return false }
    switch self[index] {
    case 0xCC: return (0x80...0xBF).contains(self[index + 1])
    case 0xCD: return (0x80...0xAF).contains(self[index + 1])
    default: return false
    }
  }
}

extension DecodedScalar {
  fileprivate var latin1: UInt8 {
    scalar.value <= 0xFF ? UInt8(truncatingIfNeeded: scalar.value) : 0
  }
}

/// How often each encoding showed itself.
struct LegacyTally {
  /// Occurrences, and a set of which units they were (modulo 64).
  private struct Evidence {
    var count = 0
    var units: UInt64 = 0

    mutating func note(_ unit: UInt8) {
      count += 1
      units |= 1 << UInt64(unit & 63)
    }

    mutating func add(_ other: Evidence) {
      count += other.count
      units |= other.units
    }
  }

  private var tcvn3 = Evidence()
  private var vni = Evidence()
  private var windows1258 = Evidence()
  /// UTF-8 once read as Latin-1: `á»` for the letters `ạ` to `ỹ`, `Ã` before a sign for the others.
  private var doubled = Evidence()
  private(set) var firstLine: Range<Int>?

  var hasEvidence: Bool {
    tcvn3.count + vni.count + windows1258.count + doubled.count > 0
  }

  mutating func add(_ other: LegacyTally, lines: Range<Int>) {
    tcvn3.add(other.tcvn3)
    vni.add(other.vni)
    windows1258.add(other.windows1258)
    doubled.add(other.doubled)
    if firstLine == nil { firstLine = lines }
  }

  /// The encoding with most evidence, if there is enough of it and of enough kinds: `giò` and `quì`
  /// alone, however often, make no Windows-1258.
  func encoding(
    atLeast least: Int, ofKinds kinds: Int, among letters: Int, onePerLetters letterShare: Int
  ) -> LegacyEncoding? {
    var best = (encoding: LegacyEncoding.unknown8Bit, evidence: doubled)
    if tcvn3.count > best.evidence.count { best = (.tcvn3, tcvn3) }
    if vni.count > best.evidence.count { best = (.vni, vni) }
    if windows1258.count > best.evidence.count { best = (.windows1258, windows1258) }
    let found = best.evidence
    guard found.count >= least, found.count * letterShare >= letters,
      found.units.nonzeroBitCount >= kinds
    else { return nil }
    return best.encoding
  }

  /// Counts `unit` as what it would be in each encoding.
  mutating func judge(before: UInt8, _ unit: UInt8, after: UInt8) {
    guard unit >= 0xA1 else { return }
    if isDoubled(unit, after: after) {
      doubled.note(after)
      return
    }
    if isTCVN3(before: before, unit, after: after) { tcvn3.note(unit) }
    let before = lowercased(before)
    guard isVowel(before) else { return }
    if isVNI(before: before, lowercased(unit)) { vni.note(unit) }
    if isWindows1258(before: before, unit) { windows1258.note(unit) }
  }
}

// MARK: What each encoding looks like

private func isDoubled(_ unit: UInt8, after: UInt8) -> Bool {
  switch unit {
  case 0xE1: after == 0xBA || after == 0xBB
  case 0xC3: (0xA0...0xBF).contains(after)
  case 0xC6: after == 0xA0 || after == 0xA1 || after == 0xAF || after == 0xB0
  default: false
  }
}

/// A sign in the middle of a word (`c«ng`, `lµm`), `®` or `§` at the start of one (`®iÒu`), or a
/// capital with a mark after a small letter (`viÖc`). Guillemets and the like stand at the edge of
/// a word in true text. The soft hyphen, TCVN3's `ư`, is left out: it is found in pasted text of
/// any kind.
private func isTCVN3(before: UInt8, _ unit: UInt8, after: UInt8) -> Bool {
  switch unit {
  case 0xAE, 0xA7: return !isLetter(before) && isLetter(after)
  case 0xA8...0xAC, 0xB5...0xB9, 0xBB...0xBE, 0xD7, 0xF7:
    return isLetter(before) && isLetter(after) && (before < 0x80 || after < 0x80)
  case 0xC6...0xDE: return (0x61...0x7A).contains(before)
  default: return false
  }
}

/// Whether a small letter may have one of the marks that VNI and Windows-1258 keep apart from it.
private func isVowel(_ unit: UInt8) -> Bool {
  switch unit {
  case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
  default: unit >= 0xE0
  }
}

/// A vowel followed by one of the letters that VNI uses as marks, where neither Vietnamese nor
/// French has such a pair: `oâ` is ô, `aø` is à, `öô` is ươ.
private func isVNI(before: UInt8, _ unit: UInt8) -> Bool {
  switch (before, unit) {
  case (0x61, 0xF8), (0x61, 0xF9), (0x61, 0xFB), (0x61, 0xF5): true  // a with ø ù û õ
  case (0x61, 0xE0...0xE5), (0x61, 0xEA), (0x61, 0xFA), (0x61, 0xFC): true  // ầ ấ â ẫ ậ ẩ ă ẳ ẵ
  case (0x65, 0xF8), (0x65, 0xF9), (0x65, 0xF5), (0x65, 0xE0...0xE5): true  // e
  case (0x6F, 0xF8), (0x6F, 0xF5), (0x6F, 0xE2), (0x6F, 0xE5), (0x6F, 0xE4): true  // o
  case (0x75, 0xF8), (0x75, 0xF9), (0x75, 0xFB), (0x75, 0xF5): true  // u
  case (0x79, 0xF8), (0x79, 0xF9), (0x79, 0xFB), (0x79, 0xF5): true  // y
  case (0xF4, 0xF8), (0xF4, 0xF9), (0xF4, 0xFB), (0xF4, 0xF5), (0xF4, 0xEF): true  // ô is ơ
  case (0xF6, 0xF8), (0xF6, 0xF9), (0xF6, 0xFB), (0xF6, 0xF5), (0xF6, 0xEF): true  // ö is ư
  case (0xF6, 0xF4): true
  default: false
  }
}

/// A vowel followed by one of the five tones, which Windows-1258 keeps apart from most letters.
private func isWindows1258(before: UInt8, _ unit: UInt8) -> Bool {
  switch before {
  case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD:
    unit == 0xCC || unit == 0xD2 || unit == 0xDE || unit == 0xEC || unit == 0xF2
  default: false
  }
}

private func isLetter(_ unit: UInt8) -> Bool {
  unit >= 0xA1 || (0x61...0x7A).contains(unit | 0x20) && unit < 0x80
}

private func lowercased(_ unit: UInt8) -> UInt8 {
  switch unit {
  case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: unit + 0x20
  default: unit
  }
}
