/// Words, or nothing, where the name of something belongs that stands elsewhere: the model says which.
extension FaultExplainer {
  /// What the name means that a fault is about; nil where the line itself gives something its name.
  func wantedKind(_ fault: PlacedFault) -> WantedName.Kind? {
    let record = tree.records[fault.node]
    switch record.kind {
    case .edit, .unknown: return .inherited(nil)
    case .item: return context == .postList ? .position : nil
    default:
      let isEdit = tree.records[fault.node...].prefix(3).contains { $0.kind == .verb }
      return WantedName.Kind(record.keyword, isEdit: isEdit, in: context)
    }
  }

  func part(_ words: Range<Int>, before: String = "", after: String = "") -> WantedName.Part {
    let (start, end) = (words.lowerBound, words.upperBound)
    return WantedName.Part(
      file.text(TextRange(start, end)), at: location(start, end), before: before, after: after)
  }

  mutating func reportWordsForName(_ words: Range<Int>, _ kind: WantedName.Kind) {
    let (start, end) = (words.lowerBound, words.upperBound)
    let quoted = quote(start, end)
    reportMalformed(
      start, end,
      vi:
        "«\(quoted)» không phải là mã: mã là một từ liền, chỉ gồm chữ, số và các dấu «-», «_», «.».",
      en: "“\(quoted)” is no name: a name is one word of letters, digits, “-”, “_” and “.”.",
      wanted: WantedName(kind: kind, parts: [part(words)], whole: nil))
  }

  /// The same in a list of names: each part of it, or all as one title that has commas in it.
  mutating func reportWordsForNames(_ group: FaultGroup, _ kind: WantedName.Kind) {
    let ranges = group.all.filter { $0.line == group.first.line }.compactMap { fault in
      if case .name(.broken(let words)) = fault.fault { words } else { nil }
    }
    guard let first = ranges.first else { return }
    let quoted = quote(first.lowerBound, first.upperBound)
    let whole = namesOnLine(around: first)
    reportMalformed(
      first.lowerBound, first.upperBound,
      vi: "«\(quoted)» không phải là mã. Chỗ này liệt kê các mã, mỗi mã là một từ liền, cách nhau "
        + "bằng dấu phẩy.",
      en: "“\(quoted)” is no name. Names stand here, each one word, commas between.",
      wanted: WantedName(
        kind: kind, parts: ranges.map { part($0) }, whole: part(whole)))
  }

  /// From the first name or words on the line that hold a part of a list of names to the last.
  private func namesOnLine(around part: Range<Int>) -> Range<Int> {
    let current = lines[line]
    guard let head = head(of: current), head.end <= part.lowerBound else {
      return current.contentStart..<current.contentEnd
    }
    var start = afterSpaces(head.end, current.contentEnd)
    if bytes[start] == Byte.colon { start = afterSpaces(start + 1, current.contentEnd) }
    return start..<current.contentEnd
  }

  /// `sửa nhiệm vụ: Quản lý tài chính`, or nothing after the keyword.
  mutating func reportMissingName(
    _ current: Line, _ head: ConstructHead, _ kind: WantedName.Kind
  ) {
    if let name = nameAfterColon(current, at: head.end) {
      reportNameAfterColon(current, at: head.end, name)
      return
    }
    let words = quote(current.contentStart, head.end)
    var parts: [WantedName.Part] = []
    let colon = afterSpaces(head.end, current.contentEnd)
    let title = afterSpaces(min(colon + 1, current.contentEnd), current.contentEnd)
    if head.keyword.place(in: context)?.shape.isNested == true, title < current.contentEnd {
      parts = [
        WantedName.Part(
          file.text(TextRange(title, current.contentEnd)),
          at: location(head.end, current.contentEnd), before: " ", after: ":")
      ]
    }
    reportMalformed(
      current.contentStart, head.end, vi: "Sau «\(words)» phải có một mã.",
      en: "“\(words)” needs a name after it.",
      wanted: WantedName(kind: kind, parts: parts, whole: nil))
  }
}
