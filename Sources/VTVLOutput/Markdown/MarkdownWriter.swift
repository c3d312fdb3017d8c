/// Writes blocks of Markdown: headings, paragraphs, pipe tables. Words are escaped here, so that nobody
/// who writes a page has to think of it.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 1 << 12) { bytes.reserveCapacity(capacity) }

  // MARK: Blocks

  /// A remark that only who reads the source sees.
  mutating func comment(_ text: String) {
    separate()
    raw("<!-- ")
    // Nothing inside may end the comment.
    raw(text: text.split(separator: ">", omittingEmptySubsequences: false).joined(separator: "›"))
    raw(" -->\n")
  }

  mutating func heading(_ level: Int, _ text: String) {
    separate()
    for _ in 0..<level { raw("#") }
    raw(" ")
    MarkdownText.append(text, to: &bytes, at: .heading)
    raw("\n")
  }

  mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    separate()
    MarkdownText.append(text, to: &bytes, at: .paragraph)
    raw("\n")
  }

  /// A pipe table: GitHub and pandoc both read it, and pandoc carries it over to a document for printing,
  /// which it does not do with HTML. It has one heading row; what a form has besides is set in bold. Where
  /// there is none, the first row takes its place, since no table may do without.
  mutating func table(_ table: PrintedTable) {
    separate()
    let rows = table.head + table.rows
    if let first = rows.first {
      row(first, isHead: true)
    } else {
      row(table.columns.map { _ in .empty }, isHead: true)
    }
    rule(table)
    for cells in rows.dropFirst() { row(cells, isHead: false) }
  }

  /// Signs of Markdown.
  mutating func raw(_ signs: StaticString) {
    signs.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Anything else that is Markdown already.
  mutating func raw(text markdown: String) { bytes += markdown.utf8 }

  mutating func words(_ text: String) { MarkdownText.append(text, to: &bytes) }

  mutating func link(_ text: String, to file: String) {
    raw("[")
    words(text)
    raw("](")
    destination(file)
    raw(")")
  }

  /// A blank line between what there is and what follows.
  mutating func separate() {
    if !bytes.isEmpty { raw("\n") }
  }

  // MARK: Tables

  private mutating func row(_ cells: [PrintedCell], isHead: Bool) {
    raw("|")
    for cell in cells {
      raw(" ")
      content(cell, isHead: isHead)
      raw(cell.lines.isEmpty ? "|" : " |")
    }
    raw("\n")
  }

  /// The space before `<br>` keeps lines apart for readers that drop it.
  private mutating func content(_ cell: PrintedCell, isHead: Bool) {
    for (index, line) in cell.lines.enumerated() {
      if index > 0 { raw(" <br>") }
      if let mark = line.mark {
        words(mark)
        raw(" ")
      }
      let emphasis = isHead ? "" : emphasis(line, in: cell)
      raw(emphasis)
      words(line.text)
      raw(emphasis)
    }
  }

  /// Stars take hold only beside words: where words begin or end with a space of some kind, they would be
  /// printed.
  private func emphasis(_ line: PrintedLine, in cell: PrintedCell) -> StaticString {
    guard line.isNote || cell.style != .body else { return "" }
    let scalars = line.text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace
    else { return "" }
    return line.isNote ? "*" : "**"
  }

  /// Headings of columns stand in the middle unless told otherwise; the first row of a table without
  /// headings is none.
  private mutating func rule(_ table: PrintedTable) {
    raw("|")
    for column in table.columns {
      raw(column.isCentered || table.head.isEmpty ? " :" : " ")
      bytes += repeatElement(UInt8(ascii: "-"), count: column.width)
      raw(column.isCentered ? ": |" : " |")
    }
    raw("\n")
  }

  /// Percent-encodes all but the plainest letters, so that every reader finds the file.
  private mutating func destination(_ file: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in file.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }
}
