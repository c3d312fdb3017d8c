import VTVLSyntax

/// What the editor says. Messages name the posts involved, since the mistake is often in the other one.
extension LayerMerger {
  private mutating func report(
    _ rule: Rule, at origin: NodeRef, about arguments: [DiagnosticArgument] = [],
    vi: @autoclosure @escaping @Sendable () -> String,
    en: @autoclosure @escaping @Sendable () -> String, notes: [Diagnostic.Note] = []
  ) {
    guard !isAgain else { return }
    let code = post.map { declarations.spelling($0) }
    diagnostics.add(
      Diagnostic(
        rule, at: forest.location(origin), about: arguments, Message(vi: vi(), en: en()),
        notes: notes, posts: code.map { [$0] } ?? []))
  }

  private func quoted(_ name: NameUse, _ statement: Statement) -> (vi: String, en: String) {
    let spelling = VisibleText.excerpt(declarations.symbols[name.symbol])
    guard let keyword = statement.keyword else {
      return ("mục [\(spelling)]", "item [\(spelling)]")
    }
    return ("\(keyword.vi) «\(spelling)»", "\(keyword.en) “\(spelling)”")
  }

  /// The post or template whose line it is, for the message.
  private var subject: (vi: String, en: String) {
    let name = declarations.quoted(declaration)
    return declarations.all[declaration].kind == .template
      ? ("Mẫu «\(name)»", "The template “\(name)”") : (name, name)
  }

  private func statedNote(_ origin: NodeRef, _ declaration: Int32) -> Diagnostic.Note {
    let name = declarations.quoted(Int(declaration))
    return Diagnostic.Note(
      at: forest.location(origin),
      Message(vi: "Được nêu ở đây, trong «\(name)».", en: "It is stated here, in “\(name)”."))
  }

  mutating func reportAlreadyInherited(
    _ name: NameUse, _ statement: Statement, _ existing: ResolvedNode
  ) {
    let (subject, thing) = (subject, quoted(name, statement))
    let owner = declarations.quoted(Int(existing.declaration))
    let verb: Keyword = statement.keyword == nil ? .replace : .edit
    report(
      .alreadyInherited, at: name.origin, about: [.text(declarations.symbols[name.symbol])],
      vi: "\(subject.vi) đã thừa hưởng \(thing.vi) từ «\(owner)». Muốn đổi thì viết «\(verb.vi)» ở "
        + "đầu dòng; muốn thêm điều khác thì đặt mã khác.",
      en:
        "\(subject.en) already inherits \(thing.en) from “\(owner)”. To change it, begin the line "
        + "with “\(verb.en)”; to add something else, give it another name.",
      notes: [statedNote(existing.origin, existing.declaration)])
  }

  /// What is stated once by its name, a framework or a level.
  mutating func reportStatedTwice(
    _ name: NameUse, _ statement: Statement, _ existing: ResolvedNode
  ) {
    guard !isPartialBlock, !declarations.all[declaration].hasPartialLines else { return }
    let thing = quoted(name, statement)
    report(
      .duplicateName, at: name.origin, about: [.text(declarations.symbols[name.symbol])],
      vi: "Đã có \(thing.vi) ở trên và chỉ viết một lần. Hãy gộp hai chỗ làm một.",
      en: "Another \(thing.en) stands above already and is written once. Make the two into one.",
      notes: [statedNote(existing.origin, existing.declaration)])
  }

  mutating func reportDuplicate(_ name: NameUse, _ statement: Statement, _ existing: ResolvedNode) {
    let thing = quoted(name, statement)
    report(
      .duplicateName, at: name.origin,
      vi: "Đã có \(thing.vi) ở trên. Mỗi mã chỉ dùng một lần; hãy đặt mã khác.",
      en: "Another \(thing.en) stands above already. A name is used once; choose another.",
      notes: [statedNote(existing.origin, existing.declaration)])
  }

  mutating func reportNamedTwice(_ name: NameUse, _ statement: Statement) {
    let thing = quoted(name, statement)
    let verb = statement.verb ?? .edit
    report(
      .duplicateName, at: name.origin, about: [.keyword(verb)],
      vi: "«\(verb.vi)» đã nêu \(thing.vi) ở trên. Hãy gộp hai chỗ làm một.",
      en: "“\(verb.en)” names the \(thing.en) above already. Make the two into one.")
  }

