/// A table of the scan: its rows below the headings, mended over page breaks, with plain cells.
struct PrintedTable {
  private(set) var rows: [[String]] = []

  /// Reads the table lines among `lines`; `arrange` puts each printed row in the form's columns
  /// before it is joined to the row above, so that a continuation lands in the right cell.
  init(_ lines: [String], arrange: ([String]) -> [String] = { $0 }) {
    for cells in Self.rawRows(lines).map(arrange) {
      if cells.first?.isEmpty == true, !rows.isEmpty {
        continueLastRow(with: cells)
      } else {
        rows.append(cells)
      }
    }
    rows = Array(rows.dropFirst())
  }

  /// The printed rows one by one, without the rulings, for tables where an empty first cell means
  /// "as above" and not "continued".
  static func rawRows(_ lines: [String]) -> [[String]] {
    lines.filter { $0.contains("\t") }
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { PrintedText.plain(String($0)) }
      }
      .filter { cells in !isRuling(cells) }
  }

  /// Whether a row is the line drawn under a table, which the scan reads as dashes.
  static func isRuling(_ cells: [String]) -> Bool {
    cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" } }
  }

  /// Joins each cell to the one above; a page always breaks between two words.
  private mutating func continueLastRow(with cells: [String]) {
    var row = rows.removeLast()
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      if column < row.count {
        row[column] = row[column].isEmpty ? cell : row[column] + " " + cell
      } else {
        row += Array(repeating: "", count: column - row.count) + [cell]
      }
    }
    rows.append(row)
  }
}

extension [String] {
  /// The cell in a column, or nothing where the row is printed shorter.
  func cell(_ column: Int) -> String {
    indices.contains(column) ? self[column] : ""
  }
}
