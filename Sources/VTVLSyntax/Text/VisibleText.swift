/// Text that is safe to show in a terminal or a message.
///
/// A file, a file name or an argument may hold characters that move the cursor, recolour the screen
/// or reverse the reading direction. They are shown as what they are and never sent.
package enum VisibleText {
  /// `text` with every character that cannot be seen replaced by a picture or its code: `␛`,
  /// `‹U+202E›`. Line feeds too, so that nothing can pretend to be a line of ours; tabs stay. The
  /// very same value when there is nothing to replace.
  package static func visible(_ text: String) -> String {
    var text = text
    if text.withUTF8({ isVisible($0.span) }) { return text }
    return visible(Array(text.utf8)[...])
  }

  private static func isVisible(_ text: borrowing Span<UInt8>) -> Bool {
    var index = endOfUsual(in: text, from: 0)
    while let found = text.decodedScalar(at: index) {
      if needsPicture(found.scalar) { return false }
      index = endOfUsual(in: text, from: index + found.length)
    }
    return index == text.count
  }

  /// Where ASCII, the letters of Vietnamese and their like, and common punctuation end, in text that is
  /// UTF-8: at a scalar that has to be looked at, or at the end.
  private static func endOfUsual(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 2 + ByteBlock.width <= text.count {
      let unusual = (.!areUsual(text, at: index)).first
      if unusual < ByteBlock.width { return index + unusual }
      index += ByteBlock.width
    }
    while index < text.count, isUsual(text, at: index) { index += 1 }
    return index
  }

  /// Whether each of sixteen bytes is sure to be part of something visible, the two after it known.
  @inline(__always)
  private static func areUsual(_ text: borrowing Span<UInt8>, at index: Int) -> ByteBlock.Mask {
    let block = ByteBlock(text, at: index)
    let next = ByteBlock(text, at: index + 1)
    let third = ByteBlock(text, at: index + 2)
    return block.isIn(0x20...0x7E) .| block.isIn(0x80...0xBF)
      .| block.isIn(0xC3...0xCC)  // U+00C0 to U+033F
      .| (block.equals(0xC2) .& next.isIn(0xAE...0xBF))
      .| (block.equals(0xC2) .& next.isIn(0xA0...0xAC))
      .| (block.equals(0xE1) .& next.isIn(0xB8...0xBB))  // U+1E00 to U+1EFF
      // Dashes, quotation marks, the ellipsis.
      .| (block.equals(0xE2) .& next.equals(0x80) .& third.isIn(0x90...0xA7))
  }

  /// The same for one byte, where there are no sixteen.
  private static func isUsual(_ text: borrowing Span<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0x20...0x7E, 0x80...0xBF, 0xC3...0xCC: true
    case 0xE1: index + 1 < text.count && (0xB8...0xBB).contains(text[index + 1])
    default: false
    }
  }

  /// The same for bytes that may not be valid UTF-8; those that are not are shown as `‹FF›`.
  package static func visible(_ bytes: [UInt8]) -> String { visible(bytes[...]) }

  package static func visible(_ bytes: ArraySlice<UInt8>) -> String {
    let span = bytes.span
    var shown: [UInt8] = []
    shown.reserveCapacity(span.count)
    var index = 0
    while index < span.count {
      guard let found = span.decodedScalar(at: index) else {
        shown += "‹\(hexadecimal(UInt32(span[index]), digits: 2))›".utf8
        index += 1
        continue
      }
      if needsPicture(found.scalar) {
        shown += picture(of: found.scalar).utf8
      } else {
        shown.append(utf8: found.scalar)
      }
      index += found.length
    }
    return String(decoding: shown, as: UTF8.self)
  }

  private static func needsPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar.hiddenKind != nil || isPrivate(scalar)
  }

  /// Whether only some font knows what the scalar looks like, as for the bullets of Word.
  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    (0xE000...0xF8FF).contains(scalar.value) || scalar.value >= 0xF0000
  }

  /// Unicode's own picture for an ASCII control, or the scalar's code.
  private static func picture(of scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    let control = value < 0x20 ? 0x2400 + value : value == 0x7F ? 0x2421 : 0
    if control > 0, let picture = Unicode.Scalar(control) { return String(picture) }
    return "‹U+\(hexadecimal(value, digits: 4))›"
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
