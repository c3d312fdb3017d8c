/// What is wrong with an edit of something inherited, or with a construct that has no words.
enum EditFault {
  /// A dash before the verb, or a colon behind it.
  case signs(EditWords, Line)
  /// Words after the labels of what is taken away, on its line and below it.
  case wordsAfterLabels(at: Int, Line)
  case wordsBelowLabels(of: Int, Line)
  /// The same after a name and a colon, which stands there.
  case wordsAfterName(colon: Int, Line)
  /// An edit below an item that is replaced.
  case belowReplaced(Line)
  case severalLabels(at: Int, Line, KeywordMatcher.Match)
  case nothingToKeep(Line, ConstructHead, Place)
  case nothingToSelect(at: Int, Line, ConstructHead, Place)
  case missingValue(Line)
  case empty(Line)
}

extension FaultExplainer {
  mutating func explain(_ fault: EditFault) {
    switch fault {
    case .signs(let edit, let current): reportSignsInEdit(edit, current)
    case .wordsAfterLabels(let start, let current): reportWordsAfterLabels(start, current)
    case .wordsBelowLabels(let own, let current): reportWordsBelowLabels(current, of: own)
    case .wordsAfterName(let colon, let current): reportWordsAfterName(colon, current)
    case .belowReplaced(let current): reportBelowReplaced(current)
    case .severalLabels(let start, let current, let verb):
      reportSeveralLabels(start, current, verb)
    case .nothingToKeep(let current, let head, let place):
      reportNothingToKeep(current, head, place)
    case .nothingToSelect(let start, let current, let head, let place):
      reportNothingToSelect(start, current, head, place)
    case .missingValue(let current): reportMissingValue(current)
    case .empty(let current): reportEmptyEdit(current)
    }
  }
}

extension FaultExplainer {
  /// `- bỏ [x]`, `bỏ: [x]`: an edit is its verb, and right after it the label.
  mutating func reportSignsInEdit(_ edit: EditWords, _ current: Line) {
    let words = quote(edit.start, edit.verb.end)
    let isDashOnly = afterSpaces(edit.verb.end, edit.words) == edit.words
    guard !isDashOnly || edit.isGuess else { return reportDashBeforeEdit(words, edit, current) }
    let end = (bytes[edit.words...].firstIndex(of: Byte.closeBracket) ?? edit.words) + 1
    let verb =
      edit.isGuess
      ? spelling(edit.verb.keyword, for: edit.start, edit.verb.end)
      : file.text(TextRange(edit.start, edit.verb.end))
    let shown = "\(VisibleText.excerpt(verb)) \(quote(edit.words, end))"
    reportMalformed(
      current.contentStart, end,
      vi:
        "Trong danh sách, dòng này viết là «\(shown)»: không có gạch đầu dòng, sau động từ là ngay "
        + "nhãn.",
      en: "In a list this line is written “\(shown)”: no dash, and the label right after the verb.",
      fix: replacing(
        current.contentStart, edit.words, with: verb + " ", vi: "Viết «\(shown)»",
        en: "Write “\(shown)”"))
  }

