import VTVLModel
import VTVLSyntax

extension Check {
  static let missingCounterpart = Check(
    Rule(
      "missing-counterpart", .warning,
      vi: "Có bản mô tả của cấp trưởng mà không có của cấp phó, hoặc ngược lại.",
      en: "A head without a deputy's description, or a deputy without a head's.",
      explanation: Message(
        vi:
          "Việc của cấp trưởng và cấp phó bổ sung cho nhau nên phải xét cùng nhau; thiếu một bên thì "
          + "không biết việc bàn giao, ủy quyền có khớp hay không. Cấp phó là vị trí khai báo «cấp phó "
          + "của», được đơn vị nêu ở «cấp phó», hoặc có tên là tên của cấp trưởng thêm «Phó». Cấp "
          + "trưởng là vị trí được đơn vị nêu ở «cấp trưởng», hoặc có tên bắt đầu bằng Trưởng, Chánh, "
          + "Giám đốc, Chủ tịch và tương tự. Đơn vị khai báo không có cấp phó, hay danh mục vị trí "
          + "không có cấp phó ấy hay ghi số lượng là 0, thì không báo; còn vị trí chưa rõ mã hoặc trùng "
          + "mã thì chưa xét. Hãy viết bản còn thiếu, hoặc khai báo đơn vị.",
        en:
          "The work of a head and of a deputy complete each other and are judged together; with one "
          + "of them missing nobody can tell whether what is handed over is taken up. A deputy is a "
          + "post that says “deputy of”, that a unit names under “deputies”, or whose title is the "
          + "head's with “Phó” before it. A head is a post that a unit names under “heads”, or whose "
          + "title begins with Trưởng, Chánh, Giám đốc, Chủ tịch and the like. Where a unit is "
          + "declared without deputies, or the list of posts has no such deputy or a quota of 0 for "
          + "it, nothing is said, nor while a post has no clear code or one that another has. Write the "
          + "missing description, or declare the unit."))
  ) { context, report in
    guard !context.model.mayHaveMorePositions else { return }
    let staffing = Staffing(context)
    for position in context.model.positions {
      guard let title = context.titles[position.index].title,
        context.leadership.head(of: position.index) == nil
      else { continue }
      if title.isDeputy || position.deputyOf != nil {
        // Whose deputy it is may stand in a line that was not understood.
        guard !position.isBroken || position.head != nil else { continue }
        reportWithoutHead(position, title.text, report)
      } else if !context.leadership.hasDeputies(position.index),
        staffing.mayHaveDeputy(position.index, title)
      {
        reportWithoutDeputy(position, title.text, report)
      }
    }
  }

  private static func reportWithoutHead(_ position: Position, _ title: Text, _ report: Reporter) {
    let quoted = VisibleText.excerpt(title.string)
    report(
      at: title, for: [position.code], about: [.text(title.string)],
      vi:
        "«\(quoted)» là cấp phó nhưng không có bản mô tả của cấp trưởng. Hãy viết bản của cấp trưởng, "
        + "hoặc ghi «\(Keyword.deputyOf.vi)» nếu bản đó mang tên khác.",
      en:
        "“\(quoted)” is a deputy, but there is no description of its head. Write the head's, or say "
        + "“\(Keyword.deputyOf.en)” if it goes by another title.")
  }

  private static func reportWithoutDeputy(_ position: Position, _ title: Text, _ report: Reporter) {
    let quoted = VisibleText.excerpt(title.string)
    report(
      at: title, for: [position.code], about: [.text(title.string)],
      vi:
        "«\(quoted)» là cấp trưởng nhưng không có bản mô tả nào của cấp phó. Hãy viết bản của cấp phó; "
        + "nếu không có cấp phó, hãy khai báo «\(Keyword.unit.vi)» chỉ với «\(Keyword.heads.vi)».",
      en:
        "“\(quoted)” is a head, but there is no description of a deputy. Write the deputy's; if there "
        + "is none, declare a “\(Keyword.unit.en)” with “\(Keyword.heads.en)” only.")
  }
}

/// What the project says of who has deputies.
private struct Staffing {
  /// For the positions that head a declared unit, whether the unit has deputies.
  private var unitHasDeputies: [Int: Bool] = [:]
  /// The titles of the listed positions that somebody holds; nil where there is no list.
  private let listed: Set<BodyName>?
  private let abbreviations: Abbreviations

  init(_ context: CheckContext) {
    let abbreviations = context.abbreviations
    self.abbreviations = abbreviations
    let entries = context.model.knowledge.listedPosts
    let titles = entries.filter { $0.quota?.number != 0 }.compactMap(\.title)
    listed =
      entries.contains { $0.title != nil }
      ? Set(titles.map { BodyName($0.string, abbreviations) }) : nil
    for unit in context.model.knowledge.units {
      for head in unit.heads.compactMap({ context.positionIndex[$0] }) {
        unitHasDeputies[head] = unitHasDeputies[head] ?? false || !unit.deputies.isEmpty
      }
    }
  }

  func mayHaveDeputy(_ position: Int, _ title: PositionTitle) -> Bool {
    if let declared = unitHasDeputies[position] { return declared }
    guard title.isHead else { return false }
    return listed?.contains(BodyName("Phó " + title.text.string, abbreviations)) ?? true
  }
}
