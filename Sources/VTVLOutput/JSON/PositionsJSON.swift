import VTVLChecks
import VTVLModel
import VTVLSyntax

extension Emitter {
  /// `positions.json`, the positions for other programs, and `positions.map.json`, where each value is
  /// written. Their fields are described by the schemas in `Specs`.
  package static let positions = Emitter(
    "json",
    files: [
      .init(
        "positions.json", vi: "các vị trí, cho phần mềm khác đọc",
        en: "the posts, for other programs"),
      .init(
        "positions.map.json", vi: "mỗi nội dung được viết ở tệp nào, dòng nào",
        en: "the file and line of every value"),
    ]
  ) { analysis in
    let (json, map) = PositionsJSON.bytes(of: analysis)
    return [
      OutputFile(path: "positions.json", bytes: json),
      OutputFile(path: "positions.map.json", bytes: map),
    ]
  }
}

/// Writes both files in one walk over the positions, so that the map cannot speak of other values than the
/// positions hold. Programs outside read the fields by name: those that are no option are always there, with
/// an empty text where nothing is said.
struct PositionsJSON {
  let model: Model
  let drafts: Drafts
  let forms: PositionForms
  /// How the position that is being written is numbered.
  var numbering: FormProfile.Numbering
  /// How many powers of the position are written, where they are numbered through.
  var powersBefore = 0
  var json: JSONWriter
  var map: ProvenanceMap
  /// The number that the form prints before the row that is being written.
  var rowNumber = ""

  static func bytes(of analysis: Analysis) -> (json: [UInt8], map: [UInt8]) {
    var walk = PositionsJSON(analysis)
    walk.write()
    return walk.finished()
  }

  private init(_ analysis: Analysis) {
    model = analysis.model
    drafts = analysis.drafts
    forms = analysis.forms
    numbering = forms.usual.numbering
    json = JSONWriter(capacity: 1 << 15 * (analysis.model.positions.count + 1))
    map = ProvenanceMap(analysis.model)
  }

  private mutating func finished() -> (json: [UInt8], map: [UInt8]) {
    (json.finished(), map.finished())
  }

  private mutating func write() {
    json.begin("{")
    json.field("vtvl", 1)
    list("documents", model.documents) { $0.write(document: $1) }
    list("frameworks", model.frameworks) { $0.write(framework: $1) }
    numbered("positions", model.positions) { $0.write(position: $2) }
    json.end("}")
  }

  // MARK: Structure

  mutating func object(
    _ name: String, inline: Bool = false, _ content: (inout PositionsJSON) -> Void
  ) {
    json.name(key: name)
    map.enter(name)
    json.begin("{", inline: inline)
    content(&self)
    json.end("}")
    map.leave()
  }

  mutating func array(_ name: String, _ content: (inout PositionsJSON) -> Void) {
    json.name(key: name)
    map.enter(name)
    json.begin("[")
    content(&self)
    json.end("]")
    map.leave()
  }

  /// An array with an object for each thing.
  mutating func list<Thing>(
    _ name: String, inline: Bool = false, _ things: [Thing],
    _ content: (inout PositionsJSON, Thing) -> Void
  ) {
    numbered(name, inline: inline, things) { writer, _, thing in content(&writer, thing) }
  }

  /// The same, each thing with its number, from 1.
  mutating func numbered<Thing>(
    _ name: String, inline: Bool = false, _ things: [Thing],
    _ content: (inout PositionsJSON, Int, Thing) -> Void
  ) {
    array(name) { writer in
      for index in things.indices {
        writer.map.enter(index)
        writer.json.begin("{", inline: inline)
        content(&writer, index + 1, things[index])
        writer.json.end("}")
        writer.map.leave()
      }
    }
  }

  // MARK: Texts

  /// A field that is always there.
  mutating func field(_ name: String, _ text: Text?) {
    json.name(key: name)
    json.value(text?.string ?? "")
    if let text { map.note(text, at: .field(name)) }
  }

  /// A field that is left out where nothing is said.
  mutating func field(_ name: String, optional text: Text?) {
    if text != nil { field(name, text) }
  }

  /// An item of a list, in a line of its own; one that holds items, with these.
  ///
  /// - Parameter count: how many stand before the list in the same array.
  mutating func write(item items: Texts, at index: Int, number: String? = nil, after count: Int = 0)
  {
    let item = items[index]
    json.begin("{", inline: item.below.isEmpty)
    id(optional: item.name)
    json.field("no", number)
    json.field("text", item.string)
    map.note(item, at: .item(count + index))
    if !item.below.isEmpty {
      let below = items.below(index)
      map.enter(count + index)
      array("items") { writer in
        for index in below.indices { writer.write(item: below, at: index) }
      }
      map.leave()
    }
    json.end("}")
  }

