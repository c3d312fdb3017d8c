import VTVLSyntax

/// A table of the report: its headings in the language of the report, and rows of plain words.
struct ReportTable {
  private(set) var printed: PrintedTable

  struct Column {
    let heading: Message
    let width: Int
    let isCentered: Bool

    static func text(_ vi: String, _ en: String, _ width: Int) -> Column {
      Column(heading: Message(vi: vi, en: en), width: width, isCentered: false)
    }

    static func number(_ vi: String, _ en: String) -> Column {
      Column(heading: Message(vi: vi, en: en), width: 8, isCentered: true)
    }

    /// A column of a matrix.
    static func cell(_ heading: Message, _ width: Int = 10) -> Column {
      Column(heading: heading, width: width, isCentered: true)
    }
  }

  init(_ words: ReportWords, _ columns: [Column]) {
    printed = PrintedTable(
      columns: columns.map { PrintedTable.Column(width: $0.width, isCentered: $0.isCentered) })
    printed.head = [columns.map { PrintedCell($0.heading[words.language]) }]
  }

  mutating func add(_ cells: [String], style: PrintedCell.Style = .body) {
    printed.rows.append(cells.map { PrintedCell($0.isEmpty ? nil : $0, style: style) })
  }
}
