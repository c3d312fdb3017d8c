/// What stands after a keyword and its name, by the keyword's shape.
extension Parser {
  ///     value = prose | names | fields | level-range ;
  mutating func parseValue(
    _ current: Line, _ head: ConstructHead, from start: Int, _ place: Place
  ) {
    switch place.shape {
    case .text, .word, .range:
      let records = builder.records.count
      if let heading = headingInProse(current, head, from: start) {
        note(.title(.heading(heading)))
      }
      parseProse(current, from: start)
      if head.keyword.needsValue, !hasProse(after: records) { note(.edit(.missingValue(current))) }
    case .names:
      if start == current.contentEnd, nextLine(deeperThan: current.indent, after: line) == nil {
        note(.name(.missingList(current, at: start)))
      }
      parseNames(current, from: start)
    case .fields:
      parseFields(current, from: start)
    case .list:
      parseTitle(current, from: start, place)
      parseList(head.keyword, Margin(below: current))
    case .block:
      parseTitle(current, from: start, place)
      if let context = place.opens { parseBlock(context, Margin(below: current)) }
    }
  }

  ///     title = prose ;
  ///
  /// The title of a block or list, which begins on its line.
  mutating func parseTitle(_ current: Line, from start: Int, _ place: Place) {
    guard start < current.contentEnd else { return finishLine(current) }
    guard place.hasTitle else {
      note(.title(.unexpected(at: start, current, place)))
      builder.token(.unexpected, start, current.contentEnd)
      return finishLine(current)
    }
    parseProse(current, from: start, .title(place))
  }

  /// What `bỏ` and `chỉ giữ` name: ids, or fields of study by their words.
  mutating func parseSelection(_ current: Line, _ head: ConstructHead, _ place: Place) {
    let index = parseColon(spaces(from: head.end, to: current.contentEnd), current.contentEnd)
    if place.shape == .fields {
      parseFields(current, from: index)
    } else if head.verb?.keyword == .keepOnly, !place.isRepeatable {
      note(.edit(.nothingToKeep(current, head, place)))
      builder.token(.unexpected, index, current.contentEnd)
      finishLine(current)
    } else if place.naming == .never, !place.isRepeatable, index < current.contentEnd {
      note(.edit(.nothingToSelect(at: index, current, head, place)))
      builder.token(.unexpected, index, current.contentEnd)
      finishLine(current)
    } else {
      if place.isRepeatable, index == current.contentEnd {
        note(.name(.missing(current, head)))
      }
      parseNames(current, from: index)
    }
  }

  ///     names = name , { "," , name } ;
  ///
  /// On one or more lines; what cannot be names is reported once.
  mutating func parseNames(_ current: Line, from start: Int) {
    var isBroken = false
    parseNamesLine(start, current.contentEnd, isWrapped: false, &isBroken)
    finishLine(current)
    while let more = nextWrappedLine(of: current) {
      if isBroken {
        consumeUnread(more)
      } else {
        builder.token(.indentation, more.start, more.contentStart)
        parseNamesLine(more.contentStart, more.contentEnd, isWrapped: true, &isBroken)
        finishLine(more)
      }
    }
  }

  /// The next line of names or fields that go on below their own line, what stands before it consumed;
  /// nil at their end, also where a construct indented too far ends them.
  mutating func nextWrappedLine(of current: Line) -> Line? {
    let next = nextContent[line]
    guard next < lines.count else { return nil }
    if lines[next].indent > current.floor {
      guard !isStatement(next, after: current) else { return nil }
    } else {
      guard lines[next].indent < current.floor, isStrayProse(next) else { return nil }
      note(.indentation(.strayProse(next, expected: current.meant + 2)))
    }
    consumeTrivia(upTo: next)
    return lines[next]
  }

  /// A name, and after a colon what is never printed.
  private mutating func parseWordsAfterName(_ name: Range<Int>, _ colon: Int, _ end: Int) {
    builder.token(.name, name.lowerBound, name.upperBound)
    note(.edit(.wordsAfterName(colon: colon, lines[line])))
    builder.token(.space, name.upperBound, colon)
    builder.token(.unexpected, colon, end)
  }

  mutating func parseNamesLine(
    _ start: Int, _ end: Int, isWrapped: Bool, _ isBroken: inout Bool
  ) {
    var index = start
    while index < end {
      let stop = first(Byte.comma, index, end) ?? end
      var nameStop = stop
      while nameStop > index, Byte.isBlank(bytes[nameStop - 1]) { nameStop -= 1 }
      let nameEnd = nameEnd(index, nameStop)
      if nameEnd == nameStop {
        builder.token(.name, index, nameStop)
      } else if nameEnd > index, case let colon = afterSpaces(nameEnd, end),
        bytes[colon] == Byte.colon, !isWrapped
      {
        parseWordsAfterName(index..<nameEnd, colon, end)
        return
      } else {
        note(.name(.broken(index..<nameStop)))
        isBroken = true
        builder.token(.unexpected, index, nameStop)
      }
      builder.token(.space, nameStop, stop)
      if stop < end { builder.token(.comma, stop, stop + 1) }
      index = stop < end ? spaces(from: stop + 1, to: end) : end
    }
  }
}
