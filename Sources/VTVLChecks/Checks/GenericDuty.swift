import VTVLModel
import VTVLSyntax

extension Check {
  static let genericDuty = Check(
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
          + "field and the work of the post.")),
    forEach: \.wordings
  ) { wording, context, report in
    guard GenericWords.isGeneric(wording.words),
      let codes = context.codes(of: wording, where: { isDuty($0, context.model) })
    else { return }
    let quoted = context.quotation(wording.text)
    report(
      at: wording.text, for: codes, about: [.text(quoted)],
      vi:
        "«\(quoted)» đúng với mọi vị trí nên không cho biết vị trí này làm gì. Hãy nêu rõ lĩnh vực "
        + "và loại việc.",
      en: "“\(quoted)” is true of any post and does not say what this one does. Name the field and "
        + "the kind of work.")
  }

  /// Whether a place states a duty: the area of a task does where nothing else stands in its cell.
  private static func isDuty(_ use: Wordings.Use, _ model: Model) -> Bool {
    guard use.section == .tasks, let task = use.task else { return false }
    switch use.keyword {
    case .duties: return true
    case .task: return model.positions[use.position].tasks[task].statesNoDuty
    default: return false
    }
  }
}
