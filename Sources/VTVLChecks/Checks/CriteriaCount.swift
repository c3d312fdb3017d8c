import VTVLModel
import VTVLSyntax

extension Check {
  /// Duties and criteria of a task do not correspond in number.
  static let criteriaCount: Check = Check(
    Rule(
      "criteria-count", .note,
      vi: "Số công việc và số tiêu chí của một nhiệm vụ khác nhau.",
      en: "The numbers of a task's duties and criteria differ.",
      explanation: Message(
        vi:
          "Biểu mẫu đặt công việc và tiêu chí cạnh nhau nên người đọc dò việc nào theo tiêu chí nấy; số "
          + "mục khác nhau thì có việc không được đánh giá, hoặc có tiêu chí của việc khác. Quy tắc chỉ "
          + "xét nhiệm vụ mà cả hai đều có từ hai mục trở lên. Hãy xem việc nào thiếu tiêu chí; nếu một "
          + "tiêu chí chung cho nhiều việc là đúng ý thì bỏ qua có lý do.",
        en:
          "The form sets duties and criteria side by side, and readers match one with the other; where "
          + "the numbers differ some duty is not assessed, or a criterion belongs elsewhere. The rule "
          + "looks only at tasks that have two or more of both. See which duty lacks its criterion; "
          + "where one criterion is meant for several, ignore the finding with a reason."))
  ) { inspection, findings in
    for position in inspection.model.positions {
      for task in position.tasks {
        let (duties, criteria) = (task.duties.count, task.criteria.count)
        guard duties > 1, criteria > 1, duties != criteria, let area = task.area else { continue }
        let quoted = VisibleText.excerpt(area.string)
        findings.add(
          Diagnostic(
            criteriaCount.rule, at: inspection.model.location(area),
            Message(
              vi:
                "Nhiệm vụ «\(quoted)» có \(duties) công việc nhưng \(criteria) tiêu chí. Hãy xem việc nào "
                + "thiếu tiêu chí, hoặc tiêu chí nào thừa.",
              en:
                "The task “\(quoted)” has \(duties) duties but \(criteria) criteria. See which duty lacks "
                + "its criterion, or which criterion is one too many."),
            posts: [position.code]))
      }
    }
  }
}
