/// What is wrong with the words of a passage, a title or an item.
enum ProseFault {
  // A line that looks like something else.
  case keyword(Line, ConstructHead)
  /// An item, in the passage that begins in a line.
  case item(Int, of: Line)
  case subItem(Int)

  /// A remark within a line.
  case comment(Range<Int>)
  /// Lines without words between those of one passage.
  case blankLines(Range<Int>)

  // Braces without their other half, and `{{name}}`.
  case openBraces(Range<Int>)
  case closeBraces(Range<Int>)
  case doubledBraces(Range<Int>, name: Range<Int>)
}

extension FaultExplainer {
  mutating func explain(_ fault: ProseFault, _ group: FaultGroup) {
    switch fault {
    case .keyword(let more, let head): reportKeywordInProse(more, head)
    case .item(let next, let owner): reportItemInProse(next, of: owner)
    case .subItem(let next): reportSubItem(next)
    case .comment(let words): reportRemark(words)
    case .blankLines(let gap): reportBlankLines(gap)
    case .openBraces(let braces), .closeBraces(let braces): reportUnbalanced(braces, group)
    case .doubledBraces(let words, let name):
      reportDoubled(words.lowerBound, words.upperBound, name: name)
    }
  }
}

extension FaultExplainer {
  /// - Parameter fix: how it is moved to where it belongs, if it is read as the keyword.
  mutating func reportKeywordInProse(
    _ more: Line, _ head: ConstructHead, fix: Diagnostic.Fix? = nil
  ) {
    let asProse = replacing(
      more.contentStart, more.contentStart, with: "\\", vi: "Đặt dấu «\\»: đây là lời văn",
      en: "Put “\\” before it: it is prose")
    report(
      .keywordInProse, more.contentStart, head.end,
      Message(
        vi: "Dòng này nằm trong một đoạn văn nhưng trông như từ khóa «\(head.keyword.vi)». "
          + "Nếu là từ khóa, hãy thụt lề bớt; nếu là lời văn, hãy đặt dấu «\\» ở đầu dòng.",
        en: "This line stands in prose but reads as the keyword “\(head.keyword.en)”. "
          + "If it is the keyword, indent it less; if it is prose, put “\\” before it."),
      fix: fix ?? asProse)
  }

  /// - Parameter owner: the line whose prose it is.
  mutating func reportItemInProse(_ next: Int, of owner: Line) {
    let more = lines[next]
    let name = head(of: owner).map { quote(owner.contentStart, $0.end) }
    report(
      .keywordInProse, more.contentStart, min(more.contentStart + 1, more.contentEnd),
      Message(
        vi: (name.map { "«\($0)»" } ?? "Chỗ này") + " là một đoạn văn, không phải danh sách. "
          + "Hãy viết liền thành câu; nếu gạch đầu dòng là lời văn, hãy đặt dấu «\\» trước nó.",
        en: (name.map { "“\($0)”" } ?? "This") + " is a passage, not a list. Write it as running "
          + "text; if the dash is part of the prose, put “\\” before it."),
      fix: withoutDashes(from: next, endsLines: true))
  }

  /// `+ văn bản đến` in a passage, or where no item may stand below another.
  mutating func reportSubItem(_ next: Int) {
    let more = lines[next]
    let sign = quote(more.contentStart, more.bulletEnd ?? more.contentEnd)
    report(
      .keywordInProse, more.contentStart, more.contentEnd,
      Message(
        vi: "Dòng bắt đầu bằng «\(sign)» sẽ nối liền vào câu trên, vì ở đây không có mục con. "
          + "Hãy viết liền thành câu, hoặc thành một mục của danh sách bắt đầu bằng «- »; nếu dấu này là "
          + "lời văn, hãy đặt dấu «\\» trước nó.",
        en: "A line that begins with “\(sign)” is joined to the sentence above, since no items "
          + "stand below it. Write it as running text, or as an item of a list after “- ”; if "
          + "the sign is part of the prose, put “\\” before it."))
  }

  /// However many empty lines there are, they are one mistake, and one fix deletes them all.
  mutating func reportBlankLines(_ gap: Range<Int>) {
    let (next, blanks) = (gap.upperBound, gap.filter { lines[$0].kind == .blank })
    guard let first = blanks.first else { return }
    report(
      .blankLineInProse, lines[next].contentStart, lines[next].contentEnd,
      blankLinesMessage(blanks.count, from: first + 1),
      fix: Diagnostic.Fix(
        Message(
          vi: "Xóa dòng trống",
          en: blanks.count == 1 ? "Delete the empty line" : "Delete the empty lines"),
        blanks.map { .init(location(lines[$0].start, lines[$0].end), "") }))
  }

  func blankLinesMessage(_ count: Int, from number: Int) -> Message {
    guard count > 1 else {
      return Message(
        vi:
          "Dòng trống (dòng \(number)) cắt đoạn văn làm đôi. Một đoạn văn viết liền, không có dòng "
          + "trống; hãy xóa dòng trống đó.",
        en: "An empty line (line \(number)) cuts the passage in two. A passage has no empty lines; "
          + "delete it.")
    }
    return Message(
      vi: "\(count) dòng trống (từ dòng \(number)) cắt đoạn văn làm đôi. Một đoạn văn viết liền, "
        + "không có dòng trống; hãy xóa các dòng đó.",
      en:
        "\(count) empty lines (from line \(number)) cut the passage in two. A passage has no empty "
        + "lines; delete them.")
  }

  /// - Parameter endsLines: whether what stood line by line gets semicolons between where it has no sign.
  func withoutDashes(from first: Int, endsLines: Bool = false) -> Diagnostic.Fix? {
    var edits: [Diagnostic.Fix.Edit] = []
    var next = first
    var above = (0..<first).last { lines[$0].kind == .content } ?? first
    while next < lines.count, lines[next].indent >= lines[first].indent {
      let line = lines[next]
      if line.indent == lines[first].indent {
        guard let end = line.bulletEnd else { break }
        if endsLines, let place = unendedLine(above) { edits.append(.init(place, ";")) }
        edits.append(.init(location(line.contentStart, afterSpaces(end, line.contentEnd)), ""))
      }
      above = next
      next = nextContent[next + 1]
    }
    guard !edits.isEmpty else { return nil }
    return Diagnostic.Fix(Message(vi: "Bỏ gạch đầu dòng", en: "Drop the dashes"), edits)
  }

  /// The end of a line that ends in a letter or digit, nil where a sign stands there.
  func unendedLine(_ index: Int) -> Location? {
    let end = lines[index].contentEnd
    guard end > lines[index].contentStart else { return nil }
    let last = bytes[end - 1]
    guard Byte.isLetter(last) || Byte.isDigit(last) || last >= 0x80 else { return nil }
    return location(end, end)
  }
}
