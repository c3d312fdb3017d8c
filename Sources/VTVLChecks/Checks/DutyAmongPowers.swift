import VTVLModel
import VTVLSyntax

extension Check {
  static let dutyAmongPowers = Check(
    Rule(
      "duty-among-powers", .note,
      vi: "«Có trách nhiệm …» được ghi như một quyền hạn.",
      en: "“Có trách nhiệm …” listed as a power.",
      explanation: Message(
        vi:
          "Quyền hạn nói điều người giữ vị trí được làm, trách nhiệm nói điều phải làm; để lẫn thì khó "
          + "viện dẫn và khó đánh giá. Quy tắc xem chữ đầu của từng quyền hạn: «Có trách nhiệm», «Chịu "
          + "trách nhiệm», «Có nghĩa vụ», «Phải». Chữ ấy ở giữa câu thì không tính. Hãy chuyển câu đó "
          + "sang nhiệm vụ, hoặc viết lại thành quyền.",
        en:
          "A power says what the holder of the post may do, a duty what must be done; mixed up, neither "
          + "can be invoked or evaluated. The rule looks at the first words of each power: “Có trách "
          + "nhiệm”, “Chịu trách nhiệm”, “Có nghĩa vụ”, “Phải”. Within a sentence they do not count. "
          + "Move the sentence to the tasks, or write it as a power.")),
    forEach: \.wordings
  ) { power, context, report in
    guard let opening = openings.first(where: { power.words.begins(with: $0) }),
      let codes = context.codes(of: power, where: { $0.section == .authority && $0.isItem })
    else { return }
    let quoted = context.quotation(power.text)
    let duty = power.words.string(0..<opening.count)
    report(
      at: power.text, for: codes, about: [.text(quoted), .text(duty)],
      vi:
        "«\(quoted)» bắt đầu bằng «\(duty)» nên là trách nhiệm, không phải quyền hạn. Hãy chuyển sang "
        + "«\(Keyword.task.vi)».",
      en: "“\(quoted)” begins with “\(duty)” and is a duty, not a power. Move it to a "
        + "“\(Keyword.task.en)”.")
  }

  private static let openings: [Phrase] = [
    "có trách nhiệm", "chịu trách nhiệm", "có nghĩa vụ", "phải",
  ]
}
