import VTVLModel
import VTVLSyntax

/// A line of a position that states levels, and the framework that they are levels of.
struct LevelLine: Sendable {
  let position: Position
  /// Nil where the framework is not declared.
  let framework: Framework?
  let assignment: LevelAssignment

  /// The levels as a message shows them.
  var quoted: String { VisibleText.excerpt(assignment.text.string) }
}

extension LevelLine {
  /// Every line of every position that states levels.
  static func all(in model: Model) -> [LevelLine] {
    model.positions.flatMap { position in
      position.allCompetencies.flatMap { competencies in
        let framework = competencies.framework.map { model.frameworks[$0] }
        return competencies.assignments.map {
          LevelLine(position: position, framework: framework, assignment: $0)
        }
      }
    }
  }
}

/// A competency, by its place in its framework.
struct CompetencyPlace: Hashable {
  let group: Int
  let item: Int
}

extension Position.CompetencyLevel {
  var competency: CompetencyPlace { CompetencyPlace(group: group, item: item) }
}

extension Framework {
  func item(at place: CompetencyPlace) -> Item { groups[place.group].items[place.item] }

  /// The competency that has a level.
  func item(of level: Position.CompetencyLevel) -> Item { item(at: level.competency) }

  /// What messages call it.
  var title: String { VisibleText.excerpt(name?.string ?? id) }
}
