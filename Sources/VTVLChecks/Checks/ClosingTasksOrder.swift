import VTVLModel
import VTVLSyntax

extension Check {
  /// The two standard closing tasks missing, or ordered unlike the sibling posts.
  static let closingTasksOrder: Check = Check(
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
  ) { inspection, findings in
    for siblings in Siblings.groups(in: inspection) {
      siblings.findMissing(&findings)
      siblings.findUnlike(&findings)
    }
  }
}

/// Posts of one document, and where each has the closing tasks.
private struct Siblings {
  private struct Post {
    let position: Position
    /// The areas of the closing tasks that it has, in its order.
    let closing: [(task: ClosingTask, area: Text)]

    /// Nil for a post whose tasks are not all known.
    init?(_ post: Int, _ inspection: CheckContext) {
      position = inspection.model.positions[post]
      guard !position.isBroken, !position.tasks.isEmpty else { return nil }
      var closing: [(task: ClosingTask, area: Text)] = []
      for index in position.tasks.indices {
        guard let area = position.tasks[index].area,
          let task = ClosingTask(inspection.words(area)),
          !closing.contains(where: { $0.task == task })
        else { continue }
        closing.append((task, area))
      }
      self.closing = closing
    }

    func area(_ task: ClosingTask) -> Text? { closing.first { $0.task == task }?.area }

    var first: ClosingTask? { closing.count == 2 ? closing.first?.task : nil }
  }

  private let posts: [Post]
  private let inspection: CheckContext

  static func groups(in inspection: CheckContext) -> [Siblings] {
    let positions = inspection.model.positions
    var isTaken = Set<Int>()
    var groups = inspection.model.documents.map { document in
      document.positions.compactMap { inspection.positions[$0] }
        .filter { isTaken.insert($0).inserted }
    }
    groups.append(positions.indices.filter { !isTaken.contains($0) })
    return groups.map { Siblings($0, inspection) }
  }

  private init(_ positions: [Int], _ inspection: CheckContext) {
    self.inspection = inspection
    posts = positions.compactMap { Post($0, inspection) }
  }

  // MARK: Missing

  func findMissing(_ findings: inout DiagnosticList) {
    for task in ClosingTask.allCases {
      let having = posts.filter { $0.area(task) != nil }
      guard having.count * 2 > posts.count, let model = having.first, let area = model.area(task)
      else { continue }
      for post in posts where post.area(task) == nil {
        findings.add(missing(area, of: model.position, in: post.position))
      }
    }
  }

  private func missing(_ area: Text, of model: Position, in position: Position) -> Diagnostic {
    let quoted = inspection.quotation(area)
    return Diagnostic(
      Check.closingTasksOrder.rule, at: inspection.model.codeLocation(position),
      about: [.text(quoted)],
      Message(
        vi:
          "\(position.code) không có nhiệm vụ như «\(quoted)», là nhiệm vụ cuối của phần lớn vị trí "
          + "cùng bộ. Hãy thêm, hoặc bỏ qua có lý do.",
        en:
          "\(position.code) has no task such as “\(quoted)”, with which most posts of the set end. "
          + "Add it, or ignore the finding with a reason."),
      notes: [
        Diagnostic.Note(
          at: inspection.model.location(area),
          Message(vi: "\(model.code) nêu ở đây.", en: "\(model.code) states it here."))
      ], posts: [position.code])
  }

  // MARK: Order

  func findUnlike(_ findings: inout DiagnosticList) {
    let ordered = posts.filter { $0.first != nil }
    let assignedFirst = ordered.count { $0.first == .assigned }
    guard let leading = ordered.first?.first, assignedFirst > 0, assignedFirst < ordered.count
    else { return }
    let isTied = assignedFirst * 2 == ordered.count
    let usual = isTied ? leading : assignedFirst * 2 > ordered.count ? .assigned : .professional
    guard let model = ordered.first(where: { $0.first == usual }) else { return }
    for post in ordered where post.first != usual {
      findings.add(unlike(model, post))
    }
  }

  private func unlike(_ model: Post, _ post: Post) -> Diagnostic {
    let (earlier, later) = (post.closing[0].area, post.closing[1].area)
    let (first, second) = (inspection.quotation(earlier), inspection.quotation(later))
    return Diagnostic(
      Check.closingTasksOrder.rule,
      at: inspection.model.location(nearest(to: post.position, earlier, later)),
      about: [.text(first), .text(second)],
      Message(
        vi:
          "«\(first)» đứng trước «\(second)», ngược với các vị trí khác cùng bộ. Hãy xếp hai nhiệm "
          + "vụ cuối theo một thứ tự.",
        en: "“\(first)” stands before “\(second)”, unlike in other posts of the set. Put the two "
          + "closing tasks in one order."),
      notes: [
        Diagnostic.Note(
          at: inspection.model.location(model.closing[0].area),
          Message(
            vi: "\(model.position.code) xếp nhiệm vụ này trước.",
            en: "\(model.position.code) puts this task first."))
      ], posts: [post.position.code])
  }

  /// Of two lines the one that is stated nearer to the post: most likely that one sets the order.
  private func nearest(to position: Position, _ first: Text, _ second: Text) -> Text {
    func depth(_ text: Text) -> Int {
      position.layers.lastIndex { $0.declaration == Int(text.declaration) } ?? 0
    }
    return depth(second) > depth(first) ? second : first
  }
}
