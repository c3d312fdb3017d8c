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
package struct Parser: LineReading {
  let file: SourceFile
  let bytes: [UInt8]
  let lines: [Line]
  let heads: [LineHead]
  let nextContent: [Int]
  let habitualStep: Int

  var builder: TreeBuilder
  var line = 0
  var blocks: [OpenBlock] = []
  /// The constructs, items and edits that are being read, outermost first.
  private var owners = [0]
  /// Whether the items of the list that is read may hold items: those of posts may.
  var holdsItems = false
  /// How many items are open around those that are read.
  var itemDepth = 0
  static let deepestItem = 2
  /// What is wrong, in the order in which it is read.
  private(set) var faults: [PlacedFault] = []
  /// How many lines were not understood.
  private var unreadCount = 0

  /// Lines of a file beyond this that are not understood are no longer told one by one: the file is
  /// something else, and each would be compared with every keyword.
  package static let mostUnread = 1000

  /// Whether a line that was not understood is to be told; of those beyond the bound only the first is, for
  /// all.
  mutating func tellsOfUnread(_ current: Line) -> Bool {
    unreadCount += 1
    if unreadCount == Self.mostUnread + 1 { noteAhead(.keyword(.tooMany(current))) }
    return unreadCount <= Self.mostUnread
  }

  package static func parse(_ file: SourceFile, index: Int) -> ParsedFile {
    let (parser, lexed) = read(file)
    let diagnostics = FaultExplainer.diagnostics(of: parser, lexed, index)
    return ParsedFile(
      tree: SyntaxTree(file: file, records: parser.builder.records), diagnostics: diagnostics)
  }

  /// A parser that has read a file, and its lines.
  static func read(_ file: SourceFile) -> (parser: Parser, lexed: LexedLines) {
    let lexed = Lexer.lines(of: file.bytes)
    var parser = Parser(file, lexed)
    parser.parseFile()
    return (parser, lexed)
  }

  private init(_ file: SourceFile, _ lexed: LexedLines) {
    self.file = file
    bytes = file.bytes
    lines = lexed.lines
    heads = lexed.heads
    nextContent = Parser.nextContent(lines)
    habitualStep = Parser.commonStep(lines)
    builder = TreeBuilder(capacity: lines.count * 6 + 8)
  }

  private static func nextContent(_ lines: [Line]) -> [Int] {
    var next = [Int](repeating: lines.count, count: lines.count + 1)
    for index in lines.indices.reversed() {
      next[index] = lines[index].kind == .content ? index : next[index + 1]
    }
    return next
  }

  /// The greatest number of columns that divides how far each line is indented.
  private static func commonStep(_ lines: [Line]) -> Int {
    var step = 0
    for line in lines where line.kind == .content && line.indent > 0 {
      var (large, small) = (max(step, line.indent), min(step, line.indent))
      while small > 0 { (large, small) = (small, large % small) }
      step = large
      if step <= 2 { break }
    }
    return step
  }

  // MARK: Faults

  /// Records what is wrong with the construct, item or edit that is being read.
  mutating func note(_ fault: SyntaxFault) { note(fault, on: owners.last ?? 0) }

  /// Records what is wrong with the one that is read next.
  mutating func noteAhead(_ fault: SyntaxFault) { note(fault, on: builder.records.count) }

  private mutating func note(_ fault: SyntaxFault, on node: Int) {
    faults.append(PlacedFault(fault: fault, node: node, line: line, blocks: blocks))
  }

  // MARK: The file

  ///     file = [ byte-order-mark ] , version , { declaration } ;
  ///     declaration = project | document | form | constant | framework | template | position | ranks | post-list | unit | words-list ;
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
      if context.holdsItems, next.head == nil, isItem(lines[line]) || isLabelled(lines[line]) {
        parseItemAmongLines()
      } else {
        parseConstruct(next.head)
      }
    }
    blocks.removeLast()
  }

  /// An item where constructs stand.
  private mutating func parseItemAmongLines() {
    guard var margin = blocks.last?.margin, let keyword = blocks.last?.context.keyword else {
      return
    }
    holdsItems = true
    parseListLine(line, of: keyword, &margin)
    blocks[blocks.count - 1].margin = margin
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
    owners.append(node)
    builder.token(.indentation, head.start, head.contentStart)
    return node
  }

  /// Closes a construct's node after the lines that were read for it.
  mutating func closeConstruct(_ node: Int) {
    owners.removeLast()
    builder.close(node, at: lines[line - 1].end)
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
}
