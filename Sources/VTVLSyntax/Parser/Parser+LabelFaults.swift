/// Labels of items that are missing, broken, or replaced by the words of the item.
extension Parser {
  /// `thay máy: …` in a list, for `thay [máy] …`.
  func verbBeforeName(_ current: Line) -> KeywordMatcher.Match? {
    guard let verb = KeywordMatcher.match(bytes, current.contentStart, current.contentEnd),
      verb.keyword.isVerb, verb.keyword != .ignore
    else { return nil }
    let name = afterSpaces(verb.end, current.contentEnd)
    let stop = nameEnd(name, current.contentEnd)
    let after = afterSpaces(stop, current.contentEnd)
    guard stop > name, after == current.contentEnd || bytes[after] == Byte.colon else { return nil }
    return verb
  }

  mutating func reportMissingLabel(_ verb: KeywordMatcher.Match, _ current: Line) {
    let start = afterSpaces(verb.end, current.contentEnd)
    let stop = nameEnd(start, current.contentEnd)
    let (name, words) = (quote(start, stop), quote(current.contentStart, verb.end))
    let colon = afterSpaces(stop, current.contentEnd)
    reportMalformed(
      current.contentStart, stop,
      vi: "Trong danh sách, nhãn của mục đứng trong ngoặc vuông: «\(words) [\(name)]».",
      en: "In a list the label of an item stands in brackets: “\(words) [\(name)]”.",
      fix: replacing(
        start, colon < current.contentEnd ? colon + 1 : stop,
        with: "[" + file.text(TextRange(start, stop)) + "]", vi: "Viết «[\(name)]»",
        en: "Write “[\(name)]”"))
  }

  /// `thay - …` or `bỏ Kiểm tra` in a list, where items are called by their labels. A capital says that the
  /// words are an item's; one that begins the line says that the verb is, too: `Thay mặt …` lacks its dash.
  func verbBeforeWords(_ current: Line) -> KeywordMatcher.Match? {
    guard context.isEditable,
      let verb = KeywordMatcher.match(bytes, current.contentStart, current.contentEnd),
      Keyword.editingVerbs.contains(verb.keyword)
    else { return nil }
    let span = bytes.span
    let next = afterSpaces(verb.end, current.contentEnd)
    guard next < current.contentEnd,
      span.decodedScalar(at: current.contentStart)?.scalar.properties.isLowercase == true,
      bytes[next] == Byte.dash
        || span.decodedScalar(at: next)?.scalar.properties.isUppercase == true
    else { return nil }
    return verb
  }

