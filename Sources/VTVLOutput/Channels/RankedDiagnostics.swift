import VTVLChecks
import VTVLSyntax

/// The diagnostics of a run as channels for programs take them: all workspaces in one list, the most severe
/// first, each with its place and a unique fingerprint. Readers that show only the first few then show
/// those that matter.
struct RankedDiagnostics {
  struct Entry {
    let diagnostic: Diagnostic
    let place: DiagnosticPlace
    let fingerprint: String
    /// The index of its workspace.
    let workspace: Int
    /// The positions to name; see `PositionsToName`.
    fileprivate let positions: String?

    /// The message, followed by the positions to name, for channels without a field for them.
    func message(_ language: Language) -> String {
      diagnostic.message[language] + (positions.map { " (\($0))" } ?? "")
    }
  }

  private(set) var all: [Entry] = []
  private var places: [PlaceReader] = []
  private var known: Set<String> = []

  init(_ workspaces: [WorkspaceDiagnostics]) {
    for (index, workspace) in workspaces.enumerated() {
      var reader = PlaceReader(workspace)
      let positionsToName = PositionsToName(workspace.analysis.model)
      for (diagnostic, fingerprint) in zip(workspace.diagnostics, workspace.fingerprints) {
        all.append(
          Entry(
            diagnostic: diagnostic, place: reader.place(of: diagnostic.location),
            fingerprint: unique(fingerprint.text), workspace: index,
            positions: positionsToName.text(for: diagnostic)))
      }
      places.append(reader)
    }
    // Swift's sort is stable, so within a severity the reading order is kept.
    all.sort { $0.diagnostic.severity > $1.diagnostic.severity }
  }

  /// Workspaces may find different things alike in a file that they share.
  private mutating func unique(_ fingerprint: String) -> String {
    var unique = fingerprint
    var number = 2
    while !known.insert(unique).inserted {
      unique = "\(fingerprint).\(number)"
      number += 1
    }
    return unique
  }

  /// The place of a note or an edit of a diagnostic.
  mutating func place(of location: Location, for entry: Entry) -> DiagnosticPlace {
    places[entry.workspace].place(of: location)
  }

  /// The rules that were broken, by id.
  var rules: [Rule] {
    Set(all.map(\.diagnostic.rule)).sorted { $0.id < $1.id }
  }
}
