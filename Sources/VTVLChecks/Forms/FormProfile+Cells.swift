import VTVLModel
import VTVLSyntax

extension FormProfile {
  /// The cells of a task's row, in the order of its columns; none where the form has no tasks.
  package var taskCells: [Cell] {
    sections.flatMap(\.body.taskCells)
  }

  /// The cell of a task's row that holds something, if the form has one.
  package func taskCell(_ keyword: Keyword) -> Cell? {
    taskCells.first { $0.keyword == keyword }
  }

  /// All that it prints of a post.
  package var keywords: Set<Keyword> {
    var keywords: Set<Keyword> = []
    for case .field(let keyword) in header.map(\.content) { keywords.insert(keyword) }
    for part in sections { part.body.addKeywords(to: &keywords) }
    return keywords
  }
}

extension FormProfile.Body {
  fileprivate var taskCells: [FormProfile.Cell] {
    switch self {
    case .tasks(_, let columns): columns.flatMap(\.cells)
    case .parts(let parts): parts.flatMap(\.body.taskCells)
    default: []
    }
  }

  fileprivate func addKeywords(to keywords: inout Set<Keyword>) {
    switch self {
    case .text(let cell): keywords.insert(cell.keyword)
    case .parts(let parts): for part in parts { part.body.addKeywords(to: &keywords) }
    case .tasks(_, let columns), .external(let columns), .columns(let columns):
      keywords.formUnion(columns.flatMap(\.cells).map(\.keyword))
    case .rows(_, _, let rows):
      keywords.formUnion(rows.flatMap(\.columns).flatMap(\.cells).map(\.keyword))
    case .authority: keywords.insert(.authority)
    case .competencies: keywords.insert(.competencies)
    }
  }
}

extension Position {
  /// Whether the post has nothing at all for a part of a form.
  package func isEmpty(_ part: FormProfile.Part) -> Bool {
    switch part.body {
    case .text(let cell): isEmpty(cell.keyword)
    case .parts(let parts): parts.allSatisfy { isEmpty($0) }
    case .tasks: tasks.isEmpty
    case .external: relations.external.isEmpty
    case .columns(let columns): areEmpty(columns)
    case .rows(_, _, let rows): rows.allSatisfy { areEmpty($0.columns) }
    case .authority: authority.isEmpty
    case .competencies: competencies?.levels.isEmpty ?? true
    }
  }

  package func areEmpty(_ columns: [FormProfile.Column]) -> Bool {
    columns.allSatisfy { column in column.cells.allSatisfy { isEmpty($0.keyword) } }
  }
}
