import VTVLChecks
import VTVLSyntax

/// Diagnostics by rule, for those who ask what there is rather than where: how many, and what the rule is
/// about.
struct RuleTable {
  struct Row {
    let rule: Rule
    let severity: Severity
    var count: Int
    /// Where the first stands, to be shown; nil where the table only counts.
    let first: String?
  }

  private(set) var rows: [Row] = []
  private let namesSeverity: Bool

  /// Notes, in the order of the report.
  init(notesIn workspaces: [WorkspaceDiagnostics]) {
    namesSeverity = false
    add(workspaces.map { $0.showing($0.diagnostics.filter { $0.severity == .note }) }) {
      diagnostic, places in
      let place = places.place(of: diagnostic.location)
      return "\(VisibleText.path(place.path)):\(place.start.line):\(place.start.column)"
    }
    rows.sort { $0.rule.rank < $1.rule.rank }
  }

  /// All diagnostics, the weightiest first, then the most frequent.
  init(countsIn workspaces: [WorkspaceDiagnostics]) {
    namesSeverity = true
    add(workspaces) { _, _ in nil }
    rows.sort { ($0.severity, $0.count, $1.rule.rank) > ($1.severity, $1.count, $0.rule.rank) }
  }

  /// A project may give a rule several levels, which are a row each.
  private mutating func add(
    _ workspaces: [WorkspaceDiagnostics], at first: (Diagnostic, inout PlaceReader) -> String?
  ) {
    var indexByRule: [Severity: [Rule: Int]] = [:]
    for workspace in workspaces {
      var places = PlaceReader(workspace)
      for diagnostic in workspace.diagnostics {
        let (rule, severity) = (diagnostic.rule, diagnostic.severity)
        if let index = indexByRule[severity]?[rule] {
          rows[index].count += 1
        } else {
          indexByRule[severity, default: [:]][rule] = rows.count
          rows.append(
            Row(rule: rule, severity: severity, count: 1, first: first(diagnostic, &places)))
        }
      }
    }
  }

  /// A line a rule: count, level, id, place, and what the rule is about.
  func text(_ language: Language, _ paint: Paint) -> String {
    let cells = rows.map { row in
      [
        String(row.count), namesSeverity ? row.severity.word[language] : nil, row.rule.id,
        row.first,
      ].compactMap(\.self)
    }
    let widths = (cells.first ?? []).indices.map { column in
      TextColumns.width(cells.map { $0[column] })
    }
    return zip(rows, cells).reduce(into: "") { text, line in
      let (row, cells) = line
      text += "  " + TextColumns.blanks(after: cells[0], to: max(widths[0], 3))
      text += paint(cells[0], row.severity.colour)
      for (cell, width) in zip(cells, widths).dropFirst() {
        text += "  " + cell + TextColumns.blanks(after: cell, to: width)
      }
      text += "  " + row.rule.summary[language] + "\n"
    }
  }
}
