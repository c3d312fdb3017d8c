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

    package var isEmpty: Bool { filled == 0 && required > 0 }
  }

  package struct Missing: Sendable {
    package let keyword: Keyword
    /// What the form calls it.
    package let label: String
    /// The words before what a section holds, which the form does not name.
    package let isLead: Bool
    package fileprivate(set) var count: Int
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
        code: position.code, cells: sections.map { audit.cells[$0.index] },
        isPartlyRead: position.isBroken)
    }
    self.sections = sections
  }
}

/// Holds one post against the form.
private struct FormAudit {
  private let position: Position
  /// One for each section, in the order of the form.
  private(set) var cells = Section.allCases.map { _ in CompletenessMatrix.Cell() }

  init(_ position: Position) { self.position = position }

  mutating func read(_ form: FormProfile) {
    for field in form.header where field.isRequired {
      switch field.content {
      case .code: note(.header, .position, field.label, isFilled: !position.code.isEmpty)
      case .field(let keyword):
        note(.header, keyword, field.label, isFilled: !position.isEmpty(keyword))
      }
    }
    for part in form.sections { read(part, under: "") }
  }

  private mutating func read(_ part: FormProfile.Part, under outer: String) {
    let heading = part.heading ?? outer
    let section = part.section
    switch part.body {
    case .text(let cell) where part.heading == nil && cell.isRequired:
      note(section, cell.keyword, heading, isLead: true, isFilled: !position.isEmpty(cell.keyword))
    case .text(let cell): read([LabelledCell(row: heading, heading: "", cell: cell)], section)
    case .parts(let parts):
      for part in parts { read(part, under: heading) }
    case .columns(let columns): read(Self.cells(columns), section)
    case .rows(_, _, let rows):
      for row in rows { read(Self.cells(row.columns, in: row.label), section) }
    case .tasks(_, let columns):
      let cells = Self.cells(columns)
      for task in rows(position.tasks) { read(cells, section, task: task) }
    case .external(let columns):
      let cells = Self.cells(columns)
      for row in rows(position.relations.external) { read(cells, section, external: row) }
    case .authority(_, let content):
      for group in rows(position.authority) {
        note(section, .authority, content, isFilled: isSaid(group?.items))
      }
    case .competencies(_, let item, _):
      let isFilled = position.competencies?.levels.isEmpty == false
      note(section, .competencies, item, isFilled: isFilled)
    }
  }

  /// A table without rows lacks one of every cell.
  private func rows<Row>(_ rows: [Row]) -> [Row?] { rows.isEmpty ? [nil] : rows }

  private struct LabelledCell {
    let row: String
    let heading: String
    let cell: FormProfile.Cell

    /// What the form calls the cell.
    var label: String { [row, heading].filter { !$0.isEmpty }.joined(separator: ", ") }
  }

  private static func cells(
    _ columns: [FormProfile.Column], in row: String = ""
  ) -> [LabelledCell] {
    columns.flatMap { column in
      column.cells.map { LabelledCell(row: row, heading: column.heading, cell: $0) }
    }
  }

  private mutating func read(
    _ cells: [LabelledCell], _ section: Section, task: Position.Task? = nil,
    external: Position.External? = nil
  ) {
    for cell in cells where cell.cell.isRequired {
      let keyword = cell.cell.keyword
      note(section, keyword, cell.label, isFilled: isFilled(keyword, task, external))
    }
  }

  private mutating func note(
    _ section: Section, _ keyword: Keyword, _ label: @autoclosure () -> String,
    isLead: Bool = false, isFilled: Bool
  ) {
    cells[section.index].required += 1
    guard !isFilled else {
      cells[section.index].filled += 1
      return
    }
    let label = label()
    cells[section.index].note(
      CompletenessMatrix.Missing(
        keyword: keyword, label: label.last == ":" ? String(label.dropLast()) : label,
        isLead: isLead, count: 1))
  }

  private func isFilled(
    _ keyword: Keyword, _ task: Position.Task?, _ external: Position.External?
  ) -> Bool {
    switch keyword {
    case .task: isSaid(task?.area)
    case .duties: isSaid(task?.duties)
    case .note: isSaid(task?.note)
    case .output: isSaid(task?.output)
    case .criteria: isSaid(task?.criteria)
    case .bodies: isSaid(external?.bodies)
    case .purpose: isSaid(external?.nature)
    default: !position.isEmpty(keyword)
    }
  }

  /// Whether some text says something.
  private func isSaid(_ texts: [Text]?) -> Bool { texts?.contains { !$0.isBlank } ?? false }

  private func isSaid(_ text: Text?) -> Bool { text.map { !$0.isBlank } ?? false }
}

extension CompletenessMatrix.Cell {
  /// Notes that something is empty.
  fileprivate mutating func note(_ missing: CompletenessMatrix.Missing) {
    if let index = self.missing.firstIndex(where: { $0.label == missing.label }) {
      self.missing[index].count += 1
    } else {
      self.missing.append(missing)
    }
  }
}
