import VTVLModel
import VTVLSyntax

extension Inspection {
  /// Reports the tasks that lack something, each at the line that states the task. A post with lines
  /// that could not be read is passed over: what it lacks may just be unread.
  func reportTasks(
    _ rule: Rule, to findings: inout FindingList, where isLacking: (Position.Task) -> Bool,
    message: (_ area: String) -> Message
  ) {
    for position in model.positions where !position.isBroken {
      for task in position.tasks where isLacking(task) {
        findings.add(
          Diagnostic(
            rule, at: model.location(task.origin), message(quoted(task)), posts: [position.code]))
      }
    }
  }

  /// What a message calls a task: its area, else its name.
  func quoted(_ task: Position.Task) -> String {
    VisibleText.excerpt(task.area?.string ?? task.name.map { model.spelling($0) } ?? "…")
  }
}
