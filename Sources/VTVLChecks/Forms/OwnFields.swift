import VTVLModel
import VTVLSyntax

/// What positions fill in of the fields that their forms declare.
enum OwnFields {
  /// The fields that positions fill in and no form of theirs declares, each once.
  static func diagnostics(_ model: Model, _ forms: PositionForms) -> [Diagnostic] {
    var reported: Set<NodeRef> = []
    var diagnostics: [Diagnostic] = []
    for position in model.positions {
      guard let form = forms.decided(position.index) else { continue }
      if !form.isPartial {
        for name in unknown(in: position, form) where reported.insert(name.origin).inserted {
          diagnostics.append(unknown(name, form, model))
        }
        for name in misplaced(in: position, form) where reported.insert(name.origin).inserted {
          diagnostics.append(misplaced(name, form, model))
        }
      }
      for field in form.ownFields {
        guard let kind = field.kind else { continue }
        for node in nodes(of: position) {
          let value = node.extra(field.name.symbol)
          if let place = value.differing(from: kind), reported.insert(place).inserted {
            diagnostics.append(wrongKind(field, kind, at: place, model))
          }
        }
      }
    }
    return diagnostics
  }

  /// A box that holds something else than its form says.
  private static func wrongKind(
    _ field: FormProfile.OwnField, _ kind: FormProfile.Kind, at place: NodeRef, _ model: Model
  ) -> Diagnostic {
    let id = VisibleText.excerpt(field.id)
    let message =
      switch kind {
      case .number:
        Message(
          vi: "Ô «\(id)» chứa một số, như «20» hoặc «12,5%». Hãy viết một số sau dấu hai chấm.",
          en: "The box “\(id)” holds a number such as “20” or “12.5%”. Write one after the colon.")
      case .list:
        Message(
          vi: "Ô «\(id)» chứa một danh sách. Hãy viết mỗi mục ở một dòng bên dưới, sau «- ».",
          en: "The box “\(id)” holds a list. Write each item in a line below, after “- ”.")
      case .passage:
        Message(
          vi: "Ô «\(id)» chứa một đoạn văn, không có mục. Hãy viết liền sau dấu hai chấm.",
          en: "The box “\(id)” holds a passage, without items. Write it after the colon.")
      }
    return Diagnostic(.malformedLine, at: model.location(place), about: [.text(id)], message)
  }

  /// The names that a position fills in and its form does not declare.
  static func unknown(in position: Position, _ form: FormProfile) -> [NameUse] {
    names(of: position).filter { name in
      !form.ownFields.contains { $0.name.symbol == name.symbol }
    }
  }

  private static func names(of position: Position) -> [NameUse] {
    nodes(of: position).flatMap(names(in:))
  }

  private static func names(in node: NodeView) -> [NameUse] {
    let list = node.child(.extra)
    return list.below.compactMap { list[$0].name }
  }

  /// The names that a post fills in for a column of tasks, and those that a task fills in for the post.
  private static func misplaced(in position: Position, _ form: FormProfile) -> [NameUse] {
    guard !position.isBroken else { return [] }
    let all = Set(form.ownFields.map(\.name.symbol))
    let ofTasks = Set(form.taskCells.compactMap(\.own?.name.symbol))
    return names(in: position.node).filter { ofTasks.contains($0.symbol) }
      + position.tasks.flatMap { names(in: $0.node) }
      .filter { all.contains($0.symbol) && !ofTasks.contains($0.symbol) }
  }

  private static func misplaced(
    _ name: NameUse, _ form: FormProfile, _ model: Model
  ) -> Diagnostic {
    let (quoted, id) = (VisibleText.excerpt(model.spelling(name)), VisibleText.excerpt(form.id))
    let isOfTask = form.taskCells.contains { $0.own?.name.symbol == name.symbol }
    let message =
      isOfTask
      ? Message(
        vi:
          "Ô «\(quoted)» là một cột của bảng nhiệm vụ trong biểu mẫu «\(id)». Hãy viết nó trong từng nhiệm "
          + "vụ.",
        en: "The box “\(quoted)” is a column of tasks in the form “\(id)”. Write it in each task.")
      : Message(
        vi:
          "Ô «\(quoted)» không phải là một cột của bảng nhiệm vụ trong biểu mẫu «\(id)». Hãy viết nó thẳng "
          + "trong vị trí, ngoài nhiệm vụ.",
        en:
          "The box “\(quoted)” is no column of tasks in the form “\(id)”. Write it in the post, outside of "
          + "the tasks.")
    return Diagnostic(
      .misplacedKeyword, at: model.location(name.origin), about: [.text(quoted)], message)
  }

  /// What may have such fields.
  private static func nodes(of position: Position) -> [NodeView] {
    [position.node] + position.tasks.map(\.node)
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

extension NodeView {
  /// The line of a box that holds something else than a kind of content; nil where it is right or empty.
  fileprivate func differing(from kind: FormProfile.Kind) -> NodeRef? {
    let (text, items) = (text(.title), items(.items))
    switch kind {
    case .number:
      return items.first?.origin ?? text.flatMap { Decimal($0.string) == nil ? $0.origin : nil }
    case .list: return items.isEmpty ? text?.origin : nil
    case .passage: return items.first?.origin
    }
  }
}
