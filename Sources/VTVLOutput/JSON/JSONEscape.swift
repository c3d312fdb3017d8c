import VTVLSyntax

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
    var index = start
    guard text.count &- start >= ByteBlock.width else {
      while index < text.count, !mayBegin(with: text[index]) { index &+= 1 }
      return index
    }
    while index < text.count {
      // The last block overlaps the one before, in which nothing was found.
      let place = min(index, text.count &- ByteBlock.width)
      let first = beginnings(in: ByteBlock(text, at: place)).first
      if first < ByteBlock.width { return place &+ first }
      index = place &+ ByteBlock.width
    }
    return text.count
  }

  @inline(__always)
  private static func mayBegin(with byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xE2
  }

  /// The same of sixteen bytes.
  @inline(__always)
  private static func beginnings(in block: ByteBlock) -> ByteBlock.Mask {
    block.isIn(0x00...0x1F) .| block.equals(UInt8(ascii: "\"")) .| block.equals(UInt8(ascii: "\\"))
      .| block.equals(0x7F) .| block.equals(0xE2)
  }
}
