import VTVLModel
import VTVLSyntax

extension Check {
  static let taskWithoutDuty = Check(
    Rule(
      "task-without-duty", .warning,
      vi: "Một nhiệm vụ không có công việc cụ thể nào.",
      en: "A task with no concrete duty.",
      explanation: Message(
        vi:
          "Tên mảng công việc chưa cho biết người giữ vị trí phải làm gì, nên không có căn cứ để giao "
          + "việc và đánh giá. Quy tắc báo khi nhiệm vụ không có dòng nào dưới «việc» và cũng không có "
          + "«ghi chú», nếu biểu mẫu có cột công việc cụ thể. Nhiệm vụ cuối «các nhiệm vụ khác do cấp "
          + "trên giao» khó kể hết việc nên chỉ là lưu ý. Tên nhiệm vụ chung chung, vị trí nào cũng "
          + "đúng, thì quy tắc generic-duty báo thay. Hãy liệt kê từng việc; nếu việc được giao theo "
          + "từng đợt, hãy nói rõ trong «ghi chú».",
        en:
          "The name of an area of work does not say what the holder of the post has to do, so that there "
          + "is nothing to assign or evaluate by. The rule reports a task with nothing under “duties” "
          + "and no “note”, where the form has a column for duties. The usual last task, other work as "
          + "superiors assign it, can hardly list any and is only a note. A task whose very name is "
          + "generic is reported by generic-duty instead. List the duties; if they are assigned as "
          + "they come, say so in a “note”.")),
    forEach: \.tasks
  ) { item, context, report in
    // Duties and note share a column, so that neither is required alone; with the task's title it is never empty.
    guard item.task.statesNoDuty, let form = context.forms.known(item.position.index),
      let cell = form.taskCell(.duties), cell.need != .optional, !form.hasTitleWithDuties
    else { return }
    let area = item.task.area.map { context.words($0) }
    guard area.map({ !GenericWords.isGeneric($0) }) ?? true else { return }
    context.reportMissing(
      [.duties, .note], of: item, report,
      severity: area.flatMap(ClosingTask.init) == .assigned ? .note : nil
    ) { area in
      Message(
        vi: "Nhiệm vụ «\(area)» chưa nêu công việc cụ thể nào. Hãy liệt kê từng việc dưới "
          + "«\(Keyword.duties.vi)», hoặc ghi cách giao việc ở «\(Keyword.note.vi)».",
        en: "The task “\(area)” has no concrete duty. List its duties under "
          + "“\(Keyword.duties.en)”, or say in a “\(Keyword.note.en)” how they are assigned.")
    }
  }
}
