extension Parser {
  ///     list = { item | edit } ;
  mutating func parseList(_ keyword: Keyword, _ margin: Margin) {
    var list = OpenList(keyword: keyword, margin: margin)
    while let next = nextListLine(margin) {
      consumeTrivia(upTo: next)
      parseListLine(next, &list)
    }
  }

  /// The next line of a list: items and edits wherever they stand, since only a list holds those and this is the
  /// last one there was, and whatever else is deeper than its head.
  private func nextListLine(_ margin: Margin) -> Int? {
    let next = nextContent[line]
    guard next < lines.count else { return nil }
    let current = lines[next]
    if bulletEnd(current) != nil || editVerb(current) != nil { return next }
    guard current.indent > margin.owner else {
      return next == line && pastedSign(current) != nil && suggestion(for: current) == nil
        ? next : nil
    }
    guard let head = readsAsConstruct(current) else {
      return !margin.accepts(current.indent) && isHeadAlone(next) ? nil : next
    }
    return belongsOutside(next, head) && !listGoesOn(after: next) ? nil : next
  }

  /// A list whose lines are being read.
  private struct OpenList {
    enum Lacking { case dash, space, label }

    let keyword: Keyword
    var margin: Margin
    /// What the items right above lack; a run that lacks the same is one mistake.
    var lacking: Lacking?
  }

  private mutating func parseListLine(_ next: Int, _ list: inout OpenList) {
    let current = lines[next]
    let above = list.lacking
    list.lacking = nil
    if list.keyword == .level, let sign = levelSign(current) {
      if above != .label { reportLevelSign(next, sign) }
      parseItem(current, sign: sign)
      list.lacking = .label
    } else if let bullet = bulletEnd(current), let verb = editVerb(current, from: bullet) {
      reportDashBeforeEdit(verb, current)
      parseAsUnread(current, floor: max(current.indent, list.margin.expected))
    } else if let bullet = bulletEnd(current) {
      parseItem(placed(current, nil, &list.margin), bullet: bullet)
    } else if let sign = pastedSign(current) {
      if above != .space { reportPastedSign(next, sign) }
      parseItem(current, sign: sign)
      list.lacking = .space
    } else if parseListEdit(current, &list) {
      return
    } else if let head = readsAsConstruct(current), !listGoesOn(after: next) {
      parseMisplaced(current, head, in: list.keyword)
    } else {
      if above != .dash { reportMissingDash(next) }
      parseItem(current, bullet: current.contentStart)
      list.lacking = .dash
    }
  }

  /// An edit, or a line that was meant as one; false where it is neither.
  private mutating func parseListEdit(_ current: Line, _ list: inout OpenList) -> Bool {
    if let verb = editVerb(current) {
      parseEdit(placed(current, nil, &list.margin), verb)
    } else if let verb = guessedEditVerb(current) {
      reportUnknownVerb(verb, start: current.contentStart)
      parseEdit(placed(current, nil, &list.margin), verb, isGuess: true)
    } else if let sign = addingWord(current) {
      reportAddingWord(current, sign)
      parseItem(current, sign: sign)
    } else if let verb = verbBeforeName(current) {
      reportMissingLabel(verb, current)
      parseAsUnread(current, floor: max(current.indent, list.margin.expected))
    } else if let verb = verbBeforeWords(current) {
      reportWordsForLabel(verb, current)
      parseAsUnread(current, floor: max(current.indent, list.margin.expected))
    } else {
      return false
    }
    return true
  }

  private func listGoesOn(after next: Int) -> Bool {
    let after = nextContent[next + 1]
    return after < lines.count && lines[after].indent == lines[next].indent
      && isItem(lines[after])
  }

  ///     item = "-" , [ label ] , prose ;
  private mutating func parseItem(_ current: Line, bullet: Int) {
    let node = openConstruct(nil, at: current, kind: .item)
    builder.token(.dash, current.contentStart, bullet)
    if bullet > current.contentStart, bytes[current.contentStart] != Byte.dash {
      reportPastedBullet(current.contentStart, bullet)
    }
    let index = spaces(from: bullet, to: current.contentEnd)
    let records = builder.records.count
    parseLabelAndProse(current, from: index)
    if !hasProse(after: records) { reportEmptyItem(current) }
    builder.close(node, at: lines[line - 1].end)
  }

  /// A line whose item begins with another sign than a dash and a space.
  private mutating func parseItem(_ current: Line, sign: PastedSign) {
    let node = openConstruct(nil, at: current, kind: .item)
    builder.token(.dash, current.contentStart, sign.end)
    builder.token(.space, sign.end, sign.textStart)
    parseLabelAndProse(current, from: sign.textStart)
    builder.close(node, at: lines[line - 1].end)
  }

