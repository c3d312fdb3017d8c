/// An encoding that Vietnamese text was kept in before UTF-8, or that Windows still saves by
/// default.
package enum LegacyEncoding: CaseIterable, Sendable {
  case utf16LittleEndian, utf16BigEndian
  /// Fonts named `.VnTime` and the like; `vị trí` looks like `vÞ trÝ`.
  case tcvn3
  /// Fonts named `VNI-Times` and the like; `vị trí` looks like `vò trí`, `nhiệm vụ` like `nhieäm
  /// vuï`.
  case vni
  /// Windows' Vietnamese code page; `nhiệm vụ` looks like `nhiêòm vuò`.
  case windows1258
  /// Not UTF-8, or UTF-8 that was once read as something else; which, nothing shows.
  case unknown8Bit

  /// The encoding that a file shows, or nil for UTF-8 text in any language.
  package static func detect(_ bytes: [UInt8]) -> LegacyEncoding? { find(in: bytes)?.encoding }

  /// The same with the first line that shows it.
  package static func find(in bytes: [UInt8]) -> LegacyText? {
    if let wide = findWide(in: bytes) { return wide }
    let faults = CharacterFaults.scan(bytes[...])
    return findNarrow(in: bytes, isUTF8: !faults.contains { $0.kind == .invalidUTF8 })
  }

  /// The first line in an encoding of a byte a letter: a paragraph pasted from an old document keeps its
  /// false letters in a file that is otherwise good, as raw bytes do in one that is not UTF-8 at all.
  ///
  /// What counts is the density of letters and neighbours that no Vietnamese word, and hardly any
  /// other, has: a capital `Ò` after a small letter, `¶` between letters, `ø` after `a`.
  package static func findNarrow(in bytes: [UInt8], isUTF8: Bool) -> LegacyText? {
    var survey = LegacySurvey(isUTF8: isUTF8)
    return survey.judge(bytes.span)
  }

  package static func findWide(in bytes: [UInt8]) -> LegacyText? {
    wideEncoding(bytes).map { LegacyText(encoding: $0, start: 0, end: min(bytes.count, 2)) }
  }

  /// UTF-16, by its byte order mark or by every second byte being 0.
  private static func wideEncoding(_ bytes: [UInt8]) -> LegacyEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let pairs = min(bytes.count, 1024) / 2
    guard pairs >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { zeros.even += 1 }
      if bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.odd * 2 >= pairs, zeros.even * 10 <= pairs { return .utf16LittleEndian }
    if zeros.even * 2 >= pairs, zeros.odd * 10 <= pairs { return .utf16BigEndian }
    return nil
  }
}

/// Text in a legacy encoding and the first line that shows it, without its line feed; byte offsets.
package struct LegacyText: Equatable, Sendable {
  package let encoding: LegacyEncoding
  package let start: Int
  package let end: Int

  package init(encoding: LegacyEncoding, start: Int, end: Int) {
    self.encoding = encoding
    self.start = start
    self.end = end
  }
}
