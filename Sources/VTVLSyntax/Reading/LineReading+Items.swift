/// What begins an item in place of a dash and a space: a dash without the space, a number, a letter.
struct PastedSign {
  /// The byte after the sign.
  let end: Int
  /// Where the item's words begin.
  let textStart: Int
  /// Whether it is `1.` or `a)`, which the form prints itself.
  let isNumber: Bool
}

/// What begins an item of a list, or an edit of one, and what is typed or pasted in its place.
extension LineReading {
  /// Whether a line is an item of a list or an edit of one.
  func isItem(_ line: Line) -> Bool { line.bulletEnd != nil || editVerb(line) != nil }

  /// `verb [`: the head of an edit in a list.
  func editVerb(_ current: Line) -> KeywordMatcher.Match? {
    editVerb(current, from: current.contentStart)
  }

  func editVerb(_ current: Line, from start: Int) -> KeywordMatcher.Match? {
    // Nearly every line has no bracket, and then no keyword is looked for.
    let start = afterSpaces(start, current.contentEnd)
    guard first(Byte.openBracket, start, current.contentEnd) != nil,
      let match = KeywordMatcher.match(bytes, start, current.contentEnd),
      match.keyword.isVerb, match.keyword != .ignore
    else { return nil }
    let next = afterSpaces(match.end, current.contentEnd)
    return next < current.contentEnd && bytes[next] == Byte.openBracket ? match : nil
  }

  /// The next line of a list: items and edits wherever they stand, since only a list holds those and this is the
  /// last one there was, and whatever else is deeper than its head.
  func nextListLine(_ margin: Margin) -> Int? {
    let next = nextContent[line]
    guard next < lines.count else { return nil }
    let current = lines[next]
    if current.bulletEnd != nil || editVerb(current) != nil { return next }
    guard current.indent > margin.owner else {
      let isItem = next == line && pastedSign(current) != nil && suggestion(for: current) == nil
      return isItem || isStrayInList(next, margin) ? next : nil
    }
    guard let head = readsAsConstruct(current) else {
      return !margin.accepts(current.indent) && (isHeadAlone(next) || selectsOutside(next))
        ? nil : next
    }
    return belongsOutside(next, head) && !listGoesOn(after: next) ? nil : next
  }

  /// The next item or edit below an item, deeper than it by a whole step. After a colon a pasted number begins one
  /// too, and so does each that stands beside it.
  ///
  /// - Parameter areInherited: whether there may be items that lines edit.
  func nextItem(below head: Line, areInherited: Bool) -> Int? {
    let next = nextContent[line]
    guard next < lines.count,
      isItem(next, below: head)
        || (areInherited && isDeeper(next, than: head) && editVerb(lines[next]) != nil)
    else { return nil }
    return next
  }

  /// Whether a line is indented by a whole step more than an item. How wide a tab is nobody knows: as two spaces it must
  /// make one step.
  private func isDeeper(_ next: Int, than head: Line) -> Bool {
    let step = max(head.indent, head.meant) + 2
    return lines[next].hasOddIndentation
      ? lines[next].indent == step : lines[next].indent >= step
  }

  /// Whether a line is an item below another. A long dash begins one only after a colon.
  func isItem(_ next: Int, below head: Line) -> Bool {
    guard isDeeper(next, than: head) else { return false }
    if looksLikeSubItem(lines[next]) || isLabelled(lines[next]) { return true }
    guard next > 0, lines[next - 1].kind == .content, isPasted(lines[next]) else { return false }
    let above = lines[next - 1]
    return bytes[above.contentEnd - 1] == Byte.colon
      || (above.indent == lines[next].indent && isPasted(above))
  }

  /// Whether a line begins with the label of an item and lacks its dash: `[x] Lập kế hoạch`.
  func isLabelled(_ line: Line) -> Bool {
    guard bytes[line.contentStart] == Byte.openBracket else { return false }
    let stop = nameEnd(line.contentStart + 1, line.contentEnd)
    return stop > line.contentStart + 1 && stop + 2 < line.contentEnd
      && bytes[stop] == Byte.closeBracket && Byte.isBlank(bytes[stop + 1])
  }

  /// The line right below items that stand below another and beside them, if it lacks only its dash or the space behind.
  func nextWithoutDash(beside last: Line) -> Int? {
    guard nextContent[line] == line, line < lines.count, lines[line].indent == last.indent,
      pastedSign(lines[line]) != nil || lacksOnlyItsDash(lines[line])
    else { return nil }
    return line
  }