  /// A backslash in place of a label keeps a bracket from being read as one.
  private mutating func parseLabelAndProse(_ current: Line, from start: Int) {
    let isMarked =
      isProseMark(start, current.contentEnd)
      && (bytes[start + 1] == Byte.openBracket || start == current.contentStart
        || editVerb(current, from: start + 1) != nil)
    let index = parseLabel(start, current.contentEnd)
    parseProse(current, from: index, isItem: true, isMarked: isMarked)
  }

  func hasProse(after index: Int) -> Bool {
    builder.records[index...].contains { $0.kind == .prose }
  }

  ///     edit = ( "bỏ" | "chỉ giữ" ) , label , { "," , label } | ( "thay" | "sửa" | "giữ" ) , label , [ prose ] ;
  private mutating func parseEdit(
    _ current: Line, _ verb: KeywordMatcher.Match, isGuess: Bool = false
  ) {
    if !context.isEditable {
      reportMisplacedVerb(verb, start: current.contentStart)
      if verb.keyword.selects {
        parseAsUnknown(current, floor: max(current.indent, current.meant))
        return
      }
    }
    let node = openConstruct(verb.keyword, at: current, kind: .edit)
    builder.token(.verb, current.contentStart, verb.end, keyword: verb.keyword)
    if isGuess { builder.noteGuess() }
    var index = spaces(from: verb.end, to: current.contentEnd)
    index = parseLabel(index, current.contentEnd)
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
    parseProse(current, from: index, isItem: true)
    let hasProse = hasProse(after: records)
    if verb.keyword == .replace, !hasProse { reportEmptyEdit(current) }
    if verb.keyword.selects, hasProse, !hasWords { reportWordsBelowLabels(current, at: own) }
    builder.close(node, at: lines[line - 1].end)
  }

  ///     label = "[" , name , "]" ;
  ///
  /// The byte where the prose begins.
  private mutating func parseLabel(_ start: Int, _ end: Int) -> Int {
    guard start < end, bytes[start] == Byte.openBracket else { return start }
    let stop = nameEnd(start + 1, end)
    guard stop > start + 1, stop < end, bytes[stop] == Byte.closeBracket else {
      reportBrokenLabel(start, end)
      builder.notePartial()
      return start
    }
    checkName(start + 1, stop)
    builder.token(.label, start, stop + 1)
    let next = stop + 1
    guard next < end, bytes[next] == Byte.colon else { return spaces(from: next, to: end) }
    reportColonAfterLabel(start, next)
    builder.token(.unexpected, next, next + 1)
    return spaces(from: next + 1, to: end)
  }

  /// What stands after the labels of an edit that should not: words after those that take away, another
  /// label after the others. The byte where the prose begins.
  private mutating func checkAfterLabels(
    _ index: Int, _ current: Line, _ verb: KeywordMatcher.Match
  ) -> Int {
    guard index < current.contentEnd else { return index }
    let next = afterSpaces(index + 1, current.contentEnd)
    if verb.keyword.selects {
      reportWordsAfterLabels(index, current)
    } else if bytes[index] == Byte.comma, next < current.contentEnd,
      bytes[next] == Byte.openBracket
    {
      reportSeveralLabels(index, current, verb)
    } else {
      return index
    }
    builder.token(.unexpected, index, current.contentEnd)
    return current.contentEnd
  }

  /// The byte after a line's bullet; `–`, `•` and Word's own bullets count, and are reported.
  func bulletEnd(_ current: Line) -> Int? {
    let (start, end) = (current.contentStart, current.contentEnd)
    var stop = start + 1
    switch bytes[start] {
    case Byte.dash, UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case UInt8(ascii: "o"):
      // Word's bullet of the second level; a word of one letter is followed by a space.
      guard stop < end, bytes[stop] == Byte.tab else { return nil }
    case 0x80...:
      guard let found = bytes.span.decodedScalar(at: start), found.scalar.isBullet else {
        return nil
      }
      stop = start + found.length
    default: return nil
    }
    return stop == end || Byte.isBlank(bytes[stop]) ? stop : nil
  }

  /// `verb [`: the head of an edit in a list.
  func editVerb(_ current: Line) -> KeywordMatcher.Match? {
    editVerb(current, from: current.contentStart)
  }

  private func editVerb(_ current: Line, from start: Int) -> KeywordMatcher.Match? {
    // Nearly every line has no bracket, and then no keyword is looked for.
    let start = afterSpaces(start, current.contentEnd)
    guard first(Byte.openBracket, start, current.contentEnd) != nil,
      let match = KeywordMatcher.match(bytes, start, current.contentEnd),
      match.keyword.isVerb, match.keyword != .ignore
    else { return nil }
    let next = afterSpaces(match.end, current.contentEnd)
    return next < current.contentEnd && bytes[next] == Byte.openBracket ? match : nil
  }
}
