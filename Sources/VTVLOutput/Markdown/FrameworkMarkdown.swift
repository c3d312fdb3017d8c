import VTVLModel
import VTVLSyntax

/// A framework as a page: its groups with their competencies, and what each level of these means.
struct FrameworkMarkdown {
  private let framework: Framework
  private let language: Language
  private var writer = MarkdownWriter()

  static func bytes(of framework: Framework, in model: Model, _ language: Language) -> [UInt8] {
    var page = FrameworkMarkdown(framework: framework, language: language)
    let source = model.forest.trees[Int(framework.origin.file)].file.path
    page.writer.comment(GeneratedNotice.text(sources: [source])[language])
    page.write()
    return page.writer.finished()
  }

  private mutating func write() {
    writer.heading(1, framework.name?.string ?? framework.id)
    if let scale = framework.scale {
      writer.paragraph(
        language(
          "Thang cấp độ: từ \(scale.min) đến \(scale.max).",
          "Levels: \(scale.min) to \(scale.max)."))
    }
    guard framework.groups.contains(where: { $0.items.contains { !$0.levels.isEmpty } }) else {
      return writeList()
    }
    for group in framework.groups {
      if let name = group.name { writer.heading(2, name.string) }
      if framework.layout.isByColumn { writeColumns(group) } else { writeRows(group) }
    }
  }

  /// A framework that describes no level: its groups beside their competencies.
  private mutating func writeList() {
    table(
      [.number, .label, .list],
      [
        language("TT", "No."), language("Nhóm năng lực", "Group"),
        language("Năng lực", "Competency"),
      ])
    var number = 0
    for group in framework.groups {
      for (index, item) in group.items.enumerated() {
        number += 1
        row([
          [String(number)], index == 0 ? [group.name?.string ?? ""] : [], [item.name.string],
        ])
      }
    }
  }

  /// A row for each level, with a column for each competency of a group.
  private mutating func writeRows(_ group: Framework.Group) {
    table(
      [.level] + group.items.map { _ in .list },
      [language("Cấp độ", "Level")] + group.items.map(\.name.string))
    for level in levels(of: group.items) {
      row([[String(level)]] + group.items.map { texts($0, level) })
    }
  }

  /// A row for each competency of a group, with a column for each level.
  private mutating func writeColumns(_ group: Framework.Group) {
    let levels = levels(of: group.items)
    table(
      [.label] + levels.map { _ in .list },
      [language("Năng lực", "Competency")]
        + levels.map { language("Cấp độ \($0)", "Level \($0)") })
    for item in group.items { row([[item.name.string]] + levels.map { texts(item, $0) }) }
  }

  private func levels(of items: [Framework.Item]) -> [Int] {
    let levels = Set(items.flatMap { $0.levels.map(\.level) }).sorted()
    return framework.layout.isDescending ? levels.reversed() : levels
  }

  private func texts(_ item: Framework.Item, _ level: Int) -> [String] {
    item.levels.filter { $0.level == level }.map(\.text.string)
  }

  // MARK: Tables

  private mutating func table(_ columns: [PrintedTable.Column], _ headings: [String]) {
    writer.separate()
    row(headings.map { [$0] })
    writer.rule(columns, hasHead: true)
  }

  /// A row of cells; several passages in one are marked with dashes.
  private mutating func row(_ cells: [[String]]) {
    writer.beginRow()
    for (index, cell) in cells.enumerated() {
      let texts = cell.filter { !$0.isEmpty }
      for (line, text) in texts.enumerated() {
        writer.line(text, mark: texts.count > 1 ? "-" : nil, isFirst: line == 0)
      }
      writer.endCell(isEmpty: texts.isEmpty, isLast: index == cells.count - 1)
    }
  }
}
