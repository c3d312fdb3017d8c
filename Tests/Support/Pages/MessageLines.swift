import VTVLSyntax

/// The lines of a `messages` block: what each finding says, in both languages.
///
///     duplicate-item LDQL-01
///       vi: …
///       en: …
///       note at line 7
///         vi: …
///         en: …
///       fix
///         vi: …
///         en: …
struct MessageLines {
  private let files: [SourceFile]
  private let ownFile: Int?

  /// - Parameter files: those of the workspace; a note in the same file as its finding is located by
  ///   its line alone.
  init(_ files: [SourceFile]) {
    self.files = files
    ownFile = files.count == 1 ? 0 : nil
  }

  func lines(_ findings: [Diagnostic]) -> [String] { findings.flatMap(lines) }

  private func lines(_ finding: Diagnostic) -> [String] {
    var head = finding.rule.id
    if finding.severity != finding.rule.severity { head += " as \(finding.severity)" }
    if !finding.posts.isEmpty { head += " " + finding.posts.joined(separator: ", ") }
    var lines = [head] + both(finding.message, indent: "  ")
    for note in finding.notes {
      let place = note.location.map { " at " + self.place($0) } ?? ""
      lines.append("  note" + place)
      lines += both(note.message, indent: "    ")
    }
    if let fix = finding.fix {
      lines.append("  fix")
      lines += both(fix.title, indent: "    ")
    }
    return lines
  }

  private func place(_ location: Location) -> String {
    let line = files[location.file].position(of: location.range.lowerBound).line
    return location.file == ownFile ? "line \(line)" : "\(files[location.file].path):\(line)"
  }

  private func both(_ message: Message, indent: String) -> [String] {
    [indent + "vi: " + message.vi, indent + "en: " + message.en].flatMap { text in
      // A message of several lines goes on under its first.
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return [parts[0]] + parts.dropFirst().map { indent + "    " + $0 }
    }
  }
}
