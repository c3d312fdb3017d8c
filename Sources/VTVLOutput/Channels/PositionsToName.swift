import VTVLChecks
import VTVLModel
import VTVLSyntax

/// Which posts a finding must be told to hold for, since its place does not say so: several, or one that
/// inherits the line from another post or a template.
struct PositionsToName {
  /// For each post, by its code, where it is declared.
  private let placeByCode: [String: Location]

  /// How many are named where there are many.
  private static let most = 12

  init(_ model: Model) {
    placeByCode = Dictionary(
      model.positions.map { position in
        let origin = model.declarations.all[position.declaration].origin
        let place = Location(file: Int(origin.file), range: model.forest.node(origin).range)
        return (position.code, place)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The codes, to be shown; nil where the place says it all.
  func text(for finding: Diagnostic) -> String? {
    guard let first = finding.posts.first else { return nil }
    if finding.posts.count == 1, let place = placeByCode[first],
      place.file == finding.location.file,
      place.range.contains(finding.location.range)
    {
      return nil
    }
    let shown = finding.posts.prefix(Self.most).joined(separator: ", ")
    let more = finding.posts.count > Self.most ? " … (\(finding.posts.count))" : ""
    return VisibleText.visible(shown + more)
  }
}
