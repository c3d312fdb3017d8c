import VTVLSyntax

/// Resolves the names by which posts inherit, and cuts every circle at the place it is reported.
struct LineageBuilder {
  let declarations: Declarations
  let forest: SyntaxForest
  var lineage: Lineage
  var diagnostics = DiagnosticList()
  private var missing = MissingNames()
  private var suggestions = NamedSuggestions<Keyword>()

  init(_ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage) {
    self.declarations = declarations
    self.forest = forest
    self.lineage = lineage
  }

  static func build(
    _ declarations: Declarations, _ forest: SyntaxForest, largestTotal: Int
  ) -> (lineage: Lineage, diagnostics: [Diagnostic], missing: MissingNames) {
    var builder = LineageBuilder(
      declarations, forest, Lineage(of: declarations.all.count))
    for (index, declaration) in declarations.all.enumerated() where declaration.isPost {
      builder.resolve(index, declaration)
    }
    builder.cutCircles()
    builder.settleLayers(largestTotal)
    builder.settlePartial()
    return (builder.lineage, builder.diagnostics.all, builder.missing)
  }

  private mutating func resolve(_ index: Int, _ declaration: Declaration) {
    var bases: [NameUse] = []
    var templates = SmallSet<Int>()
    for statement in declaration.statements {
      switch statement.keyword {
      case .inherits, .deputyOf:
        for name in declarations.names(of: statement) {
          if bases.count == 1 { reportSecondBase(name, isSame: bases[0].symbol == name.symbol) }
          bases.append(name)
          guard bases.count == 1, let base = find(name, .position, for: index) else { continue }
          lineage.base[index] = base
          lineage.isDeputy[index] = statement.keyword == .deputyOf
        }
      case .fromTemplates:
        for name in declarations.names(of: statement) {
          guard let template = find(name, .template, for: index) else { continue }
          if !templates.insert(template) { reportTwice(name) }
        }
      case .over:
        for name in declarations.names(of: statement) {
          if lineage.over[index] != nil { reportSecondOver(name) }
          lineage.over[index] = lineage.over[index] ?? find(name, .template, for: index)
        }
      default: break
      }
    }
    lineage.templates[index] = templates.elements
  }

  /// The declaration that a name means; nil, and reported, where there is none.
  private mutating func find(_ name: NameUse, _ keyword: Keyword, for index: Int) -> Int? {
    switch declarations.find(name.symbol, keyword == .position ? .position : .template) {
    case .value(let found): return found
    case .absent: reportUnknown(name, keyword, in: index)
    case .unknown: break
    }
    lineage.isPartial[index] = true
    return nil
  }

  /// Works out of which declarations it is not known for sure what they are built from.
  private mutating func settlePartial() {
    for index in order() {
      lineage.isPartial[index] =
        lineage.isPartial[index] || declarations.all[index].hasPartialLines
        || edges(of: index).contains { lineage.isPartial[$0] }
      checkBases(index)
    }
  }

  /// A template that edits another needs that other one under it. The first that lacks it is reported: at the post or
  /// the template that names both in the wrong order, or at the post that names but one.
  private mutating func checkBases(_ index: Int) {
    let layers = lineage.layers(of: index)
    let inherited = lineage.base[index].map { lineage.layers(of: $0).count } ?? 0
    guard layers[inherited...].contains(where: { lineage.over[$0.declaration] != nil }) else {
      return
    }
    var below = Set(layers[..<inherited].map(\.declaration))
    if let over = lineage.over[index] {
      below.formUnion(lineage.layers(of: over).map(\.declaration))
    }
    for layer in layers[inherited...] {
      if let over = lineage.over[layer.declaration], !below.contains(over) {
        reportBase(over, of: layer, in: index, layers)
        return
      }
      below.insert(layer.declaration)
    }
  }

  private mutating func reportBase(_ over: Int, of layer: Layer, in index: Int, _ layers: [Layer]) {
    if let later = layers.first(where: { $0.declaration == over }) {
      // Of two that one template brings along, that template has the order.
      if later.path.last != layer.path.last { reportOrder(index, layer, later) }
    } else if declarations.all[index].kind == .template {
      // A post may have the other one before it.
      return
    } else if !lineage.isPartial[index] {
      reportNoBase(index, layer.declaration, over)
    }
    lineage.isPartial[index] = true
  }

  private mutating func reportUnknown(_ name: NameUse, _ keyword: Keyword, in index: Int) {
    let spelling = VisibleText.excerpt(declarations.symbols[name.symbol])
    let advice = advice(name, keyword, spelling, in: index)
    missing.add(
      .named(name.symbol), in: index,
      Diagnostic(
        .unknownReference, at: forest.location(name.origin), about: [.text(spelling)],
        Message(
          vi: "Không có \(keyword.vi) nào tên «\(spelling)».",
          en: "There is no \(keyword.en) named “\(spelling)”."
        ).followed(by: advice.message),
        fix: advice.nearest.map { forest.fix(name.origin, with: $0) }))
  }