  private mutating func reportDashBeforeEdit(
    _ words: String, _ edit: EditWords, _ current: Line
  ) {
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Dòng bắt đầu bằng «\(words)» không có gạch đầu dòng; có gạch thì nó là một mục mới. "
        + "Hãy bỏ dấu gạch; nếu đó là lời văn, hãy đặt dấu «\\» trước «\(words)».",
      en: "A line that begins with “\(words)” has no dash; with a dash it is a new item. Drop the "
        + "dash; if these are words of an item, put “\\” before “\(words)”.",
      fix: replacing(
        current.contentStart, edit.start, with: "", vi: "Bỏ dấu gạch", en: "Drop the dash"))
  }

  /// `bỏ [x] và các việc khác`.
  mutating func reportWordsAfterLabels(_ index: Int, _ current: Line) {
    let stop = afterSpacesBackwards(index)
    reportUnprinted(index..<current.contentEnd, after: stop, current)
  }

  /// `bỏ [x]` below `thay [y] …`.
  mutating func reportBelowReplaced(_ current: Line) {
    let (replace, edit) = (Keyword.replace, Keyword.edit)
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi:
        "Mục trên được «\(replace.vi)» cả những gì ở dưới nó, nên không còn gì để sửa hay bỏ. Muốn giữ những gì ở dưới "
        + "thì ở mục trên viết «\(edit.vi)»; nếu đây là mục mới thì bắt đầu bằng «- ».",
      en:
        "The item above is replaced with all that is below it, so that nothing is left to edit. To keep what is "
        + "below, write “\(edit.en)” above; if this is a new item, begin it with “- ”.")
  }

  /// The same on deeper lines below, which are read already.
  mutating func reportWordsBelowLabels(_ current: Line, of own: Int) {
    let first = lines[nextContent[own + 1]]
    let stop = afterSpacesBackwards(current.contentEnd)
    let end = lines[line - 1].contentEnd
    reportUnprinted(first.contentStart..<min(first.contentEnd, end), after: stop, current, to: end)
  }

  /// `bỏ nhiệm vụ tài-chính: không phụ trách`.
  mutating func reportWordsAfterName(_ colon: Int, _ current: Line) {
    let words = afterSpaces(colon + 1, current.contentEnd)
    let stop = afterSpacesBackwards(colon)
    guard words < current.contentEnd else { return reportColonAfterName(stop, colon, current) }
    reportUnprinted(words..<current.contentEnd, after: stop, current)
  }

  private mutating func reportColonAfterName(_ stop: Int, _ colon: Int, _ current: Line) {
    let head = quote(current.contentStart, stop)
    reportMalformed(
      colon, colon + 1, vi: "Sau «\(head)» không có dấu hai chấm. Hãy bỏ dấu đó.",
      en: "No colon follows “\(head)”. Drop it.",
      fix: replacing(stop, colon + 1, with: "", vi: "Bỏ dấu hai chấm", en: "Drop the colon"))
  }

  /// - Parameter end: where the words to drop end, if that is further than what is pointed at.
  mutating func reportUnprinted(
    _ words: Range<Int>, after stop: Int, _ current: Line, to end: Int? = nil
  ) {
    let head = quote(current.contentStart, stop)
    reportMalformed(
      words.lowerBound, words.upperBound,
      vi: "Sau «\(head)» không viết gì thêm, vì lời ở đây sẽ không được in. Hãy bỏ những chữ này; "
        + "muốn giải thích thì viết ở một dòng chú thích bắt đầu bằng «#».",
      en: "Nothing follows “\(head)”, since words here would not be printed. Drop them; to "
        + "explain, write a comment in a line of its own, after “#”.",
      fix: replacing(
        stop, end ?? words.upperBound, with: "", vi: "Bỏ những chữ này", en: "Drop these words"))
  }

  /// `thay [x], [y] …`.
  mutating func reportSeveralLabels(
    _ index: Int, _ current: Line, _ verb: KeywordMatcher.Match
  ) {
    let word = quote(current.contentStart, verb.end)
    reportMalformed(
      index, current.contentEnd,
      vi: "Sau «\(word)» chỉ có một nhãn. Hãy viết mỗi nhãn một dòng.",
      en: "One label follows “\(word)”. Write a line for each.")
  }

  /// `chỉ giữ quan hệ`: there is nothing to choose among.
  mutating func reportNothingToKeep(_ current: Line, _ head: ConstructHead, _ place: Place) {
    let list = Message(
      vi: "Trong danh sách, hãy viết «\(Keyword.keepOnly.vi) [nhãn]» thụt vào bên dưới "
        + "«\(head.keyword.vi):».",
      en: "In a list, write “\(Keyword.keepOnly.en) [label]” below “\(head.keyword.en):”, indented."
    )
    let other = Message(
      vi: "Hãy xóa dòng này; phần nào không cần thì viết dòng «\(Keyword.remove.vi) …» cho nó.",
      en: "Delete this line; for each part that is not needed write a line “\(Keyword.remove.en) "
        + "…”.")
    let advice = place.shape == .list ? list : other
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "«\(Keyword.keepOnly.vi)» chọn trong nhiều mục có mã, mà «\(head.keyword.vi)» chỉ có "
        + "một. "
        + advice.vi,
      en: "“\(Keyword.keepOnly.en)” chooses among things with names, and there is one "
        + "“\(head.keyword.en)” only. " + advice.en)
  }

  /// `bỏ điều kiện riêng`: names after a thing that occurs once, where there is nothing to choose among.
  mutating func reportNothingToSelect(
    _ start: Int, _ current: Line, _ head: ConstructHead, _ place: Place
  ) {
    let words = quote(current.contentStart, head.end)
    let label = place.shape == .list ? Message(vi: "[nhãn]", en: "[label]") : Message("…")
    let isNested = place.shape.isNested
    reportMalformed(
      start, current.contentEnd,
      vi: "«\(head.keyword.vi)» chỉ có một, nên sau «\(words)» không viết gì thêm"
        + (isNested
          ? ": dòng này bỏ tất cả. Muốn bỏ một phần, hãy viết «\(Keyword.edit.vi) "
            + "\(head.keyword.vi):», rồi dòng «\(Keyword.remove.vi) \(label.vi)» thụt vào bên dưới."
          : ". Hãy bỏ «\(quote(start, current.contentEnd))»."),
      en: "There is one “\(head.keyword.en)” only, so nothing follows “\(words)”"
        + (isNested
          ? ": this line takes all of it. To take a part, write “\(Keyword.edit.en) "
            + "\(head.keyword.en):” and below it, indented, the line “\(Keyword.remove.en) \(label.en)”."
          : ". Drop “\(quote(start, current.contentEnd))”."))
  }

  /// `đặt x:` and `hằng x:` with nothing after them.
  mutating func reportMissingValue(_ current: Line) {
    let words = quote(current.contentStart, current.contentEnd)
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Sau «\(words)» chưa có lời văn. Hãy viết vào, hoặc xóa dòng này.",
      en: "No words follow “\(words)”. Write them, or delete the line.")
  }

  mutating func reportEmptyEdit(_ current: Line) {
    let words = quote(current.contentStart, current.contentEnd)
    reportMalformed(
      current.contentStart, current.contentEnd,
      vi: "Sau «\(words)» phải có lời văn mới. Muốn bỏ hẳn mục đó thì viết «bỏ» thay cho «thay».",
      en: "New words follow “\(words)”. To take the item away, write “remove” instead.")
  }
}
