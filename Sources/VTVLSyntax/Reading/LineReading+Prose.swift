/// What is prose, and where its braces are.
extension LineReading {
  /// Whether the next line is prose that goes on with what is right above it, though it is not indented so.
  func isStrayProse(_ next: Int) -> Bool {
    guard next == line, line > 0, lines[line - 1].kind == .content else { return false }
    let current = lines[next]
    guard bytes[current.contentStart] != Byte.dash, !isLabelled(current) else { return false }
    guard first(Byte.colon, current.contentStart, current.contentEnd) != nil else {
      return isPlainProse(current) || isProseByWhatFollows(next)
    }
    guard !isItem(current), current.indent < lines[line - 1].indent,
      current.indent == 0 || !blocks.contains(where: { $0.margin.accepts(current.indent) }),
      head(of: current).map({ !readsAsHead($0.end, current) }) ?? true
    else { return false }
    return !isLikelyConstruct(current)
  }

  /// Whether a line begins with the words of a list or a block, `Việc tham gia …`, and what is below it fits neither but goes
  /// on with its words.
  private func isProseByWhatFollows(_ next: Int) -> Bool {
    let below = nextContent[next + 1]
    guard below < lines.count, lines[below].indent > lines[next].indent,
      let head = head(of: lines[next]), head.verb == nil, !head.isBare, !head.hasName,
      let place = head.keyword.place(in: context), place.shape.isNested
    else { return false }
    return !fits(lines[below], in: place) && isPlainProse(lines[below])
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

  /// Whether a line goes on with the title right above it: plain prose that is no sentence of its own and nothing of
  /// the block or the list misspelt. Where the lines of a block stand, that may be a keyword without its colon;
  /// where the items of a list stand, an item without its dash.
  func isTitleLine(_ next: Int, of head: Line, _ place: Place) -> Bool {
    let current = lines[next]
    guard colon(in: current) == nil, !isItem(current), pastedSign(current) == nil,
      leadingVerb(of: current).map({ !readsAsHead($0.end, current) }) ?? true,
      hasWords(current), !isSentence(current)
    else { return false }
    let margin = Margin(below: head)
    let isAmongLines = margin.accepts(current.indent)
    if place.shape == .list {
      guard lacksOnlyItsDash(current), !isAmongLines || isSmallBeforeItem(next) else {
        return false
      }
    }
    // No keyword begins with a brace, misspelt or not.
    if bytes[current.contentStart] == Byte.openBrace { return true }
    if !isAmongLines, current.indent > head.floor, let words = self.head(of: current) {
      return !readsAsHead(words.end, current)
    }
    var reading = self
    if let opens = place.opens { reading.blocks.append(OpenBlock(context: opens, margin: margin)) }
    return reading.isPlainProse(current)
  }

  /// Whether a line begins with a small letter, right above an item that stands where it does.
  private func isSmallBeforeItem(_ next: Int) -> Bool {
    !beginsWithCapital(lines[next]) && listGoesOn(after: next)
  }

  private func hasWords(_ current: Line) -> Bool {
    bytes[current.contentStart..<current.contentEnd].contains {
      Byte.isLetter($0) || Byte.isDigit($0) || $0 >= 0x80
    }
  }

  /// The line right above, if it is the head of a block or a list that has a title.
  ///
  /// - Parameter place: where that line stands, if not right above.
  func titledHead(above current: Line, at place: Int? = nil) -> Line? {
    guard line > 0, case let above = lines[place ?? line - 1], above.kind == .content,
      above.indent < current.indent, let head = head(of: above),
      blocks.suffix(2).contains(where: { head.keyword.place(in: $0.context)?.hasTitle == true })
    else { return nil }
    return above
  }

  /// Whether a line begins with a capital and ends with a full stop, as no title does.
  func isSentence(_ current: Line) -> Bool {
    bytes[current.contentEnd - 1] == Byte.dot && beginsWithCapital(current)
  }

  func beginsWithCapital(_ current: Line) -> Bool {
    bytes.span.decodedScalar(at: current.contentStart)?.scalar.properties.isUppercase == true
  }

  /// Whether a line stands where its keyword may, with more than prose would have after it.
  func lacksOnlyItsColon(_ current: Line, _ head: ConstructHead) -> Bool {
    if head.keyword.place(in: context) != nil { return true }
    guard let home = home(of: head, at: current.indent),
      blocks[home].margin.accepts(current.indent),
      let place = head.keyword.place(in: blocks[home].context)
    else { return false }
    let name = afterSpaces(head.end, current.contentEnd)
    return place.naming != .required || looksLikeCode(name, nameEnd(name, current.contentEnd))
  }

  /// Whether a line was likely meant as a construct of some block that is open.
  func isLikelyConstruct(_ current: Line) -> Bool {
    var parser = self
    while !parser.blocks.isEmpty {
      if parser.suggestion(for: current) != nil { return true }
      parser.blocks.removeLast()
    }
    return false
  }

  /// Whether a line has neither a keyword nor a colon nor a bullet, and stands where another does.
  func isWithoutSigns(_ next: Int, beside current: Line) -> Bool {
    let line = lines[next]
    return line.indent == current.indent && !isItem(line) && head(of: line) == nil
      && first(Byte.colon, line.contentStart, line.contentEnd) == nil
  }

  /// What is below a line that is not understood is deeper than that; where the line stands wrong, deeper than the
  /// block's lines.
  func bodyFloor(_ current: Line) -> Int {
    guard let margin = blocks.last?.margin, blocks.count > 1 else { return current.indent }
    return margin.accepts(current.indent) ? current.indent : max(margin.expected, margin.owner)
  }

  /// Whether a line begins with a backslash that says “this is prose”; before a brace it is the brace's.
  func isProseMark(_ start: Int, _ end: Int) -> Bool {
    start + 1 < end && bytes[start] == Byte.backslash && !isBrace(bytes[start + 1])
  }

  func isBrace(_ byte: UInt8) -> Bool {
    byte == Byte.openBrace || byte == Byte.closeBrace
  }

  /// The first brace or backslash.
  func firstSign(from start: Int, to end: Int) -> Int {
    bytes.span.firstIndex(from: start, to: end) {
      $0.marks(of: Byte.openBrace) | $0.marks(of: Byte.closeBrace) | $0.marks(of: Byte.backslash)
    }
  }

  /// The byte after the brace that closes the one at `start`; a reference is one word, so another brace
  /// or the end of the line means that it is not closed.
  func closingBrace(_ start: Int, _ end: Int) -> Int? {
    var index = start + 1
    while index < end {
      if bytes[index] == Byte.closeBrace { return index + 1 }
      if bytes[index] == Byte.openBrace { return nil }
      index += 1
    }
    return nil
  }
}

// MARK: What prose should not hold

extension LineReading {
  /// Where a remark begins that would be printed: `Phòng họp # hỏi lại`, `Phòng họp // hỏi lại`.
  func remark(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      let sign = bytes.span.firstIndex(from: index, to: end) {
        $0.marks(of: Byte.hash) | $0.marks(of: UInt8(ascii: "/")) | $0.marks(of: UInt8(ascii: "<"))
      }
      guard sign < end else { return nil }
      if sign == start || Byte.isBlank(bytes[sign - 1]), beginsRemark(sign, end) { return sign }
      index = sign + 1
    }
    return nil
  }

