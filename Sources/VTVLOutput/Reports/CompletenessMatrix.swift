import VTVLChecks
import VTVLModel
import VTVLSyntax

/// Post × section: how many of the cells that the form requires are filled.
package struct CompletenessMatrix: Sendable {
  /// The sections that the form has, in its order.
  package let sections: [Section]
  package let rows: [Row]

  package struct Row: Sendable {
    package let code: String
    /// One for each of `sections`.
    package let cells: [Cell]
    /// Lines of it were not understood, so what seems missing may just be unread.
    package let isPartlyRead: Bool

    package var isComplete: Bool { cells.allSatisfy(\.isComplete) }
  }

  package struct Cell: Sendable {
    package fileprivate(set) var required = 0
    package fileprivate(set) var filled = 0
    /// What is empty, each kind once, and how often.
    package fileprivate(set) var missing: [Missing] = []

    package var isComplete: Bool { filled == required }
  }

  package struct Missing: Sendable {
    package let keyword: Keyword
    package internal(set) var count: Int
  }

  init(_ analysis: Analysis) {
    let form = analysis.form
    let inForm = Set(form.sections.map(\.section))
    let sections = Section.allCases.filter {
      $0 == .header ? !form.header.isEmpty : inForm.contains($0)
    }
    rows = analysis.model.positions.map { position in
      var audit = FormAudit(position)
      audit.read(form)
      return Row(
        code: position.code, cells: sections.map { audit.cells[$0] ?? Cell() },
        isPartlyRead: position.isBroken)
    }
    self.sections = sections
  }
}

/// Holds one post against the form.
private struct FormAudit {
  private let position: Position
  private(set) var cells: [Section: CompletenessMatrix.Cell] = [:]

  init(_ position: Position) { self.position = position }

  mutating func read(_ form: FormProfile) {
    for field in form.header where field.isRequired {
      switch field.content {
      case .code: note(.header, .position, isFilled: !position.code.isEmpty)
      case .field(let keyword): note(.header, keyword, isFilled: isFilled(keyword))
      }
    }
    for part in form.sections { read(part.body, part.section) }
  }

  private mutating func read(_ body: FormProfile.Body, _ section: Section) {
    switch body {
    case .text(let cell): read([cell], section)
    case .parts(let parts):
      for part in parts { read(part.body, part.section) }
    case .columns(let columns): read(columns.flatMap(\.cells), section)
    case .rows(_, _, let rows): read(rows.flatMap { $0.columns.flatMap(\.cells) }, section)
    case .tasks(_, let columns):
      for task in rows(position.tasks) { read(columns.flatMap(\.cells), section, task: task) }
    case .external(let columns):
      for row in rows(position.relations.external) {
        read(columns.flatMap(\.cells), section, external: row)
      }
    case .authority:
      for group in rows(position.authority) {
        note(section, .authority, isFilled: group.map { !$0.items.isEmpty } ?? false)
      }
    case .competencies:
      note(section, .competencies, isFilled: position.competencies?.levels.isEmpty == false)
    }
  }

  /// A table without rows lacks one of every cell.
  private func rows<Row>(_ rows: [Row]) -> [Row?] { rows.isEmpty ? [nil] : rows }

  private mutating func read(
    _ cells: [FormProfile.Cell], _ section: Section, task: Position.Task? = nil,
    external: Position.External? = nil
  ) {
    for cell in cells where cell.isRequired {
      note(section, cell.keyword, isFilled: isFilled(cell.keyword, task, external))
    }
  }

  private mutating func note(_ section: Section, _ keyword: Keyword, isFilled: Bool) {
    cells[section, default: .init()].note(keyword, isFilled: isFilled)
  }

  private func isFilled(
    _ keyword: Keyword, _ task: Position.Task? = nil, _ external: Position.External? = nil
  ) -> Bool {
    switch keyword {
    case .task: has(task?.area)
    case .duties: has(task?.duties)
    case .note: has(task?.note)
    case .output: has(task?.output)
    case .criteria: has(task?.criteria)
    case .bodies: has(external?.bodies)
    case .purpose: has(external?.nature)
    default: isFilledOnce(keyword)
    }
  }

  /// Cells that a post has once.
  private func isFilledOnce(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .title: has(position.title)
    case .shortTitle: has(position.shortTitle)
    case .effective: has(position.effective)
    case .rank: has(position.rank)
    case .workplace: has(position.workplace)
    case .process: has(position.process)
    case .objective: has(position.objective)
    case .managedBy: has(position.relations.managedBy)
    case .manages: has(position.relations.manages)
    case .coordinates: has(position.relations.coordinates)
    case .private: has(position.conditions.private)
    case .shared: has(position.conditions.shared)
    case .workNature: has(position.conditions.nature)
    case .autonomy: has(position.conditions.autonomy)
    case .support: has(position.conditions.support)
    case .requirements: has(position.requirements.preamble)
    case .education: has(position.requirements.education)
    case .training: has(position.requirements.training)
    case .experience: has(position.requirements.experience)
    case .qualities: has(position.requirements.qualities)
    case .other: has(position.requirements.other)
    case .competencies: has(position.competencies?.preamble)
    default: true
    }
  }

  private func has(_ text: Text?) -> Bool { text.map { !$0.string.isEmpty } ?? false }

  private func has(_ texts: [Text]?) -> Bool { texts?.contains { has($0) } ?? false }

  private func has(_ education: Position.Education?) -> Bool {
    guard let education else { return false }
    return has(education.intro) || has(education.alternative)
      || education.groups.contains { has($0.majors) }
  }
}

extension CompletenessMatrix.Cell {
  fileprivate mutating func note(_ keyword: Keyword, isFilled: Bool) {
    required += 1
    guard !isFilled else {
      filled += 1
      return
    }
    if let index = missing.firstIndex(where: { $0.keyword == keyword }) {
      missing[index].count += 1
    } else {
      missing.append(CompletenessMatrix.Missing(keyword: keyword, count: 1))
    }
  }
}
