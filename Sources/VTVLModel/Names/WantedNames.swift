import VTVLSyntax

/// Finishes what the parser says of words that stand where a name belongs: with the name of what they call.
struct WantedNames {
  private let declarations: Declarations
  private let forest: SyntaxForest
  private let lineage: Lineage
  private let frameworks: [Framework]
  private var expander: Expander
  /// What the same names are looked up in, for all lines alike.
  private var known: [WantedName.Kind: NamedThings] = [:]
  /// The same for the lines of one block, which stand together.
  private var last: (kind: WantedName.Kind, block: BlockAround.Place, things: NamedThings)?
  /// The name of the declaration in which the line stands: nothing is built from itself.
  private var own: String?
  /// How many more things may be made ready to be looked through. Thousands of wrong lines are no slip.
  private var effort = 1_000_000

  static func diagnostics(
    _ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage,
    _ frameworks: [Framework], _ expander: Expander
  ) -> [Diagnostic] {
    var names = WantedNames(
      declarations: declarations, forest: forest, lineage: lineage, frameworks: frameworks,
      expander: expander)
    return forest.wanting.map { names.finished($0) }
  }

  private init(
    declarations: Declarations, forest: SyntaxForest, lineage: Lineage, frameworks: [Framework],
    expander: Expander
  ) {
    (self.declarations, self.forest, self.lineage) = (declarations, forest, lineage)
    (self.frameworks, self.expander) = (frameworks, expander)
  }

  private mutating func finished(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let wanted = diagnostic.wanted, effort > 0 else { return diagnostic }
    let block = BlockAround(diagnostic.location, declarations, forest)
    effort -= block.effort
    own = block.declaration.map { declarations.spelling($0) }
    var things = things(wanted.kind, block)
    let (advice, fix) = advice(wanted, &things)
    // They know how much they have been looked through.
    if known[wanted.kind] != nil { known[wanted.kind] = things } else { last?.things = things }
    return Diagnostic(
      diagnostic.rule, at: diagnostic.location, about: diagnostic.arguments,
      diagnostic.message.followed(by: advice), fix: fix)
  }

  // MARK: What is said

  private func advice(
    _ wanted: WantedName, _ things: inout NamedThings
  ) -> (Message, Diagnostic.Fix?) {
    if let whole = wanted.whole, case let names = things.called(whole.words), !names.isEmpty {
      return offer([(whole, .oneOf(names))], wanted.kind)
    }
    var meant: [(WantedName.Part, Meant)] = []
    for part in wanted.parts {
      guard let names = things.meant(by: part.words, isList: wanted.whole != nil),
        own.map(names.names.contains) != true
      else { continue }
      meant.append((part, names))
    }
    guard !meant.isEmpty else { return (list(things.names, wanted.kind), nil) }
    return offer(meant, wanted.kind)
  }

  /// The names that are meant, and a fix where it is clear which.
  private func offer(
    _ meant: [(part: WantedName.Part, names: Meant)], _ kind: WantedName.Kind
  ) -> (Message, Diagnostic.Fix?) {
    var edits: [Diagnostic.Fix.Edit] = []
    for (part, names) in meant {
      switch names {
      case .oneOf(let names) where names.count > 1:
        let shown = Self.quoted(names, kind, (vi: " hay ", en: " or "))
        return (Message.didYouMean(quotation: shown), nil)
      case .oneOf(let names), .all(let names):
        edits.append(part.writing(names.joined(separator: ", ")))
      }
    }
    let shown = Self.quoted(meant.flatMap(\.names.names), kind)
    return (
      Message.didYouMean(quotation: shown),
      Diagnostic.Fix(Message(vi: "Viết \(shown.vi)", en: "Write \(shown.en)"), edits)
    )
  }

  /// What may be named where no words tell what is meant.
  private func list(_ all: [String], _ kind: WantedName.Kind) -> Message {
    let names = all.filter { $0 != own }
    guard !names.isEmpty else { return Self.nothing(kind) }
    let shown = Self.quoted(Array(names.prefix(Self.mostShown)), kind)
    let more = names.count > Self.mostShown ? ", …" : ""
    return Message(
      vi: "Ở đây viết được: \(shown.vi)\(more).", en: "What can be named here: \(shown.en)\(more).")
  }

