import VTVLSyntax

extension Model {
  /// Trees to resolved posts. Every step works on whatever the one before it could make of the files.
  ///
  /// - Parameters:
  ///   - shared: the files, by index, that stand in shared folders.
  ///   - isPartial: whether something that declares names could not be read: then none is said to be missing.
  ///   - largestTotal: how much the posts may inherit together; less than usual for tests.
  package static func build(
    _ forest: SyntaxForest, shared: Set<Int> = [], isPartial: Bool = false,
    largestTotal: Int = Lineage.largestTotal
  ) -> Model {
    let (declarations, names, nameDiagnostics) = declare(forest, shared, isPartial)
    let (lineage, lineageDiagnostics, unknownBases) = LineageBuilder.build(
      declarations, forest, largestTotal: largestTotal)
    let references = ReferenceCheck.check(declarations, forest, lineage, names)

    let environments = Environments(
      declarations: declarations, lineage: lineage)
    let expander = Expander(
      declarations, forest, names: names, environment: environments.environment(of:))
    var reader = DeclarationReader(declarations, forest, expander)
    let frameworks = indices(declarations, .framework).map { reader.framework($0) }
    let documents = indices(declarations, .document).map { reader.document($0) }
    let forms = declarations.forms.values.sorted().map { reader.form($0) }
    let project = declarations.project.map { reader.project($0) }
    let knowledge = reader.knowledge()

    var resolver = Resolver(declarations, forest, lineage)
    let order = emissionOrder(declarations, documents)
    let posts = order.map { resolver.resolve($0) }
    var unused = resolver.layUnusedTemplates()
    var projection = Projection(
      declarations, forest, lineage, frameworks, resolver.blocks, reader.expander)
    for (root, post) in zip(posts, order) { projection.project(root, post: post) }

    var missing = unknownBases
    missing.add(references.missing)
    missing.add(reader.missing)
    missing.add(projection.missing)
    let hasMissingNames = !missing.asks.isEmpty
    missing.add(resolver.missing)
    let missingDiagnostics = missing.diagnostics(
      declarations, forest, lineage, unused: &unused)
    let diagnostics =
      WantedNames.diagnostics(declarations, forest, lineage, frameworks, projection.expander)
      + missingDiagnostics + nameDiagnostics + lineageDiagnostics + references.diagnostics.all
      + reader.diagnostics.all
      + resolver.diagnostics + unused.map(resolver.reportUnused) + projection.diagnostics.all
      + projection.expander.diagnostics.all
    let (wordingCount, insertions) = (
      projection.expander.wordingCount, projection.expander.insertions
    )
    let tree = projection.tree()
    return Model(
      forest: forest, declarations: declarations, project: project, knowledge: knowledge,
      documents: documents, forms: forms,
      frameworks: frameworks, tree: tree,
      positions: order.indices.map { Position(tree, $0) }, wordingCount: Int(wordingCount),
      insertions: insertions, replacements: resolver.replacements,
      longPassages: PassageSource.ofLongPassages(in: declarations, forest),
      hasMissingNames: hasMissingNames,
      diagnostics: Heirs(declarations, lineage, order).spread(unique(diagnostics)))
  }

  private static func declare(
    _ forest: SyntaxForest, _ shared: Set<Int>, _ isPartial: Bool
  ) -> (Declarations, BuiltInNames, [Diagnostic]) {
    var lowered = Lowering.lower(forest, shared: shared)
    lowered.isPartial = lowered.isPartial || isPartial
    var (declarations, diagnostics) = NameTables.fill(lowered, forest)
    let names = BuiltInNames(&declarations.symbols)
    return (declarations, names, diagnostics)
  }

  private static func indices(_ declarations: Declarations, _ kind: Declaration.Kind) -> [Int] {
    declarations.all.indices.filter { declarations.all[$0].kind == kind }
  }

  /// The posts that documents list, in that order, then the others in the order of the files.
  private static func emissionOrder(
    _ declarations: Declarations, _ documents: [Document]
  ) -> [Int] {
    var order: [Int] = []
    var isListed = Array(repeating: false, count: declarations.all.count)
    for document in documents {
      for name in document.positions {
        guard let index = declarations.positions[name.symbol], !declarations.all[index].isShared,
          !isListed[index]
        else { continue }
        isListed[index] = true
        order.append(index)
      }
    }
    for index in declarations.positions.values.sorted()
    where !declarations.all[index].isShared && !isListed[index] {
      order.append(index)
    }
    return order
  }

  /// Different steps may come upon the same mistake.
  private static func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var list = DiagnosticList()
    for diagnostic in diagnostics { list.add(diagnostic) }
    return list.all
  }
}
