import VTVLSyntax

/// Trees to declarations: constructs become statements, passages become prose, names become symbols.
struct Lowering {
  var declarations = Declarations()
  let forest: SyntaxForest
  private var tree: SyntaxTree
  private var fileIndex = 0
  private var isShared = false
  /// The statements of blocks that are not read to their end.
  private var pending: [Statement] = []
  private var passages = ProseReader()
  /// Whether something of the declaration that is being read stands twice where it may stand once: most
  /// likely the head of the second is missing.
  private var hasRepeat = false

  static func lower(_ forest: SyntaxForest, shared: Set<Int>) -> Declarations {
    guard let first = forest.trees.first else { return Declarations() }
    var lowering = Lowering(forest: forest, tree: first)
    for (index, tree) in forest.trees.enumerated() {
      lowering.tree = tree
      lowering.fileIndex = index
      lowering.isShared = shared.contains(index)
      if tree.file.isForeign {
        lowering.declarations.isPartial = true
      } else {
        lowering.lowerFile()
      }
    }
    return lowering.declarations
  }

  private init(forest: SyntaxForest, tree: SyntaxTree) {
    self.forest = forest
    self.tree = tree
  }

  private mutating func lowerFile() {
    let firstOfFile = declarations.all.count
    for node in tree.root.children where !node.kind.isToken && node.keyword != .version {
      guard node.kind == .construct, let keyword = node.keyword, let kind = Self.kinds[keyword]
      else {
        noteUnread(after: firstOfFile)
        continue
      }
      lower(node, keyword, kind)
    }
  }

  private mutating func lower(_ node: SyntaxNode, _ keyword: Keyword, _ kind: Declaration.Kind) {
    hasRepeat = false
    let first = readChildren(of: node.id, in: keyword.place(in: .file)?.opens)
    let statements = Array(pending[first...])
    pending.removeLast(pending.count - first)
    let name = node.first(.name)
    let use = name.map { nameUse($0.id, $0.bytes) }
    let text = node.prose.map { prose($0.id) }
    let isOfItself = statements.contains { isInherited($0, by: use) }
    let hasPartialLines =
      isOfItself || Self.hasPartialLines(node) || statements.contains(where: Self.lacksName)
    if hasPartialLines || (use == nil && keyword.place(in: .file)?.naming == .required) {
      declarations.isPartial = true
    }
    if kind == .framework { nameCompetencies(in: statements) }
    declarations.all.append(
      Declaration(
        kind: kind, keyword: keyword, name: use,
        spelling: name.map { Normalization.normalized($0.text) } ?? "",
        text: text, statements: statements,
        origin: NodeRef(file: fileIndex, node: node.id), isShared: isShared,
        isPartial: hasRepeat || forest.isPartial(node, in: fileIndex),
        hasPartialLines: hasPartialLines))
  }

  /// Whether a declaration says that it is built from itself: most likely the line above, which begins another,
  /// is missing.
  private func isInherited(_ statement: Statement, by name: NameUse?) -> Bool {
    switch statement.keyword {
    case .inherits, .deputyOf, .fromTemplates, .over:
      declarations.names(of: statement).contains { $0.symbol == name?.symbol }
    default: false
    }
  }

  private static let kinds: [Keyword: Declaration.Kind] = [
    .project: .project, .document: .document, .form: .form, .constant: .constant,
    .framework: .framework,
    .template: .template, .position: .position, .ranks: .ranks, .postList: .postList, .unit: .unit,
    .places: .places, .terms: .terms, .abbreviations: .abbreviations, .confusions: .confusions,
  ]

  private static func hasPartialLines(_ node: SyntaxNode) -> Bool {
    node.children.contains { child in
      child.kind == .unknown || child.kind == .unexpected
        || (child.kind == .construct && child.first(.unexpected) != nil)
    }
  }

  /// Whether a line does not say which parameter or framework it is about.
  private static func lacksName(_ statement: Statement) -> Bool {
    statement.place?.naming == .required && statement.firstName == nil
  }

