/// A line of a file: where its indentation ends, where its content ends, and what kind it is.
struct Line {
  enum Kind: UInt8 {
    case blank, comment, content
    /// A sign of a merge conflict, or a line of a version that is not read.
    case skipped
  }

  let kind: Kind
  /// Whether the indentation holds a tab or a no-break space.
  let hasOddIndentation: Bool
  private let columns: UInt32
  private let meantColumns: UInt32
  // Files are far shorter than 4 GB, and lines are copied often.
  private let places: (start: UInt32, contentStart: UInt32, contentEnd: UInt32, end: UInt32)

  init(
    kind: Kind, indent: Int, start: Int, contentStart: Int, contentEnd: Int, end: Int,
    hasOddIndentation: Bool, meant: Int? = nil
  ) {
    self.kind = kind
    self.hasOddIndentation = hasOddIndentation
    columns = UInt32(truncatingIfNeeded: indent)
    meantColumns = UInt32(truncatingIfNeeded: meant ?? indent)
    places = (
      UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: contentStart),
      UInt32(truncatingIfNeeded: contentEnd), UInt32(truncatingIfNeeded: end)
    )
  }

  /// Columns of indentation; a tab counts as two.
  var indent: Int { Int(columns) }
  var start: Int { Int(places.start) }
  var contentStart: Int { Int(places.contentStart) }
  /// The end of the content, trailing blanks left off.
  var contentEnd: Int { Int(places.contentEnd) }
  /// The end with its line ending.
  var end: Int { Int(places.end) }

  /// How far it should be indented, once that is known.
  var meant: Int { Int(meantColumns) }
  /// What belongs to the line is deeper than this: one of the two is wrong, and nobody knows which its author
  /// went by below it.
  var floor: Int { min(indent, meant) }

  /// The line as one that is not read.
  var skipped: Line {
    Line(
      kind: .skipped, indent: indent, start: start, contentStart: contentStart,
      contentEnd: contentEnd, end: end, hasOddIndentation: false)
  }

  /// The line as it stands in a block whose lines are indented so.
  func placed(at meant: Int) -> Line {
    Line(
      kind: kind, indent: indent, start: start, contentStart: contentStart, contentEnd: contentEnd,
      end: end, hasOddIndentation: hasOddIndentation, meant: meant)
  }
}

/// Splits bytes into lines, in one pass, and finds the lines at which merge conflicts begin. What a line means depends on the block it stands in, so words
/// are read by the parser.
enum Lexer {
  static func lines(of bytes: [UInt8]) -> (lines: [Line], conflicts: [Int]) {
    var lines: [Line] = []
    var mayHaveConflicts = false
    lines.reserveCapacity(bytes.count / 48 + 1)
    let span = bytes.span
    let lineEnd = LineTable.lineEnd(of: bytes)
    var start = LineTable.hasByteOrderMark(bytes) ? 3 : 0
    while start < span.count {
      let line = readLine(span, from: start, endingIn: lineEnd)
      if span[start] == MergeConflicts.firstSign { mayHaveConflicts = true }
      lines.append(line)
      start = line.end
    }
    let conflicts = mayHaveConflicts ? MergeConflicts.skip(in: &lines, of: bytes) : []
    return (lines, conflicts)
  }

  private static func readLine(
    _ bytes: borrowing Span<UInt8>, from start: Int, endingIn lineEnd: UInt8
  ) -> Line {
    var index = start
    var indent = 0
    var isOdd = false
    while index < bytes.count {
      if bytes[index] == Byte.space {
        indent += 1
      } else if bytes[index] == Byte.tab {
        indent += 2
        isOdd = true
      } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        indent += 1
        index += 1
        isOdd = true
      } else {
        break
      }
      index += 1
    }
    let contentStart = index
    index = bytes.firstIndex(of: lineEnd, from: index, to: bytes.count)
    let end = min(index + 1, bytes.count)
    var contentEnd = index
    while contentEnd > contentStart, Byte.isBlank(bytes[contentEnd - 1]) { contentEnd -= 1 }
    let kind: Line.Kind =
      contentEnd == contentStart
      ? .blank : bytes[contentStart] == Byte.hash ? .comment : .content
    return Line(
      kind: kind, indent: indent, start: start, contentStart: contentStart, contentEnd: contentEnd,
      end: end, hasOddIndentation: isOdd)
  }
}

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
