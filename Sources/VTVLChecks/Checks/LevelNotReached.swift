import VTVLModel
import VTVLSyntax

extension Check {
  static let levelNotReached = Check(
    Rule(
      "level-not-reached", .note,
      vi: "Dòng cấp độ không tới một nhóm hay năng lực, vì dòng riêng của nó được thừa hưởng.",
      en:
        "A line of levels that does not reach a group or competency, whose own line is inherited.",
      explanation: Message(
        vi:
          "«mức» hơn «nhóm», «nhóm» hơn «tất cả», dù dòng nào ở gần vị trí hơn. Cấp phó ghi «tất cả: 3» mà "
          + "cấp trưởng có «nhóm quản-lý: 5» thì cấp phó vẫn giữ 5 ở nhóm đó, và không ai thấy. Quy tắc báo ở "
          + "dòng rộng hơn, nêu những gì nó không tới và cấp độ vẫn giữ; cấp độ bằng nhau thì không báo. Muốn "
          + "đổi, hãy «thay» hoặc «bỏ» dòng riêng.",
        en:
          "“level” beats “group” and “group” beats “all”, whichever line is nearer to the post. A deputy "
          + "that says “all: 3” under a head with “group quản-lý: 5” keeps 5 in that group, and nobody "
          + "sees it. The rule reports the wider line with what it does not reach and the level that "
          + "stays; where the levels are the same it says nothing. To change them, replace or "
          + "remove the narrower line.")),
    forEach: \.model.positions
  ) { position, context, report in
    guard let competencies = position.competencies, let index = competencies.framework,
      competencies.assignments.count > 1
    else { return }
    let framework = context.model.frameworks[index]
    let lines = competencies.assignments.map { line in
      (line, depth: position.layers.lastIndex { $0.declaration == Int(line.text.declaration) } ?? 0)
    }
    for (wide, depth) in lines where wide.keyword != .level && wide.range != nil {
      let missed = lines.filter { narrow, other in
        other < depth && narrow.range != nil && narrow.range != wide.range
          && reaches(wide, narrow, framework)
      }.map(\.0)
      guard !missed.isEmpty else { continue }
      let names = missed.map { line in
        VisibleText.excerpt(line.name.map { context.model.spelling($0) } ?? "")
          + ": \(line.range?.description ?? "")"
      }
      let (vi, en) = (names.joined(separator: "», «"), names.joined(separator: "”, “"))
      report(
        at: wide.text, for: [position.code], about: [.text(vi)],
        vi:
          "Dòng này không tới «\(vi)», được thừa hưởng và riêng hơn. Nếu muốn đổi, hãy viết «thay» hoặc «bỏ» "
          + "cho dòng đó.",
        en:
          "This line does not reach “\(en)”, which is inherited and narrower. To change that, replace "
          + "or remove it.",
        notes: missed.prefix(3).map {
          report.note(at: $0.text, vi: "Dòng riêng ở đây.", en: "The narrower line is here.")
        })
    }
  }

  /// Whether a wide line would reach what a narrower one states.
  private static func reaches(
    _ wide: LevelAssignment, _ narrow: LevelAssignment, _ framework: Framework
  ) -> Bool {
    switch (wide.keyword, narrow.keyword) {
    case (.all, .group), (.all, .level): true
    case (.group, .level):
      framework.groups.contains { group in
        group.id?.symbol == wide.name?.symbol
          && group.items.contains { $0.id.symbol == narrow.name?.symbol }
      }
    default: false
    }
  }
}
