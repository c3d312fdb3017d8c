/// Keywords that nobody knows or that stand where they may not, and what was likely meant.
extension Parser {
  func name(of context: Context) -> Message {
    guard let keyword = context.keyword else {
      return Message(vi: "cấp ngoài cùng", en: "the outermost level")
    }
    return Message(vi: "«\(keyword.vi)»", en: "“\(keyword.en)”")
  }

  private func list(_ keywords: [Keyword], _ language: Language) -> String {
    keywords.map { language == .vi ? "«\($0.vi)»" : "“\($0.en)”" }.joined(separator: ", ")
  }

  /// - Parameter list: the list in which the line stands, if it is in one.
  mutating func reportMisplaced(_ head: LineHead, in list: Keyword?) {
    if head.keyword == .version {
      reportSecondVersion(head)
      return
    }
    let here = list.map { Message(vi: "«\($0.vi)»", en: "“\($0.en)”") } ?? name(of: context)
    let homes = homes(of: head.keyword)
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«\(head.keyword.vi)» không đứng trong \(here.vi). Nó thuộc \(homes.vi)"
          + "; hãy kiểm tra chỗ đặt và số dấu cách đầu dòng.",
        en: "“\(head.keyword.en)” does not stand in \(here.en). It belongs to \(homes.en)"
          + "; check where it stands and how far it is indented."))
  }

  /// The blocks in which a keyword may stand, each once.
  private func homes(of keyword: Keyword) -> Message {
    var names: [Message] = []
    for place in keyword.row.places {
      let name = name(of: place.context)
      if !names.contains(name) { names.append(name) }
    }
    return Message(
      vi: names.map(\.vi).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
  }

  mutating func reportMisplacedVerb(_ verb: KeywordMatcher.Match, start: Int) {
    let here = name(of: context)
    report(
      .misplacedKeyword, start, verb.end,
      Message(
        vi:
          "«\(verb.keyword.vi)» chỉ dùng trong một vị trí hoặc một mẫu, để sửa điều được thừa hưởng; "
          + "trong \(here.vi) không có gì được thừa hưởng. Hãy viết thẳng nội dung.",
        en:
          "“\(verb.keyword.en)” is only for a position or a template, to change what is inherited; "
          + "nothing is inherited in \(here.en). State the content itself."))
  }

  mutating func reportUnknown(_ guess: KeywordGuess) {
    let here = name(of: context)
    let written = quote(guess.start, guess.end)
    let meant = spelling(guess.meant, for: guess.start, guess.end)
    report(
      .unknownKeyword, guess.start, guess.end,
      Message(
        vi: "Không có từ khóa «\(written)» trong \(here.vi). Có phải là «\(meant)»?",
        en: "There is no keyword “\(written)” in \(here.en). Did you mean “\(meant)”?"),
      fix: replacing(
        guess.start, guess.end, with: meant, vi: "Viết «\(meant)»", en: "Write “\(meant)”"))
  }

  mutating func reportUnknownVerb(_ verb: KeywordMatcher.Match, start: Int) {
    let written = quote(start, verb.end)
    let meant = spelling(verb.keyword, for: start, verb.end)
    report(
      .unknownKeyword, start, verb.end,
      Message(
        vi: "Không có từ khóa «\(written)» trong danh sách. Có phải là «\(meant)»?",
        en: "There is no keyword “\(written)” in a list. Did you mean “\(meant)”?"),
      fix: replacing(
        start, verb.end, with: meant, vi: "Viết «\(meant)»", en: "Write “\(meant)”"))
  }

  /// A keyword in the language that the words written for it are nearer to.
  private func spelling(_ keyword: Keyword, for start: Int, _ end: Int) -> String {
    let words = file.text(TextRange(start, end))
    return EditDistance.nearest(to: words, among: [keyword.vi, keyword.en]) ?? keyword.vi
  }

  mutating func reportNotUnderstood(_ current: Line) {
    let here = name(of: context)
    let allowed = Keyword.allowed(in: context).filter { $0 != .version }
    if bulletEnd(current) != nil || editVerb(current) != nil {
      reportItemOutsideList(current, here, allowed)
      return
    }
    let end = firstWords(current)
    report(
      .unknownKeyword, current.contentStart, end,
      Message(
        vi: "Không hiểu dòng «\(quote(current.contentStart, end))» trong \(here.vi). "
          + "Ở đây được viết: \(list(allowed, .vi)).",
        en: "The line “\(quote(current.contentStart, end))” is not understood in \(here.en). "
          + "What may stand here: \(list(allowed, .en))."))
  }

  private mutating func reportItemOutsideList(
    _ current: Line, _ here: Message, _ allowed: [Keyword]
  ) {
    let lists = allowed.filter { $0.place(in: context)?.shape == .list }
    let end = bulletEnd(current) ?? firstWords(current)
    let words = quote(current.contentStart, end)
    report(
      .misplacedKeyword, current.contentStart, current.contentEnd,
      Message(
        vi: "Mục «\(words)» phải đứng dưới một danh sách, không đứng thẳng trong \(here.vi)."
          + (lists.isEmpty ? "" : " Danh sách ở đây: \(list(lists, .vi))."),
        en: "An item “\(words)” must stand under a list, not directly in \(here.en)."
          + (lists.isEmpty ? "" : " The lists here: \(list(lists, .en)).")))
  }

  private func firstWords(_ current: Line) -> Int {
    KeywordMatcher.wordEnds(bytes, current.contentStart, current.contentEnd).last
      ?? min(current.contentStart + 1, current.contentEnd)
  }
}
