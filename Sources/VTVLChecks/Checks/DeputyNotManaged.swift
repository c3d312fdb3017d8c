import VTVLModel
import VTVLSyntax

extension Check {
  static let deputyNotManaged = Check(
    Rule(
      "deputy-not-managed", .note,
      vi: "Danh sách người do cấp trưởng quản lý không có cấp phó.",
      en: "The head's managed staff do not include the deputy.",
      explanation: Message(
        vi:
          "Cấp trưởng quản lý trực tiếp cấp phó, nên mục «quản lý» phải cho thấy điều đó. Một mục được "
          + "coi là gồm cấp phó khi nêu cấp phó, lãnh đạo, hoặc «toàn bộ», «toàn thể», «tất cả», «mọi» "
          + "người. Nói chung «công chức, người lao động» cũng được, trừ khi chính nhiệm vụ hay quyền "
          + "hạn của cấp trưởng kể cấp phó riêng với công chức («Phân công nhiệm vụ cho Phó Trưởng "
          + "phòng, công chức …»): khi ấy trong văn bản này công chức không gồm cấp phó. Hãy thêm cấp "
          + "phó vào danh sách.",
        en:
          "The head directly manages the deputy, so “manages” must show it. An entry includes the "
          + "deputy when it names deputies or leaders (lãnh đạo), or says “toàn bộ”, “toàn thể”, “tất "
          + "cả” or “mọi”. “Công chức, người lao động” in general will do, unless the head's own duties "
          + "or powers set the deputy beside them (“Phân công nhiệm vụ cho Phó Trưởng phòng, công chức "
          + "…”): then “công chức” does not include the deputy in this text. Add the deputy to the "
          + "list.")),
    forEach: \.leadership.heads
  ) { head, context, report in
    let managed = head.position.relations.manages
    guard let title = head.position.title, !head.position.isBroken,
      context.forms.known(head.position.index)?.keywords.contains(.manages) == true,
      !managed.contains(where: { context.words($0).contains(anyOf: includingDeputies) })
    else { return }
    let isGeneral = managed.contains { context.words($0).contains(anyOf: staff) }
    let contrast = isGeneral ? contrast(in: head.position, context) : nil
    guard !isGeneral || contrast != nil else { return }
    let quoted = managed.first.map { context.quotation($0) }
    report(
      at: managed.first ?? title, for: [head.position.code],
      about: quoted.map { [.text($0)] } ?? [],
      message(quoted, isContrasted: contrast != nil),
      notes: contrast.map { text in
        [
          report.note(
            at: text, vi: "Cấp phó được kể riêng với công chức ở đây.",
            en: "Deputy and staff stand side by side here.")
        ]
      } ?? [])
  }

  private static func message(_ managed: String?, isContrasted: Bool) -> Message {
    let advice = Message(
      vi: "Hãy thêm cấp phó vào «\(Keyword.manages.vi)» của cấp trưởng.",
      en: "Add the deputy under “\(Keyword.manages.en)” of the head.")
    guard let managed else {
      return Message(
        vi: "Cấp trưởng có cấp phó nhưng không ghi quản lý ai. \(advice.vi)",
        en: "The head has a deputy but is said to manage nobody. \(advice.en)")
    }
    return isContrasted
      ? Message(
        vi:
          "«\(managed)» không nêu cấp phó, dù cấp trưởng giao việc cho cấp phó riêng với công chức. "
          + advice.vi,
        en: "“\(managed)” does not name the deputy, whom the head's duties set beside the staff. "
          + advice.en)
      : Message(
        vi: "«\(managed)» không gồm cấp phó. \(advice.vi)",
        en: "“\(managed)” does not include the deputy. \(advice.en)")
  }

  /// The first duty or power of a head that names the deputy and the staff side by side: `cho Phó
  /// Trưởng phòng, công chức`.
  private static func contrast(in head: Position, _ context: CheckContext) -> Text? {
    context.firstInWork(of: head) { text, words in
      guard let place = words.first(deputy) else { return nil }
      let sentence = words.sentence(around: place.lowerBound)
      let namesStaff = (place.upperBound..<sentence.upperBound).contains { index in
        (words.gap(before: index) == .comma || words.has(and, at: index - 1))
          && words.isAny(of: staff, at: index)
      }
      return namesStaff ? text : nil
    }
  }

  private static let includingDeputies: [Phrase] = [
    "phó", "lãnh đạo", "toàn bộ", "toàn thể", "tất cả", "mọi",
  ]
  private static let deputy: Phrase = "phó"
  private static let and: Phrase = "và"
  private static let staff: [Phrase] = [
    "công chức", "viên chức", "cán bộ", "người lao động", "nhân viên", "nhân sự",
  ]
}
