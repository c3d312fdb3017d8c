import VTVLModel
import VTVLSyntax

extension Check {
  static let levelWithoutDescriptor = Check(
    Rule(
      "level-without-descriptor", .warning,
      vi: "Cấp độ được yêu cầu nhưng khung năng lực không mô tả, dù có mô tả cấp độ khác.",
      en:
        "A level that posts ask for and the framework does not describe, though it describes others.",
      explanation: Message(
        vi:
          "Cấp độ không có mô tả thì không có gì để đánh giá người đạt hay chưa đạt. Quy tắc chỉ xét "
          + "khung đã mô tả ít nhất một cấp độ; với mỗi năng lực, nó so các cấp mà các vị trí yêu cầu "
          + "với các cấp được mô tả dưới «mức», và báo ở năng lực còn thiếu. Hãy viết thêm mô tả, hoặc "
          + "sửa cấp độ của vị trí. Khung không mô tả cấp nào thì không bị báo.",
        en:
          "A level without a description leaves nothing to assess people by. Only frameworks that "
          + "describe at least one level are looked at; for each competency, the levels that posts ask "
          + "for are held against those described under “level”, and the competency that lacks some is "
          + "reported. Write the description, or correct the post's level. A framework that describes "
          + "no level at all is left alone."))
  ) { context, report in
    for (index, framework) in context.model.frameworks.enumerated()
    where framework.describesLevels
      && !framework.isPartial
    {
      let demands = Demand.all(of: framework, at: index, context.model.positions)
      for demand in demands {
        let name = framework.item(at: demand.competency).name
        let quoted = VisibleText.excerpt(name.string)
        let levels = demand.levels.sorted().map(String.init).joined(separator: ", ")
        report(
          at: name, for: demand.codes,
          about: [.text(quoted)] + demand.levels.sorted().map { .part(String($0)) },
          vi:
            "Khung năng lực không mô tả cấp độ \(levels) của «\(quoted)», mà vị trí yêu cầu cấp độ đó. "
            + "Hãy viết mô tả dưới «mức», hoặc sửa cấp độ của vị trí.",
          en:
            "The framework does not describe level \(levels) of “\(quoted)”, which posts ask for. "
            + "Write the description under “level”, or correct the posts' level.",
          notes: [
            report.note(
              at: demand.origin, vi: "Cấp độ được yêu cầu ở đây.",
              en: "The level is asked for here.")
          ])
      }
    }
  }
}

/// The levels of a competency that nothing describes, and who asks for them.
private struct Demand {
  let competency: CompetencyPlace
  /// The line that asks first.
  let origin: NodeRef
  private(set) var levels: Set<Int> = []
  private(set) var codes: [String] = []

  /// In the order of the framework.
  static func all(of framework: Framework, at index: Int, _ positions: [Position]) -> [Demand] {
    var demands: [CompetencyPlace: Demand] = [:]
    let items = Set(framework.groups.flatMap { $0.items.map(\.id.symbol) })
    for position in positions {
      let own = position.allCompetencies.first { $0.framework == index }
      // A level of a competency that is not there was most likely meant for another, which then has a wider one.
      guard own?.assignments.allSatisfy({ $0.isKnown(among: items) }) ?? true else { continue }
      for level in own?.levels ?? [] {
        let described = framework.item(of: level).levels.map(\.level)
        // A level beyond the scale is a mistake of its own.
        let missing = level.level.levels.filter {
          framework.allows(LevelRange(min: $0, max: $0)) && !described.contains($0)
        }
        guard !missing.isEmpty else { continue }
        let demand = Demand(competency: level.competency, origin: level.origin)
        demands[level.competency, default: demand].levels.formUnion(missing)
        demands[level.competency]?.codes.append(position.code)
      }
    }
    return demands.values.sorted {
      ($0.competency.group, $0.competency.item) < ($1.competency.group, $1.competency.item)
    }
  }
}

extension Framework {
  fileprivate var describesLevels: Bool {
    groups.contains { $0.items.contains { !$0.levels.isEmpty } }
  }
}

extension LevelRange {
  /// The levels of the range; none where it is the wrong way round.
  fileprivate var levels: [Int] { min <= max ? Array(min...max) : [] }
}

extension LevelAssignment {
  fileprivate func isKnown(among items: Set<Symbol>) -> Bool {
    keyword != .level || (name.map { items.contains($0.symbol) } ?? true)
  }
}