  /// Whether a line begins with a number, a letter or a long dash, as an item below another may where it is pasted.
  private func isPasted(_ line: Line) -> Bool {
    line.bulletEnd != nil || pastedSign(line)?.isNumber == true
  }

  func listGoesOn(after next: Int) -> Bool {
    let after = nextContent[next + 1]
    return after < lines.count && lines[after].indent == lines[next].indent
      && isItem(lines[after])
  }

  func pastedSign(_ current: Line) -> PastedSign? {
    let (start, end) = (current.contentStart, current.contentEnd)
    guard end > start + 1, mayBeSign(bytes[start], bytes[start + 1]) else { return nil }
    if let stop = tightBulletEnd(start, end) {
      let text = afterSpaces(afterNoBreakSpaces(stop, end), end)
      return PastedSign(end: stop, textStart: text, isNumber: false)
    }
    guard let stop = numberEnd(start, end), stop < end,
      Byte.isBlank(bytes[stop]) || bytes[stop] == 0xC2
    else { return nil }
    let text = afterNoBreakSpaces(afterSpaces(stop, end), end)
    return text < end ? PastedSign(end: stop, textStart: text, isNumber: true) : nil
  }

  /// Whether a line that begins with two bytes may begin with such a sign; hardly any does.
  func mayBeSign(_ first: UInt8, _ second: UInt8) -> Bool {
    second == Byte.dot || second == Byte.bracket || Byte.isDigit(first) || first == Byte.dash
      || UInt8(ascii: "(")...UInt8(ascii: "+") ~= first || first == 0xE2 || first == 0xC2
      || first == 0xEF
  }

  /// The byte after a bullet that is typed right before words: `-Lập`, `•[x] …`, `-- Lập`.
  private func tightBulletEnd(_ start: Int, _ end: Int) -> Int? {
    var stop = start + 1
    switch bytes[start] {
    case Byte.dash:
      if bytes[stop] == Byte.dash { return afterSpaces(stop + 1, end) < end ? stop + 1 : nil }
    case UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard Byte.isLetter(bytes[stop]) || bytes[stop] >= 0x80 || bytes[stop] == Byte.openBracket
      else { return nil }
    default:
      guard let found = bytes.span.decodedScalar(at: start), found.scalar.isBullet else {
        return nil
      }
      stop = start + found.length
    }
    return afterNoBreakSpaces(stop, end) < end ? stop : nil
  }

  /// The byte after `1.`, `12)`, `a)`, `(b)` or `1.2.`.
  func numberEnd(_ start: Int, _ end: Int) -> Int? {
    var index = bytes[start] == UInt8(ascii: "(") ? start + 1 : start
    let number = index
    while index < end, index < number + 8 {
      let part = index
      while index < end, index < part + 2, Byte.isDigit(bytes[index]) { index += 1 }
      if index == number, index < end, Byte.isLetter(bytes[index]) { index += 1 }
      guard index > part, index < end, bytes[index] == Byte.dot || bytes[index] == Byte.bracket
      else { return nil }
      index += 1
      if index == end || !Byte.isDigit(bytes[index]) { return index }
    }
    return nil
  }

  func afterNoBreakSpaces(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index + 1 < end, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { index += 2 }
    return index
  }

  /// `1: …`, `2. …` or `- 3: …` where levels are described, for `- [3] …`.
  func levelSign(_ current: Line) -> PastedSign? {
    let end = current.contentEnd
    let number = afterSpaces(current.bulletEnd ?? current.contentStart, end)
    var stop = number
    while stop < end, stop < number + 2, Byte.isDigit(bytes[stop]) { stop += 1 }
    let sign = afterSpaces(stop, end)
    guard stop > number, sign < end,
      [Byte.colon, Byte.dot, Byte.bracket, Byte.dash].contains(bytes[sign])
    else { return nil }
    let text = afterSpaces(sign + 1, end)
    return text < end ? PastedSign(end: sign + 1, textStart: text, isNumber: true) : nil
  }

