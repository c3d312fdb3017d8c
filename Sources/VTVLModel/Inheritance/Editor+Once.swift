import VTVLSyntax

/// Things that occur once in a block, and fields of study, which have no labels.
extension Editor {
  mutating func applyOnce(_ statement: Statement, _ block: inout EditedBlock) {
    guard let keyword = statement.keyword else { return }
    if statement.place?.shape != .fields || statement.verb != .remove {
      guard block.stated.insert(keyword) else {
        reportStatedTwice(statement)
        return
      }
    }
    if let index = block.children.findOnce(keyword) {
      changeOnce(statement, index, &block)
    } else if statement.verb == nil {
      _ = block.children.insert(stated(statement))
    } else {
      reportNotInherited(statement, block)
    }
  }

  private mutating func changeOnce(
    _ statement: Statement, _ index: Int, _ block: inout EditedBlock
  ) {
    switch statement.verb {
    case .remove where statement.place?.shape == .fields && !statement.children.isEmpty:
      removeFields(statement, &block.children[index])
    case .remove:
      block.remove(index, by: statement, in: declaration)
    case .replace where statement.place?.shape.isCollection == true:
      replaceWhole(&block.children[index], by: statement)
    default:
      if statement.keyword == .competencies, statement.name != block.children[index].name?.symbol {
        // Levels of one framework mean nothing in another.
        replaceWhole(&block.children[index], by: statement)
      } else if let text = statement.text {
        restate(&block.children[index], text, statement)
      } else {
        apply(declarations.children(of: statement), to: &block.children[index])
      }
    }
  }

  /// `bỏ ngành: Luật; Sư phạm`: fields of study have no labels, so their words name them.
  private mutating func removeFields(_ statement: Statement, _ fields: inout Element) {
    var block = blocks.take(fields)
    let gone = placesOfFields(named: statement, in: block.children)
    for place in gone.sorted() {
      block.absences.append(
        Absence(block.children[place], by: statement, in: Int32(declaration)))
    }
    block.children = block.children.enumerated().filter { !gone.contains($0.offset) }
      .map(\.element)
    blocks.put(block, into: &fields)
  }

  private mutating func placesOfFields(
    named statement: Statement, in fields: [Element]
  ) -> Set<Int> {
    var placesByWords: [Prose.Words: [Int]] = [:]
    for (place, field) in fields.enumerated() {
      guard let text = field.text else { continue }
      placesByWords[Prose.Words(declarations[text]), default: []].append(place)
    }
    var places: Set<Int> = []
    var suggestions: Suggestions<Keyword>?
    for field in declarations.children(of: statement) {
      guard let text = field.text else { continue }
      if let found = placesByWords[Prose.Words(declarations[text])] {
        places.formUnion(found)
      } else {
        if suggestions == nil { suggestions = Suggestions() }
        let nearest = suggestions?.nearest(
          to: literal(text) ?? "", of: .fields,
          among: fields.compactMap { $0.text.flatMap(literal) })
        reportFieldNotInherited(text, field, nearest)
      }
    }
    return places
  }

  private func literal(_ text: ProseID) -> String? { declarations[text].literal }
}
