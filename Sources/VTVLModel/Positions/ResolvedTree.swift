import VTVLSyntax

/// The posts of a workspace with everything inherited and put in: nodes and texts by number, in two arrays.
///
/// The fields below a node stand side by side, in the order of the table of fields, and before it: a walk down
/// always goes back, and so ends. What a post does not have has no node. Rules read it through views
/// (`Position`), which give an empty node for what is not there, whatever number they are asked for.
///
/// What is `public` here is for this package alone: the optimizer inlines another module's functions only
/// where they are public.
public final class ResolvedTree: Sendable {
  public let nodes: [Node]
  /// The texts, and an empty one after them, which stands for any that is not there.
  @usableFromInline let texts: [Text]
  /// The facts of each post, and those of none after them.
  @usableFromInline let posts: [PositionFacts]
  package let levels: [LevelTable]
  package let fields: FieldTable

  init(
    nodes: [Node], texts: [Text], posts: [PositionFacts], levels: [LevelTable], fields: FieldTable
  ) {
    self.nodes = nodes
    self.texts = texts + CollectionOfOne(.none)
    self.posts = posts + CollectionOfOne(.none)
    self.levels = levels
    self.fields = fields
  }

  @inlinable var textCount: Int { texts.count &- 1 }
  @inlinable var postCount: Int { posts.count &- 1 }

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

    /// What it numbers, all of it below a limit; nothing where it is not.
    @inlinable
    func numbers(below limit: Int32) -> Range<Int32> {
      guard first >= 0, first <= limit, count >= 0, count <= limit &- first else { return 0..<0 }
      return first..<first &+ count
    }
  }
}

/// What is known of a post besides its fields.
@usableFromInline
package struct PositionFacts: Sendable {
  /// Its node.
  @usableFromInline package let node: Int32
  /// The index of its declaration.
  @usableFromInline package let declaration: Int
  @usableFromInline package let code: String
  /// The index in `Model.positions` of the post whose deputy it is; nil too where that one is not emitted.
  @usableFromInline package internal(set) var head: Int?
  package internal(set) var deputyOf: String?
  package internal(set) var inherits: String?
  /// What was inherited and taken away, everywhere in the post.
  package internal(set) var absences: [SectionAbsence] = []
  /// The declarations it is built from, lowest first, and how each reaches it.
  package internal(set) var layers = Layers([])
  /// Whether lines that it is built from were not understood; then what is missing may just be unread.
  @usableFromInline package internal(set) var isBroken = false
  /// The line that declares it.
  package let origin: NodeRef

  /// Those of a post that is not there.
  static let none = PositionFacts(
    node: -1, declaration: 0, code: "", origin: NodeRef(file: 0, node: 0))
}

/// The levels of competency that a post needs.
package struct LevelTable: Sendable {
  /// The index in `Model.frameworks`; nil when the framework is not declared.
  package let framework: Int?
  package let frameworkName: NameUse
  /// The lines that state levels, as written.
  package let assignments: [LevelAssignment]
  /// The competencies that are asked for, in the framework's order.
  package let rows: [Position.CompetencyRow]
  /// The same at their levels, without those whose level is left blank.
  package let levels: [Position.CompetencyLevel]
}
