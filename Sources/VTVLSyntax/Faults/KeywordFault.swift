/// What is wrong with the words that a line begins with.
enum KeywordFault {
  /// They are no keyword, but one is near.
  case unknown(KeywordGuess)
  /// The same for the verb of an edit, from the start of its line.
  case unknownVerb(KeywordMatcher.Match, from: Int)
  case notUnderstood(Line)
  /// The line stands twice, one copy below the other.
  case doubled(Line)
  /// Of the many lines that were not understood, the first that is no longer told.
  case tooMany(Line)
}

extension FaultExplainer {
  mutating func explain(_ fault: KeywordFault) {
    switch fault {
    case .unknown(let guess): reportUnknown(guess)
    case .unknownVerb(let verb, let start): reportUnknownVerb(verb, start: start)
    case .notUnderstood(let current): reportNotUnderstood(current)
    case .doubled(let current): reportDoubled(current)
    case .tooMany(let current): reportTooManyUnread(current)
    }
  }
}

extension FaultExplainer {
  mutating func reportUnknown(_ guess: KeywordGuess) {
    let here = here(context)
    let written = quote(guess.start, guess.end)
    let meant = spelling(guess.meant, for: guess.start, guess.end)
    guard !differsInBlanks(guess, meant) else {
      reportSpecialBlanks(guess, meant)
      return
    }
    if let word = wordBetweenSigns(guess) { return reportSigns(guess, word) }
    report(
      .unknownKeyword, guess.start, guess.end,
      Message(
        vi: "Không có từ khóa «\(written)» \(here.vi).",
        en: "There is no keyword “\(written)” \(here.en)."
      ).offering(meant),
      fix: writing(meant, guess.start, guess.end))
  }

  /// The keyword itself in `- ngạch` or `bỏ:`, which has signs that do not belong there.
  private func wordBetweenSigns(_ guess: KeywordGuess) -> Range<Int>? {
    var end = guess.end
    while end > guess.start, [Byte.colon, Byte.dash, Byte.space].contains(bytes[end - 1]) {
      end -= 1
    }
    let sign = lines[line].bulletEnd ?? afterNumber(guess.start, end)
    let start = afterSpaces(sign, end)
    guard start > guess.start || end < guess.end,
      let match = KeywordMatcher.match(bytes, start, end), match.end == end,
      match.keyword == guess.meant
    else { return nil }
    return start..<end
  }

  private mutating func reportSigns(_ guess: KeywordGuess, _ word: Range<Int>) {
    let shown = quote(word.lowerBound, word.upperBound)
    let isBefore = word.lowerBound > guess.start
    let sign =
      isBefore
      ? quote(guess.start, afterSpacesBackwards(word.lowerBound))
      : quote(afterSpaces(word.upperBound, guess.end), guess.end)
    report(
      .unknownKeyword, guess.start, guess.end,
      isBefore
        ? Message(
          vi: "«\(shown)» đứng đầu dòng, trước nó không có «\(sign)».",
          en: "“\(shown)” begins its line, with no “\(sign)” before it.")
        : Message(
          vi: "Ngay sau «\(shown)» là một từ khóa, không có «\(sign)».",
          en: "A keyword comes right after “\(shown)”, with no “\(sign)” between."),
      fix: writing(
        file.text(TextRange(word.lowerBound, word.upperBound)), guess.start, guess.end))
  }

  /// Whether words are a keyword with no-break spaces between, which look like any others.
  func differsInBlanks(_ guess: KeywordGuess, _ meant: String) -> Bool {
    let words = file.text(TextRange(guess.start, guess.end)).unicodeScalars.map {
      $0.properties.isWhitespace ? " " : String($0)
    }.joined()
    let key = NameFolding.fold(words)
    return key == NameFolding.fold(meant)
  }

  mutating func reportSpecialBlanks(_ guess: KeywordGuess, _ meant: String) {
    report(
      .unknownKeyword, guess.start, guess.end,
      Message(
        vi:
          "Giữa các chữ của «\(meant)» có dấu cách đặc biệt, thường do dán từ Word, nên không nhận ra "
          + "từ khóa. Hãy gõ lại bằng dấu cách thường.",
        en:
          "Special spaces stand between the words of “\(meant)”, most likely pasted from Word, so that "
          + "the keyword is not known. Type plain spaces."),
      fix: writing(meant, guess.start, guess.end))
  }

