import VTVLModel
import VTVLSyntax

extension Check {
  /// Every competency of every post at one level.
  static let undifferentiatedLevels = Check(
    Rule(
      "undifferentiated-levels", .note,
      vi: "Mọi năng lực của mọi vị trí đều cùng một cấp độ.",
      en: "Every competency of every post at one level.",
      explanation: Message(
        vi:
          "Khi cấp trưởng, cấp phó và mọi năng lực đều ghi một cấp độ thì khung năng lực không phân biệt "
          + "được gì: không thấy vị trí nào cần giỏi hơn về việc gì. Quy tắc xét mỗi khung năng lực có từ "
          + "hai vị trí trở lên theo, và chỉ báo khi không có một cấp độ nào khác, một lần cho cả thư mục. "
          + "Hãy ghi cấp độ riêng cho năng lực hoặc vị trí cần cao hơn hay thấp hơn.",
        en:
          "When heads, deputies and all competencies have one level, the framework tells nothing apart: "
          + "no post is seen to need more of anything. Each framework that two posts or more follow is "
          + "looked at, and reported, once for the folder, only if there is no other level at all. State "
          + "levels of their own for the competencies or posts that need more or less."))
  ) { inspection, findings in
    let model = inspection.model
    let posts = Dictionary(grouping: model.positions.indices) {
      model.positions[$0].competencies?.framework ?? -1
    }
    for index in model.frameworks.indices {
      let positions = (posts[index] ?? []).map { model.positions[$0] }
        .filter { $0.competencies?.levels.isEmpty == false }
      let levels = positions.flatMap { $0.competencies?.levels ?? [] }
      guard positions.count >= 2, positions.contains(where: { $0.levelCount >= 2 }),
        let first = levels.first, levels.allSatisfy({ $0.level == first.level }),
        !positions.contains(where: { $0.mayMean(otherThan: first.level) })
      else { continue }
      findings.add(finding(first, levels, positions, model))
    }
  }

  private static func finding(
    _ first: Position.CompetencyLevel, _ levels: [Position.CompetencyLevel],
    _ positions: [Position], _ model: Model
  ) -> Diagnostic {
    var others: [NodeRef] = []
    for level in levels where level.origin != first.origin && others.count < 3 {
      if !others.contains(level.origin) { others.append(level.origin) }
    }
    let level = first.level.description
    return Diagnostic(
      undifferentiatedLevels.rule, at: model.location(first.origin),
      Message(
        vi:
          "Cả \(positions.count) vị trí đều ghi cấp độ \(level) cho mọi năng lực nên khung năng lực "
          + "không phân biệt được vị trí nào cần hơn về việc gì. Hãy ghi cấp độ riêng ở nơi cần khác.",
        en: "All \(positions.count) posts have level \(level) for every competency, so that the "
          + "framework tells no post from another. State a level of its own where one is needed."),
      notes: others.map {
        Diagnostic.Note(
          at: model.location($0),
          Message(vi: "Cấp độ \(level) cũng ghi ở đây.", en: "Level \(level) is stated here too."))
      }, posts: positions.map(\.code))
  }
}

extension Position {
  fileprivate var levelCount: Int { competencies?.levels.count ?? 0 }

  /// Whether another level is stated in a line that was not understood or names no competency.
  fileprivate func mayMean(otherThan level: LevelRange) -> Bool {
    isBroken || competencies?.assignments.contains { $0.range != level } == true
  }
}
