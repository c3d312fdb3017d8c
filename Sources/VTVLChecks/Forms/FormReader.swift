import VTVLModel
import VTVLSyntax

/// Makes forms of what their offices declare, and finds what is wrong with the declarations.
package struct FormReader {
  let model: Model
  var diagnostics: [Diagnostic] = []
  /// Whether lines of the form were not understood.
  private(set) var isPartial = false
  private(set) var tasks = NumberPattern(first: "1") ?? .none
  private var authority = NumberPattern(first: "1") ?? .none
  private var powers = NumberPattern.none
  private var belowPowers = NumberPattern.below
  /// What the form prints already.
  var printed: Set<Keyword> = []
  /// The fields that it declares already.
  var declared: Set<Symbol> = []

  package static func profiles(of model: Model) -> (forms: [FormProfile], diagnostics: [Diagnostic])
  {
    var forms: [FormProfile] = []
    var diagnostics: [Diagnostic] = []
    for form in model.forms {
      var reader = FormReader(model)
      forms.append(reader.profile(form))
      diagnostics += reader.diagnostics
    }
    return (forms, diagnostics)
  }

  private init(_ model: Model) {
    self.model = model
    powers = NumberPattern(first: "1.1", in: authority) ?? .none
  }

  private mutating func profile(_ form: FormDeclaration) -> FormProfile {
    isPartial = form.isBroken
    let header = form.lines.first(.formHeader).map { self.header($0) } ?? []
    let sections = form.lines.compactMap { line -> FormProfile.Part? in
      switch line.keyword {
      case .part: part(line, in: .header, outer: nil)
      case .box: boxPart(line)
      default: nil
      }
    }
    let marksLoneItems = isYes(form.lines.first(.loneNumbered)) ?? false
    if !printed.contains(FormNames.code), !form.isBroken { reportNoCode(form) }
    return FormProfile(
      id: form.id, summary: Message(form.title?.string ?? form.id),
      title: (form.lines.first(.formTitle)?.text ?? form.title)?.string ?? "",
      header: header, sections: sections,
      numbering: FormProfile.Numbering(
        tasks: tasks, authority: authority, powers: powers, belowPowers: belowPowers,
        marksLoneItems: marksLoneItems),
      signatures: form.lines.all(.signature).map { $0.lines(of: ";") },
      isPartial: form.isBroken || !diagnostics.isEmpty)
  }

  private mutating func header(_ header: FormDeclaration.Line) -> [FormProfile.HeaderField] {
    header.lines.compactMap { row in
      guard row.keyword == .row || row.keyword == .box else { return nil }
      let label = row.text?.string ?? ""
      guard let cell = cells(of: row).first else { return nil }
      return FormProfile.HeaderField(label, cell.keyword == FormNames.code ? .code : .cell(cell))
    }
  }

  /// A field of the office's own as a part by itself.
  private mutating func boxPart(_ box: FormDeclaration.Line) -> FormProfile.Part? {
    guard let cell = cells(of: box).first else { return nil }
    return FormProfile.Part(
      box.text?.string, .header, .text(cell), isRequired: cell.isRequired)
  }

  // MARK: Parts

  private mutating func part(
    _ line: FormDeclaration.Line, in outerSection: Section, outer: Keyword?
  ) -> FormProfile.Part {
    let kind = kind(of: line)
    let section = kind.flatMap { FieldTable.builtIn.section($0) } ?? outerSection
    var bodies: [FormProfile.Part] = []
    let hasColumns = !line.all(.column).isEmpty || !line.all(.columnGroup).isEmpty
    checkColumns(of: line, kind)
    if !line.all(.row).isEmpty || (!hasColumns && !line.all(.box).isEmpty) {
      bodies.append(FormProfile.Part(nil, section, rows(line)))
    } else if hasColumns {
      bodies.append(FormProfile.Part(nil, section, table(line, kind)))
    }
    // Words that lead in stand first, other parts below the table.
    var leads = 0
    for inner in line.all(.part) {
      let part = part(inner, in: section, outer: kind ?? outer)
      if self.kind(of: inner) == .lead {
        bodies.insert(part, at: leads)
        leads += 1
      } else {
        bodies.append(part)
      }
    }
    let heading = line.text?.string
    let whole = section == .header ? bodies.first?.section ?? section : section
    let isRequired = need(of: line, isAlone: true) == .required
    let body: FormProfile.Body =
      if bodies.isEmpty {
        .text(text(line, kind, outer, isRequired ? .required : .optional))
      } else if bodies.count == 1, bodies[0].heading == nil {
        bodies[0].body
      } else {
        .parts(bodies)
      }
    return FormProfile.Part(heading, whole, body, isRequired: isRequired)
  }

  /// What a part holds by its name; nil where it only holds parts and tables.
  private func kind(of part: FormDeclaration.Line) -> Keyword? {
    part.name.flatMap { FormNames.parts[NameFolding.fold(model.spelling($0))] }
  }

  /// What a column is, where it holds no field of a post.
  func structure(of column: FormDeclaration.Line) -> FormNames.Column? {
    guard column.keyword == .column else { return nil }
    return column.name.flatMap { FormNames.Column(model.spelling($0)) }
  }

  /// A part that is one passage or one list: the objective, or the words that lead into a table.
  private mutating func text(
    _ line: FormDeclaration.Line, _ kind: Keyword?, _ outer: Keyword?, _ need: FormProfile.Need
  ) -> FormProfile.Cell {
    var keyword: Keyword?
    if kind == .lead {
      keyword = outer
    } else if let kind, FieldTable.builtIn.cell(kind) == nil || kind == .task || kind == .authority
    {
      reportWithoutColumns(line, kind)
      keyword = kind
    } else if !isPartial || field(named: line.name) != nil {
      // What an unknown part holds may stand in lines that were not understood.
      keyword = field(line.name)
    }
    return FormProfile.Cell(
      keyword ?? .objective, need, marks: marks(of: line, .dash), below: marksBelow(of: line))
  }

  /// A row for each label; the headings over them are columns of the part.
  private mutating func rows(_ part: FormDeclaration.Line) -> FormProfile.Body {
    let headings = self.headings(part.all(.column))
    let lines = part.lines.filter { $0.keyword == .row || $0.keyword == .box }
    let rows = lines.map { row -> FormProfile.Row in
      let label = row.text?.string ?? ""
      let columns = self.columns(row.lines)
      guard columns.isEmpty else { return FormProfile.Row(label, columns) }
      return FormProfile.Row(label, [FormProfile.Column("", cells(of: row))])
    }
    return .rows(label: headings[.label] ?? "", content: headings[.content] ?? "", rows)
  }

  private mutating func table(
    _ part: FormDeclaration.Line, _ kind: Keyword?
  ) -> FormProfile.Body {
    let headings = self.headings(part.all(.column))
    switch kind {
    case .task?:
      tasks = pattern(part.first(.numbered)) ?? tasks
      return .tasks(number: headings[.number], columns(part.lines))
    case .external?: return .external(columns(part.lines))
    case .authority?:
      authority = pattern(part.first(.groupNumbered)) ?? authority
      powers =
        pattern(part.first(.numbered), in: authority)
        ?? NumberPattern(first: authority.isNone ? "1" : "1.1", in: authority) ?? powers
      belowPowers = marksBelow(of: part)
      let content = part.all(.column).first { $0.name != nil && structure(of: $0) == nil }
      if let name = content?.name { note(.authority, at: name) }
      return .authority(number: headings[.number], content: content?.text?.string ?? "")
    case .competencies?:
      note(.competencies, at: part.name)
      return .competencies(
        group: headings[.group] ?? "", item: headings[.competency] ?? "",
        level: headings[.level] ?? "", levelStyle(part))
    default: return .columns(columns(part.lines))
    }
  }

  private func headings(_ columns: [FormDeclaration.Line]) -> [FormNames.Column: String] {
    var headings: [FormNames.Column: String] = [:]
    for column in columns {
      if let kind = structure(of: column) { headings[kind] = column.text?.string ?? "" }
    }
    return headings
  }

  private mutating func columns(_ lines: [FormDeclaration.Line]) -> [FormProfile.Column] {
    lines.flatMap { line -> [FormProfile.Column] in
      switch line.keyword {
      case .column, .box:
        guard structure(of: line) == nil else { return [] }
        return [FormProfile.Column(line.text?.string ?? "", cells(of: line))]
      case .columnGroup:
        return columns(line.lines).map {
          FormProfile.Column($0.heading, group: line.text?.string ?? "", $0.cells)
        }
      default: return []
      }
    }
  }
}

extension FormDeclaration.Line {
  /// The words between signs, blanks taken away.
  fileprivate func lines(of sign: Character) -> [String] {
    (text?.string ?? "").split(separator: sign).map { part in
      part.split(separator: " ").joined(separator: " ")
    }
  }
}
