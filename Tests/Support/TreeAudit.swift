import VTVLSyntax

/// Holds a tree against the promises every tree keeps, whatever the bytes.
package enum TreeAudit {
  /// The first promise that is broken, in words; nil when all are kept: the tokens in order are the file,
  /// every record is reached once from the root, and a node spans what is in it.
  package static func fault(in tree: SyntaxTree) -> String? {
    var end = 0
    for id in 0..<tree.count {
      let node = tree.node(id)
      guard node.kind.isToken else { continue }
      let range = node.range
      if range.lowerBound != end { return "token \(id) starts at \(range.lowerBound), not \(end)" }
      if range.isEmpty { return "token \(id) is empty" }
      end = range.upperBound
    }
    if end != tree.file.bytes.count { return "the tokens end at \(end)" }
    return structureFault(in: tree)
  }

  private static func structureFault(in tree: SyntaxTree) -> String? {
    var pending = [tree.root]
    var reached = 0
    while let node = pending.popLast() {
      reached += 1
      if reached > tree.count { return "a record is reached twice" }
      let children = Array(node.children)
      if node.kind.isToken, !children.isEmpty { return "token \(node.id) has children" }
      for child in children where !node.range.contains(child.range) {
        return "node \(child.id) reaches out of node \(node.id)"
      }
      pending += children
    }
    return reached == tree.count ? nil : "\(tree.count - reached) records are not reached"
  }

  /// The findings must lie in the file, too.
  package static func fault(in parsed: ParsedFile) -> String? {
    let size = parsed.tree.file.bytes.count
    for diagnostic in parsed.diagnostics where diagnostic.location.range.upperBound > size {
      return "\(diagnostic.rule.id) lies outside the file"
    }
    return fault(in: parsed.tree)
  }
}
