/// The head of a line as read ahead: an optional verb and a keyword.
struct LineHead {
  let verb: KeywordMatcher.Match?
  let keyword: Keyword
  let start: Int
  let end: Int
}

extension Parser {
  /// construct = [ verb ] keyword [ name ] [ ":" value ]
  mutating func parseConstruct(in context: Context) {
    let current = lines[line]
    guard let head = head(of: current) else {
      parseUnknown(current, in: context)
      return
    }
    guard let place = head.keyword.place(in: context) else {
      reportMisplaced(head, in: context)
      parseAsUnknown(current)
      return
    }
    if let verb = head.verb, !context.isEditable {
      reportMisplacedVerb(verb, start: current.contentStart, in: context)
    }
    parseConstruct(current, head, place)
  }

  mutating func parseConstruct(_ current: Line, _ head: LineHead, _ place: Place) {
    let node = openConstruct(head.keyword, at: current)
    if let verb = head.verb {
      builder.token(.verb, current.contentStart, verb.end, keyword: verb.keyword)
      builder.token(.space, verb.end, head.start)
    }
    builder.token(.keyword, head.start, head.end, keyword: head.keyword)
    let selects = head.verb?.keyword == .remove || head.verb?.keyword == .keepOnly
    if selects {
      parseSelection(current, from: head.end, place)
    } else {
      let value = parseName(current, from: head.end, place, isEdit: head.verb != nil)
      parseValue(current, head, from: value, place)
    }
    builder.close(node, at: line > 0 ? lines[line - 1].end : current.end)
  }

  /// Reads ahead: `[verb] keyword`. Nothing is consumed.
  func head(of current: Line) -> LineHead? {
    guard
      let first = KeywordMatcher.match(bytes, current.contentStart, current.contentEnd)
    else { return nil }
    guard first.keyword.isVerb, first.keyword != .ignore else {
      return LineHead(
        verb: nil, keyword: first.keyword, start: current.contentStart, end: first.end)
    }
    let next = afterSpaces(first.end, current.contentEnd)
    guard let second = KeywordMatcher.match(bytes, next, current.contentEnd),
      !second.keyword.isVerb
    else { return nil }
    return LineHead(verb: first, keyword: second.keyword, start: next, end: second.end)
  }

  func afterSpaces(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, Byte.isBlank(bytes[index]) { index += 1 }
    return index
  }

  // MARK: Names

  /// The id between a keyword and its colon; the byte where the value begins.
  private mutating func parseName(
    _ current: Line, from start: Int, _ place: Place, isEdit: Bool
  ) -> Int {
    let end = current.contentEnd
    let index = spaces(from: start, to: end)
    guard index < end, bytes[index] != Byte.colon else {
      if place.naming == .required || (isEdit && place.isRepeatable) {
        reportMissingName(current, at: start)
      }
      return parseColon(index, end)
    }
    let stop = nameEnd(index, end)
    let after = afterSpaces(stop, end)
    let isOneWord = stop > index && (after == end || bytes[after] == Byte.colon)
    guard isOneWord, place.naming != .never || after < end || place.shape.isNested else {
      return parseBrokenHead(current, from: index, place)
    }
    if place.naming == .never { reportUnexpectedName(index, stop, current) }
    builder.token(place.naming == .never ? .unexpected : .name, index, stop)
    return parseColon(spaces(from: stop, to: end), end)
  }

  private mutating func parseColon(_ start: Int, _ end: Int) -> Int {
    guard start < end, bytes[start] == Byte.colon else { return start }
    builder.token(.colon, start, start + 1)
    return spaces(from: start + 1, to: end)
  }

  /// After the keyword comes neither a name nor a colon: the colon is missing, or the name has spaces.
  private mutating func parseBrokenHead(_ current: Line, from start: Int, _ place: Place) -> Int {
    let end = current.contentEnd
    if place.naming != .never, let colon = firstColon(start, end) {
      var stop = colon
      while stop > start, Byte.isBlank(bytes[stop - 1]) { stop -= 1 }
      reportNameWithSpaces(start, stop)
      builder.token(.unexpected, start, stop)
      builder.token(.space, stop, colon)
      return parseColon(colon, end)
    }
    let stop = nameEnd(start, end)
    guard place.naming == .required, stop > start else {
      reportMissingColon(start, current)
      return start
    }
    reportMissingColon(stop, current)
    builder.token(.name, start, stop)
    return spaces(from: stop, to: end)
  }

