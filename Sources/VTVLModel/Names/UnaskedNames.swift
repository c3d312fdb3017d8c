import VTVLSyntax

/// Declared names that no line asks for: one of them may be what is asked for in vain.
struct UnaskedNames {
  private var byName: [Symbol: NameUse] = [:]
  /// The same by their spelling, to be looked through.
  private var bySpelling: [String: NameUse] = [:]
  private var index: NameIndex
  /// The names in lists of posts, and those in lines that edit something.
  private var listed: Set<Symbol> = []
  private var edited: Set<Symbol> = []

  init(_ declarations: Declarations) {
    index = NameIndex([])
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
      noteEdited(declaration.statements[...], declarations)
    }
    noteEdited(declarations.statements[...], declarations)
    for name in declarations.names where !declaring.contains(name.origin) {
      byName[name.symbol] = nil
    }
    for prose in declarations.proses {
      for reference in prose.references {
        byName[reference.whole] = nil
        if let owner = reference.owner { byName[owner] = nil }
      }
    }
    let known = byName.sorted { $0.key.index < $1.key.index }
    for (symbol, name) in known { bySpelling[declarations.symbols[symbol]] = name }
    index = NameIndex(known.map { declarations.symbols[$0.key] })
  }

  private mutating func noteEdited(_ lines: ArraySlice<Statement>, _ declarations: Declarations) {
    for line in lines where line.verb != nil {
      edited.formUnion(declarations.names(of: line).map(\.symbol))
    }
  }

  /// Whether a line edits what has a name.
  func isEdited(_ name: NameUse) -> Bool { edited.contains(name.symbol) }

  /// The declared name that is most likely a slip for one that is asked for: near in letters, and the
  /// evidence is not one line against another.
  mutating func nearest(
    to name: Symbol, askedTimes count: Int, _ declarations: Declarations
  ) -> NameUse? {
    guard count > 1 || listed.contains(name) else { return nil }
    return index.nearest(to: declarations.symbols[name]).flatMap { bySpelling[$0] }
  }
}
