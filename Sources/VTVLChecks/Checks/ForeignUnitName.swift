import VTVLModel
import VTVLSyntax

extension Check {
  /// Another post's unit where this post's is expected.
  static let foreignUnitName: Check = Check(
    Rule(
      "foreign-unit-name", .warning,
      vi: "Có tên đơn vị khác ở chỗ phải là đơn vị của vị trí này.",
      en: "Another post's unit where this post's is expected.",
      explanation: Message(
        vi:
          "Bản mô tả của đơn vị này hay được chép sang đơn vị kia, và tên đơn vị cũ dễ còn sót. "
          + "Quy tắc đọc nơi làm việc, quy trình, mục tiêu, nhiệm vụ, quyền hạn và người được "
          + "quản lý; tìm tên của một «đơn vị» khác mà dự án khai báo (kể cả «tên khác»), đứng "
          + "sau của, trong, thuộc, tại, cho, đúng chữ hoa và không kéo dài thành tên cơ quan "
          + "khác (Văn phòng UBND tỉnh). Tên đứng sau phối hợp, trao đổi, hướng dẫn, liên quan, "
          + "đề nghị, lấy ý kiến thì không xét. Vị trí phải thuộc một đơn vị đã khai báo. Hãy sửa "
          + "tên đơn vị.",
        en:
          "The description of one unit is often copied for another, and the old unit's name is "
          + "easily left behind. The rule reads workplace, process, objective, duties, powers and "
          + "staff managed; it looks for the name of another “unit” that the project declares "
          + "(“other names” included), after của, trong, thuộc, tại or cho, with the same capital "
          + "and not going on as the name of another body (Văn phòng UBND tỉnh). A name after "
          + "phối hợp, trao đổi, hướng dẫn, liên quan, đề nghị or lấy ý kiến in its sentence is "
          + "not looked at. The post must belong to a declared unit. Correct the unit's name."))
  ) { inspection, findings in
    let model = inspection.model
    guard model.knowledge.units.count > 1 else { return }
    let wordings = inspection.wordings.all
    for index in wordings.indices {
      let places = foreignPlaces(wordings[index].words, wordings[index].uses, inspection.unitNames)
      guard !places.isEmpty else { continue }
      for use in wordings[index].uses where isOwn(use) {
        let own = inspection.membership.units(of: use.position)
        guard !own.isEmpty, let place = places.first(where: { $0.units.isDisjoint(with: own) })
        else { continue }
        findings.add(finding(place, wordings[index], own, use.position, model))
      }
    }
  }

  private static func foreignPlaces(
    _ words: Words, _ uses: ArraySlice<Wordings.Use>, _ names: UnitNames
  ) -> [UnitNames.Found] {
    if uses.contains(where: { $0.keyword == .workplace }) {
      let units = names.units(named: words)
      if !units.isEmpty { return [UnitNames.Found(words: words.indices, units: units)] }
    }
    return names.owners(in: words).filter { found in
      let name = found.words.lowerBound
      return !words.contains(anyOf: others, in: words.sentence(around: name).lowerBound..<name)
    }
  }

  /// Whether a place in a post speaks of the post's own unit.
  private static func isOwn(_ use: Wordings.Use) -> Bool {
    switch use.section {
    case .header: use.keyword == .workplace || use.keyword == .process
    case .objective, .tasks, .authority: true
    case .relations: use.keyword == .manages
    case .conditions, .requirements, .competencies: false
    }
  }

  private static func finding(
    _ place: UnitNames.Found, _ wording: Wordings.Wording, _ own: Set<Int>, _ position: Int,
    _ model: Model
  ) -> Diagnostic {
    let quoted = VisibleText.excerpt(wording.words.string(place.words))
    let unit = own.min().map { model.knowledge.units[$0] }
    let name = VisibleText.excerpt(unit?.name?.string ?? "")
    let code = model.positions[position].code
    return Diagnostic(
      foreignUnitName.rule,
      at: model.location(of: wording.words.bytes(of: place.words), in: wording.text),
      about: [.text(quoted), .text(name)],
      Message(
        vi: "«\(quoted)» là đơn vị khác; vị trí này thuộc «\(name)». Hãy sửa tên đơn vị.",
        en: "“\(quoted)” is another unit; this post belongs to “\(name)”. Correct the unit's name."),
      notes: [
        Diagnostic.Note(
          at: unit.map { model.location($0.origin) },
          Message(vi: "Đơn vị đúng được khai báo ở đây.", en: "The right unit is declared here."))
      ], posts: [code])
  }

  private static let others: [Phrase] = [
    "phối hợp", "trao đổi", "hướng dẫn", "liên quan", "đề nghị", "lấy ý kiến",
  ]
}
