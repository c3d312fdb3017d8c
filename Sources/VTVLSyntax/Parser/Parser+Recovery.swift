/// What to make of lines that do not stand where they should. Each is reported once, and what belongs to
/// it goes with it, so that one mistake is one finding.
extension Parser {
  // MARK: Lines of another block

  /// Whether the block ends before a line although the line is deeper: its keyword cannot stand here but can
  /// in a block around this one, so the line is indented too far. It is reported here, once, and read by
  /// the block it belongs to.
  mutating func leaves(_ next: Int, _ head: LineHead?) -> Bool {
    guard blocks.count > 1, let head, head.keyword.place(in: context) == nil else { return false }
    if next == recoveredLine { return true }
    guard isIndentedTooFar(next, head), !goesOn(after: next) else { return false }
    leaveForConstruct(next, head)
    return true
  }

  /// Ends a block, a list, a passage or names before a construct that is indented too far.
  mutating func leaveForConstruct(_ next: Int, _ head: LineHead) {
    reportTooDeeplyIndented(next, head)
    recoveredLine = next
  }

  /// Whether a construct belongs to a block that is open, one level further out, and what is below it fits:
  /// else its keyword is wrong, not its indentation.
  func isIndentedTooFar(_ next: Int, _ head: LineHead) -> Bool {
    guard let home = blocks.last(where: { head.keyword.place(in: $0.context) != nil }),
      let place = head.keyword.place(in: home.context),
      lines[next].indent < home.owner + 6
    else { return false }
    let below = nextContent[next + 1]
    guard below < lines.count, lines[below].indent > lines[next].indent else {
      return !place.shape.isNested || (place.hasTitle && hasTitle(lines[next], after: head))
    }
    return fits(lines[below], in: place)
  }

  private func hasTitle(_ line: Line, after head: LineHead) -> Bool {
    guard let colon = first(Byte.colon, head.end, line.contentEnd) else {
      return head.end < line.contentEnd
    }
    return colon + 1 < line.contentEnd
  }

  private func fits(_ line: Line, in place: Place) -> Bool {
    switch place.shape {
    case .list: return isItem(line)
    case .block:
      guard let opens = place.opens, let head = head(of: line) else { return false }
      return head.keyword.place(in: opens) != nil
    case .text, .word, .range, .names, .fields:
      return !isItem(line) && readsAsConstruct(line) == nil
    }
  }

  /// Whether the block goes on after a line and what is below it: then the line's keyword is wrong, not its
  /// indentation.
  private func goesOn(after next: Int) -> Bool {
    let indent = lines[next].indent
    var after = nextContent[next + 1]
    while after < lines.count, lines[after].indent > indent { after = nextContent[after + 1] }
    guard after < lines.count, lines[after].indent == indent, let head = head(of: lines[after])
    else { return false }
    return head.keyword.place(in: context) != nil
  }

  /// The next line if it is indented too little but can stand only in this block, and in none around it.
  func strayLine(below owner: Int) -> Int? {
    let next = nextContent[line]
    guard blocks.count > 1, next < lines.count, lines[next].indent <= owner,
      next != recoveredLine,
      let keyword = head(of: lines[next])?.keyword ?? strayHeading(lines[next]),
      standsOnlyHere(keyword)
    else { return nil }
    return next
  }

  /// What a heading of the form means in this block, where it means nothing in those around it.
  private func strayHeading(_ line: Line) -> Keyword? {
    guard let meant = headingGuess(line)?.meant,
      blocks.dropLast().allSatisfy({ headingGuess(line, in: $0.context) == nil })
    else { return nil }
    return meant
  }

  /// Whether a keyword can stand in this block and in none around it.
  func standsOnlyHere(_ keyword: Keyword) -> Bool {
    keyword.place(in: context) != nil
      && blocks.dropLast().allSatisfy { keyword.place(in: $0.context) == nil }
  }

  /// The next line if it is an item or an edit that is indented too little: only a list holds those, and
  /// this is the last one there was.
  func strayItem(below owner: Int) -> Int? {
    let next = nextContent[line]
    guard next < lines.count, lines[next].indent <= owner, next != recoveredLine,
      isItem(lines[next])
    else { return nil }
    return next
  }

  /// Whether a line is an item of a list or an edit of one.
  func isItem(_ line: Line) -> Bool { bulletEnd(line) != nil || editVerb(line) != nil }

  /// The next line if it continues a passage but is indented too little: prose that cannot be a construct,
  /// where the block has constructs.
  func strayProse(below owner: Int) -> Int? {
    let next = nextContent[line]
    guard next == line, next < lines.count, lines[next].indent <= owner,
      lines[next].indent > (blocks.last?.owner ?? 0), next != recoveredLine,
      isPlainProse(lines[next])
    else { return nil }
    return next
  }

