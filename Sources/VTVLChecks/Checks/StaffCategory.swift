import VTVLModel
import VTVLSyntax

extension Check {
  /// Public employees managed where the staff are civil servants and workers.
  static let staffCategory: Check = Check(
    Rule(
      "staff-category", .note,
      vi: "Nói quản lý «viên chức» trong khi người được quản lý là «công chức, người lao động».",
      en: "“viên chức” managed where the staff are “công chức, người lao động”.",
      explanation: Message(
        vi:
          "Công chức, viên chức và người lao động được quản lý theo các quy định khác nhau, nên mọi mục "
          + "của bản mô tả phải nói cùng một nhóm người. Quy tắc lấy danh sách «quản lý» làm chuẩn: khi "
          + "danh sách có «công chức» hoặc «người lao động» mà không có «viên chức», nó báo chữ «viên "
          + "chức» đứng liền «công chức» hoặc «người lao động» ở nhiệm vụ và quyền hạn, trong câu nói về "
          + "quản lý, phân công, bố trí, đánh giá, cử hoặc giao việc. Hãy sửa chỗ sai: bỏ «viên chức», "
          + "hoặc thêm vào danh sách.",
        en:
          "Civil servants, public employees and workers are managed under different regulations, so "
          + "that all parts of a description must speak of the same people. The rule goes by the list "
          + "“manages”: where it has “công chức” or “người lao động” and no “viên chức”, the words "
          + "“viên chức” beside “công chức” or “người lao động” in tasks and powers are reported, in a "
          + "sentence about managing, assigning, placing, evaluating, sending or giving work. Correct "
          + "whichever is wrong: drop “viên chức”, or add it to the list."))
  ) { inspection, findings in
    let wordings = inspection.wordings.all
    for index in wordings.indices where wordings[index].words.contains(employees) {
      guard let place = managedEmployees(in: wordings[index].words) else { continue }
      let bytes = wordings[index].words.bytes(of: place)
      for use in wordings[index].uses where isJudged(use) {
        let position = inspection.model.positions[use.position]
        guard let staff = staffWithoutEmployees(position, inspection) else { continue }
        findings.add(
          unlisted(wordings[index].text, bytes, staff, position.code, inspection))
      }
    }
  }

  /// The first entry of the managed staff, where they are of the office's categories but none is a
  /// public employee.
  private static func staffWithoutEmployees(
    _ position: Position, _ inspection: CheckContext
  ) -> Text? {
    let staff = position.relations.manages
    guard !staff.contains(where: { inspection.words($0).contains(employees) }) else { return nil }
    return staff.first { inspection.words($0).contains(anyOf: categories) }
  }

  /// Whether a passage is one of tasks or powers, other than a note.
  private static func isJudged(_ use: Wordings.Use) -> Bool {
    use.section == .authority || use.section == .tasks && use.keyword != .note
  }

  private static func managedEmployees(in words: Words) -> Range<Int>? {
    guard words.contains(employees) else { return nil }
    for sentence in words.sentences {
      guard let place = words.first(employees, in: sentence), isAmongStaff(place, words),
        words.contains(anyOf: managing, in: sentence)
      else { continue }
      return place
    }
    return nil
  }

  /// Whether another category stands beside, with a comma or `và` between.
  private static func isAmongStaff(_ place: Range<Int>, _ words: Words) -> Bool {
    let after =
      words.contains(and, in: place.upperBound..<min(place.upperBound + 1, words.count))
      ? place.upperBound + 1 : place.upperBound
    let before =
      place.lowerBound > 0 && words.has(and, at: place.lowerBound - 1)
      ? place.lowerBound - 1 : place.lowerBound
    return categories.contains { category in
      words.has(category, at: after) || words.has(category, at: before - category.count)
    }
  }

  private static func unlisted(
    _ text: Text, _ bytes: Range<Int>, _ staff: Text, _ code: String,
    _ inspection: CheckContext
  ) -> Diagnostic {
    let quoted = inspection.quotation(text)
    let managed = inspection.quotation(staff)
    return Diagnostic(
      staffCategory.rule, at: inspection.model.location(of: bytes, in: text),
      about: [.text(quoted)],
      Message(
        vi: "«\(quoted)» nói đến viên chức, nhưng danh sách «\(Keyword.manages.vi)» không có viên "
          + "chức. Hãy ghi thống nhất hai nơi.",
        en: "“\(quoted)” speaks of public employees (viên chức), but the list "
          + "“\(Keyword.manages.en)” has none. Let the two agree."),
      notes: [
        Diagnostic.Note(
          at: inspection.model.location(staff),
          Message(vi: "Người được quản lý: «\(managed)».", en: "The staff: “\(managed)”."))
      ], posts: [code])
  }

  private static let employees: Phrase = "viên chức"
  private static let and: Phrase = "và"
  private static let categories: [Phrase] = ["công chức", "người lao động"]
  private static let managing: [Phrase] = [
    "quản lý", "phân công", "bố trí", "sử dụng", "đánh giá", "cử", "giao",
  ]
}
