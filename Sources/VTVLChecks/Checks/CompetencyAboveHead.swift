import VTVLModel
import VTVLSyntax

extension Check {
  static let competencyAboveHead = Check(
    Rule(
      "competency-above-head", .warning,
      vi: "Cấp phó cần cấp độ năng lực cao hơn cấp trưởng.",
      en: "A deputy's level above the head's.",
      explanation: Message(
        vi:
          "Cấp trưởng chịu trách nhiệm chung nên không năng lực nào cần ở mức thấp hơn cấp phó. Quy tắc "
          + "so từng năng lực mà hai vị trí cùng cần, trong cùng một khung: cả mức cao nhất và mức thấp "
          + "nhất của cấp phó đều không được vượt của cấp trưởng. Một dòng nâng nhiều năng lực thì báo "
          + "một lần. Hãy sửa cấp độ của một trong hai vị trí.",
        en:
          "The head answers for the whole, so no competency is needed at a lower level than the "
          + "deputy's. The rule compares each competency that both posts need, in one framework: "
          + "neither the highest nor the lowest level of the deputy may exceed the head's. A line that "
          + "raises several competencies is one finding. Correct the levels of one of the two posts."
      )),
    forEach: \.leadership.pairs
  ) { pair, context, report in
    for own in pair.deputy.allCompetencies {
      guard let index = own.framework,
        let heads = pair.head.allCompetencies.first(where: { $0.framework == index })
      else { continue }
      compare(own, heads, of: index, pair.deputy, context, report)
    }
  }

  private static func compare(
    _ own: Position.Competencies, _ heads: Position.Competencies, of index: Int,
    _ deputy: Position, _ context: CheckContext, _ report: Reporter
  ) {
    let framework = context.model.frameworks[index]
    // A level that the scale does not have is reported as such.
    let levels = [own, heads].map { $0.levels.filter { framework.allows($0.level) } }
    for raised in RaisedLevels.lines(levels[0], levels[1]) {
      let name = VisibleText.excerpt(framework.item(of: raised.first).name.string)
      let others = raised.all.count - 1
      let more =
        others == 0
        ? Message("") : Message(vi: " (và \(others) năng lực khác)", en: " (and \(others) more)")
      let (level, headsLevel) = (raised.first.level.description, raised.heads.level.description)
      report(
        at: raised.first.origin, for: [deputy.code],
        about: raised.all.map { .part(framework.item(of: $0).name.string) },
        vi:
          "«\(name)»\(more.vi): cấp phó cần cấp độ \(level), cao hơn \(headsLevel) của cấp trưởng. Hãy "
          + "hạ cấp độ của cấp phó, hoặc nâng của cấp trưởng.",
        en:
          "“\(name)”\(more.en): the deputy needs level \(level), above the head's \(headsLevel). Lower "
          + "the deputy's level, or raise the head's.",
        notes: [
          report.note(
            at: raised.heads.origin, vi: "Cấp độ của cấp trưởng ở đây.",
            en: "The head's level stands here.")
        ])
    }
  }
}

/// The competencies that one line of a deputy raises above the head's.
private struct RaisedLevels {
  let first: Position.CompetencyLevel
  let heads: Position.CompetencyLevel
  private(set) var all: [Position.CompetencyLevel]

  /// One for each line, in the order of the framework.
  static func lines(
    _ own: [Position.CompetencyLevel], _ heads: [Position.CompetencyLevel]
  ) -> [RaisedLevels] {
    let byCompetency = Dictionary(
      heads.map { ($0.competency, $0) }, uniquingKeysWith: { first, _ in first })
    var lines: [RaisedLevels] = []
    var indexByOrigin: [NodeRef: Int] = [:]
    for level in own {
      guard let heads = byCompetency[level.competency],
        level.level.max > heads.level.max || level.level.min > heads.level.min
      else { continue }
      if let index = indexByOrigin[level.origin] {
        lines[index].all.append(level)
      } else {
        indexByOrigin[level.origin] = lines.count
        lines.append(RaisedLevels(first: level, heads: heads, all: [level]))
      }
    }
    return lines
  }
}
