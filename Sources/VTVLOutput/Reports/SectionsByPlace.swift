import VTVLChecks
import VTVLModel
import VTVLSyntax

/// The section of the form that a line of a source belongs to. It says more than a line number to readers
/// who know the descriptions but not their files.
struct SectionsByPlace {
  /// For each file, the lines of its positions and templates that begin or edit something of a section.
  private var sections: [Spans<Section?>]

  init(_ model: Model) {
    sections = Array(repeating: Spans(), count: model.forest.trees.count)
    for declaration in model.declarations.all where declaration.isPost {
      for statement in model.forest.node(declaration.origin).statements {
        sections[Int(declaration.origin.file)].append(
          statement.range, Section(of: statement.keyword))
      }
    }
  }

  /// The section of the form; nil for what concerns the position as a whole, and outside positions.
  func section(at location: Location) -> Section? {
    sections[location.file].value(at: location.range.lowerBound) ?? nil
  }
}
