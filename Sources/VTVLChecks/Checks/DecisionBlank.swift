import VTVLModel
import VTVLSyntax

extension Check {
  static let decisionBlank = Check(
    Rule(
      "decision-blank", .warning,
      vi: "Số hoặc ngày của quyết định kèm theo còn trống.",
      en: "Decision number or date blank.",
      explanation: Message(
        vi:
          "Phụ lục chỉ có giá trị cùng với quyết định ban hành nó, nên phải chỉ rõ quyết định nào. Quy "
          + "tắc đọc dòng «kèm theo» của văn bản: sau «số» (hoặc ngay sau «Quyết định») phải có chữ số, "
          + "và phải có đủ ngày, tháng, năm, là ngày có trong lịch. Văn bản không có dòng «kèm theo» thì không xét. Khi bản "
          + "mô tả còn là dự thảo thì lời nhắc này là việc phải làm trước khi ban hành.",
        en:
          "An annex holds only together with the decision that issues it, so it must say which. The "
          + "rule reads the line “decision” of a document: digits must follow “số” (or “Quyết định” "
          + "itself), and a day, a month and a year must be there, such as a calendar has. A document without that line is not "
          + "looked at. While the descriptions are a draft, the finding says what is left to be done."
      )),
    forEach: \.model.documents
  ) { document, context, report in
    guard let decision = document.decision else { return }
    let words = Words(decision.string)
    if let date = words.impossibleDate {
      let quoted = VisibleText.excerpt(words.string(date))
      report(
        at: QuotedWords(text: decision, words: words, range: date),
        for: context.codes(of: document),
        about: [.text(quoted)],
        vi: "Ngày của quyết định, «\(quoted)», không có trong lịch. Hãy ghi đúng ngày.",
        en: "No calendar has the date of the decision, “\(quoted)”. Write the right one.")
    }
    guard let blank = blank(hasNumber(words), words.hasDate) else { return }
    let quoted = VisibleText.excerpt(decision.string)
    report(
      at: decision, for: context.codes(of: document), about: [.text(quoted)],
      vi: "\(blank.vi) của quyết định còn trống: «\(quoted)». Hãy điền trước khi ban hành.",
      en: "\(blank.en): “\(quoted)”. Fill in before it is issued.")
  }

  private static func blank(_ hasNumber: Bool, _ hasDate: Bool) -> Message? {
    switch (hasNumber, hasDate) {
    case (true, true): nil
    case (false, true): Message(vi: "Số", en: "The number of the decision is blank")
    case (true, false): Message(vi: "Ngày", en: "The date of the decision is blank")
    case (false, false): Message(vi: "Số và ngày", en: "Number and date of the decision are blank")
    }
  }

  /// `số 12/QĐ-UBND`, `Quyết định 12/QĐ-UBND`.
  private static func hasNumber(_ words: Words) -> Bool {
    numberMarkers.contains { marker in
      guard let next = words.first(marker)?.upperBound, next < words.count else { return false }
      return words[next].first.map(Byte.isDigit) == true && words.gap(before: next) != .mark
    }
  }

  private static let numberMarkers: [Phrase] = ["số", "quyết định"]
}
