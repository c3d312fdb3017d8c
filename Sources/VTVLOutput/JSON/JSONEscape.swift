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

  /// The high bits of those of eight bytes that may begin an escape, the first byte lowest. Above one that
  /// does others may be marked too.
  @inline(__always)
  static func marks(in word: UInt64) -> UInt64 {
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
