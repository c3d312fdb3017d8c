import VTVLSyntax

/// Checks every reference where it is written, once, against what its declaration can see; and that
/// parameters are declared, set and used. Whether a value arrives in each post is the expander's to say.
struct ReferenceCheck {
  private let declarations: Declarations
  private let forest: SyntaxForest
  private let lineage: Lineage
  private let names: BuiltInNames
  private var findings = FindingList()
  /// The parameters that each declaration declares, with the line.
  private var declared: [[Symbol: Origin]] = []
  /// The names that each declaration's passages refer to.
  private var used: [Set<Symbol>]
  private var allDeclared: Set<Symbol> = []
  private var scopes: [Int: Scope] = [:]

  static func check(
    _ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage,
    _ names: BuiltInNames
  ) -> [Diagnostic] {
    var check = ReferenceCheck(declarations, forest, lineage, names)
    check.collect()
    check.checkReferences()
    check.checkSettings()
    check.checkUse()
    return check.findings.diagnostics
  }

  private init(
    _ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage,
    _ names: BuiltInNames
  ) {
    self.declarations = declarations
    self.forest = forest
    self.lineage = lineage
    self.names = names
    used = Array(repeating: [], count: declarations.all.count)
  }

  private mutating func collect() {
    for declaration in declarations.all {
      var parameters: [Symbol: Origin] = [:]
      for statement in declaration.all(.parameter) {
        guard let name = statement.names.first else { continue }
        if let first = parameters[name.symbol] {
          reportParameterTwice(name, first)
        } else {
          parameters[name.symbol] = name.origin
        }
      }
      declared.append(parameters)
      allDeclared.formUnion(parameters.keys)
    }
    for prose in declarations.proses {
      for reference in prose.references {
        used[Int(prose.declaration)].insert(reference.whole)
        if let owner = reference.owner { used[Int(prose.declaration)].insert(owner) }
      }
    }
  }

  /// The declarations whose parameters the lines of this one may use: what it inherits, what it is laid
  /// over, itself.
  private func visible(from index: Int) -> [Int] {
    var seen: Set<Int> = [index]
    var pending = [index]
    var result: [Int] = []
    while let next = pending.popLast() {
      result.append(next)
      let more =
        [lineage.base[next], lineage.over[next]].compactMap { $0 } + lineage.templates[next]
      for target in more where seen.insert(target).inserted { pending.append(target) }
    }
    return result
  }

  /// What the lines of a declaration can see.
  private struct Scope {
    var parameters: Set<Symbol> = []
    /// Whether a line that was not understood, or something inherited that is not there, may declare more.
    var isUncertain = false
  }

  private mutating func scope(of index: Int) -> Scope {
    if let known = scopes[index] { return known }
    var scope = Scope()
    if declarations.all[index].isPost {
      for layer in visible(from: index) {
        scope.parameters.formUnion(declared[layer].keys)
        if declarations.all[layer].isBrokenOutside || lineage.isIncomplete[layer] {
          scope.isUncertain = true
        }
      }
    } else if declarations.all[index].kind == .constant {
      // A constant is read in the post that uses it, so it may use any parameter that some post has.
      scope.parameters = allDeclared
    }
    scopes[index] = scope
    return scope
  }

  // MARK: References

  private mutating func checkReferences() {
    for prose in declarations.proses {
      for reference in prose.references { check(reference, scope(of: Int(prose.declaration))) }
    }
  }

  private mutating func check(_ reference: Prose.Reference, _ scope: Scope) {
    if isKnown(reference.whole, scope) { return }
    if let owner = reference.owner, let field = reference.field {
      let isPost = names.headTitle.contains(owner) || declarations.positions[owner] != nil
      if isPost, names.fields[field] != nil { return }
      if isPost {
        reportUnknownField(reference, field)
        return
      }
    }
    guard !scope.isUncertain, !declarations.unreadNames.contains(reference.whole) else { return }
    reportUnknown(reference, scope.parameters)
  }

  private func isKnown(_ name: Symbol, _ scope: Scope) -> Bool {
    scope.parameters.contains(name) || names.ownFields[name] != nil
      || names.headTitle.contains(name) || declarations.constants[name] != nil
      || declarations.positions[name] != nil
  }

  // MARK: Parameters

  /// `đặt` fills only what some template or post declares.
  private mutating func checkSettings() {
    for (index, declaration) in declarations.all.enumerated() where declaration.isPost {
      let settings = declaration.statements.filter { $0.keyword == .set }
      guard !settings.isEmpty else { continue }
      let scope = scope(of: index)
      var seen: Set<Symbol> = []
      for statement in settings {
        guard let name = statement.names.first else { continue }
        if !scope.parameters.contains(name.symbol) {
          if !scope.isUncertain { reportUnknownParameter(name, index, scope.parameters) }
        } else if !seen.insert(name.symbol).inserted {
          reportSetTwice(name)
        }
      }
    }
  }

