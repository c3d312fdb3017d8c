import VTVLChecks
import VTVLModel
import VTVLSyntax

extension FormLayout {
  /// What a row of a table is about: a task or an outside relation of the post, by its index, or all of it.
  enum Row {
    case post
    case task(Int, number: String)
    case external(Int)

    /// The number that is printed before it.
    var number: String? {
      if case .task(_, let number) = self { number } else { nil }
    }
  }

  /// Adds a cell of the table: what cells of the form hold one after another.
  func add(_ cells: [FormProfile.Cell], in row: Row, to printed: inout PrintedPost) {
    for cell in cells { append(cell, in: row, to: &printed.lines) }
    printed.endCell()
  }

  func append(_ cell: FormProfile.Cell, in row: Row, to lines: inout [PrintedLine]) {
    if cell.keyword == .education {
      if let education = post.requirements.education { append(education, to: &lines) }
    } else if let items = items(cell.keyword, in: row) {
      append(items, of: cell, in: row, to: &lines)
    } else if let text = passage(cell.keyword, in: row) {
      lines.append(PrintedLine(text.string, isNote: cell.keyword == .note))
    }
  }

  private func append(
    _ items: [Text], of cell: FormProfile.Cell, in row: Row, to lines: inout [PrintedLine]
  ) {
    let isMarked = items.count > 1 || form.numbering.marksLoneItems
    for index in items.indices {
      let mark = isMarked ? mark(of: cell, index + 1, in: row) : nil
      lines.append(PrintedLine(items[index].string, mark: mark))
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
    switch (keyword, row) {
    case (.duties, .task(let index, _)): post.tasks[index].duties
    case (.duties, _): post.tasks.flatMap(\.duties)
    case (.criteria, .task(let index, _)): post.tasks[index].criteria
    case (.criteria, _): post.tasks.flatMap(\.criteria)
    case (.bodies, .external(let index)): post.relations.external[index].bodies
    case (.bodies, _): post.relations.external.flatMap(\.bodies)
    case (.purpose, .external(let index)): post.relations.external[index].nature
    case (.purpose, _): post.relations.external.flatMap(\.nature)
    default: items(keyword)
    }
  }

  private func items(_ keyword: Keyword) -> [Text]? {
    switch keyword {
    case .managedBy: post.relations.managedBy
    case .manages: post.relations.manages
    case .coordinates: post.relations.coordinates
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
    switch (keyword, row) {
    case (.task, .task(let index, _)): post.tasks[index].area
    case (.note, .task(let index, _)): post.tasks[index].note
    case (.output, .task(let index, _)): post.tasks[index].output
    default: passage(keyword)
    }
  }

  private func passage(_ keyword: Keyword) -> Text? {
    switch keyword {
    case .title: post.title
    case .shortTitle: post.shortTitle
    case .effective: post.effective
    case .rank: post.rank
    case .workplace: post.workplace
    case .process: post.process
    case .objective: post.objective
    case .requirements: post.requirements.preamble
    case .competencies: post.competencies?.preamble
    default: nil
    }
  }

  // MARK: Education

  /// Fields of study that are for the whole post run on from the words that introduce them; those for
  /// one kind of unit have a line of their own.
  private func append(_ education: Position.Education, to lines: inout [PrintedLine]) {
    guard education.groups.contains(where: { $0.name != nil }) else {
      var text = education.intro?.string ?? ""
      for group in education.groups { text.append(word: fields(group)) }
      text.append(word: education.alternative?.string ?? "")
      if !text.isEmpty { lines.append(PrintedLine(text)) }
      return
    }
    if let intro = education.intro { lines.append(PrintedLine(intro.string, mark: "-")) }
    for group in education.groups {
      let name = group.name.map { $0.string + ": " } ?? ""
      lines.append(PrintedLine(name + fields(group), mark: "+"))
    }
    if let alternative = education.alternative {
      lines.append(PrintedLine(alternative.string, mark: "-"))
    }
  }

  private func fields(_ group: Position.MajorGroup) -> String {
    var names: [UInt8] = []
    names.reserveCapacity(32 * group.majors.count)
    for index in group.majors.indices {
      if index > 0 { names += ", ".utf8 }
      names += group.majors[index].string.utf8
    }
    if group.isOpen { names += "...".utf8 }
    var text = group.lead?.string ?? ""
    text.append(word: String(decoding: names, as: UTF8.self))
    return text
  }
}

extension String {
  /// Adds words after a space; neither where there are none.
  fileprivate mutating func append(word: String) {
    guard !word.isEmpty else { return }
    if !isEmpty { self += " " }
    self += word
  }
}
