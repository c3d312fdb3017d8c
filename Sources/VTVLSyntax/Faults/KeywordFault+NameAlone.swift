/// Lines that begin with a name, and lack the keyword that belongs before it.
extension FaultExplainer {
  /// `đơn-vị: Văn phòng` for `đặt đơn-vị: Văn phòng`: no keyword has a dash.
  func isParameterAlone(_ current: Line) -> Bool {
    guard Keyword.set.place(in: context) != nil, let colon = colon(in: current) else {
      return false
    }
    let end = nameEnd(current.contentStart, colon)
    return end == afterSpacesBackwards(colon)
      && bytes[current.contentStart..<end].contains(Byte.dash)
  }

  /// Whether an item stands right below a line: no parameter is a list.
  private func holdsItem(_ current: Line) -> Bool {
    let next = nextContent[line + 1]
    return next < lines.count && lines[next].indent > current.indent && isItem(lines[next])
  }

  /// `VP-01: Văn thư` for `vị trí VP-01: Văn thư`: no keyword has a dash or a digit.
  func isPostAlone(_ current: Line) -> Bool {
    guard context == .file, let colon = colon(in: current) else { return false }
    let end = nameEnd(current.contentStart, colon)
    return end == afterSpacesBackwards(colon) && looksLikeCode(current.contentStart, end)
  }

  /// Reports a name without its keyword; false for any other line.
  mutating func reportNameAlone(_ current: Line) -> Bool {
    if isCompetencyAlone(current) {
      let what = Message(vi: "Cấp độ của một năng lực", en: "The level of a competency")
      report(current, without: .level, what)
    } else if isParameterAlone(current), holdsItem(current) {
      let what = Message(vi: "Nội dung của một ô của biểu mẫu", en: "What a box of the form holds")
      report(current, without: .box, what)
    } else if isParameterAlone(current) {
      let what = Message(vi: "Giá trị của một tham số", en: "The value of a parameter")
      report(current, without: .set, what)
    } else if isPostAlone(current) {
      report(
        current, without: .position, Message(vi: "Mã của một vị trí", en: "The code of a post"))
    } else {
      return false
    }
    return true
  }

  mutating func report(
    _ current: Line, without keyword: Keyword, _ what: Message
  ) {
    let start = current.contentStart
    let end = afterSpacesBackwards(colon(in: current) ?? current.contentEnd)
    let joined = joinedName(start, end)
    let name = VisibleText.excerpt(joined)
    let (vi, en) = (keyword.vi, keyword.en)
    let own = authorSpelling(keyword)
    report(
      .unknownKeyword, start, end,
      Message(
        vi: "\(what.vi) viết sau từ khóa «\(vi)»: «\(vi) \(name): …».",
        en: "\(what.en) stands after the keyword “\(en)”: “\(en) \(name): …”."),
      fix: replacing(
        start, end, with: "\(own) \(joined)", vi: "Viết «\(own) \(name)»",
        en: "Write “\(own) \(name)”"))
  }
}
