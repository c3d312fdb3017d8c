import VTVLSyntax

/// Writing by the table of fields. The lines of an element are read in their order, so that references are
/// followed as an author reads; what they state waits, and is then put side by side in the order of the
/// table. What stands below a node is written before it.
extension Projection {
  /// Writes what stands below a post, a row or a group.
  private mutating func write(_ field: FieldID, of element: ResolvedNode) -> Range<Int32> {
    let start = waiting.count
    readOwn(field, of: element)
    var levels = LevelReader(element, at: fields.field(.levels, below: field))
    for child in blocks.children(of: element) {
      if let place = fields.place(of: child.keyword, below: field) {
        read(child, as: place)
      } else if levels.field != nil, let assignment = assignment(child) {
        levels.assignments.append(assignment)
      }
    }
    add(levels)
    return settle(field, from: start)
  }

  /// Writes a row that is a list by itself.
  private mutating func write(_ field: FieldID, ofLone list: ResolvedNode) -> Range<Int32> {
    let start = waiting.count
    if let place = fields.place(of: list.keyword, below: field) { read(list, as: place) }
    return settle(field, from: start)
  }

  /// Reads what the line of an element says itself, and what follows from it.
  private mutating func readOwn(_ parent: FieldID, of element: ResolvedNode) {
    for field in fields.children[Int(parent.index)] {
      switch fields.rows[Int(field.index)].shape {
      case .own: add(text(element), to: field)
      case .items where fields.rows[Int(field.index)].keyword == nil:
        add(items(element), to: field, element)
      case .reference: add(reference(fields.rows[Int(field.index)].role, element), to: field)
      case .names: add(names(fields.rows[Int(field.index)].keyword), to: field)
      default: break
      }
    }
  }

  /// Reads a line below an element.
  private mutating func read(_ element: ResolvedNode, as field: FieldID) {
    switch fields.rows[Int(field.index)].shape {
    case .own, .passage: add(text(element), to: field)
    case .items: add(items(element), to: field, element)
    case .majors: addMajors(field, element)
    case .rows, .named:
      let isLone = element.keyword == fields.rows[Int(field.index)].lone
      wait(
        field, element, .nodes,
        isLone ? write(field, ofLone: element) : write(field, of: element))
    case .group, .study:
      let isLevels = fields.field(.levels, below: field) != nil
      // Without its name a line of competencies says nothing; that was reported.
      guard !isLevels || element.name != nil else { return }
      if isLevels, waiting.contains(where: { $0.field == field }),
        let others = fields.field(.otherCompetencies, below: FieldTable.post)
      {
        return wait(others, element, .nodes, write(others, of: element))
      }
      wait(field, element, .nodes, write(field, of: element))
    case .code, .reference, .names, .texts, .flag, .levels: break
    }
  }

  // MARK: Order

  /// Puts what waits side by side, in the order of the table.
  private mutating func settle(_ parent: FieldID, from start: Int) -> Range<Int32> {
    var settled: [ResolvedTree.Node] = []
    settled.reserveCapacity(waiting.count - start)
    settle(parent, from: start, &settled)
    waiting.removeLast(waiting.count - start)
    return append(settled)
  }

  private mutating func settle(
    _ parent: FieldID, from start: Int, _ settled: inout [ResolvedTree.Node]
  ) {
    for field in fields.children[Int(parent.index)] {
      let row = fields.rows[Int(field.index)]
      switch row.shape {
      case .rows, .named:
        let rows = waiting[start...].filter { $0.field == field }
        if let first = rows.first { settled.append(first.list(append(rows))) }
      case .texts: settled += ranks(settled.last, field)
      case .group where row.keyword == nil:
        var inner: [ResolvedTree.Node] = []
        settle(field, from: start, &inner)
        if let first = inner.first {
          settled.append(first.group(field, row.role, append(inner)))
        }
      default:
        // Where a line states what another states too, the last counts.
        if let last = waiting[start...].last(where: { $0.field == field }) { settled.append(last) }
      }
    }
  }

  private mutating func append(_ settled: [ResolvedTree.Node]) -> Range<Int32> {
    let first = Int32(nodes.count)
    nodes += settled
    return first..<Int32(nodes.count)
  }
}

extension ResolvedTree.Node {
  /// The list of rows of which it is the first.
  fileprivate func list(_ rows: Range<Int32>) -> ResolvedTree.Node {
    ResolvedTree.Node(
      field: field, role: role, content: .rows, first: rows.lowerBound, count: Int32(rows.count),
      name: nil, origin: origin, declaration: declaration)
  }

  /// The group of which it is the first field, where no line opens the group.
  fileprivate func group(
    _ field: FieldID, _ role: FieldRole, _ below: Range<Int32>
  ) -> ResolvedTree.Node {
    ResolvedTree.Node(
      field: field, role: role, content: .nodes, first: below.lowerBound, count: Int32(below.count),
      name: nil, origin: origin, declaration: declaration)
  }
}

// MARK: What waits

