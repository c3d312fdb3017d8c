import VTVLSyntax

extension FieldTable {
  /// Whether a field is another or stands somewhere below it.
  package func contains(_ field: FieldID, in outer: FieldID) -> Bool {
    let depth = depths[Int(outer.index)]
    let path = paths[Int(field.index)]
    return depth < path.count && path[depth] == outer
  }

  /// Whether each row of a field has words of its own.
  package func alwaysTitled(_ field: FieldID) -> Bool {
    children[Int(field.index)].contains { rows[Int($0.index)].shape == .own && self[$0].isRequired }
  }
}

extension NodeView {
  /// The field of the office's own with a name, in a post or a task; an empty node where nothing is said.
  package func extra(_ name: Symbol) -> NodeView {
    let list = child(.extra)
    for row in list.below where list[row].name?.symbol == name { return list[row] }
    return NodeView(tree, -1)
  }

  /// Visits what is there of a field, in this node and in all rows below it.
  package func forEach(_ field: FieldID, _ visit: (NodeView) -> Void) {
    guard index >= 0 else { return }
    let nodes = tree.nodes
    let path = tree.fields.paths[Int(field.index)]
    var place = index
    var depth = tree.fields.depths[Int(nodes[Int(place)].field.index)]
    while nodes[Int(place)].content != .rows {
      depth += 1
      guard depth < path.count else {
        if depth == path.count { visit(self[place]) }
        return
      }
      let below = self[place].below
      guard let next = below.first(where: { nodes[Int($0)].field == path[depth] }) else { return }
      place = next
    }
    for row in self[place].below { self[row].forEach(field, visit) }
  }

  /// Whether nothing is said in a field, here and in all rows below.
  package func isBlank(_ field: FieldID) -> Bool {
    var isBlank = true
    forEach(field) { isBlank = isBlank && $0.isBlank }
    return isBlank
  }

  /// Whether nothing is said in it.
  private var isBlank: Bool {
    guard let node else { return true }
    switch node.content {
    case .texts: return texts.allSatisfy(\.isBlank)
    case .nodes, .rows: return below.allSatisfy { self[$0].isHeading || self[$0].isBlank }
    case .levels: return levels?.levels.isEmpty ?? true
    }
  }

  /// Whether it says nothing by itself: a heading that may be left out, the dots of an open list.
  private var isHeading: Bool {
    guard let field = node?.field else { return false }
    let row = tree.fields[field]
    return row.shape == .own && !row.isRequired || row.shape == .flag
  }
}

extension Text {
  package var isBlank: Bool { string.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }
}

extension Text? {
  package var isBlank: Bool { self?.isBlank ?? true }
}
