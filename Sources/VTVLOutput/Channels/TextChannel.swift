import VTVLChecks
import VTVLModel
import VTVLSyntax

extension Channel {
  /// Diagnostics for a person at a terminal: each with its source line, carets under the range, its notes
  /// and its fix, those of a file together; notes only as a table by rule; a summary comes last.
  package static let text = Channel(
    "text", vi: "chữ, cho người đọc ở màn hình dòng lệnh", en: "text, for people at a terminal"
  ) { workspaces, style in
    var writer = DiagnosticText(style)
    switch style.detail {
    case .statistics: writer.write(RuleTable(countsIn: workspaces))
    case .brief, .full: for workspace in workspaces { writer.write(workspace) }
    case .usual:
      for workspace in workspaces { writer.write(workspace.without(.note)) }
      writer.writeNotes(RuleTable(notesIn: workspaces))
    }
    writer.summarize(workspaces)
    return writer.text.finished()
  }
}

extension WorkspaceDiagnostics {
  fileprivate func without(_ severity: Severity) -> WorkspaceDiagnostics {
    showing(diagnostics.filter { $0.severity != severity })
  }
}

/// Writes diagnostics as text. Every line begins with a path, a gutter or words of vtvl, never with an
/// author's words; those quoted in messages were made visible when the diagnostics were made.
private struct DiagnosticText {
  fileprivate var text = ByteBuffer(capacity: 1 << 15)
  private let style: ChannelStyle
  private let paint: Paint
  /// The paths of the files of the workspace, to be shown.
  private var paths: [String] = []

  init(_ style: ChannelStyle) {
    self.style = style
    paint = Paint(isColored: style.isColored)
  }

  mutating func write(_ workspace: WorkspaceDiagnostics) {
    var places = PlaceReader(workspace)
    paths = workspace.paths.map(VisibleText.path)
    let positionsToName = PositionsToName(workspace.analysis.model)
    let diagnostics = workspace.diagnostics
    for (index, diagnostic) in diagnostics.enumerated() {
      writeHead(diagnostic, places.start(of: diagnostic.location))
      let next = index + 1 < diagnostics.count ? diagnostics[index + 1] : nil
      guard style.detail != .brief, next.map(diagnostic.sharesLine) != true else { continue }
      write(places.file(of: diagnostic.location), diagnostic.location, diagnostic.severity.colour)
      if let codes = positionsToName.text(for: diagnostic) {
        write(style.language("Áp dụng cho", "Holds for"), codes, .bold)
      }
      writeNotes(of: diagnostic, &places)
      if let fix = diagnostic.fix {
        write(style.language("Cách sửa", "Fix"), fix.title[style.language], .green)
      }
      if next?.location.file != diagnostic.location.file { text.append("\n" as StaticString) }
    }
  }

  /// `path:line:column: severity: message [rule]`, the form that editors and scripts know.
  private mutating func writeHead(_ diagnostic: Diagnostic, _ start: TextPosition) {
    write(diagnostic.location.file, start)
    text.append(" " as StaticString)
    text.append(
      paint(diagnostic.severity.word[style.language] + ":", diagnostic.severity.colour))
    text.append(" " as StaticString)
    text.append(diagnostic.message[style.language])
    text.append(" [" as StaticString)
    text.append(diagnostic.rule.id)
    text.append("]\n" as StaticString)
  }

  private mutating func write(_ file: Int, _ start: TextPosition) {
    text.append(paint.start(.bold))
    text.append(paths[file])
    for number in [start.line, start.column] {
      text.append(UInt8(ascii: ":"))
      text.append(decimal: number)
    }
    text.append(UInt8(ascii: ":"))
    text.append(paint.end)
  }