  mutating func reportEditedAndRemoved(_ name: NameUse, _ statement: Statement, _ verb: Keyword) {
    let thing = quoted(name, statement)
    report(
      .duplicateName, at: name.origin, about: [.keyword(verb)],
      vi: "«\(verb.vi)» ở trên đã đổi \(thing.vi), mà dòng này lại bỏ đi. Hãy giữ một trong hai "
        + "dòng.",
      en: "“\(verb.en)” changes the \(thing.en) above, and this line takes it away. Keep one of "
        + "the two lines.")
  }

  mutating func reportStatedTwice(_ statement: Statement, _ block: inout EditedBlock) {
    guard let keyword = statement.keyword, !isPartialBlock, !forest.isPartial(statement),
      !declarations.all[declaration].hasPartialLines
    else { return }
    let absence = block.lastAbsence(of: keyword, nil)
    if statement.verb == nil, let absence, Int(absence.declaration) == declaration {
      return report(
        .duplicateName, at: statement.origin, about: [.keyword(keyword)],
        vi:
          "Dòng «\(Keyword.remove.vi) \(keyword.vi)» ở trên đã bỏ phần này. Muốn viết phần mới thì bỏ dòng "
          + "đó, và ở đây viết «\(Keyword.replace.vi) \(keyword.vi)».",
        en:
          "“\(Keyword.remove.en) \(keyword.en)” takes this part away above. To write it anew, drop that "
          + "line and write “\(Keyword.replace.en) \(keyword.en)” here.",
        notes: [removalNote(absence)])
    }
    report(
      .duplicateName, at: statement.origin, about: [.keyword(keyword)],
      vi:
        "«\(keyword.vi)» đã có ở trên và chỉ viết một lần. Hãy gộp hai chỗ làm một; nếu dòng này thuộc "
        + "khối khác thì thêm dòng đầu của khối đó ở trên.",
      en:
        "“\(keyword.en)” stands above already and is written once. Make the two into one; if this line "
        + "belongs to another block, add the line above that begins it.")
  }

  mutating func reportKeptTwice(_ statement: Statement) {
    let kind =
      statement.keyword.map { (vi: "\($0.vi)", en: "\($0.en)") } ?? (vi: "mục", en: "items")
    report(
      .duplicateName, at: statement.firstName?.origin ?? statement.origin,
      vi: "«\(Keyword.keepOnly.vi)» đã lọc \(kind.vi) ở trên. Hãy gộp hai dòng làm một.",
      en:
        "“\(Keyword.keepOnly.en)” filters the \(kind.en) above already. Make the two lines into one."
    )
  }

  mutating func reportNotInherited(
    _ name: NameUse, _ statement: Statement, _ block: inout EditedBlock
  ) {
    guard !isPartial, !isPartialBlock, !forest.isPartial(statement),
      !isMisnamedAbove(name.symbol, statement.keyword, block)
    else { return }
    let (declarations, symbols) = (declarations, declarations.symbols)
    let nearest = block.nearest(to: symbols[name.symbol], statement.keyword, &namesToCompare) {
      node in
      let title = node.text.flatMap { declarations[$0].literal }
      return node.name.map { NamedThing(symbols[$0.symbol], title.map { [$0] } ?? []) }
    }
    let meant = nearest.flatMap(symbols.find).flatMap { symbol in
      block.children.find(statement.keyword, symbol).flatMap { block.children[$0].name }
    }
    let diagnostic = notInherited(
      at: name.origin, verb: statement.verb, name: symbols[name.symbol],
      thing: quoted(name, statement), nearest: nearest,
      gone: block.lastAbsence(of: statement.keyword, name.symbol))
    add(thing { $0.appending(statement.keyword, name.symbol) }, diagnostic, meant: meant, &block)
  }

