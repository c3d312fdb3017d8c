import VTVLModel

/// The posts by their declarations, and by the names that other declarations use for them.
struct PositionIndex: Sendable {
  private let declarations: Declarations
  /// For each declaration its post, or -1.
  private var postByDeclaration: [Int32]

  init(_ model: Model) {
    declarations = model.declarations
    postByDeclaration = Array(repeating: -1, count: declarations.all.count)
    for index in model.positions.indices {
      postByDeclaration[model.positions[index].declaration] = Int32(index)
    }
  }

  /// The index in `Model.positions` of the post that a name means, if it is described.
  subscript(name: NameUse) -> Int? {
    declarations.positions[name.symbol].flatMap { self[declaration: $0] }
  }

  /// The index of the post that a declaration describes.
  subscript(declaration declaration: Int) -> Int? {
    let post = Int(postByDeclaration[declaration])
    return post < 0 ? nil : post
  }
}
