/// What is wrong with a name, or between a keyword and its value.
enum NameFault {
  case missing(Line, ConstructHead)
  /// No name at all in a list of names, which should begin there.
  case missingList(Line, at: Int)
  case bad(Range<Int>)
  /// Something in a list of names that is none.
  case broken(Range<Int>)
  /// Words where no name belongs.
  case unexpected(Range<Int>, Line)
  /// The title of a post where its code belongs, and the code behind it.
  case titleForCode(Range<Int>, Range<Int>, Line)
  /// What the form calls a keyword, alone on a line.
  case headingWithoutColon(at: Int, Line, ConstructHead)
  case missingColon(at: Int, Line)
  case wrongColon(Range<Int>, Line)
}

extension FaultExplainer {
  mutating func explain(_ fault: NameFault, _ group: FaultGroup) {
    switch fault {
    case .missing(let current, let head):
      if let kind = wantedKind(group.first) {
        reportMissingName(current, head, kind)
      } else {
        reportMissingName(current, at: head.end, head)
      }
    case .missingList(let current, let start):
      reportMissingNames(current, at: start, wantedKind(group.first))
    case .bad(let words):
      if let kind = wantedKind(group.first) {
        reportWordsForName(words, kind)
      } else {
        reportBadName(words.lowerBound, words.upperBound, tree.records[group.first.node].keyword)
      }
    case .broken(let words):
      if let kind = wantedKind(group.first) {
        reportWordsForNames(group, kind)
      } else {
        reportBrokenName(words.lowerBound, words.upperBound)
      }
    case .unexpected(let words, let current):
      reportUnexpectedName(words.lowerBound, words.upperBound, current)
    case .titleForCode(let title, let code, let current):
      reportTitleForCode(title, code, current)
    case .headingWithoutColon(let start, let current, let head):
      reportHeadingWithoutColon(start, current, head)
    case .missingColon(let start, let current): reportMissingColon(start, current)
    case .wrongColon(let sign, let current): reportWrongColon(sign, current)
    }
  }
}

extension FaultExplainer {
  /// - Parameter keyword: what lacks its name.
  mutating func reportMissingName(_ current: Line, at index: Int, _ head: ConstructHead) {
    let words = quote(current.contentStart, index)
    let name = Self.sampleName(head.keyword)
    if let name = nameAfterColon(current, at: index) {
      reportNameAfterColon(current, at: index, name)
      return
    }
    reportMalformed(
      current.contentStart, index,
      vi: "Sau «\(words)» phải có một mã, như «\(words) \(name): …».",
      en: "“\(words)” needs a name after it, as in “\(words) \(name): …”.")
  }

  /// The one word after a colon that lacks its name before it: `năng lực theo: khung-xã`.
  func nameAfterColon(_ current: Line, at index: Int) -> Range<Int>? {
    let colon = afterSpaces(index, current.contentEnd)
    guard colon < current.contentEnd, bytes[colon] == Byte.colon else { return nil }
    let start = afterSpaces(colon + 1, current.contentEnd)
    guard start < current.contentEnd, nameEnd(start, current.contentEnd) == current.contentEnd,
      looksLikeCode(start, current.contentEnd)
    else { return nil }
    return start..<current.contentEnd
  }

