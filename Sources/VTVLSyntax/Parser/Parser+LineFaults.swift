/// Lines with something missing or too much: a colon, a name, a dash.
extension Parser {
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

  mutating func reportWrongColon(_ mark: Int, _ current: Line) {
    let head = quote(current.contentStart, afterSpacesBackwards(mark))
    let sign = quote(mark, mark + 1)
    reportMalformed(
      mark, mark + 1,
      vi: "Sau «\(head)» phải là dấu hai chấm, không phải «\(sign)». Hãy viết «\(head): …».",
      en: "After “\(head)” comes a colon, not “\(sign)”. Write “\(head): …”.",
      fix: replacing(mark, mark + 1, with: ":", vi: "Viết dấu hai chấm", en: "Write a colon"))
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
      fix: replacing(
        start, end, with: "-", vi: "Viết «-»", en: "Write “-”", isSafe: true))
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
