/// Questions about the lines of a file, asked from where a reader stands: at a line, within the blocks that are
/// open. The parser asks them to read the file, and the explainer of faults to say what is wrong with it.
protocol LineReading {
  var file: SourceFile { get }
  var bytes: [UInt8] { get }
  var lines: [Line] { get }
  /// The heads of those lines that have one.
  var heads: [LineHead] { get }
  /// For each line, the first line from there on that has content.
  var nextContent: [Int] { get }
  /// The step by which every line of the file is indented, where that is another than two.
  var habitualStep: Int { get }
  /// The blocks that are open, outermost first.
  var blocks: [OpenBlock] { get set }
  /// The line that is read next.
  var line: Int { get }
}

/// A block whose lines are being read.
struct OpenBlock {
  let context: Context
  var margin: Margin
}

/// How far the lines of a block or a list are indented.
struct Margin {
  /// They are deeper than this.
  let owner: Int
  let expected: Int
  /// The same by how far their head is really indented: whole blocks are shifted, too.
  let shifted: Int
  /// That of the last line that was indented otherwise: those beside it that share the mistake are right.
  var alike: Int?

  init(owner: Int, expected: Int) {
    self.owner = owner
    self.expected = expected
    shifted = expected
  }

  init(below head: Line) {
    owner = head.floor
    expected = head.meant + 2
    shifted = head.indent + 2
  }

  func accepts(_ indent: Int) -> Bool {
    indent == expected || indent == shifted || (indent == alike && indent > owner)
  }
}

extension LineReading {
  /// The kind of block that is being read.
  var context: Context { blocks.last?.context ?? .file }

  /// The next line with content if it is deeper than its owner.
  func nextLine(deeperThan owner: Int) -> Int? { nextLine(deeperThan: owner, from: line) }

  /// The same for the line that follows another.
  func nextLine(deeperThan owner: Int, after line: Int) -> Int? {
    nextLine(deeperThan: owner, from: line + 1)
  }

  private func nextLine(deeperThan owner: Int, from line: Int) -> Int? {
    let next = nextContent[line]
    guard next < lines.count, lines[next].indent > owner else { return nil }
    return next
  }

  // MARK: Bytes

  /// The first place of a byte between two others.
  func first(_ byte: UInt8, _ start: Int, _ end: Int) -> Int? {
    let index = bytes.span.firstIndex(of: byte, from: start, to: end)
    return index < end ? index : nil
  }

  func afterSpaces(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, Byte.isBlank(bytes[index]) { index += 1 }
    return index
  }

  func afterSpacesBackwards(_ end: Int) -> Int {
    var index = end
    while index > 0, Byte.isBlank(bytes[index - 1]) { index -= 1 }
    return index
  }

  ///     name = name-part , { name-part } ;
  ///
  /// The byte after a name; the first where there is none.
  func nameEnd(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, Byte.isNamePart(bytes[index]) { index += 1 }
    return index
  }

  /// Whether a word holds something besides letters: `hành-chính`, `VP-01`.
  func looksLikeCode(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].contains { $0 < 0x80 && !Byte.isLetter($0) }
  }

  func colon(in current: Line) -> Int? {
    first(Byte.colon, current.contentStart, current.contentEnd)
  }
}
