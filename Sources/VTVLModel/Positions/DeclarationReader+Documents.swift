import VTVLSyntax

/// Reads the documents that issue descriptions, and the codes that lists name.
extension DeclarationReader {
  mutating func document(_ index: Int) -> Document {
    current = index
    let declaration = declarations.all[index]
    let isSound = checkOnce(declaration.statements)
    var positions: [NameUse] = []
    var listed: Set<Symbol> = []
    var isPartial = declaration.isPartial || !isSound
    for name in declarations.names(.position, of: declaration) {
      if declarations.positions[name.symbol] == nil {
        reportUnknownPosition(name)
        isPartial = true
      } else if listed.insert(name.symbol).inserted {
        positions.append(name)
      } else {
        reportListedTwice(name)
      }
    }
    return Document(
      declaration: index, id: declaration.spelling,
      title: text(declaration.text, declaration.name, declaration.origin),
      number: text(declaration.first(.number)), decision: text(declaration.first(.decision)),
      form: text(declaration.first(.form)), positions: positions,
      frameworks: annexes(.framework, declaration) { $0.frameworks[$1] },
      postLists: annexes(.postList, declaration) { $0.postLists[$1] }, origin: declaration.origin,
      isPartial: isPartial)
  }

  /// A code in a list of codes that no post has.
  mutating func reportUnknownPosition(_ name: NameUse) {
    let spelling = declarations.symbols[name.symbol]
    let quoted = VisibleText.excerpt(spelling)
    let nearest = suggestions.nearest(
      to: spelling, of: .position,
      among: declarations.things(declarations.positions))
    guard case .absent = declarations.find(name.symbol, .position) else { return }
    missing.add(
      .named(name.symbol), in: nil,
      Diagnostic(
        .unknownReference, at: forest.location(name.origin), about: [.text(quoted)],
        Message(
          vi: "Dòng này nêu vị trí «\(quoted)» nhưng không có vị trí nào mã đó.",
          en: "This line names the position “\(quoted)”, but there is none with that code."
        ).offering(
          nearest,
          else: Message(
            vi: "Hãy kiểm tra mã, hoặc bỏ nó khỏi dòng.", en: "Check the code, or drop it.")),
        fix: nearest.map { forest.fix(name.origin, with: $0) }))
  }

  /// The frameworks or lists of posts that a document holds.
  private mutating func annexes(
    _ kind: Keyword, _ document: Declaration, find: (Declarations, Symbol) -> Int?
  ) -> [Document.Annex] {
    var annexes: [Document.Annex] = []
    var held: Set<Symbol> = []
    for name in declarations.names(kind, of: document) {
      if !held.insert(name.symbol).inserted {
        reportHeldTwice(name, kind)
      } else if let found = find(declarations, name.symbol) {
        annexes.append(Document.Annex(name: name, declaration: found))
      } else {
        reportUnknown(name, kind)
      }
    }
    return annexes
  }

  private mutating func reportHeldTwice(_ name: NameUse, _ kind: Keyword) {
    let quoted = VisibleText.excerpt(declarations.symbols[name.symbol])
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(name.origin), about: [.text(quoted)],
        Message(
          vi: "Văn bản đã kèm «\(kind.vi) \(quoted)». Hãy bỏ một lần.",
          en: "The document holds “\(kind.en) \(quoted)” already. Drop one.")))
  }

  private mutating func reportUnknown(_ name: NameUse, _ kind: Keyword) {
    let isFramework = kind == .framework
    guard case .absent = declarations.find(name.symbol, isFramework ? .framework : .postList) else {
      return
    }
    let spelling = declarations.symbols[name.symbol]
    let quoted = VisibleText.excerpt(spelling)
    let declared = isFramework ? declarations.frameworks : declarations.postLists
    let nearest = suggestions.nearest(
      to: spelling, of: kind, among: declarations.things(declared))
    missing.add(
      .named(name.symbol), in: nil,
      Diagnostic(
        .unknownReference, at: forest.location(name.origin), about: [.text(quoted)],
        Message(
          vi: "Văn bản kèm «\(kind.vi) \(quoted)» nhưng không có gì tên như vậy.",
          en: "The document holds “\(kind.en) \(quoted)”, but there is none of that name."
        ).offering(
          nearest,
          else: Message(
            vi: "Hãy khai báo nó, hoặc bỏ nó khỏi dòng.", en: "Declare it, or drop it.")),
        fix: nearest.map { forest.fix(name.origin, with: $0) }))
  }

  private mutating func reportListedTwice(_ name: NameUse) {
    let quoted = VisibleText.excerpt(declarations.symbols[name.symbol])
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(name.origin), about: [.text(quoted)],
        Message(
          vi: "Văn bản đã liệt kê vị trí «\(quoted)». Hãy bỏ một lần.",
          en: "The document lists the position “\(quoted)” already. Drop one.")))
  }
}
