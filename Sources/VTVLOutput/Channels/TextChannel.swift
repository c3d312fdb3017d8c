import VTVLChecks
import VTVLModel
import VTVLSyntax

extension Channel {
  /// Findings for a person at a terminal: each with the line as it is written and carets under what is
  /// meant, its notes and how to fix it; a line that sums up comes last.
  package static let text = Channel(
    "text", vi: "chữ, cho người đọc ở màn hình dòng lệnh", en: "text, for people at a terminal"
  ) { workspaces, style in
    var writer = DiagnosticText(style)
    for findings in workspaces { writer.write(findings) }
    writer.summarize(workspaces)
    return Array(writer.text.utf8)
  }
}

/// Writes findings as text. Every line begins with a path, a gutter or words of ours, never with the
/// author's; what messages quote of those was made visible when the findings were made.
private struct DiagnosticText {
  private(set) var text = ""
  private let style: ChannelStyle
  private let paint: Paint

  init(_ style: ChannelStyle) {
    self.style = style
    paint = Paint(isColored: style.isColored)
  }

  mutating func write(_ findings: WorkspaceDiagnostics) {
    var places = PlaceReader(findings)
    let postsToName = PositionsToName(findings.analysis.model)
    let following = findings.diagnostics.dropFirst().map(Optional.some) + [nil]
    for (diagnostic, next) in zip(findings.diagnostics, following) {
      writeHead(diagnostic, places.place(of: diagnostic.location))
      guard !style.isBrief, !diagnostic.sharesLine(with: next) else { continue }
      write(places.file(of: diagnostic.location), diagnostic.location, diagnostic.severity.colour)
      if let posts = postsToName.text(for: diagnostic) {
        write("    ", word("Áp dụng cho", "Holds for"), posts, .bold)
      }
      for note in diagnostic.notes { write(note, &places) }
      if let fix = diagnostic.fix {
        write("    ", word("Cách sửa", "Fix"), fix.title[style.language], .green)
      }
      text += "\n"
    }
  }

  /// `path:line:column: severity: message [rule]`, the form that editors and scripts know.
  private mutating func writeHead(_ diagnostic: Diagnostic, _ place: DiagnosticPlace) {
    let severity = diagnostic.severity
    let message = diagnostic.message[style.language]
    text += paint(shown(place), .bold) + " "
    text += paint(severity.word[style.language] + ":", severity.colour)
    text += " \(message) [\(diagnostic.rule.id)]\n"
  }

  private func shown(_ place: DiagnosticPlace) -> String {
    "\(VisibleText.path(place.path)):\(place.start.line):\(place.start.column):"
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
    let margin = repeated(" ", max(0, 5 - number.utf8.count))
    text += paint(margin + number + " |", .blue) + " " + excerpt.text + "\n"
    let carets = repeated("^", excerpt.carets)
    text += paint("      |", .blue) + repeated(" ", excerpt.indent + 1)
    text += paint(carets, colour) + "\n"
  }

  private mutating func write(_ note: Diagnostic.Note, _ places: inout PlaceReader) {
    write("    ", word("Ghi chú", "Note"), note.message[style.language], .cyan)
    guard let location = note.location else { return }
    text += "    " + paint(shown(places.place(of: location)), .bold) + "\n"
    write(places.file(of: location), location, .cyan)
  }

  private mutating func write(
    _ margin: String, _ label: String, _ words: String, _ colour: Paint.Colour
  ) {
    text += margin + paint(label + ":", colour) + " " + words + "\n"
  }

  /// A sign many times: by its byte, which is far quicker than by its character.
  private func repeated(_ sign: Unicode.Scalar, _ count: Int) -> String {
    let byte = UInt8(truncatingIfNeeded: sign.value)
    return String(decoding: repeatElement(byte, count: count), as: UTF8.self)
  }

  private func word(_ vi: String, _ en: String) -> String { style.language == .vi ? vi : en }

  // MARK: Summary

  mutating func summarize(_ workspaces: [WorkspaceDiagnostics]) {
    let files = Set(workspaces.flatMap(\.paths)).count
    let posts = workspaces.reduce(0) { $0 + $1.analysis.model.positions.count }
    let counts = Severity.allCases.reversed().map { ($0, workspaces.count($0)) }
    let read =
      word("\(files) tệp, \(posts) vị trí", "\(counted(files, "file")), \(counted(posts, "post"))")
    guard counts.contains(where: { $0.1 > 0 }) else {
      text += read + ": " + paint(word("không có gì phải sửa", "nothing to fix"), .green) + ".\n"
      return
    }
    let found = counts.map { severity, count in
      let words = word("\(count) \(severity.word.vi)", counted(count, severity.word.en))
      return count > 0 ? paint(words, severity.colour) : words
    }
    text += read + ": " + found.joined(separator: ", ") + ".\n"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Diagnostic {
  /// Whether all that would be shown below this finding is shown below the next: they point at the same
  /// words for the same posts.
  fileprivate func sharesLine(with next: Diagnostic?) -> Bool {
    guard let next, notes.isEmpty, fix == nil else { return false }
    return location == next.location && severity == next.severity && posts == next.posts
  }
}
