import VTVLSyntax

extension Projection {
  /// The levels a post needs: `mức` beats `nhóm`, which beats `tất cả`.
  mutating func levels(of element: ResolvedNode, _ assignments: [LevelAssignment]) -> LevelTable? {
    guard let name = element.name else { return nil }
    let framework = framework(name)
    if framework == nil, case .absent = declarations.find(name.symbol, .framework) {
      reportUnknownFramework(name)
    }
    return LevelTable(
      framework: framework, frameworkName: name, assignments: assignments,
      levels: framework.map { levels(frameworks[$0], assignments) } ?? [])
  }

  /// The framework of a name.
  func framework(_ name: NameUse) -> Int? {
    declarations.frameworks[name.symbol].flatMap { frameworkByDeclaration[$0] }
  }

  mutating func assignment(_ element: ResolvedNode) -> LevelAssignment? {
    guard let keyword = element.keyword, let text = text(element) else { return nil }
    let range = LevelRange(text.string)
    if range == nil { reportUnreadable(text) }
    return LevelAssignment(keyword: keyword, name: element.name, text: text, range: range)
  }

  private func levels(
    _ framework: Framework, _ assignments: [LevelAssignment]
  ) -> [Position.CompetencyLevel] {
    var all: LevelAssignment?
    var byGroup: [Symbol: LevelAssignment] = [:]
    var byItem: [Symbol: LevelAssignment] = [:]
    for assignment in assignments {
      switch (assignment.keyword, assignment.name?.symbol) {
      case (.all, _): all = assignment
      case (.group, let symbol?): byGroup[symbol] = assignment
      case (.level, let symbol?): byItem[symbol] = assignment
      default: break
      }
    }
    var levels: [Position.CompetencyLevel] = []
    for (groupIndex, group) in framework.groups.enumerated() {
      for (itemIndex, item) in group.items.enumerated() {
        let stated =
          byItem[item.id.symbol] ?? group.id.flatMap { byGroup[$0.symbol] } ?? all
        guard let stated, let range = stated.range else { continue }
        levels.append(
          Position.CompetencyLevel(
            group: groupIndex, item: itemIndex, level: range, origin: stated.text.origin,
            declaration: stated.text.declaration))
      }
    }
    return levels
  }

  private mutating func reportUnreadable(_ text: Text) {
    let quoted = VisibleText.excerpt(text.string)
    findings.add(
      Diagnostic(
        .malformedLine, at: forest.location(declarations.words(of: text)), about: [.text(quoted)],
        Message(
          vi: "«\(quoted)» không phải là cấp độ. Hãy viết một số như «3», hoặc hai số như «2-3».",
          en: "“\(quoted)” is no level. Write a number such as “3”, or two such as “2-3”.")))
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

extension LevelRange {
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
