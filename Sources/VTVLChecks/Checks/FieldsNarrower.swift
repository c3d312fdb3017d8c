import VTVLModel
import VTVLSyntax

extension Check {
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
      )),
    forEach: \.leadership.pairs
  ) { pair, context, report in
    for (heads, own) in FieldList.compared(pair)
    where heads.fields.map(\.prose) != own.fields.map(\.prose) {
      let missing = heads.fields(notIn: own, context)
      let extra = own.fields(notIn: heads, context)
      guard !missing.isEmpty || !extra.isEmpty else { continue }
      report(
        at: place(missing, extra, own, pair.deputy, context.model), for: [pair.deputy.code],
        about: missing.map { .part("-" + $0.string) } + extra.map { .part("+" + $0.string) },
        message(missing, extra, in: own.name, pair),
        notes: [
          report.note(
            at: heads.fields.first, vi: "Danh sách của cấp trưởng ở đây.",
            en: "The head's list is here.")
        ])
    }
  }

  private static func message(
    _ missing: [Text], _ extra: [Text], in group: Text?, _ pair: Leadership.Pair
  ) -> Message {
    let (head, deputy) = (pair.head.code, pair.deputy.code)
    let list =
      group.map { VisibleText.excerpt($0.string) }
      .map { Message(vi: "nhóm «\($0)» ", en: " in the group “\($0)”") } ?? Message("")
    let (missing, extra) = (missing.quotedList, extra.quotedList)
    let parts = [
      missing.map {
        ("thiếu \($0.vi) mà cấp trưởng \(head) nhận", "lack \($0.en), which the head \(head) takes")
      },
      extra.map {
        (
          "có \($0.vi) mà cấp trưởng \(head) không nhận",
          "have \($0.en), which the head \(head) does not take"
        )
      },
    ].compactMap(\.self)
    return Message(
      vi: "Ngành đào tạo \(list.vi)của \(deputy) \(parts.map(\.0).joined(separator: "; ")). "
        + "Hãy thống nhất hai danh sách.",
      en:
        "The fields of study of \(deputy)\(list.en) \(parts.map(\.1).joined(separator: "; they ")). "
        + "Make the two lists agree.")
  }

  /// The line that makes the difference: where the deputy takes fields away, else its own first field,
  /// else its list.
  private static func place(
    _ missing: [Text], _ extra: [Text], _ own: FieldList, _ deputy: Position, _ model: Model
  ) -> Location {
    let missing = Set(missing.compactMap(\.prose))
    let removal = deputy.absences.first {
      $0.section == .requirements && $0.absence.text.map(missing.contains) == true
    }
    if let removal { return model.location(removal.absence.removedBy) }
    return (extra.first ?? own.fields.first)?.location(in: model) ?? model.location(own.origin)
  }
}

/// One group of fields of study, or all of a position's.
private struct FieldList {
  let name: Text?
  let fields: [Text]
  let origin: NodeRef

  /// The lists of head and deputy to compare: group by group where all have partners, else all together.
  static func compared(_ pair: Leadership.Pair) -> [(heads: FieldList, own: FieldList)] {
    let (heads, own) = (groups(pair.head), groups(pair.deputy))
    guard !heads.isEmpty, !own.isEmpty else { return [] }
    let ids = heads.map { $0.id?.symbol }
    guard ids == own.map({ $0.id?.symbol }), Set(ids).count == ids.count else {
      return [(FieldList(all: heads), FieldList(all: own))]
    }
    return zip(heads, own).map { (FieldList($0), FieldList($1)) }
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

  /// The fields that another list does not name, each once.
  func fields(notIn other: FieldList, _ context: CheckContext) -> [Text] {
    var known = FieldNames()
    for field in other.fields { _ = known.insert(context.words(field)) }
    return fields.filter { known.insert(context.words($0)) }
  }
}

extension [Text] {
  /// Up to three names, and how many more; nil for none.
  fileprivate var quotedList: Message? {
    guard !isEmpty else { return nil }
    let names = prefix(3).map { VisibleText.excerpt($0.string, limit: 40) }
    let rest = count - names.count
    return Message(
      vi: "«\(names.joined(separator: "», «"))»" + (rest > 0 ? " và \(rest) ngành khác" : ""),
      en: "“\(names.joined(separator: "”, “"))”" + (rest > 0 ? " and \(rest) more" : ""))
  }
}
