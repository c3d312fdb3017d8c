/// The kinds of node in a tree. Nodes come first, then tokens, which have no children.
package enum SyntaxKind: UInt8, Sendable {
  // Nodes.
  case file
  /// `keyword [id] [: text]` with its body, also with a verb before it.
  case construct
  /// `- [label] text` in a list.
  case item
  /// `verb [label] text` in a list.
  case edit
  /// Prose over one or more lines.
  case prose
  /// A line nobody understood, with the deeper lines below it.
  case unknown

  // Tokens.
  case indentation
  case space
  case newline
  case blank
  case comment
  /// A line that a merge conflict keeps from being read.
  case skipped
  case byteOrderMark
  case verb
  case keyword
  case name
  case label
  case colon
  case comma
  case semicolon
  case dash
  case text
  /// `{…}` whole, braces included.
  case reference
  /// A backslash that makes what follows it plain text.
  case escape
  case unexpected

  package var isToken: Bool { rawValue >= SyntaxKind.indentation.rawValue }
}

/// A lossless tree: one array of records in pre-order. The tokens in order are the file, byte for byte.
package final class SyntaxTree: Sendable {
  package struct Record: Sendable {
    package internal(set) var kind: SyntaxKind
    /// Whether some of it is not read as its author meant it: what seems to be missing may stand there.
    package internal(set) var isPartial = false
    /// Whether the keyword is what other words were taken for.
    package internal(set) var isGuess = false
    /// What the construct is, or the verb of an edit.
    package internal(set) var keyword: Keyword?
    package internal(set) var start: UInt32
    package internal(set) var end: UInt32
    /// The index after the last descendant.
    package internal(set) var next: UInt32
  }

  package let file: SourceFile
  package let records: [Record]
  /// Whether the file is text in NFC whatever it is cut into: then every passage reads as its very bytes.
  package let isSurelyNormalized: Bool

  init(file: SourceFile, records: [Record]) {
    self.file = file
    self.records = records
    let bytes = file.bytes
    isSurelyNormalized = file.isUTF8 && Normalization.hasOnlySureBytes(bytes.span)
  }

  package var root: SyntaxNode { SyntaxNode(tree: self, id: 0) }
  package var count: Int { records.count }

  package func node(_ id: Int) -> SyntaxNode { SyntaxNode(tree: self, id: id) }

  /// The numbers of a node's children in order, tokens included.
  package func children(of id: Int) -> Children {
    Children(records: records, index: id + 1, end: Int(records[id].next))
  }

  package func bytes(of id: Int) -> ArraySlice<UInt8> {
    file.bytes[Int(records[id].start)..<Int(records[id].end)]
  }

  package struct Children: Sequence, IteratorProtocol {
    let records: [Record]
    var index: Int
    let end: Int

    package mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(records[index].next) }
      return index
    }
  }
}

/// A node or token of a tree. It points at its record, so it costs nothing to make or copy.
package struct SyntaxNode: Sendable {
  package let tree: SyntaxTree
  package let id: Int

  package var kind: SyntaxKind { tree.records[id].kind }
  package var keyword: Keyword? { tree.records[id].keyword }
  package var range: TextRange {
    TextRange(Int(tree.records[id].start), Int(tree.records[id].end))
  }

  /// Whether some of it, however deep, is not read as its author meant it: a question that it does not answer
  /// has no answer.
  package var isPartial: Bool { tree.records[id].isPartial }
  /// Whether its keyword is what other words were taken for: that is reported, and what follows from it is no
  /// mistake of its own.
  package var isGuess: Bool { tree.records[id].isGuess }

  package var text: String { tree.file.text(range) }
  package var bytes: ArraySlice<UInt8> { tree.file.slice(range) }
  package var children: Children { Children(tree: tree, ids: tree.children(of: id)) }

  /// The first child of a kind.
  package func first(_ kind: SyntaxKind) -> SyntaxNode? {
    for child in tree.children(of: id) where tree.records[child].kind == kind {
      return SyntaxNode(tree: tree, id: child)
    }
    return nil
  }

  /// The children of a node in order, tokens included.
  package struct Children: Sequence, IteratorProtocol {
    let tree: SyntaxTree
    var ids: SyntaxTree.Children

    package mutating func next() -> SyntaxNode? {
      ids.next().map { SyntaxNode(tree: tree, id: $0) }
    }
  }
}

/// Builds the records while parsing: `open` appends, `close` patches.
struct TreeBuilder {
  private(set) var records: [SyntaxTree.Record] = []
  /// The last record that is partial.
  private var lastPartial = -1

  init(capacity: Int) { records.reserveCapacity(capacity) }

  @inline(__always)
  mutating func open(_ kind: SyntaxKind, at start: Int, keyword: Keyword? = nil) -> Int {
    append(kind, start, start, keyword)
    if kind == .unknown { notePartial() }
    return records.count - 1
  }

  mutating func close(_ node: Int, at end: Int) {
    records[node].end = UInt32(truncatingIfNeeded: end)
    records[node].next = UInt32(truncatingIfNeeded: records.count)
    if lastPartial >= node { records[node].isPartial = true }
  }

  /// Says that what is being read is not what its author meant.
  mutating func notePartial() {
    lastPartial = records.count - 1
    records[lastPartial].isPartial = true
  }

  /// Says that the last keyword is what other words were taken for.
  mutating func noteGuess() {
    records[records.count - 1].isGuess = true
  }

  mutating func token(_ kind: SyntaxKind, _ start: Int, _ end: Int, keyword: Keyword? = nil) {
    guard end > start else { return }
    append(kind, start, end, keyword)
    records[records.count - 1].next = UInt32(truncatingIfNeeded: records.count)
    if kind == .unexpected { notePartial() }
  }

  @inline(__always)
  private mutating func append(_ kind: SyntaxKind, _ start: Int, _ end: Int, _ keyword: Keyword?) {
    records.append(
      SyntaxTree.Record(
        kind: kind, keyword: keyword, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), next: 0))
  }
}

extension TreeBuilder {
  /// Whether one node follows another with no more between than blanks and comments.
  func follows(_ node: Int, _ other: Int) -> Bool {
    var next = Int(records[other].next)
    while next < node, records[next].kind.isToken { next += 1 }
    return next == node
  }

  /// Whether another tree has the same nodes and words, blanks left out.
  func reads(as other: TreeBuilder) -> Bool {
    var stops = (own: [UInt32](), others: [UInt32]())
    var index = (own: 0, others: 0)
    while true {
      while index.own < records.count, records[index.own].kind.isBlank { index.own += 1 }
      while index.others < other.records.count, other.records[index.others].kind.isBlank {
        index.others += 1
      }
      // The nodes that end here.
      while let stop = stops.own.last, stop <= index.own { stops.own.removeLast() }
      while let stop = stops.others.last, stop <= index.others { stops.others.removeLast() }
      guard index.own < records.count, index.others < other.records.count else { break }
      let (left, right) = (records[index.own], other.records[index.others])
      guard stops.own.count == stops.others.count, left.kind == right.kind,
        left.keyword == right.keyword,
        !left.kind.isToken || left.end - left.start == right.end - right.start
      else { return false }
      if !left.kind.isToken {
        stops.own.append(left.next)
        stops.others.append(right.next)
      }
      index = (index.own + 1, index.others + 1)
    }
    return index.own == records.count && index.others == other.records.count
  }
}

extension SyntaxKind {
  fileprivate var isBlank: Bool { self == .indentation || self == .space || self == .blank }
}
