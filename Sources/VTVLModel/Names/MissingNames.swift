import VTVLSyntax

/// Names that lines ask for and nothing has. However many ask for one, that is one mistake, told once: where
/// it is first asked for, or at the declaration that was most likely meant.
struct MissingNames {
  private var asks: [(name: Symbol, finding: Diagnostic)] = []

  /// - Parameter finding: what would be said if nothing else asked for the name; it points at the name.
  mutating func add(_ name: Symbol, _ finding: Diagnostic) { asks.append((name, finding)) }

  mutating func add(_ others: MissingNames) { asks += others.asks }

  /// One finding a name, in the order in which names are first asked for.
  func findings(_ declarations: Declarations, _ forest: SyntaxForest) -> [Diagnostic] {
    guard !asks.isEmpty else { return [] }
    var order: [Symbol] = []
    var byName: [Symbol: [Diagnostic]] = [:]
    for (name, finding) in asks.sorted(by: { $0.finding.precedes($1.finding) }) {
      if byName[name] == nil { order.append(name) }
      // A line that several posts inherit asks once.
      guard byName[name]?.last?.location != finding.location else { continue }
      byName[name, default: []].append(finding)
    }
    let unasked = UnaskedNames(declarations)
    return order.compactMap { name in
      guard let findings = byName[name], let first = findings.first else { return nil }
      let others = findings.dropFirst()
      if let meant = unasked.nearest(to: name, askedTimes: findings.count) {
        return Self.misspelt(meant, as: name, findings, declarations, forest)
      }
      return first.merged(with: others)
    }
  }

  /// `vị trí VP-1: …`, where everything else speaks of VP-01.
  private static func misspelt(
    _ declared: NameUse, as name: Symbol, _ asks: [Diagnostic], _ declarations: Declarations,
    _ forest: SyntaxForest
  ) -> Diagnostic {
    let (wrong, right) = (declarations.quoted(declared.symbol), declarations.quoted(name))
    let count = asks.count
    return Diagnostic(
      .unknownReference, at: forest.location(declared.origin), about: [.text(wrong), .text(right)],
      Message(
        vi:
          "Không dòng nào nhắc «\(wrong)», còn «\(right)» được nhắc \(count) lần mà không được khai "
          + "báo. Có phải tên ở đây là «\(right)»?",
        en:
          "No line names “\(wrong)”, while “\(right)” is named \(count == 1 ? "once" : "\(count) times") "
          + "and not declared. Did you mean “\(right)” here?"),
      notes: asks.prefix(shownPlaces).map { $0.asNote },
      fix: forest.fix(declared.origin, with: declarations.symbols[name]),
      posts: asks.reduce(into: []) { posts, ask in
        posts += ask.posts.filter { !posts.contains($0) }
      })
  }

  /// How many of the places that ask are shown.
  fileprivate static let shownPlaces = 20
}

/// Declared names that no line asks for: one of them may be what is asked for in vain.
private struct UnaskedNames {
  private let declarations: Declarations
  private var byName: [Symbol: NameUse] = [:]
  /// The names in lists of posts.
  private var listed: Set<Symbol> = []

  init(_ declarations: Declarations) {
    self.declarations = declarations
    var declaring: Set<NodeRef> = []
    for declaration in declarations.all {
      if declaration.isPost || declaration.kind == .constant, let name = declaration.name {
        byName[name.symbol] = name
      }
      for name in declaration.all(.parameter).compactMap(\.firstName) {
        byName[name.symbol] = name
        declaring.insert(name.origin)
      }
      if declaration.kind == .postList {
        for statement in declaration.statements {
          listed.formUnion(declarations.children(of: statement).compactMap(\.firstName?.symbol))
        }
      }
    }
    for name in declarations.names where !declaring.contains(name.origin) {
      byName[name.symbol] = nil
    }
    for prose in declarations.proses {
      for reference in prose.references {
        byName[reference.whole] = nil
        if let owner = reference.owner { byName[owner] = nil }
      }
    }
  }

  /// The declared name that is most likely a slip for one that is asked for: near in letters, and the
  /// evidence is not one line against another.
  func nearest(to name: Symbol, askedTimes count: Int) -> NameUse? {
    guard count > 1 || listed.contains(name) else { return nil }
    let known = byName.keys.sorted { $0.index < $1.index }
    let spellings = known.map { declarations.symbols[$0] }
    guard let near = EditDistance.nearest(to: declarations.symbols[name], among: spellings),
      let index = spellings.firstIndex(of: near)
    else { return nil }
    return byName[known[index]]
  }
}

extension Diagnostic {
  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    (location.file, location.range.start) < (other.location.file, other.location.range.start)
  }

  /// This place of a name as a note of the finding about it.
  fileprivate var asNote: Note {
    Note(at: location, Message(vi: "Tên đó được nhắc ở đây.", en: "That name is used here."))
  }

  /// The first place that asks for a name, with the others as notes; a fix is one of all places.
  fileprivate func merged(with others: ArraySlice<Diagnostic>) -> Diagnostic {
    var merged = self
    merged.notes += others.prefix(MissingNames.shownPlaces).map(\.asNote)
    if let fix {
      merged.fix = Fix(
        fix.title, fix.edits + others.flatMap { $0.fix?.edits ?? [] }, isSafe: fix.isSafe)
    }
    for other in others { merged.posts += other.posts.filter { !merged.posts.contains($0) } }
    return merged
  }
}
