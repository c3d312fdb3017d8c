import VTVLModel
import VTVLSyntax

extension PositionsJSON {
  mutating func write(position: Position, number: Int) {
    let declaration = model.declarations.all[position.declaration]
    map.position = number - 1
    map.note(origin: position.origin, declaration: Int32(position.declaration))
    json.field("code", position.code)
    field("title", position.title)
    field("shortTitle", optional: position.shortTitle)
    write("deputyOf", position.deputyOf, stated: declaration.first(.deputyOf), in: position)
    write("inherits", position.inherits, stated: declaration.first(.inherits), in: position)
    let templates = model.declarations.names(.fromTemplates, of: declaration)
    names("templates", templates, of: position.declaration) { $0.declarations.templates[$1] }
    field("effective", position.effective)
    field("rank", position.rank)
    json.array("ranks", position.ranks)
    field("workplace", position.workplace)
    field("process", position.process)
    field("objective", position.objective)
    numbered("tasks", position.tasks) { $0.write(task: $2, number: $1) }
    object("relations") { $0.write(relations: position.relations) }
    numbered("authority", position.authority) { $0.write(authority: $2, number: $1) }
    object("conditions") { $0.write(conditions: position.conditions) }
    object("requirements") { $0.write(requirements: position.requirements) }
    object("competencies") { $0.write(competencies: position.competencies) }
    map.position = nil
  }

  private mutating func write(
    _ field: StaticString, _ code: String?, stated line: Statement?, in position: Position
  ) {
    guard let code else { return }
    json.field(field, code)
    map.note(
      at: .field(field), origin: line?.origin ?? position.origin,
      declaration: Int32(position.declaration))
  }

  private mutating func write(task: Position.Task, number: Int) {
    id(optional: task.name)
    json.field("no", form.numbering.tasks.text(number))
    field("area", task.area)
    items("duties", task.duties)
    field("note", optional: task.note)
    field("output", optional: task.output)
    items("criteria", task.criteria)
  }

  private mutating func write(relations: Position.Relations) {
    object("internal") {
      $0.items("managedBy", relations.managedBy)
      $0.items("manages", relations.manages)
      $0.items("coordinates", relations.coordinates)
    }
    list("external", relations.external) { writer, row in
      writer.map.note(origin: row.origin, declaration: row.declaration)
      writer.id(optional: row.name)
      writer.items("bodies", row.bodies)
      writer.items("nature", row.nature)
    }
  }

  private mutating func write(authority: Position.Authority, number: Int) {
    let printed = form.numbering.authority.text(number)
    let powers = form.numbering.powers
    id(optional: authority.name)
    json.field("no", printed)
    field("title", authority.title)
    array("items") { writer in
      for (index, item) in authority.items.enumerated() {
        writer.write(item: item, at: index, number: powers.text(index + 1, in: printed))
      }
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
    object("education") { $0.write(education: requirements.education) }
    items("training", requirements.training)
    items("experience", requirements.experience)
    items("qualities", requirements.qualities)
    items("other", requirements.other)
  }

  private mutating func write(education: Position.Education?) {
    field("intro", education?.intro)
    list("groups", education?.groups ?? []) { writer, group in
      writer.map.note(origin: group.origin, declaration: group.declaration)
      writer.id(optional: group.id)
      writer.field("name", optional: group.name)
      writer.field("lead", optional: group.lead)
      writer.items("majors", group.majors)
      if group.isOpen { writer.json.field("open", true) }
    }
    field("alternative", optional: education?.alternative)
  }
}
