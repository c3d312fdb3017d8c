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
          + "ký, công bố, bổ nhiệm). Dòng để trống thuộc quy tắc missing-section. Hãy ghi ngày hoặc "
          + "mốc.",
        en:
          "Readers must know from which day the description applies. The rule accepts a date with day, "
          + "month and year (01/7/2026; ngày 01 tháng 7 năm 2026), or a relative clause: “kể từ”, “khi” "
          + "or “ngày” with an event that has a date (có hiệu lực, phê duyệt, "
          + "ban hành, ký, công bố, bổ nhiệm). An empty line is a matter of missing-section. Write the "
          + "date or the clause.")),
    forEach: \.model.positions
  ) { position, context, report in
    guard let effective = position.effective, !effective.isBlank else { return }
    let words = context.words(effective)
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

  private static func isRelative(_ words: Words) -> Bool {
    guard let start = words.first(of: starts) else { return false }
    return words.contains(anyOf: events, in: start.upperBound..<words.count)
  }

  private static let starts: [Phrase] = ["kể từ", "khi", "ngày"]
  private static let events: [Phrase] = [
    "hiệu lực", "phê duyệt", "ban hành", "ký", "công bố", "bổ nhiệm",
  ]
}
