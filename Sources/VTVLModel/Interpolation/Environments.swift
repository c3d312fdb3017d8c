import VTVLSyntax

/// Gathers what each post offers to references: parameters over its layers, its own fields, its head.
struct Environments {
  let declarations: Declarations
  let lineage: Lineage

  func environment(of post: Int) -> Environment {
    var environment = Environment()
    for layer in lineage.laid(of: post) { add(layer, isOwn: layer == post, to: &environment) }
    environment.isPartial = lineage.isPartial[post] || environment.setsUnknown
    environment.base = lineage.base[post]
    environment.head = lineage.isDeputy[post] ? lineage.base[post] : nil
    return environment
  }

  /// Adds what a declaration's lines offer; what is a post's own is not inherited.
  private func add(_ index: Int, isOwn: Bool, to environment: inout Environment) {
    if isOwn, let title = declarations.all[index].text { environment.set(.title, to: title) }
    for statement in declarations.all[index].statements {
      switch statement.keyword {
      case .parameter:
        if let name = statement.name { environment.declare(name, default: statement.text) }
      case .set:
        guard let name = statement.name, let text = statement.text else { continue }
        environment.set(name, to: text)
      case let keyword?:
        guard let text = statement.text, isOwn || FieldTable.builtIn.isInherited(keyword) else {
          continue
        }
        environment.set(keyword, to: text)
      case nil: break
      }
    }
  }
}

/// What a post offers to references: its parameters, its own fields, its head.
struct Environment {
  private var parameters: [Symbol: Parameter] = [:]
  /// The fields in the order of `BuiltInNames.fieldKeywords`.
  private var fields: [ProseID?] = Array(repeating: nil, count: BuiltInNames.fieldKeywords.count)
  var head: Int?
  var base: Int?
  /// Whether it may offer more than is known.
  var isPartial = false

  /// An inherited `đặt` beats a template's default; among each kind, the upper layer wins.
  private struct Parameter {
    var isDeclared = false
    var byDefault: ProseID?
    var set: ProseID?
  }

  /// Whether a parameter is set that is none: it may be meant for any.
  var setsUnknown: Bool { parameters.values.contains { !$0.isDeclared } }

  mutating func declare(_ name: Symbol, default text: ProseID?) {
    parameters[name, default: Parameter()].isDeclared = true
    if let text { parameters[name]?.byDefault = text }
  }

  mutating func set(_ name: Symbol, to text: ProseID) {
    parameters[name, default: Parameter()].set = text
  }

  /// Sets a field; other keywords are none.
  mutating func set(_ keyword: Keyword?, to text: ProseID) {
    if let place = BuiltInNames.place(of: keyword) { fields[place] = text }
  }

  /// What a parameter is set to, default included; nil within where it has no value, and nil where there
  /// is no such parameter.
  func value(of name: Symbol) -> ProseID?? {
    guard let parameter = parameters[name], parameter.isDeclared else { return nil }
    return .some(parameter.set ?? parameter.byDefault)
  }

  /// A field by its keyword; the short title falls back to the title.
  func field(_ keyword: Keyword) -> ProseID? {
    if let text = BuiltInNames.place(of: keyword).flatMap({ fields[$0] }) { return text }
    return keyword == .shortTitle ? field(.title) : nil
  }
}
