/// Comments where none can stand, and those of other languages.
extension FaultExplainer {
  /// `Phòng họp # hỏi lại`: a remark that would be printed.
  mutating func reportRemark(_ words: Range<Int>) {
    let (start, end) = (words.lowerBound, words.upperBound)
    let remark = quote(start, end)
    report(
      .commentInProse, start, end,
      Message(
        vi: "«\(remark)» đứng giữa dòng nên là lời văn và sẽ được in. Nếu là chú "
          + "thích, hãy viết nó ở dòng trên, bắt đầu bằng «#».",
        en: "“\(remark)” stands within a line, so it is prose and will be printed. If "
          + "it is a comment, write it in the line above, beginning with “#”."),
      fix: withCommentAbove(start, end))
  }

  /// `// hỏi lại` and `<!-- hỏi lại -->`, comments of other languages; those that follow one another are one habit.
  mutating func reportForeignComment(_ comment: Range<Int>) {
    let first = lines[comment.lowerBound]
    guard let sign = ForeignComments.sign(bytes[first.contentStart..<first.contentEnd]) else {
      return
    }
    let shown = String(decoding: sign.begin, as: UTF8.self)
    reportMalformed(
      first.contentStart, first.contentEnd,
      vi: "Chú thích viết sau dấu «#», không phải «\(shown)».",
      en: "A comment is written after “#”, not “\(shown)”.",
      fix: Diagnostic.Fix(
        Message(vi: "Viết «# »", en: "Write “# ”"),
        comment.filter { lines[$0].kind == .comment }.flatMap { asComment(lines[$0]) }))
  }

  /// `<!-- hỏi lại --> ngạch: …`; false for any other line.
  mutating func reportCommentBeforeWords(_ current: Line) -> Bool {
    let words = bytes[current.contentStart..<current.contentEnd]
    guard ForeignComments.sign(words) != nil else { return false }
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Chú thích viết ở một dòng riêng, sau dấu «#».",
      en: "A comment stands on a line of its own, after “#”.")
    return true
  }

  /// A line of such a comment with `# ` before its words, and without its own signs.
  private func asComment(_ line: Line) -> [Diagnostic.Fix.Edit] {
    let (first, end) = (line.contentStart, line.contentEnd)
    let words = ForeignComments.words(bytes[first..<end])
    guard !words.isEmpty else { return [.init(location(first, end), "#")] }
    var edits = [Diagnostic.Fix.Edit(location(first, words.startIndex), "# ")]
    if words.endIndex < end { edits.append(.init(location(words.endIndex, end), "")) }
    return edits
  }

  func withCommentAbove(_ start: Int, _ end: Int) -> Diagnostic.Fix? {
    let current = lines[line]
    let words = ForeignComments.words(bytes[start..<end])
    guard current.kind == .content, current.contentStart < start, end == current.contentEnd,
      let comment = String(validating: bytes[current.start..<current.contentStart], as: UTF8.self),
      let remark = String(validating: words, as: UTF8.self)
    else { return nil }
    return Diagnostic.Fix(
      Message(vi: "Đưa chú thích lên dòng trên", en: "Move the comment to the line above"),
      [
        .init(location(current.start, current.start), comment + "# " + remark + "\n"),
        .init(location(afterSpacesBackwards(start), end), ""),
      ])
  }
}

extension [Range<Int>] {
  /// Those that follow one another as one.
  var joinedWhereAdjacent: [Range<Int>] {
    reduce(into: []) { joined, range in
      if let last = joined.last, last.upperBound == range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
  }
}
