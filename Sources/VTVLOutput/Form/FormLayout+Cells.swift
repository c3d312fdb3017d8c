import VTVLChecks
import VTVLModel
import VTVLSyntax

extension FormLayout {
  /// What a row of a table is about.
  struct Row {
    var task: Position.Task?
    var number: String?
    var external: Position.External?
  }

  /// What cells hold one after another, in a row about a task, an outside relation or the whole post.
  func lines(_ cells: [FormProfile.Cell], in row: Row) -> [PrintedLine] {
    cells.flatMap { cell -> [PrintedLine] in
      if cell.keyword == .education { return education() }
      if let items = items(cell.keyword, in: row) {
        return list(items, of: cell, in: row)
      }
      guard let text = passage(cell.keyword, in: row) else { return [] }
      return [PrintedLine(text.string, isNote: cell.keyword == .note)]
    }
  }

  private func list(
    _ items: [Text], of cell: FormProfile.Cell, in row: Row
  ) -> [PrintedLine] {
    let isMarked = items.count > 1 || form.numbering.marksLoneItems
    return zip(1..., items).map { position, item in
      PrintedLine(item.string, mark: isMarked ? mark(of: cell, position, in: row) : nil)
    }
  }

  private func mark(of cell: FormProfile.Cell, _ position: Int, in row: Row) -> String? {
    switch cell.marks {
    case .plain: nil
    case .dashes: "-"
    case .numbered:
      (cell.keyword == .criteria ? form.numbering.criteria : form.numbering.duties)
        .text(position, in: row.number ?? "")
    }
  }

  /// The list of a keyword; nil for what is no list.
  private func items(_ keyword: Keyword, in row: Row) -> [Text]? {
    switch keyword {
    case .duties: row.task?.duties ?? post.tasks.flatMap(\.duties)
    case .criteria: row.task?.criteria ?? post.tasks.flatMap(\.criteria)
    case .managedBy: post.relations.managedBy
    case .manages: post.relations.manages
    case .coordinates: post.relations.coordinates
    case .bodies: row.external?.bodies ?? post.relations.external.flatMap(\.bodies)
    case .purpose: row.external?.nature ?? post.relations.external.flatMap(\.nature)
    case .authority: post.authority.flatMap(\.items)
    case .private: post.conditions.private
    case .shared: post.conditions.shared
    case .workNature: post.conditions.nature
    case .autonomy: post.conditions.autonomy
    case .support: post.conditions.support
    case .training: post.requirements.training
    case .experience: post.requirements.experience
    case .qualities: post.requirements.qualities
    case .other: post.requirements.other
    default: nil
    }
  }

  private func passage(_ keyword: Keyword, in row: Row) -> Text? {
    switch keyword {
    case .title: post.title
    case .shortTitle: post.shortTitle
    case .effective: post.effective
    case .rank: post.rank
    case .workplace: post.workplace
    case .process: post.process
    case .objective: post.objective
    case .task: row.task?.area
    case .note: row.task?.note
    case .output: row.task?.output
    case .requirements: post.requirements.preamble
    case .competencies: post.competencies?.preamble
    default: nil
    }
  }

  // MARK: Education

  /// Fields of study that are for the whole post run on from the words that introduce them; those for
  /// one kind of unit have a line of their own.
  private func education() -> [PrintedLine] {
    guard let education = post.requirements.education else { return [] }
    let names = education.groups.contains { $0.name != nil }
    guard names else {
      let parts =
        [education.intro?.string] + education.groups.map(fields) + [education.alternative?.string]
      let text = parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
      return text.isEmpty ? [] : [PrintedLine(text)]
    }
    var lines: [PrintedLine] = []
    if let intro = education.intro { lines.append(PrintedLine(intro.string, mark: "-")) }
    for group in education.groups {
      let name = group.name.map { "\($0.string): " } ?? ""
      lines.append(PrintedLine(name + fields(group), mark: "+"))
    }
    if let alternative = education.alternative {
      lines.append(PrintedLine(alternative.string, mark: "-"))
    }
    return lines
  }

  private func fields(_ group: Position.MajorGroup) -> String {
    let names = group.majors.map(\.string).joined(separator: ", ")
    return [group.lead?.string, names + (group.isOpen ? "..." : "")]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
