/// A keyword that an author most likely meant by words that are none.
struct KeywordGuess {
  let head: ConstructHead
  let place: Place
  /// The words that are wrong, and the keyword for them.
  let start: Int
  let end: Int
  let meant: Keyword
}

extension LineReading {
  /// What a line that begins with no keyword most likely meant: one of those that may stand here, or an
  /// editing verb before one. The rest of the line must look like a construct, so that prose is not taken
  /// for a misspelling.
  func suggestion(for current: Line) -> KeywordGuess? {
    let ends = KeywordMatcher.wordEnds(bytes, current.contentStart, current.contentEnd)
    guard !ends.isEmpty else { return nil }
    if let guess = signedVerbGuess(current) { return guess }
    if let verb = KeywordMatcher.match(bytes, current.contentStart, current.contentEnd),
      verb.keyword.isVerb
    {
      let start = afterSpaces(verb.end, current.contentEnd)
      return keywordGuess(current, verb: verb, from: start)
    }
    return keywordGuess(current, verb: nil, from: current.contentStart) ?? headingGuess(current)
      ?? verbGuess(current, ends)
  }

  /// A heading of the form, with or without its number: `1- Mục tiêu vị trí việc làm`.
  func headingGuess(_ current: Line) -> KeywordGuess? { headingGuess(current, in: context) }

  func headingGuess(_ current: Line, in context: Context) -> KeywordGuess? {
    let words = headingWords(current)
    let (start, stop) = (words.lowerBound, words.upperBound)
    if let keyword = FormHeadings.keyword(for: bytes[start..<stop], in: context) {
      return guess(keyword, in: context, current, end: stop)
    }
    if let named = namedHeadingGuess(current, in: context, start, stop) { return named }
    guard start > current.contentStart,
      let match = KeywordMatcher.match(bytes, start, current.contentEnd), match.end <= stop
    else { return nil }
    return guess(
      match.keyword, in: context, current,
      end: readsAsHead(match.end, current) ? match.end : stop)
  }

  /// A heading of the form whose keyword stands in another block.
  func headingElsewhere(_ current: Line) -> ConstructHead? {
    let words = headingWords(current)
    let keywords = FormHeadings.keywords(for: bytes[words])
    guard let keyword = keywords.first, FormHeadings.keyword(for: bytes[words], in: context) == nil,
      !FormHeadings.isOfSeveral(bytes[words])
    else { return nil }
    return ConstructHead(
      nil, keyword, bytes, from: words.lowerBound, to: words.upperBound,
      lineEnd: current.contentEnd, isGuess: true)
  }

  /// What may be a heading of the form: the words up to the colon, without the number before them.
  func headingWords(_ current: Line) -> Range<Int> {
    let start = afterNumber(current.contentStart, current.contentEnd)
    let colon = bytes[start..<current.contentEnd].firstIndex(of: Byte.colon)
    return start..<max(start, afterSpacesBackwards(colon ?? current.contentEnd))
  }

  /// A heading of the form and a name: `công việc tham-muu:`.
  func namedHeadingGuess(
    _ current: Line, in context: Context, _ start: Int, _ stop: Int
  ) -> KeywordGuess? {
    guard let space = bytes[start..<stop].lastIndex(of: Byte.space),
      nameEnd(space + 1, stop) == stop
    else { return nil }
    // A line may begin with a carriage return, which is a blank too.
    let end = max(start, afterSpacesBackwards(space))
    guard let keyword = FormHeadings.keyword(for: bytes[start..<end], in: context),
      keyword.place(in: context)?.naming != .never
    else { return nil }
    return guess(keyword, in: context, current, end: end)
  }

  func guess(
    _ keyword: Keyword, in context: Context, _ current: Line, end: Int
  ) -> KeywordGuess? {
    guard let place = keyword.place(in: context) else { return nil }
    let start = current.contentStart
    return KeywordGuess(
      head: ConstructHead(
        nil, keyword, bytes, from: start, to: end, lineEnd: current.contentEnd, isGuess: true),
      place: place,
      start: start, end: end, meant: keyword)
  }

  /// The byte after `1-`, `2.1.`, `a)` or `IV.` and the blanks behind it; the first where there is none.
  func afterNumber(_ start: Int, _ end: Int) -> Int {
    guard Byte.isLetter(bytes[start]) || Byte.isDigit(bytes[start]) else { return start }
    var index = start
    while index < end, index < start + 8, Byte.isNumberPart(bytes[index]) { index += 1 }
    let text = afterSpaces(index, end)
    guard index > start, text > index, text < end, !Byte.isLetter(bytes[index - 1]),
      !Byte.isDigit(bytes[index - 1])
    else { return start }
    return text
  }

  /// What a keyword that cannot stand here was meant as, with the words after it: `cấp phó cho:` begins with
  /// a keyword of units but means `cấp phó của:`.
  func longerGuess(_ current: Line, than head: ConstructHead) -> KeywordGuess? {
    guard head.verb == nil,
      let guess = keywordGuess(current, verb: nil, from: head.start), guess.end > head.end
    else { return nil }
    return guess
  }

  /// Of the first words, those that are nearest to a keyword; at a tie, the more words.
  func keywordGuess(
    _ current: Line, verb: KeywordMatcher.Match?, from start: Int
  ) -> KeywordGuess? {
    var best: (guess: KeywordGuess, edits: Int)?
    let ends = KeywordMatcher.wordEnds(bytes, start, current.contentEnd)
    for end in ends.reversed() where readsAsHead(end, current) {
      guard let (keyword, edits) = KeywordNames.nearest(to: bytes[start..<end], in: context),
        let place = keyword.place(in: context), edits < best?.edits ?? .max,
        place.naming != .never || bytes[afterSpaces(end, current.contentEnd)...].first == Byte.colon
          || !isCompetencyAlone(current)
      else { continue }
      let guess = KeywordGuess(
        head: ConstructHead(
          verb, keyword, bytes, from: start, to: end, lineEnd: current.contentEnd, isGuess: true),
        place: place,
        start: start, end: end, meant: keyword)
      best = (guess, edits)
    }
    return best?.guess
  }

  /// `sữa nhiệm vụ x:` for `sửa nhiệm vụ x:`.
  func verbGuess(_ current: Line, _ ends: [Int]) -> KeywordGuess? {
    guard context.isEditable else { return nil }
    for end in ends.prefix(2).reversed() {
      let start = afterSpaces(end, current.contentEnd)
      guard let match = KeywordMatcher.match(bytes, start, current.contentEnd),
        let place = match.keyword.place(in: context), readsAsHead(match.end, current),
        let verb = KeywordNames.nearestVerb(to: bytes[current.contentStart..<end])
      else { continue }
      let head = ConstructHead(
        KeywordMatcher.Match(keyword: verb, end: end), match.keyword, bytes, from: start,
        to: match.end, lineEnd: current.contentEnd, isGuess: true)
      return KeywordGuess(
        head: head, place: place, start: current.contentStart, end: end, meant: verb)
    }
    return nil
  }

  /// `giao-tiếp: 3` or `Giao tiếp: 3` for `mức giao-tiếp: 3`.
  func isCompetencyAlone(_ current: Line) -> Bool {
    guard context == .competencies, let colon = colon(in: current) else { return false }
    let isOneWord = nameEnd(current.contentStart, colon) == afterSpacesBackwards(colon)
    let level = afterSpaces(colon + 1, current.contentEnd)
    return isOneWord || level < current.contentEnd && Byte.isDigit(bytes[level])
  }
}
