import VTVLSyntax

/// Checks every reference where it is written, once, against what its declaration can see; and that
/// parameters are declared, set and used. Whether a value arrives in each post is the expander's to say.
struct ReferenceCheck {
  let declarations: Declarations
  let forest: SyntaxForest
  private let lineage: Lineage
  let names: BuiltInNames
  var diagnostics = DiagnosticList()
  var missing = MissingNames()
  /// The parameters that each declaration declares, with the line.
  private var declared: [[Symbol: NodeRef]] = []
  /// The names that each declaration's passages refer to.
  private var used: [Set<Symbol>]
  private var allDeclared: Set<Symbol> = []
  var suggestions = Suggestions<NameKind>()
  var posts = NamedSuggestions<NameKind>()
  /// How many more names of parameters may be compared with wrong ones, which each declaration has others of.
  var namesToCompare: Int

  /// What a name in braces may mean.
  enum NameKind: Hashable {
    case parameters(of: Int)
    case shared
  }
  private var scopes: [Scope?]
  /// The passages that hold references.
  private let referring: [Int]
  /// The names that mean nothing where they are used, in order.
  private var unknowns: [Unknown] = []
  private var unknownIndex: [UnknownName: Int] = [:]
  /// The declarations that use such names.
  private var misspells: Set<Int> = []

  struct UnknownName: Hashable {
    let name: Symbol
    let declaration: Int
  }

  /// A name that a declaration uses for nothing, and wherever it does: one mistake.
  struct Unknown {
    let key: UnknownName
    /// The parts before and after its last dot, if it has one.
    let owner: Symbol?
    let field: Symbol?
    var places: [NodeRef]
  }

  static func check(
    _ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage,
    _ names: BuiltInNames
  ) -> ReferenceCheck {
    var check = ReferenceCheck(declarations, forest, lineage, names)
    check.collect()
    check.checkReferences()
    check.checkSettings()
    check.checkUse()
    check.checkConstants()
    return check
  }

  private init(
    _ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage,
    _ names: BuiltInNames
  ) {
    self.declarations = declarations
    self.forest = forest
    self.lineage = lineage
    self.names = names
    namesToCompare = 100_000 + declarations.proses.count * 8
    used = Array(repeating: [], count: declarations.all.count)
    scopes = Array(repeating: nil, count: declarations.all.count)
    referring = declarations.proses.indices.filter { declarations.proses[$0].literal == nil }
  }

  private mutating func collect() {
    for index in declarations.all.indices {
      var parameters: [Symbol: NodeRef] = [:]
      for statement in declarations.all[index].statements where statement.keyword == .parameter {
        guard let name = statement.firstName else { continue }
        if let first = parameters[name.symbol] {
          reportParameterTwice(name, first)
        } else {
          parameters[name.symbol] = name.origin
        }
      }
      declared.append(parameters)
      allDeclared.formUnion(parameters.keys)
    }
    for index in referring {
      let declaration = Int(declarations.proses[index].declaration)
      for reference in declarations.proses[index].references {
        used[declaration].insert(reference.whole)
        if let owner = reference.owner { used[declaration].insert(owner) }
      }
    }
  }

  /// The declarations whose parameters the lines of this one may use: what it inherits, what it is laid
  /// over, itself.
  private func visible(from index: Int) -> [Int] {
    var seen = SmallSet<Int>()
    _ = seen.insert(index)
    var pending = [index]
    var result: [Int] = []
    while let next = pending.popLast() {
      result.append(next)
      if let base = lineage.base[next], seen.insert(base) { pending.append(base) }
      if let over = lineage.over[next], seen.insert(over) { pending.append(over) }
      for template in lineage.templates[next] where seen.insert(template) {
        pending.append(template)
      }
    }
    return result
  }

  /// What the lines of a declaration can see.
  struct Scope {
    /// The declarations whose parameters they are.
    var layers: [Int] = []
    /// The parameters, where there are so many layers that looking through them takes longer.
    var parameters: Set<Symbol>?
    /// Whether more may be declared than is known.
    var isPartial = false
  }

  mutating func scope(of index: Int) -> Scope {
    if let known = scopes[index] { return known }
    var scope = Scope()
    if declarations.all[index].isPost {
      scope.layers = visible(from: index)
      scope.isPartial = lineage.isPartial[index]
      if scope.layers.count > 128 { scope.parameters = parameters(of: scope) }
    } else if declarations.all[index].kind == .constant {
      // A constant is read in the post that uses it, so it may use any parameter that some post has.
      scope.parameters = allDeclared
    }
    scopes[index] = scope
    return scope
  }

