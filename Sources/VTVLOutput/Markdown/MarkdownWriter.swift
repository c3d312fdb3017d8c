/// Writes blocks of Markdown: headings, paragraphs, pipe tables. Words are escaped here, so that no page
/// has to.
struct MarkdownWriter {
  private var buffer: ByteBuffer
  private let hidden: MarkdownText.Hidden

  init(capacity: Int = 1 << 12, hidden: MarkdownText.Hidden = .referenced) {
    buffer = ByteBuffer(capacity: capacity)
    self.hidden = hidden
  }

  /// The finished page; nothing is written after it.
  mutating func finished() -> [UInt8] { buffer.finished() }

  // MARK: Blocks

  /// A comment, which only readers of the source see.
  mutating func comment(_ text: String) {
    separate()
    raw("<!-- ")
    // Nothing inside may end the comment.
    let words = text.utf8.span
    var start = 0
    while start < words.count {
      let end = words.firstIndex(of: UInt8(ascii: ">"), from: start, to: words.count)
      buffer.append(words.extracting(start..<end))
      if end < words.count { raw("›") }
      start = end + 1
    }
    raw(" -->\n")
  }

  mutating func heading(_ level: Int, _ text: String) {
    separate()
    for _ in 0..<level { raw("#") }
    raw(" ")
    MarkdownText.append(text, to: &buffer, at: .heading, hidden: hidden)
    raw("\n")
  }

  mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    separate()
    MarkdownText.append(text, to: &buffer, at: .paragraph, hidden: hidden)
    raw("\n")
  }

  /// A line that may be an item of a list.
  mutating func paragraph(_ line: PrintedLine) {
    let text = line.mark.map { "\($0) \(line.text)" } ?? line.text
    guard line.depth > 0 else { return paragraph(text) }
    separate()
    indent(line.depth)
    words(text)
    raw("\n")
  }

  /// Puts a line of a list further in. Blanks would be lost.
  private mutating func indent(_ depth: Int) {
    for _ in 0..<depth { raw("&emsp;") }
  }

  /// Signs of Markdown.
  mutating func raw(_ signs: StaticString) {
    buffer.append(signs)
  }

  /// Anything else that is Markdown already.
  mutating func raw(text markdown: String) { buffer.append(markdown.utf8.span) }

  mutating func words(_ text: String) { MarkdownText.append(text, to: &buffer, hidden: hidden) }

  mutating func link(_ text: String, to file: String) {
    raw("[")
    words(text)
    raw("](")
    raw(text: URIReference.path(file))
    raw(")")
  }

  /// A blank line between what there is and what follows.
  mutating func separate() {
    if buffer.count > 0 { raw("\n") }
  }

  // MARK: Tables
  //
  // Pipe tables: GitHub and pandoc both read them, and pandoc carries them over to a document for printing,
  // which it does not do with HTML. They have one heading row; what a form has besides is set in bold.
  // Where there is none, the first row takes its place, since no table may do without.

  mutating func beginRow() { raw("| ") }

  /// Adds a line to a cell. The space before `<br>` keeps lines apart for readers that drop it.
  mutating func line(
    _ text: String, mark: String? = nil, isFirst: Bool = true, depth: Int = 0,
    emphasis: Emphasis = .none
  ) {
    if !isFirst { raw(" <br>") }
    indent(depth)
    if let mark {
      words(mark)
      buffer.append(UInt8(ascii: " "))
    }
    guard emphasis != .none, !Self.hasSpaceAtEnd(text) else { return words(text) }
    raw(emphasis == .note ? "*" : "**")
    words(text)
    raw(emphasis == .note ? "*" : "**")
  }

  enum Emphasis {
    case none, strong, note
  }

  /// Ends a cell, and with the last one the row.
  mutating func endCell(isEmpty: Bool, isLast: Bool) {
    if isEmpty { raw(isLast ? "|\n" : "| ") } else { raw(isLast ? " |\n" : " | ") }
  }

  /// Stars are markup only beside words; next to a space they would be printed.
  private static func hasSpaceAtEnd(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return true
    }
    return isSpace(first) || isSpace(last)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20: true
    default: !scalar.isASCII && scalar.properties.isWhitespace
    }
  }

  /// The line below the first row. Headings of columns stand in the middle unless told otherwise; the first
  /// row of a table without headings is none.
  mutating func rule(_ columns: [PrintedTable.Column], hasHead: Bool) {
    raw("|")
    for column in columns {
      raw(column.isCentered || !hasHead ? " :" : " ")
      buffer.append(UInt8(ascii: "-"), count: column.width)
      raw(column.isCentered ? ": |" : " |")
    }
    raw("\n")
  }
}
