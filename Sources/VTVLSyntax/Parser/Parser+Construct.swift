/// The head of a line as read ahead: an optional verb and a keyword.
struct LineHead {
  let verb: KeywordMatcher.Match?
  let keyword: Keyword
  let start: Int
  let end: Int
  /// Whether a colon or the end of the line comes right after the keyword.
  var isBare = false
  /// Where the content of the line ends.
  var lineEnd = 0
  /// Whether other words were taken for the verb or the keyword.
  var isGuess = false

  /// Whether the place is one for such a head: with a name or without.
  func fits(_ place: Place) -> Bool {
    switch place.naming {
    case .never: isBare
    case .optional: true
    case .required: !isBare
    }
  }
}

extension Parser {
  ///     construct = [ verb ] , keyword , [ name ] , [ ":" , [ value ] ] , newline , { deeper-line } ;
  mutating func parseConstruct(_ head: LineHead?) {
    let current = lines[line]
    guard let head else {
      parseUnknown(current)
      return
    }
    guard head.keyword != .version, let place = head.keyword.place(in: context) else {
      if let guess = longerGuess(current, than: head) ?? headingGuess(current) {
        parseGuess(guess, current)
      } else {
        parseMisplaced(current, head)
      }
      return
    }
    if let verb = head.verb, !context.isEditable {
      reportMisplacedVerb(verb, start: current.contentStart)
      if verb.keyword.selects {
        parseAsUnknown(current)
        return
      }
    }
    if let verb = head.verb, head.keyword.isHeader {
      reportVerbBeforeHeader(verb, head)
      parseAsUnread(current)
      return
    }
    if let inner = innerKeyword(current, after: head, place) {
      reportInnerKeyword(inner, after: head)
      parseAsUnread(current)
      return
    }
    if head.verb?.keyword.selects != true, isDoubled(current, place) {
      reportDoubled(current)
      parseLineAsUnread(current)
      return
    }
    parseConstruct(placed(current, head), head, place)
  }

  mutating func parseConstruct(_ current: Line, _ head: LineHead, _ place: Place) {
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
    builder.close(node, at: line > 0 ? lines[line - 1].end : current.end)
  }

  /// Reads ahead: `[verb] keyword`. Nothing is consumed.
  func head(of current: Line) -> LineHead? {
    guard
      let first = KeywordMatcher.match(bytes, current.contentStart, current.contentEnd)
    else { return headBeforeSign(current) }
    guard first.keyword.isVerb, first.keyword != .ignore else {
      return head(nil, first.keyword, current.contentStart, first.end, current)
    }
    let next = afterSpaces(first.end, current.contentEnd)
    guard let second = KeywordMatcher.match(bytes, next, current.contentEnd),
      !second.keyword.isVerb
    else { return nil }
    return head(first, second.keyword, next, second.end, current)
  }

  private func head(
    _ verb: KeywordMatcher.Match?, _ keyword: Keyword, _ start: Int, _ end: Int, _ current: Line
  ) -> LineHead {
    let name = afterSpaces(end, current.contentEnd)
    return LineHead(
      verb: verb, keyword: keyword, start: start, end: end,
      isBare: name == current.contentEnd || bytes[name] == Byte.colon, lineEnd: current.contentEnd)
  }

  /// Whether one word follows the keyword before the colon.
  func hasName(_ head: LineHead) -> Bool {
    guard !head.isBare else { return false }
    let name = afterSpaces(head.end, head.lineEnd)
    let after = afterSpaces(nameEnd(name, head.lineEnd), head.lineEnd)
    return after == head.lineEnd || bytes[after] == Byte.colon
  }

  /// A keyword right before a sign where its colon belongs: `ngạch; Chuyên viên`.
  private func headBeforeSign(_ current: Line) -> LineHead? {
    let (start, end) = (current.contentStart, current.contentEnd)
    guard let sign = (start..<min(end, start + 96)).first(where: { signEnd($0, end) != nil }),
      let match = KeywordMatcher.match(bytes, start, sign), match.end == sign,
      match.keyword.place(in: context) != nil
    else { return nil }
    return LineHead(verb: nil, keyword: match.keyword, start: start, end: sign)
  }

  // MARK: Names

