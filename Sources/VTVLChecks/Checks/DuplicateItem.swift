import VTVLModel
import VTVLSyntax

extension Check {
  static let duplicateItem = Check(
    Rule(
      "duplicate-item", .warning,
      vi: "Một nội dung ghi hai lần trong cùng danh sách.",
      en: "The same text twice in one list.",
      explanation: Message(
        vi:
          "Một mục ghi lặp thường do dán nhầm, và làm người đọc tìm xem hai mục khác nhau ở đâu. Hai "
          + "mục được coi là trùng khi giống từng chữ, không kể chữ hoa, dấu cách và dấu câu. Hãy "
          + "bỏ một mục. Hai nhiệm vụ cùng tên trong một vị trí cũng vậy.",
        en:
          "An item given twice is usually a slip of pasting, and makes readers look for a difference. "
          + "Two items are the same when they agree word for word, case, spaces and a final full stop "
          + "apart. Remove one of them. The same goes for two tasks of one post with one title."))
  ) { context, report in
    // For each wording the list that last held it, by number, and where there.
    var last = Array(repeating: (list: -1, item: 0), count: context.wordings.count)
    var number = 0
    for position in context.model.positions {
      for list in context.lists[position.index] {
        for (item, text) in list.texts.enumerated() {
          guard let likeness = context.wordings.likeness(of: text) else { continue }
          if last[likeness].list == number {
            let earlier = list.texts[last[likeness].item]
            reportRepeated(text, earlier, list.keyword, position, report)
          } else {
            last[likeness] = (number, item)
          }
        }
        number += 1
      }
      reportTasks(of: position, context, report)
    }
  }

  /// Two tasks of one title: the form prints both, and nobody knows which is meant.
  private static func reportTasks(
    of position: Position, _ context: CheckContext, _ report: Reporter
  ) {
    var first: [Int: Text] = [:]
    for area in position.tasks.compactMap(\.area) where !area.isBlank {
      guard let likeness = context.wordings.likeness(of: area) else { continue }
      guard let earlier = first.updateValue(first[likeness] ?? area, forKey: likeness) else {
        continue
      }
      let quoted = VisibleText.excerpt(area.string)
      report(
        at: area, for: [position.code], about: [.text(quoted), .keyword(.task)],
        vi:
          "Vị trí \(position.code) có hai nhiệm vụ tên «\(quoted)». Hãy gộp làm một, hoặc đổi tên.",
        en: "The post \(position.code) has two tasks called “\(quoted)”. Join them, or rename one.",
        notes: [report.note(at: earlier, vi: "Nhiệm vụ trước ở đây.", en: "The first is here.")])
    }
  }

  private static func reportRepeated(
    _ text: Text, _ earlier: Text, _ list: Keyword, _ position: Position, _ report: Reporter
  ) {
    let quoted = VisibleText.excerpt(text.string)
    report(
      at: text, for: [position.code], about: [.text(quoted), .keyword(list)],
      vi: "«\(quoted)» đã có trong cùng danh sách «\(list.vi)». Hãy bỏ một lần.",
      en: "“\(quoted)” stands in the same list “\(list.en)” already. Remove one.",
      notes: [report.note(at: earlier, vi: "Lần đầu ở đây.", en: "It first stands here.")])
  }
}
