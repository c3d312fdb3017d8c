/// Cuts bytes into words. A word is a run of letters and digits; everything else is a gap.
enum WordScanner {
  static func words(in bytes: [UInt8]) -> [Words.Word] {
    var words: [Words.Word] = []
    words.reserveCapacity(bytes.count / 6 + 1)
    let span = bytes.span
    var gap = Words.Gap.blank
    var start = -1
    var index = 0
    while index < span.count {
      let (kind, length) = kind(at: index, span)
      if let kind {
        if start >= 0 { end(&words, &start, index, &gap) }
        if kind.rawValue > gap.rawValue { gap = kind }
      } else if start < 0 {
        start = index
      }
      index += length
    }
    if start >= 0 { end(&words, &start, span.count, &gap) }
    return words
  }

  private static func end(
    _ words: inout [Words.Word], _ start: inout Int, _ end: Int, _ gap: inout Words.Gap
  ) {
    words.append(Words.Word(start: UInt32(start), end: UInt32(end), gap: gap))
    start = -1
    gap = .blank
  }

  /// What stands at a byte: nil for a letter or digit, else the gap it makes; and how long it is.
  private static func kind(
    at index: Int, _ bytes: borrowing Span<UInt8>
  ) -> (gap: Words.Gap?, length: Int) {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return (nil, 1)
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return (.blank, 1)
    case UInt8(ascii: ","): return (isBetweenDigits(index, bytes) ? .mark : .comma, 1)
    case UInt8(ascii: "."): return (isBetweenDigits(index, bytes) ? .mark : .stop, 1)
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "\n"):
      return (.stop, 1)
    case 0xC2: return (markOfLatin1(index, bytes), 2)
    case 0xE2: return (generalPunctuation(index, bytes), 3)
    case 0x80...: return (nil, 1)
    default: return (.mark, 1)
    }
  }

  private static func isBetweenDigits(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return index > 0 && index + 1 < bytes.count && digits.contains(bytes[index - 1])
      && digits.contains(bytes[index + 1])
  }

  /// U+00A0 is a blank; the signs up to U+00BF are marks.
  private static func markOfLatin1(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Words.Gap? {
    guard index + 1 < bytes.count, bytes[index + 1] >= 0xA0 else { return nil }
    return bytes[index + 1] == 0xA0 ? .blank : .mark
  }

  /// Dashes, quotation marks and bullets are marks; `…` ends a sentence.
  private static func generalPunctuation(
    _ index: Int, _ bytes: borrowing Span<UInt8>
  ) -> Words.Gap? {
    guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
    return bytes[index + 2] == 0xA6 ? .stop : .mark
  }
}
