/// What a byte of a text is to its words, as far as one byte can tell.
enum ByteClass: UInt8 {
  case small, capital, digit
  /// The first byte of a letter that Vietnamese has, most likely.
  case vietnamese
  /// Part of another letter.
  case foreign
  case blank, mark, stop
  /// A comma or a full stop, which means nothing between digits.
  case comma, point
  /// The first byte of a sign beyond ASCII, or of a letter.
  case latin1, punctuation

  /// Whether a letter or a digit begins here, whatever follows.
  var isOfWord: Bool { rawValue <= ByteClass.foreign.rawValue }

  static let all: [ByteClass] = (0...0xFF).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .small
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "_"): .foreign
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .blank
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .point
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "\n"):
      .stop
    case 0xC2: .latin1
    case 0xC3...0xC6, 0xE1: .vietnamese
    case 0xE2: .punctuation
    case 0x80...: .foreign
    default: .mark
    }
  }

  static func endOfWord(from start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    var index = start
    while index < bytes.count {
      let (gap, length) = all[Int(bytes[index])].gap(at: index, bytes)
      if gap != nil { return index }
      index += length
    }
    return bytes.count
  }

  /// What stands at a byte of this class: nil for a letter or digit, else the gap it makes; and how long
  /// it is.
  func gap(
    at index: Int, _ bytes: borrowing Span<UInt8>
  ) -> (gap: Word.Gap?, length: Int) {
    switch self {
    case .small, .capital, .digit, .vietnamese, .foreign: (nil, 1)
    case .blank: (.blank, 1)
    case .mark: (.mark, 1)
    case .stop: (.stop, 1)
    case .comma: (Self.isBetweenDigits(index, bytes) ? .mark : .comma, 1)
    case .point: (Self.isBetweenDigits(index, bytes) ? .mark : .stop, 1)
    case .latin1: (Self.markOfLatin1(index, bytes), 2)
    case .punctuation: (Self.generalPunctuation(index, bytes), 3)
    }
  }

  private static func isBetweenDigits(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return index > 0 && index + 1 < bytes.count && digits.contains(bytes[index - 1])
      && digits.contains(bytes[index + 1])
  }

  /// U+00A0 is a blank; the signs up to U+00BF are marks.
  private static func markOfLatin1(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Word.Gap? {
    guard index + 1 < bytes.count, bytes[index + 1] >= 0xA0 else { return nil }
    return bytes[index + 1] == 0xA0 ? .blank : .mark
  }

  /// Dashes, quotation marks and bullets are marks; `…` ends a sentence.
  private static func generalPunctuation(
    _ index: Int, _ bytes: borrowing Span<UInt8>
  ) -> Word.Gap? {
    guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return nil }
    return bytes[index + 2] == 0xA6 ? .stop : .mark
  }
}
