import VTVLModel
import VTVLSyntax

/// A rule about what posts say: what it is called, and how it finds. The rules of the language itself
/// are found by the parser and the resolution of names.
package struct Check: Sendable {
  package let rule: Rule
  /// Adds what it finds.
  let find: @Sendable (CheckContext, inout DiagnosticList) -> Void

  package init(_ rule: Rule, find: @escaping @Sendable (CheckContext, inout DiagnosticList) -> Void)
  {
    self.rule = rule
    self.find = find
  }
}

/// What a check looks at: the posts, the form they must follow, and their words, read once for all
/// checks.
package final class CheckContext: Sendable {
  package let model: Model
  package let form: FormProfile
  /// Every passage of the posts.
  let wordings: Wordings
  /// The same as their authors wrote them, references and all.
  let passages: Passages
  let abbreviations: Abbreviations
  let positions: PositionIndex
  /// What each post is called.
  let titles: [PositionTitles]
  /// Each deputy with its head.
  let leadership: Leadership
  /// Which unit each post belongs to.
  let membership: UnitMembership
  let unitNames: UnitNames

  package init(model: Model, form: FormProfile) {
    self.model = model
    self.form = form
    wordings = Wordings(model)
    passages = Passages(model, wordings)
    abbreviations = Abbreviations(model.knowledge.abbreviations)
    positions = PositionIndex(model)
    titles = PositionTitles.all(in: model, wordings, abbreviations)
    leadership = Leadership(model, positions, titles)
    membership = UnitMembership(model, positions, leadership)
    unitNames = UnitNames(model.knowledge.units)
  }

  /// The words of a text of some post.
  func words(_ text: Text) -> Words { wordings.words(of: text) }

  /// Whether two texts agree word for word; case, spaces and punctuation do not count.
  func areAlike(_ left: Text, _ right: Text) -> Bool {
    guard let likeness = wordings.likeness(of: left) else { return false }
    return likeness == wordings.likeness(of: right)
  }
}
