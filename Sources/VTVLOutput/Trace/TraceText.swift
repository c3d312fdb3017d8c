import VTVLModel
import VTVLSyntax

/// Tells a person where the values of a position come from: which line states each, through which positions
/// and templates it came, what it replaced, and why something is absent. Codes, names and texts are an
/// author's words and are made visible, so that they cannot control a terminal.
package struct TraceText {
  private let position: Position
  private let code: String
  private let model: Model
  private let paths: [String]
  private let language: Language
  private let paint: Paint

  package init(
    _ position: Position, of model: Model, paths: [String], style: ChannelStyle
  ) {
    self.position = position
    code = VisibleText.visible(position.code)
    self.model = model
    self.paths = paths
    language = style.language
    paint = Paint(isColored: style.isColored)
  }

  // MARK: The whole position

  /// What the position is built from, how much of each section is its own, and what was removed.
  package func overview() -> String {
    var text = title + "\n" + lineage + "\n" + table
    guard !position.absences.isEmpty else { return text }
    text +=
      "\n" + label("Đã bỏ, không còn trong bản mô tả này", "Taken away, not in this description")
    return text + "\n" + absences
  }

  /// What was removed, under the line that removed it.
  private var absences: String {
    position.absences.map(\.absence).grouped(by: \.removedBy).reduce(into: "") { text, gone in
      text += "  " + removal(gone[0].removedBy, gone[0].declaration) + "\n"
      for absence in gone { text += "    - " + words(absence) + "\n" }
    }
  }

  private var title: String {
    let title = position.title.map { ": " + VisibleText.visible($0.string) } ?? ""
    return paint(code, .bold) + title + "\n"
  }

  private var lineage: String {
    var text = label("Dựng từ, theo thứ tự", "Built from, in this order") + "\n"
    for (number, layer) in zip(1..., position.layers) {
      let origin = model.declarations.all[layer.declaration].origin
      let via = layer.path.dropFirst().map { name(of: $0) }
      let way = via.isEmpty ? "" : language(", qua ", ", through ") + via.joined(separator: ", ")
      text += "  \(number). \(owner(Int32(layer.declaration)))\(way)  (\(place(origin)))\n"
    }
    return text
  }

  /// Counts of values by section.
  private var table: String {
    let values = PositionOutline(position, of: model).values
    var rows = [
      [
        language("Mục", "Section"), language("tự nêu", "own"), language("thừa hưởng", "inherited"),
        language("thay", "replaced"), language("bỏ", "removed"),
      ]
    ]
    for section in Section.allCases {
      let here = values.filter { $0.section == section }
      let own = here.filter { isOwn($0.declaration) }
      let counts = [
        own.count { $0.replaced == nil }, here.count - own.count,
        own.count { $0.replaced != nil }, position.absences.count { $0.section == section },
      ]
      rows.append([section.name[language]] + counts.map { $0 == 0 ? "·" : String($0) })
    }
    return aligned(rows)
  }

  private func aligned(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      TextColumns.width(rows.map { $0[column] })
    }
    return rows.reduce(into: "") { text, row in
      for (index, cell) in row.enumerated() {
        let blanks = TextColumns.blanks(after: cell, to: widths[index])
        text += "  " + (index == 0 ? cell + blanks : blanks + cell)
      }
      text += "\n"
    }
  }

  // MARK: Values

  /// Each value and each absence that a query finds.
  package func answers(_ query: TraceQuery) -> String {
    let found = query.values.map(answer) + query.absences.map(answer)
    return title + "\n" + found.joined(separator: "\n\n") + "\n"
  }

  private func answer(_ value: PositionOutline.Value) -> String {
    let steps = value.steps.map(words).joined(separator: " › ")
    var lines = [
      paint(steps.isEmpty ? value.pointer : steps, .bold) + "  \(value.pointer)",
      "  " + quoted(value.string),
    ]
    lines.append(fact("nêu ở", "stated at", stated(value.origin, value.declaration)))
    let through = model.through(value.declaration, in: position.layers)
    if !through.isEmpty {
      let way = (through.map { VisibleText.visible($0) } + [code]).joined(separator: " → ")
      lines.append(fact("đi qua", "came through", way))
    }
    lines += insertions(value)
    if let replaced = value.replaced {
      let passage = model.declarations[replaced]
      let place = stated(passage.origin, passage.declaration)
      lines.append(
        fact("thay cho", "replaces", "\(quoted(model.source(replaced))), \(place)"))
    }
    return lines.joined(separator: "\n")
  }

  /// The passages that references put into a value: a parameter that is set elsewhere, a constant.
  private func insertions(_ value: PositionOutline.Value) -> [String] {
    guard let prose = value.prose else { return [] }
    return model.insertions.passages(in: prose, of: position.declaration).map { inner in
      let passage = model.declarations[inner]
      let place = stated(passage.origin, passage.declaration)
      return fact("điền từ", "filled from", "\(quoted(model.source(inner))), \(place)")
    }
  }

  private func answer(_ gone: SectionAbsence) -> String {
    let absence = gone.absence
    let owner = absence.text.map { model.declarations[$0].declaration }
    return [
      paint(language("không có: ", "absent: "), .red) + words(absence)
        + (absence.keyword == nil ? " (\(gone.section.name[language]))" : ""),
      fact("nêu ở", "stated at", stated(absence.origin, owner)),
      fact("bị bỏ ở", "taken away at", removal(absence.removedBy, absence.declaration)),
    ].joined(separator: "\n")
  }

  /// The name and the words of what was removed.
  private func words(_ absence: Absence) -> String {
    let name = absence.name.map { model.declarations.symbols[$0] }
    let step = PositionOutline.Step(keyword: absence.keyword, name: name)
    let isCalled = absence.keyword != nil || name != nil
    let parts = [
      isCalled ? paint(words(step), .bold) : nil,
      absence.text.map { quoted(model.source($0)) },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// The line that removed something.
  private func removal(_ origin: NodeRef, _ declaration: Int32?) -> String {
    let line = model.forest.location(origin)
    let source = VisibleText.excerpt(
      model.forest.trees[line.file].file.slice(line.range), limit: 100)
    return "\(stated(origin, declaration)): \(quoted(source))"
  }

  // MARK: Words

  private func isOwn(_ declaration: Int32) -> Bool { Int(declaration) == position.declaration }

  private func stated(_ origin: NodeRef, _ declaration: Int32?) -> String {
    place(origin) + (declaration.map { ", " + owner($0) } ?? "")
  }

  /// The position or template in which a line stands.
  private func owner(_ declaration: Int32) -> String {
    if isOwn(declaration) {
      return language("chính \(code)", "\(code) itself")
    }
    let keyword = model.declarations.all[Int(declaration)].keyword
    return "\(keyword.row.spelling(language)) \(name(of: Int(declaration)))"
  }

  /// What a position or a template is called.
  private func name(of declaration: Int) -> String {
    VisibleText.visible(model.declarations.spelling(declaration))
  }

  private func words(_ step: PositionOutline.Step) -> String {
    VisibleText.visible(step.words(language))
  }

  private func place(_ origin: NodeRef) -> String {
    let (_, position) = model.position(origin)
    return "\(VisibleText.path(paths[Int(origin.file)])):\(position.line):\(position.column)"
  }

  /// A text is quoted so that no line of ours begins with an author's words.
  private func quoted(_ text: String) -> String {
    let text = VisibleText.visible(text)
    return language("«\(text)»", "“\(text)”")
  }

  private func fact(_ vi: String, _ en: String, _ words: String) -> String {
    "    " + paint(language(vi, en) + ":", .cyan) + " " + words
  }

  private func label(_ vi: String, _ en: String) -> String { paint(language(vi, en) + ":", .bold) }
}