  /// Whether a name is declared, and something of its kind is inherited by a name that is not: that one is wrong, and told.
  private mutating func isMisnamedAbove(
    _ name: Symbol, _ keyword: Keyword?, _ block: EditedBlock
  ) -> Bool {
    guard keyword == .competencies || keyword == .box else { return false }
    let boxes = keyword == .box ? boxes : []
    let frameworks = declarations.frameworks
    let isDeclared = { (name: Symbol) in
      keyword == .box ? boxes.contains(name) : frameworks[name] != nil
    }
    return isDeclared(name)
      && block.children.inherited(keyword).contains { other in
        other.name.map { !isDeclared($0.symbol) } == true
      }
  }

  mutating func reportNotInherited(_ statement: Statement, _ block: inout EditedBlock) {
    guard !isPartial, !isPartialBlock, let keyword = statement.keyword else { return }
    let diagnostic = notInherited(
      at: statement.origin, verb: statement.verb, name: nil,
      thing: ("«\(keyword.vi)»", "“\(keyword.en)”"),
      nearest: nil, gone: block.lastAbsence(of: keyword, nil))
    add(thing { $0.appending(keyword, nil) }, diagnostic, &block)
  }

  /// Adds what a line edits and is not there. Where the line above asks in vain too, and neither for anything
  /// with a name near that of what is there, it is most likely the head of both that is wrong or missing.
  private mutating func add(
    _ thing: MissingNames.Thing, _ diagnostic: Diagnostic, meant: NameUse? = nil,
    _ block: inout EditedBlock
  ) {
    guard !isAgain else { return }
    missing.add(
      thing, in: declaration, for: post, diagnostic, meant: meant, inside: self.block,
      beside: diagnostic.fix == nil ? block.lastMissing : nil)
    block.lastMissing = diagnostic.fix == nil ? thing : nil
  }

  private func notInherited(
    at origin: NodeRef, verb: Keyword?, name: String?, thing: (vi: String, en: String),
    nearest: String?, gone: Absence?
  ) -> Diagnostic {
    let (verb, subject) = (verb ?? .edit, subject)
    let message = Message(
      vi: "\(subject.vi) không thừa hưởng \(thing.vi) nên không có gì để «\(verb.vi)».",
      en: "\(subject.en) does not inherit \(thing.en), so there is nothing to “\(verb.en)”.")
    return Diagnostic(
      verb == .remove ? .nothingToRemove : .nothingToReplace, at: forest.location(origin),
      about: name.map { [.text($0), .keyword(verb)] } ?? [.keyword(verb)],
      message.offering(nearest, else: Self.advice(verb, isGone: gone != nil)),
      notes: gone.map { [removalNote($0)] } ?? [],
      fix: nearest.map { forest.fix(origin, with: $0) })
  }

  private func removalNote(_ gone: Absence) -> Diagnostic.Note {
    let owner = declarations.quoted(Int(gone.declaration))
    return Diagnostic.Note(
      at: forest.location(gone.removedBy),
      Message(vi: "Bị bỏ ở đây, trong «\(owner)».", en: "Taken away here, in “\(owner)”."))
  }

  private static func advice(_ verb: Keyword, isGone: Bool) -> Message {
    if isGone { return Message(vi: "Nó đã bị bỏ trước đó.", en: "It was taken away before.") }
    return switch verb {
    case .remove: Message(vi: "Hãy bỏ dòng này.", en: "Drop this line.")
    case .keepOnly:
      Message(vi: "Hãy bỏ tên đó khỏi dòng này.", en: "Take that name out of the line.")
    default:
      Message(
        vi: "Muốn thêm mới thì bỏ chữ «\(verb.vi)».", en: "To add it, drop the word “\(verb.en)”.")
    }
  }

  mutating func reportFieldNotInherited(_ field: Statement, _ block: inout EditedBlock) {
    guard !isPartial, !isPartialBlock else { return }
    let (declarations, subject) = (declarations, subject)
    let words = field.text.flatMap { declarations[$0].literal } ?? ""
    let quoted = VisibleText.excerpt(words)
    let nearest = block.nearest(to: words, nil, &namesToCompare) { field in
      field.text.flatMap { declarations[$0].literal }.map { NamedThing($0) }
    }
    let diagnostic = Diagnostic(
      .nothingToRemove, at: forest.location(field.origin), about: [.text(quoted)],
      Message(
        vi: "Danh sách ngành của \(subject.vi) không có «\(quoted)» nên không có gì để bỏ.",
        en:
          "The fields of study of \(subject.en) do not include “\(quoted)”, so there is nothing to "
          + "remove."
      ).offering(
        nearest, else: Message(vi: "Hãy chép đúng tên ngành.", en: "Copy the name exactly.")),
      fix: nearest.map { forest.fix(field.origin, with: $0) })
    add(thing { $0.appending(words) }, diagnostic, &block)
  }

