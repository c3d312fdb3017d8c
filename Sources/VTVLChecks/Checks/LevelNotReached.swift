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
    let lines = position.allCompetencies.flatMap { competencies in
      competencies.framework.map { index in
        LevelLines(competencies.assignments, position, context.model.frameworks[index]).missed
      } ?? []
    }
    for (wide, missed) in lines {
      let names = missed.map { line in
        VisibleText.excerpt(line.name.map { context.model.spelling($0) } ?? "")
          + ": \(line.range?.description ?? "")"
      }
      let (vi, en) = (names.joined(separator: "», «"), names.joined(separator: "”, “"))
      report(
        at: wide.text, for: [position.code], about: names.map { .part($0) },
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
}

/// The lines of levels of a post, wide ones with the inherited ones that they do not reach.
private struct LevelLines {
  private(set) var missed: [(wide: LevelAssignment, narrow: [LevelAssignment])] = []

  init(_ lines: [LevelAssignment], _ position: Position, _ framework: Framework) {
    let declarations = Set(lines.map(\.text.declaration))
    guard declarations.count > 1 else { return }
    var depths: [Int: Int] = [:]
    for (depth, layer) in position.layers.enumerated() { depths[layer.declaration] = depth }
    var groups: [Symbol: Symbol] = [:]
    for group in framework.groups {
      for item in group.items { groups[item.id.symbol] = group.id?.symbol }
    }
    var all: Int?
    var byGroup: [Symbol: Int] = [:]
    for (index, line) in lines.enumerated() {
      if line.keyword == .all { all = index }
      if line.keyword == .group, let group = line.name?.symbol { byGroup[group] = index }
    }
    var narrow: [Int: [LevelAssignment]] = [:]
    for line in lines where line.keyword != .all && line.range != nil {
      let group = line.keyword == .level ? line.name.flatMap { groups[$0.symbol] } : nil
      guard let wide = group.flatMap({ byGroup[$0] }) ?? all, lines[wide].range != nil,
        lines[wide].range != line.range,
        depths[Int(line.text.declaration)] ?? 0 < depths[Int(lines[wide].text.declaration)] ?? 0
      else { continue }
      narrow[wide, default: []].append(line)
    }
    missed = narrow.keys.sorted().map { (lines[$0], narrow[$0] ?? []) }
  }
}
