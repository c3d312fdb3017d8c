import VTVLModel
import VTVLSyntax

extension Check {
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
  ) { context, report in
    let followers = Dictionary(grouping: context.model.positions) { $0.competencies?.framework }
    for framework in context.model.frameworks.indices {
      let positions = (followers[framework] ?? []).filter { !$0.levels.isEmpty }
      let levels = positions.flatMap(\.levels)
      guard positions.count >= 2, positions.contains(where: { $0.levels.count >= 2 }),
        let first = levels.first, levels.allSatisfy({ $0.level == first.level }),
        !positions.contains(where: { $0.mayMean(otherThan: first.level) })
      else { continue }
      let level = first.level.description
      let count = positions.count
      report(
        at: first.origin, for: positions.map(\.code),
        vi:
          "Cả \(count) vị trí đều ghi cấp độ \(level) cho mọi năng lực nên khung năng lực không phân "
          + "biệt được vị trí nào cần hơn về việc gì. Hãy ghi cấp độ riêng ở nơi cần khác.",
        en:
          "All \(count) posts have level \(level) for every competency, so that the framework tells "
          + "no post from another. State a level of its own where one is needed.",
        notes: otherLines(levels).map { line in
          report.note(
            at: line, vi: "Cấp độ \(level) cũng ghi ở đây.",
            en: "Level \(level) is stated here too.")
        })
    }
  }

  /// Up to three lines besides the first that state levels.
  private static func otherLines(_ levels: [Position.CompetencyLevel]) -> ArraySlice<NodeRef> {
    var lines: [NodeRef] = []
    for level in levels where lines.count < 4 && !lines.contains(level.origin) {
      lines.append(level.origin)
    }
    return lines.dropFirst()
  }
}

extension Position {
  fileprivate var levels: [CompetencyLevel] { competencies?.levels ?? [] }

  /// Whether another level is stated in a line that was not understood or names no competency.
  fileprivate func mayMean(otherThan level: LevelRange) -> Bool {
    isBroken || competencies?.assignments.contains { $0.range != level } == true
  }
}
