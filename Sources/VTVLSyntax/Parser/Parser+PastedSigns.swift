/// What begins an item in place of a dash and a space: a dash without the space, a number, a letter.
struct PastedSign {
  /// The byte after the sign.
  let end: Int
  /// Where the item's words begin.
  let textStart: Int
  /// Whether it is `1.` or `a)`, which the form prints itself.
  let isNumber: Bool
}

extension Parser {
  func pastedSign(_ current: Line) -> PastedSign? {
    let (start, end) = (current.contentStart, current.contentEnd)
    guard end > start + 1, mayBeSign(bytes[start], bytes[start + 1]) else { return nil }
    if let dash = Self.tightBullets.first(where: { bytes[start..<end].starts(with: $0) }) {
      let stop = start + dash.count
      let text = afterNoBreakSpaces(stop, end)
      guard text < end,
        text > stop || Byte.isLetter(bytes[text]) || bytes[text] >= 0x80
          || bytes[text] == Byte.openBracket
      else {
        return nil
      }
      return PastedSign(end: stop, textStart: text, isNumber: false)
    }
    guard let stop = numberEnd(start, end), stop < end,
      Byte.isBlank(bytes[stop]) || bytes[stop] == 0xC2
    else { return nil }
    let text = afterNoBreakSpaces(afterSpaces(stop, end), end)
    return text < end ? PastedSign(end: stop, textStart: text, isNumber: true) : nil
  }

  /// Whether a line that begins with two bytes may begin with such a sign; hardly any does.
  private func mayBeSign(_ first: UInt8, _ second: UInt8) -> Bool {
    second == Byte.dot || second == Byte.bracket || Byte.isDigit(first) || first == Byte.dash
      || first == UInt8(ascii: "(") || first == 0xE2
  }

  /// The byte after `1.`, `12)`, `a)`, `(b)` or `1.2.`.
  private func numberEnd(_ start: Int, _ end: Int) -> Int? {
    var index = bytes[start] == UInt8(ascii: "(") ? start + 1 : start
    let number = index
    while index < end, index < number + 8 {
      let part = index
      while index < end, index < part + 2, Byte.isDigit(bytes[index]) { index += 1 }
      if index == number, index < end, Byte.isLetter(bytes[index]) { index += 1 }
      guard index > part, index < end, bytes[index] == Byte.dot || bytes[index] == Byte.bracket
      else { return nil }
      index += 1
      if index == end || !Byte.isDigit(bytes[index]) { return index }
    }
    return nil
  }

  private static let tightBullets: [[UInt8]] = ["-", "–", "•"].map { Array($0.utf8) }

  private func afterNoBreakSpaces(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index + 1 < end, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 { index += 2 }
    return index
  }

  /// Reports a run of such items once; the fix is of them all.
  mutating func reportPastedSign(_ next: Int, _ sign: PastedSign) {
    let current = lines[next]
    let shown = quote(current.contentStart, sign.end)
    let message =
      sign.isNumber
      ? Message(
        vi: "Số thứ tự «\(shown)» do biểu mẫu in ra. Trong danh sách, mỗi mục bắt đầu bằng «- ».",
        en:
          "The form prints numbers such as “\(shown)” itself. In a list every item begins with “- ”."
      )
      : Message(
        vi: "Sau gạch đầu dòng «\(shown)» phải có một dấu cách thường.",
        en: "A plain space must follow the dash “\(shown)”.")
    var edits: [Diagnostic.Fix.Edit] = []
    var line = next
    while line < lines.count, lines[line].indent == current.indent, bulletEnd(lines[line]) == nil,
      let sign = pastedSign(lines[line])
    {
      edits.append(.init(location(lines[line].contentStart, sign.textStart), "- "))
      line = nextContent[line + 1]
    }
    report(
      .malformedLine, current.contentStart, sign.end, message,
      fix: Diagnostic.Fix(Message(vi: "Viết «- »", en: "Write “- ”"), edits))
  }
}
