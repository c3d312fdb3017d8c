import VTVLSyntax

/// What stands below an element, and what was inherited there and is gone.
struct Block: Sendable {
  var children = OrderedChildren()
  var absences = Absences()
}

/// The blocks of all posts. Elements name theirs by number, so that a post which inherits an element
/// shares its block until it edits it, and copying elements copies nothing but numbers.
struct Blocks: Sendable {
  private var all: [Block] = []
  /// The first block that the post being built made for itself; those before it are others'.
  private var firstOwn = 0

  var count: Int { all.count }

  /// Begins another post: what is there already must stay as it is.
  mutating func beginPost() { firstOwn = all.count }

  /// Ends the post that was begun last.
  mutating func endPost() {
    for index in firstOwn..<all.count { all[index].children.finish() }
  }

  func children(of element: ResolvedNode) -> [ResolvedNode] {
    element.block.map { all[Int($0)].children.inOrder() } ?? []
  }

  /// Whether there is nothing below an element.
  func isLeaf(_ element: ResolvedNode) -> Bool {
    element.block.map { all[Int($0)].children.isEmpty } ?? true
  }

  func absences(of element: ResolvedNode) -> Absences {
    element.block.map { all[Int($0)].absences } ?? Absences()
  }

  /// An element's block for editing; `put` gives it back. What is the post's own is not copied.
  mutating func take(_ element: ResolvedNode) -> Block {
    guard let index = element.block.map({ Int($0) }) else { return Block() }
    guard index >= firstOwn else { return all[index] }
    var taken = Block()
    swap(&taken, &all[index])
    return taken
  }

  mutating func put(_ block: consuming Block, into element: inout ResolvedNode) {
    if let index = element.block.map({ Int($0) }), index >= firstOwn {
      all[index] = block
    } else {
      element.block = Int32(all.count)
      all.append(block)
    }
  }
}
