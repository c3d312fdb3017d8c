extension Parser {
  ///     prose = words , { newline , deeper-words } ;
  ///
  /// - Parameter isMarked: whether the prose begins with the backslash that makes prose of it.
  mutating func parseProse(
    _ current: Line, from start: Int, isItem: Bool = false, isMarked: Bool = false
  ) {
    openBraces = []
    var node: Int?
    if start < current.contentEnd {
      node = builder.open(.prose, at: start)
      parseProseLine(start, current.contentEnd, isMarked: isMarked)
    }
    finishLine(current)
    var faults = PassageFaults()
    while let next = nextProseLine(of: current, isItem: isItem, &faults) {
      let more = lines[next]
      if node == nil {
        consumeTrivia(upTo: next)
        node = builder.open(.prose, at: more.start)
      } else {
        reportBlankLines(before: next)
        consumeTrivia(upTo: next)
      }
      builder.token(.indentation, more.start, more.contentStart)
      parseProseLine(
        more.contentStart, more.contentEnd,
        isMarked: isProseMark(more.contentStart, more.contentEnd))
      finishLine(more)
      if faults.isNoProse { builder.notePartial() }
    }
    if let node { builder.close(node, at: lines[line - 1].end) }
  }

  /// What is wrong with the lines of a passage: of each kind, the first says it for all.
  private struct PassageFaults {
    var isStray = false
    var isNoProse = false
  }

  /// The next line of a passage or of an item's words: any line that is deeper than its head and does not read as
  /// something else, and prose right below that is not indented enough, since prose ends nothing.
  private mutating func nextProseLine(
    of head: Line, isItem: Bool, _ faults: inout PassageFaults
  ) -> Int? {
    let next = nextContent[line]
    guard next < lines.count else { return nil }
    guard lines[next].indent > head.floor else {
      guard !isItem || lines[next].indent < head.floor, isStrayProse(next) else { return nil }
      if !faults.isStray { reportStrayProse(next, expected: head.meant + 2) }
      faults.isStray = true
      return next
    }
    return endsProse(next, of: head, isItem: isItem, &faults.isNoProse) ? nil : next
  }

  /// Whether a deeper line is no prose after all. The first such line of a passage is reported; it ends the
  /// prose only where it can be read as what it looks like.
  private mutating func endsProse(
    _ next: Int, of owner: Line, isItem: Bool, _ hasFault: inout Bool
  ) -> Bool {
    let more = lines[next]
    if bytes[more.contentStart] == Byte.backslash { return false }
    if (bytes[more.contentStart] == Byte.dash && bulletEnd(more) != nil) || editVerb(more) != nil {
      if !isItem, !hasFault { reportItemInProse(next, of: owner) }
      hasFault = true
      return isItem
    }
    if looksLikeSubItem(more) {
      if !hasFault { reportSubItem(next) }
      hasFault = true
      return false
    }
    guard let head = readsAsConstruct(more) else {
      return isStatementWithoutColon(next, after: owner)
    }
    if belongsOutside(next, head) { return true }
    if !hasFault { reportKeywordInProse(more, head) }
    hasFault = true
    return false
  }

  /// Whether a line reads `[verb] keyword [id]:`. Nearly every line of prose has no colon, so this costs
  /// one look for it.
  func readsAsConstruct(_ current: Line) -> LineHead? {
    let longest = min(current.contentEnd, current.contentStart + 160)
    guard let colon = first(Byte.colon, current.contentStart, longest),
      let head = head(of: current), head.keyword != .version
    else { return nil }
    let name = afterSpaces(head.end, current.contentEnd)
    let afterName = afterSpaces(nameEnd(name, current.contentEnd), current.contentEnd)
    return colon == name || colon == afterName ? head : nil
  }

  // MARK: A line

  /// Whether a line begins with a backslash that says “this is prose”; before a brace it is the brace's.
  func isProseMark(_ start: Int, _ end: Int) -> Bool {
    start + 1 < end && bytes[start] == Byte.backslash && !isBrace(bytes[start + 1])
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
    checkComment(from: isMarked ? index + 1 : index, to: end)
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
          index = reportBraces(from: index, end)
          continue
        }
        builder.token(.text, text, index)
        builder.token(.reference, index, stop)
        text = stop
        index = stop
      case Byte.closeBrace:
        index = reportBraces(from: index, end)
      default:
        index += 1
      }
    }
    builder.token(.text, text, end)
  }

  /// The first brace or backslash.
  private func firstSign(from start: Int, to end: Int) -> Int {
    bytes.span.firstIndex(from: start, to: end) {
      $0.marks(of: Byte.openBrace) | $0.marks(of: Byte.closeBrace) | $0.marks(of: Byte.backslash)
    }
  }

  private func isBrace(_ byte: UInt8) -> Bool {
    byte == Byte.openBrace || byte == Byte.closeBrace
  }

  /// Reports braces without their other half, a run of them once, and with them those that close
  /// `{{name}}`; the byte after what is reported.
  private mutating func reportBraces(from start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == bytes[start] { index += 1 }
    let count = index - start
    if bytes[start] == Byte.closeBrace, let open = openBraces.popLast() {
      escapeToo(start, index, in: open)
      return index
    }
    guard bytes[start] == Byte.openBrace, count > 1 else {
      reportUnbalanced(start, index)
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
      reportUnbalanced(start, last)
      return last
    }
    reportDoubled(start, stop, name: name..<nameStop)
    return stop
  }

  /// The byte after the brace that closes the one at `start`; a reference is one word, so another brace
  /// or the end of the line means that it is not closed.
  private func closingBrace(_ start: Int, _ end: Int) -> Int? {
    var index = start + 1
    while index < end {
      if bytes[index] == Byte.closeBrace { return index + 1 }
      if bytes[index] == Byte.openBrace { return nil }
      index += 1
    }
    return nil
  }
}
