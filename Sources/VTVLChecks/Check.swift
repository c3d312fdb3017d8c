import VTVLModel
import VTVLSyntax

/// A rule about what positions say: what it is called, and how it finds what is wrong. The rules of the
/// language itself belong to the parser and to the resolution of names.
package struct Check: Sendable {
  package let rule: Rule
  private let find: @Sendable (CheckContext, Reporter) -> Void

  /// A rule that looks at a workspace as a whole.
  init(_ rule: Rule, find: @escaping @Sendable (CheckContext, Reporter) -> Void) {
    self.rule = rule
    self.find = find
  }

  /// A rule that looks at one thing after another: each deputy with its head, each task, each passage.
  init<Items: RandomAccessCollection & Sendable>(
    _ rule: Rule, forEach items: @escaping @Sendable (CheckContext) -> Items,
    find: @escaping @Sendable (Items.Element, CheckContext, Reporter) -> Void
  ) where Items.Index == Int {
    self.init(rule) { context, report in
      let items = items(context)
      // By index: an iterator's type is not known to be sendable.
      for index in items.startIndex..<items.endIndex { find(items[index], context, report) }
    }
  }

  /// What all checks find, in their order.
  static func diagnostics(in context: CheckContext) -> [Diagnostic] {
    let collector = Reporter.Collector()
    for check in all { check.find(context, Reporter(check.rule, context.model, collector)) }
    return collector.list.all
  }
}

/// What checks look at: the positions, the form they follow, and their words, read once for all checks.
package final class CheckContext: Sendable {
  package let model: Model
  package let forms: PositionForms
  /// Every passage of the positions, as it stands in them.
  let wordings: Wordings
  /// The same passages as their authors wrote them, references and all.
  let passages: Passages
  /// The lists of each position.
  let lists: [[Position.List]]
  let abbreviations: Abbreviations
  let positionIndex: PositionIndex
  /// What each position is called.
  let titles: [PositionTitles]
  let leadership: Leadership
  let membership: UnitMembership
  let unitNames: UnitNames
  let rankOrders: [RankOrder]
  /// Every task of every position.
  let tasks: [PositionTask]
  /// Every line of every position that states levels.
  let levelLines: [LevelLine]

  package init(model: Model, forms: PositionForms) {
    self.model = model
    self.forms = forms
    lists = model.positions.map(\.lists)
    wordings = Wordings(model, lists)
    passages = Passages(model, wordings)
    abbreviations = Abbreviations(model.knowledge.abbreviations)
    positionIndex = PositionIndex(model)
    titles = PositionTitles.all(in: model, wordings, abbreviations)
    leadership = Leadership(model, positionIndex, titles)
    membership = UnitMembership(model, positionIndex, leadership)
    unitNames = UnitNames(model.knowledge.units)
    rankOrders = RankOrder.orders(model.knowledge.ranks)
    tasks = PositionTask.all(in: model)
    levelLines = LevelLine.all(in: model)
  }

  /// The words of a text of some position.
  func words(_ text: Text) -> Words { wordings.words(of: text) }

  /// A text as the name of a body or a position.
  func name(_ text: Text) -> BodyName { BodyName(words(text), abbreviations) }

  /// Whether two texts agree word for word. Case, spaces and punctuation do not count.
  func areAlike(_ left: Text, _ right: Text) -> Bool {
    guard let likeness = wordings.likeness(of: left) else { return false }
    return likeness == wordings.likeness(of: right)
  }
}