  mutating func reportUnknownVerb(_ verb: KeywordMatcher.Match, start: Int) {
    let written = quote(start, verb.end)
    let meant = spelling(verb.keyword, for: start, verb.end)
    report(
      .unknownKeyword, start, verb.end,
      Message(
        vi: "Không có từ khóa «\(written)» trong danh sách.",
        en: "There is no keyword “\(written)” in a list."
      ).offering(meant),
      fix: writing(meant, start, verb.end))
  }

  mutating func reportUnknownVerb(_ words: Range<Int>) {
    let written = quote(words.lowerBound, words.upperBound)
    var next = afterSpaces(words.upperBound, bytes.count)
    if next < bytes.count, bytes[next] == Byte.colon { next = afterSpaces(next + 1, bytes.count) }
    report(
      .unknownKeyword, words.lowerBound, words.upperBound,
      Message(
        vi:
          "Không có động từ «\(written)». Các động từ là \(Self.list(Keyword.editingVerbs, .vi)); "
          + "muốn thêm điều mới thì không viết động từ.",
        en: "There is no verb “\(written)”. The verbs are \(Self.list(Keyword.editingVerbs, .en)); "
          + "to add something new, write none."),
      fix: KeywordNames.adds(bytes[words])
        ? replacing(
          words.lowerBound, next, with: "",
          vi: "Bỏ chữ «\(written)»", en: "Drop “\(written)”")
        : nil)
  }

  /// A keyword in the language that the words written for it are nearer to.
  func spelling(_ keyword: Keyword, for start: Int, _ end: Int) -> String {
    let words = file.text(TextRange(start, end))
    if let near = EditDistance.nearest(to: words, among: [keyword.vi, keyword.en]) { return near }
    let key = NameFolding.fold(bytes[start..<end])
    if NameFolding.fold(keyword.en).starts(with: key) { return keyword.en }
    return authorSpelling(keyword)
  }

  mutating func reportNotUnderstood(_ current: Line) {
    if reportHeading(current) { return }
    let here = here(context)
    let allowed = Keyword.allowed(in: context).filter { $0 != .version }
    if current.bulletEnd != nil || editVerb(current) != nil {
      reportItemOutsideList(current, here, allowed)
      return
    }
    if let verb = KeywordMatcher.match(bytes, current.contentStart, current.contentEnd),
      verb.keyword.isVerb
    {
      reportVerbAlone(verb, current)
      return
    }
    if let words = wordsBeforeKeyword(current) {
      reportUnknownVerb(words)
      return
    }
    reportNoKeyword(current, here, allowed)
  }

  /// What to do about a line that was meant to go on with the one above.
  func adviceOnGoingOn(_ current: Line) -> Message {
    if let advice = adviceOnTitle(current) { return advice }
    if context.holdsItems {
      return Message(
        vi: " Nếu dòng này là một mục, hãy bắt đầu nó bằng «- ».",
        en: " If the line is an item, begin it with “- ”.")
    }
    guard colon(in: current) == nil else { return Message("") }
    guard context != .file || (line > 1 && lines[line - 1].kind == .content) else {
      return Message("")
    }
    return Message(
      vi: " Nếu dòng này nối tiếp dòng trên, hãy thụt nó vào sâu hơn dòng trên.",
      en: " If the line continues the one above, indent it deeper than that.")
  }

  /// The same right below the head of a block that has a title: one that begins on that line, which this one does
  /// not go on with since it has a colon or is a sentence, or one that does not begin there.
  func adviceOnTitle(_ current: Line) -> Message? {
    guard let above = titledHead(above: current) else { return adviceOnApartTitle(current) }
    guard colon(in: above).map({ $0 + 1 < above.contentEnd }) == true else {
      return Message(
        vi: " Nếu dòng này là tên, hãy viết nó sau dấu hai chấm ở dòng trên.",
        en: " If this line is the title, write it after the colon of the line above.")
    }
    if let colon = colon(in: current),
      KeywordMatcher.wordEnds(bytes, current.contentStart, colon).count < KeywordMatcher.mostWords
    {
      return nil
    }
    return Message(
      vi: " Nếu dòng này nối tiếp tên ở dòng trên, hãy đặt dấu «\\» ở đầu dòng.",
      en: " If this line continues the title above, put “\\” before it.")
  }

