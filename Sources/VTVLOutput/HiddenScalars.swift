import VTVLSyntax

// Characters that outputs never hold as they are: invisible ones, those that control a terminal, and those
// of private use. Text for people shows them as `VisibleText` does, JSON and XML escape them.

extension Unicode.Scalar {
  /// Whether `VisibleText` shows a picture of the scalar. Tab and the line ends are none of these.
  var isHidden: Bool {
    hiddenKind != nil || (0xE000...0xF8FF).contains(value) || value >= 0xF0000
  }

  /// The code, as references of XML and HTML name it.
  var hexadecimal: String { String(value, radix: 16, uppercase: true) }
}

extension Span<UInt8> {
  /// Which of sixteen bytes of UTF-8 may begin a hidden character or are an ASCII control. It reads the
  /// byte after them too. The letters of Vietnamese and «» do not.
  @inline(__always)
  func mayHide(at index: Int) -> ByteBlock.Mask {
    let block = ByteBlock(self, at: index)
    let next = ByteBlock(self, at: index &+ 1)
    let isVietnamese = block.equals(0xE1) .& next.isIn(0xB8...0xBB)  // U+1E00 to U+1EFF
    let isHiddenLatin = block.equals(0xC2) .& (next.isIn(0x80...0x9F) .| next.equals(0xAD))
    // Controls and what begins with a byte after 0xCC, in one comparison.
    return .!(block.isIn(0x20...0xCC) .| isVietnamese) .| isHiddenLatin .| block.equals(0x7F)
  }

  /// The same of one byte.
  @inline(__always)
  func mayHide(alone index: Int) -> Bool {
    switch self[index] {
    case 0x00...0x1F, 0x7F, 0xC2, 0xCD...0xE0, 0xE2...0xFF: true
    case 0xE1: index + 1 < count && !(0xB8...0xBB).contains(self[index + 1])
    default: false
    }
  }
}
