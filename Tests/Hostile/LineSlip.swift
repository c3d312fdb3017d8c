import TestSupport

/// A slip of an author's hand that changes the form of a line, or a paste that does: what a mutant of words
/// does not try.
enum LineSlip: CaseIterable {
  case indented, split, joined, blankAbove, sign, colon, verb, bracket, end, letter, moved,
    wordPutIn,
    wordsBelow

  /// The lines of a file after the slip; nil where it does not apply.
  func apply(to lines: [String], using generator: inout SeededGenerator) -> [String]? {
    var lines = lines
    let index = Int.random(in: 2..<lines.count, using: &generator)
    let line = lines[index]
    let margin = String(line.prefix { $0 == " " })
    let words = line.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    let body = words.joined(separator: " ")
    switch self {
    case .indented:
      let steps = ["", " ", "  ", "   ", "    ", "      ", "\t"]
      lines[index] = pick(steps, &generator) + body
    case .split:
      guard words.count > 2 else { return nil }
      let place = Int.random(in: 1..<words.count, using: &generator)
      lines[index] = margin + words[..<place].joined(separator: " ")
      let deeper = margin + pick(["", "  ", "    "], &generator)
      lines.insert(deeper + words[place...].joined(separator: " "), at: index + 1)
    case .joined:
      guard index + 1 < lines.count else { return nil }
      let next = lines.remove(at: index + 1).drop { $0 == " " }
      lines[index] += " " + next
    case .blankAbove: lines.insert("", at: index)
    case .sign:
      let item = body.hasPrefix("- ") ? String(body.dropFirst(2)) : body
      lines[index] =
        margin + pick(["* ", "+ ", "• ", "– ", "1. ", "a) ", "", "-"], &generator) + item
    case .colon:
      guard let colon = line.firstIndex(of: ":") else { return nil }
      lines[index].replaceSubrange(
        colon...colon, with: pick(["", "::", " -", ";", ".", "："], &generator))
    case .verb:
      lines[index] = margin + pick(["bỏ ", "sửa ", "thay ", "giữ ", "thêm "], &generator) + body
    case .bracket:
      guard let bracket = line.firstIndex(where: { $0 == "[" || $0 == "]" }) else { return nil }
      lines[index].replaceSubrange(
        bracket...bracket, with: pick(["", "(", ")", "{", "]:", "[["], &generator))
    case .end:
      lines[index] += pick([" # chú thích", ";", " [x]", " {tên}", " \\", " :"], &generator)
    case .letter:
      let place = line.index(
        line.startIndex, offsetBy: Int.random(in: margin.count..<line.count, using: &generator))
      lines[index].insert(pick(Array("ađ:#[]{};,. "), &generator), at: place)
    case .moved:
      let moved = lines.remove(at: index)
      lines.insert(moved, at: Int.random(in: 2...lines.count, using: &generator))
    case .wordsBelow:
      let deeper = pick(["", "  ", "    ", "      "], &generator)
      lines.insert(margin + deeper + "Những lời mới được viết thêm", at: index + 1)
    case .wordPutIn:
      let put = pick(["bỏ", "việc:", "kết quả:", "-", "[a]", "{tên}", "ghi chú:"], &generator)
      var more = words
      more.insert(put, at: Int.random(in: 0...words.count, using: &generator))
      lines[index] = margin + more.joined(separator: " ")
    }
    return lines
  }

  private func pick<Value>(_ values: [Value], _ generator: inout SeededGenerator) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }
}
