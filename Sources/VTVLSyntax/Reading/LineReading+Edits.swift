/// The verb of an edit in a list, and what stands behind it.
struct EditWords {
  /// Where the verb begins, and the verb.
  let start: Int
  let verb: KeywordMatcher.Match
  /// Where the label begins, or what stands in its place.
  let words: Int
  /// Whether the verb is one that authors say for it.
  let isGuess: Bool
}

/// Edits with signs that their lines should not have: `- bỏ: [x]`, `bỏ mục [x]`.
extension LineReading {
  /// A verb and a label with signs before or between them.
  func signedEdit(_ current: Line) -> EditWords? {
    let end = current.contentEnd
    guard context.isEditable, let bracket = first(Byte.openBracket, current.contentStart, end),
      let edit = editWords(current), edit.words == bracket,
      case let close = nameEnd(bracket + 1, end), close > bracket + 1, close < end,
      bytes[close] == Byte.closeBracket
    else { return nil }
    return edit
  }

  /// A verb before a colon and words that are no label, or nothing: `bỏ: Kiểm tra`.
  func editOfWords(_ current: Line) -> EditWords? {
    let end = current.contentEnd
    guard context.isEditable,
      let colon = first(Byte.colon, current.contentStart, min(end, current.contentStart + 24)),
      let edit = editWords(current), !edit.isGuess,
      afterSpaces(edit.verb.end, end) == colon, beginsSmall(edit.start)
    else { return nil }
    return edit
  }

  /// Whether a small letter stands at a byte.
  func beginsSmall(_ start: Int) -> Bool {
    bytes.span.decodedScalar(at: start)?.scalar.properties.isLowercase == true
  }

  /// The verb that a line begins with after whatever dash, where something that is no verb's own follows.
  private func editWords(_ current: Line) -> EditWords? {
    let end = current.contentEnd
    let sign = current.bulletEnd ?? pastedSign(current)?.textStart
    let start = afterSpaces(sign ?? current.contentStart, end)
    guard let (verb, isGuess) = verb(from: start, end) else { return nil }
    var index = afterSpaces(verb.end, end)
    let noun = KeywordMatcher.wordEnds(bytes, index, end).first
    if let noun, KeywordNames.callsItem(bytes[index..<noun]) { index = afterSpaces(noun, end) }
    if index < end, bytes[index] == Byte.colon || (bytes[index] == Byte.dash && index > verb.end) {
      index = afterSpaces(index + 1, end)
    }
    return EditWords(start: start, verb: verb, words: index, isGuess: isGuess)
  }

  /// The same before a keyword in a block: `- bỏ nhiệm vụ: x`, `sửa: nhiệm vụ x:`.
  func signedVerbGuess(_ current: Line) -> KeywordGuess? {
    let (first, end) = (current.contentStart, current.contentEnd)
    let start = afterSpaces(current.bulletEnd ?? first, end)
    guard context.isEditable, let verb = KeywordMatcher.match(bytes, start, end),
      verb.keyword.isEditingVerb
    else { return nil }
    var stop = afterSpaces(verb.end, end)
    let hasSign = stop < end && (bytes[stop] == Byte.colon || bytes[stop] == Byte.dash)
    stop = hasSign ? stop + 1 : verb.end
    let next = afterSpaces(stop, end)
    guard start > first || hasSign, let match = KeywordMatcher.match(bytes, next, end),
      let place = match.keyword.place(in: context), readsAsHead(match.end, current)
    else { return nil }
    let head = ConstructHead(
      KeywordMatcher.Match(keyword: verb.keyword, end: stop), match.keyword, bytes, from: next,
      to: match.end, lineEnd: end, isGuess: true)
    return KeywordGuess(head: head, place: place, start: first, end: stop, meant: verb.keyword)
  }

  private func verb(from start: Int, _ end: Int) -> (KeywordMatcher.Match, isGuess: Bool)? {
    if let verb = KeywordMatcher.match(bytes, start, end) {
      return verb.keyword.isEditingVerb ? (verb, false) : nil
    }
    for stop in KeywordMatcher.wordEnds(bytes, start, end).prefix(3).reversed() {
      if let verb = KeywordNames.otherVerb(for: bytes[start..<stop]) {
        return (KeywordMatcher.Match(keyword: verb, end: stop), true)
      }
    }
    return nil
  }
}
