import VTVLModel
import VTVLSyntax

extension Check {
  /// The number or the date of the decision is blank.
  static let decisionBlank: Check = Check(
    Rule(
      "decision-blank", .warning,
      vi: "Số hoặc ngày của quyết định kèm theo còn trống.",
      en: "Decision number or date blank.",
      explanation: Message(
        vi:
          "Phụ lục chỉ có giá trị cùng với quyết định ban hành nó, nên phải chỉ rõ quyết định nào. Quy "
          + "tắc đọc dòng «kèm theo» của văn bản: sau «số» (hoặc ngay sau «Quyết định») phải có chữ số, "
          + "và phải có đủ ngày, tháng, năm. Văn bản không có dòng «kèm theo» thì không xét. Khi bản "
          + "mô tả còn là dự thảo thì lời nhắc này là việc phải làm trước khi ban hành.",
        en:
          "An annex holds only together with the decision that issues it, so it must say which. The "
          + "rule reads the line “decision” of a document: digits must follow “số” (or “Quyết định” "
          + "itself), and a day, a month and a year must be there. A document without that line is not "
          + "looked at. While the descriptions are a draft, the finding says what is left to be done."
      ))
  ) { inspection, findings in
    for document in inspection.model.documents {
      guard let decision = document.decision else { continue }
      let words = Words(decision.string)
      guard let blank = blank(hasNumber(words), words.hasDate) else { continue }
      let quoted = VisibleText.excerpt(decision.string)
      findings.add(
        Diagnostic(
          decisionBlank.rule, at: inspection.model.location(decision), about: [.text(quoted)],
          Message(
            vi: "\(blank.vi) của quyết định còn trống: «\(quoted)». Hãy điền trước khi ban hành.",
            en: "\(blank.en): “\(quoted)”. Fill in before it is issued."),
          posts: inspection.codes(of: document)))
    }
  }

  private static func blank(_ hasNumber: Bool, _ hasDate: Bool) -> Message? {
    switch (hasNumber, hasDate) {
    case (true, true): nil
    case (false, true): Message(vi: "Số", en: "The number of the decision is blank")
    case (true, false): Message(vi: "Ngày", en: "The date of the decision is blank")
    case (false, false): Message(vi: "Số và ngày", en: "Number and date of the decision are blank")
    }
  }

  private static let numberMarkers: [Phrase] = ["số", "quyết định"]

  /// `số 12/QĐ-UBND`, `Quyết định 12/QĐ-UBND`.
  private static func hasNumber(_ words: Words) -> Bool {
    for marker in numberMarkers {
      guard let place = words.first(marker) else { continue }
      let next = place.upperBound
      guard next < words.count, let digit = words[next].first else { continue }
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit), words.gap(before: next) != .mark {
        return true
      }
    }
    return false
  }
}
