extension Parser {
  ///     list = { item | edit } ;
  mutating func parseList(_ keyword: Keyword, _ margin: Margin) {
    var margin = margin
    holdsItems = context.isEditable
    while let next = nextListLine(margin) {
      consumeTrivia(upTo: next)
      parseListLine(next, of: keyword, &margin)
    }
  }

  mutating func parseListLine(_ next: Int, of list: Keyword, _ margin: inout Margin) {
    let current = lines[next]
    if list == .level, isBelowLevel(current, margin) {
      if margin.alike == nil { noteAhead(.item(.belowLevel(current))) }
      margin.alike = current.indent
      parseAsUnread(current, floor: current.indent)
    } else if isStray(current, margin) {
      if tellsOfUnread(current) { noteAhead(.keyword(.notUnderstood(current))) }
      parseLineAsUnread(current)
    } else if list == .level, let sign = levelSign(current) {
      parseItem(current, sign: sign, .levelSign(sign))
    } else if let edit = signedEdit(current), isSigned(edit, current) {
      noteAhead(.edit(.signs(edit, current)))
      parseEdit(placed(current, nil, &margin), edit.verb, edit)
    } else if current.bulletEnd != nil, let edit = editOfWords(current) {
      parseEditOfWords(edit, current, margin)
    } else if let sign = addingWord(current) {
      parseItem(placed(current, nil, &margin), sign: sign, .addingWord(sign))
    } else if let bullet = current.bulletEnd {
      parseItem(placed(current, nil, &margin), bullet: bullet)
    } else if let sign = pastedSign(current) {
      parseItem(current, sign: sign, .pastedSign(sign))
    } else if parseListEdit(current, &margin) {
      return
    } else if let head = readsAsConstruct(current), !listGoesOn(after: next) {
      parseMisplaced(current, head, in: list)
    } else {
      parseItem(current, bullet: current.contentStart)
    }
  }

  /// Whether an item stands below the description of a level, which holds none.
  private func isBelowLevel(_ current: Line, _ margin: Margin) -> Bool {
    guard !context.isEditable, let bullet = current.bulletEnd,
      current.indent >= margin.shifted + 2, !current.hasOddIndentation
    else { return false }
    return bytes[afterSpaces(bullet, current.contentEnd)] != Byte.openBracket
  }

  /// Whether a line further out than its list is nothing that a list holds.
  private func isStray(_ current: Line, _ margin: Margin) -> Bool {
    current.indent <= margin.owner && !isItem(current) && pastedSign(current) == nil
  }

  /// An edit, or a line that was meant as one; false where it is neither.
  mutating func parseListEdit(_ current: Line, _ margin: inout Margin) -> Bool {
    if let verb = editVerb(current) {
      parseEdit(placed(current, nil, &margin), verb)
    } else if let verb = guessedEditVerb(current) {
      noteAhead(.keyword(.unknownVerb(verb, from: current.contentStart)))
      parseEdit(placed(current, nil, &margin), verb, isGuess: true)
    } else if let edit = verbBeforeName(current) ?? verbBeforeWords(current) {
      parseEditOfWords(edit, current, margin)
    } else {
      return false
    }
    return true
  }

  /// An edit without brackets: a name, or words of an item.
  private mutating func parseEditOfWords(_ edit: EditWords, _ current: Line, _ margin: Margin) {
    let isName = verbBeforeName(current) != nil
    noteAhead(.label(isName ? .missing(edit, current) : .words(edit, current)))
    parseAsUnread(current, floor: max(current.indent, margin.expected))
  }

  /// Whether an edit has more signs than a verb and a label.
  private func isSigned(_ edit: EditWords, _ current: Line) -> Bool {
    edit.start > current.contentStart || afterSpaces(edit.verb.end, edit.words) < edit.words
  }

