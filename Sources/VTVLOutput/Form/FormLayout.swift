import VTVLChecks
import VTVLModel
import VTVLSyntax

/// Lays a position out by a form. The form alone says which sections, columns, headings and numbers there
/// are; this knows only how each kind of part is arranged.
struct FormLayout {
  let form: FormProfile
  let model: Model
  /// Its index in the model: a position is large, and would be copied.
  let index: Int

  var position: Position { model.positions[index] }
  private var wholePosition: Row { Row(node: position.node) }

  static func lay(out position: Int, of model: Model, by form: FormProfile) -> PrintedPosition {
    let layout = FormLayout(form: form, model: model, index: position)
    var printed = PrintedPosition(title: form.title)
    layout.addHeader(to: &printed)
    for part in form.sections { layout.add(part, level: 1, to: &printed) }
    layout.addSignatures(to: &printed)
    return printed
  }

  private func addHeader(to printed: inout PrintedPosition) {
    guard !form.header.isEmpty else { return }
    printed.addTable([.label, .list], headRows: 0) { printed in
      for field in form.header where !isLeftOut(field) {
        printed.addCell(field.label, style: .heading)
        switch field.content {
        case .code: printed.addCell(position.code)
        case .cell(let cell): add([cell], in: wholePosition, to: &printed)
        }
      }
    }
  }

  private func isLeftOut(_ field: FormProfile.HeaderField) -> Bool {
    field.cell.map { !$0.isRequired && position.node.isEmpty($0) } ?? false
  }

  private func add(_ part: FormProfile.Part, level: Int, to printed: inout PrintedPosition) {
    guard part.isRequired || !position.isEmpty(part) else { return }
    if let heading = part.heading { printed.add(.heading(level: level, heading)) }
    switch part.body {
    case .text(let cell):
      var lines: [PrintedLine] = []
      append(cell, in: wholePosition, to: &lines)
      for line in lines { printed.add(.paragraph(line)) }
    case .parts(let parts):
      for part in parts { add(part, level: level + 1, to: &printed) }
    default: addTable(part.body, to: &printed)
    }
  }

  private func addTable(_ body: FormProfile.Body, to printed: inout PrintedPosition) {
    switch body {
    case .text, .parts: break
    case .tasks(let number, let columns): addTasks(number, columns, to: &printed)
    case .external(let columns):
      add(columns, rows: position.relations.external.map { Row(node: $0.node) }, to: &printed)
    case .columns(let columns): add(columns, rows: [wholePosition], to: &printed)
    case .rows(let label, let content, let rows): addRows(label, content, rows, to: &printed)
    case .authority(let number, let content): addAuthority(number, content, to: &printed)
    case .competencies(let group, let item, let level, let style):
      addCompetencies([group, item, level], style, to: &printed)
    }
  }
}

extension FormLayout {
  /// The boxes for signatures side by side, a row for each of their lines.
  private func addSignatures(to printed: inout PrintedPosition) {
    let boxes = form.signatures
    guard !boxes.isEmpty else { return }
    printed.addTable(boxes.map { _ in .list }, headRows: 0) { printed in
      for line in 0..<boxes.reduce(1, { max($0, $1.count) }) {
        for box in boxes { printed.addCell(line < box.count ? box[line] : nil) }
      }
    }
  }
}

// MARK: Tables

extension FormLayout {
  private func addTasks(
    _ number: String?, _ columns: [FormProfile.Column], to printed: inout PrintedPosition
  ) {
    let rows = zip(1..., position.tasks).map { number, task in
      Row(node: task.node, number: form.numbering.tasks.text(number))
    }
    add(columns, rows: rows, number: number, to: &printed)
  }

  /// Columns as the form has them; a column of numbers before them where `number` heads one.
  private func add(
    _ columns: [FormProfile.Column], rows: [Row], number: String? = nil,
    to printed: inout PrintedPosition
  ) {
    let hasGroups = columns.contains { $0.group != nil }
    printed.addTable(
      (number == nil ? [] : [.number]) + columns.map { $0.holdsList ? .list : .label },
      headRows: hasGroups ? 2 : 1
    ) { printed in
      if let number { printed.addCell(number) }
      if hasGroups {
        addGroupedHead(columns, hasNumber: number != nil, to: &printed)
      } else {
        for column in columns { printed.addCell(column.heading) }
      }
      for row in rows {
        if number != nil { printed.addCell(row.number) }
        for column in columns { add(column.cells, in: row, to: &printed) }
      }
      addTotals(columns, hasNumber: number != nil, to: &printed)
    }
  }

  /// The last row, where a column adds up to something.
  private func addTotals(
    _ columns: [FormProfile.Column], hasNumber: Bool, to printed: inout PrintedPosition
  ) {
    let totals = columns.map { $0.cells.lazy.compactMap(\.own?.total).first }
    guard let label = totals.lazy.compactMap(\.self).first?.label else { return }
    if hasNumber { printed.addCell(nil) }
    for (index, total) in totals.enumerated() {
      printed.addCell(total?.text ?? (index == 0 ? label : nil), style: .group)
    }
  }

