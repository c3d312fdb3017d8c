@_spi(_Unicode) import Swift

/// The keys under which keywords, ids and labels match.
///
/// `Hòa Bình`, `hoà bình` and the same in NFD are one name. Prose is never folded, and what an
/// author wrote is never replaced by its key.
package enum NameFolding {
  /// The key of a name: NFC, lower case, one tone placement, and one letter for all that look like
  /// đ.
  ///
  /// Folding a key gives the key again. Bytes that are not valid UTF-8 count as U+FFFD.
  package static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    let span = bytes.span
    fold(span, in: 0..<span.count, onto: &key)
    return key
  }

  package static func fold(_ text: String) -> [UInt8] { fold(Array(text.utf8)[...]) }

  /// Appends the key of some of `bytes` to a key.
  ///
  /// ASCII and precomposed Vietnamese letters are folded here; where there is anything else, the
  /// standard library is asked about all of it.
  package static func fold(
    _ bytes: borrowing Span<UInt8>, in range: Range<Int>, onto key: inout [UInt8]
  ) {
    var isFolded = false
    key.append(addingCapacity: largestKey(of: range.count)) { output in
      isFolded = fold(bytes, in: range, onto: &output)
      if !isFolded { output.removeAll() }
    }
    if !isFolded { key += foldAny(bytes, in: range) }
  }

  /// How long the key of so many bytes is at most, where the standard library is not asked: an open
  /// syllable such as `lũy` may take one byte more.
  static func largestKey(of count: Int) -> Int { count + count / 3 }

  /// Writes the key of some of `bytes`, and tells whether that was possible without asking the standard
  /// library.
  private static func fold(
    _ bytes: borrowing Span<UInt8>, in range: Range<Int>, onto key: inout OutputSpan<UInt8>
  ) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte &- UInt8(ascii: "a") < 26 {
        key.append(byte)
        index += 1
      } else if let letter = vietnameseLetter(at: index, before: range.upperBound, in: bytes) {
        key.append(byte)
        if letter.length == 3 { key.append(bytes[index + 1]) }
        key.append(letter.lastByteOfSmall)
        index += letter.length
      } else {
        let length = foldScalar(bytes, at: index, onto: &key)
        index += length
        guard length > 0, index <= range.upperBound else { return false }
      }
    }
    placeTone(&key)
    return true
  }

  /// The precomposed Vietnamese letter at a byte, if one stands there. Its small form is as long and
  /// differs in the last byte at most.
  @inline(__always)
  static func vietnameseLetter(
    at index: Int, before end: Int, in bytes: borrowing Span<UInt8>
  ) -> (length: Int, lastByteOfSmall: UInt8)? {
    let first = bytes[index]
    guard first >= 0xC3, index + 1 < end else { return nil }
    let next = bytes[index + 1]
    if first == 0xE1 {
      guard next | 1 == 0xBB, index + 2 < end else { return nil }
      let small = bytes[index + 2] | 1
      let isLetter = next == 0xBA ? 0xA0...0xBF ~= small : 0x80...0xB9 ~= small
      return isLetter ? (3, small) : nil
    }
    switch first {
    case 0xC3:
      let small = next < 0xA0 ? next + 0x20 : next
      // Beside the letters stand × and ÷, ð, a lookalike of đ, and ß.
      let isLetter = 0xA0...0xBF ~= small && small != 0xB0 && small != 0xB7 && next != 0x9F
      return isLetter ? (2, small) : nil
    case 0xC4:
      let small = next | 1
      return small == 0x91 || small == 0x83 || small == 0xA9 ? (2, small) : nil
    case 0xC5: return next | 1 == 0xA9 ? (2, 0xA9) : nil
    case 0xC6:
      if next == 0xAF || next == 0xB0 { return (2, 0xB0) }
      return next | 1 == 0xA1 ? (2, 0xA1) : nil
    default: return nil
    }
  }

  /// Writes the key of the scalar at a byte, and tells how long that is; 0 where only the standard
  /// library knows.
  @inline(never)
  private static func foldScalar(
    _ bytes: borrowing Span<UInt8>, at index: Int, onto key: inout OutputSpan<UInt8>
  ) -> Int {
    guard let found = bytes.decodedScalar(at: index),
      let lower = lowercasedVietnamese(found.scalar)
    else { return 0 }
    if !lower.isLetterOrMark { placeTone(&key) }
    key.append(utf8: lower)
    return found.length
  }

  /// Whether the scalar at a byte is a capital.
  package static func isCapital(at index: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    if bytes[index] < 0x80 { return bytes[index] &- UInt8(ascii: "A") < 26 }
    if let letter = vietnameseLetter(at: index, before: bytes.count, in: bytes) {
      return bytes[index + letter.length - 1] != letter.lastByteOfSmall
    }
    guard let scalar = bytes.decodedScalar(at: index)?.scalar else { return false }
    if let lower = lowercasedVietnamese(scalar) { return lower != scalar }
    return scalar.properties.lowercaseMapping != String(scalar)
  }

  /// The key without tone and vowel marks, and with `d` for `đ`: `Điều kiện` gives `dieu kien`.
  ///
  /// For spelling suggestions and ASCII file names, never for matching: `mức` and `mục` are two
  /// names.
  package static func foldedWithoutMarks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let folded = fold(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    let span = folded.span
    var index = 0
    while let found = span.decodedScalar(at: index) {
      if !isLatinMark(found.scalar) { result.append(utf8: unmarked(found.scalar)) }
      index += found.length
    }
    return result
  }

  package static func foldedWithoutMarks(_ text: String) -> [UInt8] {
    foldedWithoutMarks(Array(text.utf8)[...])
  }

  /// The key of any text, by way of the standard library.
  private static func foldAny(
    _ bytes: borrowing Span<UInt8>, in range: Range<Int>
  ) -> [UInt8] {
    var lower = ""
    let text = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    for scalar in Normalization.normalized(text).unicodeScalars {
      lower += scalar.properties.lowercaseMapping
    }
    let normalized = Normalization.normalized(lower)
    return [UInt8](capacity: normalized.utf8.count * 2) { key in
      for scalar in normalized.unicodeScalars {
        let folded = lowercasedVietnamese(scalar) ?? scalar
        if !folded.isLetterOrMark { placeTone(&key) }
        key.append(utf8: folded)
      }
      placeTone(&key)
    }
  }

  /// At the end of a syllable: moves the tone of an open `òa`, `òe`, `ùy` to the last letter.
  ///
  /// Offices differ between `hòa` and `hoà`; the key is the latter. Only a whole syllable counts:
  /// `hoàn` ends in n and has one spelling. After `q` the `u` belongs to the consonant, so `quý` has
  /// one spelling too; `gi` never meets the question, for `ia` is not among the three.
  static func placeTone(_ key: inout OutputSpan<UInt8>) {
    let end = key.count
    guard mayEndOpenSyllable(key.span), let first = key.span.decodedScalar(before: end - 1),
      let moved = tonePlacedLast(first.scalar, Unicode.Scalar(key[end - 1]))
    else { return }
    let vowels = end - 1 - first.length
    guard !(moved.plain == "u" && vowels > 0 && key[vowels - 1] == UInt8(ascii: "q")) else {
      return
    }
    key.removeLast(end - vowels)
    key.append(utf8: moved.plain)
    key.append(utf8: moved.toned)
  }

  /// Whether a key may end in `oa`, `oe` or `uy` with the tone on the first letter, by the last byte of
  /// that letter.
  @inline(__always)
  static func mayEndOpenSyllable(_ key: borrowing Span<UInt8>) -> Bool {
    let end = key.count
    guard end >= 3, key[end - 2] >= 0x80 else { return false }
    switch key[end - 1] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"):
      switch key[end - 2] {
      case 0xB2, 0xB3, 0xB5, 0x8F, 0x8D: return true  // ò ó õ ỏ ọ
      default: return false
      }
    case UInt8(ascii: "y"):
      switch key[end - 2] {
      case 0xB9, 0xBA, 0xA9, 0xA7, 0xA5: return true  // ù ú ũ ủ ụ
      default: return false
      }
    default: return false
    }
  }

  /// The lower case of an ASCII, Latin-1 or Vietnamese letter, with đ for its lookalikes; other
  /// ASCII and Latin-1 characters and common punctuation as they are; nil for all the rest.
  private static func lowercasedVietnamese(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return Unicode.Scalar(value + 0x20)
    case 0xD0, 0xF0, 0x0110, 0x0111, 0x0189, 0x0256: return "đ"
    case 0xD7: return scalar  // the multiplication sign among the capitals
    case 0xC0...0xDE: return Unicode.Scalar(value + 0x20)
    case 0x00...0xFF: return scalar
    case 0x0102, 0x0128, 0x0168, 0x01A0, 0x01AF: return Unicode.Scalar(value + 1)  // Ă Ĩ Ũ Ơ Ư
    case 0x0103, 0x0129, 0x0169, 0x01A1, 0x01B0: return scalar
    case 0x1EA0...0x1EF9: return Unicode.Scalar(value | 1)  // capitals are even
    case 0x2010...0x2027: return scalar  // dashes, quotation marks, bullets, the ellipsis
    default: return nil
    }
  }

  /// The base letter of a folded scalar, or the scalar itself when it has none in the same script.
  private static func unmarked(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x7F: return scalar
    case 0x0111: return "d"
    case 0x1EA0...0x1EB7: return "a"
    case 0x1EB8...0x1EC7: return "e"
    case 0x1EC8...0x1ECB: return "i"
    case 0x1ECC...0x1EE3: return "o"
    case 0x1EE4...0x1EF1: return "u"
    case 0x1EF2...0x1EF9: return "y"
    default:
      var parts = String(scalar)._nfd.makeIterator()
      guard let base = parts.next() else { return scalar }
      while let mark = parts.next() {
        guard isLatinMark(mark) else { return scalar }
      }
      return base
    }
  }

  /// Whether a scalar is a mark that Vietnamese and other Latin letters carry.
  private static func isLatinMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x0300...0x036F).contains(scalar.value)
  }
}

/// The two letters of an open `oa`, `oe`, `uy` with the tone on the second, when it is on the
/// first.
private func tonePlacedLast(
  _ first: Unicode.Scalar, _ second: Unicode.Scalar
) -> (plain: Unicode.Scalar, toned: Unicode.Scalar)? {
  switch (first, second) {
  case ("ò", "a"): ("o", "à")
  case ("ó", "a"): ("o", "á")
  case ("ỏ", "a"): ("o", "ả")
  case ("õ", "a"): ("o", "ã")
  case ("ọ", "a"): ("o", "ạ")
  case ("ò", "e"): ("o", "è")
  case ("ó", "e"): ("o", "é")
  case ("ỏ", "e"): ("o", "ẻ")
  case ("õ", "e"): ("o", "ẽ")
  case ("ọ", "e"): ("o", "ẹ")
  case ("ù", "y"): ("u", "ỳ")
  case ("ú", "y"): ("u", "ý")
  case ("ủ", "y"): ("u", "ỷ")
  case ("ũ", "y"): ("u", "ỹ")
  case ("ụ", "y"): ("u", "ỵ")
  default: nil
  }
}
