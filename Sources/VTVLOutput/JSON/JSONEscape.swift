/// What stands for a character that a JSON text may not hold. Besides what JSON asks for, DEL and the two
/// line separators that break JavaScript and log readers are escaped.
struct JSONEscape {
  let text: String
  /// How many bytes it stands for.
  let length: Int

  /// The escape for the character at a byte; nil where it may stand as it is.
  init?(_ bytes: borrowing Span<UInt8>, at index: Int) {
    let byte = bytes[index]
    length = byte == 0xE2 ? 3 : 1
    switch byte {
    case UInt8(ascii: "\""): text = "\\\""
    case UInt8(ascii: "\\"): text = "\\\\"
    case 0x0A: text = "\\n"
    case 0x0D: text = "\\r"
    case 0x09: text = "\\t"
    case ..<0x20, 0x7F: text = Self.code(UInt32(byte))
    case 0xE2
    where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
      text = Self.code(0x2000 + UInt32(bytes[index + 2]) - 0x80)
    default: return nil
    }
  }

  private static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  // MARK: Looking for them

  /// The first byte from `start` on that may begin an escape; `count` where there is none.
  static func first(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    let bytes = text.bytes
    var index = start
    while index < text.count {
      // The last eight bytes overlap those before them, in which nothing was found.
      let place = min(index, max(start, text.count &- 8))
      let marks = marks(in: bytes.word(at: place))
      if marks != 0 { return place &+ marks.trailingZeroBitCount &>> 3 }
      index = place &+ 8
    }
    return text.count
  }

  /// The high bits of those of eight bytes that may begin an escape, the first byte lowest. Above one that
  /// does others may be marked too.
  @inline(__always)
  private static func marks(in word: UInt64) -> UInt64 {
    // Quotation marks turn into blanks, and only control characters come before these.
    let control = word ^ (0x02 &* ones)
    // The backslash and DEL differ in two bits alone; so do braces, which are rare enough.
    let backslash = (word | 0x23 &* ones) ^ (0x7F &* ones)
    let lineSeparator = word ^ (0xE2 &* ones)
    let found =
      ((control &- 0x21 &* ones) & ~control) | ((backslash &- ones) & ~backslash)
      | ((lineSeparator &- ones) & ~lineSeparator)
    return found & (0x80 &* ones)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
}

extension RawSpan {
  /// Eight bytes, the first of them lowest; blanks for those that would stand beyond the end.
  @inline(__always)
  fileprivate func word(at index: Int) -> UInt64 {
    if index <= byteCount &- 8 {
      return UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
    return lastBytes(from: index)
  }

  @inline(never)
  private func lastBytes(from index: Int) -> UInt64 {
    var word: UInt64 = 0x2020_2020_2020_2020
    for place in (index..<byteCount).reversed() {
      word = word &<< 8 | UInt64(unsafeLoad(fromByteOffset: place, as: UInt8.self))
    }
    return word
  }
}