  mutating func reportWordsForLabel(_ verb: KeywordMatcher.Match, _ current: Line) {
    let words = quote(current.contentStart, verb.end)
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Trong danh sách, sau «\(words)» là nhãn của mục, trong ngoặc vuông: «\(words) [nhãn]». "
        + "Mục chưa có nhãn thì hãy đặt nhãn ở chỗ viết ra nó, như «- [nhãn] …».",
      en: "In a list, “\(words)” is followed by the label of an item, in brackets: "
        + "“\(words) [label]”. If the item has none, give it one where it is written, as in "
        + "“- [label] …”.")
  }

  /// `1: …`, `2. …` or `- 3: …` where levels are described, for `- [3] …`.
  func levelSign(_ current: Line) -> PastedSign? {
    let end = current.contentEnd
    let number = afterSpaces(bulletEnd(current) ?? current.contentStart, end)
    var stop = number
    while stop < end, stop < number + 2, Byte.isDigit(bytes[stop]) { stop += 1 }
    let sign = afterSpaces(stop, end)
    guard stop > number, sign < end,
      [Byte.colon, Byte.dot, Byte.bracket, Byte.dash].contains(bytes[sign])
    else { return nil }
    let text = afterSpaces(sign + 1, end)
    return text < end ? PastedSign(end: sign + 1, textStart: text, isNumber: true) : nil
  }

  /// Reports a run of such lines once; the fix is of them all.
  mutating func reportLevelSign(_ next: Int, _ sign: PastedSign) {
    let current = lines[next]
    var edits: [Diagnostic.Fix.Edit] = []
    var line = next
    while line < lines.count, lines[line].indent == current.indent,
      let sign = levelSign(lines[line])
    {
      let digits = bytes[lines[line].contentStart..<sign.end].filter(Byte.isDigit)
      edits.append(
        .init(
          location(lines[line].contentStart, sign.textStart),
          "- [" + String(decoding: digits, as: UTF8.self) + "] "))
      line = nextContent[line + 1]
    }
    reportMalformed(
      current.contentStart, sign.end,
      vi: "Mô tả cấp độ phải mang số của cấp độ trong ngoặc vuông, như «- [3] …».",
      en: "The description of a level carries its number in brackets, as in “- [3] …”.",
      fix: Diagnostic.Fix(Message(vi: "Viết «- [số] »", en: "Write “- [number] ”"), edits))
  }

  mutating func reportBrokenLabel(_ start: Int, _ end: Int) {
    guard let close = bytes[start..<end].firstIndex(of: Byte.closeBracket) else {
      reportOpenLabel(start, nameEnd(start + 1, end))
      return
    }
    if context == .framework, reportLevelInWords(start, close) { return }
    if let labels = labels(start + 1, close) { return reportSeveralLabels(start, close, labels) }
    let joined = joinedName(start + 1, close)
    let shown = joined.isEmpty ? "kế-hoạch" : VisibleText.excerpt(joined)
    reportMalformed(
      start, close + 1,
      vi: "Nhãn trong ngoặc vuông là một từ liền, như «[\(shown)]». "
        + "Nếu ngoặc vuông là lời văn, hãy đặt dấu «\\» trước nó.",
      en: "A label in brackets is one word, such as “[\(shown)]”. "
        + "If the bracket is prose, put “\\” before it.",
      fix: joined.isEmpty
        ? nil
        : replacing(
          start, close + 1, with: "[\(joined)]", vi: "Viết «[\(shown)]»",
          en: "Write “[\(shown)]”"))
  }

  /// `- [Cấp 5] …` where levels are described; false where no number stands there.
  private mutating func reportLevelInWords(_ start: Int, _ close: Int) -> Bool {
    let digits = String(decoding: bytes[start..<close].filter(Byte.isDigit), as: UTF8.self)
    guard !digits.isEmpty else { return false }
    reportMalformed(
      start, close + 1,
      vi: "Trong ngoặc vuông chỉ có số của cấp độ: «[\(digits)]».",
      en: "Only the number of the level stands in brackets: “[\(digits)]”.",
      fix: replacing(
        start, close + 1, with: "[\(digits)]", vi: "Viết «[\(digits)]»", en: "Write “[\(digits)]”"))
    return true
  }

  /// The labels in one pair of brackets, each in its own: `[a, b]` as `[a], [b]`.
  private func labels(_ start: Int, _ end: Int) -> String? {
    let parts = file.text(TextRange(start, end)).split { $0 == "," || $0 == ";" }
      .map { $0.split(separator: " ") }
    guard parts.count > 1,
      parts.allSatisfy({ $0.count == 1 && $0[0].utf8.allSatisfy(Byte.isNamePart) })
    else { return nil }
    return parts.map { "[\($0[0])]" }.joined(separator: ", ")
  }

  private mutating func reportSeveralLabels(_ start: Int, _ close: Int, _ labels: String) {
    let shown = VisibleText.excerpt(labels)
    reportMalformed(
      start, close + 1,
      vi: "Mỗi nhãn đứng trong một cặp ngoặc vuông: «\(shown)».",
      en: "Each label stands in brackets of its own: “\(shown)”.",
      fix: replacing(
        start, close + 1, with: labels, vi: "Viết «\(shown)»", en: "Write “\(shown)”"))
  }

  private mutating func reportOpenLabel(_ start: Int, _ end: Int) {
    let words = quote(start, end)
    reportMalformed(
      start, end,
      vi: "Nhãn «\(words)» thiếu dấu «]». Nếu ngoặc vuông là lời văn, hãy đặt dấu «\\» trước nó.",
      en: "The label “\(words)” lacks its “]”. If the bracket is prose, put “\\” before it.",
      fix: end > start + 1
        ? replacing(end, end, with: "]", vi: "Thêm «]»", en: "Add “]”")
        : replacing(
          start, start, with: "\\", vi: "Đặt dấu «\\»: đây là lời văn",
          en: "Put “\\” before it: it is prose"))
  }
}
