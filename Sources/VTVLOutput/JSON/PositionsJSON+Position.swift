import VTVLChecks
import VTVLModel
import VTVLSyntax

/// A position is written by walking the table of fields beside the nodes of the position, which stand in
/// its order.
extension PositionsJSON {
  mutating func write(position: Position) {
    map.position = position.index
    numbering = forms[position.index].numbering
    powersBefore = 0
    map.note(origin: position.origin, declaration: Int32(position.declaration))
    write(FieldTable.post, of: position.node)
    write(quota: model.listed(position)?.quota)
    if !forms[position.index].isBuiltIn { json.field("form", forms[position.index].id) }
    if drafts.contains(position.index) { json.field("draft", true) }
    map.position = nil
  }

  /// What the list of posts says, since the post itself does not.
  private mutating func write(quota: Knowledge.Quota?) {
    guard let quota else { return }
    json.field("quota", quota.number)
    map.note(quota.text, at: .field("quota"))
  }

  /// The fields of a row or of a group; the node may be none.
  private mutating func write(_ parent: FieldID, of node: NodeView) {
    var next = node.below.lowerBound
    let end = node.below.upperBound
    for field in model.tree.fields.children[Int(parent.index)] {
      let isThere = next < end && model.tree.nodes[Int(next)].field == field
      write(field, NodeView(model.tree, isThere ? next : -1))
      if isThere { next += 1 }
    }
  }

  private mutating func write(_ field: FieldID, _ node: NodeView) {
    let key = model.tree.fields.rows[Int(field.index)].key
    guard node.isThere || model.tree.fields.rows[Int(field.index)].isRequired else { return }
    switch model.tree.fields.rows[Int(field.index)].shape {
    case .code: writeCode(key)
    case .own, .passage, .reference: self.field(key, node.texts.first)
    case .names, .texts: writeNames(key, node.texts, field)
    case .items, .majors: writeItems(key, node.texts, field)
    case .flag:
      json.name(key: key)
      json.value(true)
    case .rows: writeRows(key, node, field)
    case .named: object(key) { $0.writeNamed(node) }
    case .group, .study: object(key) { $0.write(field, of: node) }
    case .levels: write(levels: node.levels, at: key)
    }
  }

  private mutating func writeCode(_ key: String) {
    json.name(key: key)
    json.value(map.position.map { model.positions[$0].code } ?? "")
  }

  /// Names in one line. What the compiler reads out of another field has no line of its own.
  private mutating func writeNames(_ key: String, _ texts: Texts, _ field: FieldID) {
    json.name(key: key)
    json.array(inline: true) { json in
      for text in texts { json.value(text.string) }
    }
    guard model.tree.fields.rows[Int(field.index)].shape == .names else { return }
    map.enter(key)
    for index in texts.indices { map.note(texts[index], at: .item(index)) }
    map.leave()
  }

  /// A list of items, a line each.
  private mutating func writeItems(_ key: String, _ texts: Texts, _ field: FieldID) {
    let isNumbered = model.tree.fields.rows[Int(field.index)].numbering == .powers
    array(key) { writer in
      for index in texts.indices {
        let number =
          isNumbered
          ? writer.numbering.power(index + 1, in: writer.rowNumber, after: writer.powersBefore)
          : nil
        writer.write(item: texts, at: index, number: number)
      }
      if isNumbered { writer.powersBefore += texts.count }
    }
  }

  /// The fields of the office's own, each under its name: a passage, or items, which a passage leads in.
  private mutating func writeNamed(_ node: NodeView) {
    for row in node.below {
      let field = node[row]
      guard let name = field.name else { continue }
      let (text, items) = (field.text(.title), field.items(.items))
      guard !items.isEmpty else {
        self.field(model.spelling(name), text)
        continue
      }
      array(model.spelling(name)) { writer in
        if let text { writer.write(leading: text) }
        for index in items.indices {
          writer.write(item: items, at: index, after: text == nil ? 0 : 1)
        }
      }
    }
  }

  private mutating func writeRows(_ key: String, _ node: NodeView, _ field: FieldID) {
    let pattern = numbering.rows(model.tree.fields.rows[Int(field.index)].numbering)
    let isNamed = model.tree.fields.rows[Int(field.index)].naming != .never
    let hasTitle = model.tree.fields.alwaysTitled(field)
    array(key) { writer in
      for (index, row) in node.below.enumerated() {
        writer.map.enter(index)
        writer.json.begin("{")
        // A row is where its title is; one that may have none is where its line is.
        if !hasTitle {
          writer.map.note(
            origin: writer.model.tree.nodes[Int(row)].origin,
            declaration: writer.model.tree.nodes[Int(row)].declaration)
        }
        if isNamed { writer.id(optional: writer.model.tree.nodes[Int(row)].name) }
        if let pattern {
          writer.rowNumber = pattern.text(index + 1)
          writer.json.field("no", writer.rowNumber)
        }
        writer.write(field, of: node[row])
        writer.json.end("}")
        writer.map.leave()
      }
    }
  }
}

extension FormProfile.Numbering {
  /// How rows are numbered; nil where they are not.
  func rows(_ numbering: FieldNumbering) -> NumberPattern? {
    switch numbering {
    case .tasks: tasks
    case .authority: authority
    case .none, .powers: nil
    }
  }
}
