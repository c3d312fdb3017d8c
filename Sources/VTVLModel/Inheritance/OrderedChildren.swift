import VTVLSyntax

/// The children of a block while a layer edits them: insertion and moving cost the same wherever they
/// happen, and what is taken away still marks its place until the layer is done.
struct OrderedChildren {
  private(set) var elements: [Element]
  /// How many were inherited; those come first in `elements`.
  let inheritedCount: Int
  private var isGone: [Bool]
  private var next: [Int]
  private var previous: [Int]
  private var indexByName: [NameKey: Int]?

  private struct NameKey: Hashable {
    let keyword: Keyword?
    let symbol: Symbol
  }

  /// The list is a ring; this index stands for both its ends.
  private static let ends = 0

  init(_ inherited: [Element]) {
    elements = inherited
    inheritedCount = inherited.count
    isGone = Array(repeating: false, count: inherited.count)
    next = Array(1...(inherited.count + 1))
    next[inherited.count] = Self.ends
    previous = Array(-1..<inherited.count)
    previous[Self.ends] = inherited.count
  }

  subscript(index: Int) -> Element {
    _read { yield elements[index] }
    _modify { yield &elements[index] }
  }

  func isInherited(_ index: Int) -> Bool { index < inheritedCount }

  func isPresent(_ index: Int) -> Bool { !isGone[index] }

  /// The children that are left, in order.
  func inOrder() -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for index in indices() { result.append(elements[index]) }
    return result
  }

  func indices() -> [Int] {
    var result: [Int] = []
    var node = next[Self.ends]
    while node != Self.ends {
      if !isGone[node - 1] { result.append(node - 1) }
      node = next[node]
    }
    return result
  }

  /// The names of what is inherited of a kind and still there.
  func inheritedNames(_ keyword: Keyword?) -> [Symbol] {
    indices().compactMap { index in
      elements[index].keyword == keyword && isInherited(index) ? elements[index].name?.symbol : nil
    }
  }

  // MARK: Finding

  mutating func find(_ keyword: Keyword?, _ symbol: Symbol) -> Int? {
    if elements.count <= 12 {
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
    for index in elements.indices where elements[index].keyword == keyword && !isGone[index] {
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
    elements.append(element)
    isGone.append(false)
    next.append(0)
    previous.append(0)
    link(index, after: after, before: before)
    if indexByName != nil { note(index) }
    return index
  }

  mutating func move(_ index: Int, after: Int) {
    guard index != after else { return }
    unlink(index)
    link(index, after: after, before: nil)
  }

  mutating func move(_ index: Int, before: Int) {
    guard index != before else { return }
    unlink(index)
    link(index, after: nil, before: before)
  }

  private mutating func unlink(_ index: Int) {
    let node = index + 1
    next[previous[node]] = next[node]
    previous[next[node]] = previous[node]
  }

  mutating func remove(_ index: Int) { isGone[index] = true }

  private mutating func link(_ index: Int, after: Int?, before: Int?) {
    let node = index + 1
    let left = after.map { $0 + 1 } ?? before.map { previous[$0 + 1] } ?? previous[Self.ends]
    let right = next[left]
    next[left] = node
    previous[node] = left
    next[node] = right
    previous[right] = node
  }
}
