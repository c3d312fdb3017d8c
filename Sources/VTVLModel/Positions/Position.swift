import VTVLSyntax

/// A post with everything inherited and put in: what the outputs print and the rules read. It is a view of
/// a node; its fields are those of `positions.json`, under the same names.
public struct Position: Sendable {
  @usableFromInline let tree: ResolvedTree
  public let node: NodeView
  /// Its index in `Model.positions`.
  @usableFromInline package let index: Int

  init(_ tree: ResolvedTree, _ index: Int) {
    self.tree = tree
    self.index = index
    node = NodeView(tree, 0..<tree.postCount ~= index ? tree.posts[index].node : -1)
  }

  @usableFromInline
  package var facts: PositionFacts {
    @inlinable _read {
      yield tree.posts[0..<tree.postCount ~= index ? index : tree.postCount]
    }
  }
  package var fields: FieldTable { tree.fields }
  @inlinable public var declaration: Int { facts.declaration }
  @inlinable public var code: String { facts.code }
  @inlinable public var head: Int? { facts.head }
  package var deputyOf: String? { facts.deputyOf }
  package var inherits: String? { facts.inherits }
  package var templates: [String] { node.items(.templates).map(\.string) }
  package var absences: [SectionAbsence] { facts.absences }
  package var layers: Layers { facts.layers }
  @inlinable public var isBroken: Bool { facts.isBroken }
  package var origin: NodeRef { facts.origin }

  @inlinable public var title: Text? { node.text(.title) }
  @inlinable public var shortTitle: Text? { node.text(.shortTitle) }
  @inlinable public var effective: Text? { node.text(.effective) }
  @inlinable public var rank: Text? { node.text(.rank) }
  /// The ranks that `rank` names, in its order: `Chuyên viên hoặc chuyên viên chính` names two.
  package var ranks: [String] { node.items(.ranks).map(\.string) }
  @inlinable public var workplace: Text? { node.text(.workplace) }
  @inlinable public var process: Text? { node.text(.process) }
  @inlinable public var objective: Text? { node.text(.objective) }
  @inlinable public var tasks: Rows<Task> { node.rows(.tasks) }
  @inlinable public var relations: Relations { Relations(node.child(.relations)) }
  @inlinable public var authority: Rows<Authority> { node.rows(.authority) }
  @inlinable public var conditions: Conditions { Conditions(node.child(.conditions)) }
  @inlinable public var requirements: Requirements { Requirements(node.child(.requirements)) }
  package var competencies: Competencies? { Competencies(node.child(.competencies)) }
  /// The competencies of each framework that the post follows.
  package var allCompetencies: [Competencies] {
    guard let first = competencies else { return [] }
    let others = node.child(.otherCompetencies)
    return [first] + others.below.compactMap { Competencies(others[$0]) }
  }
}

// MARK: Views

extension Position {
  /// An area of work.
  public struct Task: FieldView {
    public let node: NodeView
    @inlinable public init(_ node: NodeView) { self.node = node }

    @inlinable public var area: Text? { node.text(.area) }
    @inlinable public var duties: Texts { node.items(.duties) }
    @inlinable public var note: Text? { node.text(.note) }
    @inlinable public var output: Text? { node.text(.output) }
    @inlinable public var criteria: Texts { node.items(.criteria) }
  }

  public struct Relations: FieldView {
    public let node: NodeView
    @inlinable public init(_ node: NodeView) { self.node = node }

    @inlinable public var managedBy: Texts { node.child(.internal).items(.managedBy) }
    @inlinable public var manages: Texts { node.child(.internal).items(.manages) }
    @inlinable public var coordinates: Texts { node.child(.internal).items(.coordinates) }
    @inlinable public var external: Rows<External> { node.rows(.external) }
  }

  /// One row of outside relations.
  public struct External: FieldView {
    public let node: NodeView
    @inlinable public init(_ node: NodeView) { self.node = node }

    @inlinable public var bodies: Texts { node.items(.bodies) }
    @inlinable public var nature: Texts { node.items(.nature) }
  }

  /// A group of powers.
  public struct Authority: FieldView {
    public let node: NodeView
    @inlinable public init(_ node: NodeView) { self.node = node }

    @inlinable public var title: Text? { node.text(.title) }
    @inlinable public var items: Texts { node.items(.items) }
  }

