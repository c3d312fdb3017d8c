import VTVLModel
import VTVLSyntax

extension Check {
  static let taskWithoutCriterion = Check(
    Rule(
      "task-without-criterion", .warning,
      vi: "Một nhiệm vụ không có tiêu chí đánh giá.",
      en: "A task without a criterion.",
      explanation: Message(
        vi:
          "Không có tiêu chí thì người đánh giá và người được đánh giá không có thước đo chung. Quy tắc "
          + "báo khi nhiệm vụ không có dòng nào dưới «tiêu chí», nếu biểu mẫu có cột này và cột phải "
          + "điền. Hãy nêu ít nhất một tiêu chí, với thời hạn, số lượng hoặc quy định để đối chiếu.",
        en:
          "Without a criterion the one who evaluates and the one who is evaluated have no measure in "
          + "common. The rule reports a task with nothing under “criteria” where the form has that "
          + "column and requires it. State at least one, with a time, a number or a regulation to hold "
          + "the work against.")),
    forEach: \.tasks
  ) { item, context, report in
    guard item.task.criteria.allSatisfy(\.isBlank),
      context.forms.known(item.position.index)?.taskCell(.criteria)?.isRequired == true
    else { return }
    context.reportMissing([.criteria], of: item, report) { area in
      Message(
        vi: "Nhiệm vụ «\(area)» chưa có tiêu chí đánh giá. Hãy nêu ít nhất một tiêu chí dưới "
          + "«\(Keyword.criteria.vi)».",
        en: "The task “\(area)” has no criterion. State at least one under "
          + "“\(Keyword.criteria.en)”.")
    }
  }
}
