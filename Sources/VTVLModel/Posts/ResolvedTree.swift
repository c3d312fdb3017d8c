import VTVLSyntax

/// The posts of a workspace with everything inherited and put in: nodes and texts by number, in two arrays.
///
/// The fields below a node stand side by side, in the order of the table of fields, and before it: a walk down
/// always goes back, and so ends. What a post does not have has no node. Rules read it through views
/// (`Position`), which give an empty node for what is not there.
///
/// `public` is for the optimizer, which makes nothing of another module's `package` functions.
public final class ResolvedTree: Sendable {
  public let nodes: [Node]
  public let texts: [Text]
  package let posts: [PositionFacts]
  package let levels: [LevelTable]
  package let fields: FieldTable

  init(
    nodes: [Node], texts: [Text], posts: [PositionFacts], levels: [LevelTable], fields: FieldTable
  ) {
    self.nodes = nodes
    self.texts = texts
    self.posts = posts
    self.levels = levels
    self.fields = fields
  }

  /// The tree of no posts.
  static let empty = ResolvedTree(nodes: [], texts: [], posts: [], levels: [], fields: .builtIn)

  /// A node as a value of the tree.
  public struct Node: Sendable {
    package let field: FieldID
    public let role: FieldRole
    /// What `first` and `count` number.
    public let content: Content
    public let first: Int32
    public let count: Int32
    /// The name by which sources edit it.
    package let name: NameUse?
    /// The line that states it.
    package let origin: NodeRef
    /// The declaration in which that line stands.
    package let declaration: Int32

    public enum Content: UInt8, Sendable {
      /// The nodes of its fields.
      case nodes
      /// The nodes of its rows.
      case rows
      /// Its texts.
      case texts
      /// Its table of levels.
      case levels
    }
  }
}

/// What is known of a post besides its fields.
package struct PositionFacts: Sendable {
  /// Its node.
  package let node: Int32
  /// The index of its declaration.
  package let declaration: Int
  package let code: String
  /// The index in `Model.positions` of the post whose deputy it is; nil too where that one is not emitted.
  package internal(set) var head: Int?
  package internal(set) var deputyOf: String?
  package internal(set) var inherits: String?
  /// What was inherited and taken away, everywhere in the post.
  package internal(set) var absences: [SectionAbsence] = []
  /// The declarations it is built from, lowest first, and how each reaches it.
  package internal(set) var layers = Layers([])
  /// Whether lines that it is built from were not understood; then what is missing may just be unread.
  package internal(set) var isBroken = false
  /// The line that declares it.
  package let origin: NodeRef
}

/// The levels of competency that a post needs.
package struct LevelTable: Sendable {
  /// The index in `Model.frameworks`; nil when the framework is not declared.
  package let framework: Int?
  package let frameworkName: NameUse
  /// The lines that state levels, as written.
  package let assignments: [LevelAssignment]
  /// The levels that follow, in the framework's order: nothing for a competency not asked for.
  package let levels: [Position.CompetencyLevel]
}

/// A node of the tree, or none: then it is empty, and so is all that is asked of it.
public struct NodeView: Sendable {
  public let tree: ResolvedTree
  public let index: Int32

  @inlinable
  public init(_ tree: ResolvedTree, _ index: Int32) {
    self.tree = tree
    self.index = index
  }

  @inlinable public var isThere: Bool { index >= 0 }

  /// The field with a role directly below it.
  @inlinable
  public func child(_ role: FieldRole) -> NodeView {
    guard index >= 0, tree.nodes[Int(index)].content == .nodes else { return NodeView(tree, -1) }
    var next = tree.nodes[Int(index)].first
    let end = next &+ tree.nodes[Int(index)].count
    while next < end {
      if tree.nodes[Int(next)].role == role { return NodeView(tree, next) }
      next &+= 1
    }
    return NodeView(tree, -1)
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
    guard index >= 0, tree.nodes[Int(index)].content == .texts else { return Texts(tree, 0, 0) }
    return Texts(tree, tree.nodes[Int(index)].first, tree.nodes[Int(index)].count)
  }

  /// The nodes below it.
  package var below: Range<Int32> {
    guard index >= 0 else { return 0..<0 }
    let node = tree.nodes[Int(index)]
    let isParent = node.content == .nodes || node.content == .rows
    return isParent ? node.first..<(node.first + node.count) : 0..<0
  }

  package var node: ResolvedTree.Node? { index >= 0 ? tree.nodes[Int(index)] : nil }

  package subscript(below: Int32) -> NodeView { NodeView(tree, below) }
  package var name: NameUse? { node?.name }
}

/// A typed view of a node.
public protocol FieldView: Sendable {
  init(_ node: NodeView)
}

/// The rows of a field, such as the tasks of a post.
public struct Rows<View: FieldView>: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
  @usableFromInline let tree: ResolvedTree
  @usableFromInline let first: Int32
  public let startIndex = 0
  public let endIndex: Int

  @inlinable
  init(_ list: NodeView) {
    tree = list.tree
    first = list.index >= 0 ? list.tree.nodes[Int(list.index)].first : 0
    endIndex = list.index >= 0 ? Int(list.tree.nodes[Int(list.index)].count) : 0
  }

  /// None.
  public init(arrayLiteral elements: Never...) { self.init(NodeView(.empty, -1)) }

  @inlinable
  public subscript(index: Int) -> View {
    precondition(index >= 0 && index < endIndex)
    return View(NodeView(tree, first &+ Int32(truncatingIfNeeded: index)))
  }
}

/// The texts of a list, or the one text of a passage.
public struct Texts: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
  @usableFromInline let tree: ResolvedTree
  @usableFromInline let first: Int32
  public let startIndex = 0
  public let endIndex: Int

  @inlinable
  init(_ tree: ResolvedTree, _ first: Int32, _ count: Int32) {
    self.tree = tree
    self.first = first
    endIndex = Int(count)
  }

  /// None.
  public init(arrayLiteral elements: Never...) { self.init(.empty, 0, 0) }

  @inlinable
  public subscript(index: Int) -> Text {
    _read {
      precondition(index >= 0 && index < endIndex)
      yield tree.texts[Int(first) &+ index]
    }
  }
}
