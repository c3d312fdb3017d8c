import VTVLChecks
import VTVLSyntax

/// The findings of a run as channels for programs take them: all workspaces in one list, the weightiest
/// first, each with its place and a fingerprint that no other has. Readers that show only the first few
/// then show those that matter.
struct RankedDiagnostics {
  struct Finding {
    let diagnostic: Diagnostic
    let place: DiagnosticPlace
    let fingerprint: String
    /// The index of its workspace.
    let workspace: Int
    /// The posts that a reader must be told of; see `PostsToName`.
    fileprivate let posts: String?

    /// The message, and the posts that it holds for where its place does not say so: all that channels
    /// without a field for posts can tell.
    func message(_ language: Language) -> String {
      diagnostic.message[language] + (posts.map { " (\($0))" } ?? "")
    }
  }

  private(set) var all: [Finding] = []
  private var places: [PlaceReader] = []

  init(_ workspaces: [WorkspaceDiagnostics]) {
    for (index, findings) in workspaces.enumerated() {
      var reader = PlaceReader(findings)
      let postsToName = PositionsToName(findings.analysis.model)
      let fingerprints = findings.fingerprints(among: workspaces.count)
      for (diagnostic, fingerprint) in zip(findings.diagnostics, fingerprints) {
        all.append(
          Finding(
            diagnostic: diagnostic, place: reader.place(of: diagnostic.location),
            fingerprint: fingerprint.text, workspace: index,
            posts: postsToName.text(for: diagnostic)))
      }
      places.append(reader)
    }
    // Sorting by severity alone keeps the order of reading, since Swift's sort is stable.
    all.sort { $0.diagnostic.severity > $1.diagnostic.severity }
  }

  /// The place of something else that a finding speaks of.
  mutating func place(of location: Location, for finding: Finding) -> DiagnosticPlace {
    places[finding.workspace].place(of: location)
  }

  /// The rules that were broken, by id.
  var rules: [Rule] {
    Set(all.map(\.diagnostic.rule)).sorted { $0.id < $1.id }
  }
}
