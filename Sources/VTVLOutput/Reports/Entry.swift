import VTVLChecks
import VTVLModel
import VTVLSyntax

extension Report {
  /// A diagnostic with its place in numbers and its positions in the order of the outputs.
  package struct Entry: Sendable {
    package let diagnostic: Diagnostic
    package let fingerprint: Fingerprint
    /// What it says, in the language of the report.
    package let message: String
    package let place: DiagnosticPlace
    /// The section of the form that it is about; nil for what concerns the position as a whole.
    package let section: Section?
    /// The place of its rule among all; see `Rule.rank`.
    package let rank: Int
    /// The positions it holds for, by their index in the subject.
    package let positions: [Int]

    package var rule: Rule { diagnostic.rule }
    package var severity: Severity { diagnostic.severity }

    /// How many positions a fix improves; a diagnostic of no position in particular counts as one.
    package var reach: Int { max(1, positions.count) }

    static func all(
      of analysis: Analysis, _ positions: PositionsByCode, _ places: PlaceReader
    ) -> [Entry] {
      var places = places
      var positions = positions
      let sections = SectionsByPlace(analysis.model)
      let diagnostics = analysis.diagnostics
      let fingerprints = analysis.fingerprints()
      return diagnostics.indices.map { index in
        let location = diagnostics[index].location
        return Entry(
          diagnostic: diagnostics[index], fingerprint: fingerprints[index],
          message: diagnostics[index].message[analysis.language],
          place: places.place(of: location), section: sections.section(at: location),
          rank: diagnostics[index].rule.rank, positions: positions.indices(diagnostics[index].posts)
        )
      }
    }
  }

  /// How many diagnostics there are of each severity.
  package struct Counts: Sendable, Hashable, Comparable {
    package private(set) var errors = 0
    package private(set) var warnings = 0
    package private(set) var notes = 0

    package var total: Int { errors + warnings + notes }

    mutating func add(_ severity: Severity) {
      switch severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }

    init() {}

    init(_ entries: some Sequence<Entry>) {
      for entry in entries { add(entry.severity) }
    }

    /// By weight: one error outweighs any number of warnings.
    package static func < (left: Counts, right: Counts) -> Bool {
      (left.errors, left.warnings, left.notes) < (right.errors, right.warnings, right.notes)
    }
  }
}
