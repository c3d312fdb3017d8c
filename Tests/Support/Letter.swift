import Foundation
import VTVLSyntax

/// A letter or digit as a reader knows it: whatever it is composed of, in whatever order its marks stand, and
/// of whichever alphabet that has one drawn alike.
struct Letter: Hashable {
  private let base: Unicode.Scalar
  private var marks: [Unicode.Scalar] = []

  static func all(in text: String) -> [Letter] {
    var letters: [Letter] = []
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isDefaultIgnorableCodePoint { continue }
      if scalar.properties.generalCategory == .nonspacingMark {
        guard let last = letters.indices.last else { continue }
        letters[last].add(scalar)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        letters.append(Letter(base: folded(scalar)))
      }
    }
    return letters
  }

  private init(base: Unicode.Scalar) { self.base = base }

  private mutating func add(_ mark: Unicode.Scalar) {
    let index = marks.firstIndex { $0 > mark } ?? marks.count
    marks.insert(mark, at: index)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Lookalikes.vietnamese(for: scalar)?.unicodeScalars.first ?? scalar
  }

  fileprivate var text: String {
    var text = String.UnicodeScalarView([base])
    text.append(contentsOf: marks)
    return String(text)
  }
}

extension Array<Letter> {
  /// The first letters that are not, in their order, among others; nil where all are.
  func firstLeft(in others: [Letter]) -> String? {
    var index = 0
    for other in others where index < count && self[index] == other { index += 1 }
    guard index < count else { return nil }
    return self[index...].prefix(20).map(\.text).joined()
  }
}
