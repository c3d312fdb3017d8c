import VTVLModel
import VTVLSyntax

/// Tells a person where the values of a position come from: which line states each, through which positions
/// and templates it came, what it replaced, and why something is absent. Codes, names and texts are an
/// author's words and are made visible, so that they cannot control a terminal.
package struct TraceText {
  private let position: Position
  private let code: String
  private let model: Model
  private let words: TraceWords
  private let language: Language
  private let paint: Paint

  package init(
    _ position: Position, of model: Model, paths: [String], style: ChannelStyle
  ) {
    self.position = position
    code = VisibleText.visible(position.code)
    self.model = model
    words = TraceWords(model, paths, style, inside: position)
    language = style.language
    paint = Paint(isColored: style.isColored)
  }

  // MARK: The whole position

  /// What the position is built from, how much of each section is its own, and what was removed.
  package func overview() -> String {
    let isOfBase = model.baseLayers(of: position)
    let own = position.absences.filter { !isOfBase.contains(Int($0.absence.declaration)) }
    let earlier = position.absences.filter { isOfBase.contains(Int($0.absence.declaration)) }
    let base = VisibleText.visible(position.deputyOf ?? position.inherits ?? "")
    return title + "\n" + lineage + "\n" + table
      + list(own, "Đã bỏ, không còn trong bản mô tả này", "Taken away, not in this description")
      + list(earlier, "Đã bỏ từ \(base)", "Taken away in \(base) already")
  }

  /// What was removed, under the line that removed it.
  private func list(_ absences: [SectionAbsence], _ vi: String, _ en: String) -> String {
    guard !absences.isEmpty else { return "" }
    let groups = absences.grouped(by: \.absence.removedBy)
    return groups.reduce(into: "\n" + words.label(vi, en) + "\n") { text, gone in
      text += "  " + words.removal(gone[0].absence.removedBy, gone[0].absence.declaration) + "\n"
      for absence in gone {
        text += "    - " + words.way(to: absence) + "\n"
        for value in contents(of: absence) {
          text += "        " + words.quoted(value.string) + "\n"
        }
      }
    }
  }

  private var title: String {
    let title = position.title.map { ": " + VisibleText.visible($0.string) } ?? ""
    return paint(code, .bold) + title + "\n"
  }

  private var lineage: String {
    var text = words.label("Dựng từ, theo thứ tự", "Built from, in this order") + "\n"
    for (number, layer) in zip(1..., position.layers) {
      let origin = model.declarations.all[layer.declaration].origin
      let via = layer.path.dropFirst().map { words.name(of: $0) }
      let way = via.isEmpty ? "" : language(", qua ", ", through ") + via.joined(separator: ", ")
      text +=
        "  \(number). \(words.owner(Int32(layer.declaration)))\(way)  (\(words.place(origin)))\n"
    }
    return text
  }

  /// Counts of values by section, those of the report.
  private var table: String {
    let counts = InheritanceMatrix.Row(of: position, in: model)
    var rows = [
      [
        language("Mục", "Section"), language("tự nêu", "own"), language("thừa hưởng", "inherited"),
        language("thay", "replaced"), language("bỏ", "removed"),
      ]
    ]
    for (section, cell) in zip(Section.allCases, counts.cells) {
      let counts = [cell.own, cell.inherited, cell.replaced, cell.removed]
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
    var lines = [
      paint(words.way(to: value), .bold) + "  \(value.pointer)",
      "  " + words.quoted(value.string),
    ]
    lines.append(words.fact("nêu ở", "stated at", words.stated(value.origin, value.declaration)))
    let through = model.through(value.declaration, in: position.layers)
    if !through.isEmpty {
      let way = (through.map { VisibleText.visible($0) } + [code]).joined(separator: " → ")
      lines.append(words.fact("đi qua", "came through", way))
    }
    lines += insertions(value)
    if let replaced = value.replaced {
      lines.append(words.fact("thay cho", "replaces", words.source(replaced)))
      lines += model.replacements.before(replaced, in: position.declaration).map {
        words.fact("trước nữa là", "and before that", words.source($0))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The passages that references put into a value: a parameter that is set elsewhere, a constant.
  private func insertions(_ value: PositionOutline.Value) -> [String] {
    guard let prose = value.prose else { return [] }
    return model.insertions.passages(in: prose, of: position.declaration).map { inner in
      words.fact("điền từ", "filled from", words.source(inner))
    }
  }

  private func answer(_ gone: SectionAbsence) -> String {
    let absence = gone.absence
    let owner = model.declaration(around: absence.origin)
    var lines = [
      paint(language("không có: ", "absent: "), .red) + words.way(to: gone)
        + (gone.path.isEmpty && absence.keyword == nil ? " (\(gone.section.name[language]))" : ""),
      words.fact("nêu ở", "stated at", words.stated(absence.origin, owner)),
      words.fact("bị bỏ ở", "taken away at", words.removal(absence.removedBy, absence.declaration)),
    ]
    lines += contents(of: gone).map { value in
      words.fact(
        "trong đó có", "it held",
        "\(words.quoted(value.string)), \(words.stated(value.origin, value.declaration))")
    }
    return lines.joined(separator: "\n")
  }

  /// What stood in a list or block without words of its own, as the post has it from which it was inherited.
  private func contents(of gone: SectionAbsence) -> [PositionOutline.Value] {
    guard gone.absence.text == nil else { return [] }
    let place = gone.steps(model)
    var base = model.base(of: position)
    while let found = base {
      let values = PositionOutline(found, of: model).values.filter {
        $0.steps.starts(with: place, by: TraceQuery.isSame)
      }
      if !values.isEmpty { return values }
      base = model.base(of: found)
    }
    return []
  }
}

extension Model {
  /// The position whose content a position takes.
  func base(of position: Position) -> Position? {
    (position.deputyOf ?? position.inherits).flatMap { code in
      positions.first { $0.code == code && $0.index != position.index }
    }
  }

  /// The declaration in which a line stands.
  func declaration(around origin: NodeRef) -> Int32? {
    declaration(around: forest.node(origin).range.lowerBound, in: Int(origin.file))
  }

  func declaration(around offset: Int, in file: Int) -> Int32? {
    declarations.all.firstIndex { declaration in
      guard Int(declaration.origin.file) == file else { return false }
      let range = forest.node(declaration.origin).range
      return (range.lowerBound..<range.upperBound).contains(offset)
    }.map { Int32($0) }
  }

  /// The declarations that reach a position by way of its base: what these replaced or took away was done for
  /// that one.
  func baseLayers(of position: Position) -> Set<Int> {
    let layers = position.layers.filter { layer in
      layer.path.last.map { declarations.all[$0].kind == .position } ?? false
    }
    return Set(layers.map(\.declaration))
  }
}
