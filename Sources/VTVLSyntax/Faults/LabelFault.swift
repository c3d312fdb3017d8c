/// What is wrong with the label of an item or an edit.
enum LabelFault {
  /// A name without brackets after a verb.
  case missing(EditWords, Line)
  /// Words of an item after a verb.
  case words(EditWords, Line)
  /// A bracket that begins no label, to the end of its line.
  case broken(Range<Int>)
  /// A colon, after the label that begins there.
  case colon(at: Int, after: Int)
}

extension FaultExplainer {
  mutating func explain(_ fault: LabelFault, _ group: FaultGroup) {
    switch fault {
    case .missing(let edit, let current): reportMissingLabel(edit, current)
    case .words(let edit, let current): reportWordsForLabel(edit, current)
    case .broken(let words):
      reportBrokenLabel(words.lowerBound, words.upperBound, wantedKind(group.first))
    case .colon(let colon, let label): reportColonAfterLabel(label, colon)
    }
  }
}

extension FaultExplainer {
  mutating func reportMissingLabel(_ edit: EditWords, _ current: Line) {
    let stop = nameEnd(edit.words, current.contentEnd)
    let colon = afterSpaces(stop, current.contentEnd)
    reportMalformed(
      current.contentStart, stop,
      vi: "Trong danh sách, nhãn của mục đứng trong ngoặc vuông.",
      en: "In a list the label of an item stands in brackets.",
      wanted: wantedLabel(
        edit, edit.words..<stop, until: colon < current.contentEnd ? colon + 1 : stop, current))
  }

  mutating func reportWordsForLabel(_ edit: EditWords, _ current: Line) {
    let words = quote(edit.start, edit.verb.end)
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Trong danh sách, sau «\(words)» là nhãn của mục, trong ngoặc vuông: «\(words) [nhãn]». "
        + "Mục chưa có nhãn thì hãy đặt nhãn ở chỗ viết ra nó, như «- [nhãn] …».",
      en: "In a list, “\(words)” is followed by the label of an item, in brackets: "
        + "“\(words) [label]”. If the item has none, give it one where it is written, as in "
        + "“- [label] …”.",
      wanted: wantedLabel(
        edit, edit.words..<current.contentEnd, until: current.contentEnd, current))
  }

  /// A label in the place of some words; with it goes whatever sign stands before the verb or behind it.
  private func wantedLabel(
    _ edit: EditWords, _ words: Range<Int>, until end: Int, _ current: Line
  ) -> WantedName {
    guard !words.isEmpty else {
      return WantedName(kind: .inherited(nil), parts: [], whole: nil)
    }
    let verb = file.text(TextRange(edit.start, edit.verb.end))
    let part = WantedName.Part(
      file.text(TextRange(words.lowerBound, words.upperBound)),
      at: location(current.contentStart, end), before: verb + " [", after: "]")
    return WantedName(kind: .inherited(nil), parts: [part], whole: nil)
  }

  mutating func reportBrokenLabel(_ start: Int, _ end: Int, _ kind: WantedName.Kind?) {
    guard let close = bytes[start..<end].firstIndex(of: Byte.closeBracket) else {
      reportOpenLabel(start, nameEnd(start + 1, end))
      return
    }
    if context == .framework, reportLevelInWords(start, close) { return }
    if let labels = labels(start + 1, close) { return reportSeveralLabels(start, close, labels) }
    if let kind { return reportWordsInBrackets(start, close, kind) }
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

  /// `thay [Soạn thảo kế hoạch] …`: the words of an item in place of its label.
  mutating func reportWordsInBrackets(_ start: Int, _ close: Int, _ kind: WantedName.Kind) {
    let quoted = quote(start, close + 1)
    reportMalformed(
      start, close + 1,
      vi: "«\(quoted)» không phải là nhãn: nhãn trong ngoặc vuông là một từ liền.",
      en: "“\(quoted)” is no label: a label in brackets is one word.",
      wanted: WantedName(kind: kind, parts: [part(start + 1..<close)], whole: nil))
  }

  /// `- [Cấp 5] …` where levels are described; false where no number stands there.
  mutating func reportLevelInWords(_ start: Int, _ close: Int) -> Bool {
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
  func labels(_ start: Int, _ end: Int) -> String? {
    let parts = file.text(TextRange(start, end)).split { $0 == "," || $0 == ";" }
      .map { $0.split(separator: " ") }
    guard parts.count > 1,
      parts.allSatisfy({ $0.count == 1 && $0[0].utf8.allSatisfy(Byte.isNamePart) })
    else { return nil }
    return parts.map { "[\($0[0])]" }.joined(separator: ", ")
  }

  mutating func reportSeveralLabels(_ start: Int, _ close: Int, _ labels: String) {
    let shown = VisibleText.excerpt(labels)
    reportMalformed(
      start, close + 1,
      vi: "Mỗi nhãn đứng trong một cặp ngoặc vuông: «\(shown)».",
      en: "Each label stands in brackets of its own: “\(shown)”.",
      fix: writing(labels, start, close + 1))
  }

  mutating func reportOpenLabel(_ start: Int, _ end: Int) {
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

  /// `thay [x]: …`, `- [x]: …`.
  mutating func reportColonAfterLabel(_ label: Int, _ colon: Int) {
    let stop = afterSpacesBackwards(colon)
    reportMalformed(
      label, colon + 1,
      vi: "Sau nhãn «\(quote(label, stop))» không có dấu hai chấm. Hãy bỏ dấu đó.",
      en: "No colon follows the label “\(quote(label, stop))”. Drop it.",
      fix: replacing(stop, colon + 1, with: "", vi: "Bỏ dấu hai chấm", en: "Drop the colon"))
  }
}
