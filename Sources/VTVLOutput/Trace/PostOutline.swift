import VTVLModel
import VTVLSyntax

/// Every value of a post in the order of `positions.json`, with the words by which its author and
/// programs call it.
package struct PostOutline: Sendable {
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
    /// Where it stands below its post in `positions.json`: `/tasks/0/duties/1`.
    package let pointer: String
    package let section: Section
    package let steps: [Step]
    package let string: String
    /// The passage that states it; nil for a level of competency.
    package let prose: ProseID?
    package let origin: Origin
    package let declaration: Int32
    package let replaced: ProseID?
  }

  package private(set) var values: [Value] = []
  private let model: Model
  private var pointer = ""
  private var steps: [Step] = []
  private var section = Section.header

  package init(_ post: Position, of model: Model) {
    self.model = model
    addHeader(post)
    begin(.objective) { $0.add("objective", .objective, post.objective) }
    begin(.tasks) { outline in
      outline.each("tasks", post.tasks) { $0.add($1) }
    }
    begin(.relations) { outline in
      outline.enter("relations", .relations) { $0.add(post.relations) }
    }
    begin(.authority) { outline in
      outline.each("authority", post.authority) { $0.add($1) }
    }
    begin(.conditions) { outline in
      outline.enter("conditions", .conditions) { $0.add(post.conditions) }
    }
    begin(.requirements) { outline in
      outline.enter("requirements", .requirements) { $0.add(post.requirements) }
    }
    if let competencies = post.competencies {
      begin(.competencies) { $0.add(competencies) }
    }
  }

  // MARK: Sections

  private mutating func addHeader(_ post: Position) {
    add("title", .title, post.title)
    add("shortTitle", .shortTitle, post.shortTitle)
    add("effective", .effective, post.effective)
    add("rank", .rank, post.rank)
    add("workplace", .workplace, post.workplace)
    add("process", .process, post.process)
  }

  private mutating func add(_ task: Position.Task) {
    step(.task, task.name) { outline in
      outline.add("area", nil, task.area)
      outline.list("duties", .duties, task.duties)
      outline.add("note", .note, task.note)
      outline.add("output", .output, task.output)
      outline.list("criteria", .criteria, task.criteria)
    }
  }

  private mutating func add(_ relations: Position.Relations) {
    enter("internal", .internal) { outline in
      outline.list("managedBy", .managedBy, relations.managedBy)
      outline.list("manages", .manages, relations.manages)
      outline.list("coordinates", .coordinates, relations.coordinates)
    }
    each("external", relations.external) { outline, row in
      outline.step(.external, row.name) { outline in
        outline.list("bodies", .bodies, row.bodies)
        outline.list("nature", .purpose, row.nature)
      }
    }
  }

  private mutating func add(_ group: Position.Authority) {
    step(.authority, group.name) { outline in
      outline.add("title", nil, group.title)
      outline.list("items", nil, group.items)
    }
  }

  private mutating func add(_ conditions: Position.Conditions) {
    enter("equipment", nil) { outline in
      outline.list("private", .private, conditions.private)
      outline.list("shared", .shared, conditions.shared)
    }
    list("nature", .workNature, conditions.nature)
    list("autonomy", .autonomy, conditions.autonomy)
    list("support", .support, conditions.support)
  }

  private mutating func add(_ requirements: Position.Requirements) {
    add("preamble", .lead, requirements.preamble)
    if let education = requirements.education {
      enter("education", .education) { $0.add(education) }
    }
    list("training", .training, requirements.training)
    list("experience", .experience, requirements.experience)
    list("qualities", .qualities, requirements.qualities)
    list("other", .other, requirements.other)
  }

  private mutating func add(_ education: Position.Education) {
    add("intro", .lead, education.intro)
    each("groups", education.groups) { outline, group in
      let isNamed = group.id != nil || group.name != nil
      outline.step(isNamed ? .group : nil, group.id) { outline in
        outline.add("name", nil, group.name)
        outline.add("lead", .lead, group.lead)
        outline.list("majors", .fields, group.majors)
      }
    }
    add("alternative", .alternative, education.alternative)
  }

  private mutating func add(_ competencies: Position.Competencies) {
    enter("competencies", nil) { outline in
      outline.step(.competencies, competencies.frameworkName) { outline in
        outline.add("preamble", .lead, competencies.preamble)
        guard let framework = competencies.framework else { return }
        outline.add(competencies.levels, outline.model.frameworks[framework])
      }
    }
  }

  private mutating func add(_ levels: [Position.CompetencyLevel], _ framework: Framework) {
    var group = -1
    var place = (group: -1, item: -1)
    for level in levels {
      place = level.group == group ? (place.group, place.item + 1) : (place.group + 1, 0)
      group = level.group
      let item = framework.groups[group].items[level.item]
      step(.group, framework.groups[group].id) { outline in
        outline.step(.level, item.id) { outline in
          outline.append(
            "/groups/\(place.group)/items/\(place.item)",
            "\(item.name.string): \(level.level.description)",
            prose: nil, origin: level.origin, declaration: level.declaration, replaced: nil)
        }
      }
    }
  }

  // MARK: Walking

  private mutating func begin(_ section: Section, _ content: (inout PostOutline) -> Void) {
    self.section = section
    content(&self)
  }

  private mutating func enter(
    _ field: String, _ keyword: Keyword?, _ content: (inout PostOutline) -> Void
  ) {
    let length = pointer.utf8.count
    pointer += "/" + field
    step(keyword, nil, content)
    pointer = String(decoding: pointer.utf8.prefix(length), as: UTF8.self)
  }

  private mutating func each<Thing>(
    _ field: String, _ things: [Thing], _ content: (inout PostOutline, Thing) -> Void
  ) {
    for (index, thing) in things.enumerated() {
      enter("\(field)/\(index)", nil) { content(&$0, thing) }
    }
  }

  /// Takes a step in the source; without keyword and name there is none.
  private mutating func step(
    _ keyword: Keyword?, _ name: NameUse?, _ content: (inout PostOutline) -> Void
  ) {
    let count = steps.count
    if keyword != nil || name != nil {
      steps.append(Step(keyword: keyword, name: name.map { model.spelling($0) }))
    }
    content(&self)
    steps.removeLast(steps.count - count)
  }

  private mutating func list(_ field: String, _ keyword: Keyword?, _ texts: [Text]) {
    step(keyword, nil) { outline in
      for (index, text) in texts.enumerated() {
        outline.step(nil, text.name) { $0.add("\(field)/\(index)", nil, text) }
      }
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
    _ field: String, _ string: String, prose: ProseID?, origin: Origin, declaration: Int32,
    replaced: ProseID?
  ) {
    values.append(
      Value(
        pointer: pointer + field, section: section, steps: steps, string: string, prose: prose,
        origin: origin, declaration: declaration, replaced: replaced))
  }
}