  /// Whether a line can be nothing but prose, not even a construct misspelt. Prose may well begin with the
  /// words of a keyword: `Văn bản được đăng ký`.
  func isPlainProse(_ current: Line) -> Bool {
    guard !isItem(current),
      first(Byte.colon, current.contentStart, current.contentEnd) == nil
    else { return false }
    guard let head = head(of: current) else { return suggestion(for: current) == nil }
    return head.keyword.place(in: context) == nil && !readsAsHead(head.end, current)
  }

  // MARK: Indentation

  /// The line as it is meant to be indented, which tells what is below it: a block is seldom shifted by
  /// halves, so the line below says whether the whole was shifted or this line alone.
  mutating func settled(_ current: Line, expected: Int, _ accepted: inout Int) -> Line {
    checkIndentation(current, expected: expected, &accepted)
    return current.indented(by: settledIndent(current, expected: expected))
  }

  func settledIndent(_ current: Line, expected: Int) -> Int {
    guard current.indent != expected else { return expected }
    if current.indent < expected, isItem(lines[line]), !isContinued(current) { return expected }
    let low = min(current.indent, expected)
    let high = max(current.indent, expected)
    let below = nextContent[line + 1]
    // A keyword at the same place, below a line that holds no lines, stands beside it.
    let isBeside =
      current.indent > expected && below < lines.count && lines[below].indent == current.indent
      && !holdsLines(current) && readsAsConstruct(lines[below]) != nil
    let isWholeShifted = below < lines.count && (lines[below].indent > high || isBeside)
    return isWholeShifted ? high : low
  }

  /// Whether the line below an item goes on with its words; a construct there belongs to another block,
  /// however little the item is indented.
  private func isContinued(_ current: Line) -> Bool {
    let below = nextContent[line + 1]
    return below < lines.count && lines[below].indent > current.indent
      && readsAsConstruct(lines[below]) == nil && !isItem(lines[below])
  }

  private func holdsLines(_ current: Line) -> Bool {
    head(of: current)?.keyword.place(in: context)?.shape.isNested ?? false
  }

  // MARK: What is not understood

  /// A keyword that cannot stand here, with all that is below it and those after it that belong to the same
  /// other block: a block without its head is one mistake.
  mutating func parseMisplaced(_ current: Line, _ head: LineHead, in list: Keyword? = nil) {
    reportMisplaced(head, in: list)
    let homes = Set(head.keyword.row.places.map(\.context))
    let owner = blocks.last?.owner ?? -2
    parseUnread(current) { parser, next in
      guard parser.lines[next].indent > owner, parser.lines[next].indent == current.indent,
        let other = parser.head(of: parser.lines[next]),
        other.keyword.place(in: parser.context) == nil
      else { return false }
      return other.keyword.row.places.contains { homes.contains($0.context) }
    }
  }

  /// A line that nobody understands, with those after it that are no better.
  mutating func parseAsUnknown(_ current: Line) {
    let owner = blocks.last?.owner ?? -2
    let isItem = isItem(current)
    parseUnread(current) { parser, next in
      let line = parser.lines[next]
      guard line.indent > owner, line.indent >= current.indent,
        parser.isItem(line) == isItem
      else { return false }
      return isItem || parser.isPlainProse(line)
    }
  }

  /// A line that is reported for itself, with what is below it.
  mutating func parseAsUnread(_ current: Line) { parseUnread(current) { _, _ in false } }

  /// Keeps a line, what is below it, and the lines after it that a condition takes.
  private mutating func parseUnread(
    _ current: Line, while belongs: (borrowing Parser, Int) -> Bool
  ) {
    let node = openConstruct(nil, at: current, kind: .unknown)
    builder.token(.unexpected, current.contentStart, current.contentEnd)
    finishLine(current)
    consumeBody(deeperThan: current.indent)
    while nextContent[line] < lines.count, belongs(self, nextContent[line]) {
      let next = nextContent[line]
      consumeTrivia(upTo: next)
      consumeUnread(lines[next])
      consumeBody(deeperThan: lines[next].indent)
    }
    builder.close(node, at: lines[line - 1].end)
  }

  /// Everything deeper than a line, kept without being understood.
  private mutating func consumeBody(deeperThan owner: Int) {
    while let next = nextLine(deeperThan: owner) {
      consumeTrivia(upTo: next)
      consumeUnread(lines[next])
    }
  }

  mutating func consumeUnread(_ current: Line) {
    builder.token(.indentation, current.start, current.contentStart)
    builder.token(.unexpected, current.contentStart, current.contentEnd)
    finishLine(current)
  }
}
