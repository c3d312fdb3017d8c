/// A node of the tree, or none: then it is empty, and so is all that is asked of it.
public struct NodeView: Sendable {
  public let tree: ResolvedTree
  /// The number of the node; -1 where there is none.
  public let index: Int32

  /// - Parameter index: any number; there is no node where the tree has none of that number.
  @inlinable
  public init(_ tree: ResolvedTree, _ index: Int32) {
    self.tree = tree
    self.index = tree.nodes.indices.contains(Int(index)) ? index : -1
  }

  /// - Parameter index: of a node that the tree has; -1 for none.
  @inlinable
  init(_ tree: ResolvedTree, known index: Int32) {
    self.tree = tree
    self.index = index
  }

  @inlinable public var isThere: Bool { index >= 0 }

  /// The field with a role directly below it.
  @inlinable
  public func child(_ role: FieldRole) -> NodeView {
    guard index >= 0, tree.nodes[Int(index)].content == .nodes else {
      return NodeView(tree, known: -1)
    }
    for child in tree.nodes[Int(index)].numbers(below: index)
    where tree.nodes[Int(child)].role == role {
      return NodeView(tree, known: child)
    }
    return NodeView(tree, known: -1)
  }

  /// The passage of a field.
  @inlinable
  public func text(_ role: FieldRole) -> Text? { child(role).texts.first }

  /// The items of a field.
  @inlinable
  public func items(_ role: FieldRole) -> Texts { child(role).texts }

  /// The rows of a field.
  @inlinable
  public func rows<View: FieldView>(_ role: FieldRole) -> Rows<View> { Rows(child(role)) }

  /// The texts that it holds itself.
  @inlinable
  public var texts: Texts {
    guard index >= 0, tree.nodes[Int(index)].content == .texts else { return Texts(tree, 0..<0) }
    return Texts(tree, tree.nodes[Int(index)].numbers(below: Int32(tree.textCount)))
  }

  /// The numbers of the nodes below it.
  @inlinable
  public var below: Range<Int32> {
    guard index >= 0 else { return 0..<0 }
    let content = tree.nodes[Int(index)].content
    guard content == .nodes || content == .rows else { return 0..<0 }
    return tree.nodes[Int(index)].numbers(below: index)
  }

  @inlinable public var node: ResolvedTree.Node? { index >= 0 ? tree.nodes[Int(index)] : nil }

  @inlinable public subscript(below: Int32) -> NodeView { NodeView(tree, below) }
  package var name: NameUse? { node?.name }

  /// Its table of levels.
  package var levels: LevelTable? {
    guard let node, node.content == .levels, tree.levels.indices.contains(Int(node.first)) else {
      return nil
    }
    return tree.levels[Int(node.first)]
  }
}

/// A typed view of a node.
public protocol FieldView: Sendable {
  init(_ node: NodeView)
}

/// The rows of a field, such as the tasks of a post. There is an empty row at any other index.
public struct Rows<View: FieldView>: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
  @usableFromInline let tree: ResolvedTree
  @usableFromInline let first: Int32
  public let startIndex = 0
  public let endIndex: Int

  @inlinable
  init(_ list: NodeView) {
    let rows = list.node?.content == .rows ? list.below : 0..<0
    tree = list.tree
    first = rows.lowerBound
    endIndex = rows.count
  }

  /// None.
  public init(arrayLiteral elements: Never...) { self.init(NodeView(.empty, -1)) }

  @inlinable
  public subscript(index: Int) -> View {
    let isThere = index >= 0 && index < endIndex
    return View(NodeView(tree, known: isThere ? first &+ Int32(truncatingIfNeeded: index) : -1))
  }
}

/// The texts of a list, or the one text of a passage. There is an empty text at any other index.
public struct Texts: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
  @usableFromInline let tree: ResolvedTree
  @usableFromInline let first: Int
  public let startIndex = 0
  public let endIndex: Int

  /// - Parameter numbers: of texts that the tree has.
  @inlinable
  init(_ tree: ResolvedTree, _ numbers: Range<Int32>) {
    self.tree = tree
    first = Int(numbers.lowerBound)
    endIndex = numbers.count
  }

  /// None.
  public init(arrayLiteral elements: Never...) { self.init(.empty, 0..<0) }

  @inlinable
  public subscript(index: Int) -> Text {
    _read {
      let isThere = index >= 0 && index < endIndex
      yield tree.texts[isThere ? first &+ index : tree.textCount]
    }
  }

  /// The items below an item, which stand before it in the tree, so that a walk down ends.
  package func below(_ index: Int) -> Texts {
    let below = self[index].below
    guard below.lowerBound >= 0, below.upperBound <= first + index else { return [] }
    return Texts(tree, below)
  }
}
