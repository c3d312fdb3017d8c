import VTVLModel
import VTVLSyntax

extension Check {
  static let effectiveDate = Check(
    Rule(
      "effective-date", .warning,
      vi: "Ngày bắt đầu thực hiện không phải là ngày, cũng không phải là mốc rõ ràng.",
      en: "Neither a date nor an explicit relative clause.",
      explanation: Message(
        vi:
          "Người đọc phải biết bản mô tả được áp dụng từ ngày nào. Quy tắc chấp nhận một ngày đủ ngày, "
          + "tháng, năm (01/7/2026; ngày 01 tháng 7 năm 2026), hoặc một mốc: «kể từ», «khi», "
          + "«ngày» cùng một việc có ngày xác định (có hiệu lực, phê duyệt, ban hành, "
          + "ký, công bố, bổ nhiệm). Ngày không có trong lịch (31/02/2026) và ngày ghi năm trước "
          + "(2026-01-01) cũng bị báo. Dòng để trống thuộc quy tắc missing-section. Hãy ghi ngày hoặc "
          + "mốc.",
        en:
          "Readers must know from which day the description applies. The rule accepts a date with day, "
          + "month and year (01/7/2026; ngày 01 tháng 7 năm 2026), or a relative clause: “kể từ”, “khi” "
          + "or “ngày” with an event that has a date (có hiệu lực, phê duyệt, "
          + "ban hành, ký, công bố, bổ nhiệm). A day that no calendar has (31/02/2026) and a date with the "
          + "year first (2026-01-01) are reported too. An empty line is a matter of missing-section. Write the "
          + "date or the clause.")),
    forEach: \.model.positions
  ) { position, context, report in
    guard let effective = position.effective, !effective.isBlank else { return }
    let words = context.words(effective)
    if let date = words.impossibleDate {
      reportImpossible(QuotedWords(text: effective, words: words, range: date), position, report)
      return
    }
    if let (range, right) = words.reversedDate {
      reportReversed(range, right, effective, words, position, context.model, report)
      return
    }
    guard !words.hasDate, !isRelative(words) else { return }
    let quoted = context.quotation(effective)
    report(
      at: effective, for: [position.code], about: [.text(quoted)],
      vi:
        "«\(quoted)» không cho biết bắt đầu từ ngày nào. Hãy ghi ngày, tháng, năm, hoặc một mốc như "
        + "«Kể từ ngày Quyết định phê duyệt có hiệu lực».",
      en:
        "“\(quoted)” does not say from which day. Write day, month and year, or a clause such as “Kể "
        + "từ ngày Quyết định phê duyệt có hiệu lực”.")
  }

  private static func reportImpossible(
    _ date: QuotedWords, _ position: Position, _ report: Reporter
  ) {
    let quoted = date.string
    report(
      at: date, for: [position.code], about: [.text(quoted)],
      vi: "«\(quoted)» không có trong lịch. Hãy ghi đúng ngày, tháng, năm.",
      en: "No calendar has “\(quoted)”. Write the right day, month and year.")
  }

  private static func reportReversed(
    _ range: Range<Int>, _ right: String, _ text: Text, _ words: Words, _ position: Position,
    _ model: Model, _ report: Reporter
  ) {
    let date = QuotedWords(text: text, words: words, range: range)
    let quoted = date.string
    let place = model.exactLocation(of: words.bytes(of: range), in: text)
    report(
      at: date, for: [position.code], about: [.text(quoted)],
      vi: "Ngày «\(quoted)» ghi năm trước. Hãy ghi «\(right)».",
      en: "The date “\(quoted)” has the year first. Write “\(right)”.",
      fix: place.map { .writing(right, at: [$0]) })
  }

  private static func isRelative(_ words: Words) -> Bool {
    guard let start = words.first(of: starts) else { return false }
    return words.contains(anyOf: events, in: start.upperBound..<words.count)
  }

  private static let starts: [Phrase] = ["kể từ", "khi", "ngày"]
  private static let events: [Phrase] = [
    "hiệu lực", "phê duyệt", "ban hành", "ký", "công bố", "bổ nhiệm",
  ]
}
