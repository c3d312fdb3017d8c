/// What the parser says, each message beside the way the fault is shown. The words are an author's:
/// what stands there, and what to do.
extension Parser {
  mutating func report(
    _ rule: Rule, _ start: Int, _ end: Int, _ message: Message, fix: Diagnostic.Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(rule, at: location(start, end), message, fix: fix))
  }

  private func location(_ start: Int, _ end: Int) -> Location {
    Location(file: fileIndex, range: TextRange(start, end))
  }

  private func replacing(
    _ start: Int, _ end: Int, with text: String, vi: String, en: String
  ) -> Diagnostic.Fix {
    Diagnostic.Fix(Message(vi: vi, en: en), [.init(location(start, end), text)])
  }

  private func quote(_ start: Int, _ end: Int) -> String {
    VisibleText.excerpt(bytes[start..<max(start, end)])
  }

  // MARK: The file

  static let missingVersion = Message(
    vi: "Tệp phải bắt đầu bằng dòng «vtvl 1». Hãy thêm dòng đó lên đầu tệp.",
    en: "The file must begin with the line “vtvl 1”. Add that line at the top.")

  mutating func reportUnsupportedVersion(_ start: Int, _ end: Int) {
    let found = start < end ? quote(start, end) : ""
    report(
      .unsupportedVersion, start, end,
      Message(
        vi: "Chương trình này chỉ đọc được phiên bản 1 của ngôn ngữ, không đọc được «\(found)». "
          + "Hãy viết «vtvl 1», hoặc cài bản vtvl mới hơn.",
        en: "This program reads version 1 of the language, not “\(found)”. "
          + "Write “vtvl 1”, or install a newer vtvl."),
      fix: start < end
        ? replacing(start, end, with: "1", vi: "Viết «vtvl 1»", en: "Write “vtvl 1”") : nil)
  }

  // MARK: Indentation

  mutating func checkIndentation(_ current: Line, expected: Int, accepted: inout Int) {
    checkDepth(current)
    if line == recoveredLine { accepted = current.indent }
    guard current.indent != expected, current.indent != accepted else { return }
    accepted = current.indent
    report(
      .badIndentation, current.contentStart, current.contentEnd,
      Message(
        vi: "Dòng này thụt vào \(current.indent) dấu cách, cần đúng \(expected). "
          + "Mỗi cấp thụt vào hai dấu cách so với dòng chứa nó.",
        en: "This line is indented by \(current.indent) spaces, but should be by \(expected). "
          + "Each level is two spaces deeper than the line it belongs to."),
      fix: replacing(
        current.start, current.contentStart, with: String(repeating: " ", count: expected),
        vi: "Thụt vào \(expected) dấu cách", en: "Indent by \(expected) spaces"))
  }

  mutating func checkDepth(_ current: Line) {
    if current.hasOddIndentation { reportOddIndentation(current) }
    guard current.indent > Self.deepestLevel * 2,
      !diagnostics.contains(where: { $0.rule == .tooDeep })
    else { return }
    report(
      .tooDeep, current.contentStart, current.contentEnd,
      Message(
        vi: "Dòng này thụt vào \(current.indent) dấu cách, quá \(Self.deepestLevel) cấp. "
          + "Không phần nào của bản mô tả cần sâu như vậy; hãy bỏ bớt dấu cách ở đầu dòng.",
        en:
          "This line is indented by \(current.indent) spaces, more than \(Self.deepestLevel) levels. "
          + "No part of a description needs that; take spaces away from its start."))
  }

  private mutating func reportOddIndentation(_ current: Line) {
    report(
      .tabIndentation, current.start, current.contentStart,
      Message(
        vi: "Đầu dòng có dấu tab hoặc dấu cách đặc biệt. Hãy thụt lề bằng dấu cách thường, "
          + "hai dấu cách mỗi cấp.",
        en: "The line begins with a tab or a special space. Indent with plain spaces, two a level."),
      fix: replacing(
        current.start, current.contentStart, with: String(repeating: " ", count: current.indent),
        vi: "Thay bằng dấu cách thường", en: "Use plain spaces"))
  }

  mutating func reportTooDeeplyIndented(_ head: LineHead, belongsTo outer: Context) {
    let outerName = name(of: outer)
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«\(head.keyword.vi)» không đứng ở cấp này mà thuộc \(outerName.vi). "
          + "Dòng này có lẽ thụt vào thừa một cấp; hãy lùi ra hai dấu cách.",
        en: "“\(head.keyword.en)” does not stand at this level; it belongs to \(outerName.en). "
          + "The line is probably indented one level too many; move it out by two spaces."))
  }

  // MARK: Keywords

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

  // MARK: Prose

  mutating func reportKeywordInProse(_ more: Line, _ head: LineHead) {
    report(
      .keywordInProse, more.contentStart, head.end,
      Message(
        vi: "Dòng này nằm trong một đoạn văn nhưng trông như từ khóa «\(head.keyword.vi)». "
          + "Nếu là từ khóa, hãy thụt lề bớt; nếu là lời văn, hãy đặt dấu «\\» ở đầu dòng.",
        en: "This line stands in prose but reads as the keyword “\(head.keyword.en)”. "
          + "If it is the keyword, indent it less; if it is prose, put “\\” before it."),
      fix: replacing(
        more.contentStart, more.contentStart, with: "\\", vi: "Đặt dấu «\\»: đây là lời văn",
        en: "Put “\\” before it: it is prose"))
  }

  mutating func reportItemInProse(_ more: Line) {
    report(
      .keywordInProse, more.contentStart, min(more.contentStart + 1, more.contentEnd),
      Message(
        vi: "Chỗ này là một đoạn văn, không phải danh sách. Hãy viết liền thành câu; "
          + "nếu gạch đầu dòng là lời văn, hãy đặt dấu «\\» trước nó.",
        en: "This is a passage, not a list. Write it as running text; "
          + "if the dash is part of the prose, put “\\” before it."))
  }

  mutating func reportBlankLines(before next: Int) {
    guard line < next, let blank = (line..<next).first(where: { lines[$0].kind == .blank }) else {
      return
    }
    report(
      .blankLineInProse, lines[next].contentStart, lines[next].contentEnd,
      Message(
        vi:
          "Dòng trống (dòng \(blank + 1)) cắt đoạn văn làm đôi. Một đoạn văn viết liền, không có dòng "
          + "trống; hãy xóa dòng trống đó.",
        en:
          "An empty line (line \(blank + 1)) cuts the passage in two. A passage has no empty lines; "
          + "delete it."),
      fix: replacing(
        lines[blank].start, lines[blank].end, with: "", vi: "Xóa dòng trống",
        en: "Delete the empty line"))
  }

  mutating func reportUnbalanced(_ index: Int) {
    let brace = bytes[index] == Byte.openBrace ? "{" : "}"
    let other = brace == "{" ? "}" : "{"
    report(
      .unbalancedBrace, index, index + 1,
      Message(
        vi:
          "Dấu «\(brace)» này không có «\(other)» đi cùng trên cùng dòng. Hãy viết «{tên}» cho đủ, "
          + "hoặc «\\\(brace)» nếu chính dấu ngoặc là lời văn.",
        en: "This “\(brace)” has no “\(other)” on the same line. Complete it as “{name}”, "
          + "or write “\\\(brace)” if the brace itself is prose."),
      fix: replacing(
        index, index, with: "\\", vi: "Viết «\\\(brace)»", en: "Write “\\\(brace)”"))
  }

  // MARK: The shape of a line

  private mutating func reportMalformed(
    _ start: Int, _ end: Int, vi: String, en: String, fix: Diagnostic.Fix? = nil
  ) {
    report(.malformedLine, start, end, Message(vi: vi, en: en), fix: fix)
  }

  mutating func reportMissingName(_ current: Line, at index: Int) {
    let words = quote(current.contentStart, index)
    reportMalformed(
      current.contentStart, index,
      vi: "Sau «\(words)» phải có một mã, ví dụ «\(words) kế-hoạch:».",
      en: "“\(words)” needs a name after it, such as “\(words) kế-hoạch:”.")
  }

  mutating func reportUnexpectedName(_ start: Int, _ end: Int, _ current: Line) {
    let head = quote(current.contentStart, afterSpacesBackwards(start))
    reportMalformed(
      start, end,
      vi: "«\(head)» không có mã. Hãy bỏ «\(quote(start, end))» hoặc viết nó sau dấu hai chấm.",
      en: "“\(head)” takes no name. Drop “\(quote(start, end))” or write it after the colon.")
  }

  private func afterSpacesBackwards(_ end: Int) -> Int {
    var index = end
    while index > 0, Byte.isBlank(bytes[index - 1]) { index -= 1 }
    return index
  }

  mutating func reportNameWithSpaces(_ start: Int, _ end: Int) {
    let words = file.text(TextRange(start, end))
    let joined = words.split(whereSeparator: { !Self.isNameCharacter($0) }).joined(separator: "-")
    reportMalformed(
      start, end,
      vi: "Mã phải là một từ liền, không có dấu cách: «\(quote(start, end))». "
        + "Hãy nối bằng gạch, như «\(joined)».",
      en: "A name is one word without spaces: “\(quote(start, end))”. Join it with dashes, "
        + "as in “\(joined)”.",
      fix: joined.isEmpty
        ? nil
        : replacing(
          start, end, with: joined, vi: "Viết «\(joined)»", en: "Write “\(joined)”"))
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.utf8.allSatisfy(Byte.isNamePart)
  }

  mutating func reportMissingColon(_ index: Int, _ current: Line) {
    let head = quote(current.contentStart, afterSpacesBackwards(index))
    let end = afterSpacesBackwards(index)
    reportMalformed(
      current.contentStart, end,
      vi: "Thiếu dấu hai chấm sau «\(head)». Hãy viết «\(head): …».",
      en: "A colon is missing after “\(head)”. Write “\(head): …”.",
      fix: replacing(end, end, with: ":", vi: "Thêm dấu hai chấm", en: "Add the colon"))
  }

  mutating func reportUnexpectedTitle(_ start: Int, _ current: Line, _ place: Place) {
    let colon = afterSpacesBackwards(start)
    let head = quote(current.contentStart, colon)
    if place.shape == .list {
      reportMalformed(
        start, current.contentEnd,
        vi:
          "«\(head)» là một danh sách: mỗi mục viết trên một dòng riêng bên dưới, bắt đầu bằng «- ».",
        en: "“\(head)” is a list: write each item on a line of its own below it, after “- ”.")
    } else {
      reportMalformed(
        start, current.contentEnd,
        vi: "Sau «\(head)» không có chữ; nội dung viết ở các dòng thụt vào bên dưới.",
        en: "Nothing follows “\(head)” on its line; its content stands on the deeper lines below.")
    }
  }

  mutating func reportBrokenName(_ start: Int, _ end: Int) {
    reportMalformed(
      start, end,
      vi:
        "«\(quote(start, end))» không phải là mã. Chỗ này liệt kê các mã, cách nhau bằng dấu phẩy; "
        + "mỗi mã là một từ liền.",
      en: "“\(quote(start, end))” is no name. Names stand here, commas between, each one word.")
  }

  mutating func reportMissingDash(_ current: Line) {
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Trong danh sách, mỗi mục bắt đầu bằng «- ». Hãy thêm gạch đầu dòng, "
        + "hoặc thụt vào nếu dòng này nối tiếp mục trên.",
      en: "In a list every item begins with “- ”. Add the dash, or indent the line if it continues "
        + "the item above.",
      fix: replacing(
        current.contentStart, current.contentStart, with: "- ", vi: "Thêm «- »", en: "Add “- ”"))
  }

  mutating func reportPastedBullet(_ start: Int, _ end: Int) {
    report(
      .pastedBullet, start, end,
      Message(
        vi: "Dấu đầu dòng «\(quote(start, end))» được hiểu là «-». Hãy viết «-» cho thống nhất.",
        en: "The bullet “\(quote(start, end))” is read as “-”. Write “-” as everywhere else."),
      fix: replacing(start, end, with: "-", vi: "Viết «-»", en: "Write “-”"))
  }

  mutating func reportBrokenLabel(_ start: Int, _ end: Int) {
    let close = bytes[start..<end].firstIndex(of: Byte.closeBracket)
    reportMalformed(
      start, close.map { $0 + 1 } ?? end,
      vi:
        "Nhãn trong ngoặc vuông phải là một từ liền, như «[kế-hoạch]». Nếu ngoặc vuông là lời văn, "
        + "hãy đặt dấu «\\» trước nó.",
      en: "A label in brackets is one word, such as “[kế-hoạch]”. If the bracket is prose, "
        + "put “\\” before it.")
  }
}