  private func firstColon(_ start: Int, _ end: Int) -> Int? {
    bytes[start..<end].firstIndex(of: Byte.colon)
  }

  func nameEnd(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, Byte.isNamePart(bytes[index]) { index += 1 }
    return index
  }

  // MARK: Values

  private mutating func parseValue(
    _ current: Line, _ head: LineHead, from start: Int, _ place: Place
  ) {
    switch place.shape {
    case .text, .word, .range:
      parseProse(current, from: start)
    case .names:
      parseNames(current, from: start)
    case .fields:
      parseFields(current, from: start)
    case .list:
      parseTitle(current, from: start, place)
      parseList(owner: current.indent)
    case .block:
      parseTitle(current, from: start, place)
      if let context = place.opens { parseBlock(context, owner: current.indent) }
    }
  }

  /// The title of a block or list, which stands on its one line.
  private mutating func parseTitle(_ current: Line, from start: Int, _ place: Place) {
    if start < current.contentEnd {
      if place.hasTitle {
        let prose = builder.open(.prose, at: start)
        parseProseLine(start, current.contentEnd)
        builder.close(prose, at: current.contentEnd)
      } else {
        reportUnexpectedTitle(start, current, place)
        builder.token(.unexpected, start, current.contentEnd)
      }
    }
    finishLine(current)
  }

  /// What `bỏ` and `chỉ giữ` name: ids, or fields of study by their words.
  private mutating func parseSelection(_ current: Line, from start: Int, _ place: Place) {
    let index = parseColon(spaces(from: start, to: current.contentEnd), current.contentEnd)
    if place.shape == .fields {
      parseFields(current, from: index)
    } else {
      if place.isRepeatable, index == current.contentEnd { reportMissingName(current, at: start) }
      parseNames(current, from: index)
    }
  }

  /// names = name { "," name }, on one or more lines.
  private mutating func parseNames(_ current: Line, from start: Int) {
    parseNamesLine(start, current.contentEnd)
    finishLine(current)
    while let next = nextLine(deeperThan: current.indent), next != recoveredLine {
      consumeTrivia(upTo: next)
      let more = lines[next]
      builder.token(.indentation, more.start, more.contentStart)
      parseNamesLine(more.contentStart, more.contentEnd)
      finishLine(more)
    }
  }

  private mutating func parseNamesLine(_ start: Int, _ end: Int) {
    var index = start
    while index < end {
      let stop = nameEnd(index, end)
      if stop > index {
        builder.token(.name, index, stop)
        index = stop
      } else if bytes[index] == Byte.comma {
        builder.token(.comma, index, index + 1)
        index += 1
      } else {
        index = parseBrokenName(index, end)
      }
      let next = spaces(from: index, to: end)
      if next > index, next < end, bytes[next] != Byte.comma, bytes[index - 1] != Byte.comma {
        index = parseBrokenName(next, end)
      } else {
        index = next
      }
    }
  }

  /// Something between two commas that is no name: a title typed where an id belongs, say.
  private mutating func parseBrokenName(_ start: Int, _ end: Int) -> Int {
    let stop = bytes[start..<end].firstIndex(of: Byte.comma) ?? end
    reportBrokenName(start, stop)
    builder.token(.unexpected, start, stop)
    return stop
  }

  // MARK: What is not understood

  private mutating func parseUnknown(_ current: Line, in context: Context) {
    if let suggestion = suggestion(for: current, in: context) {
      reportUnknown(current, in: context, suggestion)
      parseConstruct(current, suggestion.head, suggestion.place)
      return
    }
    reportNotUnderstood(current, in: context)
    parseAsUnknown(current)
  }

  mutating func parseAsUnknown(_ current: Line) {
    let node = openConstruct(nil, at: current, kind: .unknown)
    builder.token(.unexpected, current.contentStart, current.contentEnd)
    finishLine(current)
    consumeBody(deeperThan: current.indent)
    builder.close(node, at: lines[line - 1].end)
  }
}
