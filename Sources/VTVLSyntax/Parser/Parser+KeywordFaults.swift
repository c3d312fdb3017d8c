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

  mutating func reportMisplaced(_ head: LineHead, in context: Context) {
    let places = head.keyword.row.places.map { name(of: $0.context) }
    let here = name(of: context)
    let unique = places.enumerated().filter { index, place in
      !places[..<index].contains(place)
    }.map(\.element)
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«\(head.keyword.vi)» không đứng trong \(here.vi). Nó thuộc "
          + unique.map(\.vi).joined(separator: ", ")
          + "; hãy kiểm tra chỗ đặt và số dấu cách đầu dòng.",
        en: "“\(head.keyword.en)” does not stand in \(here.en). It belongs to "
          + unique.map(\.en).joined(separator: ", ")
          + "; check where it stands and how far it is indented."))
  }

  mutating func reportMisplacedVerb(_ verb: KeywordMatcher.Match, start: Int, in context: Context) {
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

  /// What an unknown line most likely meant.
  func suggestion(for current: Line, in context: Context) -> (head: LineHead, place: Place)? {
    var start = current.contentStart
    var verb: KeywordMatcher.Match?
    if let match = KeywordMatcher.match(bytes, start, current.contentEnd),
      match.keyword.isVerb
    {
      verb = match
      start = afterSpaces(match.end, current.contentEnd)
    }
    let allowed = Keyword.allowed(in: context).filter { $0 != .version }
    let spellings = allowed.flatMap { [$0.vi, $0.en] }
    for end in KeywordMatcher.wordEnds(bytes, start, current.contentEnd).reversed() {
      let words = file.text(TextRange(start, end))
      guard let nearest = EditDistance.nearest(to: words, among: spellings),
        let index = spellings.firstIndex(of: nearest)
      else { continue }
      let keyword = allowed[index / 2]
      guard let place = keyword.place(in: context) else { continue }
      return (LineHead(verb: verb, keyword: keyword, start: start, end: end), place)
    }
    return nil
  }

  mutating func reportUnknown(
    _ current: Line, in context: Context, _ suggestion: (head: LineHead, place: Place)
  ) {
    let head = suggestion.head
    let here = name(of: context)
    let spelling = usesVietnamese(head) ? head.keyword.vi : head.keyword.en
    report(
      .unknownKeyword, head.start, head.end,
      Message(
        vi: "Không có từ khóa «\(quote(head.start, head.end))» trong \(here.vi). "
          + "Có phải là «\(spelling)»?",
        en: "There is no keyword “\(quote(head.start, head.end))” in \(here.en). "
          + "Did you mean “\(spelling)”?"),
      fix: replacing(
        head.start, head.end, with: spelling, vi: "Viết «\(spelling)»", en: "Write “\(spelling)”"))
  }

  private func usesVietnamese(_ head: LineHead) -> Bool {
    let words = file.text(TextRange(head.start, head.end))
    return EditDistance.nearest(to: words, among: [head.keyword.vi, head.keyword.en])
      != head.keyword.en
  }

  mutating func reportNotUnderstood(_ current: Line, in context: Context) {
    let here = name(of: context)
    let allowed = Keyword.allowed(in: context).filter { $0 != .version }
    if bulletEnd(current) != nil {
      let lists = allowed.filter { $0.place(in: context)?.shape == .list }
      let hint =
        lists.isEmpty
        ? Message(vi: "", en: "")
        : Message(
          vi: " Danh sách ở đây: \(list(lists, .vi)).", en: " The lists here: \(list(lists, .en)).")
      report(
        .misplacedKeyword, current.contentStart, current.contentEnd,
        Message(
          vi: "Mục «-» phải đứng dưới một danh sách, không đứng thẳng trong \(here.vi).\(hint.vi)",
          en: "An item “-” must stand under a list, not directly in \(here.en).\(hint.en)"))
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

  private func firstWords(_ current: Line) -> Int {
    KeywordMatcher.wordEnds(bytes, current.contentStart, current.contentEnd).last
      ?? min(current.contentStart + 1, current.contentEnd)
  }
}
