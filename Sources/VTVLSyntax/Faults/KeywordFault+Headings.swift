/// Headings of the form that stand for no keyword, or for several.
extension FaultExplainer {
  /// Reports such a heading; false for any other line.
  mutating func reportHeading(_ current: Line) -> Bool {
    let range = headingWords(current)
    let words = bytes[range]
    let heading = quote(range.lowerBound, range.upperBound)
    if FormHeadings.isOnlyOfForm(words) {
      report(
        .unknownKeyword, current.contentStart, range.upperBound,
        Message(
          vi: "«\(heading)» là tiêu đề của biểu mẫu, do máy tự in ra. Hãy xóa dòng này.",
          en: "“\(heading)” is a heading that the form prints itself. Delete this line."))
      return true
    }
    guard FormHeadings.isOfSeveral(words) else { return false }
    let keywords = FormHeadings.keywords(for: words)
    let homes = homes(of: keywords[0])
    report(
      .unknownKeyword, current.contentStart, range.upperBound,
      Message(
        vi:
          "«\(heading)» của biểu mẫu gồm \(Self.list(keywords, .vi)), thuộc \(homes.vi). Hãy viết "
          + "riêng từng phần.",
        en: "“\(heading)” of the form is \(Self.list(keywords, .en)), which belong to \(homes.en). "
          + "Write each by itself."))
    return true
  }
}
