/// Whose words are read.
enum ProseKind {
  case passage, item
  /// The title of a block or list that stands in such a place.
  case title(Place)
}

extension Parser {
  ///     prose = words , { newline , deeper-words } ;
  ///
  /// - Parameter isMarked: whether the prose begins with the backslash that makes prose of it.
  mutating func parseProse(
    _ current: Line, from start: Int, _ kind: ProseKind = .passage, isMarked: Bool = false
  ) {
    var node: Int?
    if start < current.contentEnd {
      node = builder.open(.prose, at: start)
      parseProseLine(start, current.contentEnd, isMarked: isMarked)
    }
    finishLine(current)
    while let next = nextProseLine(of: current, kind) {
      let more = lines[next]
      if node == nil {
        consumeTrivia(upTo: next)
        node = builder.open(.prose, at: more.start)
      } else {
        if line < next { note(.prose(.blankLines(line..<next))) }
        consumeTrivia(upTo: next)
      }
      builder.token(.indentation, more.start, more.contentStart)
      parseProseLine(
        more.contentStart, more.contentEnd,
        isMarked: isProseMark(more.contentStart, more.contentEnd))
      finishLine(more)
    }
    if let node { builder.close(node, at: lines[line - 1].end) }
  }

  mutating func nextProseLine(of head: Line, _ kind: ProseKind) -> Int? {
    switch kind {
    case .passage: nextProseLine(of: head, isItem: false)
    case .item: nextProseLine(of: head, isItem: true)
    case .title(let place): nextTitleLine(of: head, place)
    }
  }

  /// The next line of a passage or of an item's words: any line that is deeper than its head and does not read as
  /// something else, and prose right below that is not indented enough, since prose ends nothing.
  private mutating func nextProseLine(of head: Line, isItem: Bool) -> Int? {
    let next = nextContent[line]
    guard next < lines.count else { return nil }
    guard lines[next].indent > head.floor else {
      guard !isItem || (lines[next].indent < head.floor && !isBesideItemAbove(next, head)),
        isStrayProse(next)
      else { return nil }
      note(.indentation(.strayProse(next, expected: head.meant + 2)))
      return next
    }
    return endsProse(next, of: head, isItem: isItem) ? nil : next
  }

  /// Whether a line stands beside an item above the one that is read: there it lacks its dash, or goes on with its words.
  private func isBesideItemAbove(_ next: Int, _ head: Line) -> Bool {
    let steps = head.indent - lines[next].indent
    return steps > 0 && steps % 2 == 0 && steps / 2 <= itemDepth
  }

  /// The next line of a title: plain prose right below it, comments aside.
  private mutating func nextTitleLine(of head: Line, _ place: Place) -> Int? {
    let index = nextContent[line]
    guard index < lines.count, lines[line..<index].allSatisfy({ $0.kind == .comment }) else {
      return nil
    }
    let next = lines[index]
    let isDeeper = next.indent > head.floor
    if isDeeper, isProseMark(next.contentStart, next.contentEnd) { return index }
    guard isTitleLine(index, of: head, place) else { return nil }
    if !isDeeper { note(.indentation(.strayProse(index, expected: head.meant + 4))) }
    return index
  }

  /// Whether a deeper line is no prose after all. The first such line of a passage is reported; it ends the
  /// prose only where it can be read as what it looks like.
  mutating func endsProse(
    _ next: Int, of owner: Line, isItem: Bool
  ) -> Bool {
    let more = lines[next]
    if bytes[more.contentStart] == Byte.backslash { return false }
    if (bytes[more.contentStart] == Byte.dash && more.bulletEnd != nil) || editVerb(more) != nil {
      if !isItem { noteNoProse(.item(next, of: owner)) }
      return isItem
    }
    if isItem, holdsItems, self.isItem(next, below: owner) || isLabelled(more) { return true }
    if looksLikeSubItem(more) {
      noteNoProse(.subItem(next))
      return false
    }
    guard let head = readsAsConstruct(more) else {
      return isStatementWithoutColon(next, after: owner)
    }
    if belongsOutside(next, head) { return true }
    guard head.keyword.isOfDeclaration(in: blocks) else { return false }
    noteNoProse(.keyword(more, head))
    return false
  }

  ///     reference = "{" , name , "}" ;
  ///
  /// One line of prose: text, references in braces, and a backslash before what would be read otherwise.
  mutating func parseProseLine(_ start: Int, _ end: Int, isMarked: Bool = false) {
    var index = start
    if isMarked {
      builder.token(.escape, index, index + 1)
      index += 1
    }
    if let remark = remark(from: isMarked ? index + 1 : index, to: end) {
      note(.prose(.comment(remark..<end)))
    }
    var text = index
    while true {
      index = firstSign(from: index, to: end)
      guard index < end else { break }
      switch bytes[index] {
      case Byte.backslash where index + 1 < end && isBrace(bytes[index + 1]):
        builder.token(.text, text, index)
        builder.token(.escape, index, index + 1)
        text = index + 1
        index += 2
      case Byte.openBrace:
        guard let stop = closingBrace(index, end) else {
          index = parseLooseBraces(from: index, end)
          continue
        }
        builder.token(.text, text, index)
        builder.token(.reference, index, stop)
        text = stop
        index = stop
      case Byte.closeBrace:
        index = parseLooseBraces(from: index, end)
      default:
        index += 1
      }
    }
    builder.token(.text, text, end)
  }

  /// Records braces without their other half, a run of them once, and with them those that close
  /// `{{name}}`; the byte after them.
  private mutating func parseLooseBraces(from start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == bytes[start] { index += 1 }
    let count = index - start
    guard bytes[start] == Byte.openBrace, count > 1 else {
      let isOpen = bytes[start] == Byte.openBrace
      note(.prose(isOpen ? .openBraces(start..<index) : .closeBraces(start..<index)))
      return index
    }
    let name = afterSpaces(index, end)
    let nameStop = nameEnd(name, end)
    var stop = afterSpaces(nameStop, end)
    let close = stop
    while stop < end, bytes[stop] == Byte.closeBrace { stop += 1 }
    guard nameStop > name, stop - close == count else {
      // The last of the run may be closed: then it is a reference.
      let last = closingBrace(index - 1, end) == nil ? index : index - 1
      note(.prose(.openBraces(start..<last)))
      return last
    }
    note(.prose(.doubledBraces(start..<stop, name: name..<nameStop)))
    return stop
  }

  /// Records a line that is no prose in a passage or an item's words, which then say more or less than they should.
  private mutating func noteNoProse(_ fault: ProseFault) {
    note(.prose(fault))
    builder.notePartial()
  }
}
