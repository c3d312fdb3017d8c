import VTVLSyntax

/// A post with everything inherited and put in: what the outputs print and the checks read. The fields
/// are those of `positions.json`, under the same names.
package struct Position: Sendable {
  /// The index of its declaration.
  package let declaration: Int
  package let code: String
  package var title: Text?
  package var shortTitle: Text?
  /// The index in `Model.positions` of the post whose deputy it is; nil too where that one is not emitted.
  package var head: Int?
  package var deputyOf: String?
  package var inherits: String?
  package var templates: [String] = []
  package var effective: Text?
  package var rank: Text?
  /// The ranks that `rank` names, in its order: `Chuyên viên hoặc chuyên viên chính` names two.
  package var ranks: [String] = []
  package var workplace: Text?
  package var process: Text?
  package var objective: Text?
  package var tasks: [Task] = []
  package var relations = Relations()
  package var authority: [Authority] = []
  package var conditions = Conditions()
  package var requirements = Requirements()
  package var competencies: Competencies?
  /// What was inherited and taken away, everywhere in the post.
  package var absences: [SectionAbsence] = []
  /// The declarations it is built from, lowest first, and how each reaches it.
  package var layers: [Layer] = []
  /// Whether lines that it is built from were not understood; then what is missing may just be unread.
  package var isBroken = false
  /// The line that declares it.
  package let origin: Origin

  /// An area of work.
  package struct Task: Sendable {
    package var name: NameUse?
    package var area: Text?
    package var duties: [Text] = []
    package var note: Text?
    package var output: Text?
    package var criteria: [Text] = []
    package let origin: Origin
    package let declaration: Int32
  }

  package struct Relations: Sendable {
    package var managedBy: [Text] = []
    package var manages: [Text] = []
    package var coordinates: [Text] = []
    package var external: [External] = []
  }

  /// One row of outside relations.
  package struct External: Sendable {
    package var name: NameUse?
    package var bodies: [Text] = []
    package var nature: [Text] = []
    package let origin: Origin
    package let declaration: Int32
  }

  /// A group of powers.
  package struct Authority: Sendable {
    package var name: NameUse?
    package var title: Text?
    package var items: [Text] = []
    package let origin: Origin
    package let declaration: Int32
  }

  package struct Conditions: Sendable {
    package var `private`: [Text] = []
    package var shared: [Text] = []
    package var nature: [Text] = []
    package var autonomy: [Text] = []
    package var support: [Text] = []
  }

  package struct Requirements: Sendable {
    package var preamble: Text?
    package var education: Education?
    package var training: [Text] = []
    package var experience: [Text] = []
    package var qualities: [Text] = []
    package var other: [Text] = []
  }

  package struct Education: Sendable {
    package var intro: Text?
    package var groups: [MajorGroup] = []
    package var alternative: Text?
    package let origin: Origin
  }

  /// Fields of study, for the whole post or for one kind of unit.
  package struct MajorGroup: Sendable {
    package var id: NameUse?
    package var name: Text?
    package var lead: Text?
    package var majors: [Text] = []
    /// The dots that end an open list.
    package var openEnd: Text?
    package var isOpen: Bool { openEnd != nil }
    package let origin: Origin
    package let declaration: Int32
  }

  package struct Competencies: Sendable {
    /// The index in `Model.frameworks`; nil when the framework is not declared.
    package var framework: Int?
    package var frameworkName: NameUse
    package var preamble: Text?
    /// The lines that state levels, as written.
    package var assignments: [LevelAssignment] = []
    /// The levels that follow, in the framework's order: nothing for a competency not asked for.
    package var levels: [CompetencyLevel] = []
    package let origin: Origin
    package let declaration: Int32
  }

  /// The level of one competency. `group` and `item` count in the framework.
  package struct CompetencyLevel: Sendable {
    package let group: Int
    package let item: Int
    package let level: LevelRange
    /// The line that states it: for this competency, for its group or for all.
    package let origin: Origin
    package let declaration: Int32
  }
}

/// A line that states a level: for all competencies, for a group, or for one.
package struct LevelAssignment: Sendable {
  /// `tất cả`, `nhóm` or `mức`.
  package let keyword: Keyword
  package let name: NameUse?
  package let text: Text
  /// The levels it states; nil when they cannot be read.
  package let range: LevelRange?
}

/// A range of levels, both ends included.
package struct LevelRange: Sendable, Hashable {
  package let min: Int
  package let max: Int

  package init(min: Int, max: Int) {
    self.min = min
    self.max = max
  }

  package var description: String { min == max ? "\(min)" : "\(min)-\(max)" }
}

/// The sections of a description, in the order of the form.
package enum Section: String, Sendable, CaseIterable {
  case header
  case objective
  case tasks
  case relations
  case authority
  case conditions
  case requirements
  case competencies

  /// Its number among all, from 0.
  package var index: Int {
    switch self {
    case .header: 0
    case .objective: 1
    case .tasks: 2
    case .relations: 3
    case .authority: 4
    case .conditions: 5
    case .requirements: 6
    case .competencies: 7
    }
  }
}

/// Something that was inherited and is gone, and the section it is missing from.
package struct SectionAbsence: Sendable {
  package let section: Section
  package let absence: Absence
}
