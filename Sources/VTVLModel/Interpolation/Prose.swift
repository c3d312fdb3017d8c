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
    package let origin: NodeRef
  }

  /// The words, when there is nothing to put in: most passages, which need no list of parts.
  package let literal: String?
  /// The words and the references of a passage that has references.
  let parts: [Segment]
  package let origin: NodeRef
  /// The declaration that states it.
  package let declaration: Int32
  package let wordCount: Int32

  package var segments: [Segment] { literal.map { [.text($0)] } ?? parts }

  package var references: some Sequence<Reference> {
    parts.lazy.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
  }

  /// Whether two passages are the same as written.
  func hasSameWords(as other: Prose) -> Bool {
    if let literal, let same = other.literal { return literal.isSpelt(as: same) }
    return literal == nil && other.literal == nil && parts.count == other.parts.count
      && zip(parts, other.parts).allSatisfy { pair in
        switch pair {
        case (.text(let first), .text(let second)): first.isSpelt(as: second)
        case (.reference(let first), .reference(let second)): first.whole == second.whole
        default: false
        }
      }
  }
}

extension Prose {
  /// A passage as it is written, for finding it among others.
  struct Words: Hashable {
    private let prose: Prose

    init(_ prose: Prose) { self.prose = prose }

    static func == (left: Words, right: Words) -> Bool {
      left.prose.hasSameWords(as: right.prose)
    }

    /// The bytes of the words as they are, since a string would be hashed in a form of its own.
    func hash(into hasher: inout Hasher) {
      for segment in prose.segments {
        guard case .text(var text) = segment else { continue }
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      }
    }
  }
}

/// A passage, by its place in the model's table of passages.
package struct ProseID: Sendable, Hashable {
  package let index: Int32
}

extension String {
  /// Whether two texts in NFC are the same; nearly all that are not differ in length, and `==` alone
  /// would look for other forms of the same letters in them.
  func isSpelt(as other: String) -> Bool { utf8.count == other.utf8.count && self == other }
}
