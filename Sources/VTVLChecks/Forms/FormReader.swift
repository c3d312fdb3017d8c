import VTVLModel
import VTVLSyntax

/// Makes forms of what their offices declare, and finds what is wrong with the declarations.
package struct FormReader {
  private let model: Model
  private(set) var diagnostics: [Diagnostic] = []
  private var tasks = NumberPattern(first: "1") ?? .none
  private var authority = NumberPattern(first: "1") ?? .none
  private var powers = NumberPattern.none
  /// What the form prints already.
  private var printed: Set<Keyword> = []
  /// The fields that it declares already.
  private var declared: Set<Symbol> = []

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
    let header = form.lines.first { $0.keyword == .formHeader }.map { self.header($0) } ?? []
    let sections = form.lines.compactMap { line -> FormProfile.Part? in
      switch line.keyword {
      case .part: part(line, in: .header, outer: nil)
      case .box: boxPart(line)
      default: nil
      }
    }
    let lone = form.lines.first { $0.keyword == .loneNumbered }
    let marksLoneItems = lone.flatMap { isYes($0) } ?? false
    if !printed.contains(FormNames.code), !form.isBroken { reportNoCode(form) }
    return FormProfile(
      id: form.id, summary: Message(form.title?.string ?? form.id),
      title: form.lines.first { $0.keyword == .formTitle }?.text?.string ?? form.title?.string
        ?? "",
      header: header, sections: sections,
      numbering: FormProfile.Numbering(
        tasks: tasks, authority: authority, powers: powers, marksLoneItems: marksLoneItems),
      signatures: form.lines.filter { $0.keyword == .signature }.map { $0.lines(of: ";") })
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
    let name = line.name.map { model.spelling($0) } ?? ""
    let kind = FormNames.parts[FormNames.fold(name)]
    let section = kind.flatMap { FieldTable.builtIn.section($0) } ?? outerSection
    var bodies: [FormProfile.Part] = []
    let hasColumns = !line.all(.column).isEmpty || !line.all(.columnGroup).isEmpty
    if !line.all(.row).isEmpty || (!hasColumns && !line.all(.box).isEmpty) {
      bodies.append(FormProfile.Part(nil, section, rows(line)))
    } else if hasColumns {
      bodies.append(FormProfile.Part(nil, section, table(line, kind)))
    }
    let inner = line.all(.part).map { part($0, in: section, outer: kind ?? outer) }
    // Words that lead in stand first, other parts below the table.
    let leads = zip(line.all(.part), inner).filter { isLead($0.0) }.map(\.1)
    let others = zip(line.all(.part), inner).filter { !isLead($0.0) }.map(\.1)
    bodies = leads + bodies + others
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

  private func isLead(_ line: FormDeclaration.Line) -> Bool {
    line.name.map { FormNames.parts[FormNames.fold(model.spelling($0))] == .lead } ?? false
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
    } else {
      keyword = field(line.name)
    }
    return FormProfile.Cell(keyword ?? .objective, need, marks: marks(of: line, .dash))
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
      let content = part.all(.column).first {
        $0.name.map { FormNames.Column(model.spelling($0)) == nil } ?? false
      }
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
      guard let name = column.name, let kind = FormNames.Column(model.spelling(name)) else {
        continue
      }
      headings[kind] = column.text?.string ?? ""
    }
    return headings
  }

  private mutating func columns(_ lines: [FormDeclaration.Line]) -> [FormProfile.Column] {
    lines.flatMap { line -> [FormProfile.Column] in
      switch line.keyword {
      case .column, .box:
        if line.keyword == .column, let name = line.name,
          FormNames.Column(model.spelling(name)) != nil
        {
          return []
        }
        return [FormProfile.Column(line.text?.string ?? "", cells(of: line))]
      case .columnGroup:
        return columns(line.lines).map {
          FormProfile.Column($0.heading, group: line.text?.string ?? "", $0.cells)
        }
      default: return []
      }
    }
  }

  // MARK: Cells

  /// What stands in a cell, one after another.
  private mutating func cells(of line: FormDeclaration.Line) -> [FormProfile.Cell] {
    let names = [line.name].compactMap(\.self) + line.all(.with).flatMap(\.names)
    let need = need(of: line, isAlone: names.count == 1)
    let own = line.keyword == .box ? ownField(line) : nil
    return names.compactMap { name in
      if let own, own.name.symbol == name.symbol {
        return FormProfile.Cell(.box, own: own, need, marks: marks(of: line, .dash))
      }
      guard let keyword = field(name) else { return nil }
      let usual = keyword == .duties || keyword == .criteria ? NumberPattern(first: "1.") : .dash
      return FormProfile.Cell(keyword, need, marks: marks(of: line, usual ?? .dash))
    }
  }

  private mutating func ownField(_ box: FormDeclaration.Line) -> FormProfile.OwnField? {
    guard let name = box.name else { return nil }
    let id = model.spelling(name)
    if !declared.insert(name.symbol).inserted { reportTwice(name) }
    return FormProfile.OwnField(name: name, id: id, total: box.first(.total).flatMap { total($0) })
  }

  /// `TỔNG CỘNG 100%`: the label of the last row, and what the column must add up to.
  private mutating func total(_ line: FormDeclaration.Line) -> FormProfile.Total? {
    guard let text = line.text else { return nil }
    let words = text.string.split(separator: " ")
    if let last = words.last, let amount = Decimal(String(last)) {
      return FormProfile.Total(
        label: words.dropLast().joined(separator: " "), amount: amount, text: String(last))
    }
    report(
      .malformedLine, text, about: text.string,
      vi: "Sau «\(Keyword.total.vi)» là nhãn của hàng tổng và một số, như «TỔNG CỘNG 100%».",
      en: "“\(Keyword.total.en)” is followed by the label of the row of totals and a number, as in "
        + "“TOTAL 100%”.")
    return nil
  }

  private mutating func need(of line: FormDeclaration.Line, isAlone: Bool) -> FormProfile.Need {
    if let required = line.first(.required), let isRequired = isYes(required) {
      return isRequired ? .required : .optional
    }
    if let whenEmpty = line.first(.whenEmpty), mergesWithNeighbor(whenEmpty) { return .optional }
    return isAlone ? .required : .alternative
  }

  private mutating func marks(
    of line: FormDeclaration.Line, _ usual: NumberPattern
  ) -> NumberPattern {
    line.first(.numbered).flatMap { pattern($0, in: tasks) } ?? usual
  }

  private mutating func pattern(
    _ line: FormDeclaration.Line?, in holder: NumberPattern? = nil
  ) -> NumberPattern? {
    guard let line, let text = line.text else { return nil }
    if let word = FormWords.none.first(where: { $0 == text.string }), !word.isEmpty {
      return NumberPattern.none
    }
    if let pattern = NumberPattern(first: text.string, in: holder) { return pattern }
    report(
      .malformedLine, text, about: text.string,
      vi:
        "«\(VisibleText.excerpt(text.string))» không cho biết cách đánh số. Hãy viết số thứ tự đầu "
        + "tiên như nó được in: «1.», «2.1», «I», «a)», «-», hoặc «không».",
      en:
        "“\(VisibleText.excerpt(text.string))” does not say how things are numbered. Write the first "
        + "number as it is printed: “1.”, “2.1”, “I”, “a)”, “-”, or “none”.")
    return nil
  }

  private mutating func levelStyle(_ part: FormDeclaration.Line) -> FormProfile.LevelStyle {
    let kinds = part.all(.column).compactMap { $0.first(.kind)?.text }
    guard let kind = kinds.first else { return .range }
    if FormWords.crosses.contains(kind.string) { return .crosses }
    if !FormWords.range.contains(kind.string) {
      report(
        .malformedLine, kind, about: kind.string,
        vi: "Cấp độ in theo kiểu «khoảng», «số» hoặc «đánh dấu», không có kiểu "
          + "«\(VisibleText.excerpt(kind.string))».",
        en: "Levels are printed as “range”, “number” or “crosses”; there is no "
          + "“\(VisibleText.excerpt(kind.string))”.")
    }
    return .range
  }

  private mutating func isYes(_ line: FormDeclaration.Line) -> Bool? {
    guard let text = line.text else { return nil }
    if FormWords.yes.contains(text.string) { return true }
    if FormWords.no.contains(text.string) { return false }
    report(
      .malformedLine, text, about: text.string,
      vi: "Sau «\(Keyword.required.vi)» viết «có» hoặc «không».",
      en: "“\(Keyword.required.en)” is followed by “yes” or “no”.")
    return nil
  }

  private mutating func mergesWithNeighbor(_ line: FormDeclaration.Line) -> Bool {
    guard let text = line.text else { return false }
    if FormWords.merge.contains(text.string) { return true }
    report(
      .malformedLine, text, about: text.string,
      vi: "Sau «\(Keyword.whenEmpty.vi)» chỉ viết được «gộp».",
      en: "“\(Keyword.whenEmpty.en)” is followed by “merge”.")
    return false
  }

  /// The field that a name in a form means, which the form then prints.
  private mutating func field(_ name: NameUse?) -> Keyword? {
    guard let name else { return nil }
    let spelling = model.spelling(name)
    guard let keyword = FormNames.cells[FormNames.fold(spelling)] else {
      reportUnknown(name, spelling)
      return nil
    }
    note(keyword, at: name)
    return keyword
  }

  private mutating func note(_ keyword: Keyword, at name: NameUse?) {
    guard !printed.insert(keyword).inserted, let name else { return }
    reportTwice(name)
  }

  private mutating func reportTwice(_ name: NameUse) {
    let quoted = VisibleText.excerpt(model.spelling(name))
    report(
      .duplicateName, model.location(name.origin), about: quoted,
      vi: "Biểu mẫu đã in «\(quoted)» ở trên; mỗi trường chỉ in một lần. Hãy bỏ một chỗ.",
      en: "The form prints “\(quoted)” above already, and prints each field once. Drop one.")
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

/// What is said after the keywords of a form, in either language.
private enum FormWords {
  static let none = ["không", "none"]
  static let yes = ["có", "yes"]
  static let no = ["không", "no"]
  static let merge = ["gộp", "merge"]
  static let range = ["khoảng", "số", "range", "number"]
  static let crosses = ["đánh dấu", "crosses"]
}

// MARK: Messages

extension FormReader {
  private mutating func report(
    _ rule: Rule, _ text: Text, about words: String, vi: String, en: String
  ) {
    report(rule, model.location(text), about: words, vi: vi, en: en)
  }

  private mutating func report(
    _ rule: Rule, _ location: Location, about words: String, vi: String, en: String,
    offering nearest: String? = nil
  ) {
    let message = Message(vi: vi, en: en)
    diagnostics.append(
      Diagnostic(
        rule, at: location, about: [.text(VisibleText.excerpt(words))],
        nearest == nil ? message : message.offering(nearest),
        fix: nearest.map { .writing($0, at: [location]) }))
  }

  private mutating func reportUnknown(_ name: NameUse, _ spelling: String) {
    let quoted = VisibleText.excerpt(spelling)
    report(
      .unknownReference, model.location(name.origin), about: spelling,
      vi: "Không có trường nào của vị trí là «\(quoted)».",
      en: "No field of a post is “\(quoted)”.",
      offering: EditDistance.nearest(to: spelling, among: FormNames.spellings))
  }

  private mutating func reportWithoutColumns(_ line: FormDeclaration.Line, _ kind: Keyword) {
    let name = line.name.map { VisibleText.excerpt(model.spelling($0)) } ?? kind.vi
    report(
      .malformedLine, model.location(line.origin), about: name,
      vi:
        "Phần «\(name)» chưa có cột hay hàng nào. Hãy viết các dòng «\(Keyword.column.vi) …» hoặc "
        + "«\(Keyword.row.vi) …» bên dưới.",
      en: "The part “\(name)” has no columns or rows. Write lines “\(Keyword.column.en) …” or "
        + "“\(Keyword.row.en) …” below it.")
  }

  private mutating func reportNoCode(_ form: FormDeclaration) {
    let name = VisibleText.excerpt(form.id)
    report(
      .malformedLine, model.location(form.origin), about: name,
      vi: "Biểu mẫu «\(name)» không in mã vị trí. Hãy viết «\(Keyword.row.vi) mã: …» trong "
        + "«\(Keyword.formHeader.vi)».",
      en: "The form “\(name)” does not print the post's code. Write “\(Keyword.row.en) code: …” in "
        + "“\(Keyword.formHeader.en)”.")
  }
}
