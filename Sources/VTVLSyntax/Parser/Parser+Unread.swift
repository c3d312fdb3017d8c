/// Lines that nobody understands, and how far lines should be indented.
extension Parser {
  /// A construct as it stands in the block that is read; reported if it is not indented as it should be.
  mutating func placed(_ current: Line, _ head: ConstructHead) -> Line {
    guard var margin = blocks.last?.margin else { return current }
    let line = placed(current, head, &margin)
    blocks[blocks.count - 1].margin = margin
    return line
  }

  /// A line as it stands among the lines of a block or a list.
  ///
  /// - Parameter head: what it is, if it is a construct.
  mutating func placed(_ current: Line, _ head: ConstructHead?, _ margin: inout Margin) -> Line {
    let (indent, expected) = (current.indent, margin.expected)
    if indent == margin.shifted { return current }
    if indent != expected, indent != margin.alike {
      noteIndentation(of: current, expected: expected, head)
      if !current.hasOddIndentation || !isItem(current) { margin.alike = indent }
    }
    return isHabit(current, expected: expected) ? current : current.placed(at: expected)
  }

  /// Records that the line that is read next is not indented as it should be.
  mutating func noteIndentation(of current: Line, expected: Int, _ head: ConstructHead?) {
    if current.hasOddIndentation, isItem(current) {
      // An item belongs to its list however wide a tab is taken to be.
      noteAhead(.indentation(.tabs(expected: expected)))
    } else if isHabit(current, expected: expected) {
      noteAhead(.indentation(.habit(expected: expected)))
    } else {
      noteAhead(.indentation(.wrong(expected: expected, head)))
    }
  }

  /// Whether a line is indented by one step more than its block, as the whole file is, which goes by other steps.
  func isHabit(_ current: Line, expected: Int) -> Bool {
    habitualStep > 2 && current.indent - expected + 2 == habitualStep
  }

  /// A keyword that cannot stand here, with all that is below it and those after it that belong to the same
  /// other block: a block without its head is one mistake.
  mutating func parseMisplaced(_ current: Line, _ head: ConstructHead, in list: Keyword? = nil) {
    noteAhead(.place(.misplaced(head, in: list)))
    let homes = Set(head.keyword.row.places.map(\.context))
    let owner = blocks.last?.margin.owner ?? -2
    parseUnread(current) { parser, next in
      guard parser.lines[next].indent > owner, parser.lines[next].indent == current.indent,
        let other = parser.head(of: parser.lines[next]),
        other.keyword.place(in: parser.context) == nil
      else { return false }
      return other.keyword.row.places.contains { homes.contains($0.context) }
    }
  }

  /// A line that nobody understands, with those after it that are no better.
  ///
  /// - Parameter floor: what is below the line is deeper than that.
  mutating func parseAsUnknown(_ current: Line, floor: Int? = nil) {
    let owner = blocks.last?.margin.owner ?? -2
    let isItem = isItem(current)
    parseUnread(current, floor: floor) { parser, next in
      let line = parser.lines[next]
      guard line.indent > owner, line.indent >= current.indent,
        parser.isItem(line) == isItem
      else { return false }
      return isItem || parser.isPlainProse(line)
    }
  }

  /// A line that is reported for itself, with what is below it.
  mutating func parseAsUnread(_ current: Line, floor: Int? = nil) {
    parseUnread(current, floor: floor) { _, _ in false }
  }

  /// A line that is reported for itself, alone.
  mutating func parseLineAsUnread(_ current: Line) {
    let node = openConstruct(nil, at: current, kind: .unknown)
    builder.token(.unexpected, current.contentStart, current.contentEnd)
    finishLine(current)
    closeConstruct(node)
  }

  /// Keeps a line, what is below it, and the lines after it that a condition takes.
  mutating func parseUnread(
    _ current: Line, floor: Int? = nil, while belongs: (borrowing Parser, Int) -> Bool
  ) {
    let node = openConstruct(nil, at: current, kind: .unknown)
    builder.token(.unexpected, current.contentStart, current.contentEnd)
    finishLine(current)
    consumeBody(deeperThan: floor ?? bodyFloor(current))
    var count = 0
    while nextContent[line] < lines.count {
      let next = nextContent[line]
      // After so many lines nobody looks any more for what one might have been meant as.
      let goesOn =
        count < Self.mostUnread ? belongs(self, next) : isWithoutSigns(next, beside: current)
      guard goesOn else { break }
      count += 1
      consumeTrivia(upTo: next)
      consumeUnread(lines[next])
      consumeBody(deeperThan: lines[next].indent)
    }
    closeConstruct(node)
  }

  /// Everything deeper than a line, kept without being understood.
  mutating func consumeBody(deeperThan owner: Int) {
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
