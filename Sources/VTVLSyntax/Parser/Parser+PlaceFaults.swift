/// Keywords that stand where they may not.
extension Parser {
  /// - Parameter list: the list in which the line stands, if it is in one.
  mutating func reportMisplaced(_ head: LineHead, in list: Keyword?) {
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
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«\(head.keyword.vi)» không đứng \(here.vi) mà thuộc \(homes.vi). \(advice.vi)",
        en:
          "“\(head.keyword.en)” does not stand \(here.en); it belongs to \(homes.en). \(advice.en)"
      ))
  }

  /// The keyword that follows another in its line though it stands in the block below that one:
  /// `thay yêu cầu kinh nghiệm:`.
  func innerKeyword(_ current: Line, after head: LineHead, _ place: Place) -> LineHead? {
    let start = afterSpaces(head.end, current.contentEnd)
    guard place.naming == .never, let opens = place.opens,
      let inner = KeywordMatcher.match(bytes, start, current.contentEnd),
      inner.keyword.place(in: opens) != nil, readsAsHead(inner.end, current)
    else { return nil }
    return LineHead(verb: head.verb, keyword: inner.keyword, start: start, end: inner.end)
  }

  mutating func reportInnerKeyword(_ inner: LineHead, after head: LineHead) {
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
  private mutating func reportCodeOnItsOwn(_ head: LineHead) {
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "Mã vị trí viết ở dòng đầu, ngay sau «vị trí», như «vị trí VP-01: …». Hãy bỏ dòng này.",
        en: "The code of a post stands in its first line, right after “position”, as in "
          + "“position VP-01: …”. Drop this line."))
  }

  /// What to do about a keyword that cannot stand here: open its block, where that can.
  private func advice(for keyword: Keyword) -> Message {
    let opener = keyword.row.places.lazy.compactMap(\.context.keyword).first {
      $0.place(in: context)?.opens != nil
    }
    guard let opener else {
      return Message(
        vi: "Hãy kiểm tra chỗ đặt và số dấu cách đầu dòng.",
        en: "Check where it stands and how far it is indented.")
    }
    return Message(
      vi: "Hãy viết dòng «\(opener.vi):» trước, rồi đặt nó thụt vào bên dưới.",
      en: "Write the line “\(opener.en):” first and put it below that, indented.")
  }

  /// `bỏ qua` is for comments, so that it never becomes part of a description.
  private mutating func reportSuppressionOutsideComment(_ head: LineHead) {
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
  private func homes(of keyword: Keyword) -> Message {
    var names: [Message] = []
    for place in keyword.row.places {
      let name = name(of: place.context)
      if !names.contains(where: { $0.en == name.en }) { names.append(name) }
    }
    return Self.list(names)
  }

  private static func list(_ names: [Message]) -> Message {
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
}
