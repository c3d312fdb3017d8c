import VTVLChecks
import VTVLModel
import VTVLSyntax

/// Position × section: how many of the cells that the form requires are filled.
package struct CompletenessMatrix: Sendable {
  /// The sections that the form has, in its order.
  package let sections: [Section]
  package let rows: [Row]

  package struct Row: Sendable {
    package let code: String
    /// One for each of `sections`.
    package let cells: [Cell]
    /// Some of its lines were not understood, so what seems missing may just be unread.
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
    let forms = analysis.forms.all
    let sections = Section.allCases.filter { section in
      forms.contains { form in
        section == .header
          ? !form.header.isEmpty : form.sections.contains { $0.has(section) }
      }
    }
    rows = analysis.model.positions.map { position in
      var audit = FormAudit(position)
      audit.read(analysis.forms[position.index])
      return Row(
        code: position.code, cells: sections.map { audit.cells[$0.index] },
        isPartlyRead: position.isBroken || analysis.forms.known(position.index) == nil)
    }
    self.sections = sections
  }
}

/// Compares one position with the form.
private struct FormAudit {
  private let position: Position
  /// One for each section, in the order of the form.
  private(set) var cells = Section.allCases.map { _ in CompletenessMatrix.Cell() }

  init(_ position: Position) { self.position = position }

  mutating func read(_ form: FormProfile) {
    for field in form.header {
      switch field.content {
      case .code: note(.header, .position, field.label, isFilled: !position.code.isEmpty)
      case .cell(let cell) where cell.isRequired:
        note(.header, cell.keyword, field.label, isFilled: !position.node.isEmpty(cell))
      case .cell: break
      }
    }
    for part in form.sections { read(part, under: "") }
  }

  private mutating func read(_ part: FormProfile.Part, under outer: String) {
    guard part.isRequired || !position.isEmpty(part) else { return }
    let heading = part.heading ?? outer
    let section = part.section
    switch part.body {
    case .text(let cell) where cell.isRequired:
      note(
        section, cell.keyword, heading, isLead: part.heading == nil,
        isFilled: !position.node.isEmpty(cell))
    case .text: break
    case .parts(let parts):
      for part in parts { read(part, under: heading) }
    case .columns(let columns): read(columns, section)
    case .rows(_, _, let rows):
      for row in rows { read(row.columns, in: row.label, section) }
    case .tasks(_, let columns):
      for row in Self.rows(position.tasks.map(\.node)) { read(columns, section, row: row) }
    case .external(let columns):
      for row in Self.rows(position.relations.external.map(\.node)) {
        read(columns, section, row: row)
      }
    case .authority(_, let content):
      for row in Self.rows(position.authority.map(\.node)) {
        let isFilled = row.map { !$0.isEmpty(.authority) } ?? false
        note(section, .authority, content, isFilled: isFilled)
      }
    case .competencies(_, let item, _, _):
      let isFilled = position.competencies?.rows.isEmpty == false
      note(section, .competencies, item, isFilled: isFilled)
    }
  }

  /// A table without rows lacks one of every cell.
  private static func rows(_ rows: [NodeView]) -> [NodeView?] { rows.isEmpty ? [nil] : rows }

  /// - Parameters:
  ///   - label: what stands before the cells.
  ///   - row: the row, in tables of tasks and of outside relations.
  private mutating func read(
    _ columns: [FormProfile.Column], in label: String = "", _ section: Section, row: NodeView? = nil
  ) {
    for column in columns {
      for cell in column.cells where cell.isRequired {
        note(
          section, cell.keyword,
          [label, column.heading].filter { !$0.isEmpty }.joined(separator: ", "),
          isFilled: isFilled(cell, row))
      }
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

  /// Whether a cell is filled: in the row, where it is a field of such rows, else in the position.
  private func isFilled(_ cell: FormProfile.Cell, _ row: NodeView?) -> Bool {
    guard let row, row.has(cell) else { return !position.node.isEmpty(cell) }
    return !row.isEmpty(cell)
  }
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

extension FormProfile.Part {
  /// Whether it or a part of it holds what belongs to a section.
  fileprivate func has(_ section: Section) -> Bool {
    if case .parts(let parts) = body, parts.contains(where: { $0.has(section) }) { return true }
    return self.section == section
  }
}
