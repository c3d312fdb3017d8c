import VTVLModel
import VTVLSyntax

extension Inspection {
  /// What a post does and may do: areas of work, duties and powers.
  func workTexts(_ position: Position) -> [Text] {
    var texts: [Text] = []
    for task in position.tasks {
      if let area = task.area { texts.append(area) }
      texts += task.duties
    }
    for group in position.authority { texts += group.items }
    return texts
  }

  /// The described posts that a document lists, by their codes.
  func codes(of document: Document) -> [String] {
    let positions = PositionIndex(model)
    return document.positions.compactMap { positions[$0] }.map { model.positions[$0].code }
  }

  /// The words of a text as its author wrote them, references and all: the same for every post that
  /// inherits the line.
  func quotation(_ text: Text) -> String {
    VisibleText.excerpt(text.prose.map { model.source($0) } ?? text.string)
  }
}

extension Model {
  /// The code in the line that declares a post.
  func codeLocation(_ position: Position) -> Location {
    location(declarations.all[position.declaration].name?.origin ?? position.origin)
  }
}
