import VTVLModel
import VTVLSyntax

/// The posts that a line takes part in: those built on the post or template it stands in. The parser knows
/// nothing of posts, and its findings are about somebody's description all the same.
struct PostsOfLines {
  /// For each file, its declarations in order.
  private var declarations: [[(range: TextRange, index: Int)]]
  /// For each declaration, the posts built on it.
  private var posts: [[Int]]

  init(_ model: Model) {
    declarations = Array(repeating: [], count: model.forest.trees.count)
    posts = Array(repeating: [], count: model.declarations.all.count)
    for (index, declaration) in model.declarations.all.enumerated() {
      let range = model.forest.node(declaration.origin).range
      declarations[Int(declaration.origin.file)].append((range, index))
    }
    for (post, position) in model.positions.enumerated() {
      for layer in position.layers { posts[layer.declaration].append(post) }
    }
  }

  /// The posts, by index, that a place belongs to; none outside posts and templates.
  func posts(at location: Location) -> [Int] {
    let offset = location.range.lowerBound
    let inFile = declarations[location.file]
    var low = 0
    var high = inFile.count
    while low < high {
      let middle = (low + high) / 2
      if inFile[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < inFile[low - 1].range.upperBound else { return [] }
    return posts[inFile[low - 1].index]
  }
}
