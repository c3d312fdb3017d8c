import VTVLModel
import VTVLSyntax

/// What a line of a source means to somebody who knows the descriptions and not their files: the posts it
/// takes part in, and the section of the form.
struct Whereabouts {
  private let forest: SyntaxForest
  /// For each file, its declarations in order.
  private var declarations: [[(node: SyntaxNode, index: Int)]]
  /// For each declaration, the posts built on it, by index.
  private var posts: [[Int]]

  init(_ model: Model) {
    forest = model.forest
    declarations = Array(repeating: [], count: model.forest.trees.count)
    posts = Array(repeating: [], count: model.declarations.all.count)
    for (index, declaration) in model.declarations.all.enumerated() {
      declarations[Int(declaration.origin.file)].append((forest.node(declaration.origin), index))
    }
    for (post, position) in model.positions.enumerated() {
      for layer in position.layers { posts[layer.declaration].append(post) }
    }
  }

  /// The posts built on the post or template that a place stands in; none elsewhere. The parser knows
  /// nothing of posts, and its findings are about somebody's description all the same.
  func posts(at location: Location) -> [Int] {
    declaration(at: location).map { posts[$0.index] } ?? []
  }

  /// The section of the form; nil for what concerns the post as a whole, and outside posts.
  func section(at location: Location) -> Section? {
    guard let declaration = declaration(at: location)?.node,
      declaration.keyword == .position || declaration.keyword == .template
    else { return nil }
    for statement in declaration.statements where statement.range.contains(location.range) {
      return Section(of: statement.keyword)
    }
    return nil
  }

  private func declaration(at location: Location) -> (node: SyntaxNode, index: Int)? {
    let offset = location.range.lowerBound
    let inFile = declarations[location.file]
    var low = 0
    var high = inFile.count
    while low < high {
      let middle = (low + high) / 2
      if inFile[middle].node.range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < inFile[low - 1].node.range.upperBound else { return nil }
    return inFile[low - 1]
  }
}