  public struct Conditions: FieldView {
    public let node: NodeView
    @inlinable public init(_ node: NodeView) { self.node = node }

    @inlinable public var `private`: Texts { node.child(.equipment).items(.private) }
    @inlinable public var shared: Texts { node.child(.equipment).items(.shared) }
    @inlinable public var nature: Texts { node.items(.nature) }
    @inlinable public var autonomy: Texts { node.items(.autonomy) }
    @inlinable public var support: Texts { node.items(.support) }
  }

  public struct Requirements: FieldView {
    public let node: NodeView
    @inlinable public init(_ node: NodeView) { self.node = node }

    @inlinable public var preamble: Text? { node.text(.preamble) }
    @inlinable public var education: Education? { Education(stated: node.child(.education)) }
    @inlinable public var training: Texts { node.items(.training) }
    @inlinable public var experience: Texts { node.items(.experience) }
    @inlinable public var qualities: Texts { node.items(.qualities) }
    @inlinable public var other: Texts { node.items(.other) }
  }

  public struct Education: FieldView {
    public let node: NodeView
    @inlinable public init(_ node: NodeView) { self.node = node }

    @inlinable
    init?(stated node: NodeView) {
      guard node.isThere else { return nil }
      self.node = node
    }

    @inlinable public var intro: Text? { node.text(.preamble) }
    @inlinable public var items: Texts { node.items(.items) }
    @inlinable public var groups: Rows<MajorGroup> { node.rows(.groups) }
    @inlinable public var alternative: Text? { node.text(.alternative) }
  }

  /// Fields of study, for the whole post or for one kind of unit.
  public struct MajorGroup: FieldView {
    public let node: NodeView
    @inlinable public init(_ node: NodeView) { self.node = node }

    package var id: NameUse? { node.name }
    @inlinable public var name: Text? { node.text(.name) }
    @inlinable public var lead: Text? { node.text(.preamble) }
    @inlinable public var majors: Texts { node.items(.majors) }
    /// The dots that end an open list.
    @inlinable public var openEnd: Text? { node.text(.open) }
    @inlinable public var isOpen: Bool { openEnd != nil }
  }

  package struct Competencies: Sendable {
    package let node: NodeView
    private let table: LevelTable

    init?(_ node: NodeView) {
      guard let table = node.child(.levels).levels else { return nil }
      self.node = node
      self.table = table
    }

    /// The index in `Model.frameworks`; nil when the framework is not declared.
    package var framework: Int? { table.framework }
    package var frameworkName: NameUse { table.frameworkName }
    package var preamble: Text? { node.text(.preamble) }
    /// The lines that state levels, as written.
    package var assignments: [LevelAssignment] { table.assignments }
    /// The competencies that are asked for, in the framework's order.
    package var rows: [CompetencyRow] { table.rows }
    /// The same at their levels, without those whose level is left blank.
    package var levels: [CompetencyLevel] { table.levels }
  }

  /// A competency that is asked for. `group` and `item` count in the framework.
  package struct CompetencyRow: Sendable {
    package let group: Int
    package let item: Int
    /// Nil where it is left blank on purpose.
    package let level: LevelRange?
    /// What the post calls it, where that is not what the framework says.
    package let name: Text?
    /// The line that asks for it: for this competency, for its group or for all.
    package let origin: NodeRef
    package let declaration: Int32
  }

  /// The level of one competency. `group` and `item` count in the framework.
  package struct CompetencyLevel: Sendable {
    package let group: Int
    package let item: Int
    package let level: LevelRange
    /// The line that states it: for this competency, for its group or for all.
    package let origin: NodeRef
    package let declaration: Int32
  }
}

/// A view of a thing that a line of the post states.
package protocol StatedView {
  var node: NodeView { get }
}

extension StatedView {
  package var name: NameUse? { node.name }
  /// The line that states it.
  package var origin: NodeRef { node.node?.origin ?? NodeRef(file: 0, node: 0) }
  /// The declaration in which that line stands.
  package var declaration: Int32 { node.node?.declaration ?? 0 }
}

extension Position.Task: StatedView {}
extension Position.External: StatedView {}
extension Position.Authority: StatedView {}
extension Position.Education: StatedView {}
extension Position.MajorGroup: StatedView {}
extension Position.Competencies: StatedView {}
