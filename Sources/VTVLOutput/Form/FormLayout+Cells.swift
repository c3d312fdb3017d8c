import VTVLChecks
import VTVLModel
import VTVLSyntax

extension FormLayout {
  /// What a row of a table shows: the position, or a row of one of its fields.
  struct Row {
    let node: NodeView
    /// The number that is printed before it.
    var number: String?
  }

  /// Adds a cell of the table: what cells of the form hold one after another.
  func add(_ cells: [FormProfile.Cell], in row: Row, to printed: inout PrintedPosition) {
    for cell in cells { append(cell, in: row, to: &printed.lines) }
    printed.endCell()
  }

  /// What a cell of the form means in a row; that of the post where the row has no such field.
  func append(_ cell: FormProfile.Cell, in row: Row, to lines: inout [PrintedLine]) {
    let node = row.node.has(cell) ? row.node : position.node
    if let own = cell.own {
      let extra = node.extra(own.name.symbol)
      if let text = extra.text(.title) { lines.append(PrintedLine(text.string)) }
      appendItems(of: [extra.items(.items)], cell, in: row, to: &lines)
      return
    }
    guard let field = model.tree.fields.cell(cell.keyword) else { return }
    switch model.tree.fields.rows[Int(field.index)].shape {
    case .study: node.forEach(field) { append(Position.Education($0), cell, in: row, to: &lines) }
    case .items, .majors:
      var lists: [Texts] = []
      node.forEach(field) { lists.append($0.texts) }
      appendItems(of: lists, cell, in: row, to: &lines)
    default:
      var texts: [Text] = []
      node.forEach(field) { texts += $0.texts }
      if cell.keyword == .competencies {
        texts += position.allCompetencies.dropFirst().compactMap(\.preamble)
      }
      for text in texts { lines.append(PrintedLine(text.string, isNote: cell.keyword == .note)) }
    }
  }

  private func appendItems(
    of lists: [Texts], _ cell: FormProfile.Cell, in row: Row, to lines: inout [PrintedLine]
  ) {
    let isMarked = lists.reduce(0) { $0 + $1.count } > 1 || form.numbering.marksLoneItems
    var number = 0
    for list in lists {
      for index in list.indices {
        number += 1
        let mark = isMarked ? cell.marks.text(number, in: row.number ?? "") : ""
        lines.append(PrintedLine(list[index].string, mark: mark.isEmpty ? nil : mark))
        appendItems(below: list, index, cell.marksBelow[...], in: mark, to: &lines)
      }
    }
  }

  /// The items below an item, each level with its own numbers or dashes, further in.
  func appendItems(
    below list: Texts, _ index: Int, _ patterns: ArraySlice<NumberPattern>, in holder: String,
    to lines: inout [PrintedLine]
  ) {
    let below = list.below(index)
    guard !below.isEmpty, let pattern = patterns.first else { return }
    for index in below.indices {
      let mark = pattern.text(index + 1, in: holder)
      lines.append(
        PrintedLine(below[index].string, mark: mark.isEmpty ? nil : mark, depth: 3 - patterns.count)
      )
      appendItems(below: below, index, patterns.dropFirst(), in: mark, to: &lines)
    }
  }

  // MARK: Education

  /// Fields of study that are for the whole position run on from the words that introduce them; those for
  /// one kind of unit have a line of their own.
  private func append(
    _ education: Position.Education, _ cell: FormProfile.Cell, in row: Row,
    to lines: inout [PrintedLine]
  ) {
    guard education.items.isEmpty else {
      if let intro = education.intro { lines.append(PrintedLine(intro.string)) }
      appendItems(of: [education.items], cell, in: row, to: &lines)
      for group in education.groups { lines.append(PrintedLine(titled(group))) }
      if let alternative = education.alternative { lines.append(PrintedLine(alternative.string)) }
      return
    }
    guard education.groups.contains(where: { $0.name != nil }) else {
      var text = education.intro?.string ?? ""
      for group in education.groups { text.append(word: fields(group)) }
      text.append(word: education.alternative?.string ?? "")
      if !text.isEmpty { lines.append(PrintedLine(text)) }
      return
    }
    if let intro = education.intro { lines.append(PrintedLine(intro.string, mark: "-")) }
    for group in education.groups { lines.append(PrintedLine(titled(group), mark: "+")) }
    if let alternative = education.alternative {
      lines.append(PrintedLine(alternative.string, mark: "-"))
    }
  }

  private func titled(_ group: Position.MajorGroup) -> String {
    (group.name.map { $0.string + ": " } ?? "") + fields(group)
  }

  private func fields(_ group: Position.MajorGroup) -> String {
    var names: [UInt8] = []
    names.reserveCapacity(32 * group.majors.count)
    for index in group.majors.indices {
      if index > 0 { names += ", ".utf8 }
      names += group.majors[index].string.utf8
    }
    if group.isOpen { names += "...".utf8 }
    var text = group.lead?.string ?? ""
    text.append(word: String(decoding: names, as: UTF8.self))
    return text
  }
}

extension String {
  /// Adds words after a space; nothing if there are no words.
  fileprivate mutating func append(word: String) {
    guard !word.isEmpty else { return }
    if !isEmpty { self += " " }
    self += word
  }
}