  /// The items below an item, or below an edit of one. What is new holds nothing to edit.
  mutating func parseItems(below head: Line, areInherited: Bool = false) {
    guard holdsItems, itemDepth < Self.deepestItem else { return }
    var margin = Margin(below: head)
    var last: Line?
    itemDepth += 1
    while let next = nextItem(below: head, areInherited: areInherited)
      ?? last.flatMap({ nextWithoutDash(beside: $0) })
    {
      consumeTrivia(upTo: next)
      if itemDepth == Self.deepestItem, let last, isItem(next, below: last),
        lines[next].indent != margin.alike
      {
        noteAhead(.item(.tooDeep(lines[next])))
        margin.alike = lines[next].indent
      }
      parseItem(lines[next], &margin)
      last = lines[next]
    }
    itemDepth -= 1
    if editVerb(head)?.keyword == .replace,
      itemDepth > 0 || bytes[head.contentEnd - 1] == Byte.colon
    {
      parseEdits(belowReplaced: head)
    }
  }

  /// Edits below what is replaced, which is new: one mistake, however many they are.
  private mutating func parseEdits(belowReplaced head: Line) {
    var isTold = false
    while let next = nextItem(below: head, areInherited: true) {
      consumeTrivia(upTo: next)
      if !isTold { noteAhead(.edit(.belowReplaced(lines[next]))) }
      isTold = true
      parseAsUnread(lines[next], floor: lines[next].indent)
    }
  }

  private mutating func parseItem(_ current: Line, _ margin: inout Margin) {
    if let edit = signedEdit(current), isSigned(edit, current) {
      let placed = placedBelow(current, &margin)
      noteAhead(.edit(.signs(edit, current)))
      parseEdit(placed, edit.verb, edit)
    } else if let bullet = current.bulletEnd {
      parseItem(placedBelow(current, &margin), bullet: bullet)
    } else if let verb = editVerb(current) {
      parseEdit(placedBelow(current, &margin), verb)
    } else if let sign = pastedSign(current) {
      parseItem(current, sign: sign, .pastedSign(sign))
    } else {
      parseItem(placedBelow(current, &margin), bullet: current.contentStart)
    }
  }

  /// A line as it stands among the items below an item.
  private mutating func placedBelow(_ current: Line, _ margin: inout Margin) -> Line {
    guard !margin.accepts(current.indent), margin.alike == nil,
      !isHabit(current, expected: margin.expected)
    else {
      return placed(current, nil, &margin)
    }
    noteAhead(.indentation(.below(expected: margin.expected)))
    margin.alike = current.indent
    return current.placed(at: margin.expected - 2)
  }

  ///     item = "-" , [ label ] , prose , { item | edit } ;
  mutating func parseItem(_ current: Line, bullet: Int) {
    let node = openConstruct(nil, at: current, kind: .item)
    builder.token(.dash, current.contentStart, bullet)
    if bullet == current.contentStart {
      note(.item(.missingDash))
    } else if bytes[current.contentStart] != Byte.dash {
      note(.item(.pastedBullet))
    }
    let index = spaces(from: bullet, to: current.contentEnd)
    let records = builder.records.count
    parseLabelAndProse(current, from: index)
    if !hasProse(after: records) { note(.item(.empty(current))) }
    parseItems(below: current)
    closeConstruct(node)
  }

  /// A line whose item begins with another sign than a dash and a space.
  mutating func parseItem(_ current: Line, sign: PastedSign, _ fault: ItemFault) {
    let node = openConstruct(nil, at: current, kind: .item)
    note(.item(fault))
    builder.token(.dash, current.contentStart, sign.end)
    builder.token(.space, sign.end, sign.textStart)
    parseLabelAndProse(current, from: sign.textStart)
    parseItems(below: current)
    closeConstruct(node)
  }

  /// A backslash in place of a label keeps a bracket from being read as one.
  mutating func parseLabelAndProse(_ current: Line, from start: Int) {
    let isMarked =
      isProseMark(start, current.contentEnd)
      && (bytes[start + 1] == Byte.openBracket || start == current.contentStart
        || editVerb(current, from: start + 1) != nil)
    let index = parseLabel(start, current.contentEnd)
    parseProse(current, from: index, .item, isMarked: isMarked)
  }

