import VTVLSyntax

extension Lowering {
  /// A competency without a label is called by its words, `đạo đức và bản lĩnh` by `đạo-đức-và-bản-lĩnh`,
  /// so that lists can be pasted as they are and every competency has a name for posts and programs to
  /// refer to.
  mutating func nameCompetencies(in statements: [Statement]) {
    for group in statements where group.keyword == .group {
      for (place, index) in group.children.enumerated() {
        let item = declarations.statements[Int(index)]
        guard item.firstName == nil else { continue }
        let start = Int32(declarations.names.count)
        let name = name(of: item, in: place)
        declarations.names.append(name)
        declarations.statements[Int(index)].firstName = name
        declarations.statements[Int(index)].names = start..<(start + 1)
      }
    }
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

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool { isLetterOrMark || properties.numericType != nil }
}
