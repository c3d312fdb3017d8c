import VTVLModel
import VTVLSyntax

extension Check {
  static let superiorNotListed = Check(
    Rule(
      "superior-not-listed", .warning,
      vi: "Cấp trên được nêu ở mục tiêu hoặc quyền hạn nhưng không có trong danh sách cấp trên.",
      en: "A superior named in the objective or among the powers but not among the superiors.",
      explanation: Message(
        vi:
          "Người đọc phải biết vị trí này chịu sự quản lý của ai; mục tiêu nói một người, danh sách «quản "
          + "lý bởi» không có người đó thì một trong hai nơi sai. Quy tắc đọc mục tiêu và quyền hạn, và "
          + "chỉ nhận cấp trên sau những chữ rõ nghĩa: «chịu trách nhiệm … trước», «giúp» (không phải "
          + "«tham mưu giúp»), «thừa lệnh», «thừa ủy quyền», «theo ủy quyền của». Tên được nhận ra là "
          + "HĐND, UBND, Đảng ủy, người đứng đầu hoặc cấp phó của các cơ quan đó, và các vị trí có bản "
          + "mô tả. «Phó Chủ tịch» không thay cho «Chủ tịch»; có người đứng đầu trong danh sách thì coi "
          + "như có cơ quan. Cấp trưởng của một cấp phó thuộc quy tắc head-not-superior. Hãy bổ sung "
          + "danh sách, hoặc sửa câu.",
        en:
          "Readers must know who manages the post; where the objective names someone whom the list "
          + "“managed by” does not have, one of the two is wrong. The rule reads the objective and the "
          + "powers and takes a superior only after words that leave no doubt: “chịu trách nhiệm … "
          + "trước”, “giúp” (not “tham mưu giúp”), “thừa lệnh”, “thừa ủy quyền”, “theo ủy quyền của”. It "
          + "knows councils, committees, party committees, their chairs and deputy chairs, and the "
          + "posts that are described. “Phó Chủ tịch” does not stand for “Chủ tịch”; a listed chair "
          + "stands for the body. The head of a deputy is a matter of head-not-superior. Complete the "
          + "list, or correct the sentence."))
  ) { context, report in
    let reader = SuperiorReader(context)
    for position in context.model.positions where !position.isBroken {
      guard let list = position.relations.managedBy.first else { continue }
      let superiors = reader.superiors(of: position)
      guard !superiors.isEmpty else { continue }
      var listed = ListedSuperiors(position, context)
      var known = ownNames(position, context)
      for superior in superiors
      where !listed.contains(superior.name) && known.insert(superior.name).inserted {
        let name = superior.words.string
        report(
          at: superior.words, for: [position.code], about: [.text(name)],
          vi:
            "«\(name)» được nêu là cấp trên nhưng không có trong danh sách «\(Keyword.managedBy.vi)». "
            + "Hãy thêm vào danh sách, hoặc sửa câu này.",
          en:
            "“\(name)” is named as a superior but is not in the list “\(Keyword.managedBy.en)”. Add it "
            + "to the list, or correct this sentence.",
          notes: [
            report.note(
              at: list, vi: "Danh sách cấp trên ở đây.", en: "The list of superiors stands here.")
          ])
      }
    }
  }

  /// The titles of a position and of its head, which are no superiors that it has to list.
  private static func ownNames(
    _ position: Position, _ context: CheckContext
  ) -> Set<NamedSuperior.Name> {
    let posts = [position, context.leadership.head(of: position.index)].compactMap(\.self)
    return Set(posts.flatMap { context.titles[$0.index].all }.map { .post($0.name) })
  }
}