extension Projection {
  private func node(
    _ field: FieldID, _ element: ResolvedNode, _ content: ResolvedTree.Node.Content,
    _ below: Range<Int32>
  ) -> ResolvedTree.Node {
    ResolvedTree.Node(
      field: field, role: fields.rows[Int(field.index)].role, content: content,
      first: below.lowerBound, count: Int32(below.count), name: element.name,
      origin: element.origin, declaration: element.declaration)
  }

  /// Adds the node of a post, after all that is below it.
  mutating func addRoot(_ root: ResolvedNode) -> Int32 {
    let below = write(FieldTable.post, of: root)
    nodes.append(node(FieldTable.post, root, .nodes, below))
    return Int32(nodes.count - 1)
  }

  private mutating func wait(
    _ field: FieldID, _ element: ResolvedNode, _ content: ResolvedTree.Node.Content,
    _ below: Range<Int32>
  ) {
    waiting.append(node(field, element, content, below))
  }

  private mutating func add(_ text: Text?, to field: FieldID) {
    guard let text else { return }
    texts.append(text)
    waiting.append(
      ResolvedTree.Node(
        field: field, role: fields.rows[Int(field.index)].role, content: .texts,
        first: Int32(texts.count - 1), count: 1, name: nil, origin: text.origin,
        declaration: text.declaration))
  }

  private mutating func add(_ items: Range<Int>, to field: FieldID, _ list: ResolvedNode) {
    guard !items.isEmpty else { return }
    wait(field, list, .texts, Int32(items.lowerBound)..<Int32(items.upperBound))
  }

  private mutating func add(_ derived: [Text], to field: FieldID) {
    guard let first = derived.first else { return }
    texts += derived
    waiting.append(
      ResolvedTree.Node(
        field: field, role: fields.rows[Int(field.index)].role, content: .texts,
        first: Int32(texts.count - derived.count), count: Int32(derived.count), name: nil,
        origin: first.origin, declaration: first.declaration))
  }

  private mutating func add(_ reader: LevelReader) {
    guard let field = reader.field, let table = levels(of: reader.element, reader.assignments)
    else {
      return
    }
    let place = Int32(levels.count)
    levels.append(table)
    wait(field, reader.element, .levels, place..<(place + 1))
  }

  /// Adds fields of study; an entry of dots is none but says that the list is open.
  private mutating func addMajors(_ field: FieldID, _ list: ResolvedNode) {
    let all = items(list)
    guard all.contains(where: { Self.isDots(texts[$0].string) }) else {
      return add(all, to: field, list)
    }
    let start = texts.count
    var openEnd: Text?
    for index in all {
      let text = texts[index]
      if Self.isDots(text.string) { openEnd = text } else { texts.append(text) }
    }
    add(start..<texts.count, to: field, list)
    add(openEnd, to: FieldID(Int(field.index) + 1))
  }

  private static func isDots(_ field: String) -> Bool {
    field.utf8.allSatisfy { $0 == UInt8(ascii: ".") } || field.isSpelt(as: "…")
  }

  // MARK: What is derived

  /// What a post is a deputy of or inherits from, or the framework of its competencies.
  private func reference(_ role: FieldRole, _ element: ResolvedNode) -> Text? {
    switch role {
    case .deputyOf: base(.deputyOf, isDeputy: true)
    case .inherits: base(.inherits, isDeputy: false)
    case .framework:
      element.name.map { name in
        Text(
          derived: framework(name).map { frameworks[$0].id } ?? declarations.spelling(name, forest),
          at: name.origin, in: element.declaration)
      }
    default: nil
    }
  }

  private func base(_ keyword: Keyword, isDeputy: Bool) -> Text? {
    guard let base = lineage.base[post], lineage.isDeputy[post] == isDeputy else { return nil }
    let declaration = declarations.all[post]
    return Text(
      derived: declarations.spelling(base),
      at: declaration.first(keyword)?.origin ?? declaration.origin, in: Int32(post))
  }

  /// The templates that a line names, as they are declared; as they are used where nothing declares them.
  private func names(_ keyword: Keyword?) -> [Text] {
    guard let keyword else { return [] }
    return declarations.names(keyword, of: declarations.all[post]).map { name in
      let declared = declarations.templates[name.symbol].map { declarations.spelling($0) }
      return Text(
        derived: declared ?? declarations.spelling(name, forest), at: name.origin, in: Int32(post))
    }
  }

  /// The ranks that the passage before them names.
  private mutating func ranks(
    _ rank: ResolvedTree.Node?, _ field: FieldID
  ) -> [ResolvedTree.Node] {
    guard let rank, rank.role == .rank else { return [] }
    let text = texts[Int(rank.first)]
    add(
      RankList.ranks(in: text.string).map {
        Text(derived: $0, at: text.origin, in: text.declaration)
      }, to: field)
    return waiting.last?.field == field ? [waiting.removeLast()] : []
  }
}

/// The levels of competency that the lines below an element state.
private struct LevelReader {
  let element: ResolvedNode
  /// Where they go; nil where the element has no levels.
  let field: FieldID?
  var assignments: [LevelAssignment] = []

  init(_ element: ResolvedNode, at field: FieldID?) {
    self.element = element
    self.field = field
  }
}