  private func beginsRemark(_ start: Int, _ end: Int) -> Bool {
    let foreign = ForeignComments.sign(bytes[start..<end])
    guard bytes[start] == Byte.hash || foreign != nil else { return false }
    if let foreign, !foreign.end.isEmpty {
      return bytes[start..<end].suffix(foreign.end.count).elementsEqual(foreign.end)
    }
    let next = start + (foreign?.begin.count ?? 1)
    return next < end && Byte.isBlank(bytes[next])
  }

  /// `Mục tiêu vị trí việc làm` above the words of an objective: what the form calls it, pasted with them.
  func headingInProse(_ current: Line, _ head: ConstructHead, from start: Int) -> Range<Int>? {
    guard let next = nextLine(deeperThan: current.indent, after: line) else { return nil }
    let isOnHead = start < current.contentEnd
    let first = isOnHead ? start : lines[next].contentStart
    let end = isOnHead ? current.contentEnd : lines[next].contentEnd
    // Most first lines of passages have more bytes than any heading with its number.
    guard end - first < 80 else { return nil }
    let words = afterNumber(first, end)
    let stop = bytes[end - 1] == Byte.colon ? afterSpacesBackwards(end - 1) : end
    guard words < stop,
      FormHeadings.keyword(for: bytes[words..<stop], in: context) == head.keyword
    else { return nil }
    return first..<end
  }
}

extension Keyword {
  /// Whether the keyword means something in such declarations as are being read: the words of forms are words of everyday
  /// prose.
  func isOfDeclaration(in blocks: [OpenBlock]) -> Bool {
    blocks.contains { $0.context.isOfForm } || row.places.contains { !$0.context.isOfForm }
  }
}
