import VTVLModel
import VTVLSyntax

extension Check {
  static let criterionRepeatsOutput = Check(
    Rule(
      "criterion-repeats-output", .warning,
      vi: "Một tiêu chí chép lại kết quả đầu ra.",
      en: "A criterion that repeats the output.",
      explanation: Message(
        vi:
          "Tiêu chí là thước đo kết quả; khi chép lại kết quả từng chữ, nó không đo được gì. Quy tắc so "
          + "từng chữ với kết quả của cùng nhiệm vụ, không kể chữ hoa, dấu cách và dấu câu. Hãy "
          + "viết tiêu chí nói kết quả được đo thế nào: thời hạn, số lượng, quy định phải theo.",
        en:
          "A criterion measures the output; repeated word for word it measures nothing. The rule "
          + "compares it with the output of the same task, case, spaces and punctuation apart. "
          + "Write how the output is measured: the time, the number, the regulation to follow.")),
    forEach: \.tasks
  ) { item, context, report in
    guard let output = item.task.output else { return }
    for criterion in item.task.criteria where context.areAlike(criterion, output) {
      let quoted = context.quotation(criterion)
      report(
        at: criterion, for: [item.position.code], about: [.text(quoted)],
        vi:
          "Tiêu chí «\(quoted)» chép lại kết quả của nhiệm vụ. Hãy nêu kết quả đó được đo bằng gì.",
        en:
          "The criterion “\(quoted)” repeats the output of its task. Say what measures that output.",
        notes: [
          report.note(at: output, vi: "Kết quả được nêu ở đây.", en: "The output is stated here.")
        ])
    }
  }
}
