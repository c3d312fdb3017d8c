import VTVLSyntax

/// Things that occur once in a block, and fields of study, which have no labels.
extension Editor {
  mutating func applyOnce(_ statement: Statement, _ block: inout EditedBlock) {
    guard let keyword = statement.keyword else { return }
    if statement.place?.shape != .fields || statement.verb != .remove {
      let key = NamedOnce(verb: nil, keyword: keyword, symbol: nil)
      guard block.named.insert(key).inserted else {
        reportStatedTwice(statement)
        return
      }
    }
    if let index = block.children.findOnce(keyword) {
      changeOnce(statement, index, &block)
    } else if statement.verb == nil {
      var element = Element(statement, declaration: Int32(declaration))
      apply(statement.children, to: &element)
      _ = block.children.insert(element)
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
        apply(statement.children, to: &block.children[index])
      }
    }
  }

  /// `bỏ ngành: Luật; Sư phạm`: fields of study have no labels, so their words name them.
  private mutating func removeFields(_ statement: Statement, _ fields: inout Element) {
    var placesByWords: [[FieldWords]: [Int]] = [:]
    for (place, field) in fields.children.enumerated() {
      if let text = field.text { placesByWords[words(of: text), default: []].append(place) }
    }
    var gone: Set<Int> = []
    var suggestions = Suggestions<Keyword>()
    for field in statement.children {
      guard let text = field.text else { continue }
      if let places = placesByWords[words(of: text)] {
        gone.formUnion(places)
      } else {
        let nearest = suggestions.nearest(
          to: literal(text) ?? "", of: .fields,
          among: fields.children.compactMap { $0.text.flatMap(literal) })
        reportFieldNotInherited(text, field, nearest)
      }
    }
    for place in gone.sorted() {
      fields.absences.append(
        Absence(fields.children[place], by: statement, in: Int32(declaration)))
    }
    fields.children = fields.children.enumerated().filter { !gone.contains($0.offset) }
      .map(\.element)
  }

  private func literal(_ text: ProseID) -> String? { declarations[text].literal }

  /// A passage as it is written, for comparing.
  private enum FieldWords: Hashable {
    case text(String)
    case reference(Symbol)
  }

  private func words(of text: ProseID) -> [FieldWords] {
    declarations[text].segments.map {
      switch $0 {
      case .text(let words): .text(words)
      case .reference(let reference): .reference(reference.whole)
      }
    }
  }
}
