import VTVLModel
import VTVLSyntax

/// Every value of a position in the order of `positions.json`, with the words by which its author and
/// programs call it.
package struct PositionOutline: Sendable {
  /// A construct or an item on the way to a value: `nhiệm vụ kế-hoạch`, `[phân-công]`.
  package struct Step: Sendable {
    /// Nil for an item of a list.
    package let keyword: Keyword?
    package let name: String?

    /// As it is written in a source.
    package func words(_ language: Language) -> String {
      guard let keyword else { return name.map { "[\($0)]" } ?? "-" }
      return [keyword.row.spelling(language), name].compactMap(\.self).joined(separator: " ")
    }
  }

  package struct Value: Sendable {
    /// Where it stands below its position in `positions.json`: `/tasks/0/duties/1`.
    package let pointer: String
    package let section: Section
    package let steps: [Step]
    package let string: String
    /// The passage that states it; nil for a level of competency.
    package let prose: ProseID?
    package let origin: NodeRef
    package let declaration: Int32
    package let replaced: ProseID?
  }

  /// In the order of `positions.json`.
  package private(set) var values: [Value] = []
  private let model: Model
  private var pointer = ""
  private var steps: [Step] = []
  private var section = Section.header

  package init(_ position: Position, of model: Model) {
    self.model = model
    addFields(of: position.node)
  }

  // MARK: Fields

  private mutating func addFields(of node: NodeView) {
    for field in node.below { add(node[field]) }
  }

  private mutating func add(_ node: NodeView) {
    guard let field = node.node?.field else { return }
    let row = model.tree.fields[field]
    section = row.section
    switch row.shape {
    case .code, .reference, .names, .texts, .flag: break
    case .own, .passage: add(row.key, row.keyword, node.texts.first)
    case .items, .majors: list(row.key, row.keyword, node.texts)
    case .group, .study:
      // A group that only the JSON has is no step in the source.
      enter(row.key) { outline in
        outline.step(row.keyword, row.keyword.flatMap { _ in node.name }) {
          $0.addFields(of: node)
        }
      }
    case .named:
      for below in node.below { enter(row.key) { $0.add(named: node[below]) } }
    case .rows:
      for (index, below) in node.below.enumerated() {
        enter("\(row.key)/\(index)") { $0.add(node[below], rowOf: row) }
      }
    case .levels:
      guard let levels = node.levels, let framework = levels.framework else { return }
      enter(row.key) { $0.add(levels.rows, $0.model.frameworks[framework]) }
    }
  }

  /// A row that a line makes without the keyword of rows is no step in the source.
  private mutating func add(_ node: NodeView, rowOf row: FieldRow) {
    let isLone = row.lone != nil && node.name == nil && !node.child(.name).isThere
    step(isLone ? nil : row.keyword, node.name) { $0.addFields(of: node) }
  }

  /// A field of the office's own: a passage under its name, or items, which a passage leads in.
  private mutating func add(named node: NodeView) {
    guard let name = node.name else { return }
    let key = model.spelling(name)
    let (text, items) = (node.text(.title), node.items(.items))
    step(.box, name) { outline in
      outline.add(items.isEmpty ? key : "\(key)/0", nil, text)
      let first = text == nil ? 0 : 1
      for index in items.indices { outline.add(item: items, index, at: "\(key)/\(first + index)") }
    }
  }

  private mutating func add(_ rows: [Position.CompetencyRow], _ framework: Framework) {
    var group = -1
    var place = (group: -1, item: -1)
    for row in rows {
      place = row.group == group ? (place.group, place.item + 1) : (place.group + 1, 0)
      group = row.group
      let item = framework.groups[group].items[row.item]
      let name = (row.name ?? item.name).string
      step(.group, framework.groups[group].id) { outline in
        outline.step(.level, item.id) { outline in
          outline.append(
            "/\(place.group)/items/\(place.item)",
            row.level.map { "\(name): \($0.description)" } ?? name,
            prose: nil, origin: row.origin, declaration: row.declaration, replaced: nil)
        }
      }
    }
  }

  // MARK: Walking

  private mutating func enter(_ field: String, _ content: (inout PositionOutline) -> Void) {
    let length = pointer.utf8.count
    pointer += "/" + field
    content(&self)
    pointer = String(decoding: pointer.utf8.prefix(length), as: UTF8.self)
  }

  /// Takes a step in the source; without keyword and name there is none.
  private mutating func step(
    _ keyword: Keyword?, _ name: NameUse?, _ content: (inout PositionOutline) -> Void
  ) {
    let count = steps.count
    if keyword != nil || name != nil {
      steps.append(Step(keyword: keyword, name: name.map { model.spelling($0) }))
    }
    content(&self)
    steps.removeLast(steps.count - count)
  }

  private mutating func list(_ field: String, _ keyword: Keyword?, _ texts: Texts) {
    step(keyword, nil) { outline in
      for index in texts.indices { outline.add(item: texts, index, at: "\(field)/\(index)") }
    }
  }

  /// An item with those below it.
  private mutating func add(item items: Texts, _ index: Int, at field: String) {
    let below = items.below(index)
    step(nil, items[index].name) { outline in
      outline.add(field, nil, items[index])
      for index in below.indices { outline.add(item: below, index, at: "\(field)/items/\(index)") }
    }
  }

  private mutating func add(_ field: String, _ keyword: Keyword?, _ text: Text?) {
    guard let text else { return }
    step(keyword, nil) { outline in
      outline.append(
        "/" + field, text.string, prose: text.prose, origin: text.origin,
        declaration: text.declaration, replaced: text.replaced)
    }
  }

  private mutating func append(
    _ field: String, _ string: String, prose: ProseID?, origin: NodeRef, declaration: Int32,
    replaced: ProseID?
  ) {
    values.append(
      Value(
        pointer: pointer + field, section: section, steps: steps, string: string, prose: prose,
        origin: origin, declaration: declaration, replaced: replaced))
  }
}
