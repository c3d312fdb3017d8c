/// A position laid out as its form prints it, in no format yet: what comes after what, and what stands in
/// which cell. A format only has to write these few shapes.
struct PrintedPosition {
  let title: String
  private(set) var blocks: [Block] = []
  /// The cells of all tables, row by row: every row has a cell for every column.
  private(set) var cells: [PrintedCell] = []
  /// The lines of all cells.
  var lines: [PrintedLine] = []

  enum Block {
    /// - Parameter level: 1 for a section, 2 for a part of it.
    case heading(level: Int, String)
    case paragraph(PrintedLine)
    case table(PrintedTable)
  }

  init(title: String) {
    self.title = title
    cells.reserveCapacity(256)
    lines.reserveCapacity(512)
  }

  mutating func add(_ block: Block) { blocks.append(block) }

  /// Makes a table of the cells that `content` adds.
  mutating func addTable(
    _ columns: [PrintedTable.Column], headRows: Int, _ content: (inout PrintedPosition) -> Void
  ) {
    let start = cells.count
    content(&self)
    blocks.append(
      .table(PrintedTable(columns: columns, headRows: headRows, cells: start..<cells.count)))
  }

  /// Makes a cell of the lines added since the last one.
  mutating func endCell(_ style: PrintedCell.Style = .body) {
    cells.append(
      PrintedCell(lines: (cells.last?.lines.upperBound ?? 0)..<lines.count, style: style))
  }

  mutating func addCell(_ text: String?, style: PrintedCell.Style = .body) {
    if let text { lines.append(PrintedLine(text)) }
    endCell(style)
  }
}

struct PrintedTable {
  let columns: [Column]
  /// None, one, or two where columns share a heading.
  let headRows: Int
  /// Where its cells stand among those of the position.
  let cells: Range<Int>

  struct Column {
    /// How wide it is beside its neighbours.
    let width: Int
    let isCentered: Bool

    static let number = Column(width: 4, isCentered: true)
    static let level = Column(width: 8, isCentered: true)
    static let label = Column(width: 20, isCentered: false)
    static let list = Column(width: 30, isCentered: false)
  }
}

/// What stands in a cell: lines one below the other, each a passage or an item of a list.
struct PrintedCell {
  /// Where they stand among those of the position.
  let lines: Range<Int>
  let style: Style

  enum Style {
    case body
    /// A heading inside the table.
    case heading
    /// The name of what the rows beside or below it belong to.
    case group
  }
}

struct PrintedLine {
  /// The number or dash before the words, with nothing after it.
  let mark: String?
  let text: String
  /// Whether it is a remark about the cell rather than its content.
  let isNote: Bool
  /// How far in it stands: 0 for an item of a list, 1 and 2 for what is below one.
  let depth: Int

  init(_ text: String, mark: String? = nil, isNote: Bool = false, depth: Int = 0) {
    self.text = text
    self.mark = mark
    self.depth = depth
    self.isNote = isNote
  }
}
