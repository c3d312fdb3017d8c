import VTVLSyntax

/// The children of a block while layers edit them: insertion, moving and taking away cost the same wherever
/// they happen and however many layers there are. What is taken away still marks its place until the post is
/// done.
struct OrderedChildren: Sendable {
  private var elements: [ResolvedNode] = []
  /// How many were there before the layer that edits them.
  private(set) var inheritedCount = 0
  /// Whether each is gone; empty while all are there.
  private var isGone: [Bool] = []
  private var goneCount = 0
  /// The order of the children; nil while it is that of `elements`, which it stays in most blocks.
  private var order: Ring?
  /// Where the last child of a kind and name is, and the last of a kind; made once a block is large.
  private var indexByName: [NameKey: Int]?
  /// The children of each kind, made once `chỉ giữ` asks for one in a large block.
  private var indicesByKind: [Keyword?: [Int]]?
  /// The fields of study by their words, once one is named; and how many of the children are in it.
  private var indicesByWords: [Prose.Words: [Int]] = [:]
  private var countByWords = 0

  private struct NameKey: Hashable {
    let keyword: Keyword?
    /// Nil for the last of its kind, whatever its name.
    let symbol: Symbol?

    /// The symbol tells nearly all names of a block apart.
    func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
  }

  /// Blocks up to this many children are looked through, which costs less than an index.
  private static let fewChildren = 16

  init() {}

  init(_ elements: [ResolvedNode]) { self.elements = elements }

  subscript(index: Int) -> ResolvedNode {
    _read { yield elements[index] }
    _modify { yield &elements[index] }
  }

  /// How many there are, with those that are gone.
  var count: Int { elements.count }

  var isEmpty: Bool { elements.count == goneCount }

  func isInherited(_ index: Int) -> Bool { index < inheritedCount }

  func isPresent(_ index: Int) -> Bool { isGone.isEmpty || !isGone[index] }

  /// The children that are left, in order.
  func inOrder() -> [ResolvedNode] {
    guard order != nil || !isGone.isEmpty else { return elements }
    return indices().map { elements[$0] }
  }

  func indices() -> [Int] {
    let all = order?.indices() ?? Array(elements.indices)
    return isGone.isEmpty ? all : all.filter { !isGone[$0] }
  }

  /// What is inherited of a kind and still there.
  func inherited(_ keyword: Keyword?) -> [ResolvedNode] {
    indices().filter { isInherited($0) && elements[$0].keyword == keyword }.map { elements[$0] }
  }

  // MARK: Layers

  /// What is there now is what the next layer inherits.
  ///
  /// - Parameter additions: how many it may add.
  mutating func beginLayer(additions: Int) {
    inheritedCount = elements.count
    let needed = elements.count + additions
    if elements.capacity < needed {
      elements.reserveCapacity(max(needed, elements.capacity / 2 * 3))
    }
  }

  /// Forgets what only the layers of one post need.
  mutating func finish() {
    let isPlain = order == nil && isGone.isEmpty && indexByName == nil && countByWords == 0
    if !isPlain { self = OrderedChildren(inOrder()) }
  }

  // MARK: Finding

  /// The last child of a kind and name, which may be gone.
  mutating func find(_ keyword: Keyword?, _ symbol: Symbol) -> Int? {
    if elements.count <= Self.fewChildren {
      return elements.indices.last {
        elements[$0].keyword == keyword && elements[$0].name?.symbol == symbol
      }
    }
    return indexed(NameKey(keyword: keyword, symbol: symbol))
  }

  /// The child of a kind that occurs once.
  mutating func findOnce(_ keyword: Keyword) -> Int? {
    if elements.count <= Self.fewChildren {
      return elements.indices.first { elements[$0].keyword == keyword && isPresent($0) }
    }
    return indexed(NameKey(keyword: keyword, symbol: nil)).flatMap { isPresent($0) ? $0 : nil }
  }

  private mutating func indexed(_ key: NameKey) -> Int? {
    if indexByName == nil {
      indexByName = [:]
      for index in elements.indices { note(index) }
    }
    return indexByName?[key]
  }

  private mutating func note(_ index: Int) {
    let element = elements[index]
    if let symbol = element.name?.symbol {
      indexByName?[NameKey(keyword: element.keyword, symbol: symbol)] = index
    }
    if let keyword = element.keyword {
      indexByName?[NameKey(keyword: keyword, symbol: nil)] = index
    }
  }

  /// The children of a kind that are there, in the order in which they came.
  mutating func all(_ keyword: Keyword?) -> [Int] {
    if indicesByKind == nil {
      indicesByKind = Dictionary(grouping: elements.indices) { elements[$0].keyword }
    }
    let present = (indicesByKind?[keyword] ?? []).filter(isPresent)
    indicesByKind?[keyword] = present
    return present
  }

  /// The children that are there with the same words.
  mutating func all(_ words: Prose.Words, in declarations: Declarations) -> [Int] {
    for index in countByWords..<elements.count {
      guard let text = elements[index].text else { continue }
      indicesByWords[Prose.Words(declarations[text]), default: []].append(index)
    }
    countByWords = elements.count
    return (indicesByWords[words] ?? []).filter(isPresent)
  }

  // MARK: Changing

  /// Puts an element after or before another, or last.
  mutating func insert(_ element: ResolvedNode, after: Int? = nil, before: Int? = nil) -> Int {
    let index = elements.count
    if order == nil, before != nil || (after != nil && after != index - 1) {
      order = Ring(count: index)
    }
    elements.append(element)
    if !isGone.isEmpty { isGone.append(false) }
    order?.append(after: after, before: before)
    if indexByName != nil { note(index) }
    indicesByKind?[element.keyword, default: []].append(index)
    return index
  }

  mutating func move(_ index: Int, after: Int? = nil, before: Int? = nil) {
    guard index != after, index != before else { return }
    if order == nil { order = Ring(count: elements.count) }
    order?.move(index, after: after, before: before)
  }

  mutating func remove(_ index: Int) {
    if isGone.isEmpty { isGone = Array(repeating: false, count: elements.count) }
    if !isGone[index] { goneCount += 1 }
    isGone[index] = true
  }
}

/// An order of indices in which each can be moved at the same cost.
private struct Ring: Sendable {
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
