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
}
