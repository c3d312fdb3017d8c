import VTVLModel
import VTVLSyntax

extension Check {
  static let headNotSuperior = Check(
    Rule(
      "head-not-superior", .warning,
      vi: "Cấp trưởng không có trong danh sách cấp trên của cấp phó, hoặc không ghi đúng tên.",
      en: "The head is not among the deputy's superiors, or not by its exact title.",
      explanation: Message(
        vi:
          "Cấp phó chịu sự quản lý trực tiếp của cấp trưởng, nên danh sách «quản lý bởi» phải có cấp "
          + "trưởng, ghi đúng tên như ở bản mô tả của cấp trưởng để không ai hiểu là vị trí khác. Một "
          + "mục được coi là cấp trưởng khi trùng tên hoặc tên gọi tắt của vị trí đó, không kể chữ hoa, "
          + "dấu câu cuối và chữ viết tắt đã khai báo. Danh sách trống thuộc quy tắc missing-section. "
          + "Hãy viết {cấp-phó-của}: tên sẽ luôn đúng, cả khi đổi tên vị trí.",
        en:
          "A deputy is directly managed by the head, so the list “managed by” must name the head, "
          + "exactly as the head's own description does, lest someone take it for another post. An "
          + "entry is the head when it is that post's title or short title, capitals, final "
          + "punctuation and declared abbreviations apart. An empty list is a matter of "
          + "missing-section. Write {deputy-of}: the title is then always right, also when the post "
          + "is renamed.")),
    forEach: \.leadership.pairs
  ) { pair, context, report in
    let superiors = pair.deputy.relations.managedBy
    guard let first = superiors.first, let names = HeadNames(pair.head, context),
      !superiors.contains(where: { names.isNamed(in: context.words($0)) })
    else { return }
    if let inexact = superiors.first(where: { names.isMeant(by: context.words($0)) }) {
      reportInexact(inexact, names.title.text, pair, context.model, report)
    } else if !pair.deputy.isBroken {
      reportAbsent(names.title.text, from: first, pair, report)
    }
  }

  private static func reportInexact(
    _ superior: Text, _ title: Text, _ pair: Leadership.Pair, _ model: Model, _ report: Reporter
  ) {
    let written = VisibleText.excerpt(superior.string)
    let right = VisibleText.excerpt(title.string, limit: 90)
    let head = pair.head.code
    let reference = Message(
      vi: "{\(Keyword.deputyOf.name(.vi))}", en: "{\(Keyword.deputyOf.name(.en))}")
    // The reference means the head only where that is declared.
    let exact =
      pair.deputy.head == nil
      ? nil : model.exactLocation(of: 0..<superior.string.utf8.count, in: superior)
    report(
      at: superior, for: [pair.deputy.code], about: [.text(written), .text(right)],
      vi:
        "Cấp trên «\(written)» có lẽ là \(head), nhưng tên đúng của vị trí đó là «\(right)». Hãy ghi "
        + "đúng tên, tốt nhất là viết \(reference.vi).",
      en:
        "The superior “\(written)” is most likely \(head), but the exact title of that post is "
        + "“\(right)”. Write the exact title, best as \(reference.en).",
      notes: [
        report.note(
          at: title, vi: "Tên của cấp trưởng ở đây.", en: "The head's title stands here.")
      ],
      fix: exact.map { .writing(reference.vi, at: [$0]) })
  }

  private static func reportAbsent(
    _ title: Text, from list: Text, _ pair: Leadership.Pair, _ report: Reporter
  ) {
    let name = VisibleText.excerpt(title.string, limit: 90)
    let (deputy, head) = (pair.deputy.code, pair.head.code)
    report(
      at: pair.deputy.origin, for: [deputy], about: [.text(name)],
      vi:
        "\(deputy) là cấp phó của \(head) nhưng danh sách «\(Keyword.managedBy.vi)» không có «\(name)». "
        + "Hãy thêm cấp trưởng vào danh sách.",
      en:
        "\(deputy) is the deputy of \(head), but its list “\(Keyword.managedBy.en)” does not have "
        + "“\(name)”. Add the head to the list.",
      notes: [
        report.note(
          at: list, vi: "Danh sách cấp trên của cấp phó ở đây.",
          en: "The list of the deputy's superiors stands here.")
      ])
  }
}

/// The names of a head, and whether an entry of the deputy's superiors is one of them.
private struct HeadNames {
  let title: PositionTitle
  private let full: BodyName
  private let short: BodyName
  private let abbreviations: Abbreviations

  init?(_ head: Position, _ context: CheckContext) {
    let titles = context.titles[head.index]
    guard let title = titles.title else { return nil }
    self.title = title
    full = title.name
    short = (titles.short ?? title).name
    abbreviations = context.abbreviations
  }

  /// Whether an entry is the head's title, alone or among several with commas between.
  func isNamed(in entry: Words) -> Bool {
    isExact(entry, entry.indices) || entry.partsBetweenCommas.contains { isExact(entry, $0) }
  }

  private func isExact(_ entry: Words, _ range: Range<Int>) -> Bool {
    let name = BodyName(entry, range, abbreviations)
    return name == full || name == short
  }

  /// Whether an entry is the head by another name: the short title and more, or the title cut short.
  func isMeant(by entry: Words) -> Bool {
    let name = BodyName(entry, abbreviations)
    return name.extends(short) || (full.extends(name) && name.hasSeveralWords)
  }
}
