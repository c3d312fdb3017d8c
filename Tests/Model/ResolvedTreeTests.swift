import Testing
import VTVLSyntax

@testable import VTVLModel

/// Views of a tree answer any number: with an empty node, row or text where the tree has none of that number.
@Suite("Views of the resolved tree")
struct ResolvedTreeTests {
  private static let wrong: [Int32] = [-1, .min, .max, 99]

  private let built = Built(
    """
    vị trí a: A
      ngạch: Chuyên viên
      nhiệm vụ n: N
        việc:
          - một
          - hai
    """)

  private var tree: ResolvedTree { built.model.tree }

  @Test(arguments: wrong)
  func `a node that is not there is empty`(index: Int32) throws {
    let node = NodeView(tree, index)
    #expect(!node.isThere)
    #expect(node.node == nil && node.name == nil && node.levels == nil)
    #expect(node.below.isEmpty && node.texts.isEmpty)
    #expect(!node.child(.tasks).isThere)
    #expect(node.text(.rank) == nil && node.items(.duties).isEmpty)
    let rows: Rows<Position.Task> = node.rows(.tasks)
    #expect(rows.isEmpty)
    for field in tree.fields.all {
      #expect(node.isBlank(field))
      node.forEach(field) { _ in Issue.record("visited") }
    }
  }

  @Test(arguments: [-1, Int.min, .max, 2])
  func `a row or an item that is not there is empty`(index: Int) throws {
    let tasks = try #require(built["a"]).tasks
    #expect(tasks.count == 1 && tasks[0].duties.count == 2)
    #expect(!tasks[index].node.isThere && tasks[index].area == nil)
    let none = tasks[0].duties[index]
    #expect(none.string.isEmpty && none.prose == nil && none.name == nil && none.wording == -1)
    let empty: Texts = []
    #expect(empty[index].string.isEmpty)
  }

  @Test(arguments: [-1, Int.min, .max, 1])
  func `a position that is not there is empty`(index: Int) {
    let position = Position(tree, index)
    #expect(position.code.isEmpty && position.head == nil && !position.isBroken)
    #expect(!position.node.isThere && position.title == nil && position.tasks.isEmpty)
    #expect(position.competencies == nil && position.lists.isEmpty && position.passages.isEmpty)
  }

  /// Every kind of content with every kind of wrong range.
  @Test(
    arguments: [
      (-1, 2), (.min, 1), (.max, 1), (0, .max), (0, -1), (0, 99), (99, 1), (1, 1), (.max, .max),
    ] as [(Int32, Int32)])
  func `a node whose parts are not there is empty`(first: Int32, count: Int32) throws {
    for content in [ResolvedTree.Node.Content.nodes, .rows, .texts, .levels] {
      let node = ResolvedTree.Node(
        field: FieldTable.post, role: .tasks, content: content, first: first, count: count,
        name: nil, origin: NodeRef(file: 0, node: 0), declaration: 0)
      let root = ResolvedTree.Node(
        field: FieldTable.post, role: .post, content: .nodes, first: 0, count: 1, name: nil,
        origin: node.origin, declaration: 0)
      let tree = ResolvedTree(
        nodes: [node, root], texts: [], posts: [], levels: [], fields: .builtIn)
      let view = NodeView(tree, 0)
      #expect(view.below.isEmpty && view.texts.isEmpty && view.levels == nil)
      let rows: Rows<Position.Task> = NodeView(tree, 1).rows(.tasks)
      #expect(rows.isEmpty && Position.Competencies(view) == nil)
      for field in tree.fields.all { #expect(NodeView(tree, 1).isBlank(field)) }
    }
  }

  /// A node holds nodes before it alone, so that no walk down goes round.
  @Test func `parts stand before what holds them`() throws {
    for (index, node) in tree.nodes.enumerated()
    where node.content == .nodes || node.content == .rows {
      #expect(node.first + node.count <= index)
    }
  }
}
