import VTVLSyntax

extension Position {
  /// One list of a post, by the keyword of the list, in its section.
  package struct List: Sendable {
    package let section: Section
    package let keyword: Keyword
    package let texts: [Text]
    /// The task, for lists of duties and criteria: its index in `tasks`.
    package let task: Int?
  }

  /// Every list of items in the post, in the order of the form.
  package var lists: [List] {
    var lists: [List] = []
    lists.reserveCapacity(tasks.count * 2 + 24)
    func add(_ section: Section, _ keyword: Keyword, _ texts: [Text], task: Int? = nil) {
      guard !texts.isEmpty else { return }
      lists.append(List(section: section, keyword: keyword, texts: texts, task: task))
    }
    for (index, task) in tasks.enumerated() {
      add(.tasks, .duties, task.duties, task: index)
      add(.tasks, .criteria, task.criteria, task: index)
    }
    add(.relations, .managedBy, relations.managedBy)
    add(.relations, .manages, relations.manages)
    add(.relations, .coordinates, relations.coordinates)
    for row in relations.external {
      add(.relations, .bodies, row.bodies)
      add(.relations, .purpose, row.nature)
    }
    for group in authority { add(.authority, .authority, group.items) }
    add(.conditions, .private, conditions.private)
    add(.conditions, .shared, conditions.shared)
    add(.conditions, .workNature, conditions.nature)
    add(.conditions, .autonomy, conditions.autonomy)
    add(.conditions, .support, conditions.support)
    for group in requirements.education?.groups ?? [] {
      add(.requirements, .fields, group.majors)
    }
    add(.requirements, .training, requirements.training)
    add(.requirements, .experience, requirements.experience)
    add(.requirements, .qualities, requirements.qualities)
    add(.requirements, .other, requirements.other)
    return lists
  }

  /// A passage that is no item of a list.
  package struct Passage: Sendable {
    package let section: Section
    package let keyword: Keyword
    package let text: Text
    /// The index in `tasks`, for the parts of a task.
    package let task: Int?
  }

  /// Every passage of the post that is no item of a list, in the order of the form.
  package var passages: [Passage] {
    var passages: [Passage] = []
    passages.reserveCapacity(tasks.count * 3 + 24)
    func add(_ section: Section, _ keyword: Keyword, _ text: Text?, task: Int? = nil) {
      guard let text else { return }
      passages.append(Passage(section: section, keyword: keyword, text: text, task: task))
    }
    add(.header, .title, title)
    add(.header, .shortTitle, shortTitle)
    add(.header, .effective, effective)
    add(.header, .rank, rank)
    add(.header, .workplace, workplace)
    add(.header, .process, process)
    add(.objective, .objective, objective)
    for (index, task) in tasks.enumerated() {
      add(.tasks, .task, task.area, task: index)
      add(.tasks, .note, task.note, task: index)
      add(.tasks, .output, task.output, task: index)
    }
    for group in authority { add(.authority, .authority, group.title) }
    add(.requirements, .requirements, requirements.preamble)
    add(.requirements, .education, requirements.education?.intro)
    for group in requirements.education?.groups ?? [] {
      add(.requirements, .group, group.name)
      add(.requirements, .lead, group.lead)
    }
    add(.requirements, .alternative, requirements.education?.alternative)
    add(.competencies, .competencies, competencies?.preamble)
    return passages
  }
}
