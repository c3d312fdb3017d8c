import VTVLSyntax

/// Where a value is stated: a node of a file. Every value of the model points to its syntax by this.
package struct NodeRef: Sendable, Hashable {
  package let file: Int32
  package let node: Int32

  package init(file: Int, node: SyntaxNode) { self.init(file: file, node: node.id) }

  init(file: Int, node: Int) {
    self.file = Int32(file)
    self.node = Int32(node)
  }
}

/// The trees of a workspace, by the index of their file, and where their lines are not of the right form.
package struct SyntaxForest: Sendable {
  package let trees: [SyntaxTree]
  /// The bytes at which lines of the wrong form begin, in order, by file.
  private let faults: [[UInt32]]
  /// What the parser found about words in place of names, which the model finishes.
  let wanting: [Diagnostic]

  package init(_ files: [ParsedFile]) {
    trees = files.map(\.tree)
    wanting = files.flatMap { $0.diagnostics.filter { $0.wanted != nil } }
    faults = files.map { file in
      file.diagnostics.filter { Self.faultRules.contains($0.rule.id) }
        .map { UInt32($0.location.range.start) }.sorted()
    }
  }

  /// The rules about the form of lines: what breaks one may not be read as its author meant it.
  private static let faultRules: Set<String> = Set(
    [
      Rule.misplacedKeyword, .keywordInProse, .malformedLine, .badIndentation,
      .unbalancedBrace, .mergeConflict, .tooDeep,
    ].map(\.id))

  /// Whether some of what stands between two bytes is not of the right form.
  func hasFault(_ file: Int, in range: TextRange) -> Bool {
    let faults = faults[file]
    guard !faults.isEmpty else { return false }
    var (low, high) = (0, faults.count)
    while low < high {
      let middle = (low + high) / 2
      if faults[middle] < range.start { low = middle + 1 } else { high = middle }
    }
    return low < faults.count && faults[low] < range.end
  }

  /// Whether some of a node, however deep, is not read as its author meant it: a question that it does not
  /// answer has no answer.
  func isPartial(_ node: SyntaxNode, in file: Int) -> Bool {
    node.isPartial || hasFault(file, in: node.range)
  }

  /// Whether some of the lines beside each other, or of what is below them, is not of the right form.
  func hasFault(in lines: ArraySlice<Statement>) -> Bool {
    guard let first = lines.first?.origin, let last = lines.last?.origin,
      !faults[Int(first.file)].isEmpty
    else { return false }
    let start = node(first).range.lowerBound
    return hasFault(Int(first.file), in: TextRange(start, node(last).range.upperBound))
  }

  /// Whether a line itself is not of the right form: that is reported, and what follows from how it is read is
  /// no mistake of its own.
  func isPartial(_ statement: Statement) -> Bool {
    let origin = statement.origin
    return node(origin).children.contains { $0.isGuess }
      || hasFault(Int(origin.file), in: location(origin).range)
  }

  package func node(_ origin: NodeRef) -> SyntaxNode {
    trees[Int(origin.file)].node(Int(origin.node))
  }

  /// The words to point at: a construct's own line, or the first line of a passage.
  package func location(_ origin: NodeRef) -> Location {
    let node = node(origin)
    let range =
      switch node.kind {
      case .construct, .item, .edit: node.headRange
      case .prose: node.firstLineRange
      default: node.range
      }
    return Location(file: Int(origin.file), range: range)
  }

  package func file(_ origin: NodeRef) -> SourceFile { trees[Int(origin.file)].file }
}
