import VTVLModel
import VTVLSyntax

extension Check {
  /// A deputy that presides, a head that only assists.
  static let verbRank: Check = Check(
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
          + "Ban chỉ đạo” is sound. Change the verb."))
  ) { inspection, findings in
    let wordings = inspection.wordings.all
    for index in wordings.indices where wordings[index].words.isAny(of: verbs, at: 0) {
      let wording = wordings[index]
      for use in wording.uses where use.isWork {
        if let finding = finding(wording, use.position, inspection) { findings.add(finding) }
      }
    }
  }

  private static func finding(
    _ wording: Wordings.Wording, _ post: Int, _ inspection: CheckContext
  ) -> Diagnostic? {
    let (titles, words) = (inspection.titles[post], wording.words)
    guard titles.title != nil else { return nil }
    let code = inspection.model.positions[post].code
    if inspection.leadership.heads[post] != nil || titles.isDeputy {
      return isPresiding(words) ? presiding(wording, code, inspection) : nil
    }
    guard inspection.leadership.deputies[post] != nil || titles.isHead else { return nil }
    return assisting(words, titles).map { assisting(wording, $0, code, inspection) }
  }

  // MARK: Deputies

  private static func isPresiding(_ words: Words) -> Bool {
    words.begins(with: presiding)
      && !words.contains(anyOf: assigned, in: words.sentence(around: 0))
  }

  private static func presiding(
    _ wording: Wordings.Wording, _ code: String, _ inspection: CheckContext
  ) -> Diagnostic {
    let (text, words) = (wording.text, wording.words)
    let verb = words.string(0..<2)
    return Diagnostic(
      verbRank.rule, at: inspection.model.location(of: words.bytes(of: 0..<2), in: text),
      about: [.text(verb), .text(inspection.quotation(text))],
      Message(
        vi:
          "Cấp phó «\(verb)» trong «\(inspection.quotation(text))». Hãy đổi thành «Giúp», «Tham "
          + "gia» hoặc nêu «theo phân công».",
        en:
          "A deputy presides (“\(verb)”) in “\(inspection.quotation(text))”. Write “Giúp” or “Tham "
          + "gia”, or say “theo phân công”."), posts: [code])
  }

  // MARK: Heads

  private static func assisting(
    _ wording: Wordings.Wording, _ range: Range<Int>, _ code: String, _ inspection: CheckContext
  ) -> Diagnostic {
    let (text, words) = (wording.text, wording.words)
    let verb = VisibleText.excerpt(words.string(range))
    return Diagnostic(
      verbRank.rule, at: inspection.model.location(of: words.bytes(of: range), in: text),
      about: [.text(verb), .text(inspection.quotation(text))],
      Message(
        vi:
          "Cấp trưởng mà «\(verb)» trong «\(inspection.quotation(text))». Hãy dùng động từ của "
          + "người chịu trách nhiệm, như «Chủ trì», «Quản lý».",
        en:
          "A head that only assists (“\(verb)”) in “\(inspection.quotation(text))”. Use a verb of "
          + "one who answers for it, such as “Chủ trì” or “Quản lý”."), posts: [code])
  }

  /// The verb and what shows that it is a deputy's.
  private static func assisting(_ words: Words, _ titles: PositionTitles) -> Range<Int>? {
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
