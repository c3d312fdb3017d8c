import VTVLModel
import VTVLSyntax

extension Check {
  static let verbRank = Check(
    Rule(
      "verb-rank", .warning,
      vi: "Cấp phó «Chủ trì», hoặc cấp trưởng chỉ «Giúp», «Tham gia».",
      en: "A deputy that presides (“Chủ trì”), a head that only assists (“Giúp”, “Tham gia”).",
      explanation: Message(
        vi:
          "Động từ cho biết ai chịu trách nhiệm. Cấp phó «Chủ trì» việc của cấp trưởng, hay cấp trưởng "
          + "«Giúp» chính mình, thường do chép từ bản kia mà quên đổi. Quy tắc đọc chữ đầu của mảng "
          + "công việc, công việc và quyền hạn. Cấp phó: «Chủ trì», trừ câu nói rõ theo phân công, ủy "
          + "quyền, được giao hoặc thay mặt. Cấp trưởng: «Giúp» đi liền chức danh của mình hoặc «cấp "
          + "trưởng»; «Tham gia» đi liền lãnh đạo, chỉ đạo, quản lý, điều hành. «Tham gia các Hội đồng, "
          + "Ban chỉ đạo» không bị nhắc. Hãy đổi động từ.",
        en:
          "The verb says who answers for a thing. A deputy that presides over the head's work, or a "
          + "head that assists itself, was most often copied from the other description and not "
          + "changed. The rule reads the first words of areas of work, duties and powers. A deputy: "
          + "“Chủ trì”, unless the sentence says by assignment, by authority or on behalf (phân công, "
          + "ủy quyền, được giao, thay mặt). A head: “Giúp” followed by its own title or “cấp trưởng”; "
          + "“Tham gia” followed by lãnh đạo, chỉ đạo, quản lý or điều hành. “Tham gia các Hội đồng, "
          + "Ban chỉ đạo” is sound. Change the verb.")),
    forEach: \.wordings
  ) { wording, context, report in
    guard wording.words.isAny(of: verbs, at: 0) else { return }
    for use in wording.uses where use.isWork {
      let titles = context.titles[use.position]
      guard titles.title != nil else { continue }
      if context.leadership.head(of: use.position) != nil || titles.isDeputy {
        reportPresiding(wording, use, context, report)
      } else if context.leadership.hasDeputies(use.position) || titles.isHead {
        reportAssisting(wording, use, titles, context, report)
      }
    }
  }

  /// A deputy that presides.
  private static func reportPresiding(
    _ wording: Wordings.Wording, _ use: Wordings.Use, _ context: CheckContext, _ report: Reporter
  ) {
    let words = wording.words
    guard words.begins(with: presiding),
      !words.contains(anyOf: assigned, in: words.sentence(around: 0))
    else { return }
    let verb = wording.quote(0..<presiding.count)
    let (verbWords, quoted) = (words.string(verb.range), context.quotation(wording.text))
    report(
      at: verb, for: [context.code(of: use)], about: [.text(verbWords), .text(quoted)],
      vi:
        "Cấp phó «\(verbWords)» trong «\(quoted)». Hãy đổi thành «Giúp», «Tham gia» hoặc nêu «theo "
        + "phân công».",
      en:
        "A deputy presides (“\(verbWords)”) in “\(quoted)”. Write “Giúp” or “Tham gia”, or say “theo "
        + "phân công”.")
  }

  /// A head that only assists.
  private static func reportAssisting(
    _ wording: Wordings.Wording, _ use: Wordings.Use, _ titles: PositionTitles,
    _ context: CheckContext, _ report: Reporter
  ) {
    guard let range = assistingWords(wording.words, titles) else { return }
    let verb = wording.quote(range)
    let (verbWords, quoted) = (verb.string, context.quotation(wording.text))
    report(
      at: verb, for: [context.code(of: use)], about: [.text(verbWords), .text(quoted)],
      vi:
        "Cấp trưởng mà «\(verbWords)» trong «\(quoted)». Hãy dùng động từ của người chịu trách nhiệm, "
        + "như «Chủ trì», «Quản lý».",
      en:
        "A head that only assists (“\(verbWords)”) in “\(quoted)”. Use a verb of one who answers for "
        + "it, such as “Chủ trì” or “Quản lý”.")
  }

  /// The verb of a deputy, and the words that show it.
  private static func assistingWords(_ words: Words, _ titles: PositionTitles) -> Range<Int>? {
    if words.begins(with: helping) {
      let names = titles.all.map(\.phrase) + [head]
      return names.first { !$0.isEmpty && words.has($0, at: 1) }.map { 0..<(1 + $0.count) }
    }
    guard words.begins(with: takingPart),
      let leading = leading.first(where: { words.has($0, at: 2) })
    else { return nil }
    return 0..<(2 + leading.count)
  }

  private static let presiding: Phrase = "chủ trì"
  private static let assigned: [Phrase] = ["phân công", "ủy quyền", "được giao", "thay mặt"]
  private static let helping: Phrase = "giúp"
  private static let takingPart: Phrase = "tham gia"
  private static let verbs = [presiding, helping, takingPart]
  private static let head: Phrase = "cấp trưởng"
  private static let leading: [Phrase] = ["lãnh đạo", "chỉ đạo", "quản lý", "điều hành"]
}
