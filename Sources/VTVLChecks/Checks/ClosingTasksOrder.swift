import VTVLModel
import VTVLSyntax

extension Check {
  static let closingTasksOrder = Check(
    Rule(
      "closing-tasks-order", .note,
      vi:
        "Thiếu một trong hai nhiệm vụ cuối thường có, nó không ở cuối, hoặc xếp khác các vị trí cùng bộ.",
      en:
        "One of the two standard closing tasks is missing or not at the end, or they are ordered unlike "
        + "the siblings.",
      explanation: Message(
        vi:
          "Bản mô tả thường kết thúc bằng hai nhiệm vụ: việc khác do cấp trên giao, và nhiệm vụ chuyên "
          + "môn ở ngạch. Cùng một bộ thì nên có cả hai, theo một thứ tự, để đối chiếu được. Quy tắc so "
          + "các vị trí trong cùng một văn bản (vị trí không thuộc văn bản nào thì so với nhau). Thiếu: "
          + "khi quá nửa số vị trí có nhiệm vụ đó. Thứ tự: khác thứ tự được dùng nhiều hơn; nếu bằng "
          + "nhau thì khác vị trí đứng trước. Quy tắc còn báo khi có nhiệm vụ khác in sau nhiệm vụ cuối, "
          + "như nhiệm vụ riêng của vị trí thêm vào sau nhiệm vụ được kế thừa; với nhiệm vụ chuyên môn thì "
          + "chỉ khi phần lớn vị trí cùng bộ kết thúc bằng nó. Nhiệm vụ cuối viết thành một công việc cụ thể thì "
          + "coi là đã có. Nhiệm vụ được nhận ra bằng «nhiệm vụ khác» (hay «công việc "
          + "khác») với «giao» hay «phân công», và «nhiệm vụ chuyên môn» với «ngạch».",
        en:
          "Descriptions usually end with two tasks: other work as superiors assign it, and the "
          + "professional work of one's rank. Within one set both should be there, in one order, so "
          + "that posts can be compared. The rule compares the posts of one document (those of no "
          + "document with one another). Missing: where more than half of the posts have the task. "
          + "Order: unlike the one used more; where both are used alike, unlike the first post's. Another "
          + "task that prints after a closing one is reported too, such as a post's own task that follows "
          + "the inherited ones; for the professional work only where most posts of the set end with it. "
          + "A closing task written as a duty counts as there. The tasks are known by “nhiệm vụ khác” (or “công việc khác”) with “giao” or “phân công”, and "
          + "by “nhiệm vụ chuyên môn” with “ngạch”."))
  ) { context, report in
    for siblings in siblings(in: context) {
      reportMissing(among: siblings, context, report)
      reportOrder(of: siblings, context, report)
      for sibling in siblings { reportFollowed(sibling, among: siblings, context, report) }
    }
  }

  /// The positions of each document, then those of none, as far as their tasks are known.
  private static func siblings(in context: CheckContext) -> [[Sibling]] {
    let positions = context.model.positions
    var isTaken = Set<Int>()
    var groups = context.model.documents.map { document in
      document.positions.compactMap { context.positionIndex[$0] }
        .filter { isTaken.insert($0).inserted }
    }
    groups.append(positions.indices.filter { !isTaken.contains($0) })
    return groups.map { $0.compactMap { Sibling(positions[$0], context) } }
  }

  private static func reportMissing(
    among siblings: [Sibling], _ context: CheckContext, _ report: Reporter
  ) {
    for task in ClosingTask.allCases {
      let having = siblings.filter { $0.area(task) != nil }
      guard having.count * 2 > siblings.count, let model = having.first?.position.code,
        let area = having.first?.area(task)
      else { continue }
      let quoted = context.quotation(area)
      for sibling in siblings
      where sibling.area(task) == nil && !sibling.closingDuties.contains(task) {
        let code = sibling.position.code
        report(
          at: context.model.codeLocation(sibling.position), for: [code], about: [.text(quoted)],
          vi:
            "\(code) không có nhiệm vụ như «\(quoted)», là nhiệm vụ cuối của phần lớn vị trí cùng bộ. "
            + "Hãy thêm, hoặc bỏ qua có lý do.",
          en:
            "\(code) has no task such as “\(quoted)”, with which most posts of the set end. Add it, or "
            + "ignore the finding with a reason.",
          notes: [
            report.note(at: area, vi: "\(model) nêu ở đây.", en: "\(model) states it here.")
          ])
      }
    }
  }