  func parameters(of scope: Scope) -> Set<Symbol> {
    scope.parameters ?? scope.layers.reduce(into: []) { $0.formUnion(declared[$1].keys) }
  }

  private func hasParameter(_ name: Symbol, _ scope: Scope) -> Bool {
    scope.parameters?.contains(name) ?? scope.layers.contains { declared[$0][name] != nil }
  }

  // MARK: References

  private mutating func checkReferences() {
    for index in referring {
      let prose = declarations.proses[index]
      for reference in prose.references { check(reference, Int(prose.declaration)) }
    }
    for unknown in unknowns { reportUnknown(unknown) }
  }

  private mutating func check(_ reference: Prose.Reference, _ declaration: Int) {
    let scope = scope(of: declaration)
    if isKnown(reference.whole, scope) { return }
    if let owner = reference.owner, let field = reference.field {
      let isPost = names.isHeadTitle(owner) || declarations.positions[owner] != nil
      if isPost, names.field(field) != nil { return }
      if isPost {
        misspells.insert(declaration)
        reportUnknownField(reference, field)
        return
      }
    }
    guard !scope.isPartial,
      case .absent = declarations.find(reference.owner ?? reference.whole, .constant)
    else { return }
    noteUnknown(reference, declaration)
  }

  private mutating func noteUnknown(_ reference: Prose.Reference, _ declaration: Int) {
    misspells.insert(declaration)
    let key = UnknownName(name: reference.whole, declaration: declaration)
    if let index = unknownIndex[key] {
      unknowns[index].places.append(reference.origin)
    } else {
      unknownIndex[key] = unknowns.count
      unknowns.append(
        Unknown(
          key: key, owner: reference.owner, field: reference.field, places: [reference.origin]))
    }
  }

  private func isKnown(_ name: Symbol, _ scope: Scope) -> Bool {
    hasParameter(name, scope) || names.ownField(name) != nil
      || names.isHeadTitle(name) || declarations.constants[name] != nil
      || declarations.positions[name] != nil
  }

  /// Constants that name one another in a circle, whether a post uses them or not.
  private mutating func checkConstants() {
    let edges = declarations.all.indices.map { index -> [Int] in
      guard declarations.all[index].kind == .constant, let text = declarations.all[index].text
      else {
        return []
      }
      return declarations[text].references.compactMap { declarations.constants[$0.whole] }
    }
    for circle in Circles(count: edges.count, edges: { edges[$0] }).found { reportCircle(circle) }
  }

  // MARK: Parameters

  /// `đặt` fills only what some template or post declares.
  private mutating func checkSettings() {
    for index in declarations.all.indices where declarations.all[index].isPost {
      let settings = declarations.all[index].statements.filter { $0.keyword == .set }
      guard !settings.isEmpty else { continue }
      let scope = scope(of: index)
      var seen: Set<Symbol> = []
      for statement in settings {
        guard let name = statement.firstName else { continue }
        if !hasParameter(name.symbol, scope) {
          if !scope.isPartial { reportUnknownParameter(name, index) }
        } else if !seen.insert(name.symbol).inserted {
          reportSetTwice(name)
        }
      }
    }
  }

  private mutating func checkUse() {
    var isUsed = used.enumerated().map { index, names in
      Set(declared[index].keys.filter(names.contains))
    }
    for index in declarations.all.indices where declarations.all[index].isPost {
      let layers = visible(from: index)
      // Lines that nobody understood may use anything, and a name that is none may be meant for any.
      let mayUseAll = layers.contains { declarations.all[$0].isPartial || misspells.contains($0) }
      // With few layers, looking through them beats putting their names together.
      let all =
        layers.count > 16 && !mayUseAll
        ? layers.reduce(into: Set<Symbol>()) { $0.formUnion(used[$1]) } : nil
      for layer in layers {
        for name in declared[layer].keys where !isUsed[layer].contains(name) {
          guard
            mayUseAll
              || all?.contains(name) ?? layers.contains(where: { used[$0].contains(name) })
          else { continue }
          isUsed[layer].insert(name)
        }
      }
    }
    let inConstants = declarations.all.indices.reduce(into: Set<Symbol>()) {
      if declarations.all[$1].kind == .constant { $0.formUnion(used[$1]) }
    }
    for (index, parameters) in declared.enumerated() where !declarations.all[index].isShared {
      for (name, origin) in parameters.sorted(by: { $0.value.node < $1.value.node })
      where !isUsed[index].contains(name) && !inConstants.contains(name) {
        reportUnused(name, origin)
      }
    }
  }
}
