/// What is wrong with how far a line is indented.
extension Parser {
  mutating func checkIndentation(_ current: Line, expected: Int, accepted: inout Int) {
    if line == recoveredLine { accepted = current.indent }
    guard current.indent != expected, current.indent != accepted else { return }
    accepted = current.indent
    report(
      .badIndentation, current.contentStart, current.contentEnd,
      Message(
        vi: "Dòng này thụt vào \(current.indent) dấu cách, cần đúng \(expected). "
          + "Mỗi cấp thụt vào hai dấu cách so với dòng chứa nó.",
        en: "This line is indented by \(current.indent) spaces, but should be by \(expected). "
          + "Each level is two spaces deeper than the line it belongs to."),
      fix: replacing(
        current.start, current.contentStart, with: String(repeating: " ", count: expected),
        vi: "Thụt vào \(expected) dấu cách", en: "Indent by \(expected) spaces"))
  }

  /// What holds for lines of any kind, once for the file: one habit of an editor is one mistake.
  mutating func checkLines() {
    let odd = lines.filter { $0.hasOddIndentation && $0.kind != .blank }
    if let first = odd.first { reportOddIndentation(odd, first) }
    let isTooDeep = { (line: Line) in
      line.kind == .content && line.indent > Self.deepestLevel * 2
    }
    if let deep = lines.first(where: isTooDeep) { reportTooDeep(deep) }
  }

  private mutating func reportTooDeep(_ deep: Line) {
    report(
      .tooDeep, deep.contentStart, deep.contentEnd,
      Message(
        vi: "Dòng này thụt vào \(deep.indent) dấu cách, quá \(Self.deepestLevel) cấp. "
          + "Không phần nào của bản mô tả cần sâu như vậy; hãy bỏ bớt dấu cách ở đầu dòng.",
        en:
          "This line is indented by \(deep.indent) spaces, more than \(Self.deepestLevel) levels. "
          + "No part of a description needs that; take spaces away from its start."))
  }

  private mutating func reportOddIndentation(_ odd: [Line], _ first: Line) {
    let others = odd.count - 1
    report(
      .tabIndentation, first.start, first.contentStart,
      Message(
        vi: "Đầu dòng có dấu tab hoặc dấu cách đặc biệt"
          + (others > 0 ? ", cũng như \(others) dòng khác của tệp" : "")
          + ". Hãy thụt lề bằng dấu cách thường, hai dấu cách mỗi cấp.",
        en: "The line begins with a tab or a special space"
          + (others > 0 ? ", as do \(others) more of the file" : "")
          + ". Indent with plain spaces, two a level."),
      fix: Diagnostic.Fix(
        Message(vi: "Thay bằng dấu cách thường", en: "Use plain spaces"),
        odd.map {
          .init(location($0.start, $0.contentStart), String(repeating: " ", count: $0.indent))
        }, isSafe: true))
  }

  mutating func reportTooDeeplyIndented(_ head: LineHead, belongsTo outer: Context) {
    let outerName = name(of: outer)
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«\(head.keyword.vi)» không đứng ở cấp này mà thuộc \(outerName.vi). "
          + "Dòng này có lẽ thụt vào thừa một cấp; hãy lùi ra hai dấu cách.",
        en: "“\(head.keyword.en)” does not stand at this level; it belongs to \(outerName.en). "
          + "The line is probably indented one level too many; move it out by two spaces."))
  }
}
