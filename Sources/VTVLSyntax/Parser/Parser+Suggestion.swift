/// A keyword that an author most likely meant by words that are none.
struct KeywordGuess {
  let head: LineHead
  let place: Place
  /// The words that are wrong, and the keyword for them.
  let start: Int
  let end: Int
  let meant: Keyword
}

extension Parser {
  /// What a line that begins with no keyword most likely meant: one of those that may stand here, or an
  /// editing verb before one. The rest of the line must look like a construct, so that prose is not taken
  /// for a misspelling.
  func suggestion(for current: Line) -> KeywordGuess? {
    let ends = KeywordMatcher.wordEnds(bytes, current.contentStart, current.contentEnd)
    guard !ends.isEmpty else { return nil }
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
    let start = afterNumber(current.contentStart, current.contentEnd)
    let colon = bytes[start..<current.contentEnd].firstIndex(of: Byte.colon)
    let stop = max(start, afterSpacesBackwards(colon ?? current.contentEnd))
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

  /// A heading of the form and a name: `công việc tham-muu:`.
  private func namedHeadingGuess(
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

  private func guess(
    _ keyword: Keyword, in context: Context, _ current: Line, end: Int
  ) -> KeywordGuess? {
    guard let place = keyword.place(in: context) else { return nil }
    let start = current.contentStart
    return KeywordGuess(
      head: LineHead(verb: nil, keyword: keyword, start: start, end: end, isGuess: true),
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
  func longerGuess(_ current: Line, than head: LineHead) -> KeywordGuess? {
    guard head.verb == nil,
      let guess = keywordGuess(current, verb: nil, from: head.start), guess.end > head.end
    else { return nil }
    return guess
  }

  /// Of the first words, those that are nearest to a keyword; at a tie, the more words.
  private func keywordGuess(
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
        head: LineHead(verb: verb, keyword: keyword, start: start, end: end, isGuess: true),
        place: place,
        start: start, end: end, meant: keyword)
      best = (guess, edits)
    }
    return best?.guess
  }

  /// `sữa nhiệm vụ x:` for `sửa nhiệm vụ x:`.
  private func verbGuess(_ current: Line, _ ends: [Int]) -> KeywordGuess? {
    guard context.isEditable else { return nil }
    for end in ends.prefix(2).reversed() {
      let start = afterSpaces(end, current.contentEnd)
      guard let match = KeywordMatcher.match(bytes, start, current.contentEnd),
        let place = match.keyword.place(in: context), readsAsHead(match.end, current),
        let verb = KeywordNames.nearestVerb(to: bytes[current.contentStart..<end])
      else { continue }
      let head = LineHead(
        verb: KeywordMatcher.Match(keyword: verb, end: end), keyword: match.keyword, start: start,
        end: match.end, isGuess: true)
      return KeywordGuess(
        head: head, place: place, start: current.contentStart, end: end, meant: verb)
    }
    return nil
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

  /// `thêm [x] …` in a list, where adding needs no verb.
  func addingWord(_ current: Line) -> PastedSign? {
    for end in KeywordMatcher.wordEnds(bytes, current.contentStart, current.contentEnd).prefix(2) {
      let next = afterSpaces(end, current.contentEnd)
      guard next < current.contentEnd, KeywordNames.adds(bytes[current.contentStart..<end]),
        bytes[next] == Byte.openBracket || bytes[next] == Byte.dash
      else { continue }
      let isDash = bytes[next] == Byte.dash
      return PastedSign(
        end: end, textStart: isDash ? afterSpaces(next + 1, current.contentEnd) : next,
        isNumber: false)
    }
    return nil
  }

  /// Whether nothing, a colon, or one name and a colon or nothing follows on a line, as after a keyword.
  func readsAsHead(_ end: Int, _ current: Line) -> Bool {
    let name = afterSpaces(end, current.contentEnd)
    let after = afterSpaces(nameEnd(name, current.contentEnd), current.contentEnd)
    return after == current.contentEnd || bytes[name] == Byte.colon || bytes[after] == Byte.colon
  }
}

/// The spellings that may be meant, kind of block by kind of block.
enum KeywordNames {
  static func nearest(
    to words: ArraySlice<UInt8>, in context: Context
  ) -> (keyword: Keyword, edits: Int)? {
    let (names, keywords) = byContext[Int(context.rawValue)]
    if let near = names.nearest(to: words) { return (keywords[near.index], near.plainEdits) }
    return longer(than: words, in: context).map { ($0, Int.max - 1) }
  }

  /// The one keyword that begins or ends with these whole words: `nơi làm` for `nơi làm việc`, `phó của` for
  /// `cấp phó của`.
  private static func longer(than words: ArraySlice<UInt8>, in context: Context) -> Keyword? {
    guard words.count >= 3, words.count < 40 else { return nil }
    let part = NameFolding.fold(words)
    let keywords = Keyword.allowed(in: context).filter { keyword in
      [keyword.vi, keyword.en].contains {
        let whole = NameFolding.fold(Array($0.utf8)[...])
        return whole.starts(with: part + [Byte.space])
          || whole.suffix(part.count + 1) == [Byte.space] + part
      }
    }
    return keywords.count == 1 ? keywords[0] : nil
  }

  static func nearestVerb(to words: ArraySlice<UInt8>) -> Keyword? {
    verbs.names.nearest(to: words).map { verbs.keywords[$0.index] }
      ?? otherVerbs[NameFolding.fold(words)]
  }

  private static let byContext = Context.allCases.map { context in
    table(Keyword.allowed(in: context).filter { $0 != .version })
  }

  /// Whether some words say that something is added.
  static func adds(_ words: ArraySlice<UInt8>) -> Bool {
    ["thêm", "bổ sung", "thêm mới", "add"].contains {
      NameFolding.fold(Array($0.utf8)[...]) == NameFolding.fold(words)
    }
  }

  /// What authors say for the editing verbs.
  private static let otherVerbs: [[UInt8]: Keyword] = {
    let words: [(Keyword, [String])] = [
      (
        .remove,
        [
          "xóa", "xóa bỏ", "loại", "loại bỏ", "bớt", "bỏ bớt", "bỏ đi", "hủy", "không có",
          "không còn",
        ]
      ),
      (.replace, ["đổi", "thay đổi", "thay thế", "thay bằng"]),
      (.edit, ["sửa đổi", "điều chỉnh", "chỉnh sửa", "cập nhật"]),
      (.keep, ["giữ lại", "giữ nguyên"]),
      (.keepOnly, ["chỉ giữ lại", "chỉ lấy"]),
    ]
    var table = englishVerbs
    for (keyword, spellings) in words {
      for spelling in spellings { table[NameFolding.fold(Array(spelling.utf8)[...])] = keyword }
    }
    return table
  }()

  private static let englishVerbs: [[UInt8]: Keyword] = [
    Array("delete".utf8): .remove, Array("drop".utf8): .remove, Array("change".utf8): .edit,
    Array("amend".utf8): .edit, Array("modify".utf8): .edit,
  ]

  private static let verbs = table(Keyword.editingVerbs)

  private static func table(_ keywords: [Keyword]) -> (names: NameIndex, keywords: [Keyword]) {
    (NameIndex(keywords.flatMap { [$0.vi, $0.en] }), keywords.flatMap { [$0, $0] })
  }
}
