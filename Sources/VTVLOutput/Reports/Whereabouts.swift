import VTVLModel
import VTVLSyntax

/// What a line of a source means to somebody who knows the descriptions and not their files: the posts it
/// takes part in, and the section of the form.
struct Whereabouts {
  /// For each file, its declarations in order.
  private var declarations: [Spans<Int>]
  /// For each file, the lines of its posts and templates that begin or edit something of a section.
  private var sections: [Spans<Section?>]
  /// For each declaration, the posts built on it, by index.
  private var posts: [[Int]]

  init(_ model: Model) {
    let files = model.forest.trees.count
    declarations = Array(repeating: Spans(), count: files)
    sections = Array(repeating: Spans(), count: files)
    posts = Array(repeating: [], count: model.declarations.all.count)
    for (index, declaration) in model.declarations.all.enumerated() {
      let file = Int(declaration.origin.file)
      let node = model.forest.node(declaration.origin)
      declarations[file].append(node.range, index)
      guard declaration.isPost else { continue }
      for statement in node.statements {
        sections[file].append(statement.range, Section(of: statement.keyword))
      }
    }
    for (post, position) in model.positions.enumerated() {
      for layer in position.layers { posts[layer.declaration].append(post) }
    }
  }

  /// The posts built on the post or template that a place stands in; none elsewhere. The parser knows
  /// nothing of posts, and its findings are about somebody's description all the same.
  func posts(at location: Location) -> [Int] {
    declarations[location.file].value(at: location.range.lowerBound).map { posts[$0] } ?? []
  }

  /// The section of the form; nil for what concerns the post as a whole, and outside posts.
  func section(at location: Location) -> Section? {
    sections[location.file].value(at: location.range.lowerBound) ?? nil
  }
}

/// Ranges in order that do not overlap, each with a value.
private struct Spans<Value> {
  private var spans: [(range: TextRange, value: Value)] = []

  mutating func append(_ range: TextRange, _ value: Value) { spans.append((range, value)) }

  func value(at offset: Int) -> Value? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < spans[low - 1].range.upperBound else { return nil }
    return spans[low - 1].value
  }
}
