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

  /// `// hỏi lại` and `<!-- hỏi lại -->`, comments of other languages; false for any other line.
  mutating func reportForeignComment(_ current: Line) -> Bool {
    guard let sign = foreignComment(current) else { return false }
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

  func withCommentAbove(_ hash: Int, _ end: Int) -> Diagnostic.Fix? {
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
}
