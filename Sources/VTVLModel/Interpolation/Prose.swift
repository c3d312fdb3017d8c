import VTVLSyntax

/// A passage as written: words and references, lines joined by one space, in NFC.
package struct Prose: Sendable {
  package enum Segment: Sendable {
    case text(String)
    case reference(Reference)
  }

  /// `{name}` or `{name.field}`.
  package struct Reference: Sendable {
    /// Everything between the braces as one name.
    package let whole: Symbol
    /// The part before the last dot, if there is a dot.
    package let owner: Symbol?
    package let field: Symbol?
    package let origin: Origin
  }

  /// The words, when there is nothing to put in: most passages, which need no list of parts.
  package let literal: String?
  /// The words and the references of a passage that has references.
  let parts: [Segment]
  package let origin: Origin
  /// The declaration that states it.
  package let declaration: Int32
  package let wordCount: Int32

  package var segments: [Segment] { literal.map { [.text($0)] } ?? parts }

  package var references: some Sequence<Reference> {
    parts.lazy.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
  }

  /// Whether two passages are the same as written.
  func hasSameWords(as other: Prose) -> Bool {
    guard parts.count == other.parts.count else { return false }
    return literal == other.literal
      && zip(parts, other.parts).allSatisfy { pair in
        switch pair {
        case (.text(let first), .text(let second)): first == second
        case (.reference(let first), .reference(let second)): first.whole == second.whole
        default: false
        }
      }
  }
}

/// A passage, by its place in the model's table of passages.
package struct ProseID: Sendable, Hashable {
  package let index: Int32
}
