import VTVLModel
import VTVLSyntax

/// Which form each position follows: that of its document, else the project's, else the compiler's own.
package struct PositionForms: Sendable {
  /// The form of positions in no document that names one.
  package let usual: FormProfile
  private let others: [FormProfile]
  /// For each position, its place among the others; nil for the usual one.
  private let byPosition: [Int?]

  package init(_ form: FormProfile) {
    usual = form
    others = []
    byPosition = []
  }

  init(usual: FormProfile, others: [FormProfile], byPosition: [Int?]) {
    self.usual = usual
    self.others = others
    self.byPosition = byPosition
  }

  /// - Parameter position: its index in the model.
  package subscript(position: Int) -> FormProfile {
    byPosition.indices.contains(position)
      ? byPosition[position].map { others[$0] } ?? usual : usual
  }

  package var all: [FormProfile] { [usual] + others }
}
