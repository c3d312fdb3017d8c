import VTVLSyntax

extension FieldTable {
  /// Whether a field is another or stands somewhere below it.
  package func contains(_ field: FieldID, in outer: FieldID) -> Bool {
    var field = field
    while field != outer {
      if field == FieldTable.post { return false }
      field = parents[Int(field.index)]
    }
    return true
  }

  /// Whether each row of a field has words of its own.
  package func alwaysTitled(_ field: FieldID) -> Bool {
    children[Int(field.index)].contains { rows[Int($0.index)].shape == .own && self[$0].isRequired }
  }
}

extension NodeView {
  /// Its table of levels.
  package var levels: LevelTable? {
    guard let node, node.content == .levels else { return nil }
    return tree.levels[Int(node.first)]
  }

  /// Visits what is there of a field, in this node and in all rows below it.
  package func forEach(_ field: FieldID, _ visit: (NodeView) -> Void) {
    guard let node else { return }
    if node.field == field, node.content != .rows { return visit(self) }
    for child in below where tree.fields.contains(field, in: tree.nodes[Int(child)].field) {
      self[child].forEach(field, visit)
    }
  }

  /// What is there of a field, in this node and in all rows below it.
  package func all(_ field: FieldID) -> [NodeView] {
    var nodes: [NodeView] = []
    forEach(field) { nodes.append($0) }
    return nodes
  }

  /// Whether nothing is said in a field, here and in all rows below.
  package func isBlank(_ field: FieldID) -> Bool {
    var isBlank = true
    forEach(field) { isBlank = isBlank && $0.isBlank }
    return isBlank
  }

  /// Whether nothing is said in it. A heading that may be left out and the dots of
  /// an open list say nothing by themselves.
  private var isBlank: Bool {
    guard let node else { return true }
    switch node.content {
    case .texts:
      let row = tree.fields[node.field]
      let isHeading = row.shape == .own && !row.isRequired || row.shape == .flag
      return isHeading || texts.allSatisfy(\.isBlank)
    case .nodes, .rows: return below.allSatisfy { self[$0].isBlank }
    case .levels: return tree.levels[Int(node.first)].levels.isEmpty
    }
  }
}

extension Text {
  package var isBlank: Bool { string.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }
}

extension Text? {
  package var isBlank: Bool { self?.isBlank ?? true }
}
