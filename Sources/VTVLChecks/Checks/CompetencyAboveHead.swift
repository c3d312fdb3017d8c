import VTVLModel
import VTVLSyntax

extension Check {
  /// A deputy's level above the head's.
  static let competencyAboveHead: Check = Check(
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
      ))
  ) { inspection, findings in
    for pair in inspection.leadership.pairs {
      let deputy = inspection.model.positions[pair.deputy]
      guard let own = deputy.competencies,
        let heads = inspection.model.positions[pair.head].competencies,
        let framework = own.framework, framework == heads.framework
      else { continue }
      let scale = inspection.model.frameworks[framework]
      // A level that the scale does not have is reported as such.
      let levels = [own, heads].map { $0.levels.filter { scale.allows($0.level) } }
      for raised in RaisedLevels.lines(levels[0], levels[1]) {
        findings.add(finding(raised, scale, deputy, inspection.model))
      }
    }
  }

  private static func finding(
    _ raised: RaisedLevels, _ framework: Framework, _ deputy: Position, _ model: Model
  ) -> Diagnostic {
    let first = raised.first
    let name = VisibleText.excerpt(framework.groups[first.group].items[first.item].name.string)
    let more: Message =
      raised.count == 1
      ? Message("")
      : Message(
        vi: " (và \(raised.count - 1) năng lực khác)",
        en: " (and \(raised.count - 1) more)")
    let (own, other) = (first.level.description, raised.heads.level.description)
    return Diagnostic(
      competencyAboveHead.rule, at: model.location(first.origin), about: [.text(name)],
      Message(
        vi:
          "«\(name)»\(more.vi): cấp phó cần cấp độ \(own), cao hơn \(other) của cấp trưởng. Hãy hạ cấp "
          + "độ của cấp phó, hoặc nâng của cấp trưởng.",
        en:
          "“\(name)”\(more.en): the deputy needs level \(own), above the head's \(other). Lower the "
          + "deputy's level, or raise the head's."),
      notes: [
        Diagnostic.Note(
          at: model.location(raised.heads.origin),
          Message(vi: "Cấp độ của cấp trưởng ở đây.", en: "The head's level stands here."))
      ], posts: [deputy.code])
  }
}

/// The competencies that one line of a deputy raises above the head's.
private struct RaisedLevels {
  let first: Position.CompetencyLevel
  let heads: Position.CompetencyLevel
  private(set) var count = 1

  private struct Competency: Hashable {
    let group: Int
    let item: Int

    init(_ level: Position.CompetencyLevel) {
      group = level.group
      item = level.item
    }
  }

  /// A line each, in the order of the framework.
  static func lines(
    _ own: [Position.CompetencyLevel], _ heads: [Position.CompetencyLevel]
  ) -> [RaisedLevels] {
    let byCompetency = Dictionary(
      heads.map { (Competency($0), $0) }, uniquingKeysWith: { first, _ in first })
    var lines: [RaisedLevels] = []
    var indexByOrigin: [NodeRef: Int] = [:]
    for level in own {
      guard let heads = byCompetency[Competency(level)],
        level.level.max > heads.level.max || level.level.min > heads.level.min
      else { continue }
      if let index = indexByOrigin[level.origin] {
        lines[index].count += 1
      } else {
        indexByOrigin[level.origin] = lines.count
        lines.append(RaisedLevels(first: level, heads: heads))
      }
    }
    return lines
  }
}