  func hasProse(after index: Int) -> Bool {
    builder.records[index...].contains { $0.kind == .prose }
  }

  ///     edit = ( "bỏ" | "chỉ giữ" ) , label , { "," , label } | ( "thay" | "sửa" | "giữ" ) , label , [ prose ] , { item | edit } ;
  ///
  /// - Parameter signed: where its verb and its label stand, if there are signs besides.
  mutating func parseEdit(
    _ current: Line, _ verb: KeywordMatcher.Match, _ signed: EditWords? = nil,
    isGuess: Bool = false
  ) {
    if !context.isEditable {
      noteAhead(.place(.verb(verb, from: current.contentStart)))
      if verb.keyword.selects {
        parseAsUnknown(current, floor: max(current.indent, current.meant))
        return
      }
    }
    let node = openConstruct(verb.keyword, at: current, kind: .edit)
    let start = signed?.start ?? current.contentStart
    builder.token(.unexpected, current.contentStart, start)
    builder.token(.verb, start, verb.end, keyword: verb.keyword)
    if isGuess || signed?.isGuess == true { builder.noteGuess() }
    var index = spaces(from: verb.end, to: current.contentEnd)
    builder.token(.unexpected, index, signed?.words ?? index)
    index = parseLabel(signed?.words ?? index, current.contentEnd)
    while verb.keyword.selects, index < current.contentEnd {
      if bytes[index] == Byte.comma { builder.token(.comma, index, index + 1) }
      let next = bytes[index] == Byte.comma ? index + 1 : index
      index = spaces(from: next, to: current.contentEnd)
      let after = parseLabel(index, current.contentEnd)
      if after == index { break }
      index = after
    }
    let (hasWords, own) = (index < current.contentEnd, line)
    index = checkAfterLabels(index, current, verb)
    let records = builder.records.count
    parseProse(current, from: index, .item)
    let hasProse = hasProse(after: records)
    if !verb.keyword.selects {
      parseItems(below: current, areInherited: verb.keyword != .replace)
    }
    if verb.keyword == .replace, !hasProse { note(.edit(.empty(current))) }
    if verb.keyword.selects, hasProse, !hasWords {
      note(.edit(.wordsBelowLabels(of: own, current)))
    }
    closeConstruct(node)
  }

  ///     label = "[" , name , "]" ;
  ///
  /// The byte where the prose begins.
  mutating func parseLabel(_ start: Int, _ end: Int) -> Int {
    guard start < end, bytes[start] == Byte.openBracket else { return start }
    let stop = nameEnd(start + 1, end)
    guard stop > start + 1, stop < end, bytes[stop] == Byte.closeBracket else {
      note(.label(.broken(start..<end)))
      builder.notePartial()
      return start
    }
    if !isSoundName(start + 1, stop) { note(.name(.bad(start + 1..<stop))) }
    builder.token(.label, start, stop + 1)
    let next = stop + 1
    guard next < end, bytes[next] == Byte.colon else { return spaces(from: next, to: end) }
    note(.label(.colon(at: next, after: start)))
    builder.token(.unexpected, next, next + 1)
    return spaces(from: next + 1, to: end)
  }

  /// What stands after the labels of an edit that should not: words after those that take away, another
  /// label after the others. The byte where the prose begins.
  mutating func checkAfterLabels(
    _ index: Int, _ current: Line, _ verb: KeywordMatcher.Match
  ) -> Int {
    guard index < current.contentEnd else { return index }
    let next = afterSpaces(index + 1, current.contentEnd)
    if verb.keyword.selects {
      note(.edit(.wordsAfterLabels(at: index, current)))
    } else if bytes[index] == Byte.comma, next < current.contentEnd,
      bytes[next] == Byte.openBracket
    {
      note(.edit(.severalLabels(at: index, current, verb)))
    } else {
      return index
    }
    builder.token(.unexpected, index, current.contentEnd)
    return current.contentEnd
  }
}
