import VTVLSyntax

/// Things that occur once in a block, and fields of study, which have no labels.
extension LayerMerger {
  mutating func applyOnce(_ statement: Statement, _ block: inout EditedBlock) {
    guard let keyword = statement.keyword else { return }
    let isSelection = statement.verb == .remove || statement.verb == .keepOnly
    if statement.place?.shape != .fields || !isSelection,
      !forest.hasFault(in: [statement]) || !forest.isPartial(statement)
    {
      guard block.stated.insert(keyword) else {
        if !block.hasRepeat { reportStatedTwice(statement, &block) }
        block.hasRepeat = true
        return
      }
    }
    if let index = block.children.findOnce(keyword) {
      changeOnce(statement, index, &block)
    } else if statement.verb == nil {
      _ = block.children.insert(stated(statement))
    } else {
      reportNotInherited(statement, &block)
    }
  }

  private mutating func changeOnce(
    _ statement: Statement, _ index: Int, _ block: inout EditedBlock
  ) {
    switch statement.verb {
    case .remove where statement.place?.shape == .fields && !statement.children.isEmpty,
      .keepOnly:
      selectFields(statement, &block.children[index])
    case .remove:
      block.remove(index, by: statement, in: declaration)
    case .replace where statement.place?.shape.isCollection == true:
      replaceWhole(&block.children[index], by: statement)
    default:
      if let text = statement.text {
        restate(&block.children[index], text, statement)
      } else if statement.children.isEmpty, !forest.isPartial(statement) {
        reportChangesNothing(statement, block.children[index])
      } else {
        apply(declarations.children(of: statement), to: &block.children[index])
      }
    }
  }

  /// `bỏ ngành: Luật; Sư phạm` and `chỉ giữ ngành: …`: fields of study have no labels, so their words
  /// name them.
  private mutating func selectFields(_ statement: Statement, _ fields: inout ResolvedNode) {
    var block = EditedBlock(blocks.take(fields), lines: 0)
    var named: Set<Int> = []
    for field in declarations.children(of: statement) {
      guard let words = words(of: field.text) else { continue }
      let found = block.children.all(words, in: declarations)
      if found.isEmpty { reportFieldNotInherited(field, &block) }
      named.formUnion(found)
    }
    let removed =
      statement.verb == .remove
      ? named.sorted() : block.children.indices().filter { !named.contains($0) }
    for index in removed { block.remove(index, by: statement, in: declaration) }
    blocks.put(block.finished(), into: &fields)
  }

  private func words(of text: ProseID?) -> Prose.Words? {
    text.map { Prose.Words(declarations[$0]) }
  }
}
