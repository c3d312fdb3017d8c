import VTVLModel
import VTVLSyntax

extension Check {
  static let staffCategory = Check(
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
          + "whichever is wrong: drop “viên chức”, or add it to the list.")),
    forEach: \.wordings
  ) { wording, context, report in
    guard let place = managedEmployees(in: wording.words) else { return }
    for use in wording.uses where use.section == .authority || use.isTaskButNoNote {
      let position = context.model.positions[use.position]
      guard let staff = staffWithoutEmployees(position, context) else { continue }
      let (quoted, managed) = (context.quotation(wording.text), context.quotation(staff))
      report(
        at: wording.quote(place), for: [position.code], about: [.text(quoted)],
        vi:
          "«\(quoted)» nói đến viên chức, nhưng danh sách «\(Keyword.manages.vi)» không có viên chức. "
          + "Hãy ghi thống nhất hai nơi.",
        en:
          "“\(quoted)” speaks of public employees (viên chức), but the list “\(Keyword.manages.en)” "
          + "has none. Let the two agree.",
        notes: [
          report.note(
            at: staff, vi: "Người được quản lý: «\(managed)».", en: "The staff: “\(managed)”.")
        ])
    }
  }

  /// The first entry of the managed staff, where they are of the office's categories but none is a
  /// public employee.
  private static func staffWithoutEmployees(
    _ position: Position, _ context: CheckContext
  ) -> Text? {
    let staff = position.relations.manages
    guard !staff.contains(where: { context.words($0).contains(employees) }) else { return nil }
    return staff.first { context.words($0).contains(anyOf: categories) }
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
    let after = place.upperBound + (words.has(and, at: place.upperBound) ? 1 : 0)
    let before = place.lowerBound - (words.has(and, at: place.lowerBound - 1) ? 1 : 0)
    return categories.contains { category in
      words.has(category, at: after) || words.has(category, at: before - category.count)
    }
  }

  private static let employees: Phrase = "viên chức"
  private static let and: Phrase = "và"
  private static let categories: [Phrase] = ["công chức", "người lao động"]
  private static let managing: [Phrase] = [
    "quản lý", "phân công", "bố trí", "sử dụng", "đánh giá", "cử", "giao",
  ]
}

extension Wordings.Use {
  fileprivate var isTaskButNoNote: Bool { section == .tasks && keyword != .note }
}
