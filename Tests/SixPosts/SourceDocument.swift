import Foundation

/// One post of the source document: its code, and the exact text of every cell by a readable path.
struct DocumentPosition {
  let code: String
  let cells: [String: String]
}

/// The printed document, read on its own account and never through the compiler, to hold against
/// what the compiler makes of `Examples/NamDong`.
struct SourceDocument {
  /// The appendix itself: its title, number, and the decision it belongs to.
  let cells: [String: String]
  let posts: [DocumentPosition]

  init(contentsOf file: URL) throws {
    self.init(scan: try String(contentsOf: file, encoding: .utf8))
  }

  init(scan: String) {
    let lines = Self.repaired(scan).split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let starts = lines.indices.filter { lines[$0].hasPrefix("Tên VTVL:") }
    let ends = starts.dropFirst() + [lines.endIndex]
    let printed = zip(starts, ends).map { PrintedPosition(lines: Array(lines[$0..<$1])) }
    let byCode = Dictionary(printed.map { ($0.code, $0) }) { first, _ in first }
    cells = Self.appendixCells(lines.prefix(starts.first ?? 0))
    posts = printed.map { post in
      var reading = PositionReading(post: post, others: byCode)
      return DocumentPosition(code: post.code, cells: reading.read())
    }
  }

  /// The scan with the permitted repairs and no other.
  static func repaired(_ scan: String) -> String {
    Irregularities.repairs.reduce(scan) { $0.replacing($1.scanned, with: $1.printed) }
  }

  /// Reads the three lines before the first post. The number is set in capitals for looks.
  private static func appendixCells(_ lines: ArraySlice<String>) -> [String: String] {
    let paragraphs = lines.map(PrintedText.plain).filter { !$0.isEmpty }
    guard paragraphs.count >= 3 else { return [:] }
    let number = paragraphs[0].lowercased()
    return [
      "document/number": number.prefix(1).uppercased() + number.dropFirst(),
      "document/title": paragraphs[1],
      "document/decision": paragraphs[2].replacing(/^\(Kèm theo |\)$/, with: ""),
    ]
  }
}

/// The lines of one post, cut at the headings of the form.
struct PrintedPosition {
  let code: String
  /// The lines under each heading by its number (`2`, `3.1`); the header table stands under `0`.
  private let sections: [String: [String]]

  init(lines: [String]) {
    var sections: [String: [String]] = [:]
    var current = "0"
    for line in lines {
      if let heading = line.prefixMatch(of: /(\d(?:\.\d)?)-\s/) {
        current = String(heading.1)
      } else {
        sections[current, default: []].append(line)
      }
    }
    self.sections = sections
    code = Self.header(sections["0"] ?? [])["Mã vị trí việc làm"] ?? ""
  }

  /// What stands against each label of the header table.
  var header: [String: String] { Self.header(lines(of: "0")) }

  func lines(of section: String) -> [String] { sections[section] ?? [] }

  /// The paragraph that opens a section, before any table.
  func paragraph(of section: String) -> String {
    lines(of: section).first { !$0.isEmpty && !$0.contains("\t") } ?? ""
  }

  /// The tasks as the form has them: number, area, duties, output, criteria.
  var taskRows: [[String]] {
    PrintedTable(lines(of: "2"), arrange: taskColumns).rows
  }

  /// A row of four cells has area and duties merged, or (continued) their two empty cells; a few
  /// rows are moved.
  private func taskColumns(_ cells: [String]) -> [String] {
    if cells.count == 4 { return [cells[0], cells[1], "", cells[2], cells[3]] }
    guard let number = Int(cells.cell(0)),
      let moved = Irregularities.movedColumns.first(where: {
        $0.post == code && $0.tasks.contains(number)
      })
    else { return cells }
    return moved.order.map(cells.cell)
  }

  /// A label and its value share a cell (`Tên VTVL: …`) or stand in two.
  private static func header(_ lines: [String]) -> [String: String] {
    var values: [String: String] = [:]
    var label: String?
    for cell in PrintedTable.rawRows(lines).joined() where !cell.isEmpty {
      if let pending = label {
        values[pending] = cell
        label = nil
      } else if cell.hasSuffix(":") {
        label = String(cell.dropLast())
      } else if let colon = cell.firstRange(of: ": ") {
        values[String(cell[..<colon.lowerBound])] = String(cell[colon.upperBound...])
      }
    }
    return values
  }
}
