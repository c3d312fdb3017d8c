import VTVLSyntax

/// Reads the units of the office: who leads them, and which stands above which.
extension DeclarationReader {
  mutating func unit(_ declaration: Declaration) -> Knowledge.Unit? {
    checkOnce(declaration.statements)
    guard let id = declaration.name else { return nil }
    let heads = declarations.names(.heads, of: declaration)
    let deputies = declarations.names(.deputies, of: declaration)
    for name in heads + deputies where declarations.positions[name.symbol] == nil {
      reportUnknownPosition(name)
    }
    return Knowledge.Unit(
      id: id, name: text(declaration.text, id, declaration.origin),
      otherNames: texts(items(.otherNames, of: declaration)), heads: heads,
      deputies: deputies, origin: declaration.origin)
  }

  /// Finds the unit above each; a circle is reported and cut.
  mutating func settleParents(of units: inout [Knowledge.Unit]) {
    // Of units of one name, the one that the name stands for.
    let indexByOrigin = Dictionary(
      units.indices.map { (units[$0].origin, $0) }, uniquingKeysWith: { first, _ in first })
    var lines = [NameUse?](repeating: nil, count: units.count)
    for declaration in declarations.all where declaration.kind == .unit {
      guard let unit = indexByOrigin[declaration.origin], let above = above(declaration) else {
        continue
      }
      switch declarations.find(above.symbol, .unit) {
      case .value(let parent):
        lines[unit] = above
        units[unit].parent = indexByOrigin[declarations.all[parent].origin]
      case .absent: reportUnknownUnit(above)
      case .unknown: break
      }
    }
    let parents = units.map(\.parent)
    let circles = Circles(count: units.count) { parents[$0].map { [$0] } ?? [] }
    for circle in circles.found { reportCircle(circle, units, lines) }
    for edge in circles.closingEdges { units[edge.from].parent = nil }
  }

  /// The name of the unit that stands above one.
  private mutating func above(_ declaration: Declaration) -> NameUse? {
    let names = declarations.names(.partOf, of: declaration)
    if names.count > 1 {
      report(
        names[1].origin,
        vi: "Một đơn vị chỉ thuộc một đơn vị cấp trên trực tiếp. Hãy giữ một mã ở «thuộc».",
        en: "A unit has one unit right above it. Keep one name after “part of”.")
    }
    return names.first
  }

  private mutating func reportUnknownUnit(_ name: NameUse) {
    let spelling = declarations.symbols[name.symbol]
    let quoted = VisibleText.excerpt(spelling)
    let nearest = suggestions.nearest(
      to: spelling, of: .unit,
      among: declarations.things(declarations.units))
    missing.add(
      .unit(name.symbol), in: nil,
      Diagnostic(
        .unknownReference, at: forest.location(name.origin), about: [.text(quoted)],
        Message(
          vi: "Không có đơn vị nào mã «\(quoted)».", en: "There is no unit named “\(quoted)”."
        ).offering(
          nearest,
          else: Message(
            vi: "Hãy khai báo «đơn vị \(quoted): …», hoặc bỏ dòng này.",
            en: "Declare “unit \(quoted): …”, or drop this line.")),
        fix: nearest.map { forest.fix(name.origin, with: $0) }))
  }

  private mutating func reportCircle(
    _ circle: [Int], _ units: [Knowledge.Unit], _ lines: [NameUse?]
  ) {
    let names = declarations
    let first = circle.min() ?? 0
    guard let line = lines[first] else { return }
    let shown = Circles.description(of: circle) { names.quoted(units[$0].id.symbol) }
    let quoted = names.quoted(units[first].id.symbol)
    diagnostics.add(
      Diagnostic(
        .referenceCycle, at: forest.location(line.origin), about: [.text(quoted)],
        Message(
          vi: circle.count == 1
            ? "Đơn vị «\(quoted)» thuộc chính nó. Hãy bỏ dòng đó."
            : "Các đơn vị thuộc nhau vòng tròn: \(shown). Hãy bỏ một dòng «thuộc» để cắt vòng.",
          en: circle.count == 1
            ? "The unit “\(quoted)” is part of itself. Drop that line."
            : "The units are part of each other in a circle: \(shown). Drop one line “part of” to "
              + "break it.")))
  }
}
