/// A line of a file: where its indentation ends, where its content ends, and what it begins with.
struct Line {
  enum Kind: UInt8 {
    case blank, comment, content
    /// A sign of a merge conflict, or a line of a version that is not read.
    case skipped
  }

  let kind: Kind
  /// Whether the indentation holds a tab or a no-break space.
  let hasOddIndentation: Bool
  /// How many bytes its bullet has: none for a line that is no item.
  let bulletLength: UInt8
  /// Where its head stands in the lexer's table, counted from 1; 0 for a line without one.
  let headNumber: UInt32
  private let columns: UInt32
  private let meantColumns: UInt32
  // Files are far shorter than 4 GB, and lines are copied often.
  private let places: (start: UInt32, contentStart: UInt32, contentEnd: UInt32, end: UInt32)

  init(
    kind: Kind, indent: Int, start: Int, contentStart: Int, contentEnd: Int, end: Int,
    hasOddIndentation: Bool, bulletLength: UInt8 = 0, headNumber: Int = 0
  ) {
    self.kind = kind
    self.hasOddIndentation = hasOddIndentation
    self.bulletLength = bulletLength
    self.headNumber = UInt32(truncatingIfNeeded: headNumber)
    columns = UInt32(truncatingIfNeeded: indent)
    meantColumns = columns
    places = (
      UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: contentStart),
      UInt32(truncatingIfNeeded: contentEnd), UInt32(truncatingIfNeeded: end)
    )
  }

  private init(_ line: Line, kind: Kind, meant: Int) {
    self.kind = kind
    hasOddIndentation = line.hasOddIndentation && kind == line.kind
    bulletLength = line.bulletLength
    headNumber = line.headNumber
    columns = line.columns
    meantColumns = UInt32(truncatingIfNeeded: meant)
    places = line.places
  }

  /// Columns of indentation; a tab counts as two.
  var indent: Int { Int(columns) }
  var start: Int { Int(places.start) }
  var contentStart: Int { Int(places.contentStart) }
  /// The end of the content, trailing blanks left off.
  var contentEnd: Int { Int(places.contentEnd) }
  /// The end with its line ending.
  var end: Int { Int(places.end) }

  /// The byte after its bullet, for an item. `–`, `•` and Word's own bullets count, and are reported.
  var bulletEnd: Int? { bulletLength == 0 ? nil : contentStart + Int(bulletLength) }

  /// How far it should be indented, once that is known.
  var meant: Int { Int(meantColumns) }
  /// What belongs to the line is deeper than this: one of the two is wrong, and nobody knows which its author
  /// went by below it.
  var floor: Int { min(indent, meant) }

  /// The line as one that is not read.
  var skipped: Line { Line(self, kind: .skipped, meant: indent) }

  /// The line as a comment.
  var commented: Line { Line(self, kind: .comment, meant: indent) }

  /// The line as it stands in a block whose lines are indented so.
  func placed(at meant: Int) -> Line { Line(self, kind: kind, meant: meant) }
}