  /// Lines that belong to no declaration may be one, or the rest of the one above.
  private mutating func noteUnread(after firstOfFile: Int) {
    declarations.isPartial = true
    guard let last = declarations.all.indices.last, last >= firstOfFile else { return }
    declarations.all[last].isPartial = true
    declarations.all[last].hasPartialLines = true
  }

  // MARK: Statements

  /// Reads the lines of a block onto `pending`; the place of the first.
  private mutating func readChildren(of node: Int, in context: Context?) -> Int {
    let first = pending.count
    for child in tree.children(of: node) {
      switch tree.records[child].kind {
      case .construct, .item, .edit:
        let statement = statement(child, in: context)
        pending.append(statement)
      default: break
      }
    }
    noteRepeats(in: pending[first...])
    return first
  }

  private mutating func noteRepeats(in block: ArraySlice<Statement>) {
    var once = KeywordSet()
    for statement in block {
      guard let keyword = statement.keyword, statement.place?.isRepeatable == false,
        statement.verb?.selects != true
      else { continue }
      if !once.insert(keyword) { hasRepeat = true }
    }
  }

  /// Moves a block that is read to its end to the table.
  private mutating func finishBlock(from first: Int) -> Range<Int32> {
    let start = Int32(declarations.statements.count)
    declarations.statements += pending[first...]
    pending.removeLast(pending.count - first)
    return start..<Int32(declarations.statements.count)
  }

  private mutating func statement(_ node: Int, in context: Context?) -> Statement {
    let record = tree.records[node]
    let keyword = record.kind == .construct ? record.keyword : nil
    let place = context.flatMap { keyword?.place(in: $0) }
    var first = pending.count
    let firstName = declarations.names.count
    let head = head(of: node, isFields: place?.shape == .fields)
    let names = firstName..<declarations.names.count
    if let opens = place?.opens {
      first = readChildren(of: node, in: opens)
    } else if place?.shape == .list || head.holdsItems {
      first = readChildren(of: node, in: nil)
    }
    return Statement(
      verb: head.verb, keyword: keyword,
      firstName: names.isEmpty ? nil : declarations.names[firstName],
      names: Int32(names.lowerBound)..<Int32(names.upperBound), text: head.text,
      children: finishBlock(from: first),
      origin: NodeRef(file: fileIndex, node: node), place: place)
  }

  /// What stands in a construct, an item or an edit before the lines below it, its names left out.
  private struct Head {
    var verb: Keyword?
    var text: ProseID?
    /// Whether it is an item with items below it.
    var holdsItems = false
  }

  /// Reads the head of a line and the names in it; fields of study, which stand beside each other, become
  /// lines below it.
  private mutating func head(of node: Int, isFields: Bool) -> Head {
    var head = Head()
    for child in tree.children(of: node) {
      let record = tree.records[child]
      switch record.kind {
      case .verb: head.verb = record.keyword
      case .name: addName(child, tree.bytes(of: child))
      case .label: addName(child, tree.bytes(of: child).dropFirst().dropLast())
      case .prose where isFields:
        let field = field(child)
        pending.append(field)
      case .prose where head.text == nil: head.text = prose(child)
      case .item, .edit: head.holdsItems = true
      default: break
      }
    }
    return head
  }

  private mutating func field(_ node: Int) -> Statement {
    Statement(
      verb: nil, keyword: nil, firstName: nil, names: 0..<0, text: prose(node), children: 0..<0,
      origin: NodeRef(file: fileIndex, node: node), place: nil)
  }

  // MARK: Names and passages

  private mutating func addName(_ node: Int, _ bytes: ArraySlice<UInt8>) {
    let name = nameUse(node, bytes)
    declarations.names.append(name)
  }

  private mutating func nameUse(_ node: Int, _ bytes: ArraySlice<UInt8>) -> NameUse {
    NameUse(
      symbol: declarations.symbols.intern(bytes), origin: NodeRef(file: fileIndex, node: node))
  }

  private mutating func prose(_ node: Int) -> ProseID {
    let prose = passages.read(
      tree, node, file: fileIndex, declaration: Int32(declarations.all.count),
      &declarations.symbols)
    declarations.proses.append(prose)
    return ProseID(index: Int32(declarations.proses.count - 1))
  }
}
