import VTVLModel
import VTVLSyntax

extension Check {
  /// A duty that stands among the powers.
  static let dutyAmongPowers: Check = Check(
    Rule(
      "duty-among-powers", .note,
      vi: "Một trách nhiệm được ghi trong phần quyền hạn.",
      en: "A duty listed among the powers.",
      explanation: Message(
        vi:
          "Quyền hạn là điều người giữ vị trí được làm hoặc được quyết định; trách nhiệm là điều phải "
          + "làm. Ghi lẫn thì khi đánh giá không biết tính vào đâu. Quy tắc báo mục quyền hạn bắt đầu "
          + "bằng «Có trách nhiệm» hoặc «Chịu trách nhiệm». Hãy chuyển mục đó sang nhiệm vụ, hoặc viết "
          + "lại thành một quyền.",
        en:
          "A power is what the holder of a post may do or decide; a duty is what must be done. Mixed up, "
          + "nobody knows under which to assess it. The rule reports a power that begins with “Có trách "
          + "nhiệm” or “Chịu trách nhiệm”. Move it to the tasks, or write it as a power."))
  ) { inspection, findings in
    for position in inspection.model.positions {
      for text in position.authority.flatMap(\.items) {
        let words = inspection.words(text)
        guard duties.contains(where: { words.begins(with: $0) }) else { continue }
        let quoted = VisibleText.excerpt(text.string)
        findings.add(
          Diagnostic(
            dutyAmongPowers.rule, at: inspection.model.location(text),
            Message(
              vi:
                "«\(quoted)» là một trách nhiệm, không phải quyền hạn. Hãy chuyển sang nhiệm vụ, hoặc "
                + "viết lại thành một quyền.",
              en:
                "“\(quoted)” is a duty, not a power. Move it to the tasks, or write it as a power."),
            posts: [position.code]))
      }
    }
  }

  private static let duties: [Phrase] = ["có trách nhiệm", "chịu trách nhiệm"]
}
