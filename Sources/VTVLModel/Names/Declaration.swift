import VTVLSyntax

/// Something declared at the outermost level of a file.
package struct Declaration: Sendable {
  package enum Kind: Sendable {
    case project, document, form, constant, framework, template, position
    case ranks, postList, unit, places, terms, abbreviations, confusions
  }

  package let kind: Kind
  package let keyword: Keyword
  package let name: NameUse?
  /// The name as its author spelt it here.
  package let spelling: String
  /// What follows the colon: the title, or a constant's words.
  package let text: ProseID?
  package let statements: [Statement]
  package let origin: NodeRef
  /// Whether it stands in a shared folder: it can be used, but is not emitted here.
  package let isShared: Bool
  /// Whether some of it, however deep, is not read as meant; then what seems to be missing may just be unread.
  package internal(set) var isPartial: Bool
  /// Whether that holds for its own lines, which may declare or set parameters or say what it inherits.
  package internal(set) var hasPartialLines: Bool

  package var isPost: Bool { kind == .position || kind == .template }

  /// The statements of one kind.
  package func all(_ keyword: Keyword) -> some Sequence<Statement> {
    statements.lazy.filter { $0.keyword == keyword }
  }

  package func first(_ keyword: Keyword) -> Statement? {
    for statement in statements where statement.keyword == keyword { return statement }
    return nil
  }
}

/// The answer to a question about files that may not have been understood to the end.
package enum Known<Value> {
  case value(Value)
  case absent
  /// It may be there, where nothing was understood: whoever asks says nothing then.
  case unknown
}

/// Everything that the files of a workspace declare, in order, and the tables it refers to.
package struct Declarations: Sendable {
  package internal(set) var all: [Declaration] = []
  package internal(set) var proses: [Prose] = []
  /// The lines below other lines; those below one stand beside each other.
  var statements: [Statement] = []
  /// The names that lines carry; those of one line stand beside each other.
  var names: [NameUse] = []
  package internal(set) var symbols = SymbolTable()
  package internal(set) var positions = SymbolMap()
  package internal(set) var templates = SymbolMap()
  package internal(set) var constants = SymbolMap()
  package internal(set) var frameworks = SymbolMap()
  package internal(set) var documents = SymbolMap()
  package internal(set) var forms = SymbolMap()
  package internal(set) var postLists = SymbolMap()
  package internal(set) var units = SymbolMap()
  package internal(set) var ranks: Int?
  package internal(set) var project: Int?
  /// Whether more may be declared than is known: in a file that could not be read, in lines that belong to no
  /// declaration, or by one without a name.
  package internal(set) var isPartial = false

  /// The declaration of a post, template, constant, framework or unit by its name.
  func find(_ name: Symbol, _ kind: Declaration.Kind) -> Known<Int> {
    let table: SymbolMap =
      switch kind {
      case .position: positions
      case .template: templates
      case .framework: frameworks
      case .unit: units
      case .postList: postLists
      default: constants
      }
    return table[name].map { .value($0) } ?? (isPartial ? .unknown : .absent)
  }

  /// The fields of offices' own that their forms declare.
  var boxes: Set<Symbol> {
    var found: Set<Symbol> = []
    var waiting = forms.values.flatMap { all[$0].statements }
    while let line = waiting.popLast() {
      if line.keyword == .box, let name = line.name { found.insert(name) }
      waiting += children(of: line)
    }
    return found
  }

  package subscript(id: ProseID) -> Prose { proses[Int(id.index)] }

  /// Whether a passage names nothing that is put in.
  package func isLiteral(_ id: ProseID) -> Bool { proses[Int(id.index)].literal != nil }

  /// The lines below a line.
  func children(of statement: Statement) -> ArraySlice<Statement> {
    statements[Int(statement.children.lowerBound)..<Int(statement.children.upperBound)]
  }

  func names(of statement: Statement) -> ArraySlice<NameUse> {
    names[Int(statement.names.lowerBound)..<Int(statement.names.upperBound)]
  }

  /// The names in a declaration's lines of one kind.
  package func names(_ keyword: Keyword, of declaration: Declaration) -> [NameUse] {
    declaration.all(keyword).flatMap { names(of: $0) }
  }

  /// Where a passage stands.
  package func origin(of id: ProseID) -> NodeRef { proses[Int(id.index)].origin }

  /// Where the words of a text stand: the passage itself where there is one, else its line.
  package func words(of text: Text) -> NodeRef {
    text.prose.map { self[$0].origin } ?? text.origin
  }

  /// A declaration's name as its author spelt it.
  package func spelling(_ index: Int) -> String { all[index].spelling }

  /// A name as it is spelt where it stands, in NFC; one that is made of words, as it is made.
  func spelling(_ name: NameUse, _ forest: SyntaxForest) -> String {
    let usual = symbols[name.symbol]
    let tree = forest.trees[Int(name.origin.file)]
    let node = Int(name.origin.node)
    let kind = tree.records[node].kind
    guard kind != .prose else { return usual }
    let bytes = kind == .label ? tree.bytes(of: node).dropFirst().dropLast() : tree.bytes(of: node)
    // Nearly every name is spelt as where it was first met.
    if usual.utf8.span.isSame(as: bytes.span) { return usual }
    return Normalization.normalized(String(decoding: bytes, as: UTF8.self))
  }

  /// The same for a message: safe to show, and cut where it is long.
  func quoted(_ index: Int) -> String { VisibleText.excerpt(all[index].spelling) }

  func quoted(_ name: Symbol) -> String { VisibleText.excerpt(symbols[name]) }
}
