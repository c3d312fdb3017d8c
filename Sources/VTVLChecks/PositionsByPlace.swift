import VTVLModel
import VTVLSyntax

/// The posts built on the post or template that a place stands in. The parser and the checks of characters
/// know nothing of posts, and their diagnostics are about somebody's description all the same.
struct PositionsByPlace {
  /// For each file, its declarations in order.
  private var declarations: [Spans<Int>]
  /// For each declaration, the codes of the posts built on it, in the order of the outputs.
  private var codes: [[String]]

  init(_ model: Model) {
    declarations = Array(repeating: Spans(), count: model.forest.trees.count)
    codes = Array(repeating: [], count: model.declarations.all.count)
    for (index, declaration) in model.declarations.all.enumerated() {
      let range = model.forest.node(declaration.origin).range
      declarations[Int(declaration.origin.file)].append(range, index)
    }
    for position in model.positions where !position.code.isEmpty {
      for layer in position.layers { codes[layer.declaration].append(position.code) }
    }
  }

  /// Gives their posts to the diagnostics that have none.
  static func assign(to diagnostics: inout [Diagnostic], in model: Model) {
    guard diagnostics.contains(where: { $0.posts.isEmpty }) else { return }
    let table = PositionsByPlace(model)
    for index in diagnostics.indices where diagnostics[index].posts.isEmpty {
      diagnostics[index].posts = table.posts(at: diagnostics[index].location)
    }
  }

  private func posts(at location: Location) -> [String] {
    declarations[location.file].value(at: location.range.lowerBound).map { codes[$0] } ?? []
  }
}
