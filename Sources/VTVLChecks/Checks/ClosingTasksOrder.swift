import VTVLModel
import VTVLSyntax

extension Check {
  static let closingTasksOrder = Check(
    Rule(
      "closing-tasks-order", .note,
      vi: "Thiếu một trong hai nhiệm vụ cuối thường có, hoặc xếp khác các vị trí cùng bộ.",
      en:
        "One of the two standard closing tasks is missing, or they are ordered unlike the siblings.",
      explanation: Message(
        vi:
          "Bản mô tả thường kết thúc bằng hai nhiệm vụ: việc khác do cấp trên giao, và nhiệm vụ chuyên "
          + "môn ở ngạch. Cùng một bộ thì nên có cả hai, theo một thứ tự, để đối chiếu được. Quy tắc so "
          + "các vị trí trong cùng một văn bản (vị trí không thuộc văn bản nào thì so với nhau). Thiếu: "
          + "khi quá nửa số vị trí có nhiệm vụ đó. Thứ tự: khác thứ tự được dùng nhiều hơn; nếu bằng "
          + "nhau thì khác vị trí đứng trước. Nhiệm vụ được nhận ra bằng «nhiệm vụ khác» (hay «công việc "
          + "khác») với «giao» hay «phân công», và «nhiệm vụ chuyên môn» với «ngạch».",
        en:
          "Descriptions usually end with two tasks: other work as superiors assign it, and the "
          + "professional work of one's rank. Within one set both should be there, in one order, so "
          + "that posts can be compared. The rule compares the posts of one document (those of no "
          + "document with one another). Missing: where more than half of the posts have the task. "
          + "Order: unlike the one used more; where both are used alike, unlike the first post's. The "
          + "tasks are known by “nhiệm vụ khác” (or “công việc khác”) with “giao” or “phân công”, and "
          + "by “nhiệm vụ chuyên môn” with “ngạch”."))
  ) { context, report in
    for siblings in siblings(in: context) {
      reportMissing(among: siblings, context, report)
      reportOrder(of: siblings, context, report)
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
      for sibling in siblings where sibling.area(task) == nil {
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
  let position: Position
  /// The closing tasks that it has, in its order.
  let closing: [(task: ClosingTask, area: Text)]

  /// Nil for a position whose tasks are not all known.
  init?(_ position: Position, _ context: CheckContext) {
    guard !position.isBroken, !position.tasks.isEmpty else { return nil }
    self.position = position
    var closing: [(task: ClosingTask, area: Text)] = []
    for area in position.tasks.compactMap(\.area) {
      guard let task = ClosingTask(context.words(area)),
        !closing.contains(where: { $0.task == task })
      else { continue }
      closing.append((task, area))
    }
    self.closing = closing
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
