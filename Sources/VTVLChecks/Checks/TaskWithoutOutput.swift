import VTVLModel
import VTVLSyntax

extension Check {
  static let taskWithoutOutput = Check(
    Rule(
      "task-without-output", .warning,
      vi: "Một nhiệm vụ không có kết quả đầu ra.",
      en: "A task without an output.",
      explanation: Message(
        vi:
          "Nghị định 335/2025/NĐ-CP đánh giá công chức theo sản phẩm, kết quả cụ thể; nhiệm vụ không có "
          + "kết quả đầu ra thì không đánh giá được. Quy tắc báo khi ô kết quả bỏ trống, nếu biểu mẫu "
          + "có cột này và cột phải điền. Hãy nêu sản phẩm hoặc kết quả mà nhiệm vụ phải đạt.",
        en:
          "Decree 335/2025/NĐ-CP evaluates civil servants by outputs that are specific; a task without "
          + "one cannot be evaluated. The rule reports an empty output where the form has that column "
          + "and requires it. State the product or the result that the task has to yield.")),
    forEach: \.tasks
  ) { item, context, report in
    guard item.task.output.isBlank,
      context.forms.known(item.position.index)?.taskCell(.output)?.isRequired == true
    else {
      return
    }
    context.reportMissing([.output], of: item, report) { area in
      Message(
        vi: "Nhiệm vụ «\(area)» chưa có kết quả đầu ra. Hãy nêu kết quả phải đạt ở "
          + "«\(Keyword.output.vi)».",
        en: "The task “\(area)” has no output. State what it has to yield in an "
          + "“\(Keyword.output.en)”.")
    }
  }
}
