/// One run of bytes that is not what it seems, or that nobody can see.
package struct CharacterFault: Equatable, Sendable {
  package enum Kind: CaseIterable, Sendable {
    /// Bytes that spell no character: the file is not UTF-8 there. One fault a line.
    case invalidUTF8
    case nul
    /// C0 except tab, line feed and the carriage return before one; DEL; C1 except NEL.
    case control
    /// A character that reorders what is shown, and can hide what a line says.
    case bidiControl
    /// Zero-width characters, soft hyphens, variation selectors, foreign line separators …
    case invisible
    /// `Ð` for `Đ`, or a Cyrillic or Greek letter in a word with Latin ones.
    case lookalike
    /// Words that are not in normal form C.
    case notNFC
  }

  package let kind: Kind
  /// Byte offsets, half open.
  package let start: Int
  package let end: Int
  /// What to write instead; empty means "delete"; nil where no change is safe.
  package let replacement: [UInt8]?

  package init(kind: Kind, start: Int, end: Int, replacement: [UInt8]?) {
    self.kind = kind
    self.start = start
    self.end = end
    self.replacement = replacement
  }
}

/// Finds the faults of characters in a file, comments and all.
package enum CharacterFaults {
  /// The faults in `bytes`, by where they start; offsets are the indices of the slice.
  ///
  /// One pass, in time linear in the length. A byte order mark at index 0 is the file's and no
  /// fault. A `lookalike` may lie inside a `notNFC`, and then the two fixes overlap; any other two
  /// are apart, except that `invalidUTF8` reaches from the first such byte of its line to the last.
  package static func scan(_ bytes: ArraySlice<UInt8>) -> [CharacterFault] {
    let span = bytes.span
    var collector = FaultCollector(base: bytes.startIndex)
    var index = 0
    if bytes.startIndex == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < span.count {
      index = endOfClean(in: span, from: index)
      guard index < span.count else { break }
      let clean = cleanLength(in: span, at: index)
      index = clean > 0 ? index + clean : collector.examine(span, at: index)
    }
    return collector.finished(span)
  }

  /// The length of the character at `index` if its bytes show at once that nothing is wrong with
  /// it: printing ASCII, tab, line ends, and the letters of Vietnamese. 0 means "look closer".
  @inline(__always)
  private static func cleanLength(in bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x7F {
      if lead >= 0x20 || lead == 0x0A || lead == 0x09 { return 1 }
      // A carriage return is half a line end; alone it is a control character.
      guard lead == 0x0D else { return 0 }
      return index + 1 == bytes.count || bytes[index + 1] == 0x0A ? 1 : 0
    }
    guard index + 1 < bytes.count else { return 0 }
    let second = bytes[index + 1]
    switch lead {
    case 0xC3: return second & 0xC0 == 0x80 && second != 0x90 && second != 0xB0 ? 2 : 0  // not Ð ð
    case 0xC4, 0xC5: return second & 0xC0 == 0x80 ? 2 : 0
    case 0xC6: return second & 0xC0 == 0x80 && second != 0x89 ? 2 : 0  // not Ɖ
    case 0xE1:
      guard second & 0xFC == 0xB8, index + 2 < bytes.count else { return 0 }  // U+1E00–1EFF
      return bytes[index + 2] & 0xC0 == 0x80 ? 3 : 0
    default: return 0
    }
  }

  // MARK: Sixteen bytes at a time

  /// Where lines of printing ASCII and the letters of Vietnamese end: at the character that has to be looked at, or
  /// where too few bytes are left.
  ///
  /// - Parameter start: where a character starts.
  private static func endOfClean(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index >= 2, index + ByteBlock.width <= bytes.count {
      let unclean = (.!areClean(bytes, at: index)).first
      index += unclean
      if unclean < ByteBlock.width { break }
    }
    return index > start ? startOfCharacter(in: bytes, before: index) : start
  }

  /// Whether each of sixteen bytes may stand after the two before it, in clean text.
  @inline(__always)
  private static func areClean(_ bytes: borrowing Span<UInt8>, at index: Int) -> ByteBlock.Mask {
    let block = ByteBlock(bytes, at: index)
    let before = ByteBlock(bytes, at: index - 1)
    let twoBefore = ByteBlock(bytes, at: index - 2)
    let leadsThree = before.equals(0xE1)
    let isThird = twoBefore.equals(0xE1) .& before.isIn(0x80...0xBF)
    let isDue = before.isIn(0xC3...0xC6) .| leadsThree .| isThird
    let isContinuation = block.isIn(0x80...0xBF)
    let isOther =  // Ð, ð, Ɖ, or not U+1E00–1EFF
      (before.equals(0xC3) .& (block.equals(0x90) .| block.equals(0xB0)))
      .| (before.equals(0xC6) .& block.equals(0x89))
      .| (leadsThree .& .!block.isIn(0xB8...0xBB))
    let startsClean =
      block.isIn(0x20...0x7E) .| block.equals(0x0A) .| block.isIn(0xC3...0xC6)
      .| block.equals(0xE1)
    return .!isOther .& ((isDue .& isContinuation) .| (.!isDue .& startsClean))
  }

  /// The start of the character that the byte at `index` might continue, or else `index`.
  private static func startOfCharacter(
    in bytes: borrowing Span<UInt8>, before index: Int
  ) -> Int {
    if bytes[index - 1] >= 0xC0 { return index - 1 }
    return bytes[index - 1] >= 0x80 && bytes[index - 2] >= 0xE0 ? index - 2 : index
  }
}
