import VTVLModel
import VTVLSyntax

extension Check {
  /// A task whose cell of duties is empty: neither a duty nor a note stands there.
  static let taskWithoutDuty: Check = Check(
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
          + "they come, say so in a “note”."))
  ) { inspection, findings in
    // Duties and note share a column, so that neither is required alone.
    guard inspection.form.taskCell(.duties) != nil else { return }
    inspection.reportTasks(
      taskWithoutDuty.rule, without: [.duties, .note], to: &findings,
      where: { isWithoutDuty($0, inspection) },
      severity: { isOtherWork($0, inspection) ? .note : nil }
    ) { area in
      Message(
        vi: "Nhiệm vụ «\(area)» chưa nêu công việc cụ thể nào. Hãy liệt kê từng việc dưới "
          + "«\(Keyword.duties.vi)», hoặc ghi cách giao việc ở «\(Keyword.note.vi)».",
        en: "The task “\(area)” has no concrete duty. List its duties under "
          + "“\(Keyword.duties.en)”, or say in a “\(Keyword.note.en)” how they are assigned.")
    }
  }

  private static func isWithoutDuty(_ task: Position.Task, _ inspection: CheckContext) -> Bool {
    guard task.duties.allSatisfy(\.isBlank), task.note?.isBlank ?? true else { return false }
    return task.area.map { !GenericWords.isGeneric(inspection.words($0)) } ?? true
  }

  private static func isOtherWork(_ task: Position.Task, _ inspection: CheckContext) -> Bool {
    task.area.flatMap { ClosingTask(inspection.words($0)) } == .assigned
  }
}
