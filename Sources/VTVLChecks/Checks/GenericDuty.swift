import VTVLModel
import VTVLSyntax

extension Check {
  /// A duty that any post could have.
  static let genericDuty: Check = Check(
    Rule(
      "generic-duty", .note,
      vi: "Công việc ghi chung như «Thực hiện nhiệm vụ chuyên môn …», vị trí nào cũng đúng.",
      en: "A duty such as “Thực hiện nhiệm vụ chuyên môn …”, true of any post.",
      explanation: Message(
        vi:
          "Một câu đúng với mọi vị trí thì không cho biết vị trí này làm gì. Quy tắc báo một công việc, "
          + "hoặc tên của nhiệm vụ không nêu công việc nào, khi cả câu chỉ gồm động từ thực hiện, chữ "
          + "«nhiệm vụ» hay «công việc» và những lời kèm chung chung trong bảng (được giao, theo phân "
          + "công, theo ngạch, tại cơ quan mình…). Thêm tên một lĩnh vực hay một loại việc là quy tắc im "
          + "lặng. «Nhiệm vụ khác do cấp trên giao» là nhiệm vụ cuối thường có và không bị nhắc. Hãy nêu "
          + "lĩnh vực và việc của chính vị trí.",
        en:
          "A sentence that is true of any post does not say what this one does. The rule reports a "
          + "duty, or the name of a task without duties, when the whole of it is a verb of doing, the "
          + "word “nhiệm vụ” or “công việc” and phrases of a table that fit everywhere (được giao, theo "
          + "phân công, theo ngạch, tại cơ quan mình …). The name of a field or of a kind of work "
          + "silences it. “Other tasks as assigned” is a usual last task and is not reported. Name the "
          + "field and the work of the post."))
  ) { inspection, findings in
    let wordings = inspection.wordings.all
    for index in wordings.indices where GenericWords.isGeneric(wordings[index].words) {
      for use in wordings[index].uses where use.section == .tasks {
        let position = inspection.model.positions[use.position]
        guard let task = use.task, isDuty(use.keyword, of: position.tasks[task]) else { continue }
        findings.add(generic(wordings[index].text, position.code, inspection))
      }
    }
  }

  /// Whether a part of a task states a duty: the area does where nothing else stands in its cell.
  private static func isDuty(_ keyword: Keyword, of task: Position.Task) -> Bool {
    switch keyword {
    case .duties: true
    case .task: task.duties.allSatisfy(\.isBlank) && task.note?.isBlank ?? true
    default: false
    }
  }

  private static func generic(
    _ text: Text, _ code: String, _ inspection: CheckContext
  ) -> Diagnostic {
    let quoted = inspection.quotation(text)
    return Diagnostic(
      genericDuty.rule, at: inspection.model.location(text), about: [.text(quoted)],
      Message(
        vi: "«\(quoted)» đúng với mọi vị trí nên không cho biết vị trí này làm gì. Hãy nêu rõ lĩnh "
          + "vực và loại việc.",
        en:
          "“\(quoted)” is true of any post and does not say what this one does. Name the field and "
          + "the kind of work."),
      posts: [code])
  }
}
