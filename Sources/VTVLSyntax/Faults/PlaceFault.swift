/// What is wrong with where a construct stands.
enum PlaceFault {
  /// Its keyword cannot stand here, in this list if it is in one.
  case misplaced(ConstructHead, in: Keyword?)
  /// Another keyword on the line of the one that holds it.
  case inner(ConstructHead, after: ConstructHead)
  /// A verb where nothing is inherited, from the start of its line.
  case verb(KeywordMatcher.Match, from: Int)
  case verbBeforeHeader(KeywordMatcher.Match, ConstructHead)
}

extension FaultExplainer {
  mutating func explain(_ fault: PlaceFault) {
    switch fault {
    case .misplaced(let head, let list): reportMisplaced(head, in: list)
    case .inner(let inner, let head): reportInnerKeyword(inner, after: head)
    case .verb(let verb, let start): reportMisplacedVerb(verb, start: start)
    case .verbBeforeHeader(let verb, let head): reportVerbBeforeHeader(verb, head)
    }
  }
}

extension FaultExplainer {
  /// - Parameter list: the list in which the line stands, if it is in one.
  mutating func reportMisplaced(_ head: ConstructHead, in list: Keyword?) {
    if head.keyword == .version {
      reportSecondVersion(head)
      return
    }
    guard head.keyword != .ignore else {
      reportSuppressionOutsideComment(head)
      return
    }
    if head.keyword == .codePattern, context == .position || context == .template {
      reportCodeOnItsOwn(head)
      return
    }
    let here =
      list.map { Message(vi: "trong «\($0.vi)»", en: "in “\($0.en)”") } ?? here(context)
    let homes = homes(of: head.keyword)
    let advice = advice(for: head.keyword)
    if isHeading(head) { return reportMisplacedHeading(head, homes, advice) }
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«\(head.keyword.vi)» không đứng \(here.vi) mà thuộc \(homes.vi). \(advice.vi)",
        en:
          "“\(head.keyword.en)” does not stand \(here.en); it belongs to \(homes.en). \(advice.en)"
      ))
  }

  /// Whether the words of a head are not its keyword, but what the form calls it.
  private func isHeading(_ head: ConstructHead) -> Bool {
    KeywordMatcher.match(bytes, head.start, head.end).map { ($0.keyword, $0.end) }
      .map { $0 != (head.keyword, head.end) } ?? true
  }

  private mutating func reportMisplacedHeading(
    _ head: ConstructHead, _ homes: Message, _ advice: Message
  ) {
    let heading = quote(head.start, head.end)
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi:
          "«\(heading)» của biểu mẫu viết là «\(head.keyword.vi)», thuộc \(homes.vi). \(advice.vi)",
        en: "“\(heading)” of the form is written “\(head.keyword.en)” and belongs to \(homes.en). "
          + advice.en))
  }

  mutating func reportInnerKeyword(_ inner: ConstructHead, after head: ConstructHead) {
    func lines(_ word: (Keyword) -> String) -> (outer: String, inner: String) {
      guard let verb = head.verb?.keyword else { return (word(head.keyword), word(inner.keyword)) }
      // Who changes what stands in a block edits the block.
      return ("\(word(.edit)) \(word(head.keyword))", "\(word(verb)) \(word(inner.keyword))")
    }
    let (vi, en) = (lines(\.vi), lines(\.en))
    report(
      .misplacedKeyword, inner.start, inner.end,
      Message(
        vi: "«\(inner.keyword.vi)» đứng bên dưới «\(head.keyword.vi)», không cùng một dòng. "
          + "Hãy viết dòng «\(vi.outer):», rồi dòng «\(vi.inner)» thụt vào bên dưới.",
        en: "“\(inner.keyword.en)” stands below “\(head.keyword.en)”, not in its line. "
          + "Write the line “\(en.outer):”, and the line “\(en.inner)” below it, indented."))
  }

  /// `mã: VP-01` in a post, whose code stands in its first line.
  mutating func reportCodeOnItsOwn(_ head: ConstructHead) {
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "Mã vị trí viết ở dòng đầu, ngay sau «vị trí», như «vị trí VP-01: …». Hãy bỏ dòng này.",
        en: "The code of a post stands in its first line, right after “position”, as in "
          + "“position VP-01: …”. Drop this line."))
  }

  /// What to do about a keyword that cannot stand here: open its block, where that can.
  func advice(for keyword: Keyword) -> Message {
    let openers = openers(for: keyword)
    guard let last = openers.last else {
      return Message(
        vi: "Hãy kiểm tra chỗ đặt và số dấu cách đầu dòng.",
        en: "Check where it stands and how far it is indented.")
    }
    let first = openers[0]
    guard openers.count > 1 else {
      return Message(
        vi: "Hãy viết dòng «\(first.vi):» trước, rồi đặt nó thụt vào bên dưới.",
        en: "Write the line “\(first.en):” first and put it below that, indented.")
    }
    return Message(
      vi:
        "Hãy viết dòng «\(first.vi):», bên dưới là dòng «\(last.vi):», rồi đặt nó thụt vào bên dưới nữa.",
      en:
        "Write the line “\(first.en):”, below that the line “\(last.en):”, and put it below both, "
        + "indented.")
  }

  /// The keywords that open its block from here, one or two; none where that takes more.
  private func openers(for keyword: Keyword) -> [Keyword] {
    let homes = keyword.row.places.compactMap(\.context.keyword)
    if let opener = homes.first(where: { $0.place(in: context)?.opens != nil }) { return [opener] }
    for home in homes {
      for outer in home.row.places.compactMap(\.context.keyword)
      where outer.place(in: context)?.opens != nil { return [outer, home] }
    }
    return []
  }

  /// `bỏ qua` is for comments, so that it never becomes part of a description.
  mutating func reportSuppressionOutsideComment(_ head: ConstructHead) {
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«\(head.keyword.vi)» viết trong dòng chú thích: "
          + "«# \(head.keyword.vi) tên-quy-tắc: lý do». Hãy thêm «# » vào đầu dòng.",
        en: "“\(head.keyword.en)” is written in a comment: "
          + "“# \(head.keyword.en) the-rule: the reason”. Put “# ” before the line."),
      fix: replacing(head.start, head.start, with: "# ", vi: "Thêm «# »", en: "Add “# ”"))
  }

  /// The blocks in which a keyword may stand, each once.
  func homes(of keyword: Keyword) -> Message {
    var names: [Message] = []
    for place in keyword.row.places {
      let name = name(of: place.context)
      if !names.contains(where: { $0.en == name.en }) { names.append(name) }
    }
    return Self.list(names)
  }

  static func list(_ names: [Message]) -> Message {
    return Message(
      vi: names.map(\.vi).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
  }

  mutating func reportMisplacedVerb(_ verb: KeywordMatcher.Match, start: Int) {
    let here = here(context)
    report(
      .misplacedKeyword, start, verb.end,
      Message(
        vi:
          "«\(verb.keyword.vi)» chỉ dùng trong một vị trí hoặc một mẫu, để sửa điều được thừa hưởng; "
          + "\(here.vi) không có gì được thừa hưởng. Hãy viết thẳng nội dung.",
        en:
          "“\(verb.keyword.en)” is only for a position or a template, to change what is inherited; "
          + "nothing is inherited \(here.en). State the content itself."))
  }

  /// `bỏ theo mẫu: q`: what a post is built from is its own and not inherited.
  mutating func reportVerbBeforeHeader(_ verb: KeywordMatcher.Match, _ head: ConstructHead) {
    let word = quote(head.start, head.end)
    let verbWord = verb.keyword
    reportMalformed(
      lines[line].contentStart, head.end,
      vi: "Dòng «\(word)» nói vị trí được dựng từ đâu, không phải điều được thừa hưởng, nên không "
        + "đi với «\(verbWord.vi)». Hãy bỏ chữ «\(verbWord.vi)», hoặc xóa dòng này.",
      en: "The line “\(word)” says what the post is built from and is not inherited, so "
        + "“\(verbWord.en)” means nothing here. Drop “\(verbWord.en)”, or delete the line.")
  }
}
