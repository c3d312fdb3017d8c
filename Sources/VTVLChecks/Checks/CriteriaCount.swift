import VTVLModel
import VTVLSyntax

extension Check {
  static let criteriaCount = Check(
    Rule(
      "criteria-count", .note,
      vi: "Số công việc và số tiêu chí của một nhiệm vụ chênh nhau quá nửa.",
      en: "The numbers of duties and criteria of a task differ by more than half.",
      explanation: Message(
        vi:
          "Người đọc ghép tiêu chí với việc, nhưng hiếm khi một với một: ba việc đo bằng hai tiêu chí là "
          + "bình thường. Quy tắc chỉ báo ở hai chỗ chắc chắn, và chỉ khi cả hai là danh sách từ hai mục "
          + "trở lên. Số lượng chênh nhau quá nửa: quá nửa số việc không có tiêu chí, hay quá nửa số tiêu "
          + "chí không thuộc việc nào. Hoặc việc và tiêu chí mang cùng nhãn ([đăng-ký] ở cả hai bên) mà có "
          + "nhãn chỉ ở một bên. Hãy bổ sung, tách hoặc gộp, hoặc bỏ qua có lý do.",
        en:
          "Readers match criteria with duties, but seldom one to one: three duties measured by two "
          + "criteria are sound. The rule reports two cases only, and only where both are lists of two or "
          + "more. The numbers differ by more than half: most duties have no criterion, or most criteria "
          + "belong to no duty. Or duties and criteria carry the same labels ([đăng-ký] on both sides), "
          + "and some label stands on one side only. Add, split or merge, or ignore the finding with a "
          + "reason.")),
    forEach: \.tasks
  ) { item, context, report in
    let (duties, criteria) = (item.task.duties, item.task.criteria)
    guard min(duties.count, criteria.count) >= 2, !item.position.isBroken else { return }
    if let pairs = LabelPairs(duties, criteria) {
      for (text, isDuty) in pairs.alone { reportAlone(text, isDuty, item, context, report) }
    } else if abs(duties.count - criteria.count) * 2 > max(duties.count, criteria.count) {
      reportCounts(duties.count, criteria.count, item, context, report)
    }
  }

  private static func reportAlone(
    _ text: Text, _ isDuty: Bool, _ item: PositionTask, _ context: CheckContext, _ report: Reporter
  ) {
    guard let name = text.name else { return }
    let (label, area) = (
      VisibleText.excerpt(context.model.spelling(name)), context.quoted(item.task)
    )
    let side =
      isDuty ? Message(vi: "Công việc", en: "duty") : Message(vi: "Tiêu chí", en: "criterion")
    let other =
      isDuty ? Message(vi: "tiêu chí", en: "criterion") : Message(vi: "công việc", en: "duty")
    report(
      at: text, for: [item.position.code], about: [.text(label), .text(area)],
      vi:
        "\(side.vi) «[\(label)]» của nhiệm vụ «\(area)» không có \(other.vi) nào cùng nhãn, trong khi các "
        + "mục khác có. Hãy bổ sung, hoặc sửa nhãn.",
      en:
        "The \(side.en) “[\(label)]” of the task “\(area)” has no \(other.en) with its label, while others "
        + "have. Add it, or correct the label.")
  }

  private static func reportCounts(
    _ duties: Int, _ criteria: Int, _ item: PositionTask, _ context: CheckContext,
    _ report: Reporter
  ) {
    let area = context.quoted(item.task)
    let advice =
      duties > criteria
      ? Message(vi: "Hãy xem việc nào chưa có tiêu chí.", en: "See which duty has no criterion.")
      : Message(
        vi: "Hãy xem tiêu chí nào không thuộc việc nào, hoặc cần gộp.",
        en: "See which criterion belongs to no duty, or should be merged.")
    report(
      at: item.task.origin, for: [item.position.code],
      about: [.text(area), .number(duties), .number(criteria)],
      vi: "Nhiệm vụ «\(area)» có \(duties) công việc nhưng \(criteria) tiêu chí. \(advice.vi)",
      en: "The task “\(area)” has \(duties) duties but \(criteria) criteria. \(advice.en)")
  }
}

/// Duties and criteria that are matched by their labels: where every item has one, and two or more stand on
/// both sides.
private struct LabelPairs {
  /// The items whose label stands on their side only.
  let alone: [(text: Text, isDuty: Bool)]

  init?(_ duties: Texts, _ criteria: Texts) {
    let (left, right) = (duties.compactMap(\.name?.symbol), criteria.compactMap(\.name?.symbol))
    guard left.count == duties.count, right.count == criteria.count else { return nil }
    let (own, others) = (Set(left), Set(right))
    // More labels in common than not: they are meant to match.
    let shared = own.intersection(others).count
    guard shared >= 2, shared * 2 > max(own.count, others.count) else { return nil }
    alone =
      zip(duties, left).filter { !others.contains($1) }.map { ($0.0, true) }
      + zip(criteria, right).filter { !own.contains($1) }.map { ($0.0, false) }
  }
}