  /// The same where an empty line or a comment stands between.
  private func adviceOnApartTitle(_ current: Line) -> Message? {
    guard colon(in: current) == nil, line > 1, lines[line - 1].kind != .content,
      titledHead(above: current, at: line - 2) != nil
    else { return nil }
    return Message(
      vi: " Nếu dòng này nối tiếp tên ở trên, hãy viết liền ngay dưới, không có gì ở giữa.",
      en: " If this line continues the title above, write it right below, with nothing between."
    )
  }

  /// A line that begins with no keyword: a sentence, or words that nobody can guess.
  mutating func reportNoKeyword(_ current: Line, _ here: Message, _ allowed: [Keyword]) {
    if reportNameAlone(current) || reportCommentBeforeWords(current) { return }
    let colon = colon(in: current)
    let end = colon ?? current.contentEnd
    let words = quote(current.contentStart, end)
    let advice = adviceOnGoingOn(current)
    report(
      .unknownKeyword, current.contentStart, end,
      Message(
        vi: "«\(words)» không bắt đầu bằng từ khóa nào được viết \(here.vi): "
          + "\(Self.list(allowed, .vi)).\(advice.vi)",
        en: "“\(words)” begins with no keyword that may stand \(here.en): "
          + "\(Self.list(allowed, .en)).\(advice.en)"))
  }

  mutating func reportTooManyUnread(_ current: Line) {
    report(
      .unknownKeyword, current.contentStart, current.contentEnd,
      Message(
        vi: "Tệp này đã có \(Parser.mostUnread) dòng không hiểu được; từ dòng này trở đi không nêu "
          + "nữa. Hãy xem tệp có phải là bản mô tả không.",
        en:
          "\(Parser.mostUnread) lines of this file were not understood; from this line on they are "
          + "no longer told. See whether the file is a description at all."))
  }

  /// `sửa:`, `bỏ`, `giữ sửa nhiệm vụ x:`.
  mutating func reportVerbAlone(_ verb: KeywordMatcher.Match, _ current: Line) {
    let (vi, en) = (verb.keyword.vi, verb.keyword.en)
    let example = verb.keyword.selects ? ": …" : " …:"
    report(
      .malformedLine, current.contentStart, verb.end,
      Message(
        vi:
          "Sau «\(vi)» phải là một từ khóa, như «\(vi) nhiệm vụ\(example)»; trong danh sách là một nhãn, "
          + "như «\(vi) [nhãn]».",
        en:
          "After “\(en)” comes a keyword, as in “\(en) task\(example)”, or in a list a label, as in "
          + "“\(en) [label]”."))
  }

  /// Words before a keyword that could stand here: `xóa nhiệm vụ: x`.
  func wordsBeforeKeyword(_ current: Line) -> Range<Int>? {
    guard context.isEditable else { return nil }
    let ends = KeywordMatcher.wordEnds(bytes, current.contentStart, current.contentEnd)
    for end in ends.prefix(2) {
      var start = afterSpaces(end, current.contentEnd)
      if start < current.contentEnd, bytes[start] == Byte.colon {
        start = afterSpaces(start + 1, current.contentEnd)
      }
      if let match = KeywordMatcher.match(bytes, start, current.contentEnd),
        match.keyword.place(in: context) != nil, readsAsHead(match.end, current)
      {
        return current.contentStart..<end
      }
    }
    return nil
  }

  mutating func reportItemOutsideList(
    _ current: Line, _ here: Message, _ allowed: [Keyword]
  ) {
    let lists = allowed.filter { $0 != .box && $0.place(in: context)?.shape == .list }
    let words = quote(current.contentStart, current.contentEnd)
    report(
      .misplacedKeyword, current.contentStart, current.contentEnd,
      Message(
        vi: "Mục «\(words)» phải đứng dưới một danh sách, không đứng thẳng \(here.vi)."
          + (lists.isEmpty ? "" : " Danh sách ở đây: \(Self.list(lists, .vi))."),
        en: "An item “\(words)” must stand under a list, not directly \(here.en)."
          + (lists.isEmpty ? "" : " The lists here: \(Self.list(lists, .en)).")))
  }

  /// A head that stands twice: the first copy holds nothing.
  mutating func reportDoubled(_ current: Line) {
    let words = quote(current.contentStart, current.contentEnd)
    report(
      .duplicateName, current.contentStart, current.contentEnd,
      Message(
        vi: "Dòng «\(words)» viết hai lần liền nhau. Hãy xóa một dòng.",
        en: "The line “\(words)” stands twice, one below the other. Delete one."),
      fix: deleting(current))
  }
}
