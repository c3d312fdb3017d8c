/// Lines with something missing or too much: a colon, a name, a dash.
extension Parser {
  mutating func reportMalformed(
    _ start: Int, _ end: Int, vi: String, en: String, fix: Diagnostic.Fix? = nil
  ) {
    report(.malformedLine, start, end, Message(vi: vi, en: en), fix: fix)
  }

  /// - Parameter keyword: what lacks its name.
  mutating func reportMissingName(_ current: Line, at index: Int, _ head: LineHead) {
    let words = quote(current.contentStart, index)
    let name = Self.sampleName(head.keyword)
    let selects = head.verb?.keyword.selects == true
    if !selects, let name = nameAfterColon(current, at: index) {
      reportNameAfterColon(current, at: index, name)
      return
    }
    let example = selects ? ": \(name)" : " \(name): …"
    reportMalformed(
      current.contentStart, index,
      vi: "Sau «\(words)» phải có một mã, như «\(words)\(example)».",
      en: "“\(words)” needs a name after it, as in “\(words)\(example)”.")
  }

  /// The one word after a colon that lacks its name before it: `năng lực theo: khung-xã`.
  private func nameAfterColon(_ current: Line, at index: Int) -> Range<Int>? {
    let colon = afterSpaces(index, current.contentEnd)
    guard colon < current.contentEnd, bytes[colon] == Byte.colon else { return nil }
    let start = afterSpaces(colon + 1, current.contentEnd)
    guard start < current.contentEnd, nameEnd(start, current.contentEnd) == current.contentEnd,
      hasSign(start, current.contentEnd)
    else { return nil }
    return start..<current.contentEnd
  }

  private mutating func reportNameAfterColon(
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

  private static func sampleName(_ keyword: Keyword) -> String {
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

  /// A head that stands twice: the first copy holds nothing.
  mutating func reportDoubled(_ current: Line) {
    let words = quote(current.contentStart, current.contentEnd)
    report(
      .duplicateName, current.contentStart, current.contentEnd,
      Message(
        vi: "Dòng «\(words)» viết hai lần liền nhau. Hãy xóa một dòng.",
        en: "The line “\(words)” stands twice, one below the other. Delete one."),
      fix: replacing(
        current.start, current.end, with: "", vi: "Xóa dòng này", en: "Delete the line"))
  }

  mutating func reportMissingNames(_ current: Line, at index: Int) {
    let words = quote(current.contentStart, afterSpacesBackwards(index))
    reportMalformed(
      current.contentStart, afterSpacesBackwards(index),
      vi: "Sau «\(words)» phải có ít nhất một mã. Hãy viết mã đó, hoặc xóa dòng này.",
      en: "At least one name follows “\(words)”. Write it, or delete the line.")
  }

  /// A name that holds something besides letters, digits, `-`, `_` and `.`: a pasted dash, a sign.
  mutating func checkName(_ start: Int, _ end: Int) {
    var index = start
    while index < end {
      let found = bytes[index] < 0x80 ? nil : bytes.span.decodedScalar(at: index)
      if let found, !Self.isPartOfName(found.scalar) {
        reportBadName(start, end)
        return
      }
      index += found?.length ?? 1
    }
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isLetterOrMark || scalar.hiddenKind != nil || scalar == "\u{FFFD}" { return true }
    return scalar.isASCII || scalar.properties.numericType != nil
  }

  mutating func reportBadName(_ start: Int, _ end: Int) {
    let joined = joinedName(start, end)
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
        : replacing(start, end, with: joined, vi: "Viết «\(shown)»", en: "Write “\(shown)”"))
  }

  /// The code behind the colon of a post, where its title belongs: `vị trí Văn thư: VP-01`.
  func codeAfterTitle(_ colon: Int, _ current: Line, _ head: LineHead) -> Range<Int>? {
    let start = afterSpaces(colon + 1, current.contentEnd)
    guard head.keyword == .position, start < current.contentEnd,
      nameEnd(start, current.contentEnd) == current.contentEnd, hasSign(start, current.contentEnd)
    else { return nil }
    return start..<current.contentEnd
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
      fix: replacing(
        title.lowerBound, code.upperBound, with: written, vi: "Viết «\(shown)»",
        en: "Write “\(shown)”"))
  }

