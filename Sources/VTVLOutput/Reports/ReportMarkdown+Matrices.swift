import VTVLModel
import VTVLSyntax

// The matrices. Positions stand in rows, for there may be hundreds; in a large folder, positions whose rows
// are the same share one.
extension ReportMarkdown {
  mutating func writeMatrices() {
    guard !report.subject.positions.isEmpty else { return }
    writeCompleteness()
    writeInheritance()
    for matrix in report.competencies { write(matrix) }
    writeSavings()
  }

  /// A row of a matrix and the positions it is true of.
  private struct SharedRow {
    let positions: [Int]
    let cells: [String]
  }

  /// Beyond so many positions, rows that are the same are written once.
  private static let readableRows = 24

  private func shared(_ rows: [[String]], always: Bool = false) -> [SharedRow] {
    guard always || rows.count > Self.readableRows else {
      return rows.enumerated().map { SharedRow(positions: [$0], cells: $1) }
    }
    return rows.indices.grouped { rows[$0] }.map { SharedRow(positions: $0, cells: rows[$0[0]]) }
  }

  private mutating func write(
    _ rows: [SharedRow], _ columns: [TableColumn], codeWidth: Int = 12
  ) {
    beginTable([.text("Mã", "Code", codeWidth)] + columns)
    for row in rows { addRow([words.codes(row.positions, limit: 8)] + row.cells) }
  }

  // MARK: Completeness

  private mutating func writeCompleteness() {
    let matrix = report.completeness
    writer.heading(2, words("Mức độ đầy đủ", "Completeness"))
    let incomplete = matrix.rows.indices.filter { !matrix.rows[$0].isComplete }
    let positions = words.count(matrix.rows.count, "vị trí", "post")
    writer.paragraph(
      incomplete.isEmpty
        ? words(
          "Cả \(positions) đều đủ các mục mà biểu mẫu yêu cầu.",
          "Every cell that the form requires is filled in \(positions).")
        : words(
          "Còn thiếu ở \(incomplete.count) trong \(positions). Con số là số ô còn trống trên số ô biểu "
            + "mẫu yêu cầu.",
          "Something is missing in \(incomplete.count) of \(positions). The numbers are the empty cells "
            + "and those that the form requires."))
    write(
      shared(matrix.rows.map { $0.cells.map(completeness) }),
      matrix.sections.map { .cell($0.name) })
    writeMissing(incomplete)
  }

  private func completeness(_ cell: CompletenessMatrix.Cell) -> String {
    if cell.isComplete { return words("đủ", "full") }
    if cell.isEmpty { return words("trống", "empty") }
    let missing = words.number(cell.required - cell.filled) + "/" + words.number(cell.required)
    return words("thiếu \(missing)", "\(missing) missing")
  }

  private mutating func writeMissing(_ positions: [Int]) {
    guard !positions.isEmpty else { return }
    let rows = positions.map { missing(in: report.completeness.rows[$0]) }
    writer.separate()
    for row in shared(rows.map { [$0] }) {
      writer.raw("- ")
      bold(words.codes(row.positions.map { positions[$0] }, limit: 8))
      writer.words(words(" thiếu ", " lacks ") + row.cells[0] + ".")
      writer.raw("\n")
    }
  }

  private func missing(in row: CompletenessMatrix.Row) -> String {
    let parts = zip(report.completeness.sections, row.cells).flatMap { section, cell in
      let name = section.name[words.language]
      if cell.isEmpty { return [words("cả mục «\(name)»", "the whole section “\(name)”")] }
      return cell.missing.map { missing in
        if missing.isLead { return words("phần dẫn của mục «\(name)»", "the lead of “\(name)”") }
        return words.quoted(missing.label)
          + (missing.count > 1 ? " (\(words.number(missing.count)))" : "")
      }
    }
    let unread = words(
      "; có dòng chưa đọc được nên có thể đã viết rồi",
      "; some lines could not be read, so it may be there")
    return parts.joined(separator: ", ") + (row.isPartlyRead ? unread : "")
  }

  // MARK: Inheritance

  private mutating func writeInheritance() {
    writer.heading(2, words("Kế thừa", "Inheritance"))
    guard report.inheritance.rows.contains(where: { $0.total.values > $0.total.own }) else {
      writer.paragraph(
        words(
          "Chưa vị trí nào thừa hưởng nội dung từ mẫu hay từ vị trí khác.",
          "No post inherits anything from a template or another post."))
      return
    }
    writeInheritanceTotals()
    let sections = Section.allCases.indices.filter { index in
      report.inheritance.rows.contains { !$0.cells[index].isBlank }
    }
    writer.heading(3, words("Theo mục", "By section"))
    writer.paragraph(
      words(
        "Số đầu là số nội dung thừa hưởng nguyên văn; + là viết riêng, ~ là viết lại nội dung thừa "
          + "hưởng, − là bỏ đi.",
        "The first number is what is inherited as it is; + is its own, ~ inherited and rewritten, − "
          + "taken away."))
    write(
      shared(report.inheritance.rows.map { row in sections.map { inheritance(row.cells[$0]) } }),
      sections.map { .cell(Section.allCases[$0].name, 12) })
    writeSources(sections)
  }

  private mutating func writeInheritanceTotals() {
    let rows = report.inheritance.rows.map { row in
      let total = row.total
      let share = total.values > 0 ? total.inherited * 100 / total.values : 0
      return [total.inherited, total.own, total.replaced, total.removed].map(words.number)
        + ["\(share)%"]
    }
    write(
      shared(rows),
      [
        .number("Thừa hưởng", "Inherited"), .number("Viết riêng", "Own"),
        .number("Viết lại", "Rewritten"), .number("Bỏ đi", "Removed"),
        .number("Tỷ lệ thừa hưởng", "Share inherited"),
      ])
  }

  private func inheritance(_ cell: InheritanceMatrix.Cell) -> String {
    var parts: [String] = []
    if cell.inherited > 0 { parts.append("\(cell.inherited)") }
    if cell.own > 0 { parts.append("+\(cell.own)") }
    if cell.replaced > 0 { parts.append("~\(cell.replaced)") }
    if cell.removed > 0 { parts.append("−\(cell.removed)") }
    return parts.isEmpty ? "0" : parts.joined(separator: " ")
  }

  private mutating func writeSources(_ sections: [Int]) {
    // Among many positions each has its own head, so the name of the head is not useful.
    let isLarge = report.subject.positions.count > Self.readableRows
    let head = words("vị trí được kế thừa", "the post it inherits from")
    let rows = report.inheritance.rows.map { row in
      sections.map { section in
        row.cells[section].sources.map { $0.isPosition && isLarge ? head : $0.name }
          .joined(separator: ", ")
      }
    }
    writer.heading(3, words("Từ đâu", "From where"))
    writer.paragraph(
      words(
        "Vị trí hoặc mẫu viết ra nội dung mà vị trí này dùng, nơi góp nhiều nhất đứng trước.",
        "The posts and templates that state what the post uses, the largest part first."))
    write(
      shared(rows, always: true), sections.map { .cell(Section.allCases[$0].name, 14) })
  }
}
