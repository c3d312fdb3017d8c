import VTVLSyntax

/// Writes the resolved elements into the tree that the outputs and the rules read, by the table of fields,
/// and puts words in for references.
struct Projection {
  let fields = FieldTable.builtIn
  let declarations: Declarations
  let forest: SyntaxForest
  let lineage: Lineage
  let frameworks: [Framework]
  let frameworkByDeclaration: [Int: Int]
  let blocks: Blocks
  var expander: Expander
  /// The texts of lists that are the same in every post, by the number of their block.
  private var sharedTexts: [Range<Int>?]
  var nodes: [ResolvedTree.Node] = []
  var texts: [Text] = []
  var levels: [LevelTable] = []
  /// Nodes that wait until all beside them are read, so that they come to stand side by side.
  var waiting: [ResolvedTree.Node] = []
  private var posts: [PositionFacts] = []
  var diagnostics = DiagnosticList()
  var missing = MissingNames()
  var suggestions = NamedSuggestions<Keyword>()
  var post = 0

  init(
    _ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage,
    _ frameworks: [Framework], _ blocks: Blocks, _ expander: Expander
  ) {
    self.declarations = declarations
    self.forest = forest
    self.lineage = lineage
    self.frameworks = frameworks
    frameworkByDeclaration = Dictionary(
      frameworks.enumerated().map { ($1.declaration, $0) }, uniquingKeysWith: { first, _ in first })
    self.blocks = blocks
    self.expander = expander
    sharedTexts = Array(repeating: nil, count: blocks.count)
  }

  /// Adds a post to the tree.
  mutating func project(_ root: ResolvedNode, post: Int) {
    self.post = post
    let declaration = declarations.all[post]
    let index = addRoot(root)
    var facts = PositionFacts(
      node: index, declaration: post, code: declaration.spelling, origin: declaration.origin)
    facts.layers = Layers(lineage.layers(of: post))
    facts.isBroken =
      lineage.isPartial[post]
      || facts.layers.contains { declarations.all[$0.declaration].isPartial }
    if let base = lineage.base[post] {
      let code = declarations.spelling(base)
      if lineage.isDeputy[post] { facts.deputyOf = code } else { facts.inherits = code }
    }
    var path: [SectionAbsence.Step] = []
    collectAbsences(root, nil, &path, &facts.absences)
    // What references were to say is not there, and so nobody knows what is missing.
    facts.isBroken = facts.isBroken || expander.isFull
    posts.append(facts)
  }

  /// The tree of all posts that were added, each with the place of its head.
  consuming func tree() -> ResolvedTree {
    var placeByDeclaration: [Int: Int] = [:]
    for (place, post) in posts.enumerated() { placeByDeclaration[post.declaration] = place }
    for index in posts.indices where lineage.isDeputy[posts[index].declaration] {
      posts[index].head = lineage.base[posts[index].declaration].flatMap { placeByDeclaration[$0] }
    }
    return ResolvedTree(nodes: nodes, texts: texts, posts: posts, levels: levels, fields: fields)
  }

  // MARK: Texts

  /// The words of an element, if it has any.
  mutating func text(_ element: ResolvedNode) -> Text? {
    guard let prose = element.text else { return nil }
    let (string, wording) = expander.wording(prose, in: post)
    if let replaced = element.replaced, declarations[prose].declaration == Int32(post),
      expander.expand(replaced, in: post).isSpelt(as: string)
    {
      reportRedundant(element, (prose, replaced))
    }
    return Text(
      string: string, wording: wording, name: element.name, prose: prose,
      origin: element.textOrigin,
      declaration: declarations[prose].declaration, replaced: element.replaced)
  }

  /// Where the texts of a list stand, after those of the items below them; those that refer to nothing and replace
  /// nothing are made once for all posts that inherit them.
  mutating func items(_ list: ResolvedNode) -> Range<Int> {
    guard let block = list.block.map({ Int($0) }) else { return 0..<0 }
    if let known = sharedTexts[block] { return known }
    var isShared = true
    var items: [Text] = []
    for child in blocks.children(of: list) {
      guard child.keyword == nil, var text = text(child) else { continue }
      isShared = isShared && text.replaced == nil && expander.isLiteral(text)
      if let inner = child.block.map({ Int($0) }) {
        let below = self.items(child)
        text.below = Int32(below.lowerBound)..<Int32(below.upperBound)
        isShared = isShared && sharedTexts[inner] != nil
      }
      items.append(text)
    }
    let numbers = texts.count..<texts.count + items.count
    texts += items
    if isShared { sharedTexts[block] = numbers }
    return numbers
  }

  private mutating func reportRedundant(
    _ element: ResolvedNode, _ words: (text: ProseID, inherited: ProseID)
  ) {
    let line = RedundantLine(
      declarations: declarations, forest: forest, line: element.textOrigin, words: words)
    diagnostics.add(line.diagnostic(for: declarations.spelling(post), inOwner: false))
  }

  // MARK: Absences

  private func collectAbsences(
    _ element: ResolvedNode, _ section: Section?, _ path: inout [SectionAbsence.Step],
    _ absences: inout [SectionAbsence]
  ) {
    for absence in blocks.absences(of: element).all {
      guard let section = section ?? Section(of: absence.keyword) else { continue }
      absences.append(SectionAbsence(section: section, path: path, absence: absence))
    }
    for child in blocks.children(of: element) where child.block != nil {
      path.append(SectionAbsence.Step(keyword: child.keyword, name: child.name?.symbol))
      collectAbsences(child, section ?? Section(of: child.keyword), &path, &absences)
      path.removeLast()
    }
  }
}
