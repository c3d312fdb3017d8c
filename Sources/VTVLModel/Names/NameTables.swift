import VTVLSyntax

/// Fills the tables of names and reports what is declared twice, also over files.
struct NameTables {
  private var declarations: Declarations
  private let forest: SyntaxForest
  private var diagnostics = DiagnosticList()

  static func fill(
    _ declarations: Declarations, _ forest: SyntaxForest
  ) -> (Declarations, [Diagnostic]) {
    var tables = NameTables(declarations: declarations, forest: forest)
    for index in declarations.all.indices { tables.enter(index) }
    return (tables.declarations, tables.diagnostics.all)
  }

  private init(declarations: Declarations, forest: SyntaxForest) {
    self.declarations = declarations
    self.forest = forest
  }

  private mutating func enter(_ index: Int) {
    switch declarations.all[index].kind {
    case .project:
      if !declarations.all[index].isShared { enterOnce(index, \.project) }
    case .ranks: enterOnce(index, \.ranks)
    case .postList: enter(index, \.postLists)
    case .unit: enter(index, \.units)
    case .places, .terms, .abbreviations, .confusions: break
    case .position:
      enter(index, \.positions)
      checkTitle(index)
    case .template: enter(index, \.templates)
    case .constant: enter(index, \.constants)
    case .framework: enter(index, \.frameworks)
    case .document: enter(index, \.documents)
    case .form: enter(index, \.forms)
    }
  }

  /// A post's title stands on its first line or in a line of its own, not in both.
  private mutating func checkTitle(_ index: Int) {
    let declaration = declarations.all[index]
    guard declaration.text != nil, let title = declaration.first(.title), title.verb == nil,
      !forest.isPartial(title)
    else { return }
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(title.origin),
        Message(
          vi: "Tên vị trí đã viết ở dòng đầu, sau mã. Hãy giữ một chỗ.",
          en: "The post's title stands on its first line already, after the code. Keep one."),
        posts: [VisibleText.excerpt(declaration.spelling)]))
  }

  private mutating func enter(
    _ index: Int, _ table: WritableKeyPath<Declarations, SymbolMap>
  ) {
    guard let name = declarations.all[index].name else { return }
    guard let first = declarations[keyPath: table][name.symbol] else {
      declarations[keyPath: table][name.symbol] = index
      return
    }
    if prevails(index, over: first) { declarations[keyPath: table][name.symbol] = index }
    // What stands in the folder itself is meant to win over a shared folder's.
    guard declarations.all[index].isShared == declarations.all[first].isShared else { return }
    reportDuplicate(index, name, first)
  }

  /// Which of two declarations of one name is used: what stands in the folder itself rather than in a
  /// shared one; then the one that says more, since an empty one is most likely left over.
  private func prevails(_ index: Int, over first: Int) -> Bool {
    let (old, new) = (declarations.all[first], declarations.all[index])
    if old.isShared != new.isShared { return old.isShared }
    return old.statements.isEmpty && !new.statements.isEmpty
  }

  /// What a folder has once. What stands in the folder itself wins over a shared folder's.
  private mutating func enterOnce(_ index: Int, _ entry: WritableKeyPath<Declarations, Int?>) {
    guard let first = declarations[keyPath: entry] else {
      declarations[keyPath: entry] = index
      return
    }
    guard declarations.all[first].isShared == declarations.all[index].isShared else {
      if declarations.all[first].isShared { declarations[keyPath: entry] = index }
      return
    }
    let keyword = declarations.all[index].keyword
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(declarations.all[index].origin),
        about: [.keyword(keyword)],
        Message(
          vi: "Một thư mục chỉ có một khối «\(keyword.vi)». Hãy gộp khối này vào khối đã có.",
          en: "A folder has one “\(keyword.en)” block. Move this into the one there is."),
        notes: [firstNote(first)]))
  }

  private mutating func reportDuplicate(_ index: Int, _ name: NameUse, _ first: Int) {
    let keyword = declarations.all[index].keyword
    let spelling = VisibleText.excerpt(declarations.symbols[name.symbol])
    diagnostics.add(
      Diagnostic(
        .duplicateName, at: forest.location(name.origin), about: [.text(spelling)],
        Message(
          vi:
            "Đã có \(keyword.vi) tên «\(spelling)». Mỗi tên chỉ khai báo một lần; hãy đặt tên khác.",
          en: "There is a \(keyword.en) named “\(spelling)” already. A name is declared once; "
            + "choose another."),
        notes: [firstNote(first)],
        posts: declarations.all[index].kind == .position ? [spelling] : []))
  }

  private func firstNote(_ first: Int) -> Diagnostic.Note {
    Diagnostic.Note(
      at: forest.location(declarations.all[first].origin),
      Message(vi: "Khai báo đầu tiên ở đây.", en: "It is first declared here."))
  }
}
