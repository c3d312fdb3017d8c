import VTVLModel
import VTVLSyntax

extension Position {
  /// Whether the post has nothing for a cell of the form, in all its rows where the cell is one of rows.
  package func isEmpty(_ keyword: Keyword) -> Bool { node.isEmpty(keyword) }
}

extension NodeView {
  /// Whether a cell of the form is a field of such rows.
  package func has(_ keyword: Keyword) -> Bool {
    guard let node, let field = tree.fields.cell(keyword) else { return false }
    return tree.fields.contains(field, in: node.field)
  }

  /// Whether a post or a row of one has nothing for a cell of the form.
  package func isEmpty(_ keyword: Keyword) -> Bool {
    tree.fields.cell(keyword).map { isBlank($0) } ?? true
  }
}

extension Keyword {
  /// How an author comes to a cell of a post: `quan hệ › bên trong › quản lý bởi`.
  var path: Message {
    Message(
      vi: steps.map(\.vi).joined(separator: " › "), en: steps.map(\.en).joined(separator: " › "))
  }

  /// The keywords of the lines that lead to a cell of a post, its own last.
  package var steps: [Keyword] {
    var steps = [self]
    var context = row.places.lazy.map(\.context).first { $0.isEditable }
    while let outer = context, let keyword = outer.keyword, keyword != .position {
      steps.insert(keyword, at: 0)
      context = keyword.row.places.lazy.map(\.context).first { $0.isEditable }
    }
    if self == .requirements || self == .competencies { steps.append(.lead) }
    return steps
  }
}
