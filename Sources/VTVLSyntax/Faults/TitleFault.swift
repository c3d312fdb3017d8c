/// What is wrong with the words after a colon.
enum TitleFault {
  /// Words on the line of a block or a list that has no title.
  case unexpected(at: Int, Line, Place)
  /// What the form calls a passage, pasted with it.
  case heading(Range<Int>)
}

extension FaultExplainer {
  mutating func explain(_ fault: TitleFault) {
    switch fault {
    case .unexpected(let start, let current, let place):
      reportUnexpectedTitle(start, current, place)
    case .heading(let words): reportHeading(words)
    }
  }
}

extension FaultExplainer {
  mutating func reportUnexpectedTitle(_ start: Int, _ current: Line, _ place: Place) {
    if place.shape == .list {
      reportTitleOfList(start, current)
    } else if place.opens == .template {
      reportTitleOfTemplate(start, current)
    } else {
      reportTitleOfBlock(start, current, place)
    }
  }

  mutating func reportTitleOfList(_ start: Int, _ current: Line) {
    let head = quote(current.contentStart, afterSpacesBackwards(start))
    reportMalformed(
      start, current.contentEnd,
      vi:
        "«\(head)» là một danh sách: mỗi mục viết trên một dòng riêng bên dưới, bắt đầu bằng «- ».",
      en: "“\(head)” is a list: write each item on a line of its own below it, after “- ”.",
      fix: movingBelow(start, current, after: "- "))
  }

  mutating func reportTitleOfTemplate(_ start: Int, _ current: Line) {
    reportMalformed(
      start, current.contentEnd,
      vi: "Mẫu không in ra nên không có tên. Hãy viết tên ở từng vị trí; lời giải thích thì viết "
        + "thành một dòng «# …».",
      en: "A template is never printed and has no title. Write the title at each post; an "
        + "explanation goes on a line “# …” of its own.")
  }

  mutating func reportTitleOfBlock(_ start: Int, _ current: Line, _ place: Place) {
    let head = quote(current.contentStart, afterSpacesBackwards(start))
    let (keyword, isSure) = likelyKeyword(for: bytes[start], below: place)
    reportMalformed(
      start, current.contentEnd,
      vi: "Sau «\(head)» không có chữ; nội dung viết ở các dòng thụt vào bên dưới, "
        + "như «\(keyword.vi): …».",
      en: "Nothing follows “\(head)” on its line; its content stands on the deeper lines below, "
        + "as in “\(keyword.en): …”.",
      fix: isSure ? movingBelow(start, current, after: "\(authorSpelling(keyword)): ") : nil)
  }

  /// What words on the line of a block were meant for: levels for all competencies, or the words that lead
  /// in; else an example of what may stand there, which is not sure.
  func likelyKeyword(
    for firstByte: UInt8, below place: Place
  ) -> (keyword: Keyword, isSure: Bool) {
    let allowed = place.opens.map(Keyword.allowed) ?? []
    let isNumber = firstByte &- UInt8(ascii: "0") < 10
    if isNumber, allowed.contains(.all) { return (.all, true) }
    if allowed.contains(.lead) { return (.lead, true) }
    return (allowed.first ?? .lead, false)
  }

  /// Puts the rest of a line on a deeper line of its own, after some words that it may have already.
  func movingBelow(_ start: Int, _ current: Line, after words: String) -> Diagnostic.Fix {
    let indent = String(repeating: " ", count: current.indent + 2)
    let hasWords = bytes[start..<current.contentEnd].starts(with: words.utf8)
    return replacing(
      afterSpacesBackwards(start), start, with: "\n" + indent + (hasWords ? "" : words),
      vi: "Viết ở dòng dưới, sau «\(words)»", en: "Write it on the line below, after “\(words)”")
  }

  mutating func reportHeading(_ words: Range<Int>) {
    let (first, end) = (words.lowerBound, words.upperBound)
    let isOnHead = first < lines[line].contentEnd
    let heading = quote(first, end)
    report(
      .keywordInProse, first, end,
      Message(
        vi:
          "«\(heading)» là tiêu đề của biểu mẫu, viết ở đây thì thành nội dung và sẽ được in. "
          + "Hãy xóa tiêu đề đó; nếu là lời văn, hãy đặt dấu «\\» trước nó.",
        en:
          "“\(heading)” is a heading of the form; here it is content and will be printed. "
          + "Delete it; if it is prose, put “\\” before it."),
      fix: isOnHead
        ? replacing(
          afterSpacesBackwards(first), end, with: "", vi: "Xóa tiêu đề", en: "Delete the heading")
        : nil)
  }
}
