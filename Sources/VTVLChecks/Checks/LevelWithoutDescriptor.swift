import VTVLModel
import VTVLSyntax

extension Check {
  /// A level that posts ask for and the framework does not describe, though it describes others.
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
  ) { inspection, findings in
    let model = inspection.model
    for (index, framework) in model.frameworks.enumerated() where framework.describesLevels {
      var wanted: [DemandedItem: Demand] = [:]
      for position in model.positions where position.competencies?.framework == index {
        for level in position.competencies?.levels ?? [] {
          let item = framework.groups[level.group].items[level.item]
          let missing = level.level.levels.filter { number in
            // A level beyond the scale is a mistake of its own.
            framework.hasLevel(number) && !item.levels.contains { $0.level == number }
          }
          guard !missing.isEmpty else { continue }
          wanted[
            DemandedItem(group: level.group, item: level.item), default: Demand(at: level.origin)
          ]
          .add(missing, position.code)
        }
      }
      for (groupIndex, group) in framework.groups.enumerated() {
        for (itemIndex, item) in group.items.enumerated() {
          let key = DemandedItem(group: groupIndex, item: itemIndex)
          if let demand = wanted[key] { findings.add(finding(item, demand, model)) }
        }
      }
    }
  }

  private static func finding(
    _ item: Framework.Item, _ demand: Demand, _ model: Model
  ) -> Diagnostic {
    let levels = demand.levels.sorted().map(String.init).joined(separator: ", ")
    let quoted = VisibleText.excerpt(item.name.string)
    return Diagnostic(
      levelWithoutDescriptor.rule, at: model.location(item.name), about: [.text(quoted)],
      Message(
        vi:
          "Khung năng lực không mô tả cấp độ \(levels) của «\(quoted)», mà vị trí yêu cầu cấp độ đó. "
          + "Hãy viết mô tả dưới «mức», hoặc sửa cấp độ của vị trí.",
        en: "The framework does not describe level \(levels) of “\(quoted)”, which posts ask for. "
          + "Write the description under “level”, or correct the posts' level."),
      notes: [
        Diagnostic.Note(
          at: model.location(demand.origin),
          Message(vi: "Cấp độ được yêu cầu ở đây.", en: "The level is asked for here."))
      ], posts: demand.posts)
  }
}

extension Framework {
  /// Whether the scale has a level; one without a scale has all.
  fileprivate func hasLevel(_ level: Int) -> Bool {
    guard let scale, scale.min < scale.max else { return true }
    return (scale.min...scale.max).contains(level)
  }
}

private struct DemandedItem: Hashable {
  let group: Int
  let item: Int
}

/// The levels of a competency that nothing describes, and who asks for them.
private struct Demand {
  /// The line that asks first.
  let origin: NodeRef
  private(set) var levels: Set<Int> = []
  private(set) var posts: [String] = []

  init(at origin: NodeRef) { self.origin = origin }

  mutating func add(_ levels: [Int], _ post: String) {
    self.levels.formUnion(levels)
    posts.append(post)
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