  /// The words of what should be a name, dashes between; empty when something in it cannot be seen, which
  /// is no part of a name to offer.
  func joinedName(_ start: Int, _ end: Int) -> String {
    let scalars = file.text(TextRange(start, end)).unicodeScalars
    if scalars.contains(where: { $0.hiddenKind != nil || $0 == "\u{FFFD}" }) { return "" }
    return scalars.split { scalar in
      !Self.isPartOfName(scalar)
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

  func afterSpacesBackwards(_ end: Int) -> Int {
    var index = end
    while index > 0, Byte.isBlank(bytes[index - 1]) { index -= 1 }
    return index
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
    let example = nameList(start, end) ?? joinedName(start, end)
    let shown = example.isEmpty ? "kế-hoạch" : VisibleText.excerpt(example)
    reportMalformed(
      start, end,
      vi: "«\(quote(start, end))» không phải là mã. Chỗ này liệt kê các mã, mỗi mã là một từ liền, "
        + "cách nhau bằng dấu phẩy, như «\(shown)».",
      en: "“\(quote(start, end))” is no name. Names stand here, each one word, commas between, "
        + "as in “\(shown)”.")
  }

  /// Names that stand with other signs between than commas, as they should: `a và b`, `a; b`, `- a`, or with
  /// nothing but blanks, where they are no words: `VP-01 VP-02`.
  private func nameList(_ start: Int, _ end: Int) -> String? {
    let words = file.text(TextRange(start, end)).split { $0 == " " || $0 == ";" }
    let names = words.filter { !["và", "and", "-"].contains($0) }
    let isList =
      names.count < words.count || bytes[start..<end].contains(Byte.semicolon)
      || names.allSatisfy { $0.utf8.contains { $0 < 0x80 && !Byte.isLetter($0) } }
    let areNames = names.allSatisfy { $0.utf8.allSatisfy(Byte.isNamePart) }
    return isList && areNames && !names.isEmpty ? names.joined(separator: ", ") : nil
  }

  /// A run of items without dashes is reported once; the fix puts all of them.
  mutating func reportMissingDash(_ next: Int) {
    let current = lines[next]
    var edits: [Diagnostic.Fix.Edit] = []
    var line = next
    while line < lines.count, lines[line].indent == current.indent, !isItem(lines[line]),
      line == next || lacksOnlyItsDash(lines[line])
    {
      edits.append(.init(location(lines[line].contentStart, lines[line].contentStart), "- "))
      line = nextContent[line + 1]
    }
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Trong danh sách, mỗi mục bắt đầu bằng «- ». Hãy thêm gạch đầu dòng, "
        + "hoặc thụt vào nếu dòng này nối tiếp mục trên.",
      en: "In a list every item begins with “- ”. Add the dash, or indent the line if it continues "
        + "the item above.",
      fix: Diagnostic.Fix(Message(vi: "Thêm «- »", en: "Add “- ”"), edits))
  }

  private func lacksOnlyItsDash(_ current: Line) -> Bool {
    pastedSign(current) == nil && addingWord(current) == nil && guessedEditVerb(current) == nil
      && verbBeforeName(current) == nil && verbBeforeWords(current) == nil
      && readsAsConstruct(current) == nil
  }

  mutating func reportEmptyItem(_ current: Line) {
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Mục này không có nội dung. Hãy viết nội dung, hoặc xóa dòng.",
      en: "This item is empty. Write its words, or delete the line.",
      fix: replacing(
        current.start, current.end, with: "", vi: "Xóa dòng này", en: "Delete the line"))
  }

  mutating func reportEmptyEdit(_ current: Line) {
    let words = quote(current.contentStart, current.contentEnd)
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Sau «\(words)» phải có lời văn mới. Muốn bỏ hẳn mục đó thì viết «bỏ» thay cho «thay».",
      en: "New words follow “\(words)”. To take the item away, write “remove” instead.")
  }

  /// What was pasted at once is reported once: the items of a list that follow one another.
  mutating func reportPastedBullet(_ start: Int, _ end: Int) {
    guard line >= pastedBulletsEnd else { return }
    let edits = pastedBullets(of: lines[line])
    let more = edits.count - 1
    let sign = quote(start, end)
    report(
      .pastedBullet, start, end,
      Message(
        vi: "Dấu đầu dòng «\(sign)» được hiểu là «-»"
          + (more > 0 ? ", cũng như ở \(more) mục tiếp theo" : "")
          + ". Hãy viết «-» cho thống nhất.",
        en: "The bullet “\(sign)” is read as “-”"
          + (more > 0 ? ", and so \(more == 1 ? "is" : "are") \(more) more below it" : "")
          + ". Write “-” as everywhere else."),
      fix: Diagnostic.Fix(Message(vi: "Viết «-»", en: "Write “-”"), edits, isSafe: true))
  }

  /// The bullets from the line that is read on that are no dashes, down to what is no such item.
  private mutating func pastedBullets(of first: Line) -> [Diagnostic.Fix.Edit] {
    var edits: [Diagnostic.Fix.Edit] = []
    var next = line
    while next < lines.count, lines[next].indent >= first.indent {
      let current = lines[next]
      if current.indent == first.indent {
        guard let end = bulletEnd(current), bytes[current.contentStart] != Byte.dash else { break }
        let text = afterSpaces(end, current.contentEnd)
        edits.append(.init(location(current.contentStart, text), text > end ? "- " : "-"))
      }
      next = nextContent[next + 1]
    }
    pastedBulletsEnd = next
    return edits
  }
}
