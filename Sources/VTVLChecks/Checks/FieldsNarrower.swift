import VTVLModel
import VTVLSyntax

extension Check {
  /// A deputy's fields of study that differ from the head's.
  static let fieldsNarrower = Check(
    Rule(
      "fields-narrower", .warning,
      vi: "Ngành đào tạo của cấp phó và cấp trưởng không như nhau.",
      en: "The deputy's fields of study are not the head's.",
      explanation: Message(
        vi:
          "Cấp phó làm việc trong cùng lĩnh vực với cấp trưởng và thường là nguồn bổ nhiệm cấp trưởng, "
          + "nên người học một ngành mà được nhận ở vị trí này thì cũng được nhận ở vị trí kia. Quy tắc so "
          + "danh sách ngành của cấp phó với của cấp trưởng, từng nhóm theo mã nhóm, không có nhóm tương "
          + "ứng thì so cả danh sách; chữ hoa, gạch nối, «và» hay «&» không kể. Hãy thống nhất hai danh "
          + "sách, hoặc để cấp phó thừa hưởng danh sách của cấp trưởng.",
        en:
          "A deputy works in the head's field and often becomes the head, so that whoever has studied "
          + "what one post takes should be taken for the other. The deputy's fields are held against the "
          + "head's, group by group where the groups have the same ids, else all together; case, dashes, "
          + "“và” and “&” do not count. Make the two lists agree, or let the deputy inherit the head's."
      ))
  ) { inspection, findings in
    for pair in inspection.leadership.pairs {
      let head = inspection.model.positions[pair.head]
      let deputy = inspection.model.positions[pair.deputy]
      for (heads, own) in FieldLists.pairs(head, deputy) {
        let difference = FieldDifference(heads.fields, own.fields, inspection)
        guard !difference.isEmpty else { continue }
        findings.add(
          finding(difference, heads, own, (head, deputy), inspection.model))
      }
    }
  }

  private static func finding(
    _ difference: FieldDifference, _ heads: FieldLists, _ own: FieldLists,
    _ pair: (head: Position, deputy: Position), _ model: Model
  ) -> Diagnostic {
    let group = own.name.map { VisibleText.excerpt($0.string) }
    let list =
      group.map { Message(vi: "nhóm «\($0)» ", en: " in the group “\($0)”") } ?? Message("")
    let (head, deputy) = (pair.head.code, pair.deputy.code)
    let missing = difference.missing.quotedList
    let extra = difference.extra.quotedList
    let parts = [
      difference.missing.isEmpty
        ? nil
        : Message(
          vi: "thiếu \(missing.vi) mà cấp trưởng \(head) nhận",
          en: "lack \(missing.en), which the head \(head) takes"),
      difference.extra.isEmpty
        ? nil
        : Message(
          vi: "có \(extra.vi) mà cấp trưởng \(head) không nhận",
          en: "have \(extra.en), which the head \(head) does not take"),
    ].compactMap(\.self)
    return Diagnostic(
      fieldsNarrower.rule, at: place(difference, own, pair.deputy, model),
      about: (difference.missing + difference.extra).map { .text($0.string) },
      Message(
        vi: "Ngành đào tạo \(list.vi)của \(deputy) \(parts.map(\.vi).joined(separator: "; ")). "
          + "Hãy thống nhất hai danh sách.",
        en:
          "The fields of study of \(deputy)\(list.en) \(parts.map(\.en).joined(separator: "; they ")). "
          + "Make the two lists agree."),
      notes: heads.fields.first.map {
        [
          Diagnostic.Note(
            at: model.location($0),
            Message(vi: "Danh sách của cấp trưởng ở đây.", en: "The head's list is here."))
        ]
      } ?? [], posts: [deputy])
  }

  /// The line that makes the difference: where the deputy takes fields away, else its own first field,
  /// else its list.
  private static func place(
    _ difference: FieldDifference, _ own: FieldLists, _ deputy: Position, _ model: Model
  ) -> Location {
    let missing = Set(difference.missing.compactMap(\.prose))
    let removal = deputy.absences.first {
      $0.section == .requirements && $0.absence.text.map(missing.contains) == true
    }
    if let removal { return model.location(removal.absence.removedBy) }
    return (difference.extra.first ?? own.fields.first).map { model.location($0) }
      ?? model.location(own.origin)
  }
}

/// One group of fields of study, or all of a post's.
private struct FieldLists {
  let name: Text?
  let fields: [Text]
  let origin: NodeRef

  /// The lists of head and deputy to hold against each other: the groups, where all have partners.
  static func pairs(
    _ head: Position, _ deputy: Position
  ) -> [(head: FieldLists, deputy: FieldLists)] {
    let heads = groups(head)
    let own = groups(deputy)
    guard !heads.isEmpty, !own.isEmpty else { return [] }
    let ids = heads.map { $0.id?.symbol }
    guard ids == own.map({ $0.id?.symbol }), Set(ids).count == ids.count else {
      return [(FieldLists(all: heads), FieldLists(all: own))]
    }
    return zip(heads, own).map { (FieldLists($0), FieldLists($1)) }
  }

  private static func groups(_ position: Position) -> [Position.MajorGroup] {
    (position.requirements.education?.groups ?? []).filter { !$0.majors.isEmpty }
  }

  private init(_ group: Position.MajorGroup) {
    name = group.name
    fields = Array(group.majors)
    origin = group.origin
  }

  private init(all groups: [Position.MajorGroup]) {
    name = nil
    fields = groups.flatMap(\.majors)
    origin = groups[0].origin
  }
}

/// What a deputy's fields lack of the head's, and what they have besides.
private struct FieldDifference {
  private(set) var missing: [Text] = []
  private(set) var extra: [Text] = []

  var isEmpty: Bool { missing.isEmpty && extra.isEmpty }

  init(_ heads: [Text], _ own: [Text], _ inspection: CheckContext) {
    guard heads.map(\.prose) != own.map(\.prose) else { return }
    missing = Self.fields(heads, notIn: own, inspection)
    extra = Self.fields(own, notIn: heads, inspection)
  }

  /// The fields of one list that the other does not name, each once.
  private static func fields(
    _ fields: [Text], notIn others: [Text], _ inspection: CheckContext
  ) -> [Text] {
    var known = FieldNames()
    for field in others { _ = known.insert(inspection.words(field)) }
    return fields.filter { known.insert(inspection.words($0)) }
  }
}

extension [Text] {
  /// Up to three names, and how many more.
  fileprivate var quotedList: Message {
    let names = prefix(3).map { VisibleText.excerpt($0.string, limit: 40) }
    let rest = count - names.count
    return Message(
      vi: "«\(names.joined(separator: "», «"))»" + (rest > 0 ? " và \(rest) ngành khác" : ""),
      en: "“\(names.joined(separator: "”, “"))”" + (rest > 0 ? " and \(rest) more" : ""))
  }
}
