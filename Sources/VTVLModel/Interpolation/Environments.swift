import VTVLSyntax

/// Gathers what each post offers to references: parameters over its layers, its own fields, its head.
struct Environments {
  let declarations: Declarations
  let lineage: Lineage
  /// What misspelt names of parameters stand for, by declaration.
  let meantParameters: [Int: [Symbol: Symbol]]

  /// An inherited `đặt` beats a template's default; among each kind, the upper layer wins.
  func environment(of post: Int) -> Environment {
    var environment = Environment()
    var set: [Symbol: ProseID] = [:]
    for layer in lineage.layers(of: post) {
      let declaration = declarations.all[layer.declaration]
      if declaration.isBrokenOutside || lineage.isIncomplete[layer.declaration] {
        environment.isUncertain = true
      }
      for statement in declaration.statements {
        guard let name = statement.name else { continue }
        if statement.keyword == .parameter {
          environment.parameters.insert(name)
          if let text = statement.text { environment.values[name] = text }
        } else if statement.keyword == .set, let text = statement.text {
          set[meantParameters[layer.declaration]?[name] ?? name] = text
        }
      }
      addFields(declaration, isOwn: layer.declaration == post, to: &environment)
    }
    environment.values.merge(set) { _, set in set }
    environment.base = lineage.base[post]
    environment.head = lineage.isDeputy[post] ? lineage.base[post] : nil
    return environment
  }

  /// Title and short title are a post's own; the other fields are inherited.
  private func addFields(
    _ declaration: Declaration, isOwn: Bool, to environment: inout Environment
  ) {
    if isOwn, let title = declaration.text { environment.fields[.title] = title }
    for statement in declaration.statements {
      guard let keyword = statement.keyword, BuiltInNames.fieldKeywords.contains(keyword),
        let text = statement.text
      else { continue }
      let isIdentity = keyword == .title || keyword == .shortTitle
      if isOwn || !isIdentity { environment.fields[keyword] = text }
    }
  }
}

/// What a post offers to references: its parameters, its own fields, its head.
struct Environment {
  var parameters: Set<Symbol> = []
  /// What each parameter is set to; defaults included.
  var values: [Symbol: ProseID] = [:]
  var head: Int?
  var base: Int?
  var fields: [Keyword: ProseID] = [:]
  /// Whether lines that nobody understood, or things inherited that are not there, may offer more.
  var isUncertain = false

  /// A field by its keyword; the short title falls back to the title.
  func field(_ keyword: Keyword) -> ProseID? {
    fields[keyword] ?? (keyword == .shortTitle ? fields[.title] : nil)
  }
}
