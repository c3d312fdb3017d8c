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
}

extension FormProfile.Body {
  fileprivate var taskCells: [FormProfile.Cell] {
    switch self {
    case .tasks(_, let columns): columns.flatMap(\.cells)
    case .parts(let parts): parts.flatMap(\.body.taskCells)
    default: []
    }
  }
}
