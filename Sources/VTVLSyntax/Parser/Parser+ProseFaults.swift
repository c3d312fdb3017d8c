/// What is wrong with a passage.
extension Parser {
  /// - Parameter fix: how it is moved to where it belongs, if it is read as the keyword.
  mutating func reportKeywordInProse(
    _ more: Line, _ head: LineHead, fix: Diagnostic.Fix? = nil
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

  /// Whether a line begins with a bullet. A long dash may well begin a line of running text.
  func looksLikeSubItem(_ line: Line) -> Bool {
    guard bulletEnd(line) != nil else { return false }
    let first = bytes.span.decodedScalar(at: line.contentStart)?.scalar
    return first != "–" && first != "—"
  }

  /// `+ văn bản đến` below an item or in a passage: lists have no lists in them.
  mutating func reportSubItem(_ next: Int) {
    let more = lines[next]
    let sign = quote(more.contentStart, bulletEnd(more) ?? more.contentEnd)
    report(
      .keywordInProse, more.contentStart, more.contentEnd,
      Message(
        vi: "Dòng bắt đầu bằng «\(sign)» sẽ nối liền vào câu trên, vì danh sách không có mục con. "
          + "Hãy viết liền thành câu, hoặc thành một mục riêng bắt đầu bằng «- »; nếu dấu này là "
          + "lời văn, hãy đặt dấu «\\» trước nó.",
        en: "A line that begins with “\(sign)” is joined to the sentence above, since lists have "
          + "no lists in them. Write it as running text, or as an item of its own after “- ”; if "
          + "the sign is part of the prose, put “\\” before it."))
  }

  /// `Phòng họp # hỏi lại`: a remark that would be printed.
  mutating func checkComment(from start: Int, to end: Int) {
    var index = start
    while let hash = first(Byte.hash, index, end) {
      index = hash + 1
      let isAfterBlank = hash == start || Byte.isBlank(bytes[hash - 1])
      guard isAfterBlank, index < end, Byte.isBlank(bytes[index]) else { continue }
      let remark = quote(hash, end)
      return report(
        .commentInProse, hash, end,
        Message(
          vi: "«\(remark)» đứng giữa dòng nên là lời văn và sẽ được in. Nếu là chú "
            + "thích, hãy viết nó ở dòng trên, bắt đầu bằng «#».",
          en: "“\(remark)” stands within a line, so it is prose and will be printed. If "
            + "it is a comment, write it in the line above, beginning with “#”."),
        fix: withCommentAbove(hash, end))
    }
  }

  /// `// hỏi lại` and `<!-- hỏi lại -->`, comments of other languages; false for any other line.
  mutating func reportForeignComment(_ current: Line) -> Bool {
    let words = bytes[current.contentStart..<current.contentEnd]
    guard let sign = ["//", "<!--", "/*"].first(where: { words.starts(with: $0.utf8) }) else {
      return false
    }
    let start = current.contentStart + sign.utf8.count
    let shown = quote(current.contentStart, start)
    report(
      .malformedLine, current.contentStart, current.contentEnd,
      Message(
        vi: "Chú thích viết sau dấu «#», không phải «\(shown)».",
        en: "A comment is written after “#”, not “\(shown)”."),
      fix: replacing(
        current.contentStart, afterSpaces(start, current.contentEnd), with: "# ", vi: "Viết «# »",
        en: "Write “# ”"))
    return true
  }

  private func withCommentAbove(_ hash: Int, _ end: Int) -> Diagnostic.Fix? {
    let current = lines[line]
    guard current.kind == .content, current.contentStart < hash, end == current.contentEnd,
      let comment = String(validating: bytes[current.start..<current.contentStart], as: UTF8.self),
      let words = String(validating: bytes[hash..<end], as: UTF8.self)
    else { return nil }
    return Diagnostic.Fix(
      Message(vi: "Đưa chú thích lên dòng trên", en: "Move the comment to the line above"),
      [
        .init(location(current.start, current.start), comment + words + "\n"),
        .init(location(afterSpacesBackwards(hash), end), ""),
      ])
  }

  /// - Parameter endsLines: whether what stood line by line gets semicolons between where it has no sign.
  func withoutDashes(from first: Int, endsLines: Bool = false) -> Diagnostic.Fix? {
    var edits: [Diagnostic.Fix.Edit] = []
    var next = first
    var above = (0..<first).last { lines[$0].kind == .content } ?? first
    while next < lines.count, lines[next].indent >= lines[first].indent {
      let line = lines[next]
      if line.indent == lines[first].indent {
        guard let end = bulletEnd(line) else { break }
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
  private func unendedLine(_ index: Int) -> Location? {
    let end = lines[index].contentEnd
    guard end > lines[index].contentStart else { return nil }
    let last = bytes[end - 1]
    guard Byte.isLetter(last) || Byte.isDigit(last) || last >= 0x80 else { return nil }
    return location(end, end)
  }

  /// However many empty lines there are, they are one mistake, and one fix deletes them all.
  mutating func reportBlankLines(before next: Int) {
    guard line < next else { return }
    let blanks = (line..<next).filter { lines[$0].kind == .blank }
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

  private func blankLinesMessage(_ count: Int, from number: Int) -> Message {
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

  mutating func reportUnbalanced(_ start: Int, _ end: Int) {
    if bytes[start] == Byte.openBrace { openBraces.append(diagnostics.count) }
    let brace = bytes[start] == Byte.openBrace ? "{" : "}"
    let other = brace == "{" ? "}" : "{"
    report(
      .unbalancedBrace, start, end,
      Message(
        vi:
          "Dấu «\(brace)» này không có «\(other)» đi cùng trên cùng dòng. Hãy viết «{tên}» cho đủ, "
          + "hoặc «\\\(brace)» nếu chính dấu ngoặc là lời văn.",
        en: "This “\(brace)” has no “\(other)” on the same line. Complete it as “{name}”, "
          + "or write “\\\(brace)” if the brace itself is prose."),
      fix: end == start + 1
        ? replacing(start, start, with: "\\", vi: "Viết «\\\(brace)»", en: "Write “\\\(brace)”")
        : nil)
  }

  /// Lets the fix of an open brace write a backslash before what closes it, too.
  mutating func escapeToo(_ start: Int, _ end: Int, in open: Int) {
    guard let fix = diagnostics[open].fix else { return }
    let more = (start..<end).map { Diagnostic.Fix.Edit(location($0, $0), "\\") }
    diagnostics[open].fix = Diagnostic.Fix(fix.title, fix.edits + more, isSafe: fix.isSafe)
  }

  mutating func reportDoubled(_ start: Int, _ end: Int, name: Range<Int>) {
    let words = quote(name.lowerBound, name.upperBound)
    report(
      .unbalancedBrace, start, end,
      Message(
        vi: "Tên cần điền viết trong một cặp ngoặc nhọn: «{\(words)}».",
        en: "A name to put in stands in one pair of braces: “{\(words)}”."),
      fix: replacing(
        start, end, with: "{" + file.text(TextRange(name.lowerBound, name.upperBound)) + "}",
        vi: "Viết «{\(words)}»", en: "Write “{\(words)}”"))
  }
}
