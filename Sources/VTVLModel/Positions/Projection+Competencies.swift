import VTVLSyntax

extension Projection {
  /// The levels a post needs: `mức` beats `nhóm`, which beats `tất cả`.
  mutating func levels(of element: ResolvedNode, _ assignments: [LevelAssignment]) -> LevelTable? {
    guard let name = element.name else { return nil }
    let framework = framework(name)
    if framework == nil, case .absent = declarations.find(name.symbol, .framework) {
      reportUnknownFramework(name)
    }
    let rows = framework.map { self.rows(frameworks[$0], assignments) } ?? []
    if let framework { checkRemovals(assignments, frameworks[framework]) }
    return LevelTable(
      framework: framework, frameworkName: name, assignments: assignments, rows: rows,
      levels: rows.compactMap(Position.CompetencyLevel.init))
  }

  /// The framework of a name.
  func framework(_ name: NameUse) -> Int? {
    declarations.frameworks[name.symbol].flatMap { frameworkByDeclaration[$0] }
  }

  /// What a line below `năng lực theo` says.
  mutating func assignment(_ element: ResolvedNode) -> LevelAssignment? {
    guard let keyword = element.keyword else { return nil }
    if keyword == .level, element.isRemoval {
      return LevelAssignment(
        keyword: keyword, name: element.name,
        text: Text(derived: "", at: element.origin, in: element.declaration), content: .removed)
    }
    guard let text = text(element) else {
      guard keyword != .lead else { return nil }
      reportWithoutLevel(element, keyword)
      return LevelAssignment(
        keyword: keyword, name: element.name,
        text: Text(derived: "", at: element.origin, in: element.declaration), content: .unreadable)
    }
    return LevelAssignment(
      keyword: keyword, name: element.name, text: text, content: content(of: text, keyword))
  }

  private mutating func content(of text: Text, _ keyword: Keyword) -> LevelAssignment.Content {
    if keyword == .competencyName { return .name }
    if let range = LevelRange(text.string) { return .levels(range) }
    if LevelRange.isBlank(text.string) { return .blank }
    reportUnreadable(text)
    return .unreadable
  }

  /// `bỏ mức x` where no wider line reaches the competency takes nothing away.
  private mutating func checkRemovals(_ assignments: [LevelAssignment], _ framework: Framework) {
    // A line about a group that is not there was most likely meant for another.
    let groups = Set(framework.groups.compactMap { $0.id?.symbol })
    guard !lineage.isPartial[post],
      assignments.allSatisfy({
        $0.keyword != .group || $0.name.map { groups.contains($0.symbol) } ?? true
      })
    else { return }
    let lines = LevelLines(assignments)
    for line in assignments {
      guard case .removed = line.content, let name = line.name,
        let group = framework.groups.first(where: { $0.has(name.symbol) }),
        lines.wider(group.id?.symbol) == nil
      else { continue }
      let quoted = VisibleText.excerpt(declarations.symbols[name.symbol])
      missing.add(
        .named(name.symbol), in: Int(line.text.declaration), for: post,
        Diagnostic(
          .nothingToRemove, at: forest.location(name.origin), about: [.text(quoted)],
          Message(
            vi:
              "Không dòng nào yêu cầu năng lực «\(quoted)» nên không có gì để «bỏ». Hãy bỏ dòng này.",
            en:
              "No line asks for the competency “\(quoted)”, so there is nothing to “remove”. Drop this line."
          )))
    }
  }

  private func rows(
    _ framework: Framework, _ assignments: [LevelAssignment]
  ) -> [Position.CompetencyRow] {
    let lines = LevelLines(assignments)
    var rows: [Position.CompetencyRow] = []
    for (groupIndex, group) in framework.groups.enumerated() {
      for (itemIndex, item) in group.items.enumerated() {
        guard let stated = lines.line(of: item.id.symbol, in: group.id?.symbol),
          stated.range != nil || stated.isBlank
        else { continue }
        rows.append(
          Position.CompetencyRow(
            group: groupIndex, item: itemIndex, level: stated.range,
            name: lines.names[item.id.symbol], origin: stated.text.origin,
            declaration: stated.text.declaration))
      }
    }
    return rows
  }

  private mutating func reportUnreadable(_ text: Text) {
    let quoted = VisibleText.excerpt(text.string)
    diagnostics.add(
      Diagnostic(
        .malformedLine, at: forest.location(declarations.words(of: text)), about: [.text(quoted)],
        Message(
          vi:
            "«\(quoted)» không phải là cấp độ. Hãy viết một số như «3», hai số như «2-3», hoặc «để trống».",
          en: "“\(quoted)” is no level. Write a number such as “3”, two such as “2-3”, or “blank”.")
      ))
  }

