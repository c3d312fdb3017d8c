import VTVLModel
import VTVLSyntax

extension Inspection {
  /// Reports the tasks that lack something, each at the line that states the task. A post with lines
  /// that could not be read is passed over: what it lacks may just be unread.
  ///
  /// - Parameter severity: for a task that weighs otherwise than the rule says.
  func reportTasks(
    _ rule: Rule, to findings: inout FindingList, where isLacking: (Position.Task) -> Bool,
    severity: (Position.Task) -> Severity? = { _ in nil }, message: (_ area: String) -> Message
  ) {
    for position in model.positions where !position.isBroken {
      for task in position.tasks where isLacking(task) {
        var finding = Diagnostic(
          rule, at: model.location(task.origin), message(quoted(task)), posts: [position.code])
        if let severity = severity(task) { finding.severity = severity }
        findings.add(finding)
      }
    }
  }

  /// What a message calls a task: its area, else its name.
  func quoted(_ task: Position.Task) -> String {
    task.area.map { quotation($0) }
      ?? VisibleText.excerpt(task.name.map { model.spelling($0) } ?? "…")
  }
}
