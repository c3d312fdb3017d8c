import VTVLSyntax

/// The children of a block while a layer edits them: insertion and moving cost the same wherever they
/// happen, and what is taken away still marks its place until the layer is done.
struct OrderedChildren {
  private(set) var elements: [Element]
  /// How many were inherited; those come first in `elements`.
  let inheritedCount: Int
  /// Whether each is gone; empty while all are there.
  private var isGone: [Bool] = []
  /// The order of the children; nil while it is that of `elements`, which it stays in most blocks.
  private var order: Ring?
  private var indexByName: [NameKey: Int]?

  private struct NameKey: Hashable {
    let keyword: Keyword?
    let symbol: Symbol

    /// The symbol tells nearly all names of a block apart.
    func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
  }

  /// - Parameter additions: how many may be added.
  init(_ inherited: consuming [Element], additions: Int) {
    inheritedCount = inherited.count
    elements = inherited
    elements.reserveCapacity(inheritedCount + additions)
  }

  subscript(index: Int) -> Element {
    _read { yield elements[index] }
    _modify { yield &elements[index] }
  }

  func isInherited(_ index: Int) -> Bool { index < inheritedCount }

  func isPresent(_ index: Int) -> Bool { isGone.isEmpty || !isGone[index] }

  /// The children that are left, in order.
  func inOrder() -> [Element] {
    guard order != nil || !isGone.isEmpty else { return elements }
    return indices().map { elements[$0] }
  }

  func indices() -> [Int] {
    let all = order?.indices() ?? Array(elements.indices)
    return isGone.isEmpty ? all : all.filter { !isGone[$0] }
  }

  /// The names of what is inherited of a kind and still there.
  func inheritedNames(_ keyword: Keyword?) -> [Symbol] {
    indices().compactMap { index in
      elements[index].keyword == keyword && isInherited(index) ? elements[index].name?.symbol : nil
    }
  }

  // MARK: Finding

  mutating func find(_ keyword: Keyword?, _ symbol: Symbol) -> Int? {
    if elements.count <= 16 {
      for index in elements.indices.reversed()
      where elements[index].keyword == keyword && elements[index].name?.symbol == symbol {
        return index
      }
      return nil
    }
    if indexByName == nil {
      indexByName = [:]
      for index in elements.indices { note(index) }
    }
    return indexByName?[NameKey(keyword: keyword, symbol: symbol)]
  }

  /// The child of a kind that occurs once.
  func findOnce(_ keyword: Keyword) -> Int? {
    for index in elements.indices where elements[index].keyword == keyword && isPresent(index) {
      return index
    }
    return nil
  }

  private mutating func note(_ index: Int) {
    guard let symbol = elements[index].name?.symbol else { return }
    indexByName?[NameKey(keyword: elements[index].keyword, symbol: symbol)] = index
  }

  // MARK: Changing

  /// Puts an element after or before another, or last.
  mutating func insert(_ element: Element, after: Int? = nil, before: Int? = nil) -> Int {
    let index = elements.count
    if order == nil, before != nil || (after != nil && after != index - 1) {
      order = Ring(count: index)
    }
    elements.append(element)
    if !isGone.isEmpty { isGone.append(false) }
    order?.append(after: after, before: before)
    if indexByName != nil { note(index) }
    return index
  }

  mutating func move(_ index: Int, after: Int? = nil, before: Int? = nil) {
    guard index != after, index != before else { return }
    if order == nil { order = Ring(count: elements.count) }
    order?.move(index, after: after, before: before)
  }

  mutating func remove(_ index: Int) {
    if isGone.isEmpty { isGone = Array(repeating: false, count: elements.count) }
    isGone[index] = true
  }
}

/// An order of indices in which each can be moved at the same cost.
private struct Ring {
  private var next: [Int]
  private var previous: [Int]

  /// The list is a ring; this node stands for both its ends, and each index for the node after its own.
  private static let ends = 0

  /// The indices below `count`, as they are.
  init(count: Int) {
    next = Array(1...(count + 1))
    next[count] = Self.ends
    previous = Array(-1..<count)
    previous[Self.ends] = count
  }

  func indices() -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(next.count)
    var node = next[Self.ends]
    while node != Self.ends {
      result.append(node - 1)
      node = next[node]
    }
    return result
  }

  /// Adds the next index after or before another, or last.
  mutating func append(after: Int?, before: Int?) {
    next.append(Self.ends)
    previous.append(Self.ends)
    link(next.count - 1, after: after, before: before)
  }

  mutating func move(_ index: Int, after: Int?, before: Int?) {
    let node = index + 1
    next[previous[node]] = next[node]
    previous[next[node]] = previous[node]
    link(node, after: after, before: before)
  }

  private mutating func link(_ node: Int, after: Int?, before: Int?) {
    let left = after.map { $0 + 1 } ?? before.map { previous[$0 + 1] } ?? previous[Self.ends]
    let right = next[left]
    next[left] = node
    previous[node] = left
    next[node] = right
    previous[right] = node
  }
}