  private mutating func reportWithoutLevel(_ element: ResolvedNode, _ keyword: Keyword) {
    guard !forest.node(element.origin).isPartial else { return }
    let vi =
      keyword == .competencyName
      ? "tên mà vị trí gọi năng lực ấy" : "một số như «3», hai số như «2-3», hoặc «để trống»"
    let en =
      keyword == .competencyName
      ? "what the post calls the competency" : "a number such as “3”, two such as “2-3”, or “blank”"
    diagnostics.add(
      Diagnostic(
        .malformedLine, at: forest.location(element.origin), about: [.keyword(keyword)],
        Message(
          vi: "Sau «\(keyword.vi)» còn trống. Hãy viết \(vi).",
          en: "Nothing stands after “\(keyword.en)”. Write \(en).")))
  }

  private mutating func reportUnknownFramework(_ name: NameUse) {
    let spelling = declarations.symbols[name.symbol]
    let nearest = suggestions.nearest(
      to: spelling, of: .framework, among: declarations.things(declarations.frameworks))
    let quoted = VisibleText.excerpt(spelling)
    missing.add(
      .named(name.symbol), in: post, for: post,
      Diagnostic(
        .unknownReference, at: forest.location(name.origin), about: [.text(quoted)],
        Message(
          vi: "Không có khung năng lực nào tên «\(quoted)».",
          en: "There is no competency framework named “\(quoted)”."
        ).offering(
          nearest,
          else: Message(
            vi: "Hãy khai báo «khung năng lực \(quoted)».",
            en: "Declare “framework \(quoted)”.")),
        fix: nearest.map { forest.fix(name.origin, with: $0) }))
  }
}

/// The lines of a post about the levels of one framework.
private struct LevelLines {
  private var all: LevelAssignment?
  private var byGroup: [Symbol: LevelAssignment] = [:]
  private var byItem: [Symbol: LevelAssignment] = [:]
  /// What the post calls its competencies.
  private(set) var names: [Symbol: Text] = [:]

  init(_ lines: [LevelAssignment]) {
    for line in lines {
      switch (line.keyword, line.name?.symbol) {
      case (.all, _): all = line
      case (.group, let symbol?): byGroup[symbol] = line
      case (.level, let symbol?): byItem[symbol] = line
      case (.competencyName, let symbol?) where !line.text.isBlank: names[symbol] = line.text
      default: break
      }
    }
  }

  /// The narrowest line about a competency.
  func line(of item: Symbol, in group: Symbol?) -> LevelAssignment? {
    byItem[item] ?? wider(group)
  }

  /// The line about its group or about all.
  func wider(_ group: Symbol?) -> LevelAssignment? {
    group.flatMap { byGroup[$0] } ?? all
  }
}

extension Framework.Group {
  fileprivate func has(_ item: Symbol) -> Bool { items.contains { $0.id.symbol == item } }
}

extension LevelAssignment {
  fileprivate var isBlank: Bool { if case .blank = content { true } else { false } }
}

extension Position.CompetencyLevel {
  /// Nil where the level is left blank.
  fileprivate init?(_ row: Position.CompetencyRow) {
    guard let level = row.level else { return nil }
    self.init(
      group: row.group, item: row.item, level: level, origin: row.origin,
      declaration: row.declaration)
  }
}

extension LevelRange {
  /// Whether words say that a level is left blank on purpose.
  static func isBlank(_ text: String) -> Bool {
    text.isSpelt(as: "để trống") || text.isSpelt(as: "blank")
  }

  /// Reads `3`, `2-3` or `2 – 3`; nil for anything else. The ends are kept as written, even reversed.
  init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { "-–—".contains($0) })
    let numbers = parts.map { part -> Int? in
      let digits = part.split(separator: " ")
      guard digits.count == 1, digits[0].utf8.count <= 3,
        digits[0].utf8.allSatisfy(Byte.isDigit)
      else { return nil }
      return Int(digits[0])
    }
    switch numbers.count {
    case 1:
      guard let only = numbers[0] else { return nil }
      self.init(min: only, max: only)
    case 2:
      guard let low = numbers[0], let high = numbers[1] else { return nil }
      self.init(min: low, max: high)
    default: return nil
    }
  }
}
