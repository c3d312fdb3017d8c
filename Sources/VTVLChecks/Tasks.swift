import VTVLModel
import VTVLSyntax

extension Diagnostic {
  /// The same, pointing at the line that takes away, with a note of where the task stands.
  fileprivate func moved(to removal: Location) -> Diagnostic {
    Diagnostic(
      rule, at: removal, about: arguments, message,
      notes: [
        Note(at: location, Message(vi: "Nhiệm vụ được nêu ở đây.", en: "The task is stated here."))
      ], posts: posts)
  }
}

extension CheckContext {
  /// Reports the tasks that lack something, each at the line that states the task, or at the one that took
  /// away what was inherited. A post with lines that could not be read is passed over: what it lacks may
  /// just be unread.
  ///
  /// - Parameters:
  ///   - parts: what is lacking.
  ///   - severity: for a task that weighs otherwise than the rule says.
  func reportTasks(
    _ rule: Rule, without parts: [Keyword], to findings: inout DiagnosticList,
    where isLacking: (Position.Task) -> Bool,
    severity: (Position.Task) -> Severity? = { _ in nil }, message: (_ area: String) -> Message
  ) {
    for position in model.positions where !position.isBroken {
      for task in position.tasks where isLacking(task) {
        var finding = Diagnostic(
          rule, at: model.location(task.origin), about: [.text(quoted(task))],
          message(quoted(task)), posts: [position.code])
        if let removal = removal(of: parts, from: task, in: position) {
          finding = finding.moved(to: model.location(removal))
        }
        if let severity = severity(task) { finding.severity = severity }
        findings.add(finding)
      }
    }
  }

  /// The last line that took away some part of a task, or an item of it.
  private func removal(
    of parts: [Keyword], from task: Position.Task, in position: Position
  ) -> NodeRef? {
    let stated = model.forest.node(task.origin).children.filter { child in
      child.keyword.map(parts.contains) ?? false
    }
    let removed = position.absences.last { gone in
      let origin = gone.absence.origin
      let range = model.forest.node(origin).range
      return origin.file == task.origin.file && stated.contains { $0.range.contains(range) }
    }
    return removed?.absence.removedBy
  }

  /// What a message calls a task: its area, else its name.
  func quoted(_ task: Position.Task) -> String {
    task.area.map { quotation($0) }
      ?? VisibleText.excerpt(task.name.map { model.spelling($0) } ?? "…")
  }
}
