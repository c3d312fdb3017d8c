import VTVLModel
import VTVLSyntax

/// What the model holds of the positions of a workspace, for people who work on vtvl.
package struct ModelText {
  private let model: Model
  private let paths: [String]

  /// - Parameter paths: for each file, the path to show.
  package init(_ model: Model, paths: [String]) {
    self.model = model
    self.paths = paths
  }

  /// A block for each position: what it is built from, then each text with the line that states it.
  package var text: String {
    model.positions.map(text(of:)).joined(separator: "\n")
  }

  private func text(of position: Position) -> String {
    var text = "position \(VisibleText.visible(position.code)) \(place(position.origin))"
    text += position.isBroken ? " partial\n" : "\n"
    for layer in position.layers {
      text += "  layer \(VisibleText.visible(model.declarations.spelling(layer.declaration)))\n"
    }
    for passage in position.passages {
      text += line(passage.section, passage.keyword, passage.task, passage.text)
    }
    for list in position.lists {
      for item in list.texts { text += line(list.section, list.keyword, list.task, item) }
    }
    return text
  }

  private func line(
    _ section: Section, _ keyword: Keyword, _ task: Int?, _ text: Text
  ) -> String {
    let index = task.map { "[\($0)]" } ?? ""
    let words = VisibleText.excerpt(text.string)
    return "  \(section.rawValue)\(index).\(keyword.en) “\(words)” \(place(text.origin))\n"
  }

  private func place(_ origin: NodeRef) -> String {
    let location = model.location(origin)
    let position = model.forest.trees[location.file].file.position(of: location.range.lowerBound)
    return "\(VisibleText.path(paths[location.file])):\(position.line):\(position.column)"
  }
}
