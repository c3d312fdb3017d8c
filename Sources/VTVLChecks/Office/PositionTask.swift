import VTVLModel
import VTVLSyntax

/// A task with the position it belongs to.
struct PositionTask: Sendable {
  let position: Position
  let task: Position.Task

  static func all(in model: Model) -> [PositionTask] {
    var all: [PositionTask] = []
    for position in model.positions {
      for task in position.tasks { all.append(PositionTask(position: position, task: task)) }
    }
    return all
  }
}

extension Position.Task {
  /// Whether nothing stands where the duties do: neither a duty nor a note.
  var statesNoDuty: Bool { duties.allSatisfy(\.isBlank) && note.isBlank }
}

extension CheckContext {
  /// Reports a task that lacks something: at the line that states the task, or at the line that took away
  /// what was inherited. A position with lines that could not be read is passed over: what it lacks may just
  /// be unread.
  ///
  /// - Parameter parts: what is missing.
  func reportMissing(
    _ parts: [Keyword], of item: PositionTask, _ report: Reporter, severity: Severity? = nil,
    message: (_ area: String) -> Message
  ) {
    guard !item.position.isBroken else { return }
    let area = quoted(item.task)
    let removal = removal(of: parts, from: item)
    let note = report.note(
      at: item.task.origin, vi: "Nhiệm vụ được nêu ở đây.", en: "The task is stated here.")
    report(
      at: removal ?? item.task.origin, for: [item.position.code], about: [.text(area)],
      message(area), notes: removal == nil ? [] : [note], severity: severity)
  }

  /// The last line that took away some part of a task, or an item of it.
  private func removal(of parts: [Keyword], from item: PositionTask) -> NodeRef? {
    let stated = model.forest.node(item.task.origin).children.filter { child in
      child.keyword.map(parts.contains) ?? false
    }
    let removed = item.position.absences.last { gone in
      let origin = gone.absence.origin
      let range = model.forest.node(origin).range
      return origin.file == item.task.origin.file && stated.contains { $0.range.contains(range) }
    }
    return removed?.absence.removedBy
  }

  /// What a message calls a task: its area, else its name.
  func quoted(_ task: Position.Task) -> String {
    task.area.map { quotation($0) }
      ?? VisibleText.excerpt(task.name.map { model.spelling($0) } ?? "…")
  }
}
