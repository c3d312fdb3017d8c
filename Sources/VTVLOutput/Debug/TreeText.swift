import VTVLSyntax

/// What the parser made of a file, for people who work on vtvl.
package struct TreeText {
  private let tree: SyntaxTree

  package init(_ tree: SyntaxTree) { self.tree = tree }

  /// A line a token: where it stands, its kind, its bytes.
  package var tokens: String {
    tree.records.indices.lazy.filter { tree.records[$0].kind.isToken }
      .reduce(into: "") { text, id in text += line(id) + "\n" }
  }

  /// A line a node, indented by its depth.
  package var nodes: String {
    var text = ""
    /// The ends of the nodes around, by number.
    var open: [Int] = []
    for id in tree.records.indices {
      while let end = open.last, end <= id { open.removeLast() }
      text += String(repeating: "  ", count: open.count) + line(id) + "\n"
      open.append(Int(tree.records[id].next))
    }
    return text
  }

  private func line(_ id: Int) -> String {
    let node = tree.node(id)
    let start = tree.file.position(of: node.range.lowerBound)
    let keyword = node.keyword.map { " \($0.en)" } ?? ""
    let place = "\(start.line):\(start.column) "
    guard node.kind.isToken else {
      let end = tree.file.position(of: node.range.upperBound)
      return "\(place)\(node.kind)\(keyword) to \(end.line):\(end.column)"
    }
    return "\(place)\(node.kind)\(keyword) “\(VisibleText.excerpt(node.bytes))”"
  }
}
