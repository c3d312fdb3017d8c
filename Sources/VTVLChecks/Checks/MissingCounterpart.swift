import VTVLModel
import VTVLSyntax

extension Check {
  /// A head without a deputy's description, or a deputy without a head's.
  static let missingCounterpart: Check = Check(
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
  ) { inspection, findings in
    guard !inspection.model.mayHaveMorePosts else { return }
    let staffing = Staffing(inspection)
    for (index, position) in inspection.model.positions.enumerated() {
      guard let title = inspection.titles[index].title, inspection.leadership.heads[index] == nil
      else { continue }
      let message: Message? =
        if title.isDeputy || position.deputyOf != nil {
          // Whose deputy it is may stand in a line that was not understood.
          position.isBroken && position.head == nil ? nil : withoutHead(title.text.string)
        } else if inspection.leadership.deputies[index] == nil,
          staffing.mayHaveDeputy(index, title)
        {
          withoutDeputy(title.text.string)
        } else {
          nil
        }
      guard let message else { continue }
      findings.add(
        Diagnostic(
          missingCounterpart.rule, at: inspection.model.location(title.text),
          about: [.text(title.text.string)], message,
          posts: [position.code]))
    }
  }

  private static func withoutHead(_ title: String) -> Message {
    let quoted = VisibleText.excerpt(title)
    return Message(
      vi:
        "«\(quoted)» là cấp phó nhưng không có bản mô tả của cấp trưởng. Hãy viết bản của cấp trưởng, "
        + "hoặc ghi «\(Keyword.deputyOf.vi)» nếu bản đó mang tên khác.",
      en:
        "“\(quoted)” is a deputy, but there is no description of its head. Write the head's, or say "
        + "“\(Keyword.deputyOf.en)” if it goes by another title.")
  }

  private static func withoutDeputy(_ title: String) -> Message {
    let quoted = VisibleText.excerpt(title)
    return Message(
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
  /// Whether the unit a post heads has deputies, for the posts that head a declared unit.
  private var unitHasDeputies: [Int: Bool] = [:]
  /// The titles of the listed posts that somebody holds, abbreviations spelt out; nil where there is no
  /// list.
  private let listed: Set<[UInt8]>?
  private let abbreviations: Abbreviations

  init(_ inspection: CheckContext) {
    abbreviations = inspection.abbreviations
    let entries = inspection.model.knowledge.listedPosts
    let titles = entries.filter { $0.quota != 0 }.compactMap(\.title)
    listed =
      entries.contains { $0.title != nil }
      ? Set(titles.map { inspection.abbreviations.spelledOut($0.string) }) : nil
    for unit in inspection.model.knowledge.units {
      for head in unit.heads.compactMap({ inspection.positions[$0] }) {
        unitHasDeputies[head, default: false] =
          unitHasDeputies[head] ?? false || !unit.deputies.isEmpty
      }
    }
  }

  func mayHaveDeputy(_ position: Int, _ title: PositionTitle) -> Bool {
    if let declared = unitHasDeputies[position] { return declared }
    guard title.isHead else { return false }
    return listed?.contains(abbreviations.spelledOut("Phó " + title.text.string)) ?? true
  }
}
