import VTVLChecks
import VTVLModel
import VTVLSyntax

extension Report {
  /// A place where an author has suppressed a rule, and why. Whoever signs the descriptions should know.
  package struct SuppressedPlace: Sendable {
    package let rule: Rule
    package let reason: String
    package let place: DiagnosticPlace

    static func all(of model: Model, _ places: PlaceReader) -> [SuppressedPlace] {
      var places = places
      return model.forest.trees.enumerated().flatMap { index, tree in
        tree.suppressions(isRule: { Rule.named($0) != nil }).compactMap { suppression in
          guard let rule = Rule.named(suppression.rule), !suppression.reason.isEmpty else {
            return nil
          }
          return SuppressedPlace(
            rule: rule, reason: Normalization.normalized(suppression.reason),
            place: places.place(of: Location(file: index, range: suppression.range)))
        }
      }
    }
  }
}