  /// `thay máy: …` in a list, for `thay [máy] …`.
  func verbBeforeName(_ current: Line) -> EditWords? {
    if let edit = editOfWords(current) {
      let stop = nameEnd(edit.words, current.contentEnd)
      return stop > edit.words && stop == current.contentEnd ? edit : nil
    }
    guard let verb = KeywordMatcher.match(bytes, current.contentStart, current.contentEnd),
      verb.keyword.isVerb, verb.keyword != .ignore
    else { return nil }
    let name = afterSpaces(verb.end, current.contentEnd)
    let stop = nameEnd(name, current.contentEnd)
    let after = afterSpaces(stop, current.contentEnd)
    guard stop > name, after == current.contentEnd || bytes[after] == Byte.colon else { return nil }
    return EditWords(start: current.contentStart, verb: verb, words: name, isGuess: false)
  }

  /// `thay - …` or `bỏ Kiểm tra` in a list, where items are called by their labels. A capital says that the
  /// words are an item's; one that begins the line says that the verb is, too: `Thay mặt …` lacks its dash.
  func verbBeforeWords(_ current: Line) -> EditWords? {
    if let edit = editOfWords(current) { return edit }
    guard context.isEditable,
      let verb = KeywordMatcher.match(bytes, current.contentStart, current.contentEnd),
      Keyword.editingVerbs.contains(verb.keyword)
    else { return nil }
    let span = bytes.span
    let next = afterSpaces(verb.end, current.contentEnd)
    guard beginsSmall(current.contentStart) else { return nil }
    guard next < current.contentEnd else {
      return EditWords(start: current.contentStart, verb: verb, words: next, isGuess: false)
    }
    guard
      bytes[next] == Byte.dash
        || span.decodedScalar(at: next)?.scalar.properties.isUppercase == true
    else { return nil }
    let words = bytes[next] == Byte.dash ? afterSpaces(next + 1, current.contentEnd) : next
    return EditWords(start: current.contentStart, verb: verb, words: words, isGuess: false)
  }

  /// `thêm [x] …` in a list, where adding needs no verb, nor `- thêm: …` or `- thêm [x] …`.
  func addingWord(_ current: Line) -> PastedSign? {
    let last = current.contentEnd
    let start = afterSpaces(current.bulletEnd ?? current.contentStart, last)
    guard current.bulletEnd == nil || context.isEditable, mayAdd(start, last) else { return nil }
    for end in KeywordMatcher.wordEnds(bytes, start, last).prefix(2) {
      var next = afterSpaces(end, last)
      guard next < last, KeywordNames.adds(bytes[start..<end]) else { continue }
      let sign = bytes[next]
      guard sign == Byte.openBracket || sign == Byte.colon || sign == Byte.dash,
        current.bulletEnd == nil || sign == Byte.openBracket
          || (sign == Byte.colon && beginsSmall(start))
      else { continue }
      if sign != Byte.openBracket { next = afterSpaces(next + 1, last) }
      guard next < last else { continue }
      return PastedSign(
        end: sign == Byte.colon ? afterSpaces(end, last) + 1 : end, textStart: next,
        isNumber: false)
    }
    return nil
  }

  /// Whether a bracket, a colon or a dash stands near the beginning of a line.
  private func mayAdd(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<min(end, start + 24)].contains {
      $0 == Byte.openBracket || $0 == Byte.colon || $0 == Byte.dash
    }
  }

  /// `thai [x] …` for `thay [x] …` in a list.
  func guessedEditVerb(_ current: Line) -> KeywordMatcher.Match? {
    guard context.isEditable else { return nil }
    for end in KeywordMatcher.wordEnds(bytes, current.contentStart, current.contentEnd) {
      let next = afterSpaces(end, current.contentEnd)
      guard next < current.contentEnd, bytes[next] == Byte.openBracket,
        let verb = KeywordNames.nearestVerb(to: bytes[current.contentStart..<end])
      else { continue }
      return KeywordMatcher.Match(keyword: verb, end: end)
    }
    return nil
  }

  /// Whether a line begins with a bullet. A long dash may well begin a line of running text.
  func looksLikeSubItem(_ line: Line) -> Bool {
    guard line.bulletEnd != nil else { return false }
    let first = bytes.span.decodedScalar(at: line.contentStart)?.scalar
    return first != "–" && first != "—"
  }

  func lacksOnlyItsDash(_ current: Line) -> Bool {
    pastedSign(current) == nil && addingWord(current) == nil && guessedEditVerb(current) == nil
      && signedEdit(current) == nil && verbBeforeName(current) == nil
      && verbBeforeWords(current) == nil
      && readsAsConstruct(current) == nil
  }
}
