import VTVLModel
import VTVLSyntax

extension Check {
  /// A duty listed as a power.
  static let dutyAmongPowers: Check = Check(
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
          + "Move the sentence to the tasks, or write it as a power."))
  ) { inspection, findings in
    let wordings = inspection.wordings.all
    for index in wordings.indices {
      let words = wordings[index].words
      guard let opening = openings.first(where: { words.begins(with: $0) }) else { continue }
      let duty = words.string(0..<opening.count)
      for use in wordings[index].uses where use.section == .authority && use.isItem {
        findings.add(misplaced(wordings[index].text, duty, use.position, inspection))
      }
    }
  }

  private static func misplaced(
    _ power: Text, _ duty: String, _ post: Int, _ inspection: CheckContext
  ) -> Diagnostic {
    let quoted = inspection.quotation(power)
    return Diagnostic(
      dutyAmongPowers.rule, at: inspection.model.location(power),
      about: [.text(quoted), .text(duty)],
      Message(
        vi:
          "«\(quoted)» bắt đầu bằng «\(duty)» nên là trách nhiệm, không phải quyền hạn. Hãy chuyển "
          + "sang «\(Keyword.task.vi)».",
        en: "“\(quoted)” begins with “\(duty)” and is a duty, not a power. Move it to a "
          + "“\(Keyword.task.en)”."),
      posts: [inspection.model.positions[post].code])
  }

  private static let openings: [Phrase] = [
    "có trách nhiệm", "chịu trách nhiệm", "có nghĩa vụ", "phải",
  ]
}