  private mutating func checkUse() {
    var isUsed = used.enumerated().map { index, names in
      Set(declared[index].keys.filter(names.contains))
    }
    for (index, declaration) in declarations.all.enumerated() where declaration.isPost {
      let layers = visible(from: index)
      let names = layers.reduce(into: Set<Symbol>()) { $0.formUnion(used[$1]) }
      // Lines that nobody understood may use anything.
      let mayUseAll = layers.contains { declarations.all[$0].isBroken }
      for layer in layers {
        isUsed[layer].formUnion(declared[layer].keys.filter { mayUseAll || names.contains($0) })
      }
    }
    let inConstants = declarations.all.indices.reduce(into: Set<Symbol>()) {
      if declarations.all[$1].kind == .constant { $0.formUnion(used[$1]) }
    }
    for (index, parameters) in declared.enumerated() where !declarations.all[index].isShared {
      for (name, origin) in parameters.sorted(by: { $0.value.node < $1.value.node })
      where !isUsed[index].contains(name) && !inConstants.contains(name) {
        reportUnused(name, origin)
      }
    }
  }

  // MARK: Faults

  private mutating func report(
    _ rule: Rule, _ origin: Origin, vi: String, en: String, notes: [Diagnostic.Note] = [],
    fix: Diagnostic.Fix? = nil
  ) {
    findings.add(
      Diagnostic(
        rule, at: forest.location(origin), Message(vi: vi, en: en), notes: notes, fix: fix))
  }

  private mutating func reportUnknown(_ reference: Prose.Reference, _ parameters: Set<Symbol>) {
    let name = declarations.symbols[reference.whole]
    let known =
      (Array(parameters) + declarations.constants.keys + declarations.positions.keys)
      .sorted { $0.index < $1.index }.map { declarations.symbols[$0] }
      + ["tên", "gọi-tắt", "cấp-phó-của"]
    let quoted = VisibleText.excerpt(name)
    let nearest = EditDistance.nearest(to: name, among: known)
    report(
      .unknownReference, reference.origin,
      vi:
        "Không có gì tên «\(quoted)» để điền vào {\(quoted)}: không phải tham số, hằng hay vị trí nào."
        + (nearest.map { " Có phải là {\($0)}?" } ?? " Nếu ngoặc nhọn là lời văn, hãy viết «\\{»."),
      en:
        "Nothing is named “\(quoted)” to put in for {\(quoted)}: no parameter, constant or position."
        + (nearest.map { " Did you mean {\($0)}?" } ?? " If the brace itself is prose, write “\\{”."),
      fix: nearest.map { forest.fix(reference.origin, with: "{\($0)}") })
  }

  private mutating func reportUnknownField(_ reference: Prose.Reference, _ field: Symbol) {
    let quoted = VisibleText.excerpt(declarations.symbols[field])
    let vi = BuiltInNames.fieldKeywords.map { BuiltInNames.spellings($0)[0] }
    let en = BuiltInNames.fieldKeywords.map { BuiltInNames.spellings($0)[1] }
    report(
      .unknownReference, reference.origin,
      vi: "Vị trí không có phần «\(quoted)» để nhắc tới. Các phần nhắc được: "
        + vi.joined(separator: ", ") + ".",
      en: "A position has no part “\(quoted)” to refer to. What can be named: "
        + en.joined(separator: ", ") + ".")
  }

  private mutating func reportUnknownParameter(
    _ name: NameUse, _ index: Int, _ parameters: Set<Symbol>
  ) {
    let spelling = VisibleText.excerpt(declarations.symbols[name.symbol])
    let known = parameters.sorted { $0.index < $1.index }.map { declarations.symbols[$0] }
    let nearest = EditDistance.nearest(to: declarations.symbols[name.symbol], among: known)
    let owner = declarations.spelling(index)
    report(
      .unknownParameter, name.origin,
      vi: "«\(owner)» không theo mẫu nào có tham số «\(spelling)»."
        + (nearest.map { " Có phải là «\($0)»?" }
          ?? " Hãy khai báo «tham số \(spelling)» trong mẫu, hoặc bỏ dòng này."),
      en: "“\(owner)” follows no template with a parameter “\(spelling)”."
        + (nearest.map { " Did you mean “\($0)”?" }
          ?? " Declare “parameter \(spelling)” in the template, or drop this line."),
      fix: nearest.map { forest.fix(name.origin, with: $0) })
  }

  private mutating func reportSetTwice(_ name: NameUse) {
    let spelling = declarations.symbols[name.symbol]
    report(
      .duplicateName, name.origin,
      vi: "Tham số «\(spelling)» đã được đặt ở trên. Hãy giữ một dòng.",
      en: "The parameter “\(spelling)” is set above already. Keep one line.")
  }

  private mutating func reportParameterTwice(_ name: NameUse, _ first: Origin) {
    let spelling = declarations.symbols[name.symbol]
    report(
      .duplicateName, name.origin,
      vi: "Tham số «\(spelling)» đã được khai báo ở trên. Hãy giữ một dòng.",
      en: "The parameter “\(spelling)” is declared above already. Keep one line.",
      notes: [
        Diagnostic.Note(
          at: forest.location(first),
          Message(vi: "Khai báo đầu tiên ở đây.", en: "It is first declared here."))
      ])
  }

  private mutating func reportUnused(_ name: Symbol, _ origin: Origin) {
    let spelling = declarations.symbols[name]
    report(
      .unusedParameter, origin,
      vi:
        "Tham số «\(spelling)» không được dùng ở đâu. Hãy bỏ nó, hoặc dùng {\(spelling)} trong lời văn.",
      en: "Nothing uses the parameter “\(spelling)”. Drop it, or use {\(spelling)} in the prose.")
  }
}
