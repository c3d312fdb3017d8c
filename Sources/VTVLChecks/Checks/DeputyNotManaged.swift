import VTVLModel
import VTVLSyntax

extension Check {
  /// The head's managed staff do not include the deputy.
  static let deputyNotManaged: Check = Check(
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
          + "list."))
  ) { inspection, findings in
    for index in inspection.model.positions.indices {
      guard inspection.leadership.deputies[index] != nil else { continue }
      let head = inspection.model.positions[index]
      guard let title = head.title, !head.isBroken else { continue }
      let managed = head.relations.manages
      guard !managed.contains(where: { isDeputyNamed(in: inspection.words($0)) }) else { continue }
      let isGeneral = managed.contains { inspection.words($0).contains(anyOf: StaffList.staff) }
      let contrast = isGeneral ? StaffList.contrast(index, inspection) : nil
      guard !isGeneral || contrast != nil else { continue }
      findings.add(
        finding(managed.first, title, contrast, head, inspection))
    }
  }

  private static func isDeputyNamed(in words: Words) -> Bool {
    words.contains(anyOf: StaffList.deputies)
  }

  private static func finding(
    _ managed: Text?, _ title: Text, _ contrast: Text?, _ head: Position, _ inspection: CheckContext
  ) -> Diagnostic {
    let model = inspection.model
    let quoted = managed.map { inspection.quotation($0) }
    let advice = Message(
      vi: "Hãy thêm cấp phó vào «\(Keyword.manages.vi)» của cấp trưởng.",
      en: "Add the deputy under “\(Keyword.manages.en)” of the head.")
    let message: Message =
      if let quoted, contrast != nil {
        Message(
          vi:
            "«\(quoted)» không nêu cấp phó, dù cấp trưởng giao việc cho cấp phó riêng với công chức. "
            + advice.vi,
          en: "“\(quoted)” does not name the deputy, whom the head's duties set beside the staff. "
            + advice.en)
      } else if let quoted {
        Message(
          vi: "«\(quoted)» không gồm cấp phó. \(advice.vi)",
          en: "“\(quoted)” does not include the deputy. \(advice.en)")
      } else {
        Message(
          vi: "Cấp trưởng có cấp phó nhưng không ghi quản lý ai. \(advice.vi)",
          en: "The head has a deputy but is said to manage nobody. \(advice.en)")
      }
    return Diagnostic(
      deputyNotManaged.rule, at: model.location(managed ?? title),
      about: quoted.map { [.text($0)] } ?? [], message,
      notes: contrast.map {
        [
          Diagnostic.Note(
            at: model.location($0),
            Message(
              vi: "Cấp phó được kể riêng với công chức ở đây.",
              en: "Deputy and staff stand side by side here."))
        ]
      } ?? [], posts: [head.code])
  }
}

/// How a text speaks of staff.
private enum StaffList {
  /// Words that include the deputy.
  static let deputies: [Phrase] = ["phó", "lãnh đạo", "toàn bộ", "toàn thể", "tất cả", "mọi"]
  private static let deputy: Phrase = "phó"
  private static let and: Phrase = "và"
  static let staff: [Phrase] = [
    "công chức", "viên chức", "cán bộ", "người lao động", "nhân viên", "nhân sự",
  ]

  /// The first duty or power of a head that names the deputy and the staff side by side: `cho Phó
  /// Trưởng phòng, công chức`.
  static func contrast(_ head: Int, _ inspection: CheckContext) -> Text? {
    inspection.firstInWork(of: head) { text, words in
      guard let place = words.first(deputy) else { return nil }
      let sentence = words.sentence(around: place.lowerBound)
      let namesStaff = (place.upperBound..<sentence.upperBound).contains { index in
        (words.gap(before: index) == .comma || words.has(and, at: index - 1))
          && words.isAny(of: staff, at: index)
      }
      return namesStaff ? text : nil
    }
  }
}
