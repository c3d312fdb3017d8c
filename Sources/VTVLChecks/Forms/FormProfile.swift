import VTVLModel
import VTVLSyntax

/// Which sections and columns a description has, how they are headed and numbered, and what must not be
/// empty. A form is data: the checks, the Markdown and the reports read it, and none of them knows any
/// one form. What a cell holds is named by its keyword, the same everywhere.
package struct FormProfile: Sendable {
  /// The name by which a project asks for it (`biểu mẫu: …`).
  package let id: String
  package let summary: Message
  /// What is printed over every description.
  package let title: String
  package let header: [HeaderField]
  package let sections: [Part]
  package let numbering: Numbering
  /// The lines of each box for a signature, which stand side by side at the end.
  package let signatures: [[String]]
  /// All its cells, in its order.
  package let cells: [Cell]
  /// All that it prints of a post.
  package let keywords: Set<Keyword>
  /// The fields of the office's own that it declares.
  package let ownFields: [OwnField]
  /// Whether something is wrong with its declaration: then what a post lacks of it is not known.
  package let isPartial: Bool

  package init(
    id: String, summary: Message, title: String, header: [HeaderField], sections: [Part],
    numbering: Numbering, signatures: [[String]] = [], isPartial: Bool = false
  ) {
    self.id = id
    self.summary = summary
    self.title = title
    self.header = header
    self.sections = sections
    self.numbering = numbering
    self.signatures = signatures
    self.isPartial = isPartial
    cells = header.compactMap(\.cell) + sections.flatMap(\.body.cells)
    keywords = Set(cells.map(\.keyword)).union(sections.flatMap(\.body.tables))
    ownFields = cells.compactMap(\.own)
  }

  /// A field of the table over the first section.
  package struct HeaderField: Sendable {
    package enum Content: Sendable {
      case code
      case cell(Cell)
    }

    package let label: String
    package let content: Content

    package init(_ label: String, _ content: Content) {
      self.label = label
      self.content = content
    }
  }

  /// A section or a part of one, under a heading.
  package struct Part: Sendable {
    /// As printed, its number included; nil where the part has none.
    package let heading: String?
    package let section: Section
    package let body: Body
    /// One that is not is left out where the post has nothing for it.
    package let isRequired: Bool

    package init(
      _ heading: String?, _ section: Section, _ body: Body, isRequired: Bool = true
    ) {
      self.heading = heading
      self.section = section
      self.body = body
      self.isRequired = isRequired
    }
  }

  package indirect enum Body: Sendable {
    /// Running text.
    case text(Cell)
    /// Parts one after another, as `3.1` and `3.2` in section 3.
    case parts([Part])
    /// A row for each task.
    case tasks(number: String?, [Column])
    /// A row for each outside relation.
    case external([Column])
    /// One row, a list in each cell.
    case columns([Column])
    /// A row for each kind of condition or requirement, with its label before it.
    case rows(label: String, content: String, [Row])
    /// A numbered row for each group of powers and each power.
    case authority(number: String?, content: String)
    /// A row for each competency, its group before it.
    case competencies(group: String, item: String, level: String, LevelStyle)
  }

  /// What a cell holds, whether it may be empty, and what is printed before each item of its list.
  package struct Cell: Sendable {
    package let keyword: Keyword
    /// Which field of the office's own it holds, where `keyword` is `ô`.
    package let own: OwnField?
    package let need: Need
    package let marks: NumberPattern
    /// The same for the items below an item, and for those below these.
    package let marksBelow: [NumberPattern]

    package var isRequired: Bool { need == .required }

    package init(
      _ keyword: Keyword, own: OwnField? = nil, _ need: Need = .required,
      marks: NumberPattern = .dash, below marksBelow: [NumberPattern] = NumberPattern.below
    ) {
      self.marksBelow = marksBelow
      self.keyword = keyword
      self.own = own
      self.need = need
      self.marks = marks
    }
  }

  /// A field that the office declares in its form.
  package struct OwnField: Sendable {
    package let name: NameUse
    /// As it is spelt in the form.
    package let id: String
    /// What it holds; nil where the form does not say.
    package let kind: Kind?
    /// What its column must add up to.
    package let total: Total?
  }

  /// What a field of the office's own holds.
  package enum Kind: Sendable, CaseIterable {
    case number, list, passage
  }

  /// The last row of a column of numbers.
  package struct Total: Sendable {
    package let label: String
    package let amount: Decimal
    /// As it is printed: `100%`.
    package let text: String
  }

  package enum Need: Sendable {
    case required
    /// It or what else stands in the same cell.
    case alternative
    case optional
  }

  /// How the level of a competency is printed.
  package enum LevelStyle: Sendable, CaseIterable {
    /// `3`, or `2-3` where it is a range.
    case range
    /// A cross under each level that is asked for.
    case crosses
  }

  /// A column: its heading, the heading it shares with its neighbours, and what its cells hold one after
  /// another.
  package struct Column: Sendable {
    package let heading: String
    package let group: String?
    package let cells: [Cell]

    package init(_ heading: String, group: String? = nil, _ cells: [Cell]) {
      self.heading = heading
      self.group = group
      self.cells = cells
    }
  }

  /// A row with a label: one cell, or several with a heading each.
  package struct Row: Sendable {
    package let label: String
    package let columns: [Column]

    /// Whether it may be left out where the post has nothing for it.
    package var isOptional: Bool {
      columns.allSatisfy { $0.cells.allSatisfy { $0.need == .optional } }
    }

    package init(_ label: String, _ columns: [Column]) {
      self.label = label
      self.columns = columns
    }

    package init(_ label: String, _ cell: Cell) {
      self.init(label, [Column("", [cell])])
    }
  }

  /// How numbers are printed.
  package struct Numbering: Sendable {
    package let tasks: NumberPattern
    package let authority: NumberPattern
    package let powers: NumberPattern
    /// What is printed before the items below a power, and before those below these.
    package let belowPowers: [NumberPattern]
    /// Whether an item that is alone in its list gets its number or dash too.
    package let marksLoneItems: Bool

    package init(
      tasks: NumberPattern, authority: NumberPattern, powers: NumberPattern,
      belowPowers: [NumberPattern] = NumberPattern.below, marksLoneItems: Bool = false
    ) {
      self.tasks = tasks
      self.authority = authority
      self.powers = powers
      self.belowPowers = belowPowers
      self.marksLoneItems = marksLoneItems
    }
  }
}

extension FormProfile.Numbering {
  /// The number of a power: in its group, or among all where groups have no numbers.
  ///
  /// - Parameters:
  ///   - number: its number in its group, from 1.
  ///   - group: the printed number of its group.
  ///   - count: how many powers stand in the groups before.
  package func power(_ number: Int, in group: String, after count: Int) -> String {
    powers.text(authority.isNone ? number + count : number, in: group)
  }
}