  mutating func reportNameAfterColon(
    _ current: Line, at index: Int, _ name: Range<Int>
  ) {
    let (words, shown) = (
      quote(current.contentStart, index), quote(name.lowerBound, name.upperBound)
    )
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Mã viết trước dấu hai chấm: «\(words) \(shown): …».",
      en: "The name stands before the colon: “\(words) \(shown): …”.",
      fix: replacing(
        index, name.upperBound,
        with: " " + file.text(TextRange(name.lowerBound, name.upperBound)) + ":",
        vi: "Viết «\(words) \(shown):»", en: "Write “\(words) \(shown):”"))
  }

  static func sampleName(_ keyword: Keyword) -> String {
    switch keyword {
    case .position: "VP-01"
    case .template: "cấp-trưởng"
    case .constant: "bảo-mật"
    case .document: "phụ-lục"
    case .rule: "duplicate-item"
    case .framework, .competencies: "lãnh-đạo"
    case .parameter, .set: "đơn-vị"
    case .authority: "chuyên-môn"
    case .external: "tỉnh"
    default: "kế-hoạch"
    }
  }

  mutating func reportMissingNames(_ current: Line, at index: Int, _ kind: WantedName.Kind?) {
    let words = quote(current.contentStart, afterSpacesBackwards(index))
    reportMalformed(
      current.contentStart, afterSpacesBackwards(index),
      vi: "Sau «\(words)» phải có ít nhất một mã. Hãy viết mã đó, hoặc xóa dòng này.",
      en: "At least one name follows “\(words)”. Write it, or delete the line.",
      wanted: kind.map { WantedName(kind: $0, parts: [], whole: nil) })
  }

  /// - Parameter keyword: what it should be the name of.
  mutating func reportBadName(_ start: Int, _ end: Int, _ keyword: Keyword?) {
    guard keyword != .rule else { return reportBadRule(start, end) }
    let joined = keyword == .box ? joinedName(start, end) : newName(start, end)
    let shown = VisibleText.excerpt(joined)
    reportMalformed(
      start, end,
      vi: "Mã là một từ liền, chỉ gồm chữ, số và các dấu «-», «_», «.»; "
        + "«\(quote(start, end))» không phải vậy."
        + (joined.isEmpty ? "" : " Hãy viết «\(shown)»."),
      en: "A name is one word of letters, digits, “-”, “_” and “.”; “\(quote(start, end))” is not."
        + (joined.isEmpty ? "" : " Write “\(shown)”."),
      fix: joined.isEmpty
        ? nil
        : writing(joined, start, end))
  }

  private mutating func reportBadRule(_ start: Int, _ end: Int) {
    let (quoted, example) = (quote(start, end), Rule.malformedLine.id)
    reportMalformed(
      start, end,
      vi: "«\(quoted)» không phải là mã quy tắc. Mã đó đứng trong ngoặc vuông ở cuối mỗi lời nhắc, "
        + "như «\(example)».",
      en: "“\(quoted)” is no id of a rule. The id stands in brackets at the end of each message, "
        + "such as “\(example)”.")
  }

  /// What some words are as a name; in a form, the name of the field that they call.
  func newName(_ start: Int, _ end: Int) -> String {
    let joined = joinedName(start, end)
    guard context.isOfForm else { return joined }
    let words = bytes[start..<end]
    let matched = KeywordMatcher.match(bytes, start, end)
    let keyword =
      matched.flatMap { $0.end == end ? $0.keyword : nil }
      ?? FormHeadings.keyword(for: words, in: .position)
    return keyword.map { $0.vi.split(separator: " ").joined(separator: "-") } ?? ""
  }

  mutating func reportTitleForCode(_ title: Range<Int>, _ code: Range<Int>, _ current: Line) {
    let words = quote(current.contentStart, afterSpacesBackwards(title.lowerBound))
    let written =
      file.text(TextRange(code.lowerBound, code.upperBound)) + ": "
      + file.text(TextRange(title.lowerBound, title.upperBound))
    let shown = VisibleText.excerpt(written)
    reportMalformed(
      title.lowerBound, code.upperBound,
      vi: "Mã đứng trước dấu hai chấm, tên đứng sau: «\(words) \(shown)».",
      en: "The code stands before the colon, the title after it: “\(words) \(shown)”.",
      fix: writing(written, title.lowerBound, code.upperBound))
  }

  /// The words of what should be a name, dashes between; empty when something in it cannot be seen, which
  /// is no part of a name to offer.
  func joinedName(_ start: Int, _ end: Int) -> String {
    let scalars = file.text(TextRange(start, end)).unicodeScalars
    if scalars.contains(where: { $0.hiddenKind != nil || $0 == "\u{FFFD}" }) { return "" }
    return scalars.split { scalar in
      !scalar.isPartOfName
        || (scalar.isASCII && !Byte.isNamePart(UInt8(truncatingIfNeeded: scalar.value)))
    }.map { String($0) }.joined(separator: "-")
  }

  /// Words between a keyword and its colon, where no name belongs: often a heading of the form.
  mutating func reportUnexpectedName(_ start: Int, _ end: Int, _ current: Line) {
    let stop = afterSpacesBackwards(start)
    let (head, words) = (quote(current.contentStart, stop), quote(start, end))
    reportMalformed(
      start, end,
      vi: "Ngay sau «\(head)» là dấu hai chấm. Hãy bỏ «\(words)», hoặc viết nó sau dấu hai chấm.",
      en: "A colon comes right after “\(head)”. Drop “\(words)”, or write it after the colon.",
      fix: replacing(
        stop, afterSpaces(end, current.contentEnd), with: "", vi: "Bỏ «\(words)»",
        en: "Drop “\(words)”"))
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

  mutating func reportWrongColon(_ mark: Range<Int>, _ current: Line) {
    let stop = afterSpacesBackwards(mark.lowerBound)
    let head = quote(current.contentStart, stop)
    let sign = quote(mark.lowerBound, mark.upperBound)
    reportMalformed(
      mark.lowerBound, mark.upperBound,
      vi: "Sau «\(head)» phải là dấu hai chấm, không phải «\(sign)». Hãy viết «\(head): …».",
      en: "After “\(head)” comes a colon, not “\(sign)”. Write “\(head): …”.",
      fix: replacing(
        stop, mark.upperBound, with: ":", vi: "Viết dấu hai chấm", en: "Write a colon"))
  }

  /// Something in a list of names that is none: a title, or names with the wrong sign between.
  mutating func reportBrokenName(_ start: Int, _ end: Int) {
    let example = nameList(start, end) ?? newName(start, end)
    let shown = VisibleText.excerpt(example)
    reportMalformed(
      start, end,
      vi: "«\(quote(start, end))» không phải là mã. Chỗ này liệt kê các mã, mỗi mã là một từ liền, "
        + "cách nhau bằng dấu phẩy" + (example.isEmpty ? "." : ", như «\(shown)»."),
      en: "“\(quote(start, end))” is no name. Names stand here, each one word, commas between"
        + (example.isEmpty ? "." : ", as in “\(shown)”."))
  }

  /// Names that stand with other signs between than commas, as they should: `a và b`, `a; b`, `- a`, or with
  /// nothing but blanks, where they are no words: `VP-01 VP-02`.
  func nameList(_ start: Int, _ end: Int) -> String? {
    let words = file.text(TextRange(start, end)).split { $0 == " " || $0 == ";" }
    let names = words.filter { !["và", "and", "-"].contains($0) }
    let isList =
      names.count < words.count || bytes[start..<end].contains(Byte.semicolon)
      || names.allSatisfy { $0.utf8.contains { $0 < 0x80 && !Byte.isLetter($0) } }
    let areNames = names.allSatisfy { $0.utf8.allSatisfy(Byte.isNamePart) }
    return isList && areNames && !names.isEmpty ? names.joined(separator: ", ") : nil
  }

  mutating func reportHeadingWithoutColon(_ start: Int, _ current: Line, _ head: ConstructHead) {
    let heading = quote(head.start, current.contentEnd)
    let keyword = quote(head.start, head.end)
    reportMalformed(
      start, current.contentEnd,
      vi: "«\(heading)» là tiêu đề của biểu mẫu; ở đây chỉ viết «\(keyword):».",
      en: "“\(heading)” is a heading of the form; only “\(keyword):” stands here.",
      fix: replacing(
        head.end, current.contentEnd, with: ":", vi: "Viết «\(keyword):»",
        en: "Write “\(keyword):”"))
  }
}
