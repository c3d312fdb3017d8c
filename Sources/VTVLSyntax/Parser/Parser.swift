/// A parsed file: its tree, which holds every byte, and what is wrong with it.
package struct ParsedFile: Sendable {
  package let tree: SyntaxTree
  package let diagnostics: [Diagnostic]
}

/// Turns bytes into a tree. It cannot fail: whatever a line holds, the line ends up in the tree and the
/// lines after it are still understood.
///
/// Each of its functions stands under what it reads, as `Specs/grammar.md` has it. What the deeper lines of a
/// construct are, a block's constructs, a list's items or more prose, is told by the keyword
/// and the block it stands in, never by what follows.
package struct Parser {
  let file: SourceFile
  let fileIndex: Int
  let bytes: [UInt8]
  let lines: [Line]
  /// The lines at which merge conflicts begin.
  let conflicts: [Int]
  /// For each line, the first line from there on that has content.
  let nextContent: [Int]
  /// The step by which every line of the file is indented, where that is another than two.
  let habitualStep: Int

  var builder: TreeBuilder
  /// The line that is read next.
  var line = 0
  /// The blocks that are open, outermost first.
  var blocks: [OpenBlock] = []
  /// Whether another step of indentation throughout the file was reported: a habit is one mistake.
  var hasReportedHabit = false
  /// Where the version starts that stands too far down, and is reported as missing at the top.
  var lateVersion = -1
  /// The line after the last of the items whose pasted bullets are reported.
  var pastedBulletsEnd = -1
  /// How far items that begin with tabs should be indented, by where their lines start, and what goes on
  /// with them: the width of a tab says nothing.
  var tabbedIndents: [Int: Int] = [:]
  /// How many more lines the fixes of this file may move along with others: a line may belong to what
  /// several fixes move.
  var linesToMove: Int
  /// The line, by where it starts, that has an error of form already: one is enough.
  var faultyLine = -1
  /// The findings about braces of this passage that are not closed: what closes one later is no mistake
  /// of its own.
  var openBraces: [Int] = []
  var diagnostics: [Diagnostic] = []
  /// How many lines were not understood.
  private var unreadCount = 0

  /// Lines of a file beyond this that are not understood are no longer told one by one: the file is
  /// something else, and each would be compared with every keyword.
  package static let mostUnread = 1000

  /// Whether a line that was not understood is to be told; of those beyond the bound only the first is, for
  /// all.
  mutating func tellsOfUnread(_ current: Line) -> Bool {
    unreadCount += 1
    if unreadCount == Self.mostUnread + 1 { reportTooManyUnread(current) }
    return unreadCount <= Self.mostUnread
  }

  /// A block whose lines are being read.
  struct OpenBlock {
    let context: Context
    var margin: Margin
  }

  /// The kind of block that is being read.
  var context: Context { blocks.last?.context ?? .file }

  /// Levels of indentation beyond which a line is reported; no construct nests half as deep.
  static let deepestLevel = 64

  package static func parse(_ file: SourceFile, index: Int) -> ParsedFile {
    var parser = Parser(file, index)
    parser.parseFile()
    parser.checkLines()
    return ParsedFile(
      tree: SyntaxTree(file: file, records: parser.builder.records),
      diagnostics: parser.diagnostics)
  }

  init(_ file: SourceFile, _ index: Int) {
    self.file = file
    self.fileIndex = index
    self.bytes = file.bytes
    (lines, conflicts) = Lexer.lines(of: file.bytes)
    self.nextContent = Parser.nextContent(lines)
    self.habitualStep = Parser.commonStep(lines)
    self.linesToMove = 1000 + lines.count * 2
    self.builder = TreeBuilder(capacity: lines.count * 6 + 8)
  }

  private static func nextContent(_ lines: [Line]) -> [Int] {
    var next = [Int](repeating: lines.count, count: lines.count + 1)
    for index in lines.indices.reversed() {
      next[index] = lines[index].kind == .content ? index : next[index + 1]
    }
    return next
  }

  // MARK: The file

  ///     file = [ byte-order-mark ] , version , { declaration } ;
  ///     declaration = project | document | constant | framework | template | position | ranks | post-list | unit | words-list ;
  mutating func parseFile() {
    let root = builder.open(.file, at: 0)
    if LineTable.hasByteOrderMark(bytes) { builder.token(.byteOrderMark, 0, 3) }
    parseVersion()
    parseBlock(.file, Margin(owner: -2, expected: 0))
    consumeTrivia(upTo: lines.count)
    builder.close(root, at: bytes.count)
  }

  // MARK: Blocks

  ///     deeper-line = construct | item | edit | comment | prose ;
  ///
  /// A block's lines: those that stand in it, and those that can stand in no other.
  mutating func parseBlock(_ context: Context, _ margin: Margin) {
    blocks.append(OpenBlock(context: context, margin: margin))
    while let next = nextStatement() {
      consumeTrivia(upTo: next.line)
      parseConstruct(next.head)
    }
    blocks.removeLast()
  }

  /// The next line with content if it is deeper than its owner.
  func nextLine(deeperThan owner: Int) -> Int? {
    let next = nextContent[line]
    guard next < lines.count, lines[next].indent > owner else { return nil }
    return next
  }

  /// The same for the line that follows another.
  func nextLine(deeperThan owner: Int, after line: Int) -> Int? {
    let next = nextContent[line + 1]
    guard next < lines.count, lines[next].indent > owner else { return nil }
    return next
  }

  // MARK: Trivia and tokens

  ///     comment = "#" , words , newline ;
  ///
  /// Blank lines, comments and what a conflict hides, up to a line.
  mutating func consumeTrivia(upTo stop: Int) {
    while line < stop, line < lines.count {
      let current = lines[line]
      if current.kind == .comment {
        builder.token(.indentation, current.start, current.contentStart)
        builder.token(.comment, current.contentStart, current.contentEnd)
        finishLine(current)
      } else {
        builder.token(current.kind == .skipped ? .skipped : .blank, current.start, current.end)
        line += 1
      }
    }
  }

  /// Opens a construct's node and reads the indentation of its line.
  mutating func openConstruct(
    _ keyword: Keyword?, at head: Line, kind: SyntaxKind = .construct
  ) -> Int {
    let node = builder.open(kind, at: head.start, keyword: keyword)
    builder.token(.indentation, head.start, head.contentStart)
    return node
  }

  /// The blanks after a line's content and its line ending.
  mutating func finishLine(_ current: Line) {
    let last = current.end - 1
    let hasNewline =
      current.end > current.contentEnd
      && (bytes[last] == Byte.newline
        || (bytes[last] == Byte.carriageReturn && current.end < bytes.count))
    var newline = hasNewline ? current.end - 1 : current.end
    if hasNewline, newline > current.contentEnd, bytes[newline - 1] == Byte.carriageReturn,
      bytes[last] == Byte.newline
    {
      newline -= 1
    }
    builder.token(.space, current.contentEnd, newline)
    builder.token(.newline, newline, current.end)
    line += 1
  }

  /// Spaces between words; the byte after them.
  mutating func spaces(from start: Int, to end: Int) -> Int {
    let index = afterSpaces(start, end)
    builder.token(.space, start, index)
    return index
  }

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
}
