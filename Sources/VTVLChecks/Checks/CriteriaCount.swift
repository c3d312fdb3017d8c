import VTVLModel
import VTVLSyntax

extension Check {
  static let criteriaCount = Check(
    Rule(
      "criteria-count", .note,
      vi: "Số công việc và số tiêu chí của một nhiệm vụ khác nhau.",
      en: "The numbers of duties and criteria of a task differ.",
      explanation: Message(
        vi:
          "Trong biểu mẫu, công việc và tiêu chí đứng cùng hàng, nên người đọc ghép từng tiêu chí với "
          + "từng việc. Số lượng khác nhau thì có việc chưa được đo hoặc có tiêu chí không thuộc việc "
          + "nào. Quy tắc chỉ đếm khi cả hai là danh sách từ hai mục trở lên: một tiêu chí chung cho mọi "
          + "việc là cách viết bình thường. Hãy bổ sung, tách hoặc gộp để hai bên khớp nhau, hoặc bỏ "
          + "qua có lý do.",
        en:
          "In the form duties and criteria stand side by side, so that readers match each criterion "
          + "with a duty. Where the numbers differ some duty is not measured, or some criterion belongs "
          + "to none. The rule counts only where both are lists of two or more: one criterion for all "
          + "duties is usual. Add, split or merge until the two match, or ignore the finding with a "
          + "reason.")),
    forEach: \.tasks
  ) { item, context, report in
    let (duties, criteria) = (item.task.duties.count, item.task.criteria.count)
    guard min(duties, criteria) >= 2, duties != criteria, !item.position.isBroken else { return }
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
