/// The bytes that structure a line.
package enum Byte {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let backslash = UInt8(ascii: "\\")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == carriageReturn
  }

  static let dot = UInt8(ascii: ".")
  /// The bracket after an enumerating number or letter.
  static let bracket = UInt8(ascii: ")")

  /// Whether a byte may be part of the number of a heading: `2.1.`, `a)`, `IV-`.
  static func isNumberPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte == dot || byte == bracket || byte == dash
      || byte == UInt8(ascii: "/")
  }

  @inlinable package static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a byte may be part of an id or a label: a letter of any script, a digit, `-`, `_` or `.`.
  package static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80...: true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case dash, UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: false
    }
  }
}
