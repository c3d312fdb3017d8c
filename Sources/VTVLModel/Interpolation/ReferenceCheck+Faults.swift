import VTVLSyntax

/// What is said about names that mean nothing, and about parameters that nobody sets or uses.
extension ReferenceCheck {
  private mutating func report(
    _ rule: Rule, _ origin: NodeRef, about arguments: [DiagnosticArgument] = [],
    vi: @autoclosure @escaping @Sendable () -> String,
    en: @autoclosure @escaping @Sendable () -> String, notes: [Diagnostic.Note] = []
  ) {
    report(rule, origin, about: arguments, Message(vi: vi(), en: en()), notes: notes)
  }

  private mutating func report(
    _ rule: Rule, _ origin: NodeRef, about arguments: [DiagnosticArgument], _ message: Message,
    notes: [Diagnostic.Note] = [], fix: Diagnostic.Fix? = nil
  ) {
    diagnostics.add(
      Diagnostic(
        rule, at: forest.location(origin), about: arguments, message, notes: notes, fix: fix))
  }

  /// Reports a name that is none; with others that ask for the same name it is one mistake.
  private mutating func reportMissing(
    _ name: Symbol, in declaration: Int, _ rule: Rule, _ origin: NodeRef,
    about arguments: [DiagnosticArgument],
    _ message: Message, fix: Diagnostic.Fix?
  ) {
    missing.add(
      .named(name), in: declaration,
      Diagnostic(rule, at: forest.location(origin), about: arguments, message, fix: fix))
  }

  mutating func reportUnknown(_ unknown: Unknown) {
    let name = declarations.symbols[unknown.key.name]
    guard !reportUnknownOwner(unknown) else { return }
    let quoted = VisibleText.excerpt(name)
    let nearest = nearest(to: name, in: unknown.key.declaration)
    guard nearest != nil || (!name.isEmpty && name.utf8.allSatisfy(Byte.isNamePart) && name != "…")
    else {
      reportNoName(unknown.places[0], name)
      return
    }
    let message = Message(
      vi:
        "Không có gì tên «\(quoted)» để điền vào {\(quoted)}: không phải tham số, hằng hay vị trí nào.",
      en:
        "Nothing is named “\(quoted)” to put in for {\(quoted)}: no parameter, constant or position."
    ).followed(
      by: nearest.map { .didYouMean(quotation: Message("{\($0)}")) }
        ?? Message(
          vi: "Nếu ngoặc nhọn là lời văn, hãy viết «\\{».",
          en: "If the brace itself is prose, write “\\{”."))
    let more = unknown.places.count - 1
    let times = Message(
      vi: "Nó còn được nhắc \(more) lần nữa ở đây.",
      en: "It is used \(more == 1 ? "once more" : "\(more) more times") in this block.")
    reportMissing(
      unknown.key.name, in: unknown.key.declaration, .unknownReference, unknown.places[0],
      about: [.text(quoted)],
      more > 0 ? message.followed(by: times) : message,
      fix: nearest.map { forest.fix(unknown.places, with: "{\($0)}") })
  }

  /// `{VP-09.gọi-tắt}`, where there is no such post; false for anything else.
  private mutating func reportUnknownOwner(_ unknown: Unknown) -> Bool {
    guard let owner = unknown.owner, let field = unknown.field, names.field(field) != nil else {
      return false
    }
    let declarations = declarations
    let (code, part) = (declarations.symbols[owner], declarations.symbols[field])
    let nearest = posts.nearest(
      to: code, of: .shared, among: declarations.things(declarations.positions))
    let message = Message(
      vi: "Không có vị trí nào mã «\(VisibleText.excerpt(code))» để lấy «\(part)».",
      en: "There is no position “\(VisibleText.excerpt(code))” to take “\(part)” from.")
    reportMissing(
      owner, in: unknown.key.declaration, .unknownReference, unknown.places[0],
      about: [.text(code), .text(part)],
      message.offering(
        nearest,
        else: Message(
          vi: "Hãy kiểm tra mã, hoặc viết bản mô tả đó.", en: "Check the code, or write that post.")
      ),
      fix: nearest.map { forest.fix(unknown.places, with: "{\($0).\(part)}") })
    return true
  }

  /// Braces around something that cannot be a name.
  private mutating func reportNoName(_ place: NodeRef, _ name: String) {
    let quoted = VisibleText.excerpt(name)
    report(
      .unknownReference, place, about: [.text(quoted)],
      vi:
        "Trong ngoặc nhọn là một tên, viết liền một từ, như {tên}; «{\(quoted)}» không phải vậy. "
        + "Nếu ngoặc nhọn là lời văn, hãy viết «\\{» và «\\}».",
      en: "Braces hold a name, one word such as {tên}; “{\(quoted)}” does not. "
        + "If the braces are prose, write “\\{” and “\\}”.")
  }

  /// The parameter, constant or position that was most likely meant.
  private mutating func nearest(to name: String, in declaration: Int) -> String? {
    let declarations = declarations
    let shared = suggestions.nearest(
      to: name, of: .shared, among: Self.sharedNames(declarations))
    let candidates = [nearestParameter(to: name, in: declaration), shared]
    let titled = posts.nearest(
      to: name, of: .shared, among: declarations.things(declarations.positions))
    return EditDistance.nearest(to: name, among: candidates.compactMap { $0 }) ?? titled
  }

