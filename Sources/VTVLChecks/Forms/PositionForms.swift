import VTVLModel
import VTVLSyntax

/// Which form each position follows: that of its document, else the project's, else the compiler's own.
package struct PositionForms: Sendable {
  /// The form of positions in no document that names one.
  package let usual: FormProfile
  private let others: [FormProfile]
  /// For each position, its place among the others; nil for the usual one.
  private let byPosition: [Int?]
  /// The positions whose form is not known, since a line that says which it is was not understood.
  private let undecided: Set<Int>

  package init(_ form: FormProfile) {
    usual = form
    others = []
    byPosition = []
    undecided = []
  }

  init(usual: FormProfile, others: [FormProfile], byPosition: [Int?], undecided: Set<Int>) {
    self.usual = usual
    self.others = others
    self.byPosition = byPosition
    self.undecided = undecided
  }

  /// - Parameter position: its index in the model.
  package subscript(position: Int) -> FormProfile {
    byPosition.indices.contains(position)
      ? byPosition[position].map { others[$0] } ?? usual : usual
  }

  /// The form whose rules a position must keep; nil where that is not known.
  package func known(_ position: Int) -> FormProfile? {
    decided(position).flatMap { $0.isPartial ? nil : $0 }
  }

  /// The form of a position, which may have faults of its own; nil where it is not known which that is.
  func decided(_ position: Int) -> FormProfile? {
    undecided.contains(position) ? nil : self[position]
  }

  package var all: [FormProfile] { [usual] + others }
}
