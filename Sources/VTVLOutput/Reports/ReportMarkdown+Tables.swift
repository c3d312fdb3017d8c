import VTVLSyntax

// Tables of plain words under headings in the language of the report.
extension ReportMarkdown {
  struct TableColumn {
    let heading: Message
    let shape: PrintedTable.Column

    static func text(_ vi: String, _ en: String, _ width: Int) -> TableColumn {
      TableColumn(heading: Message(vi: vi, en: en), shape: .init(width: width, isCentered: false))
    }

    static func number(_ vi: String, _ en: String) -> TableColumn {
      TableColumn(heading: Message(vi: vi, en: en), shape: .init(width: 8, isCentered: true))
    }

    /// A column of a matrix.
    static func cell(_ heading: Message, _ width: Int = 10) -> TableColumn {
      TableColumn(heading: heading, shape: .init(width: width, isCentered: true))
    }
  }

  /// Begins a table; rows of as many cells follow.
  mutating func beginTable(_ columns: [TableColumn]) {
    writer.separate()
    addRow(columns.map { $0.heading[words.language] })
    writer.rule(columns.map(\.shape), hasHead: true)
  }

  mutating func addRow(_ cells: [String], emphasis: MarkdownWriter.Emphasis = .none) {
    writer.beginRow()
    for index in cells.indices {
      if !cells[index].isEmpty { writer.line(cells[index], emphasis: emphasis) }
      writer.endCell(isEmpty: cells[index].isEmpty, isLast: index == cells.count - 1)
    }
  }
}
