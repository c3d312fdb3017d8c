import VTVLSyntax

/// Lines that ask for what a template or a post states, where nothing says that they are laid on it. However
/// many lines ask, one line is missing: `theo mẫu: …`.
struct ForgottenBases {
  private let declarations: Declarations
  private let forest: SyntaxForest
  private let lineage: Lineage
  /// The templates and posts whose own lines state what is asked for.
  private var stating: [MissingNames.Thing: [Int]] = [:]
  private var stated: [Set<MissingNames.Thing>] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The asks that these do not explain.
  private(set) var rest: [MissingNames.Ask] = []
  /// What is explained: things, and all that posts and templates and those built from them ask for.
  private var explainedThings: Set<MissingNames.Thing> = []
  private var explainedUsers: Set<Int> = []
  /// How many more asks may be held against what others state. Thousands of wrong lines are no slip.
  private var effort = 1_000_000

  /// - Parameter unused: the templates that no post follows, as far as is known. Those that some line asks for
  ///   are told here and taken out.
  init(
    explaining asks: [MissingNames.Ask], _ declarations: Declarations, _ forest: SyntaxForest,
    _ lineage: Lineage, unused: inout [Int]
  ) {
    (self.declarations, self.forest, self.lineage) = (declarations, forest, lineage)
    collect(asks)
    let byThing = Dictionary(grouping: asks) { $0.thing }
    unused.removeAll { template in
      let asks = stated[template].filter { !explainedThings.contains($0) }.flatMap {
        byThing[$0] ?? []
      }
      effort -= asks.count
      return effort > 0 && explain(unused: template, asks)
    }
    var byUser: [Int: [MissingNames.Ask]] = [:]
    for ask in asks {
      if let index = ask.declaration { byUser[index, default: []].append(ask) }
      // What a post inherits from may be what lacks the template.
      if case .layer(_, let post) = ask.thing, let base = lineage.base[post] {
        byUser[base, default: []].append(ask)
      }
    }
    for index in byUser.keys.sorted() { explain(index, byUser[index] ?? []) }
    rest = asks.filter { !isExplained($0) }
  }

  /// Notes who states what is asked for.
  private mutating func collect(_ asks: [MissingNames.Ask]) {
    let asked = Set(asks.map(\.thing))
    stated = declarations.all.map { declaration in
      var things: Set<MissingNames.Thing> = []
      guard declaration.isPost else { return things }
      collect(declaration.statements[...], BlockPath(), asked, &things)
      return things
    }
    for case .layer(let template, let post) in asked {
      stated[template].insert(.layer(template, under: post))
    }
    for (index, things) in stated.enumerated() {
      for thing in things { stating[thing, default: []].append(index) }
    }
  }

  private func collect(
    _ lines: ArraySlice<Statement>, _ path: BlockPath, _ asked: Set<MissingNames.Thing>,
    _ things: inout Set<MissingNames.Thing>
  ) {
    for line in lines {
      if line.keyword == .parameter, let name = line.name, asked.contains(.named(name)) {
        things.insert(.named(name))
      }
      guard line.keyword?.isHeader != true else { continue }
      let inner = path.appending(line.keyword, line.name)
      if line.verb == nil || line.verb == .replace, asked.contains(.inherited(inner)) {
        things.insert(.inherited(inner))
      }
      collect(declarations.children(of: line), inner, asked, &things)
    }
  }

  // MARK: Who states it

  /// A template that nobody follows, and lines that ask for what it states.
  private mutating func explain(unused template: Int, _ asks: [MissingNames.Ask]) -> Bool {
    let asking = asks.filter { ask in
      ask.declaration.map { !isBuilt(template, from: $0) } ?? false
    }.sorted { $0.diagnostic.precedes($1.diagnostic) }
    guard let first = asking.first?.declaration else { return false }
    if asking.allSatisfy({ $0.declaration == first }) {
      report(first, lacks: template, asking)
    } else {
      diagnostics.append(unusedDiagnostic(template, asking))
      explainedThings.formUnion(asking.map(\.thing))
    }
    return true
  }

