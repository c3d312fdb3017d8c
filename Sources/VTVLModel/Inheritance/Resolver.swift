import VTVLSyntax

/// Builds every post from its layers. A deputy starts from its head as resolved, so each line is laid
/// once however many posts inherit it.
struct Resolver {
  private let declarations: Declarations
  private let forest: SyntaxForest
  private let lineage: Lineage
  private var editor: LayerMerger
  private var resolved: [ResolvedNode?]
  private(set) var isUsed: [Bool]
  /// Whether something that a declaration inherits or edits is not under it.
  private var isIncomplete: [Bool]

  init(_ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage) {
    self.declarations = declarations
    self.forest = forest
    self.lineage = lineage
    editor = LayerMerger(declarations, forest)
    resolved = Array(repeating: nil, count: declarations.all.count)
    isUsed = Array(repeating: false, count: declarations.all.count)
    isIncomplete = lineage.isIncomplete
  }

  /// The post with everything it inherits. Chains are at most `Lineage.deepest` long.
  mutating func resolve(_ post: Int) -> ResolvedNode {
    if let known = resolved[post] { return known }
    let layers = lineage.layers(of: post)
    var root = ResolvedNode(root: declarations.all[post], declaration: Int32(post))
    var inherited = 0
    if let base = lineage.base[post] {
      let source = resolve(base)
      editor.blocks.beginPost()
      inherit(from: source, into: &root)
      inherited = lineage.layers(of: base).count
    } else {
      editor.blocks.beginPost()
    }
    checkBases(post, layers, from: inherited)
    lay(layers, from: inherited, on: &root, for: post)
    editor.blocks.endPost()
    for layer in layers { isUsed[layer.declaration] = true }
    resolved[post] = root
    return root
  }

  private mutating func inherit(from source: ResolvedNode, into root: inout ResolvedNode) {
    var block = Block()
    block.children = OrderedChildren(
      editor.blocks.children(of: source).filter { Self.isInherited($0.keyword) })
    block.absences = editor.blocks.absences(of: source)
    editor.blocks.put(block, into: &root)
  }

  /// A post's name is its own; a deputy does not inherit it.
  private static func isInherited(_ keyword: Keyword?) -> Bool {
    keyword.map { FieldTable.builtIn.isInherited($0) } ?? true
  }

  /// Lays layers over one another. Where one of them has lines that nobody understood, or names something
  /// that is not there, what those above it miss may just be unread.
  private mutating func lay(
    _ layers: [Layer], from start: Int, on root: inout ResolvedNode, for post: Int?
  ) {
    var isUncertain = layers.contains { isUnclear($0.declaration) }
    for (position, layer) in layers.enumerated() {
      if position >= start {
        editor.isUncertain = isUncertain
        editor.declaration = layer.declaration
        editor.post = post
        editor.apply(declarations.all[layer.declaration].statements[...], to: &root)
      }
      isUncertain = isUncertain || declarations.all[layer.declaration].isBroken
    }
  }

  /// Whether it is not known for sure what a declaration inherits.
  private func isUnclear(_ declaration: Int) -> Bool {
    isIncomplete[declaration] || declarations.all[declaration].isBrokenOutside
  }

  /// Lays the templates that no post follows over what they edit, so that their mistakes show too.
  mutating func checkUnusedTemplates() {
    // Where a post does not say clearly what it follows, it may be the one that follows the template.
    let mayBeUsed = declarations.all.indices.contains {
      declarations.all[$0].isPost && isUnclear($0)
    }
    for (index, declaration) in declarations.all.enumerated()
    where declaration.kind == .template && !isUsed[index] {
      editor.blocks.beginPost()
      var root = ResolvedNode(root: declaration, declaration: Int32(index))
      let base = lineage.over[index].map { lineage.layers(of: $0) } ?? []
      lay(base + lineage.layers(of: index), from: 0, on: &root, for: nil)
      if !declaration.isShared, !mayBeUsed { reportUnused(declaration) }
    }
  }

  var diagnostics: [Diagnostic] { editor.findings.diagnostics }

  /// What stands below the elements of the posts.
  var blocks: Blocks { editor.blocks }

  // MARK: Faults

  /// A template that edits another needs that other one under it. The first that lacks it is reported.
  private mutating func checkBases(_ post: Int, _ layers: [Layer], from start: Int) {
    guard layers[start...].contains(where: { lineage.over[$0.declaration] != nil }) else { return }
    var below = Set(layers[..<start].map(\.declaration))
    for layer in layers[start...] {
      if let over = lineage.over[layer.declaration], !below.contains(over) {
        let mayBeUnread = layers.contains { isUnclear($0.declaration) }
        isIncomplete[post] = true
        if !mayBeUnread { reportNoBase(post, layer.declaration, over) }
        return
      }
      below.insert(layer.declaration)
    }
  }

  private mutating func reportNoBase(_ post: Int, _ layer: Int, _ over: Int) {
    let template = declarations.quoted(layer)
    let base = declarations.quoted(over)
    let code = declarations.quoted(post)
    editor.findings.add(
      Diagnostic(
        .templateWithoutBase, at: forest.location(place(of: layer, in: post)),
        about: [.text(template), .text(base)],
        Message(
          vi: "\(code) theo mẫu «\(template)», mẫu này sửa mẫu «\(base)» mà \(code) không theo. "
            + "Hãy theo cả «\(base)», hoặc kế thừa từ một vị trí theo mẫu đó.",
          en: "\(code) follows the template “\(template)”, which edits “\(base)”, but \(code) does "
            + "not follow that. Follow “\(base)” too, or inherit from a post that does."),
        posts: [declarations.spelling(post)]))
  }

  private func place(of template: Int, in post: Int) -> NodeRef {
    let symbol = declarations.all[template].name?.symbol
    for statement in declarations.all[post].all(.fromTemplates) {
      for name in declarations.names(of: statement) where name.symbol == symbol {
        return name.origin
      }
    }
    return declarations.all[post].origin
  }

  private func isFirst(_ declaration: Declaration, _ name: Symbol) -> Bool {
    guard let index = declarations.templates[name] else { return false }
    return declarations.all[index].origin == declaration.origin
  }

  private mutating func reportUnused(_ declaration: Declaration) {
    // One without a name, or with a name that another has, was reported already.
    guard let name = declaration.name, isFirst(declaration, name.symbol) else { return }
    let spelling = declarations.quoted(name.symbol)
    editor.findings.add(
      Diagnostic(
        .unusedTemplate, at: forest.location(name.origin), about: [.text(spelling)],
        Message(
          vi: "Không vị trí nào theo mẫu «\(spelling)». Hãy bỏ nó, hoặc thêm dòng "
            + "«theo mẫu: \(spelling)» vào vị trí cần dùng.",
          en: "No post follows the template “\(spelling)”. Drop it, or add the line "
            + "“from templates: \(spelling)” to a post that should.")))
  }
}
