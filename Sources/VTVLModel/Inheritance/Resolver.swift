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

  init(_ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage) {
    self.declarations = declarations
    self.forest = forest
    self.lineage = lineage
    editor = LayerMerger(declarations, forest, lineage)
    resolved = Array(repeating: nil, count: declarations.all.count)
    isUsed = Array(repeating: false, count: declarations.all.count)
  }

  /// The post with everything it inherits. Chains are at most `Lineage.deepest` long.
  mutating func resolve(_ post: Int) -> ResolvedNode {
    if let known = resolved[post] { return known }
    let layers = lineage.layers(of: post)
    var root = ResolvedNode(root: declarations.all[post], declaration: Int32(post))
    if let base = lineage.base[post] {
      let source = resolve(base)
      editor.blocks.beginPost()
      inherit(from: source, into: &root)
    } else {
      editor.blocks.beginPost()
    }
    let inherited = lineage.base[post].map { lineage.layers(of: $0).map(\.declaration) } ?? []
    lay(lineage.laid(overBaseOf: post), over: inherited, on: &root, of: post, for: post)
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

  /// Lays declarations over one another, after those that were laid already. What those above something partial
  /// miss may just be unread.
  private mutating func lay(
    _ layers: [(declaration: Int, isAgain: Bool)], over inherited: [Int],
    on root: inout ResolvedNode, of target: Int, for post: Int?
  ) {
    var isPartial =
      lineage.isPartial[target] || inherited.contains { declarations.all[$0].isPartial }
    for (declaration, isAgain) in layers {
      editor.isPartial = isPartial
      editor.isAgain = isAgain
      editor.declaration = declaration
      editor.post = post
      editor.apply(declarations.all[declaration].statements[...], to: &root)
      isPartial = isPartial || declarations.all[declaration].isPartial
    }
  }

  /// Lays the templates that no post follows over what they edit, so that their mistakes show too.
  ///
  /// - Returns: those of them that surely no post is meant to follow.
  mutating func layUnusedTemplates() -> [Int] {
    // Where a post does not say clearly what it follows, it may be the one that follows the template.
    let mayBeUsed = lineage.isPartial.contains(true)
    var unused: [Int] = []
    for (index, declaration) in declarations.all.enumerated()
    where declaration.kind == .template && !isUsed[index] {
      editor.blocks.beginPost()
      var root = ResolvedNode(root: declaration, declaration: Int32(index))
      let base = lineage.over[index].map { lineage.layers(of: $0) } ?? []
      let layers = (base + lineage.layers(of: index)).map { ($0.declaration, false) }
      lay(layers, over: [], on: &root, of: index, for: nil)
      // One without a name, or with a name that another has, was reported already.
      guard !declaration.isShared, !mayBeUsed, let name = declaration.name,
        declarations.templates[name.symbol] == index
      else { continue }
      unused.append(index)
    }
    return unused
  }

  var diagnostics: [Diagnostic] { editor.diagnostics.all }

  var missing: MissingNames { editor.missing }

  var replacements: Replacements { editor.replacements }

  /// What stands below the elements of the posts.
  var blocks: Blocks { editor.blocks }

  // MARK: Findings

  func reportUnused(_ template: Int) -> Diagnostic {
    let declaration = declarations.all[template]
    let spelling = VisibleText.excerpt(
      declaration.name.map { declarations.symbols[$0.symbol] } ?? "")
    return Diagnostic(
      .unusedTemplate, at: forest.location(declaration.name?.origin ?? declaration.origin),
      about: [.text(spelling)],
      Message(
        vi: "Không vị trí nào theo mẫu «\(spelling)». Hãy bỏ nó, hoặc thêm dòng "
          + "«theo mẫu: \(spelling)» vào vị trí cần dùng.",
        en: "No post follows the template “\(spelling)”. Drop it, or add the line "
          + "“from templates: \(spelling)” to a post that should."))
  }
}
