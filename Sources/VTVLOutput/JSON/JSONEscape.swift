import VTVLSyntax

/// The escape of a character in a JSON text: of those that JSON may not hold, and of hidden ones, which a
/// terminal, a log or JavaScript would obey.
struct JSONEscape {
  let text: String
  /// How many bytes it stands for.
  let length: Int

  /// The escape for the character at a byte; nil if it needs none.
  private init?(_ bytes: borrowing Span<UInt8>, at index: Int) {
    switch bytes[index] {
    case UInt8(ascii: "\""): self.init(text: "\\\"", length: 1)
    case UInt8(ascii: "\\"): self.init(text: "\\\\", length: 1)
    case 0x0A: self.init(text: "\\n", length: 1)
    case 0x0D: self.init(text: "\\r", length: 1)
    case 0x09: self.init(text: "\\t", length: 1)
    default:
      guard let found = bytes.decodedScalar(at: index), found.scalar.isHidden else { return nil }
      self.init(text: found.scalar.utf16.map(Self.code).joined(), length: found.length)
    }
  }

  private init(text: String, length: Int) {
    self.text = text
    self.length = length
  }

  private static func code(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  // MARK: Looking for them

  /// The first escape from `start` on, and the byte it is for.
  static func first(
    in text: borrowing Span<UInt8>, from start: Int
  ) -> (index: Int, escape: JSONEscape)? {
    var index = candidate(in: text, from: start)
    while index < text.count {
      if let escape = JSONEscape(text, at: index) { return (index, escape) }
      index = candidate(in: text, from: index &+ 1)
    }
    return nil
  }

  /// The first byte from `start` on that may begin an escape; `count` where there is none.
  private static func candidate(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    // A block needs the byte after it too; the rest is looked at byte by byte.
    let end = text.count &- 1
    if end &- start >= ByteBlock.width {
      while index < end {
        // The last block overlaps the one before, where nothing was found.
        let place = min(index, end &- ByteBlock.width)
        let first = candidates(in: text, at: place).first
        if first < ByteBlock.width { return place &+ first }
        index = place &+ ByteBlock.width
      }
    }
    while index < text.count, !isCandidate(in: text, at: index) { index &+= 1 }
    return index
  }

  @inline(__always)
  private static func isCandidate(in text: borrowing Span<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || text.mayHide(alone: index)
  }

  /// The same of sixteen bytes.
  @inline(__always)
  private static func candidates(in text: borrowing Span<UInt8>, at index: Int) -> ByteBlock.Mask {
    let block = ByteBlock(text, at: index)
    return block.equals(UInt8(ascii: "\"")) .| block.equals(UInt8(ascii: "\\"))
      .| text.mayHide(at: index)
  }
}
