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

  package let segments: [Segment]
  package let origin: Origin
  /// The declaration that states it.
  package let declaration: Int32
  package let wordCount: Int32

  /// The words, when there is nothing to put in.
  package var literal: String? {
    switch segments.count {
    case 0: return ""
    case 1:
      if case .text(let text) = segments[0] { return text }
      return nil
    default: return nil
    }
  }

  package var references: some Sequence<Reference> {
    segments.lazy.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
  }
}

/// A passage, by its place in the model's table of passages.
package struct ProseID: Sendable, Hashable {
  package let index: Int32
}

/// Reads passages out of trees.
struct ProseReader {
  let fileIndex: Int
  let declaration: Int32

  func read(_ node: SyntaxNode, _ symbols: inout SymbolTable) -> Prose {
    var segments: [Prose.Segment] = []
    var words: [UInt8] = []
    var isNewLine = false
    for token in node.children {
      switch token.kind {
      case .text:
        if isNewLine, !(words.isEmpty && segments.isEmpty) { words.append(UInt8(ascii: " ")) }
        words += token.bytes
        isNewLine = false
      case .reference:
        if isNewLine, !(words.isEmpty && segments.isEmpty) { words.append(UInt8(ascii: " ")) }
        Self.flush(&words, into: &segments)
        segments.append(.reference(reference(token, &symbols)))
        isNewLine = false
      case .newline:
        isNewLine = true
      default:
        break
      }
    }
    Self.flush(&words, into: &segments)
    return Prose(
      segments: segments, origin: Origin(file: fileIndex, node: node), declaration: declaration,
      wordCount: Int32(Self.countWords(segments)))
  }

  private static func flush(_ words: inout [UInt8], into segments: inout [Prose.Segment]) {
    guard !words.isEmpty else { return }
    let text = String(decoding: words, as: UTF8.self)
    segments.append(
      .text(Normalization.isNormalized(words[...]) ? text : Normalization.normalized(text)))
    words.removeAll(keepingCapacity: true)
  }

  private func reference(_ token: SyntaxNode, _ symbols: inout SymbolTable) -> Prose.Reference {
    var bytes = token.bytes.dropFirst().dropLast()
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    let dot = bytes.lastIndex(of: UInt8(ascii: "."))
    return Prose.Reference(
      whole: symbols.intern(bytes),
      owner: dot.map { symbols.intern(bytes[..<$0]) },
      field: dot.map { symbols.intern(bytes[($0 + 1)...]) },
      origin: Origin(file: fileIndex, node: token))
  }

  /// Words an author typed: runs between blanks; a reference is one word.
  private static func countWords(_ segments: [Prose.Segment]) -> Int {
    var count = 0
    var isInWord = false
    for segment in segments {
      switch segment {
      case .text(let text):
        for byte in text.utf8 {
          let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
          if !isBlank, !isInWord { count += 1 }
          isInWord = !isBlank
        }
      case .reference:
        if !isInWord { count += 1 }
        isInWord = true
      }
    }
    return count
  }
}
