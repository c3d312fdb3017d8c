import VTVLModel
import VTVLSyntax

extension Check {
  /// One body is listed among the relations inside and outside.
  static let insideAndOutside: Check = Check(
    Rule(
      "inside-and-outside", .warning,
      vi: "Một cơ quan được ghi cả ở quan hệ bên trong và bên ngoài.",
      en: "One body listed among the relations inside and outside.",
      explanation: Message(
        vi:
          "Một cơ quan hoặc ở trong, hoặc ở ngoài; ghi cả hai nơi thường là do chép nhầm hàng của bảng. "
          + "Quy tắc so tên các mục của «bên trong» với «cơ quan» của «bên ngoài» trong cùng vị trí, "
          + "không kể chữ hoa, dấu cuối và chữ viết tắt đã khai báo. Hãy bỏ một chỗ.",
        en:
          "A body is inside or outside; listed in both places it was most likely copied into the wrong "
          + "row. The rule compares the entries of “internal” with the “bodies” of “external” in one "
          + "post; case, final punctuation and declared abbreviations do not count. Remove one of them."
      ))
  ) { inspection, findings in
    for position in inspection.model.positions {
      let relations = position.relations
      var inside: [BodyName: Text] = [:]
      for text in relations.managedBy + relations.manages + relations.coordinates {
        let name = BodyName(text.string, inspection.abbreviations)
        if !name.isEmpty, inside[name] == nil { inside[name] = text }
      }
      for text in relations.external.flatMap(\.bodies) {
        guard let same = inside[BodyName(text.string, inspection.abbreviations)] else { continue }
        findings.add(finding(text, same, position, inspection.model))
      }
    }
  }

  private static func finding(
    _ text: Text, _ same: Text, _ position: Position, _ model: Model
  ) -> Diagnostic {
    let quoted = VisibleText.excerpt(text.string)
    return Diagnostic(
      insideAndOutside.rule, at: model.location(text),
      Message(
        vi:
          "«\(quoted)» có cả ở quan hệ bên trong. Một cơ quan chỉ ở trong hoặc ở ngoài; hãy bỏ một chỗ.",
        en:
          "“\(quoted)” stands among the relations inside too. A body is inside or outside; remove one."
      ),
      notes: [
        Diagnostic.Note(
          at: model.location(same),
          Message(vi: "Ở bên trong tại đây.", en: "Inside it stands here."))
      ], posts: [position.code])
  }
}
