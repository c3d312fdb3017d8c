import VTVLSyntax

/// A field of a post: a row of the table of fields. Everything that reads or writes a post walks that
/// table, so a field that is there is printed, mapped and traced without being named anywhere else.
package struct FieldRow: Sendable {
  /// How deep it stands: 1 for a field of the post, 2 for a field of such a field.
  package let depth: Int
  /// What views call it; `none` where no rule asks for it by name.
  package let role: FieldRole
  /// The keyword of the line that states it; nil where the line around it does.
  package let keyword: Keyword?
  /// The keyword of a line that makes a whole row by itself: fields of study without a group.
  package let lone: Keyword?
  /// What rules, messages and forms call it by, where that is another keyword: the words that lead in are
  /// called after what they lead into.
  package let alias: Keyword?
  package internal(set) var section: Section
  /// Its key in `positions.json`.
  package let key: String
  /// What the schema calls its object, or the object of each row; nil where that has no name there.
  package let definition: String?
  package let shape: FieldShape
  /// Whether each of its rows has a name by which sources edit it.
  package let naming: Place.Naming
  /// Whether it is in the JSON where nothing is said.
  package let isRequired: Bool
  /// Whether those who inherit from the post get it too.
  package let isInherited: Bool
  /// How its rows or items are numbered.
  package let numbering: FieldNumbering
  /// What it holds, for readers of the schema and of the reference.
  package let about: Message

  /// - Parameter section: set by the section that the row stands in.
  package init(
    _ depth: Int, _ key: String, _ shape: FieldShape, _ keyword: Keyword? = nil,
    as role: FieldRole = .none, lone: Keyword? = nil, called alias: Keyword? = nil,
    section: Section = .header,
    naming: Place.Naming = .never, optional isOptional: Bool = false, inherited: Bool = true,
    numbered: FieldNumbering = .none, definition: String? = nil, vi: String, en: String
  ) {
    self.depth = depth
    self.role = role
    self.keyword = keyword
    self.lone = lone
    self.alias = alias
    self.section = section
    self.key = key
    self.definition = definition
    self.shape = shape
    self.naming = naming
    isRequired = !isOptional
    isInherited = inherited
    numbering = numbered
    about = Message(vi: vi, en: en)
  }
}

/// What a field holds.
package enum FieldShape: UInt8, Sendable, CaseIterable {
  /// The code of the post.
  case code
  /// The words after the colon of the thing itself, or of a line with the field's keyword.
  case own
  /// A passage.
  case passage
  /// The name of another thing.
  case reference
  /// Names of other things.
  case names
  /// Words that the compiler reads out of another field.
  case texts
  /// Items of a list.
  case items
  /// Names of fields of study.
  case majors
  /// Whether a list ends in dots.
  case flag
  /// Things with fields of their own.
  case rows
  /// Fields that the office declares in its forms: a row for each, under its name.
  case named
  /// Fields under one heading.
  case group
  /// The same, printed in one cell.
  case study
  /// Levels of the competencies of a framework.
  case levels

  /// Whether fields stand below it.
  package var isNested: Bool { self == .rows || self == .named || self == .group || self == .study }

  /// Whether it holds one passage.
  package var isPassage: Bool { self == .own || self == .passage }

  /// Whether it holds several texts.
  package var isList: Bool { self == .items || self == .majors }
}

/// Which numbers of the form the rows or items of a field get.
package enum FieldNumbering: UInt8, Sendable { case none, tasks, authority, powers }

/// The fields that a rule or a view asks for by name. Any other field is a row of the table and nothing
/// else.
public enum FieldRole: UInt8, Sendable {
  case none, post, extra
  case title, shortTitle, deputyOf, inherits, templates, effective, rank, ranks, workplace, process
  case objective
  case tasks, area, duties, note, output, criteria
  case relations, `internal`, managedBy, manages, coordinates, external, bodies, nature
  case authority, items
  case conditions, equipment, `private`, shared, autonomy, support
  case requirements, preamble, education, groups, name, majors, open, alternative
  case training, experience, qualities, other
  case competencies, otherCompetencies, framework, levels
}