  private mutating func nearestParameter(to name: String, in declaration: Int) -> String? {
    guard namesToCompare > 0 else { return nil }
    if !suggestions.has(.parameters(of: declaration)) {
      let parameters = parameters(of: scope(of: declaration)).sorted { $0.index < $1.index }
      namesToCompare -= parameters.count
      suggestions.list(
        parameters.map { declarations.symbols[$0] }, as: .parameters(of: declaration))
    }
    return suggestions.nearest(to: name, of: .parameters(of: declaration), among: [])
  }

  /// What every passage may name.
  private static func sharedNames(_ declarations: Declarations) -> [String] {
    let declared = Array(declarations.constants.keys) + declarations.positions.keys
    return declared.sorted { $0.index < $1.index }.map { declarations.symbols[$0] }
      + ["tên", "gọi-tắt", "cấp-phó-của"]
  }

  mutating func reportCircle(_ circle: [Int]) {
    let first = circle.min() ?? 0
    let shown = Circles.description(of: circle) { "{\(declarations.quoted($0))}" }
    let turn = circle.firstIndex(of: first) ?? 0
    let next = circle[(turn + 1) % circle.count]
    let reference = declarations.all[first].text.flatMap { text in
      declarations[text].references.first { declarations.constants[$0.whole] == next }
    }
    report(
      .referenceCycle, reference?.origin ?? declarations.all[first].origin,
      vi: "Tham chiếu vòng tròn: \(shown). Hãy viết hẳn một trong các giá trị đó.",
      en: "References go round in a circle: \(shown). Write one of these values out.")
  }

  mutating func reportUnknownField(_ reference: Prose.Reference, _ field: Symbol) {
    let quoted = VisibleText.excerpt(declarations.symbols[field])
    let vi = BuiltInNames.fieldKeywords.map { $0.name(.vi) }
    let en = BuiltInNames.fieldKeywords.map { $0.name(.en) }
    let nearest = EditDistance.nearest(to: declarations.symbols[field], among: vi + en)
    let owner = reference.owner.map { declarations.symbols[$0] } ?? ""
    report(
      .unknownReference, reference.origin, about: [.text(quoted)],
      Message(
        vi: "Vị trí không có phần «\(quoted)» để nhắc tới.",
        en: "A position has no part “\(quoted)” to refer to."
      ).offering(
        nearest,
        else: Message(
          vi: "Các phần nhắc được: \(vi.joined(separator: ", ")).",
          en: "What can be named: \(en.joined(separator: ", ")).")),
      fix: nearest.map { forest.fix(reference.origin, with: "{\(owner).\($0)}") })
  }

  mutating func reportUnknownParameter(
    _ name: NameUse, _ index: Int
  ) {
    let spelling = VisibleText.excerpt(declarations.symbols[name.symbol])
    let nearest = nearestParameter(to: declarations.symbols[name.symbol], in: index)
    let owner = declarations.quoted(index)
    reportMissing(
      name.symbol, in: index, .unknownParameter, name.origin, about: [.text(spelling)],
      Message(
        vi: "«\(owner)» không theo mẫu nào có tham số «\(spelling)».",
        en: "“\(owner)” follows no template with a parameter “\(spelling)”."
      ).offering(
        nearest,
        else: Message(
          vi: "Hãy khai báo «tham số \(spelling)» trong mẫu, hoặc bỏ dòng này.",
          en: "Declare “parameter \(spelling)” in the template, or drop this line.")),
      fix: nearest.map { forest.fix(name.origin, with: $0) })
  }

  mutating func reportSetTwice(_ name: NameUse) {
    let spelling = declarations.quoted(name.symbol)
    report(
      .duplicateName, name.origin, about: [.text(spelling)],
      vi: "Tham số «\(spelling)» đã được đặt ở trên. Hãy giữ một dòng.",
      en: "The parameter “\(spelling)” is set above already. Keep one line.")
  }

  mutating func reportParameterTwice(_ name: NameUse, _ first: NodeRef) {
    let spelling = declarations.quoted(name.symbol)
    report(
      .duplicateName, name.origin, about: [.text(spelling)],
      vi: "Tham số «\(spelling)» đã được khai báo ở trên. Hãy giữ một dòng.",
      en: "The parameter “\(spelling)” is declared above already. Keep one line.",
      notes: [
        Diagnostic.Note(
          at: forest.location(first),
          Message(vi: "Khai báo đầu tiên ở đây.", en: "It is first declared here."))
      ])
  }

  mutating func reportUnused(_ name: Symbol, _ origin: NodeRef) {
    let spelling = declarations.quoted(name)
    report(
      .unusedParameter, origin, about: [.text(spelling)],
      vi:
        "Tham số «\(spelling)» không được dùng ở đâu. Hãy bỏ nó, hoặc dùng {\(spelling)} trong lời văn.",
      en: "Nothing uses the parameter “\(spelling)”. Drop it, or use {\(spelling)} in the prose.")
  }
}
