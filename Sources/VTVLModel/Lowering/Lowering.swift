import VTVLSyntax

/// Trees to declarations: constructs become statements, passages become prose, names become symbols.
struct Lowering {
  var declarations = Declarations()
  let forest: SyntaxForest
  private var fileIndex = 0
  private var isShared = false

  static func lower(_ forest: SyntaxForest, shared: Set<Int>) -> Declarations {
    var lowering = Lowering(forest: forest)
    for (index, tree) in forest.trees.enumerated() {
      lowering.fileIndex = index
      lowering.isShared = shared.contains(index)
      lowering.lower(tree)
    }
    return lowering.declarations
  }

  private init(forest: SyntaxForest) { self.forest = forest }

  private mutating func lower(_ tree: SyntaxTree) {
    for node in tree.root.children where !node.kind.isToken {
      if node.kind == .unknown || node.first(.name) == nil { noteUnread(node) }
      guard node.kind == .construct, let keyword = node.keyword, let kind = Self.kinds[keyword]
      else { continue }
      let reader = ProseReader(
        fileIndex: fileIndex, declaration: Int32(declarations.all.count))
      let statements = statements(of: node, in: keyword.place(in: .file)?.opens, reader)
      declarations.all.append(
        Declaration(
          kind: kind, keyword: keyword,
          name: node.first(.name).map { nameUse($0, $0.bytes) },
          spelling: node.first(.name).map { Normalization.normalized($0.text) } ?? "",
          text: node.prose.map { prose($0, reader) },
          statements: kind == .framework ? named(statements) : statements,
          origin: Origin(file: fileIndex, node: node), isShared: isShared,
          isBroken: node.hasUnreadLines,
          isBrokenOutside: Self.isBrokenOutside(node) || statements.contains(where: Self.lacksName))
      )
    }
  }

  private static let kinds: [Keyword: Declaration.Kind] = [
    .project: .project, .document: .document, .constant: .constant, .framework: .framework,
    .template: .template, .position: .position, .ranks: .ranks, .postList: .postList, .unit: .unit,
    .places: .places, .terms: .terms, .abbreviations: .abbreviations, .confusions: .confusions,
  ]

  private static func isBrokenOutside(_ node: SyntaxNode) -> Bool {
    node.children.contains { child in
      child.kind == .unknown || child.kind == .unexpected
        || (child.kind == .construct && child.first(.unexpected) != nil)
    }
  }

  /// Whether a line does not say which parameter or framework it is about.
  private static func lacksName(_ statement: Statement) -> Bool {
    statement.place?.naming == .required && statement.names.isEmpty
  }

  /// The words of a line that nobody understood.
  private mutating func noteUnread(_ node: SyntaxNode) {
    guard let line = node.first(.unexpected) else { return }
    let isSeparator = { (byte: UInt8) in " \t:,".utf8.contains(byte) }
    let words = line.bytes.prefix(200).split(whereSeparator: isSeparator)
    for word in words { declarations.unreadNames.insert(declarations.symbols.intern(word)) }
    // A name of several words is meant as one.
    let name = words.joined(separator: [UInt8(ascii: "-")])
    declarations.unreadNames.insert(declarations.symbols.intern(Array(name)[...]))
  }

  // MARK: Statements

  private mutating func statements(
    of node: SyntaxNode, in context: Context?, _ reader: ProseReader
  ) -> [Statement] {
    var statements: [Statement] = []
    for child in node.children {
      switch child.kind {
      case .construct, .item, .edit: statements.append(statement(child, in: context, reader))
      default: break
      }
    }
    return statements
  }

  private mutating func statement(
    _ node: SyntaxNode, in context: Context?, _ reader: ProseReader
  ) -> Statement {
    let isConstruct = node.kind == .construct
    let keyword = isConstruct ? node.keyword : nil
    let place = context.flatMap { keyword?.place(in: $0) }
    let origin = Origin(file: fileIndex, node: node)
    var head = head(of: node, reader, isFields: place?.shape == .fields)
    if let opens = place?.opens {
      head.children = statements(of: node, in: opens, reader)
    } else if place?.shape == .list {
      head.children = statements(of: node, in: nil, reader)
    }
    return Statement(
      verb: head.verb, keyword: keyword, names: head.names, text: head.text,
      children: head.children, origin: origin, place: place)
  }

  /// What stands in a construct, an item or an edit before the lines below it.
  private struct Head {
    var verb: Keyword?
    var names: [NameUse] = []
    var text: ProseID?
    /// Fields of study, which stand beside each other.
    var children: [Statement] = []
  }

  private mutating func head(
    of node: SyntaxNode, _ reader: ProseReader, isFields: Bool
  ) -> Head {
    var head = Head()
    for child in node.children {
      switch child.kind {
      case .verb: head.verb = child.keyword
      case .name: head.names.append(nameUse(child, child.bytes))
      case .label: head.names.append(nameUse(child, child.labelBytes))
      case .prose where isFields:
        head.children.append(
          Statement(
            verb: nil, keyword: nil, names: [], text: prose(child, reader), children: [],
            origin: Origin(file: fileIndex, node: child), place: nil))
      case .prose where head.text == nil: head.text = prose(child, reader)
      default: break
      }
    }
    return head
  }

  private mutating func nameUse(_ node: SyntaxNode, _ bytes: ArraySlice<UInt8>) -> NameUse {
    NameUse(
      symbol: declarations.symbols.intern(bytes), origin: Origin(file: fileIndex, node: node))
  }

  private mutating func prose(_ node: SyntaxNode, _ reader: ProseReader) -> ProseID {
    declarations.proses.append(reader.read(node, &declarations.symbols))
    return ProseID(index: Int32(declarations.proses.count - 1))
  }
}
