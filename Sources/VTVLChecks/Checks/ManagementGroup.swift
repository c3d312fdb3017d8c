import VTVLModel
import VTVLSyntax

extension Check {
  /// A leadership post that is asked for no management competency, or a specialist who is.
  static let managementGroup = Check(
    Rule(
      "management-group", .warning,
      vi: "Vị trí lãnh đạo thiếu nhóm năng lực quản lý, hoặc vị trí chuyên môn lại có nhóm đó.",
      en: "A leadership post without management competencies, or a specialist with them.",
      explanation: Message(
        vi:
          "Nhóm năng lực quản lý dành cho vị trí lãnh đạo, quản lý; thiếu nó thì vị trí không được đánh "
          + "giá về việc chính của mình, thừa nó thì chuyên viên bị đòi hỏi điều không thuộc việc của họ. "
          + "Nhóm năng lực quản lý là nhóm của khung tên «Năng lực quản lý», «Năng lực lãnh đạo» hoặc cả "
          + "hai từ đó. Vị trí lãnh đạo là vị trí có cấp phó hoặc là cấp phó, đứng đầu một «đơn vị», hoặc "
          + "có tên bắt đầu bằng «Trưởng», «Phó», «Chánh», «Giám đốc» và tương tự; vị trí chuyên môn là vị "
          + "trí có tên bắt đầu bằng «Chuyên viên», «Cán sự», «Nhân viên» và tương tự. Vị trí không thuộc "
          + "hẳn loại nào thì không xét.",
        en:
          "Management competencies belong to posts that lead; without them a post is not assessed in its "
          + "main work, and with them a specialist is asked for what is not theirs to do. The group of "
          + "management competencies is one named “Năng lực quản lý”, “Năng lực lãnh đạo” or both words. A "
          + "post leads when it has a deputy or is one, heads a unit, or has a title that begins with "
          + "“Trưởng”, “Phó”, “Chánh”, “Giám đốc” and the like; a specialist has a title that begins with "
          + "“Chuyên viên”, “Cán sự”, “Nhân viên” and the like. Posts that are plainly neither are left "
          + "alone."))
  ) { inspection, findings in
    let model = inspection.model
    let groups = model.frameworks.map(\.managementGroups)
    let leaders = leaders(inspection)
    for (index, position) in model.positions.enumerated() {
      guard let competencies = position.competencies, let framework = competencies.framework,
        let group = groups[framework].first
      else { continue }
      let levels = competencies.levels.filter { groups[framework].contains($0.group) }
      let leads = leaders.contains(index)
      let fault =
        if leads, levels.isEmpty, !competencies.levels.isEmpty, !position.isBroken {
          lacking(position, competencies, inspection)
        } else if !leads, position.isSpecialist(inspection), let level = levels.first {
          excess(position, level, inspection)
        } else {
          Diagnostic?.none
        }
      guard var fault else { continue }
      fault.notes = [note(model.frameworks[framework].groups[group], model)]
      findings.add(fault)
    }
  }

  /// The posts that lead: heads and deputies of somebody or of a unit, and those whose title says so.
  private static func leaders(_ inspection: CheckContext) -> Set<Int> {
    let heads = inspection.model.knowledge.units.flatMap { $0.heads + $0.deputies }
    var leaders = Set(heads.compactMap { inspection.positions[$0] })
    for pair in inspection.leadership.pairs { leaders.formUnion([pair.head, pair.deputy]) }
    for (index, titles) in inspection.titles.enumerated() where titles.isHead || titles.isDeputy {
      leaders.insert(index)
    }
    return leaders
  }

  private static func lacking(
    _ position: Position, _ competencies: Position.Competencies, _ inspection: CheckContext
  ) -> Diagnostic {
    let title = VisibleText.excerpt(position.title?.string ?? position.code)
    return Diagnostic(
      managementGroup.rule, at: inspection.model.location(competencies.origin),
      about: [.text(title)],
      Message(
        vi:
          "\(position.code) «\(title)» là vị trí lãnh đạo, quản lý nhưng không yêu cầu năng lực quản "
          + "lý nào. Hãy ghi cấp độ cho nhóm đó.",
        en: "\(position.code) “\(title)” is a leadership post but is asked for no management "
          + "competency. State levels for that group."), posts: [position.code])
  }

  private static func excess(
    _ position: Position, _ level: Position.CompetencyLevel, _ inspection: CheckContext
  ) -> Diagnostic {
    let title = VisibleText.excerpt(position.title?.string ?? position.code)
    let isForAll = position.competencies?.assignments.contains {
      $0.keyword == .all && $0.text.origin == level.origin
    }
    let advice =
      isForAll == true
      ? Message(
        vi: "Hãy ghi cấp độ cho từng nhóm khác thay cho «tất cả».",
        en: "State levels for each other group instead of “all”.")
      : Message(vi: "Hãy bỏ dòng này.", en: "Drop this line.")
    return Diagnostic(
      managementGroup.rule, at: inspection.model.location(level.origin), about: [.text(title)],
      Message(
        vi:
          "\(position.code) «\(title)» là vị trí chuyên môn nhưng dòng này yêu cầu cả năng lực quản "
          + "lý. \(advice.vi)",
        en:
          "\(position.code) “\(title)” is a specialist's post, but this line asks it for management "
          + "competencies too. \(advice.en)"),
      posts: [position.code])
  }

  private static func note(_ group: Framework.Group, _ model: Model) -> Diagnostic.Note {
    Diagnostic.Note(
      at: (group.name.map { model.location($0) }) ?? group.id.map { model.location($0.origin) },
      Message(
        vi: "Nhóm năng lực quản lý của khung ở đây.",
        en: "The framework's group of management competencies is here."))
  }
}

extension Framework {
  /// The groups whose name says nothing but management and leadership, and that are not empty.
  fileprivate var managementGroups: [Int] {
    groups.indices.filter { index in
      guard let name = groups[index].name, !groups[index].items.isEmpty else { return false }
      let words = Words(name.string)
      let said = words.indices.filter { !words.isAny(of: Self.fillers, at: $0) }
      return !said.isEmpty && said.allSatisfy { words.isAny(of: Self.managing, at: $0) }
    }
  }

  private static let managing: [Phrase] = ["quản", "lý", "lãnh", "đạo"]
  private static let fillers: [Phrase] = ["nhóm", "các", "năng", "lực", "về", "và"]
}

extension Position {
  fileprivate func isSpecialist(_ inspection: CheckContext) -> Bool {
    guard let title else { return false }
    let words = inspection.words(title)
    return Self.specialists.contains { words.begins(with: $0) }
  }

  private static let specialists: [Phrase] = [
    "chuyên viên", "cán sự", "nhân viên", "công chức", "viên chức", "kế toán", "văn thư", "thủ quỹ",
    "lưu trữ",
  ]
}