  /// `ngạch:` with nothing after it, where a rank is inherited.
  mutating func reportChangesNothing(_ statement: Statement, _ existing: ResolvedNode) {
    guard !isPartial, !declarations.all[declaration].isPartial, let keyword = statement.keyword
    else { return }
    let owner = declarations.quoted(Int(existing.declaration))
    report(
      .redundantOverride, at: statement.origin, about: [.keyword(keyword), .text(owner)],
      vi: "Sau «\(keyword.vi)» chưa có gì, nên vẫn giữ điều thừa hưởng từ «\(owner)». Hãy viết "
        + "điều mới, hoặc bỏ dòng này.",
      en: "Nothing follows “\(keyword.en)”, so that what is inherited from “\(owner)” stays. "
        + "Write what is new, or drop this line.",
      notes: [statedNote(existing.origin, existing.declaration)])
  }

  /// `thay việc:` with nothing below, or `thay quyền hạn q: Tên mới`, which takes the items away.
  mutating func reportReplacedByNothing(_ statement: Statement) {
    guard !isPartial, !isAgain, !declarations.all[declaration].isPartial,
      let keyword = statement.keyword
    else { return }
    let thing: (vi: String, en: String) =
      statement.firstName.map { quoted($0, statement) }
      ?? (vi: "«\(keyword.vi)»", en: "“\(keyword.en)”")
    let advice =
      statement.text != nil
      ? Message(
        vi: "Muốn chỉ đổi tên thì viết «\(Keyword.edit.vi)».",
        en: "To change the title only, write “\(Keyword.edit.en)”.")
      : Message(
        vi: "Hãy viết điều mới vào bên dưới; muốn bỏ hẳn thì viết «\(Keyword.remove.vi)».",
        en: "Write what is new below; to take it away, write “\(Keyword.remove.en)”.")
    // Whoever edits what was to stand there asks for it in vain.
    let diagnostic = Diagnostic(
      .malformedLine, at: forest.location(statement.origin),
      Message(
        vi:
          "«\(Keyword.replace.vi)» bỏ mọi điều trong \(thing.vi), mà bên dưới chưa có gì thay vào. "
          + advice.vi,
        en: "“\(Keyword.replace.en)” takes everything in the \(thing.en) away, and nothing stands "
          + "below "
          + "in its place. " + advice.en))
    missing.add(
      self.thing { $0.appending(keyword, statement.name) }, in: declaration, for: post, diagnostic)
  }

  /// - Parameter words: the text that is stated anew, and the one that is inherited.
  mutating func reportRedundant(
    _ statement: Statement, _ words: (text: ProseID, inherited: ProseID)?
  ) {
    guard !isAgain else { return }
    let line = RedundantLine(
      declarations: declarations, forest: forest, line: statement.origin, words: words)
    diagnostics.add(line.diagnostic(for: post.map { declarations.spelling($0) }, inOwner: true))
  }

  /// `thay quyền hạn q: Tên mới` with the items that are inherited.
  mutating func reportSameItems(_ statement: Statement) {
    guard let keyword = statement.keyword else { return }
    let name = statement.name.map { " \(declarations.quoted($0))" } ?? ""
    let thing = (vi: keyword.vi + name, en: keyword.en + name)
    report(
      .redundantOverride, at: statement.origin,
      vi: "Chỉ tên là mới, còn mọi mục bên dưới đã được thừa hưởng. Hãy viết "
        + "«\(Keyword.edit.vi) \(thing.vi)» và bỏ các mục đó.",
      en: "Only the title is new, and all items below it are inherited. Write “\(Keyword.edit.en) "
        + "\(thing.en)” and drop these items.")
  }
}
