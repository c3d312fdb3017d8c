extension Parser {
  ///     construct = [ verb ] , keyword , [ name ] , [ ":" , [ value ] ] , newline , { deeper-line } ;
  mutating func parseConstruct(_ head: ConstructHead?) {
    let current = lines[line]
    guard let head else {
      parseUnknown(current)
      return
    }
    if !head.isBare, !head.hasName, parseHeading(current, after: head) { return }
    guard head.keyword != .version, let place = head.keyword.place(in: context) else {
      if let guess = longerGuess(current, than: head) ?? headingGuess(current) {
        parseGuess(guess, current)
      } else {
        parseMisplaced(current, head)
      }
      return
    }
    if let verb = head.verb, !context.isEditable {
      noteAhead(.place(.verb(verb, from: current.contentStart)))
      if verb.keyword.selects {
        parseAsUnknown(current)
        return
      }
    }
    if let verb = head.verb, head.keyword.isHeader {
      noteAhead(.place(.verbBeforeHeader(verb, head)))
      parseAsUnread(current)
      return
    }
    if let inner = innerKeyword(current, after: head, place) {
      noteAhead(.place(.inner(inner, after: head)))
      parseAsUnread(current)
      return
    }
    if head.verb?.keyword.selects != true, isDoubled(current, place) {
      noteAhead(.keyword(.doubled(current)))
      parseLineAsUnread(current)
      return
    }
    if place.naming == .never, !head.isBare,
      !isColon(afterSpaces(head.end, current.contentEnd), current),
      let guess = longerGuess(current, than: head),
      isColon(afterSpaces(guess.end, current.contentEnd), current)
    {
      parseGuess(guess, current)
      return
    }
    parseConstruct(placed(current, head), head, place)
  }

  private func isColon(_ index: Int, _ current: Line) -> Bool {
    index < current.contentEnd && bytes[index] == Byte.colon
  }

  /// A heading of the form that begins with another keyword than its own, `Yêu cầu về năng lực`, or that the form prints
  /// itself; false for any other line.
  private mutating func parseHeading(_ current: Line, after head: ConstructHead? = nil) -> Bool {
    if FormHeadings.isOnlyOfForm(bytes[headingWords(current)]) {
      noteAhead(.keyword(.notUnderstood(current)))
      parseAsUnread(current)
    } else if let head, let guess = headingGuess(current), guess.meant != head.keyword {
      parseGuess(guess, current)
    } else if let heading = headingElsewhere(current), heading.keyword != head?.keyword {
      parseMisplaced(current, heading)
    } else {
      return false
    }
    return true
  }

  mutating func parseConstruct(_ current: Line, _ head: ConstructHead, _ place: Place) {
    let node = openConstruct(head.keyword, at: current)
    if let verb = head.verb {
      builder.token(.verb, current.contentStart, verb.end, keyword: verb.keyword)
      if head.isGuess { builder.noteGuess() }
      builder.token(.space, verb.end, head.start)
    }
    builder.token(.keyword, head.start, head.end, keyword: head.keyword)
    if head.isGuess { builder.noteGuess() }
    if head.verb?.keyword.selects == true {
      parseSelection(current, head, place)
    } else {
      let value = parseName(current, head, place)
      parseValue(current, head, from: value, place)
    }
    closeConstruct(node)
  }

  /// The id between a keyword and its colon; the byte where the value begins.
  mutating func parseName(
    _ current: Line, _ head: ConstructHead, _ place: Place
  ) -> Int {
    let end = current.contentEnd
    let index = spaces(from: head.end, to: end)
    guard index < end, bytes[index] != Byte.colon else {
      if place.naming == .required || (head.verb != nil && place.isRepeatable) {
        note(.name(.missing(current, head)))
      }
      return parseColon(index, end)
    }
    let stop = nameEnd(index, end)
    let after = afterSpaces(stop, end)
    let isOneWord = stop > index && (after == end || bytes[after] == Byte.colon)
    guard isOneWord, place.naming != .never || after < end || place.shape.isNested else {
      return parseBrokenHead(current, head, from: index, place)
    }
    if place.naming == .never {
      note(.name(.unexpected(index..<stop, current)))
    } else if !isSoundName(index, stop) {
      note(.name(.bad(index..<stop)))
    }
    builder.token(place.naming == .never ? .unexpected : .name, index, stop)
    return parseColon(spaces(from: stop, to: end), end)
  }

  mutating func parseColon(_ start: Int, _ end: Int) -> Int {
    guard start < end, bytes[start] == Byte.colon else { return start }
    builder.token(.colon, start, start + 1)
    return spaces(from: start + 1, to: end)
  }

  /// After the keyword comes neither a name nor a colon: the colon is missing, or the name has spaces.
  mutating func parseBrokenHead(
    _ current: Line, _ head: ConstructHead, from start: Int, _ place: Place
  ) -> Int {
    let end = current.contentEnd
    if place.naming != .never, let colon = first(Byte.colon, start, end) {
      var stop = colon
      while stop > start, Byte.isBlank(bytes[stop - 1]) { stop -= 1 }
      if FormHeadings.keyword(for: bytes[head.start..<stop], in: context) == head.keyword {
        note(.name(.unexpected(start..<stop, current)))
      } else if let code = codeAfterTitle(colon, current, head) {
        note(.name(.titleForCode(start..<stop, code, current)))
      } else {
        note(.name(.bad(start..<stop)))
      }
      builder.token(.unexpected, start, stop)
      builder.token(.space, stop, colon)
      return parseColon(colon, end)
    }
    if place.naming == .never, let colon = colonAfterHeading(start, end, place) {
      let stop = afterSpacesBackwards(colon)
      note(.name(.unexpected(start..<stop, current)))
      builder.token(.unexpected, start, stop)
      builder.token(.space, stop, colon)
      return parseColon(colon, end)
    }
    if isHeading(current, of: head.keyword) {
      note(.name(.headingWithoutColon(at: start, current, head)))
      builder.token(.unexpected, start, end)
      return end
    }
    let stop = place.naming == .never ? start : nameEnd(start, end)
    if let (name, mark) = wrongColon(start..<stop, end) {
      return parseWrongColon(mark, name: name, current)
    }
    guard stop > start, place.naming == .required || looksLikeName(start, stop, place) else {
      note(.name(.missingColon(at: start, current)))
      return start
    }
    if place.naming == .required, !looksLikeCode(start, stop) {
      return parseUncodedHead(current, from: start, head)
    }
    note(.name(.missingColon(at: stop, current)))
    builder.token(.name, start, stop)
    return spaces(from: stop, to: end)
  }

  /// Words after a keyword that needs a name, none of which looks like one, and no colon: a name of several
  /// words, as in `tham số đơn vị`, or a title without the code before it.
  mutating func parseUncodedHead(
    _ current: Line, from start: Int, _ head: ConstructHead
  ) -> Int {
    let end = current.contentEnd
    if head.keyword == .position || head.keyword == .framework {
      note(.name(.missing(current, head)))
      return start
    }
    guard bytes[start..<end].split(whereSeparator: Byte.isBlank).count <= 4 else {
      let stop = nameEnd(start, end)
      note(.name(.missingColon(at: stop, current)))
      builder.token(.name, start, stop)
      return spaces(from: stop, to: end)
    }
    note(.name(.bad(start..<end)))
    builder.token(.unexpected, start, end)
    return end
  }

  mutating func parseWrongColon(
    _ mark: Range<Int>, name: Range<Int>, _ current: Line
  ) -> Int {
    note(.name(.wrongColon(mark, current)))
    builder.token(.name, name.lowerBound, name.upperBound)
    builder.token(.space, name.upperBound, mark.lowerBound)
    builder.token(.unexpected, mark.lowerBound, mark.upperBound)
    return spaces(from: mark.upperBound, to: current.contentEnd)
  }

  mutating func parseUnknown(_ current: Line) {
    guard tellsOfUnread(current) else { return parseAsUnknown(current) }
    if parseHeading(current) { return }
    guard let guess = suggestion(for: current) else {
      noteAhead(.keyword(.notUnderstood(current)))
      parseAsUnknown(current)
      return
    }
    parseGuess(guess, current)
  }

  /// Reads a line as what it most likely meant.
  mutating func parseGuess(_ guess: KeywordGuess, _ current: Line) {
    noteAhead(.keyword(.unknown(guess)))
    parseConstruct(placed(current, guess.head), guess.head, guess.place)
  }
}
