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
    let origin = NodeRef(file: file, node: node)
    wordCount = WordCount()
    if let only = onlyText(tree, node) {
      wordCount.read(only)
      return Prose(
        literal: Self.text(only, tree), parts: [], origin: origin, declaration: declaration,
        wordCount: Int32(wordCount.count))
    }
    readTokens(tree, node, file: file, &symbols)
    var literal: String?
    if segments.isEmpty {
      literal = words.isEmpty ? "" : Self.text(words[...], tree)
      words.removeAll(keepingCapacity: true)
    } else {
      endWords(tree)
    }
    defer { segments.removeAll(keepingCapacity: true) }
    return Prose(
      literal: literal, parts: Array(segments), origin: origin, declaration: declaration,
      wordCount: Int32(wordCount.count))
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

  /// Reads words and references; the last words are left in `words`.
  private mutating func readTokens(
    _ tree: SyntaxTree, _ node: Int, file: Int, _ symbols: inout SymbolTable
  ) {
    // Whether a line has ended since the last words.
    var isNewLine = false
    for child in tree.children(of: node) {
      switch tree.records[child].kind {
      case .newline: isNewLine = true
      case .text:
        if isNewLine { startLine() }
        isNewLine = false
        let bytes = tree.bytes(of: child)
        words += bytes
        wordCount.read(bytes)
      case .reference:
        if isNewLine { startLine() }
        isNewLine = false
        endWords(tree)
        let origin = NodeRef(file: file, node: child)
        segments.append(.reference(Prose.Reference(tree.bytes(of: child), at: origin, &symbols)))
        wordCount.readReference()
      default: break
      }
    }
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
    tree.isSurelyNormalized ? String(decoding: bytes, as: UTF8.self) : Normalization.text(bytes)
  }
}

extension Prose.Reference {
  /// Reads `{name}` or `{name.field}`, braces included.
  fileprivate init(
    _ token: ArraySlice<UInt8>, at origin: NodeRef, _ symbols: inout SymbolTable
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