  /// A template or post whose lines ask for several things that one other states.
  private mutating func explain(_ index: Int, _ all: [MissingNames.Ask]) {
    let asks = all.filter { !isExplained($0) }
    guard Set(asks.map(\.thing)).count > 1 else { return }
    var best: (base: Int, asks: [MissingNames.Ask])?
    for base in Set(asks.flatMap { stating[$0.thing] ?? [] }).sorted() {
      effort -= asks.count
      guard effort > 0 else { return }
      guard mayFollow(index, base) else { continue }
      let things = lineage.layers(of: base).map { stated[$0.declaration] }
      let answered = asks.filter { ask in things.contains { $0.contains(ask.thing) } }
      if answered.count > best?.asks.count ?? 1 { best = (base, answered) }
    }
    if let best { report(index, lacks: best.base, best.asks) }
  }

  /// Whether something may be what is missing: a template, or a post where none is inherited from.
  private func mayFollow(_ index: Int, _ base: Int) -> Bool {
    guard !isBuilt(base, from: index) else { return false }
    return declarations.all[base].kind == .template
      ? !isBuilt(index, from: base)
      : lineage.base[index] == nil && declarations.all[index].kind == .position
  }

  private func isBuilt(_ index: Int, from other: Int) -> Bool {
    lineage.layers(of: index).contains { $0.declaration == other }
  }

  /// What is built from something that lacks its base is not known either.
  private func isExplained(_ ask: MissingNames.Ask) -> Bool {
    guard !explainedThings.contains(ask.thing) else { return true }
    guard !explainedUsers.isEmpty, let index = ask.declaration else { return false }
    if explainedUsers.contains(index) { return true }
    let users = ask.posts.isEmpty ? [index] : ask.posts
    return users.allSatisfy { user in
      lineage.layers(of: user).contains { explainedUsers.contains($0.declaration) }
    }
  }

  // MARK: What is said

  private mutating func report(_ index: Int, lacks base: Int, _ asks: [MissingNames.Ask]) {
    let (user, name) = (declarations.quoted(index), declarations.quoted(base))
    let isTemplate = declarations.all[base].kind == .template
    let keyword: Keyword =
      if !isTemplate {
        .inherits
      } else if declarations.all[index].kind == .template, edits(index) {
        .over
      } else {
        .fromTemplates
      }
    let declaration = declarations.all[index]
    diagnostics.append(
      Diagnostic(
        asks[0].diagnostic.rule,
        at: forest.location(declaration.name?.origin ?? declaration.origin),
        about: [.text(user), .text(name)],
        Message(
          vi:
            "«\(user)» dùng những điều mà \(isTemplate ? "mẫu " : "")«\(name)» nêu, nhưng không có dòng nào "
            + "dẫn tới đó. Hãy thêm dòng «\(keyword.vi): \(name)».",
          en:
            "“\(user)” uses what \(isTemplate ? "the template " : "")“\(name)” states, but no line leads "
            + "there. Add the line “\(keyword.en): \(name)”."),
        notes: notes(asks), posts: declaration.kind == .position ? [user] : []))
    explainedUsers.insert(index)
  }

  private func notes(_ asks: [MissingNames.Ask]) -> [Diagnostic.Note] {
    let places = asks.map(\.diagnostic).sorted { $0.precedes($1) }.prefix(MissingNames.shownPlaces)
    return places.map {
      Diagnostic.Note(at: $0.location, Message(vi: "Được dùng ở đây.", en: "It is used here."))
    }
  }

  private func edits(_ index: Int) -> Bool {
    declarations.all[index].statements.contains { $0.verb != nil }
  }

  private func unusedDiagnostic(_ template: Int, _ asks: [MissingNames.Ask]) -> Diagnostic {
    let name = declarations.quoted(template)
    let declaration = declarations.all[template]
    return Diagnostic(
      .unusedTemplate, at: forest.location(declaration.name?.origin ?? declaration.origin),
      about: [.text(name)],
      Message(
        vi:
          "Không vị trí nào theo mẫu «\(name)», mà có những dòng dùng điều chỉ mẫu này nêu. Hãy thêm dòng "
          + "«theo mẫu: \(name)» vào vị trí hoặc mẫu cần dùng.",
        en:
          "No post follows the template “\(name)”, while there are lines that use what only it states. "
          + "Add the line “from templates: \(name)” to the post or template that should."),
      notes: notes(asks))
  }
}
