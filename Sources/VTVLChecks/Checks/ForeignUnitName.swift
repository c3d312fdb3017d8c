import VTVLModel
import VTVLSyntax

extension Check {
  static let foreignUnitName = Check(
    Rule(
      "foreign-unit-name", .warning,
      vi: "Có tên đơn vị khác ở chỗ phải là đơn vị của vị trí này.",
      en: "Another post's unit where this post's is expected.",
      explanation: Message(
        vi:
          "Bản mô tả của đơn vị này hay được chép sang đơn vị kia, và tên đơn vị cũ dễ còn sót. "
          + "Quy tắc đọc mọi mục, trừ quan hệ (chỉ đọc người được quản lý) và kinh nghiệm, vì ở đó nêu "
          + "đơn vị khác là thường; tìm tên của một «đơn vị» khác mà dự án khai báo (kể cả «tên khác»), đứng "
          + "sau của, trong, thuộc, tại, cho, đúng chữ hoa và không kéo dài thành tên cơ quan "
          + "khác (Văn phòng UBND tỉnh). Tên đứng sau phối hợp, trao đổi, hướng dẫn, liên quan, "
          + "đề nghị, lấy ý kiến, gửi, chuyển, cung cấp và tương tự thì không xét. Đơn vị cấp trên, nêu ở «thuộc» "
          + "hoặc sau «thuộc» trong tên của đơn vị này (Trung tâm Văn hóa thuộc Phòng Văn hóa - Xã hội), cũng là "
          + "của mình. Vị trí phải thuộc một đơn vị đã khai báo. Hãy sửa "
          + "tên đơn vị.",
        en:
          "The description of one unit is often copied for another, and the old unit's name is "
          + "easily left behind. The rule reads every section but relations, of which it reads the staff "
          + "managed, and experience, where other units are usual; it looks for the name of another “unit” that the project declares "
          + "(“other names” included), after của, trong, thuộc, tại or cho, with the same capital "
          + "and not going on as the name of another body (Văn phòng UBND tỉnh). A name after "
          + "phối hợp, trao đổi, hướng dẫn, liên quan, đề nghị, lấy ý kiến, gửi, chuyển, cung cấp and the "
          + "like in its sentence is not looked at. A parent, which “part of” says or this unit's own name gives "
          + "after thuộc (Trung tâm Văn hóa thuộc Phòng Văn hóa - Xã hội), is its own too. The post must belong to a declared unit. Correct the unit's name."
      )),
    forEach: \.wordings
  ) { wording, context, report in
    guard context.model.knowledge.units.count > 1 else { return }
    let places = foreignPlaces(wording, context.unitNames)
    guard !places.isEmpty else { return }
    for use in wording.uses where isOwn(use) {
      let own = context.membership.units(of: use.position)
      let known = context.unitNames.withParents(own)
      guard let unit = own.min().map({ context.model.knowledge.units[$0] }),
        let place = places.first(where: {
          $0.units.isDisjoint(with: known) && !context.membership.isWithin($0.units, use.position)
        })
      else { continue }
      let found = wording.quote(place.words)
      let (quoted, name) = (found.string, VisibleText.excerpt(unit.name?.string ?? ""))
      report(
        at: found, for: [context.code(of: use)], about: [.text(quoted), .text(name)],
        vi: "«\(quoted)» là đơn vị khác; vị trí này thuộc «\(name)». Hãy sửa tên đơn vị.",
        en: "“\(quoted)” is another unit; this post belongs to “\(name)”. Correct the unit's name.",
        notes: [
          report.note(
            at: unit.origin, vi: "Đơn vị đúng được khai báo ở đây.",
            en: "The right unit is declared here.")
        ])
    }
  }

  private static func foreignPlaces(
    _ wording: Wordings.Wording, _ names: UnitNames
  ) -> [UnitNames.Found] {
    let words = wording.words
    let units = names.units(named: words)
    if !units.isEmpty, wording.uses.contains(where: { $0.keyword == .workplace }) {
      return [UnitNames.Found(words: words.indices, units: units)]
    }
    return names.owners(in: words).filter { found in
      let name = found.words.lowerBound
      return !words.contains(anyOf: others, in: words.sentence(around: name).lowerBound..<name)
    }
  }

  /// Whether a place in a position speaks of the position's own unit.
  private static func isOwn(_ use: Wordings.Use) -> Bool {
    switch use.section {
    case .relations: use.keyword == .manages
    case .requirements: use.keyword != .experience
    case .header, .objective, .tasks, .authority, .conditions, .competencies: true
    }
  }

  private static let others: [Phrase] = [
    "phối hợp", "trao đổi", "hướng dẫn", "liên quan", "đề nghị", "lấy ý kiến", "gửi", "chuyển",
    "bàn giao", "cung cấp", "theo yêu cầu", "thống nhất với", "cùng với",
  ]
}