  private static let mostShown = 8

  /// What is said where there is nothing that could be named.
  private static func nothing(_ kind: WantedName.Kind) -> Message {
    let keyword: Keyword? =
      switch kind {
      case .position: .position
      case .template: .template
      case .unit: .unit
      case .framework: .framework
      case .postList: .postList
      case .parameter: .parameter
      case .group: .group
      case .level, .inherited: nil
      }
    guard let keyword else {
      return Message(
        vi: "Chưa thấy gì mang mã để nhắc tới ở đây.", en: "Nothing with a name is found here.")
    }
    return Message(
      vi: "Chưa thấy «\(keyword.vi) …» nào được khai báo.",
      en: "No “\(keyword.en) …” is found.")
  }

  private static func quoted(
    _ names: [String], _ kind: WantedName.Kind,
    _ separator: (vi: String, en: String) = (vi: ", ", en: ", ")
  ) -> Message {
    let isLabel = kind == .inherited(nil)
    let shown = names.map { VisibleText.excerpt(isLabel ? "[\($0)]" : $0) }
    return Message(
      vi: shown.map { "«\($0)»" }.joined(separator: separator.vi),
      en: shown.map { "“\($0)”" }.joined(separator: separator.en))
  }

  // MARK: What there is

  private mutating func things(_ kind: WantedName.Kind, _ block: BlockAround) -> NamedThings {
    switch kind {
    case .position, .template, .unit, .framework, .postList:
      let things = known[kind] ?? NamedThings(declared(kind))
      known[kind] = things
      return things
    case .parameter, .group, .level, .inherited:
      if let last, last.kind == kind, last.block == block.place { return last.things }
      let found = nearby(kind, block)
      effort -= found.count * Self.making
      let things = NamedThings(found)
      last = (kind, block.place, things)
      return things
    }
  }

  /// How much more it takes to make a thing ready than to pass a node.
  private static let making = 8

  private mutating func declared(_ kind: WantedName.Kind) -> [NamedThing] {
    let (table, titles): (SymbolMap, [Keyword]) =
      switch kind {
      case .position: (declarations.positions, [.title, .shortTitle])
      case .template: (declarations.templates, [])
      case .unit: (declarations.units, [])
      case .postList: (declarations.postLists, [])
      default: (declarations.frameworks, [])
      }
    return table.values.sorted().map { index in
      let declaration = declarations.all[index]
      let texts = [declaration.text] + titles.map { declaration.first($0)?.text }
      let others = declaration.first(.otherNames).map { declarations.children(of: $0) } ?? []
      return NamedThing(
        declaration.spelling,
        (texts + others.map(\.text)).compactMap { $0 }.map { expander.expand($0, in: index) })
    }
  }

  private mutating func nearby(_ kind: WantedName.Kind, _ block: BlockAround) -> [NamedThing] {
    guard let index = block.declaration else { return [] }
    switch kind {
    case .parameter:
      return (lineage.layers(of: index).map(\.declaration) + base(of: index)).flatMap { layer in
        declarations.all[layer].all(.parameter).compactMap(\.firstName)
      }.map { NamedThing(declarations.spelling($0, forest)) }
    case .group, .level: return competencies(kind, index, block)
    case .inherited(let keyword): return inherited(keyword, by: index, block)
    default: return []
    }
  }

  /// What a template is laid over, and what that is built from.
  private func base(of index: Int) -> [Int] {
    lineage.over[index].map { lineage.layers(of: $0).map(\.declaration) } ?? []
  }

  private func competencies(
    _ kind: WantedName.Kind, _ index: Int, _ block: BlockAround
  ) -> [NamedThing] {
    let framework = block.path.last?.name.flatMap { declarations.frameworks[$0] } ?? index
    let groups = frameworks.filter { $0.declaration == framework }.flatMap(\.groups)
    if kind == .group {
      return groups.compactMap { group in
        group.id.map {
          NamedThing(declarations.spelling($0, forest), [group.name?.string].compactMap { $0 })
        }
      }
    }
    return groups.flatMap(\.items).map {
      NamedThing(declarations.spelling($0.id, forest), [$0.name.string])
    }
  }