  /// A closing task after which the form prints another task.
  private static func reportFollowed(
    _ sibling: Sibling, among siblings: [Sibling], _ context: CheckContext, _ report: Reporter
  ) {
    guard let (closing, next) = sibling.followed, isLast(closing.task, among: siblings) else {
      return
    }
    let (quoted, following) = (context.quotation(closing.area), context.quotation(next))
    let place = sibling.nearest(closing.area, next)
    let isInherited = place.origin == next.origin && closing.area.declaration != next.declaration
    let keep = closing.name.map { VisibleText.excerpt(context.model.spelling($0)) }
    let advice: Message =
      if isInherited, let keep {
        Message(
          vi: "Hãy viết «giữ nhiệm vụ \(keep):» sau nhiệm vụ mới.",
          en: "Write “keep task \(keep):” after the new tasks.")
      } else {
        Message(vi: "Hãy đưa nhiệm vụ đó xuống cuối.", en: "Move that task to the end.")
      }
    report(
      at: place, for: [sibling.position.code], about: [.text(quoted), .text(following)],
      vi: "«\(following)» in sau nhiệm vụ cuối «\(quoted)». \(advice.vi)",
      en: "“\(following)” prints after the closing task “\(quoted)”. \(advice.en)",
      notes: place.origin == next.origin
        ? [
          report.note(at: closing.area, vi: "Nhiệm vụ cuối ở đây.", en: "The closing task is here.")
        ] : [])
  }

  /// Whether a task closes the posts of a set: what superiors assign besides does wherever it stands; the
  /// work of one's rank where most posts that have it end with it.
  private static func isLast(_ task: ClosingTask, among siblings: [Sibling]) -> Bool {
    if task == .assigned { return true }
    let having = siblings.filter { $0.area(task) != nil }
    return having.count { $0.followed?.closing.task != task } * 2 > having.count
  }

  private static func reportOrder(
    of siblings: [Sibling], _ context: CheckContext, _ report: Reporter
  ) {
    let ordered = siblings.filter { $0.first != nil }
    guard let model = Sibling.model(of: ordered) else { return }
    let (modelLine, modelCode) = (model.closing[0].area, model.position.code)
    for sibling in ordered where sibling.first != model.first {
      let (earlier, later) = (sibling.closing[0].area, sibling.closing[1].area)
      let (first, second) = (context.quotation(earlier), context.quotation(later))
      report(
        at: sibling.nearest(earlier, later), for: [sibling.position.code],
        about: [.text(first), .text(second)],
        vi:
          "«\(first)» đứng trước «\(second)», ngược với các vị trí khác cùng bộ. Hãy xếp hai nhiệm vụ "
          + "cuối theo một thứ tự.",
        en: "“\(first)” stands before “\(second)”, unlike in other posts of the set. Put the two "
          + "closing tasks in one order.",
        notes: [
          report.note(
            at: modelLine, vi: "\(modelCode) xếp nhiệm vụ này trước.",
            en: "\(modelCode) puts this task first.")
        ])
    }
  }
}

/// A position of a set, and its closing tasks.
private struct Sibling {
  struct Closing {
    let task: ClosingTask
    let area: Text
    let name: NameUse?
  }

  let position: Position
  /// The closing tasks that it has, in its order.
  let closing: [Closing]
  /// Those that it states as a duty of another task.
  let closingDuties: Set<ClosingTask>
  /// The first closing task after which another one comes, and that one.
  let followed: (closing: Closing, next: Text)?

  /// Nil for a position whose tasks are not all known.
  init?(_ position: Position, _ context: CheckContext) {
    guard !position.isBroken, !position.tasks.isEmpty else { return nil }
    self.position = position
    var closing: [Closing] = []
    var followed: (closing: Closing, next: Text)?
    for task in position.tasks {
      guard let area = task.area else { continue }
      if let kind = ClosingTask(context.words(area)) {
        if !closing.contains(where: { $0.task == kind }) {
          closing.append(Closing(task: kind, area: area, name: task.name))
        }
      } else if followed == nil, let last = closing.first {
        followed = (last, area)
      }
    }
    self.closing = closing
    self.followed = followed
    let duties = position.tasks.flatMap { Array($0.duties) + [$0.note].compactMap(\.self) }
    closingDuties = Set(duties.compactMap { ClosingTask(context.words($0)) })
  }

  func area(_ task: ClosingTask) -> Text? { closing.first { $0.task == task }?.area }

  /// The task that comes first, where both are there.
  var first: ClosingTask? { closing.count == 2 ? closing.first?.task : nil }

  /// The first sibling with the order that most have; where both orders are used alike, with that of the
  /// first sibling. Nil where all agree.
  static func model(of ordered: [Sibling]) -> Sibling? {
    let assignedFirst = ordered.count { $0.first == .assigned }
    guard assignedFirst > 0, assignedFirst < ordered.count else { return nil }
    if assignedFirst * 2 == ordered.count { return ordered.first }
    let usual: ClosingTask = assignedFirst * 2 > ordered.count ? .assigned : .professional
    return ordered.first { $0.first == usual }
  }

  /// Of two lines the one that is stated nearer to the position: most likely that one sets the order.
  func nearest(_ first: Text, _ second: Text) -> Text {
    func depth(_ text: Text) -> Int {
      position.layers.lastIndex { $0.declaration == Int(text.declaration) } ?? 0
    }
    return depth(second) > depth(first) ? second : first
  }
}
