/// Counts, line by line, what would be impossible if a file were Vietnamese in UTF-8.
///
/// TCVN3, VNI and Windows-1258 put their letters where Latin-1 has others, so the false letters are
/// the same whether bytes stand raw in the file or text was pasted: both are read here as Latin-1
/// units.
struct LegacySurvey {
  private var line = LegacyTally()
  private var file = LegacyTally()
  private var lineStart = 0
  /// The last two units of the line; 0 for what is neither ASCII nor in Latin-1's upper half.
  private var before: UInt8 = 0
  private var current: UInt8 = 0
  private var invalidBytes = 0
  private var longScalars = 0
  private var firstInvalidLine: Range<Int>?
  private var lineHasInvalid = false

  /// The verdict on a whole file.
  mutating func judge(_ bytes: borrowing Span<UInt8>) -> LegacyText? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0x0A, let found = endLine(at: index) { return found }
        if byte == 0x0A { lineStart = index + 1 } else { add(byte) }
        index += 1
      } else if let found = bytes.decodedScalar(at: index) {
        longScalars += 1
        addScalar(found.scalar)
        index += found.length
      } else {
        invalidBytes += 1
        lineHasInvalid = true
        add(byte)
        index += 1
      }
    }
    return endLine(at: bytes.count) ?? verdictOnFile()
  }

  private mutating func addScalar(_ scalar: Unicode.Scalar) {
    // A mark belongs to the letter before it and is no letter of its own.
    if (0x0300...0x036F).contains(scalar.value) { return }
    add(scalar.value <= 0xFF ? UInt8(truncatingIfNeeded: scalar.value) : 0, isLetter: true)
  }

  private mutating func add(_ unit: UInt8, isLetter: Bool = false) {
    line.judge(before: before, current, after: unit)
    if isLetter || unit >= 0x80 || (0x61...0x7A).contains(unit | 0x20) { line.letters += 1 }
    (before, current) = (current, unit)
  }

  /// Closes a line; a line dense enough decides alone.
  private mutating func endLine(at end: Int) -> LegacyText? {
    line.judge(before: before, current, after: 0x20)
    (before, current) = (0x20, 0x20)
    defer {
      line = LegacyTally()
      lineHasInvalid = false
    }
    if lineHasInvalid, firstInvalidLine == nil { firstInvalidLine = lineStart..<end }
    if line.hasEvidence { file.add(line, lines: lineStart..<end) }
    file.letters += line.letters
    guard let encoding = line.encoding(atLeast: 4, ofKinds: 3, onePerLetters: 25) else {
      return nil
    }
    return LegacyText(encoding: encoding, start: lineStart, end: end)
  }

  /// Short lines decide together, and more easily when the bytes are no UTF-8 anyway.
  private func verdictOnFile() -> LegacyText? {
    let isRaw = invalidBytes > longScalars
    let encoding =
      isRaw
      ? file.encoding(atLeast: 2, ofKinds: 2, onePerLetters: 50)
      : file.encoding(atLeast: 6, ofKinds: 3, onePerLetters: 33)
    if let encoding, let range = file.firstLine {
      return LegacyText(encoding: encoding, start: range.lowerBound, end: range.upperBound)
    }
    guard isRaw, invalidBytes >= 4, let range = firstInvalidLine else { return nil }
    return LegacyText(encoding: .unknown8Bit, start: range.lowerBound, end: range.upperBound)
  }
}

/// How often each encoding showed itself among how many letters.
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
  var letters = 0
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
    atLeast least: Int, ofKinds kinds: Int, onePerLetters letterShare: Int
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
  @inline(__always)
  mutating func judge(before: UInt8, _ unit: UInt8, after: UInt8) {
    if unit >= 0xA1 { judgeHighUnit(before: before, unit, after: after) }
  }

  private mutating func judgeHighUnit(before: UInt8, _ unit: UInt8, after: UInt8) {
    if isDoubled(unit, after: after) {
      doubled.note(after)
      return
    }
    if isTCVN3(before: before, unit, after: after) { tcvn3.note(unit) }
    if isVNI(before: lowercased(before), lowercased(unit)) { vni.note(unit) }
    if isWindows1258(before: lowercased(before), unit) { windows1258.note(unit) }
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
