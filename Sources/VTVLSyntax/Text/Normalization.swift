@_spi(_Unicode) import Swift

/// Unicode normal form C, the form of every output and of every comparison of names.
///
/// Input may be anything: macOS writes NFD, and Windows' own Vietnamese keyboard writes `ô` + dot
/// below, which is neither NFC nor NFD. So the question is always "is it NFC?", never "is it NFD?".
package enum Normalization {
  /// Whether the text spelled by `bytes` is in NFC.
  ///
  /// Bytes that are not valid UTF-8 take no part in the answer: they separate the text around them.
  package static func isNormalized(_ bytes: ArraySlice<UInt8>) -> Bool {
    isNormalized(bytes.span)
  }

  /// `text` in NFC; the very same value when it is NFC already.
  ///
  /// A letter with more marks than any writing has is broken up by U+034F, as the Stream-Safe Text
  /// Format of Unicode Standard Annex #15 does: putting marks in order takes the square of their number.
  package static func normalized(_ text: String) -> String {
    if text.utf8.withContiguousStorageIfAvailable({ isNormalized($0.span) }) == true {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in (hasHeap(text.unicodeScalars) ? brokenUp(text) : text)._nfc {
      result.append(scalar)
    }
    return String(result)
  }

  /// What bytes of a file read as: in NFC, and U+FFFD for what spells nothing. Every text of the model is
  /// made by this, whole or `letters(of:)` by letter, which comes to the same.
  package static func text(_ bytes: ArraySlice<UInt8>) -> String {
    normalized(String(decoding: bytes, as: UTF8.self))
  }

  /// The stretches that are read apart: a character with its marks, or bytes that spell nothing with the
  /// marks after them. No normalization and no repair reaches from one into another.
  package static func letters(of bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    let span = bytes.span
    var starts: [Int] = []
    var index = 0
    var isBroken = false
    while index < span.count {
      let found = span.decodedScalar(at: index)
      let joins = found.map { !isSurelyNormalized($0.scalar) } ?? isBroken
      if !joins || starts.isEmpty { starts.append(bytes.startIndex + index) }
      isBroken = found == nil
      index += found?.length ?? 1
    }
    return zip(starts, starts.dropFirst() + [bytes.endIndex]).map { $0..<$1 }
  }

  /// Whether `scalar` is NFC whatever stands before or after it: it begins a character, does not
  /// decompose, and never joins what precedes it (combining class 0 and `NFC_QC=Yes`).
  ///
  /// True of all Vietnamese letters and of usual punctuation. False only means "not known": the
  /// exact answer for such a scalar needs its neighbours. The ranges are checked against the
  /// Unicode data in the tests; none holds a code point that a later Unicode could still make a
  /// mark.
  package static func isSurelyNormalized(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0000...0x02FF: true  // Latin
    case 0x0388...0x0482: true  // Greek and Cyrillic letters
    case 0x1E00...0x1EFF: true  // Vietnamese letters with two marks
    case 0x2002...0x206F, 0x20A0...0x20C0: true  // punctuation and currency
    case 0x2190...0x2328, 0x232B...0x2ADB: true  // arrows, signs, bullets, boxes
    case 0x309B...0x30FF, 0x3400...0xA48C, 0xAC00...0xD7A3: true  // Chinese, Japanese, Korean
    case 0xE000...0xF8FF: true  // private use, where Word keeps its bullets
    case 0x1F000...0x1FAFF: true  // emoji
    default: false
    }
  }

  static func isNormalized(_ bytes: borrowing Span<UInt8>) -> Bool {
    hasOnlySureBytes(bytes) || isNormalizedLookingClosely(bytes)
  }

  /// Whether there are only letters of Vietnamese and of ASCII and the usual quotation marks and dashes,
  /// which are in NFC whatever they stand beside.
  static func hasOnlySureBytes(_ bytes: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count - 8 {
      let word = bytes.word(at: index)
      let doubts = word.marksOfHighLeads & ~word.marksOfVietnamese(bytes.word(at: index + 1))
      guard doubts != 0 else {
        index += 8
        continue
      }
      index += doubts.trailingZeroBitCount / 8
      let length = sureLength(bytes, at: index)
      guard length > 0 else { return false }
      index += length
    }
    while index < bytes.count {
      // What follows the first byte of a letter is judged with it.
      let length = bytes[index] <= 0xC6 ? 1 : sureLength(bytes, at: index)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  private static func isNormalizedLookingClosely(_ bytes: borrowing Span<UInt8>) -> Bool {
    var index = 0
    // Where the last sure scalar began: the character before a doubtful one belongs to its check.
    var sureStart = 0
    while index < bytes.count {
      let sure = sureLength(bytes, at: index)
      if sure > 0 {
        sureStart = index
        index += sure
        continue
      }
      guard let found = bytes.decodedScalar(at: index) else {
        index += 1
        sureStart = index
        continue
      }
      if isSurelyNormalized(found.scalar) {
        sureStart = index
        index += found.length
        continue
      }
      let end = endOfDoubt(in: bytes, from: index)
      guard isExactlyNormalized(bytes, from: sureStart, to: end) else { return false }
      index = end
      sureStart = end
    }
    return true
  }

  /// The length of a letter of Vietnamese or of ASCII, or of a usual sign, told by its bytes; 0 for
  /// anything else.
  @inline(__always)
  private static func sureLength(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    guard index + 1 < bytes.count else { return 0 }
    let second = bytes[index + 1]
    switch lead {
    case 0xC2...0xC6: return second & 0xC0 == 0x80 ? 2 : 0  // U+0080–01BF
    case 0xE1:
      guard second & 0xFC == 0xB8, index + 2 < bytes.count else { return 0 }  // U+1E00–1EFF
      return bytes[index + 2] & 0xC0 == 0x80 ? 3 : 0
    case 0xE2:
      guard second == 0x80, index + 2 < bytes.count else { return 0 }  // U+2002–203F
      return (0x82...0xBF).contains(bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  /// The end of the doubtful scalars that start at `start`. A sure scalar joins nothing before it,
  /// so what comes after can be judged apart.
  private static func endOfDoubt(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start
    while let found = bytes.decodedScalar(at: end), !isSurelyNormalized(found.scalar) {
      end += found.length
    }
    return end
  }

  /// Compares a stretch of valid UTF-8 with its NFC, scalar by scalar.
  private static func isExactlyNormalized(
    _ bytes: borrowing Span<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    var text = String.UnicodeScalarView()
    var index = start
    while index < end, let found = bytes.decodedScalar(at: index) {
      text.append(found.scalar)
      index += found.length
    }
    guard !hasHeap(text) else { return false }
    return text.elementsEqual(String(text)._nfc)
  }

  // MARK: Heaps of marks

  /// More marks on one letter than any writing has.
  private static let mostMarks = 64
  /// The marks that stay together where there are more: so few that no composition makes them too many
  /// again.
  private static let marksTogether = 30

  /// How many marks a scalar puts on a letter.
  private static func countOfMarks(_ scalar: Unicode.Scalar) -> Int {
    guard !isSurelyNormalized(scalar),
      scalar.properties.canonicalCombiningClass != .notReordered
    else { return 0 }
    // This mark is two once it is taken apart.
    return scalar == "\u{344}" ? 2 : 1
  }

  /// Whether a letter has more marks than any writing has. Such letters stay as they are in a file: the
  /// characters that would break them up are not for people to write.
  static func hasHeap(_ text: String.UnicodeScalarView) -> Bool {
    var run = 0
    for scalar in text {
      let marks = countOfMarks(scalar)
      run = marks > 0 ? run + marks : 0
      if run > mostMarks { return true }
    }
    return false
  }

  /// The text with each heap of marks broken up, and nothing else.
  private static func brokenUp(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var heap: [Unicode.Scalar] = []
    var count = 0
    func finish() {
      var run = 0
      for mark in heap {
        run += 1
        if count > mostMarks, run > marksTogether {
          result.append("\u{34F}")
          run = 1
        }
        result.append(mark)
      }
      heap.removeAll(keepingCapacity: true)
      count = 0
    }
    for scalar in text.unicodeScalars {
      let marks = countOfMarks(scalar)
      if marks > 0 {
        heap.append(scalar)
        count += marks
      } else {
        finish()
        result.append(scalar)
      }
    }
    finish()
    return String(result)
  }
}
