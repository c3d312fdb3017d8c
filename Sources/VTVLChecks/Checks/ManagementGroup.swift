import VTVLModel
import VTVLSyntax

extension Check {
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
          + "hẳn loại nào thì không xét. Khung mà quá nửa số vị trí chuyên môn (từ hai trở lên) được yêu "
          + "cầu nhóm này thì dành nhóm đó cho mọi người, nên không báo.",
        en:
          "Management competencies belong to posts that lead; without them a post is not assessed in its "
          + "main work, and with them a specialist is asked for what is not theirs to do. The group of "
          + "management competencies is one named “Năng lực quản lý”, “Năng lực lãnh đạo” or both words. A "
          + "post leads when it has a deputy or is one, heads a unit, or has a title that begins with "
          + "“Trưởng”, “Phó”, “Chánh”, “Giám đốc” and the like; a specialist has a title that begins with "
          + "“Chuyên viên”, “Cán sự”, “Nhân viên” and the like. Posts that are plainly neither are left "
          + "alone. Where more than half of the specialists of a framework, two at least, are asked for "
          + "the group, the framework means it for everybody, and nothing is reported."))
  ) { context, report in
    let groups = context.model.frameworks.map(\.managementGroups)
    let leaders = leaders(context)
    let forAll = frameworksForAll(groups, leaders, context)
    for position in context.model.positions {
      for competencies in position.allCompetencies {
        guard let index = competencies.framework, let group = groups[index].first else { continue }
        let framework = context.model.frameworks[index]
        let rows = competencies.rows.filter { groups[index].contains($0.group) }
        if leaders.contains(position.index) {
          guard rows.isEmpty, !competencies.rows.isEmpty, !position.isBroken else { continue }
          reportLacking(position, competencies, framework.groups[group], report)
        } else if let level = rows.first, !forAll.contains(index), position.isSpecialist(context) {
          reportExcess(position, competencies, level, framework.groups[group], report)
        }
      }
    }
  }

  /// The frameworks, by index, that ask most specialists for management competencies: they mean it.
  private static func frameworksForAll(
    _ groups: [[Int]], _ leaders: Set<Int>, _ context: CheckContext
  ) -> Set<Int> {
    var counts = groups.map { _ in (asked: 0, all: 0) }
    for position in context.model.positions {
      guard !leaders.contains(position.index), position.isSpecialist(context) else { continue }
      for competencies in position.allCompetencies {
        guard let index = competencies.framework else { continue }
        counts[index].all += 1
        if competencies.rows.contains(where: { groups[index].contains($0.group) }) {
          counts[index].asked += 1
        }
      }
    }
    return Set(
      counts.indices.filter { counts[$0].asked >= 2 && counts[$0].asked * 2 > counts[$0].all })
  }

  /// The positions that lead: heads and deputies of somebody or of a unit, and those whose title says so.
  private static func leaders(_ context: CheckContext) -> Set<Int> {
    let ofUnits = context.model.knowledge.units.flatMap { $0.heads + $0.deputies }
    var leaders = Set(ofUnits.compactMap { context.positionIndex[$0] })
    for pair in context.leadership.pairs {
      leaders.formUnion([pair.head.index, pair.deputy.index])
    }
    for (index, titles) in context.titles.enumerated() where titles.isHead || titles.isDeputy {
      leaders.insert(index)
    }
    return leaders
  }

  private static func reportLacking(
    _ position: Position, _ competencies: Position.Competencies, _ group: Framework.Group,
    _ report: Reporter
  ) {
    let (code, title) = (position.code, title(of: position))
    report(
      at: competencies.origin, for: [code], about: [.text(title)],
      vi:
        "\(code) «\(title)» là vị trí lãnh đạo, quản lý nhưng không yêu cầu năng lực quản lý nào. Hãy "
        + "ghi cấp độ cho nhóm đó.",
      en:
        "\(code) “\(title)” is a leadership post but is asked for no management competency. State "
        + "levels for that group.",
      notes: [note(group, report)])
  }

  private static func reportExcess(
    _ position: Position, _ competencies: Position.Competencies,
    _ level: Position.CompetencyRow, _ group: Framework.Group, _ report: Reporter
  ) {
    let (code, title) = (position.code, title(of: position))
    let isForAll = competencies.assignments.contains {
      $0.keyword == .all && $0.text.origin == level.origin
    }
    let advice =
      isForAll
      ? Message(
        vi: "Hãy ghi cấp độ cho từng nhóm khác thay cho «tất cả».",
        en: "State levels for each other group instead of “all”.")
      : Message(vi: "Hãy bỏ dòng này.", en: "Drop this line.")
    report(
      at: level.origin, for: [code], about: [.text(title)],
      vi:
        "\(code) «\(title)» là vị trí chuyên môn nhưng dòng này yêu cầu cả năng lực quản lý. "
        + advice.vi,
      en:
        "\(code) “\(title)” is a specialist's post, but this line asks it for management competencies "
        + "too. \(advice.en)",
      notes: [note(group, report)])
  }

  private static func title(of position: Position) -> String {
    VisibleText.excerpt(position.title?.string ?? position.code)
  }

  private static func note(_ group: Framework.Group, _ report: Reporter) -> Diagnostic.Note {
    report.note(
      at: group.name.map { report.location($0) } ?? group.id.map { report.location($0.origin) },
      vi: "Nhóm năng lực quản lý của khung ở đây.",
      en: "The framework's group of management competencies is here.")
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
  fileprivate func isSpecialist(_ context: CheckContext) -> Bool {
    guard let title else { return false }
    return context.words(title).isAny(of: Self.specialists, at: 0)
  }

  private static let specialists: [Phrase] = [
    "chuyên viên", "cán sự", "nhân viên", "công chức", "viên chức", "kế toán", "văn thư", "thủ quỹ",
    "lưu trữ",
  ]
}
