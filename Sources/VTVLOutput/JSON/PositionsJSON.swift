import VTVLChecks
import VTVLModel
import VTVLSyntax

extension Emitter {
  /// `positions.json`, the posts for other programs, and `positions.map.json`, where each value is
  /// written. Its fields are described by the schema in `Specs/positions.schema.json`.
  package static let positions = Emitter("json") { analysis in
    var writer = PositionsJSON(analysis)
    writer.write()
    return [
      OutputFile(path: "positions.json", bytes: writer.json.finished()),
      OutputFile(path: "positions.map.json", bytes: writer.map.finished()),
    ]
  }
}

/// Writes both files in one walk over the posts, so that the map cannot speak of other values than the
/// posts hold.
struct PositionsJSON {
  private let model: Model
  private let form: FormProfile
  private(set) var json = JSONWriter(capacity: 1 << 16)
  private(set) var map: ProvenanceMap

  init(_ analysis: Analysis) {
    model = analysis.model
    form = analysis.form
    map = ProvenanceMap(analysis.model)
  }

  mutating func write() {
    object {
      $0.json.field("vtvl", 1)
      $0.list("documents", $0.model.documents) { $0.write(document: $1) }
      $0.list("frameworks", $0.model.frameworks) { $0.write(framework: $1) }
      $0.list("positions", $0.model.positions) { $0.write(position: $1) }
    }
  }

  // MARK: Structure

  private mutating func object(_ content: (inout PositionsJSON) -> Void) {
    json.begin("{")
    content(&self)
    json.end("}")
  }

  private mutating func object(_ name: String, _ content: (inout PositionsJSON) -> Void) {
    json.name(name)
    map.enter(name)
    object(content)
    map.leave()
  }

  /// An array with an object for each thing.
  private mutating func list<Thing>(
    _ name: String, _ things: [Thing], _ content: (inout PositionsJSON, Thing) -> Void
  ) {
    json.name(name)
    map.enter(name)
    json.begin("[")
    for (index, thing) in things.enumerated() {
      map.enter(index)
      object { content(&$0, thing) }
      map.leave()
    }
    json.end("]")
    map.leave()
  }

  // MARK: Texts

  private mutating func field(_ name: String, _ text: Text?) {
    guard let text else { return }
    json.field(name, text.string)
    map.note(name, text)
  }

  private mutating func items(_ name: String, _ texts: [Text]) {
    list(name, texts) { $0.write(item: $1) }
  }

  private mutating func write(item: Text, number: String? = nil) {
    id(item.name)
    json.field("no", number)
    json.field("text", item.string)
    map.note(nil, item)
  }

  private mutating func id(_ name: NameUse?) {
    if let name { json.field("id", model.spelling(name)) }
  }

  // MARK: Documents and frameworks

  private mutating func write(document: Document) {
    json.field("id", document.id)
    field("title", document.title)
    field("number", document.number)
    field("decision", document.decision)
    json.array("positions", document.positions.map { model.spelling($0) })
  }

  private mutating func write(framework: Framework) {
    json.field("id", framework.id)
    field("name", framework.name)
    if let scale = framework.scale {
      object("scale") { $0.write(range: scale) }
    }
    list("groups", framework.groups) { writer, group in
      writer.id(group.id)
      writer.field("name", group.name)
      writer.list("items", group.items) { $0.write(competency: $1) }
    }
  }

  private mutating func write(competency: Framework.Item) {
    id(competency.id)
    field("name", competency.name)
    guard !competency.levels.isEmpty else { return }
    list("levels", competency.levels) { writer, described in
      writer.json.field("level", described.level)
      writer.field("text", described.text)
    }
  }

  private mutating func write(range: LevelRange) {
    json.field("min", range.min)
    json.field("max", range.max)
  }

  // MARK: Posts

