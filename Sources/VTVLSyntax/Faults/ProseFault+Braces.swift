/// Braces that hold no name.
extension FaultExplainer {
  /// Braces without their other half, a run of them, or those that open and those that close words which are no name.
  mutating func reportUnbalanced(_ braces: Range<Int>, _ group: FaultGroup) {
    let (start, end) = (braces.lowerBound, braces.upperBound)
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
      fix: end == start + 1 ? escaping(brace, group) : nil)
  }

  private func escaping(_ brace: String, _ group: FaultGroup) -> Diagnostic.Fix {
    let edits = group.all.flatMap { fault in
      fault.fault.braces.map { Diagnostic.Fix.Edit(location($0, $0), "\\") }
    }
    return Diagnostic.Fix(Message(vi: "Viết «\\\(brace)»", en: "Write “\\\(brace)”"), edits)
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

extension SyntaxFault {
  fileprivate var braces: Range<Int> {
    switch self {
    case .prose(.openBraces(let range)), .prose(.closeBraces(let range)): range
    default: 0..<0
    }
  }
}
