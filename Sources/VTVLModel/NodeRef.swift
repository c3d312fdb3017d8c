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

/// The trees of a workspace, by the index of their file.
package struct SyntaxForest: Sendable {
  package let trees: [SyntaxTree]

  package init(_ trees: [SyntaxTree]) { self.trees = trees }

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
