import VTVLSyntax

/// Competencies: what a post asks for by a framework, and the lines about levels below that, are stated anew
/// without a verb, as what occurs once is.
extension LayerMerger {
  mutating func restate(_ index: Int, _ statement: Statement, _ block: inout EditedBlock) {
    if let text = statement.text {
      restate(&block.children[index], text, statement)
    } else if !statement.children.isEmpty {
      apply(declarations.children(of: statement), to: &block.children[index])
    } else if !forest.isPartial(statement) {
      reportChangesNothing(statement, block.children[index])
    }
    block.setAnchor(index, statement.keyword)
  }

  /// What `bỏ` names; without a name, `bỏ năng lực theo` takes all frameworks away.
  func namesToRemove(_ statement: Statement, _ block: EditedBlock) -> [NameUse] {
    let names = Array(declarations.names(of: statement))
    guard names.isEmpty, statement.keyword == .competencies else { return names }
    return block.children.inherited(.competencies).compactMap(\.name)
  }

  /// `bỏ mức x` where no line is about the competency alone: then a wider one no longer reaches it.
  mutating func addRemoval(
    _ name: NameUse, _ statement: Statement, _ block: inout EditedBlock,
    _ lines: ArraySlice<Statement>
  ) -> Bool {
    guard statement.keyword == .level, statement.place?.context == .competencies,
      block.children.find(.level, name.symbol).map(block.children.isPresent) != true,
      lines.contains(where: { $0.isWideLevel && $0.verb == nil })
        || [Keyword.all, .group].contains(where: { !block.children.inherited($0).isEmpty })
    else { return false }
    var removal = ResolvedNode(statement, declaration: Int32(declaration))
    removal.name = name
    removal.isRemoval = true
    _ = block.children.insert(removal)
    return true
  }

  /// The framework that `thay năng lực theo y` takes the place of: the only one that is inherited.
  func otherFramework(_ statement: Statement, _ block: EditedBlock) -> Int? {
    guard statement.keyword == .competencies, statement.verb == .replace else { return nil }
    let inherited = block.children.indices().filter {
      block.children.isInherited($0) && block.children[$0].keyword == .competencies
    }
    return inherited.count == 1 ? inherited[0] : nil
  }
}

extension Statement {
  /// Whether it is stated anew without a verb.
  var isRestated: Bool { keyword == .competencies || place?.context == .competencies }

  fileprivate var isWideLevel: Bool { keyword == .all || keyword == .group }
}
