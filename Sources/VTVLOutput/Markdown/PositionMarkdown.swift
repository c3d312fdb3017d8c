import VTVLChecks
import VTVLModel
import VTVLSyntax

extension Emitter {
  /// A Markdown file for each position, in the layout of the form, for each framework and for each list of posts, and
  /// `README.md`, an index of them.
  package static let markdown = Emitter("markdown") { analysis in
    let files = PositionFiles(analysis.model)
    var outputs = files.names.indices.map { position in
      OutputFile(
        path: "\(files.names[position]).md",
        bytes: PositionMarkdown.bytes(of: position, in: analysis))
    }
    outputs += zip(files.frameworks, analysis.model.frameworks).map { file, framework in
      OutputFile(
        path: "\(file).md",
        bytes: FrameworkMarkdown.bytes(of: framework, in: analysis.model, analysis.language))
    }
    outputs += zip(files.postLists, analysis.model.knowledge.postLists).map { file, list in
      OutputFile(path: "\(file).md", bytes: PostListMarkdown.bytes(of: list, in: analysis, files))
    }
    outputs.append(OutputFile(path: "README.md", bytes: IndexMarkdown.bytes(of: analysis, files)))
    return outputs
  }
}

/// A position as a Markdown page.
enum PositionMarkdown {
  /// - Parameter position: its index in the model.
  static func bytes(of position: Int, in analysis: Analysis) -> [UInt8] {
    let printed = FormLayout.lay(out: position, of: analysis.model, by: analysis.forms[position])
    var writer = MarkdownWriter(capacity: 1 << 15)
    if analysis.drafts.contains(position) {
      let gaps = analysis.gaps(of: position, analysis.language)
      writer.comment(Message(vi: "BẢN NHÁP. \(gaps)", en: "DRAFT. \(gaps)")[analysis.language])
    }
    writer.comment(
      GeneratedNotice.text(sources: sources(of: position, in: analysis.model))[analysis.language])
    writer.heading(1, printed.title)
    for block in printed.blocks {
      switch block {
      case .heading(let level, let text): writer.heading(level + 1, text)
      case .paragraph(let line): writer.paragraph(line)
      case .table(let table): write(table, of: printed, to: &writer)
      }
    }
    return writer.finished()
  }

  private static func write(
    _ table: PrintedTable, of printed: PrintedPosition, to writer: inout MarkdownWriter
  ) {
    writer.separate()
    let width = table.columns.count
    for row in stride(from: table.cells.lowerBound, to: table.cells.upperBound, by: width) {
      let isFirst = row == table.cells.lowerBound
      writer.beginRow()
      for index in row..<(row + width) {
        let cell = printed.cells[index]
        write(cell, of: printed, isHead: isFirst, to: &writer)
        writer.endCell(isEmpty: cell.lines.isEmpty, isLast: index == row + width - 1)
      }
      if isFirst { writer.rule(table.columns, hasHead: table.headRows > 0) }
    }
  }

  private static func write(
    _ cell: PrintedCell, of printed: PrintedPosition, isHead: Bool, to writer: inout MarkdownWriter
  ) {
    for index in cell.lines {
      let isNote = printed.lines[index].isNote
      let emphasis: MarkdownWriter.Emphasis =
        isHead ? .none : isNote ? .note : cell.style == .body ? .none : .strong
      writer.line(
        printed.lines[index].text, mark: printed.lines[index].mark,
        isFirst: index == cell.lines.lowerBound, depth: printed.lines[index].depth,
        emphasis: emphasis)
    }
  }

  /// The files that the position is written in: its own, those it inherits from, and its framework's.
  private static func sources(of position: Int, in model: Model) -> [String] {
    var files = [model.positions[position].origin.file]
    for layer in model.positions[position].layers {
      files.append(model.declarations.all[layer.declaration].origin.file)
    }
    for framework in model.positions[position].allCompetencies.compactMap(\.framework) {
      files.append(model.frameworks[framework].origin.file)
    }
    files.sort()
    return files.indices.filter { $0 == 0 || files[$0] != files[$0 - 1] }
      .map { model.forest.trees[Int(files[$0])].file.path }
  }
}

/// The remark at the head of a file that nobody should edit.
enum GeneratedNotice {
  static func text(sources: [String]) -> Message {
    let names = sources.map { VisibleText.visible(Normalization.normalized($0)) }
      .joined(separator: ", ")
    return Message(
      vi: "Tệp này do vtvl tạo ra từ: \(names). Muốn thay đổi, hãy sửa các tệp đó.",
      en: "Made by vtvl from: \(names). To change it, edit those files.")
  }
}
