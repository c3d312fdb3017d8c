/// Where a line belongs when it does not stand where it should. A construct goes to the innermost open block that
/// may hold its keyword, whatever its indentation; prose ends nothing; items go on as items of their list. So
/// one line that is wrong is one mistake, and the lines after it are read as if it were right.
extension Parser {
  // MARK: Constructs

  /// The next line with what it begins with, if it belongs to the innermost block.
  func nextStatement() -> (line: Int, head: LineHead?)? {
    let next = nextContent[line]
    guard next < lines.count else { return nil }
    let current = lines[next]
    let head = head(of: current)
    guard let own = blocks.indices.last, own > 0 else { return (next, head) }
    let isDeeper = current.indent > blocks[own].margin.owner
    if let head, let home = home(of: head, at: current.indent) {
      if home == own { return (next, head) }
      guard isDeeper, !blocks[home].margin.accepts(current.indent) else {
        let mayBeProse = next == line && !head.isBare && !hasName(head)
        return mayBeProse && isStrayProse(next) ? (next, nil) : nil
      }
      return belongsOutside(next, head) && !goesOn(after: next) ? nil : (next, head)
    }
    if isDeeper || strayHeading(current) != nil { return (next, head) }
    return isStrayProse(next) ? (next, nil) : nil
  }

  /// The block that a construct belongs to: the innermost of those that may hold its keyword where the line is
  /// indented as the lines of that block are; else the innermost of those that may hold it at all.
  @inline(__always)
  func home(of head: LineHead, at indent: Int) -> Int? {
    if let own = blocks.last, own.margin.accepts(indent),
      head.keyword.place(in: own.context) != nil
    {
      return blocks.count - 1
    }
    return outerHome(of: head, at: indent)
  }

  private func outerHome(of head: LineHead, at indent: Int) -> Int? {
    var (innermost, misnamed): (Int?, Int?)
    for index in blocks.indices.reversed() {
      guard let place = head.keyword.place(in: blocks[index].context) else { continue }
      let isRight = blocks[index].margin.accepts(indent)
      if isRight, head.fits(place) { return index }
      if isRight, misnamed == nil { misnamed = index }
      if innermost == nil, head.fits(place) || !hasName(head) { innermost = index }
    }
    return head.isBare ? innermost ?? misnamed : misnamed ?? innermost
  }

  /// Whether a line that is deeper than the one above it is no part of that one but a construct of a block that is
  /// open: it stands as the lines of that block do, or is indented too far.
  func isStatement(_ next: Int, after owner: Line) -> Bool {
    guard let head = readsAsConstruct(lines[next]) else {
      return isStatementWithoutColon(next, after: owner)
    }
    return belongsOutside(next, head)
  }

  func isStatementWithoutColon(_ next: Int, after owner: Line) -> Bool {
    let current = lines[next]
    if next != line, isHeadAlone(next) { return true }
    guard current.indent <= max(owner.indent, owner.meant), let head = head(of: current),
      head.isBare || hasName(head), let home = home(of: head, at: current.indent)
    else { return false }
    return blocks[home].margin.accepts(current.indent)
  }

  /// Whether a line is a keyword and nothing more, with what it holds below it, that belongs to a block around
  /// this one.
  func isHeadAlone(_ next: Int) -> Bool {
    guard let head = head(of: lines[next]), head.isBare, holdsLines(head, next) else {
      return false
    }
    return belongsOutside(next, head)
  }

  private func holdsLines(_ head: LineHead, _ next: Int) -> Bool {
    let below = nextContent[next + 1]
    guard below < lines.count, let home = home(of: head, at: lines[next].indent) else {
      return false
    }
    let margin = blocks[home].margin
    return lines[below].indent > margin.expected
      && head.keyword.place(in: blocks[home].context)?.shape.isNested == true
  }

