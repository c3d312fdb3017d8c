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
    foldPrecomposed(bytes.span) ?? foldAny(bytes)
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

  /// Folds text made of ASCII and precomposed Vietnamese letters; nil when there is anything else.
  private static func foldPrecomposed(_ bytes: borrowing Span<UInt8>) -> [UInt8]? {
    var key = KeyBuilder(capacity: bytes.count)
    var index = 0
    while index < bytes.count {
      guard let found = bytes.decodedScalar(at: index),
        let lower = lowercasedVietnamese(found.scalar)
      else { return nil }
      key.append(lower)
      index += found.length
    }
    return key.finished()
  }

  /// Folds any text, by way of the standard library.
  private static func foldAny(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var lower = ""
    for scalar in String(decoding: bytes, as: UTF8.self)._nfc {
      lower += scalar.properties.lowercaseMapping
    }
    var key = KeyBuilder(capacity: lower.utf8.count)
    for scalar in lower._nfc { key.append(lowercasedVietnamese(scalar) ?? scalar) }
    return key.finished()
  }

  /// The lower case of an ASCII, Latin-1 or Vietnamese letter, with đ for its lookalikes; other
  /// ASCII and Latin-1 characters as they are; nil for all the rest.
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

/// Collects lower-case NFC scalars into a key and moves the tone of `òa`, `òe`, `ùy` to the last
/// letter.
///
/// Offices differ between `hòa` and `hoà`; the key is the latter. Only a whole syllable counts:
/// `hoàn` ends in n and has one spelling. After `q` the `u` belongs to the consonant, so `quý` has
/// one spelling too; `gi` never meets the question, for `ia` is not among the three.
private struct KeyBuilder {
  private var key: [UInt8] = []
  /// The last three scalars of the syllable so far, the latest in `last`; nil where there is no
  /// letter.
  private var thirdLast: Unicode.Scalar?
  private var secondLast: Unicode.Scalar?
  private var last: Unicode.Scalar?

  init(capacity: Int) { key.reserveCapacity(capacity + 1) }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isLetterOrMark {
      (thirdLast, secondLast, last) = (secondLast, last, scalar)
    } else {
      placeTone()
      (thirdLast, secondLast, last) = (nil, nil, nil)
    }
    key.append(utf8: scalar)
  }

  consuming func finished() -> [UInt8] {
    placeTone()
    return key
  }

  /// At the end of a syllable: moves the tone if it stands on the first letter of an open `oa`,
  /// `oe`, `uy`.
  private mutating func placeTone() {
    guard let first = secondLast, let second = last,
      let moved = tonePlacedLast(first, second), !(moved.plain == "u" && thirdLast == "q")
    else { return }
    key.removeLast(UTF8.width(first) + UTF8.width(second))
    key.append(utf8: moved.plain)
    key.append(utf8: moved.toned)
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
