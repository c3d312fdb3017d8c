import VTVLModel
import VTVLSyntax

extension FormProfile {
  /// The cells of a task's row, in the order of its columns; none where the form has no tasks.
  package var taskCells: [Cell] {
    sections.flatMap(\.body.taskColumns).flatMap(\.cells)
  }

  /// Whether the title of a task and its duties stand in one cell.
  var hasTitleWithDuties: Bool {
    sections.flatMap(\.body.taskColumns).contains { column in
      let keywords = column.cells.map(\.keyword)
      return keywords.contains(.task) && keywords.contains(.duties)
    }
  }

  /// The cell of a task's row that holds something, if the form has one.
  package func taskCell(_ keyword: Keyword) -> Cell? {
    taskCells.first { $0.keyword == keyword }
  }
}

extension FormProfile.Body {
  fileprivate var taskColumns: [FormProfile.Column] {
    switch self {
    case .tasks(_, let columns): columns
    case .parts(let parts): parts.flatMap(\.body.taskColumns)
    default: []
    }
  }

  package var cells: [FormProfile.Cell] {
    switch self {
    case .text(let cell): [cell]
    case .parts(let parts): parts.flatMap(\.body.cells)
    case .tasks(_, let columns), .external(let columns), .columns(let columns):
      columns.flatMap(\.cells)
    case .rows(_, _, let rows): rows.flatMap(\.columns).flatMap(\.cells)
    case .authority, .competencies: []
    }
  }

  /// What the tables print that hold no cells.
  var tables: [Keyword] {
    switch self {
    case .parts(let parts): parts.flatMap(\.body.tables)
    case .authority: [.authority]
    case .competencies: [.competencies]
    default: []
    }
  }
}

extension FormProfile.HeaderField {
  package var cell: FormProfile.Cell? {
    if case .cell(let cell) = content { cell } else { nil }
  }
}

extension NodeView {
  /// Whether a post or a row of one has nothing for a cell.
  package func isEmpty(_ cell: FormProfile.Cell) -> Bool {
    guard let own = cell.own else { return isEmpty(cell.keyword) }
    let extra = extra(own.name.symbol)
    return extra.text(.title)?.isBlank ?? true && extra.items(.items).allSatisfy(\.isBlank)
  }

  /// Whether a row has such cells; else they are the post's.
  package func has(_ cell: FormProfile.Cell) -> Bool {
    guard cell.own != nil else { return has(cell.keyword) }
    return node.map { tree.fields.field(.extra, below: $0.field) != nil } ?? false
  }
}

extension Position {
  /// Whether the post has nothing at all for a part of a form.
  package func isEmpty(_ part: FormProfile.Part) -> Bool {
    switch part.body {
    case .text(let cell): node.isEmpty(cell)
    case .parts(let parts): parts.allSatisfy { isEmpty($0) }
    case .tasks: tasks.isEmpty
    case .external: relations.external.isEmpty
    case .columns(let columns): areEmpty(columns)
    case .rows(_, _, let rows): rows.allSatisfy { areEmpty($0.columns) }
    case .authority: authority.isEmpty
    case .competencies: competencies?.rows.isEmpty ?? true
    }
  }

  package func areEmpty(_ columns: [FormProfile.Column]) -> Bool {
    columns.allSatisfy { column in column.cells.allSatisfy { node.isEmpty($0) } }
  }
}