  /// The things of a kind that the layers below state in the same block.
  private mutating func inherited(
    _ keyword: Keyword?, by index: Int, _ block: BlockAround
  ) -> [NamedThing] {
    let layers = base(of: index) + lineage.layers(of: index).map(\.declaration)
    var things: [NamedThing] = []
    var seen: Set<Symbol> = []
    for layer in layers where layer != index {
      for line in block.lines(of: declarations.all[layer], declarations)
      where line.keyword == keyword && line.verb?.selects != true {
        guard let name = line.firstName, seen.insert(name.symbol).inserted else { continue }
        let title = line.text.map { expander.expand($0, in: index) }
        things.append(NamedThing(declarations.spelling(name, forest), [title].compactMap { $0 }))
      }
    }
    return things
  }
}

/// What some words in place of a name mean.
private enum Meant {
  case oneOf([String])
  case all([String])

  var names: [String] {
    switch self {
    case .oneOf(let names), .all(let names): names
    }
  }
}

extension NamedThings {
  /// What is called by some words: by a title, by names among other words, by a slip.
  ///
  /// - Parameter isList: whether several names may stand there.
  fileprivate mutating func meant(by words: String, isList: Bool) -> Meant? {
    let called = called(words)
    if !called.isEmpty { return .oneOf(called) }
    let named = named(in: words)
    if named.count == 1 || (isList && !named.isEmpty) { return .all(named) }
    let near = nearest(to: words)
    return near.isEmpty ? nil : .oneOf(near)
  }
}

/// The declaration and the block in which something stands.
private struct BlockAround {
  struct Step: Hashable {
    let keyword: Keyword?
    let name: Symbol?
  }

  struct Place: Hashable {
    var declaration: Int?
    /// The constructs below the declaration, outermost first.
    var path: [Step] = []
  }

  private(set) var place = Place()
  var declaration: Int? { place.declaration }
  var path: [Step] { place.path }
  /// How many nodes were passed on the way.
  private(set) var effort = 0

  init(_ place: Location, _ declarations: Declarations, _ forest: SyntaxForest) {
    let start = place.range.lowerBound
    // Declarations stand in the order of the files and of their lines.
    var (low, high) = (0, declarations.all.count)
    while low < high {
      let middle = (low + high) / 2
      let origin = declarations.all[middle].origin
      if (Int(origin.file), forest.node(origin).range.lowerBound) <= (place.file, start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, case let origin = declarations.all[low - 1].origin,
      Int(origin.file) == place.file, forest.node(origin).range.bytes.contains(start)
    else { return }
    self.place.declaration = low - 1
    var node = forest.node(origin)
    // The line itself is no block around its own name.
    while let inner = inner(node, start), inner.headRange.upperBound <= start {
      let isItem = inner.kind != .construct
      let name =
        inner.first(.name)?.text
        ?? inner.first(.label).map { String($0.text.dropFirst().dropLast()) }
      self.place.path.append(
        Step(keyword: isItem ? nil : inner.keyword, name: name.flatMap(declarations.symbols.find)))
      node = inner
    }
  }

  private mutating func inner(_ node: SyntaxNode, _ start: Int) -> SyntaxNode? {
    for child in node.children {
      effort += 1
      if child.range.lowerBound > start { return nil }
      let isBlock = child.kind == .construct || child.kind == .item || child.kind == .edit
      if isBlock, child.range.bytes.contains(start) { return child }
    }
    return nil
  }

  /// The lines of the same block in another declaration.
  func lines(of declaration: Declaration, _ declarations: Declarations) -> [Statement] {
    path.reduce(declaration.statements) { lines, step in
      lines.filter { $0.keyword == step.keyword && $0.name == step.name }
        .flatMap { declarations.children(of: $0) }
    }
  }
}