  private mutating func write(position: Position) {
    map.position = position
    json.field("code", position.code)
    field("title", position.title)
    field("shortTitle", position.shortTitle)
    json.field("deputyOf", position.deputyOf)
    json.field("inherits", position.inherits)
    json.array("templates", position.templates)
    field("effective", position.effective)
    field("rank", position.rank)
    json.array("ranks", position.ranks)
    field("workplace", position.workplace)
    field("process", position.process)
    field("objective", position.objective)
    list("tasks", Array(position.tasks.enumerated())) { writer, task in
      writer.write(task: task.element, number: task.offset + 1)
    }
    object("relations") { $0.write(relations: position.relations) }
    list("authority", Array(position.authority.enumerated())) { writer, group in
      writer.write(authority: group.element, number: group.offset + 1)
    }
    object("conditions") { $0.write(conditions: position.conditions) }
    object("requirements") { $0.write(requirements: position.requirements) }
    if let competencies = position.competencies {
      object("competencies") { $0.write(competencies: competencies) }
    }
    map.position = nil
  }

  private mutating func write(task: Position.Task, number: Int) {
    id(task.name)
    json.field("no", form.numbering.tasks.text(number))
    field("area", task.area)
    items("duties", task.duties)
    field("note", task.note)
    field("output", task.output)
    items("criteria", task.criteria)
  }

  private mutating func write(relations: Position.Relations) {
    object("internal") {
      $0.items("managedBy", relations.managedBy)
      $0.items("manages", relations.manages)
      $0.items("coordinates", relations.coordinates)
    }
    list("external", relations.external) { writer, row in
      writer.id(row.name)
      writer.items("bodies", row.bodies)
      writer.items("nature", row.nature)
    }
  }

  private mutating func write(authority: Position.Authority, number: Int) {
    let printed = form.numbering.authority.text(number)
    let powers = form.numbering.powers
    id(authority.name)
    json.field("no", printed)
    field("title", authority.title)
    list("items", Array(authority.items.enumerated())) { writer, item in
      writer.write(item: item.element, number: powers.text(item.offset + 1, in: printed))
    }
  }

  private mutating func write(conditions: Position.Conditions) {
    object("equipment") {
      $0.items("private", conditions.private)
      $0.items("shared", conditions.shared)
    }
    items("nature", conditions.nature)
    items("autonomy", conditions.autonomy)
    items("support", conditions.support)
  }

  private mutating func write(requirements: Position.Requirements) {
    field("preamble", requirements.preamble)
    if let education = requirements.education {
      object("education") { $0.write(education: education) }
    }
    items("training", requirements.training)
    items("experience", requirements.experience)
    items("qualities", requirements.qualities)
    items("other", requirements.other)
  }

  private mutating func write(education: Position.Education) {
    field("intro", education.intro)
    list("groups", education.groups) { writer, group in
      writer.id(group.id)
      writer.field("name", group.name)
      writer.field("lead", group.lead)
      writer.items("majors", group.majors)
      if group.isOpen { writer.json.field("open", true) }
    }
    field("alternative", education.alternative)
  }

  // MARK: Competencies

  private mutating func write(competencies: Position.Competencies) {
    json.field("framework", model.spelling(competencies.frameworkName))
    field("preamble", competencies.preamble)
    guard let index = competencies.framework else {
      list("groups", [Int]()) { _, _ in }
      return
    }
    let framework = model.frameworks[index]
    let grouped = competencies.levels.chunked(by: \.group)
    list("groups", grouped) { writer, levels in
      let group = framework.groups[levels[levels.startIndex].group]
      writer.id(group.id)
      writer.field("name", group.name)
      writer.list("items", Array(levels)) { $0.write(level: $1, in: group) }
    }
  }

  private mutating func write(level: Position.CompetencyLevel, in group: Framework.Group) {
    let item = group.items[level.item]
    id(item.id)
    json.field("name", item.name.string)
    write(range: level.level)
    map.note(nil, origin: level.origin, declaration: level.declaration, replaced: nil)
  }
}

extension Array {
  /// Runs of neighbours that share a value.
  fileprivate func chunked<Value: Equatable>(by value: (Element) -> Value) -> [ArraySlice<Element>]
  {
    var runs: [ArraySlice<Element>] = []
    var start = 0
    for index in indices where index == count - 1 || value(self[index]) != value(self[index + 1]) {
      runs.append(self[start...index])
      start = index + 1
    }
    return runs
  }
}
