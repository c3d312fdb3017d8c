import VTVLSyntax

/// Holds a finding against the promises every finding keeps, whatever the file.
package enum DiagnosticAudit {
  /// The first promise that is broken, in words; nil when all are kept: every place is one of the file, and
  /// the words, in both languages, are few and send nothing to a terminal that cannot be seen.
  package static func fault(in finding: Diagnostic, of file: SourceFile) -> String? {
    let places =
      [finding.location] + finding.notes.compactMap(\.location)
      + (finding.fix?.edits.map(\.location) ?? [])
    var messages = [finding.message] + finding.notes.map(\.message)
    if let fix = finding.fix { messages.append(fix.title) }
    let fault =
      places.lazy.compactMap { self.fault(in: $0, of: file) }.first
      ?? messages.lazy.flatMap { [$0.vi, $0.en] }.compactMap(self.fault(in:)).first
    return fault.map { "\(finding.rule.id): \($0)" }
  }

  private static func fault(in place: Location, of file: SourceFile) -> String? {
    if place.file != 0 { return "lies in file \(place.file)" }
    if place.range.upperBound > file.bytes.count { return "ends at \(place.range.upperBound)" }
    for offset in [place.range.lowerBound, place.range.upperBound] {
      let position = file.position(of: offset)
      guard (1...file.lines.count).contains(position.line) else { return "line \(position.line)" }
      // A line end counts, too: two bytes at most, and one column after the last.
      let columns = file.line(position.line - 1).count + 3
      guard (1...columns).contains(position.column) else {
        return "line \(position.line), column \(position.column)"
      }
    }
    return nil
  }

  private static func fault(in words: String) -> String? {
    if words.isEmpty { return "says nothing" }
    if words.utf8.count > 4_000 { return "says \(words.utf8.count) bytes" }
    return TerminalAudit.fault(in: words)
  }
}
