import VTVLChecks
import VTVLModel
import VTVLSyntax

/// The positions that must be named beside a diagnostic because its place does not show them: several, or
/// one that inherits the line from another position or a template.
struct PositionsToName {
  /// For each position, by its code, where it is declared.
  private let placeByCode: [String: Location]

  /// The most codes that are named.
  private static let most = 12

  init(_ model: Model) {
    placeByCode = Dictionary(
      model.positions.map { position in
        let origin = model.declarations.all[position.declaration].origin
        let place = Location(file: Int(origin.file), range: model.forest.node(origin).range)
        return (position.code, place)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The codes to show; nil if the place is enough.
  func text(for diagnostic: Diagnostic) -> String? {
    guard let first = diagnostic.posts.first else { return nil }
    if diagnostic.posts.count == 1, let place = placeByCode[first],
      place.file == diagnostic.location.file,
      place.range.contains(diagnostic.location.range)
    {
      return nil
    }
    let shown = diagnostic.posts.prefix(Self.most).joined(separator: ", ")
    let more = diagnostic.posts.count > Self.most ? " … (\(diagnostic.posts.count))" : ""
    return VisibleText.visible(shown + more)
  }
}
