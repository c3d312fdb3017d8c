/// A post laid out as its form prints it, in no format yet: what comes after what, and what stands in
/// which cell. Whoever writes a format only writes these few shapes.
package struct PrintedPost: Sendable {
  package let title: String
  package internal(set) var blocks: [Block] = []

  package enum Block: Sendable {
    /// - Parameter level: 1 for a section, 2 for a part of it.
    case heading(level: Int, String)
    case paragraph(String)
    case table(PrintedTable)
  }
}

/// A table of a form. Every row has a cell for every column.
package struct PrintedTable: Sendable {
  package let columns: [Column]
  /// The heading rows: none, one, or two where columns share a heading.
  package internal(set) var head: [[PrintedCell]] = []
  package internal(set) var rows: [[PrintedCell]] = []

  package struct Column: Sendable {
    /// How wide it is beside its neighbours.
    package let width: Int
    package let isCentered: Bool

    static let number = Column(width: 4, isCentered: true)
    static let level = Column(width: 8, isCentered: true)
    static let label = Column(width: 20, isCentered: false)
    static let list = Column(width: 30, isCentered: false)
  }
}

/// What stands in a cell: lines one below the other, each a passage or an item of a list.
package struct PrintedCell: Sendable {
  package let lines: [PrintedLine]
  package var style: Style = .body

  package enum Style: Sendable {
    case body
    /// A heading inside the table.
    case heading
    /// The name of what the rows beside or below it belong to.
    case group
  }

  package init(_ lines: [PrintedLine], style: Style = .body) {
    self.lines = lines
    self.style = style
  }

  package init(_ text: String?, style: Style = .body) {
    self.init(text.map { [PrintedLine($0)] } ?? [], style: style)
  }

  static let empty = PrintedCell([])
}

package struct PrintedLine: Sendable {
  /// The number or dash before the words, with nothing after it.
  package let mark: String?
  package let text: String
  /// Whether it is a remark about the cell rather than its content.
  package let isNote: Bool

  init(_ text: String, mark: String? = nil, isNote: Bool = false) {
    self.text = text
    self.mark = mark
    self.isNote = isNote
  }
}
