/// What a line begins with, as its block and the words after it tell.
extension LineReading {
  /// `[verb] keyword …`, where a line begins so.
  func head(of current: Line) -> ConstructHead? {
    guard current.headNumber > 0 else {
      return current.bulletLength == 0 ? headBeforeSign(current) : nil
    }
    if case .construct(let head) = heads[Int(current.headNumber) - 1] { return head }
    return nil
  }

  /// The verb that a line begins with, of those that edit.
  func leadingVerb(of current: Line) -> KeywordMatcher.Match? {
    guard current.headNumber > 0 else { return nil }
    switch heads[Int(current.headNumber) - 1] {
    case .construct(let head): return head.verb
    case .edit(let verb), .verb(let verb): return verb
    }
  }

  /// A keyword right before a sign where its colon belongs: `ngạch; Chuyên viên`.
  func headBeforeSign(_ current: Line) -> ConstructHead? {
    let (start, end) = (current.contentStart, current.contentEnd)
    guard let sign = (start..<min(end, start + 96)).first(where: { signEnd($0, end) != nil }),
      let match = KeywordMatcher.match(bytes, start, sign), match.end == sign,
      match.keyword.place(in: context) != nil
    else { return nil }
    return ConstructHead(nil, match.keyword, bytes, from: start, to: sign, lineEnd: end)
  }

  /// Whether a line reads `[verb] keyword [id]:`. Nearly every line of prose has no colon, so this costs
  /// one look for it.
  func readsAsConstruct(_ current: Line) -> ConstructHead? {
    let longest = min(current.contentEnd, current.contentStart + 160)
    guard let colon = first(Byte.colon, current.contentStart, longest),
      let head = head(of: current), head.keyword != .version
    else { return nil }
    let name = afterSpaces(head.end, current.contentEnd)
    let afterName = afterSpaces(nameEnd(name, current.contentEnd), current.contentEnd)
    return colon == name || colon == afterName ? head : nil
  }

  /// Whether nothing, a colon, or one name and a colon or nothing follows on a line, as after a keyword.
  func readsAsHead(_ end: Int, _ current: Line) -> Bool {
    let name = afterSpaces(end, current.contentEnd)
    let after = afterSpaces(nameEnd(name, current.contentEnd), current.contentEnd)
    return after == current.contentEnd || bytes[name] == Byte.colon || bytes[after] == Byte.colon
  }

  /// The keyword that follows another in its line though it stands in the block below that one:
  /// `thay yêu cầu kinh nghiệm:`.
  func innerKeyword(_ current: Line, after head: ConstructHead, _ place: Place) -> ConstructHead? {
    let start = afterSpaces(head.end, current.contentEnd)
    guard place.naming == .never, let opens = place.opens,
      let inner = KeywordMatcher.match(bytes, start, current.contentEnd),
      inner.keyword.place(in: opens) != nil, readsAsHead(inner.end, current)
    else { return nil }
    return ConstructHead(
      head.verb, inner.keyword, bytes, from: start, to: inner.end, lineEnd: current.contentEnd)
  }

  /// The colon after words that belong to a heading of the form, `Ngạch công chức tương ứng: …`. Before
  /// running text they must not be its first words, whose own colon is missing.
  func colonAfterHeading(_ start: Int, _ end: Int, _ place: Place) -> Int? {
    guard let colon = first(Byte.colon, start, min(end, start + 120)), colon > start else {
      return nil
    }
    guard !place.shape.isNested else { return colon }
    let first = bytes.span.decodedScalar(at: start)?.scalar
    let words = bytes[start..<colon].split(whereSeparator: Byte.isBlank)
    let isHeading = first?.properties.isLowercase == true || first == "("
    return isHeading && words.count <= 6 ? colon : nil
  }

  /// Another sign where the colon belongs, as in `nhiệm vụ 2. Quản lý`, and the name before it.
  func wrongColon(
    _ word: Range<Int>, _ end: Int
  ) -> (name: Range<Int>, mark: Range<Int>)? {
    if let sign = signEnd(word.lowerBound, end) {
      return (word.lowerBound..<word.lowerBound, word.lowerBound..<sign)
    }
    // A name may hold a full stop, and whatever is not ASCII.
    if word.count > 1, let sign = word.first(where: { signEnd($0, end) != nil }) {
      return (word.lowerBound..<sign, sign..<(signEnd(sign, end) ?? sign))
    }
    let next = afterSpaces(word.upperBound, end)
    return signEnd(next, end).map { (word, next..<$0) }
  }

  func signEnd(_ start: Int, _ end: Int) -> Int? {
    for sign in WrongColon.all where bytes[start..<end].starts(with: sign.bytes) {
      let stop = start + sign.bytes.count
      if !sign.needsBlank || stop == end || Byte.isBlank(bytes[stop]) { return stop }
    }
    return nil
  }

  /// Whether a whole line is what the form calls a keyword: `mục tiêu vị trí việc làm`.
  func isHeading(_ current: Line, of keyword: Keyword) -> Bool {
    let words = bytes[current.contentStart..<current.contentEnd]
    return FormHeadings.keyword(for: words, in: context) == keyword
  }

  /// Whether a word is more likely a name than the first of a title: `hành-chính`, `VP-01`.
  func looksLikeName(_ start: Int, _ end: Int, _ place: Place) -> Bool {
    place.naming == .optional && looksLikeCode(start, end)
  }

  /// The code behind the colon of a post, where its title belongs: `vị trí Văn thư: VP-01`.
  func codeAfterTitle(_ colon: Int, _ current: Line, _ head: ConstructHead) -> Range<Int>? {
    let start = afterSpaces(colon + 1, current.contentEnd)
    guard head.keyword == .position, start < current.contentEnd,
      nameEnd(start, current.contentEnd) == current.contentEnd,
      looksLikeCode(start, current.contentEnd)
    else { return nil }
    return start..<current.contentEnd
  }

  /// Whether a name holds nothing but what a name may: some signs are not ASCII, and look like letters to the lexer.
  func isSoundName(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      let found = bytes[index] < 0x80 ? nil : bytes.span.decodedScalar(at: index)
      if let found, !found.scalar.isPartOfName { return false }
      index += found?.length ?? 1
    }
    return true
  }
}

extension Unicode.Scalar {
  var isPartOfName: Bool {
    if isLetterOrMark || hiddenKind != nil || self == "\u{FFFD}" { return true }
    return isASCII || properties.numericType != nil
  }
}

/// A sign that is typed in place of a colon.
private struct WrongColon {
  let bytes: [UInt8]
  /// Whether it means something else right before a word.
  let needsBlank: Bool

  /// The last is as wide as a Chinese letter.
  static let all = [
    (";", false), ("=", false), (")", false), ("/", false), (".", true), ("-", true),
    ("–", true), ("—", true), ("：", false),
  ].map { WrongColon(bytes: Array($0.utf8), needsBlank: $1) }
}