  /// The passage that leads a list in, as its first item.
  mutating func write(leading text: Text) {
    json.begin("{", inline: true)
    json.field("text", text.string)
    json.end("}")
    map.note(text, at: .item(0))
  }

  mutating func id(optional name: NameUse?) {
    if let name { json.field("id", model.spelling(name)) }
  }

  private mutating func id(_ name: NameUse?) {
    json.field("id", name.map { model.spelling($0) } ?? "")
  }

  // MARK: Documents and frameworks

  private mutating func write(document: Document) {
    json.field("id", document.id)
    field("title", document.title)
    field("number", optional: document.number)
    field("decision", optional: document.decision)
    field("form", optional: document.form)
    names("positions", document.positions, of: document.declaration) { model, symbol in
      model.declarations.positions[symbol]
    }
    names("frameworks", optional: document.frameworks, of: document)
    names("postLists", optional: document.postLists, of: document)
  }

  private mutating func names(
    _ field: String, optional annexes: [Document.Annex], of document: Document
  ) {
    guard !annexes.isEmpty else { return }
    let declared = Dictionary(
      annexes.map { ($0.name.symbol, $0.declaration) }, uniquingKeysWith: { first, _ in first })
    names(field, annexes.map(\.name), of: document.declaration) { declared[$1] }
  }

  /// Names as they are declared, each with the line that uses it.
  mutating func names(
    _ field: String, _ names: [NameUse], of declaration: Int,
    find: (Model, Symbol) -> Int?
  ) {
    json.name(key: field)
    json.array(inline: true) { json in
      for name in names { json.value(model.spelling(name, of: find(model, name.symbol))) }
    }
    map.enter(field)
    for (index, name) in names.enumerated() {
      map.note(at: .item(index), origin: name.origin, declaration: Int32(declaration))
    }
    map.leave()
  }

  private mutating func write(framework: Framework) {
    json.field("id", framework.id)
    field("name", framework.name)
    if let scale = framework.scale {
      object("scale", inline: true) { $0.write(range: scale) }
      let line = model.declarations.all[framework.declaration].first(.scale)
      map.note(
        at: .field("scale"), origin: line?.origin ?? framework.origin,
        declaration: Int32(framework.declaration)
      )
    }
    list("groups", framework.groups) { writer, group in
      writer.id(group.id)
      writer.field("name", group.name)
      writer.list("items", inline: !framework.describesLevels, group.items) {
        $0.write(competency: $1)
      }
    }
  }

  private mutating func write(competency: Framework.Item) {
    id(competency.id)
    field("name", competency.name)
    guard !competency.levels.isEmpty else { return }
    list("levels", inline: true, competency.levels) { writer, described in
      writer.json.field("level", described.level)
      writer.field("text", described.text)
    }
  }

  private mutating func write(range: LevelRange) {
    json.field("min", range.min)
    json.field("max", range.max)
  }

  // MARK: Competencies of a position

  /// The levels of a position, in the groups of the framework.
  mutating func write(levels table: LevelTable?, at key: String) {
    guard let table, let framework = table.framework.map({ model.frameworks[$0] }) else {
      return array(key) { _ in }
    }
    list(key, table.rows.runs(by: \.group)) { writer, rows in
      guard let first = rows.first else { return }
      let group = framework.groups[first.group]
      writer.id(group.id)
      writer.field("name", group.name)
      writer.array("items") { writer in
        for (index, row) in rows.enumerated() { writer.write(row, at: index, in: group) }
      }
    }
  }

  private mutating func write(
    _ row: Position.CompetencyRow, at index: Int, in group: Framework.Group
  ) {
    let item = group.items[row.item]
    json.begin("{", inline: true)
    id(item.id)
    json.field("name", (row.name ?? item.name).string)
    if let level = row.level { write(range: level) }
    json.end("}")
    map.note(at: .item(index), origin: row.origin, declaration: row.declaration)
  }
}

extension Model {
  /// A name as it is declared; as it is used where nothing declares it.
  fileprivate func spelling(_ name: NameUse, of declaration: Int?) -> String {
    declaration.map { declarations.spelling($0) } ?? spelling(name)
  }
}

extension Framework {
  fileprivate var describesLevels: Bool {
    groups.contains { $0.items.contains { !$0.levels.isEmpty } }
  }
}

extension Array {
  /// Runs of neighbours that share a value.
  fileprivate func runs<Value: Equatable>(by value: (Element) -> Value) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = 0
    for index in indices where index == count - 1 || value(self[index]) != value(self[index + 1]) {
      runs.append(self[start...index])
      start = index + 1
    }
    return runs
  }
}