  /// Two heading rows, for columns that share a heading: it stands over the first of them.
  private func addGroupedHead(
    _ columns: [FormProfile.Column], hasNumber: Bool, to printed: inout PrintedPosition
  ) {
    var last: String?
    for column in columns {
      let isShared = column.group != nil && column.group == last
      printed.addCell(isShared ? nil : column.group ?? column.heading)
      last = column.group
    }
    if hasNumber { printed.addCell(nil) }
    for column in columns {
      printed.addCell(column.group == nil ? nil : column.heading, style: .heading)
    }
  }

  /// A row for each label. A row of several columns has their headings above it.
  private func addRows(
    _ label: String, _ content: String, _ rows: [FormProfile.Row], to printed: inout PrintedPosition
  ) {
    let width = max(1, rows.reduce(0) { max($0, $1.columns.count) })
    let columns = [.label] + Array(repeating: PrintedTable.Column.list, count: width)
    printed.addTable(columns, headRows: 1) { printed in
      printed.addCell(label)
      printed.addCell(content)
      printed.addEmptyCells(width - 1)
      for row in rows where !row.isOptional || !position.areEmpty(row.columns) {
        printed.addCell(row.label)
        if row.columns.contains(where: { !$0.heading.isEmpty }) {
          for column in row.columns { printed.addCell(column.heading, style: .heading) }
          printed.addEmptyCells(width - row.columns.count + 1)
        }
        for column in row.columns { add(column.cells, in: wholePosition, to: &printed) }
        printed.addEmptyCells(width - row.columns.count)
      }
    }
  }

  /// A row for each group of powers and each power; a group that has neither number nor title makes no row.
  private func addAuthority(
    _ number: String?, _ content: String, to printed: inout PrintedPosition
  ) {
    printed.addTable([.number, .list], headRows: 1) { printed in
      printed.addCell(number)
      printed.addCell(content)
      var count = 0
      for (position, group) in zip(1..., position.authority) {
        let number = form.numbering.authority.text(position)
        if !number.isEmpty || group.title != nil {
          printed.addCell(number, style: .group)
          printed.addCell(group.title?.string, style: .group)
        }
        for index in group.items.indices {
          let power = form.numbering.power(index + 1, in: number, after: count)
          printed.addCell(power)
          printed.lines.append(PrintedLine(group.items[index].string))
          appendItems(
            below: group.items, index, form.numbering.belowPowers[...], in: power,
            to: &printed.lines)
          printed.endCell()
        }
        count += group.items.count
      }
    }
  }

  /// The name of a group stands in the first of its rows.
  private func addCompetencies(
    _ headings: [String], _ style: FormProfile.LevelStyle, to printed: inout PrintedPosition
  ) {
    let scale = style == .crosses ? scale : nil
    // A form whose table has no column of groups heads none.
    let hasGroups = !headings[0].isEmpty
    let columns =
      (hasGroups ? [PrintedTable.Column.label] : []) + [.list]
      + (scale ?? 0...0).map { _ in .level }
    printed.addTable(columns, headRows: scale == nil ? 1 : 2) { printed in
      for heading in headings.dropFirst(hasGroups ? 0 : 1) { printed.addCell(heading) }
      if let scale {
        printed.addEmptyCells(scale.count - 1 + (hasGroups ? 2 : 1))
        for level in scale { printed.addCell(String(level), style: .heading) }
      }
      for competencies in position.allCompetencies {
        add(competencies, scale, hasGroups: hasGroups, to: &printed)
      }
    }
  }

  private func add(
    _ competencies: Position.Competencies, _ scale: ClosedRange<Int>?, hasGroups: Bool,
    to printed: inout PrintedPosition
  ) {
    guard let groups = competencies.framework.map({ model.frameworks[$0].groups }) else { return }
    var last: Int?
    for row in competencies.rows {
      let group = groups[row.group]
      if hasGroups { printed.addCell(row.group == last ? nil : group.name?.string, style: .group) }
      printed.addCell((row.name ?? group.items[row.item].name).string)
      add(row.level, scale, to: &printed)
      last = row.group
    }
  }
}

extension FormLayout {
  /// The levels of the frameworks that the post follows.
  private var scale: ClosedRange<Int>? {
    let scales = position.allCompetencies.compactMap { competencies in
      competencies.framework.flatMap { model.frameworks[$0].scale }
    }
    guard let lowest = scales.map(\.min).min(), let highest = scales.map(\.max).max(),
      lowest <= highest, highest - lowest < 20
    else { return nil }
    return lowest...highest
  }

  /// A level in words, or a cross for each level that it names; nothing where it is left blank.
  private func add(
    _ level: LevelRange?, _ scale: ClosedRange<Int>?, to printed: inout PrintedPosition
  ) {
    guard let scale else { return printed.addCell(level?.description) }
    for step in scale {
      let isNamed = level.map { $0.min <= step && step <= $0.max } ?? false
      printed.addCell(isNamed ? "×" : nil)
    }
  }
}

extension PrintedPosition {
  fileprivate mutating func addEmptyCells(_ count: Int) {
    for _ in 0..<count { endCell() }
  }
}

extension FormProfile.Column {
  /// Whether a cell of it may hold many lines, and so wants more room than a passage.
  fileprivate var holdsList: Bool {
    cells.contains { $0.keyword != .task && $0.keyword != .output && $0.keyword != .note }
  }
}
