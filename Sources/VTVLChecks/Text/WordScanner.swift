/// Cuts bytes into words. A word is a run of letters and digits; everything else is a gap.
enum WordScanner {
  /// A word: its bytes, and what stands before it.
  struct Word {
    let start: UInt32
    let end: UInt32
    let gap: Words.Gap
  }

  static func words(in bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(bytes.count / 6 + 1)
    let span = bytes.span
    let classes = classes.span
    var gap = Words.Gap.blank
    var start = -1
    var index = 0
    while index < span.count {
      let byteClass = classes[Int(span[index])]
      if byteClass == .letter {
        if start < 0 { start = index }
        index += 1
        continue
      }
      let (kind, length) = kind(byteClass, at: index, span)
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
    _ words: inout [Word], _ start: inout Int, _ end: Int, _ gap: inout Words.Gap
  ) {
    words.append(Word(start: UInt32(start), end: UInt32(end), gap: gap))
    start = -1
    gap = .blank
  }

  /// What a byte is, as far as one byte can tell.
  private enum ByteClass: UInt8 {
    /// A letter or digit, or part of one.
    case letter
    case blank, mark, stop
    /// A comma or a full stop, which means nothing between digits.
    case comma, point
    /// The first byte of a sign beyond ASCII, or of a letter.
    case latin1, punctuation
  }

  private static let classes: [ByteClass] = (0...0xFF).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      .letter
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .blank
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .point
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "\n"):
      .stop
    case 0xC2: .latin1
    case 0xE2: .punctuation
    case 0x80...: .letter
    default: .mark
    }
  }

  /// What stands at a byte: nil for a letter or digit, else the gap it makes; and how long it is.
  private static func kind(
    _ byteClass: ByteClass, at index: Int, _ bytes: borrowing Span<UInt8>
  ) -> (gap: Words.Gap?, length: Int) {
    switch byteClass {
    case .letter: (nil, 1)
    case .blank: (.blank, 1)
    case .mark: (.mark, 1)
    case .stop: (.stop, 1)
    case .comma: (isBetweenDigits(index, bytes) ? .mark : .comma, 1)
    case .point: (isBetweenDigits(index, bytes) ? .mark : .stop, 1)
    case .latin1: (markOfLatin1(index, bytes), 2)
    case .punctuation: (generalPunctuation(index, bytes), 3)
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
