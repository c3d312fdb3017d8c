import VTVLModel
import VTVLSyntax

extension Check {
  /// The head is not among the deputy's superiors, or not by its exact title.
  static let headNotSuperior: Check = Check(
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
          + "is renamed."))
  ) { inspection, findings in
    for pair in inspection.leadership.pairs {
      let superiors = inspection.model.positions[pair.deputy].relations.managedBy
      guard !superiors.isEmpty, let names = HeadNames(pair.head, inspection),
        !superiors.contains(where: { names.isNamed(in: inspection.words($0)) })
      else { continue }
      let head = inspection.model.positions[pair.head]
      let deputy = inspection.model.positions[pair.deputy]
      if let inexact = superiors.first(where: { names.isMeant(by: inspection.words($0)) }) {
        findings.add(
          inexactTitle(inexact, names.text, head, deputy, inspection.model))
      } else if !deputy.isBroken {
        findings.add(absentHead(names.text, head, deputy, inspection.model))
      }
    }
  }

  private static func inexactTitle(
    _ superior: Text, _ title: Text, _ head: Position, _ deputy: Position, _ model: Model
  ) -> Diagnostic {
    let (written, right) = (
      VisibleText.excerpt(superior.string), VisibleText.excerpt(title.string, limit: 90)
    )
    let whole = 0..<superior.string.utf8.count
    let reference = Message(
      vi: "{\(Keyword.deputyOf.vi.asReference)}", en: "{\(Keyword.deputyOf.en.asReference)}")
    // The reference means the head only where that is declared.
    let exact = deputy.head == nil ? nil : model.exactLocation(of: whole, in: superior)
    return Diagnostic(
      headNotSuperior.rule, at: model.location(superior), about: [.text(written), .text(right)],
      Message(
        vi:
          "Cấp trên «\(written)» có lẽ là \(head.code), nhưng tên đúng của vị trí đó là «\(right)». "
          + "Hãy ghi đúng tên, tốt nhất là viết \(reference.vi).",
        en:
          "The superior “\(written)” is most likely \(head.code), but the exact title of that post is "
          + "“\(right)”. Write the exact title, best as \(reference.en)."),
      notes: [headNote(title, model)],
      fix: exact.map {
        Diagnostic.Fix.writing(reference.vi, at: [$0])
      }, posts: [deputy.code])
  }

  private static func absentHead(
    _ title: Text, _ head: Position, _ deputy: Position, _ model: Model
  ) -> Diagnostic {
    let name = VisibleText.excerpt(title.string, limit: 90)
    return Diagnostic(
      headNotSuperior.rule, at: model.location(deputy.origin), about: [.text(name)],
      Message(
        vi:
          "\(deputy.code) là cấp phó của \(head.code) nhưng danh sách «\(Keyword.managedBy.vi)» không "
          + "có «\(name)». Hãy thêm cấp trưởng vào danh sách.",
        en:
          "\(deputy.code) is the deputy of \(head.code), but its list “\(Keyword.managedBy.en)” does "
          + "not have “\(name)”. Add the head to the list."),
      notes: [
        Diagnostic.Note(
          at: deputy.relations.managedBy.first.map { model.location($0) },
          Message(
            vi: "Danh sách cấp trên của cấp phó ở đây.",
            en: "The list of the deputy's superiors stands here."))
      ], posts: [deputy.code])
  }

  private static func headNote(_ title: Text, _ model: Model) -> Diagnostic.Note {
    Diagnostic.Note(
      at: model.location(title),
      Message(vi: "Tên của cấp trưởng ở đây.", en: "The head's title stands here."))
  }
}

/// The names of a head, and whether an entry of the deputy's superiors is one of them.
private struct HeadNames {
  /// The title.
  let text: Text
  private let title: BodyName
  private let short: BodyName
  private let abbreviations: Abbreviations

  init?(_ head: Int, _ inspection: CheckContext) {
    guard let title = inspection.titles[head].title else { return nil }
    text = title.text
    self.title = title.name
    short = (inspection.titles[head].short ?? title).name
    abbreviations = inspection.abbreviations
  }

  /// Whether an entry is the head's title, alone or among several with commas between.
  func isNamed(in entry: Words) -> Bool {
    isExact(entry, entry.indices) || entry.partsBetweenCommas.contains { isExact(entry, $0) }
  }

  private func isExact(_ entry: Words, _ range: Range<Int>) -> Bool {
    let name = BodyName(entry, range, abbreviations)
    return name == title || name == short
  }

  /// Whether an entry is the head by another name: the short title and more, or the title cut short.
  func isMeant(by entry: Words) -> Bool {
    let name = BodyName(entry, abbreviations)
    return name.extends(short) || (title.extends(name) && name.hasSeveralWords)
  }
}
