import VTVLModel
import VTVLSyntax

/// What positions fill in of the fields that their forms declare.
enum OwnFields {
  /// The fields that positions fill in and no form of theirs declares, each once.
  static func diagnostics(_ model: Model, _ forms: PositionForms) -> [Diagnostic] {
    guard !model.forms.contains(where: \.isBroken) else { return [] }
    var reported: Set<NodeRef> = []
    var diagnostics: [Diagnostic] = []
    for position in model.positions {
      let form = forms[position.index]
      for name in unknown(in: position, form) where reported.insert(name.origin).inserted {
        diagnostics.append(unknown(name, form, model))
      }
    }
    return diagnostics
  }

  /// The names that a position fills in and its form does not declare.
  static func unknown(in position: Position, _ form: FormProfile) -> [NameUse] {
    names(of: position).filter { name in
      !form.ownFields.contains { $0.name.symbol == name.symbol }
    }
  }

  private static func names(of position: Position) -> [NameUse] {
    ([position.node] + position.tasks.map(\.node)).flatMap { node in
      let list = node.child(.extra)
      return list.below.compactMap { list[$0].name }
    }
  }

  private static func unknown(
    _ name: NameUse, _ form: FormProfile, _ model: Model
  ) -> Diagnostic {
    let spelling = model.spelling(name)
    let quoted = VisibleText.excerpt(spelling)
    let known = form.ownFields.map(\.id)
    let nearest = EditDistance.nearest(to: spelling, among: known)
    let place = model.location(name.origin)
    let id = VisibleText.excerpt(form.id)
    return Diagnostic(
      .unknownReference, at: place, about: [.text(quoted)],
      Message(
        vi: "Biểu mẫu «\(id)» không có ô nào là «\(quoted)».",
        en: "The form “\(id)” has no box “\(quoted)”."
      ).offering(
        nearest,
        else: Message(
          vi: "Hãy khai báo «\(Keyword.box.vi) \(quoted): …» trong biểu mẫu, hoặc bỏ dòng này.",
          en: "Declare “\(Keyword.box.en) \(quoted): …” in the form, or drop this line.")),
      fix: nearest.map { .writing($0, at: [place]) })
  }
}
