import VTVLModel
import VTVLSyntax

extension Check {
  static let vagueObjective = Check(
    Rule(
      "vague-objective", .note,
      vi: "Mục tiêu không nêu kết quả nào, hoặc chép lại một công việc.",
      en: "An objective that names no result, or copies a duty.",
      explanation: Message(
        vi:
          "Mục tiêu trả lời câu hỏi «vị trí này có để làm gì»; kể lại việc phải làm và người phải báo "
          + "cáo thì chưa trả lời. Quy tắc báo khi mục tiêu không có chữ nào chỉ kết quả (nhằm, để, bảo "
          + "đảm, góp phần, kịp thời, thông suốt, hiệu quả, chất lượng, đúng quy định… hoặc một con "
          + "số), hoặc giống từng chữ một công việc hay tên nhiệm vụ của chính vị trí. Hãy nêu kết quả "
          + "mà vị trí phải mang lại.",
        en:
          "An objective answers what the post is for; to tell what has to be done, and who is answered "
          + "to, is no answer. The rule reports an objective without any word for a result (nhằm, để, "
          + "bảo đảm, góp phần, kịp thời, thông suốt, hiệu quả, chất lượng, đúng quy định … or a "
          + "number), or the same word for word as a duty or an area of work of the post. State what "
          + "the post has to bring about.")),
    forEach: \.model.positions
  ) { position, context, report in
    guard let objective = position.objective, !objective.isBlank else { return }
    let quoted = context.quotation(objective)
    if let original = original(of: objective, in: position, context) {
      report(
        at: objective, for: [position.code], about: [.text(quoted)],
        vi: "Mục tiêu «\(quoted)» chép lại một công việc. Hãy nêu kết quả mà việc đó mang lại.",
        en: "The objective “\(quoted)” copies a duty. State what that duty brings about.",
        notes: [report.note(at: original, vi: "Công việc đó ở đây.", en: "The duty stands here.")])
    } else if !namesResult(context.words(objective)) {
      report(
        at: objective, for: [position.code], about: [.text(quoted)],
        vi:
          "Mục tiêu «\(quoted)» kể việc phải làm mà không nêu kết quả. Hãy thêm kết quả cần đạt, ví "
          + "dụ bắt đầu bằng «nhằm» hoặc «bảo đảm».",
        en: "The objective “\(quoted)” tells what is done and names no result. Add what it has to "
          + "bring about, for instance after “nhằm” or “bảo đảm”.")
    }
  }

  /// The area of work or the duty that the objective copies.
  private static func original(
    of objective: Text, in position: Position, _ context: CheckContext
  ) -> Text? {
    for task in position.tasks {
      if let area = task.area, context.areAlike(area, objective) { return area }
      if let duty = task.duties.first(where: { context.areAlike($0, objective) }) { return duty }
    }
    return nil
  }

  private static func namesResult(_ words: Words) -> Bool {
    words.hasDigits || words.contains(anyOf: results)
      || words.indices.contains { words.has(serving, at: $0) && !words.isCapitalized($0) }
  }

  private static let results: [Phrase] = [
    // What it is for.
    "nhằm", "để", "góp phần", "bảo đảm", "đảm bảo", "nâng cao", "đáp ứng", "đạt", "hoàn thành",
    // How good it has to be.
    "hiệu quả", "chất lượng", "thông suốt", "thống nhất", "ổn định", "an toàn", "chính xác",
    "đầy đủ", "công khai", "minh bạch", "hài lòng", "không để", "đúng quy định", "đúng pháp luật",
    // By when.
    "kịp thời", "đúng hạn", "đúng thời hạn", "đúng tiến độ",
  ]

  /// A purpose, except in a name such as `Trung tâm Phục vụ hành chính công`.
  private static let serving: Phrase = "phục vụ"
}