  /// The source line behind its number, and the carets.
  private mutating func write(
    _ file: SourceFile, _ location: Location, _ colour: Paint.Colour
  ) {
    let index = file.lines.line(containing: location.range.lowerBound)
    let line = file.line(index)
    let start = min(max(location.range.lowerBound - line.startIndex, 0), line.count)
    let end = min(max(location.range.upperBound - line.startIndex, start), line.count)
    let excerpt = SourceExcerpt(line, mark: start..<end)
    let number = String(index + 1)
    text.append(paint.start(.blue))
    text.append(UInt8(ascii: " "), count: max(0, 5 - number.utf8.count))
    text.append(number)
    text.append(" |" as StaticString)
    text.append(paint.end)
    text.append(" " as StaticString)
    text.append(excerpt.text)
    text.append("\n" as StaticString)
    text.append(paint("      |", .blue))
    text.append(UInt8(ascii: " "), count: excerpt.indent + 1)
    text.append(paint.start(colour))
    text.append(UInt8(ascii: "^"), count: excerpt.carets)
    text.append(paint.end)
    text.append("\n" as StaticString)
  }

  /// What explains a diagnostic: words, and further places, of which the usual style shows two.
  private mutating func writeNotes(of diagnostic: Diagnostic, _ places: inout PlaceReader) {
    var left = 0
    for note in diagnostic.notes {
      guard let location = note.location else {
        write(style.language("Ghi chú", "Note"), note.message[style.language], .cyan)
        continue
      }
      left += 1
      guard style.detail == .full || left <= Self.mostPlaces else { continue }
      text.append("    " as StaticString)
      write(location.file, places.start(of: location))
      text.append(" " as StaticString)
      text.append(note.message[style.language])
      text.append("\n" as StaticString)
      if style.detail == .full { write(places.file(of: location), location, .cyan) }
    }
    left -= Self.mostPlaces
    guard style.detail != .full, left > 0 else { return }
    let more = style.language("và \(left) chỗ nữa", "and \(counted(left, "more place"))")
    text.append("    \(more)\n")
  }

  private static let mostPlaces = 2

  private mutating func write(_ label: String, _ words: String, _ colour: Paint.Colour) {
    text.append("    " as StaticString)
    text.append(paint(label + ":", colour))
    text.append(" " as StaticString)
    text.append(words)
    text.append("\n" as StaticString)
  }

  // MARK: Tables

  mutating func writeNotes(_ table: RuleTable) {
    guard !table.rows.isEmpty else { return }
    let title = style.language(
      "Lưu ý, theo quy tắc, kèm chỗ đầu tiên (xem đủ bằng --notes)",
      "Notes by rule, with the first place (--notes shows them in full)")
    text.append(paint(title + ":", .bold))
    text.append("\n" as StaticString)
    write(table)
  }

  mutating func write(_ table: RuleTable) {
    guard !table.rows.isEmpty else { return }
    text.append(table.text(style.language, paint))
    text.append("\n" as StaticString)
  }

  // MARK: Summary

  mutating func summarize(_ workspaces: [WorkspaceDiagnostics]) {
    let files = Set(workspaces.flatMap(\.paths)).count
    let positions = workspaces.reduce(0) { $0 + $1.analysis.model.positions.count }
    let counts = Severity.allCases.reversed().map { ($0, workspaces.count($0)) }
    let read =
      style.language(
        "\(files) tệp, \(positions) vị trí",
        "\(counted(files, "file")), \(counted(positions, "post"))")
    guard counts.contains(where: { $0.1 > 0 }) else {
      let none = paint(style.language("không có gì phải sửa", "nothing to fix"), .green)
      text.append("\(read): \(none).\n")
      return
    }
    let found = counts.map { severity, count in
      let words = style.language("\(count) \(severity.word.vi)", counted(count, severity.word.en))
      return count > 0 ? paint(words, severity.colour) : words
    }
    text.append("\(read): \(found.joined(separator: ", ")).\n")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Diagnostic {
  /// Whether what would be shown below this diagnostic is the same as below the next: they have the same
  /// range and positions.
  fileprivate func sharesLine(with next: Diagnostic) -> Bool {
    guard notes.isEmpty, fix == nil else { return false }
    return location == next.location && severity == next.severity && posts == next.posts
  }
}