  /// What to do about a name that is none: another is near, or it names a thing of the other kind.
  private mutating func advice(
    _ name: NameUse, _ keyword: Keyword, _ spelling: String, in index: Int
  ) -> (message: Message, nearest: String?) {
    if keyword == .position, declarations.templates[name.symbol] != nil {
      let message = Message(
        vi: "Đó là một mẫu; hãy viết «theo mẫu: \(spelling)».",
        en: "It is a template; write “from templates: \(spelling)”.")
      return (message, nil)
    }
    if keyword == .template, declarations.positions[name.symbol] != nil {
      let message = Message(
        vi: "Đó là một vị trí; hãy viết «kế thừa: \(spelling)».",
        en: "It is a position; write “inherits: \(spelling)”.")
      return (message, nil)
    }
    // Nothing inherits from itself.
    guard let nearest = nearest(to: name, keyword), nearest != declarations.spelling(index) else {
      let message = Message(
        vi: "Hãy kiểm tra tên, hoặc khai báo nó.", en: "Check the name, or declare it.")
      return (message, nil)
    }
    return (.didYouMean(nearest), nearest)
  }

  private mutating func nearest(to name: NameUse, _ keyword: Keyword) -> String? {
    let table = keyword == .position ? declarations.positions : declarations.templates
    return suggestions.nearest(
      to: declarations.symbols[name.symbol], of: keyword,
      among: declarations.things(table))
  }

  private mutating func reportSecondBase(_ name: NameUse, isSame: Bool) {
    guard !isSame else {
      reportSameBase(name)
      return
    }
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(name.origin),
        Message(
          vi:
            "Một vị trí chỉ kế thừa từ một vị trí khác. Hãy giữ một tên; phần chung còn lại đưa vào mẫu.",
          en: "A post inherits from one other post only. Keep one name; put other common text in a "
            + "template.")))
  }

  private mutating func reportSameBase(_ name: NameUse) {
    let spelling = VisibleText.excerpt(declarations.symbols[name.symbol])
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(name.origin), about: [.text(spelling)],
        Message(
          vi: "Vị trí này đã kế thừa «\(spelling)» ở trên; «cấp phó của» cũng là kế thừa. "
            + "Hãy giữ một dòng.",
          en: "This post inherits from “\(spelling)” above already; “deputy of” inherits too. "
            + "Keep one line.")))
  }

  private mutating func reportTwice(_ name: NameUse) {
    let quoted = declarations.quoted(name.symbol)
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(name.origin), about: [.text(quoted)],
        Message(
          vi: "Mẫu «\(quoted)» được nêu hai lần. Hãy bỏ một lần.",
          en: "The template “\(quoted)” is named twice. Drop one.")))
  }

  private mutating func reportSecondOver(_ name: NameUse) {
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(name.origin),
        Message(
          vi:
            "Một mẫu chỉ sửa một mẫu khác. Hãy giữ một tên sau «trên»; mẫu kia đưa vào «theo mẫu».",
          en: "A template edits one other template. Keep one name after “over”; put the other "
            + "after “from templates”.")))
  }

  /// `theo mẫu: một, hai` where `một` edits `hai`, which is laid after it.
  private mutating func reportOrder(_ index: Int, _ layer: Layer, _ over: Layer) {
    let (template, base) = (
      declarations.quoted(layer.declaration), declarations.quoted(over.declaration)
    )
    let (first, second) = (layer.path.last, over.path.last)
    let order = lineage.templates[index].filter { $0 != first }.flatMap {
      $0 == second ? [$0, first ?? $0] : [$0]
    }
    let shown = order.map { declarations.quoted($0) }.joined(separator: ", ")
    let isPost = declarations.all[index].kind == .position
    diagnostics.add(
      Diagnostic(
        .templateWithoutBase,
        at: forest.location(place(of: first ?? layer.declaration, in: index)),
        about: [.text(template), .text(base), .kind("order")],
        Message(
          vi: "Mẫu «\(template)» sửa mẫu «\(base)» nên phải đứng sau nó. Hãy viết "
            + "«\(Keyword.fromTemplates.vi): \(shown)».",
          en: "The template “\(template)” edits “\(base)” and comes after it. Write "
            + "“\(Keyword.fromTemplates.en): \(shown)”."),
        fix: reordering(index, order), posts: isPost ? [declarations.spelling(index)] : []))
  }

  /// Writes the templates of a post in another order, where all stand on one line.
  private func reordering(_ post: Int, _ order: [Int]) -> Diagnostic.Fix? {
    let lines = Array(declarations.all[post].all(.fromTemplates))
    let names = lines.flatMap { declarations.names(of: $0) }
    guard lines.count == 1, names.count == order.count, let first = names.first?.origin,
      let last = names.last?.origin
    else { return nil }
    let range = TextRange(
      forest.node(first).range.lowerBound, forest.node(last).range.upperBound)
    let words = order.map { declarations.spelling($0) }.joined(separator: ", ")
    return .writing(words, at: [Location(file: Int(first.file), range: range)])
  }

  private mutating func reportNoBase(_ post: Int, _ layer: Int, _ over: Int) {
    let template = declarations.quoted(layer)
    let base = declarations.quoted(over)
    let code = declarations.quoted(post)
    missing.add(
      .layer(over, under: post), in: post, for: post,
      Diagnostic(
        .templateWithoutBase, at: forest.location(place(of: layer, in: post)),
        about: [.text(template), .text(base)],
        Message(
          vi: "\(code) theo mẫu «\(template)», mẫu này sửa mẫu «\(base)» mà \(code) không theo. "
            + "Hãy theo cả «\(base)», hoặc kế thừa từ một vị trí theo mẫu đó.",
          en: "\(code) follows the template “\(template)”, which edits “\(base)”, but \(code) does "
            + "not follow that. Follow “\(base)” too, or inherit from a post that does.")))
  }
}
