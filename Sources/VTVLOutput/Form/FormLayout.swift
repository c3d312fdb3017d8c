import VTVLChecks
import VTVLModel
import VTVLSyntax

/// Lays a post out by a form. The form alone says which sections, columns, headings and numbers there
/// are; this knows only how each kind of part is arranged.
package struct FormLayout {
  let form: FormProfile
  let model: Model
  let post: Position
  private var printed: PrintedPost

  package static func lay(out post: Position, of model: Model, by form: FormProfile) -> PrintedPost
  {
    var layout = FormLayout(
      form: form, model: model, post: post, printed: PrintedPost(title: form.title))
    layout.addHeader()
    for part in form.sections { layout.add(part, level: 1) }
    return layout.printed
  }

  private mutating func addHeader() {
    guard !form.header.isEmpty else { return }
    var table = PrintedTable(columns: [.label, .list])
    for field in form.header {
      table.rows.append([PrintedCell(field.label, style: .heading), cell(field.content)])
    }
    printed.blocks.append(.table(table))
  }

  private func cell(_ content: FormProfile.HeaderField.Content) -> PrintedCell {
    switch content {
    case .code: PrintedCell(post.code)
    case .field(let keyword): PrintedCell(lines([FormProfile.Cell(keyword)], in: Row()))
    }
  }

  private mutating func add(_ part: FormProfile.Part, level: Int) {
    if let heading = part.heading { printed.blocks.append(.heading(level: level, heading)) }
    switch part.body {
    case .text(let cell):
      for line in lines([cell], in: Row()) {
        printed.blocks.append(.paragraph(line.mark.map { "\($0) \(line.text)" } ?? line.text))
      }
    case .parts(let parts):
      for part in parts { add(part, level: level + 1) }
    default:
      if let table = table(part.body) { printed.blocks.append(.table(table)) }
    }
  }

  private func table(_ body: FormProfile.Body) -> PrintedTable? {
    switch body {
    case .text, .parts: nil
    case .tasks(let number, let columns): tasks(number, columns)
    case .external(let columns):
      table(columns, rows: post.relations.external.map { Row(external: $0) })
    case .columns(let columns): table(columns, rows: [Row()])
    case .rows(let label, let content, let rows): labelled(label, content, rows)
    case .authority(let number, let content): authority(number, content)
    case .competencies(let group, let item, let level): competencies(group, item, level)
    }
  }
}

// MARK: Tables

extension FormLayout {
  private func tasks(_ number: String, _ columns: [FormProfile.Column]) -> PrintedTable {
    let rows = zip(1..., post.tasks).map { position, task in
      Row(task: task, number: form.numbering.tasks.text(position))
    }
    return table(columns, rows: rows, number: number)
  }

  /// Columns as the form has them; a column of numbers before them where `number` heads one.
  private func table(
    _ columns: [FormProfile.Column], rows: [Row], number: String? = nil
  ) -> PrintedTable {
    var table = PrintedTable(
      columns: (number == nil ? [] : [.number]) + columns.map { $0.holdsList ? .list : .label })
    table.head = head(columns, number: number)
    for row in rows {
      let cells = columns.map { PrintedCell(lines($0.cells, in: row)) }
      table.rows.append((number == nil ? [] : [PrintedCell(row.number)]) + cells)
    }
    return table
  }

  /// One heading row; two where columns share a heading, which then stands over the first of them.
  private func head(_ columns: [FormProfile.Column], number: String?) -> [[PrintedCell]] {
    let lead = number.map { [PrintedCell($0)] } ?? []
    guard columns.contains(where: { $0.group != nil }) else {
      return [lead + columns.map { PrintedCell($0.heading) }]
    }
    var upper = lead
    var lower = lead.map { _ in PrintedCell.empty }
    var group: String?
    for column in columns {
      upper.append(PrintedCell(column.group.map { $0 == group ? nil : $0 } ?? column.heading))
      lower.append(PrintedCell(column.group == nil ? nil : column.heading, style: .heading))
      group = column.group
    }
    return [upper, lower]
  }

  /// A row for each label. A row of several columns has their headings above it.
  private func labelled(
    _ label: String, _ content: String, _ rows: [FormProfile.Row]
  ) -> PrintedTable {
    let width = rows.map(\.columns.count).max() ?? 1
    var table = PrintedTable(columns: [.label] + (0..<max(width, 1)).map { _ in .list })
    table.head = [table.filled([PrintedCell(label), PrintedCell(content)])]
    for row in rows {
      var first = PrintedCell(row.label)
      if row.columns.contains(where: { !$0.heading.isEmpty }) {
        let headings = row.columns.map { PrintedCell($0.heading, style: .heading) }
        table.rows.append(table.filled([first] + headings))
        first = .empty
      }
      let cells = row.columns.map { PrintedCell(lines($0.cells, in: Row())) }
      table.rows.append(table.filled([first] + cells))
    }
    return table
  }

  private func authority(_ number: String, _ content: String) -> PrintedTable {
    var table = PrintedTable(columns: [.number, .list])
    table.head = [[PrintedCell(number), PrintedCell(content)]]
    for (position, group) in zip(1..., post.authority) {
      let printed = form.numbering.authority.text(position)
      table.rows.append([
        PrintedCell(printed, style: .group), PrintedCell(group.title?.string, style: .group),
      ])
      for (position, power) in zip(1..., group.items) {
        let number = form.numbering.powers.text(position, in: printed)
        table.rows.append([PrintedCell(number), PrintedCell(power.string)])
      }
    }
    return table
  }

  /// The name of a group stands in the first of its rows.
  private func competencies(_ group: String, _ item: String, _ level: String) -> PrintedTable {
    var table = PrintedTable(columns: [.label, .list, .level])
    table.head = [[PrintedCell(group), PrintedCell(item), PrintedCell(level)]]
    guard let competencies = post.competencies, let index = competencies.framework else {
      return table
    }
    let framework = model.frameworks[index]
    var last: Int?
    for level in competencies.levels {
      let group = framework.groups[level.group]
      table.rows.append([
        PrintedCell(level.group == last ? nil : group.name?.string, style: .group),
        PrintedCell(group.items[level.item].name.string), PrintedCell(level.level.description),
      ])
      last = level.group
    }
    return table
  }
}

extension PrintedTable {
  /// The cells with empty ones after them, up to the width of the table.
  fileprivate func filled(_ cells: [PrintedCell]) -> [PrintedCell] {
    cells + (cells.count..<max(columns.count, cells.count)).map { _ in .empty }
  }
}

extension FormProfile.Column {
  /// Whether a cell of it may hold many lines, and so wants more room than a passage.
  fileprivate var holdsList: Bool {
    cells.contains { ![.task, .output, .note].contains($0.keyword) }
  }
}