  /// The id between a keyword and its colon; the byte where the value begins.
  mutating func parseName(
    _ current: Line, _ head: LineHead, _ place: Place
  ) -> Int {
    let end = current.contentEnd
    let index = spaces(from: head.end, to: end)
    guard index < end, bytes[index] != Byte.colon else {
      if place.naming == .required || (head.verb != nil && place.isRepeatable) {
        reportMissingName(current, at: head.end, head)
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
      reportUnexpectedName(index, stop, current)
    } else {
      checkName(index, stop)
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
  private mutating func parseBrokenHead(
    _ current: Line, _ head: LineHead, from start: Int, _ place: Place
  ) -> Int {
    let end = current.contentEnd
    if place.naming != .never, let colon = firstColon(start, end) {
      var stop = colon
      while stop > start, Byte.isBlank(bytes[stop - 1]) { stop -= 1 }
      if FormHeadings.keyword(for: bytes[head.start..<stop], in: context) == head.keyword {
        reportUnexpectedName(start, stop, current)
      } else if let code = codeAfterTitle(colon, current, head) {
        reportTitleForCode(start..<stop, code, current)
      } else {
        reportBadName(start, stop)
      }
      builder.token(.unexpected, start, stop)
      builder.token(.space, stop, colon)
      return parseColon(colon, end)
    }
    if place.naming == .never, let colon = colonAfterHeading(start, end, place) {
      let stop = afterSpacesBackwards(colon)
      reportUnexpectedName(start, stop, current)
      builder.token(.unexpected, start, stop)
      builder.token(.space, stop, colon)
      return parseColon(colon, end)
    }
    if isHeading(current, of: head.keyword) {
      reportHeadingWithoutColon(start, current, head)
      builder.token(.unexpected, start, end)
      return end
    }
    let stop = place.naming == .never ? start : nameEnd(start, end)
    if let (name, mark) = wrongColon(start..<stop, end) {
      return parseWrongColon(mark, name: name, current)
    }
    guard stop > start, place.naming == .required || looksLikeName(start, stop, place) else {
      reportMissingColon(start, current)
      return start
    }
    if place.naming == .required, !hasSign(start, stop) {
      return parseUncodedHead(current, from: start, head)
    }
    reportMissingColon(stop, current)
    builder.token(.name, start, stop)
    return spaces(from: stop, to: end)
  }

  /// Words after a keyword that needs a name, none of which looks like one, and no colon: a name of several
  /// words, as in `tham số đơn vị`, or a title without the code before it.
  private mutating func parseUncodedHead(
    _ current: Line, from start: Int, _ head: LineHead
  ) -> Int {
    let end = current.contentEnd
    if head.keyword == .position || head.keyword == .framework {
      reportMissingName(current, at: head.end, head)
      return start
    }
    guard bytes[start..<end].split(whereSeparator: Byte.isBlank).count <= 4 else {
      let stop = nameEnd(start, end)
      reportMissingColon(stop, current)
      builder.token(.name, start, stop)
      return spaces(from: stop, to: end)
    }
    reportBadName(start, end)
    builder.token(.unexpected, start, end)
    return end
  }

  /// Whether a word holds something besides letters: `hành-chính`, `VP-01`.
  func hasSign(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].contains { $0 < 0x80 && !Byte.isLetter($0) }
  }

  /// The colon after words that belong to a heading of the form, `Ngạch công chức tương ứng: …`. Before
  /// running text they must not be its first words, whose own colon is missing.
  private func colonAfterHeading(_ start: Int, _ end: Int, _ place: Place) -> Int? {
    guard let colon = firstColon(start, min(end, start + 120)), colon > start else { return nil }
    guard !place.shape.isNested else { return colon }
    let first = bytes.span.decodedScalar(at: start)?.scalar
    let words = bytes[start..<colon].split(whereSeparator: Byte.isBlank)
    let isHeading = first?.properties.isLowercase == true || first == "("
    return isHeading && words.count <= 6 ? colon : nil
  }

  /// Another sign where the colon belongs, as in `nhiệm vụ 2. Quản lý`, and the name before it.
  private func wrongColon(
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

  private func signEnd(_ start: Int, _ end: Int) -> Int? {
    for sign in Self.wrongColons where bytes[start..<end].starts(with: sign.bytes) {
      let stop = start + sign.bytes.count
      if !sign.needsBlank || stop == end || Byte.isBlank(bytes[stop]) { return stop }
    }
    return nil
  }

  /// Signs that are typed in place of a colon, the last as wide as a Chinese letter, and whether they mean
  /// something else right before a word.
  private static let wrongColons: [(bytes: [UInt8], needsBlank: Bool)] = [
    (";", false), ("=", false), (")", false), ("/", false), (".", true), ("-", true),
    ("–", true), ("—", true), ("：", false),
  ].map { (Array($0.utf8), $1) }

  private mutating func parseWrongColon(
    _ mark: Range<Int>, name: Range<Int>, _ current: Line
  ) -> Int {
    reportWrongColon(mark, current)
    builder.token(.name, name.lowerBound, name.upperBound)
    builder.token(.space, name.upperBound, mark.lowerBound)
    builder.token(.unexpected, mark.lowerBound, mark.upperBound)
    return spaces(from: mark.upperBound, to: current.contentEnd)
  }

  /// Whether a word is more likely a name than the first of a title: `hành-chính`, `VP-01`.
  private func looksLikeName(_ start: Int, _ end: Int, _ place: Place) -> Bool {
    place.naming == .optional && hasSign(start, end)
  }

  private func firstColon(_ start: Int, _ end: Int) -> Int? { first(Byte.colon, start, end) }

  ///     name = name-part , { name-part } ;
  ///
  /// The byte after a name; the first where there is none.
  func nameEnd(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, Byte.isNamePart(bytes[index]) { index += 1 }
    return index
  }

  // MARK: What is not understood

  private mutating func parseUnknown(_ current: Line) {
    guard tellsOfUnread(current) else { return parseAsUnknown(current) }
    guard let guess = suggestion(for: current) else {
      reportNotUnderstood(current)
      parseAsUnknown(current)
      return
    }
    parseGuess(guess, current)
  }

  /// Reads a line as what it most likely meant.
  private mutating func parseGuess(_ guess: KeywordGuess, _ current: Line) {
    reportUnknown(guess)
    parseConstruct(placed(current, guess.head), guess.head, guess.place)
  }
}
