import VTVLModel
import VTVLSyntax

extension Check {
  static let insideAndOutside = Check(
    Rule(
      "inside-and-outside", .warning,
      vi: "Một cơ quan có cả ở quan hệ bên trong và bên ngoài.",
      en: "One body listed inside and outside.",
      explanation: Message(
        vi:
          "Một cơ quan hoặc thuộc tổ chức của mình, hoặc ở ngoài; ghi cả hai nơi thì người đọc không "
          + "biết làm việc với họ theo quan hệ nào. Quy tắc so từng mục của «quản lý bởi», «quản lý», "
          + "«phối hợp» với từng mục của «cơ quan»: phải giống từng chữ, không kể chữ hoa, dấu câu và "
          + "chữ viết tắt đã khai báo. Mục chung như «Các cơ quan, đơn vị có liên quan» không phải một "
          + "cơ quan nên không tính. Hãy giữ ở một nơi.",
        en:
          "A body belongs to one's own organisation or does not; listed in both places it leaves "
          + "readers in doubt about how to work with it. The rule compares the entries of “managed "
          + "by”, “manages” and “coordinates with” with those of “bodies”: they must agree word for "
          + "word, case, punctuation and declared abbreviations apart. Entries such as “Các cơ quan, "
          + "đơn vị có liên quan” name no body and do not count. Keep it in one place.")),
    forEach: \.model.positions
  ) { position, context, report in
    let relations = position.relations
    var inside = HashTable<Text>()
    for text in [relations.managedBy, relations.manages, relations.coordinates].joined() {
      _ = inside.place(of: context.abbreviations.hash(of: context.words(text)), orAdd: text)
    }
    for row in relations.external {
      for body in row.bodies where !context.words(body).contains(anyOf: vague) {
        guard let twin = inside[context.abbreviations.hash(of: context.words(body))],
          context.name(body) == context.name(twin)
        else { continue }
        let quoted = context.quotation(body)
        report(
          at: body, for: [position.code], about: [.text(quoted)],
          vi:
            "«\(quoted)» được ghi ở quan hệ bên ngoài, nhưng đã có ở quan hệ bên trong. Hãy bỏ một "
            + "nơi.",
          en:
            "“\(quoted)” is listed outside the office, but stands among the relations inside too. "
            + "Remove one of them.",
          notes: [
            report.note(at: twin, vi: "Ở quan hệ bên trong.", en: "Among the relations inside.")
          ])
      }
    }
  }

  /// Words of entries that name no one body.
  private static let vague: [Phrase] = ["liên quan", "khác"]
}