  /// Whether a construct belongs to a block that is open, however far it is indented, and what is below it fits:
  /// else its keyword is wrong, or it is prose.
  func belongsOutside(_ next: Int, _ head: LineHead) -> Bool {
    let current = lines[next]
    guard head.isBare || hasName(head), let home = home(of: head, at: current.indent),
      let place = head.keyword.place(in: blocks[home].context)
    else { return false }
    let margin = blocks[home].margin
    if margin.accepts(current.indent) { return true }
    guard current.indent <= margin.expected + 4 else { return false }
    let below = nextContent[next + 1]
    guard below < lines.count, lines[below].indent > margin.expected else {
      return !place.shape.isNested || (place.hasTitle && hasName(head))
        || head.verb?.keyword.selects == true
    }
    return fits(lines[below], in: place)
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

  /// Whether the line that is read stands twice, and its first copy holds nothing.
  func isDoubled(_ current: Line, _ place: Place) -> Bool {
    guard line + 1 < lines.count, lines[line + 1].indent == current.indent,
      lines[line + 1].contentEnd - lines[line + 1].start == current.contentEnd - current.start,
      place.shape.isNested || place.shape == .names || bytes[current.contentEnd - 1] == Byte.colon
    else { return false }
    let below = lines[line + 1]
    return bytes[current.contentStart..<current.contentEnd]
      .elementsEqual(bytes[below.contentStart..<below.contentEnd])
  }

  // MARK: Items and prose

  /// Whether a line is an item of a list or an edit of one.
  func isItem(_ line: Line) -> Bool { bulletEnd(line) != nil || editVerb(line) != nil }

  /// Whether the next line is prose that goes on with what is right above it, though it is not indented so.
  func isStrayProse(_ next: Int) -> Bool {
    guard next == line, line > 0, lines[line - 1].kind == .content else { return false }
    let current = lines[next]
    guard bytes[current.contentStart] != Byte.dash else { return false }
    guard first(Byte.colon, current.contentStart, current.contentEnd) != nil else {
      return isPlainProse(current)
    }
    guard !isItem(current), current.indent < lines[line - 1].indent,
      current.indent == 0 || !blocks.contains(where: { $0.margin.accepts(current.indent) }),
      head(of: current).map({ !readsAsHead($0.end, current) }) ?? true
    else { return false }
    return !isLikelyConstruct(current)
  }

  /// Whether a line can be nothing but prose, not even a construct misspelt. Prose may well begin with the
  /// words of a keyword: `Văn bản được đăng ký`.
  func isPlainProse(_ current: Line) -> Bool {
    guard !isItem(current),
      first(Byte.colon, current.contentStart, current.contentEnd) == nil
    else { return false }
    guard let head = head(of: current) else { return !isLikelyConstruct(current) }
    return !readsAsHead(head.end, current) && !lacksOnlyItsColon(current, head)
  }

  /// Whether a line stands where its keyword may, with more than prose would have after it.
  private func lacksOnlyItsColon(_ current: Line, _ head: LineHead) -> Bool {
    if head.keyword.place(in: context) != nil { return true }
    guard let home = home(of: head, at: current.indent),
      blocks[home].margin.accepts(current.indent),
      let place = head.keyword.place(in: blocks[home].context)
    else { return false }
    let name = afterSpaces(head.end, current.contentEnd)
    return place.naming != .required || hasSign(name, nameEnd(name, current.contentEnd))
  }

  /// Whether a line was likely meant as a construct of some block that is open.
  private func isLikelyConstruct(_ current: Line) -> Bool {
    var parser = self
    while !parser.blocks.isEmpty {
      if parser.suggestion(for: current) != nil { return true }
      parser.blocks.removeLast()
    }
    return false
  }

  // MARK: Indentation

  /// A construct as it stands in the block that is read; reported if it is not indented as it should be.
  mutating func placed(_ current: Line, _ head: LineHead) -> Line {
    guard var margin = blocks.last?.margin else { return current }
    let line = placed(current, head, &margin)
    blocks[blocks.count - 1].margin = margin
    return line
  }

  /// A line as it stands among the lines of a block or a list.
  ///
  /// - Parameter head: what it is, if it is a construct.
  mutating func placed(_ current: Line, _ head: LineHead?, _ margin: inout Margin) -> Line {
    let (indent, expected) = (current.indent, margin.expected)
    if indent == margin.shifted { return current }
    if indent != expected, indent != margin.alike {
      checkIndentation(current, expected: expected, head)
      if !current.hasOddIndentation || !isItem(current) { margin.alike = indent }
    }
    let isHabit = habitualStep > 2 && indent - expected + 2 == habitualStep
    return isHabit ? current : current.placed(at: expected)
  }

  // MARK: What is not understood

  /// A keyword that cannot stand here, with all that is below it and those after it that belong to the same
  /// other block: a block without its head is one mistake.
  mutating func parseMisplaced(_ current: Line, _ head: LineHead, in list: Keyword? = nil) {
    reportMisplaced(head, in: list)
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
    builder.close(node, at: current.end)
  }

  /// Keeps a line, what is below it, and the lines after it that a condition takes.
  private mutating func parseUnread(
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
    builder.close(node, at: lines[line - 1].end)
  }

  /// Whether a line has neither a keyword nor a colon nor a bullet, and stands where another does.
  private func isWithoutSigns(_ next: Int, beside current: Line) -> Bool {
    let line = lines[next]
    return line.indent == current.indent && !isItem(line) && head(of: line) == nil
      && first(Byte.colon, line.contentStart, line.contentEnd) == nil
  }

  /// What is below a line that is not understood is deeper than that; where the line stands wrong, deeper than the
  /// block's lines.
  private func bodyFloor(_ current: Line) -> Int {
    guard let margin = blocks.last?.margin, blocks.count > 1 else { return current.indent }
    return margin.accepts(current.indent) ? current.indent : max(margin.expected, margin.owner)
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
