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
    if text.withUTF8(isSurelyVisible) { return text }
    if text.unicodeScalars.allSatisfy({ !needsPicture($0) }) { return text }
    return visible(Array(text.utf8)[...])
  }

  /// Whether a text has nothing but ASCII, the letters of Vietnamese and their like, and common
  /// punctuation: nearly every text. Anything else is looked at scalar by scalar.
  private static func isSurelyVisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case 0x20...0x7E: index += 1
      case 0xC3...0xCC: index += 2  // U+00C0 to U+033F
      case 0xC2 where next > 0xAD: index += 2
      case 0xC2 where (0xA0..<0xAD).contains(next): index += 2
      case 0xE1 where (0xB8...0xBB).contains(next): index += 3  // U+1E00 to U+1EFF
      case 0xE2
      where next == 0x80 && index + 2 < bytes.count
        && (0x90...0xA7).contains(bytes[index + 2]):
        index += 3  // dashes, quotation marks, the ellipsis
      default: return false
      }
    }
    return true
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
