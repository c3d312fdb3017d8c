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
    var passage = PassageBuilder()
    for token in node.children {
      switch token.kind {
      case .text: passage.add(token.bytes)
      case .reference: passage.add(reference(token, &symbols))
      case .newline: passage.isNewLine = true
      default: break
      }
    }
    let (segments, wordCount) = passage.finished()
    return Prose(
      segments: segments, origin: Origin(file: fileIndex, node: node), declaration: declaration,
      wordCount: wordCount)
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
}

/// Counts the words of a text as it comes in: runs between blanks.
package struct WordCount {
  package private(set) var count = 0
  private var isInWord = false

  package init() {}

  package mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
  }

  /// Something that is part of a word, or a word by itself.
  mutating func readReference() {
    if !isInWord { count += 1 }
    isInWord = true
  }

  mutating func endWord() { isInWord = false }
}

/// Puts a passage together from its lines, one space between; a reference counts as one word.
private struct PassageBuilder {
  private var segments: [Prose.Segment] = []
  private var words: [UInt8] = []
  private var wordCount = WordCount()
  /// Whether a line has ended since the last words.
  var isNewLine = false

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    startLine()
    words += bytes
    wordCount.read(bytes)
  }

  mutating func add(_ reference: Prose.Reference) {
    startLine()
    endWords()
    segments.append(.reference(reference))
    wordCount.readReference()
  }

  mutating func finished() -> (segments: [Prose.Segment], wordCount: Int32) {
    endWords()
    return (segments, Int32(wordCount.count))
  }

  private mutating func startLine() {
    guard isNewLine else { return }
    isNewLine = false
    guard !words.isEmpty || !segments.isEmpty else { return }
    words.append(UInt8(ascii: " "))
    wordCount.endWord()
  }

  private mutating func endWords() {
    guard !words.isEmpty else { return }
    let text = String(decoding: words, as: UTF8.self)
    let isNormalized = Normalization.isNormalized(words[...])
    segments.append(.text(isNormalized ? text : Normalization.normalized(text)))
    words.removeAll(keepingCapacity: true)
  }
}
