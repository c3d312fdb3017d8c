import VTVLSyntax

extension Lowering {
  /// The statements of a framework; a competency without a label is called by its words, `đạo đức và bản
  /// lĩnh` by `đạo-đức-và-bản-lĩnh`, so that lists can be pasted as they are and every competency has a
  /// name for posts and programs to refer to.
  mutating func named(_ statements: [Statement]) -> [Statement] {
    var named: [Statement] = []
    for statement in statements {
      guard statement.keyword == .group else {
        named.append(statement)
        continue
      }
      var items: [Statement] = []
      for item in statement.children {
        items.append(item.names.isEmpty ? item.named([name(of: item, in: items.count)]) : item)
      }
      named.append(statement.with(children: items))
    }
    return named
  }

  private mutating func name(of item: Statement, in place: Int) -> NameUse {
    let prose = forest.node(item.origin).prose
    let words = prose?.plainText.unicodeScalars.split { !$0.isPartOfWord } ?? []
    let joined = words.map { String($0).lowercased() }.joined(separator: "-")
    return NameUse(
      symbol: declarations.symbols.intern(joined.isEmpty ? "\(place + 1)" : joined),
      origin: item.text.map { declarations.origin(of: $0) } ?? item.origin)
  }
}

extension Statement {
  fileprivate func named(_ names: [NameUse]) -> Statement {
    Statement(
      verb: verb, keyword: keyword, names: names, text: text, children: children, origin: origin,
      place: place)
  }

  fileprivate func with(children: [Statement]) -> Statement {
    Statement(
      verb: verb, keyword: keyword, names: names, text: text, children: children, origin: origin,
      place: place)
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool { isLetterOrMark || properties.numericType != nil }
}
