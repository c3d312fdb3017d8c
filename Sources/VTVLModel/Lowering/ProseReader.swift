import VTVLSyntax

/// Reads passages out of trees: puts their lines together with one space between.
struct ProseReader {
  private var segments: [Prose.Segment] = []
  /// Words that come from more than one place of the file.
  private var words: [UInt8] = []
  private var wordCount = WordCount()

  mutating func read(
    _ tree: SyntaxTree, _ node: Int, file: Int, declaration: Int32, _ symbols: inout SymbolTable
  ) -> Prose {
    let origin = Origin(file: file, node: node)
    wordCount = WordCount()
    if let only = onlyText(tree, node) {
      wordCount.read(only)
      return Prose(
        literal: Self.text(only, tree), parts: [], origin: origin, declaration: declaration,
        wordCount: Int32(wordCount.count))
    }
    readTokens(tree, node, file: file, &symbols)
    defer { segments = [] }
    var literal: String?
    if segments.isEmpty {
      literal = ""
    } else if segments.count == 1, case .text(let text) = segments[0] {
      literal = text
    }
    return Prose(
      literal: literal, parts: literal == nil ? segments : [], origin: origin,
      declaration: declaration, wordCount: Int32(wordCount.count))
  }

  /// The words of a passage of one line that has no references.
  private func onlyText(_ tree: SyntaxTree, _ node: Int) -> ArraySlice<UInt8>? {
    var children = tree.children(of: node)
    guard let first = children.next(), tree.records[first].kind == .text else { return nil }
    while let next = children.next() {
      let kind = tree.records[next].kind
      guard kind == .newline || kind == .space else { return nil }
    }
    return tree.bytes(of: first)
  }

  private mutating func readTokens(
    _ tree: SyntaxTree, _ node: Int, file: Int, _ symbols: inout SymbolTable
  ) {
    // Whether a line has ended since the last words.
    var isNewLine = false
    for child in tree.children(of: node) {
      let kind = tree.records[child].kind
      if kind == .newline { isNewLine = true }
      guard kind == .text || kind == .reference else { continue }
      if isNewLine { startLine() }
      isNewLine = false
      let bytes = tree.bytes(of: child)
      if kind == .text {
        words += bytes
        wordCount.read(bytes)
      } else {
        endWords(tree)
        let origin = Origin(file: file, node: child)
        segments.append(.reference(Prose.Reference(bytes, at: origin, &symbols)))
        wordCount.readReference()
      }
    }
    endWords(tree)
  }

  private mutating func startLine() {
    guard !words.isEmpty || !segments.isEmpty else { return }
    words.append(UInt8(ascii: " "))
    wordCount.endWord()
  }

  private mutating func endWords(_ tree: SyntaxTree) {
    guard !words.isEmpty else { return }
    segments.append(.text(Self.text(words[...], tree)))
    words.removeAll(keepingCapacity: true)
  }

  private static func text(_ bytes: ArraySlice<UInt8>, _ tree: SyntaxTree) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return tree.isSurelyNormalized || Normalization.isNormalized(bytes)
      ? text : Normalization.normalized(text)
  }
}

extension Prose.Reference {
  /// Reads `{name}` or `{name.field}`, braces included.
  fileprivate init(
    _ token: ArraySlice<UInt8>, at origin: Origin, _ symbols: inout SymbolTable
  ) {
    var bytes = token.dropFirst().dropLast()
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    let dot = bytes.lastIndex(of: UInt8(ascii: "."))
    whole = symbols.intern(bytes)
    owner = dot.map { symbols.intern(bytes[..<$0]) }
    field = dot.map { symbols.intern(bytes[($0 + 1)...]) }
    self.origin = origin
  }
}

/// Counts the words of a text as it comes in: runs between blanks.
package struct WordCount {
  package private(set) var count = 0
  private var isInWord = false

  package init() {}

  package mutating func read(_ bytes: ArraySlice<UInt8>) {
    let span = bytes.span
    var wasBlank = !isInWord
    for index in span.indices {
      let isBlank = span[index] == UInt8(ascii: " ") || span[index] == UInt8(ascii: "\t")
      count += wasBlank && !isBlank ? 1 : 0
      wasBlank = isBlank
    }
    isInWord = !wasBlank
  }

  /// Something that is part of a word, or a word by itself.
  mutating func readReference() {
    if !isInWord { count += 1 }
    isInWord = true
  }

  mutating func endWord() { isInWord = false }
}
