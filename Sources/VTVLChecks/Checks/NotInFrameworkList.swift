import VTVLModel
import VTVLSyntax

extension Check {
  /// A post outside the declared list of posts, or a listed post not described.
  static let notInFrameworkList: Check = Check(
    Rule(
      "not-in-framework-list", .warning,
      vi:
        "Vị trí không có trong danh mục đã khai báo, hoặc vị trí trong danh mục chưa có bản mô tả.",
      en: "A post outside the declared list of posts, or a listed post not described.",
      explanation: Message(
        vi:
          "Chỉ vị trí trong danh mục được phê duyệt mới được mô tả, và vị trí nào trong danh mục cũng "
          + "phải có bản mô tả. Quy tắc so mã và tên vị trí với «danh mục vị trí» của dự án; tên được "
          + "so không kể chữ hoa và chữ viết tắt đã khai báo, mục không ghi tên thì chỉ so mã. Vị trí "
          + "có «số lượng» là 0 thì không ai giữ, nên không cần và không nên có bản mô tả. Không khai "
          + "báo danh mục thì không xét. Hãy sửa danh mục hoặc bản mô tả.",
        en:
          "Only posts of the approved list may be described, and every listed post needs a description. "
          + "The rule holds codes and titles against the “post list” of the project; titles are "
          + "compared without regard to capitals and declared abbreviations, and an entry without a "
          + "title by its code only. Nobody holds a post whose quota is 0, so that it needs no "
          + "description and should have none. Without a list nothing is looked at. Correct the list "
          + "or the description."))
  ) { inspection, findings in
    let listed = inspection.model.knowledge.listedPosts
    guard !listed.isEmpty, !inspection.model.positions.isEmpty else { return }
    // While some code is in doubt, so is which of the listed posts are described.
    let isPartial = inspection.model.mayHaveMorePosts
    var entries: [Int: Knowledge.ListedPosition] = [:]
    for entry in listed {
      if let position = inspection.positions[entry.code] {
        entries[position] = entries[position] ?? entry
      } else if entry.quota != 0, !isPartial {
        findings.add(notDescribed(entry, inspection.model))
      }
    }
    for (index, position) in inspection.model.positions.enumerated() {
      if let entry = entries[index] {
        if let finding = otherTitle(index, entry, inspection) { findings.add(finding) }
        if entry.quota == 0 { findings.add(heldByNobody(position, entry, inspection.model)) }
      } else if !isPartial {
        findings.add(notListed(position, inspection.model))
      }
    }
  }

  private static func notListed(_ position: Position, _ model: Model) -> Diagnostic {
    let code = VisibleText.excerpt(position.code)
    return Diagnostic(
      notInFrameworkList.rule, at: model.codeLocation(position), about: [.text(code)],
      Message(
        vi: "Danh mục vị trí không có mã «\(code)». Hãy sửa mã, hoặc thêm vị trí vào danh mục.",
        en:
          "The list of posts has no code “\(code)”. Correct the code, or add the post to the list."),
      posts: [position.code])
  }

  private static func notDescribed(_ entry: Knowledge.ListedPosition, _ model: Model) -> Diagnostic
  {
    let code = VisibleText.excerpt(model.spelling(entry.code))
    let title = entry.title.map { " “\(VisibleText.excerpt($0.string))”" } ?? ""
    let titleVi = entry.title.map { " «\(VisibleText.excerpt($0.string))»" } ?? ""
    return Diagnostic(
      notInFrameworkList.rule, at: model.location(entry.origin),
      Message(
        vi:
          "Vị trí \(code)\(titleVi) có trong danh mục nhưng chưa có bản mô tả. Hãy viết bản mô tả.",
        en: "The post \(code)\(title) is listed but not described. Write its description."))
  }

  private static func heldByNobody(
    _ position: Position, _ entry: Knowledge.ListedPosition, _ model: Model
  ) -> Diagnostic {
    let code = VisibleText.excerpt(position.code)
    return Diagnostic(
      notInFrameworkList.rule, at: model.codeLocation(position),
      Message(
        vi:
          "Danh mục ghi số lượng của vị trí \(code) là 0, nghĩa là không ai giữ vị trí này. Hãy bỏ bản mô "
          + "tả, hoặc sửa số lượng.",
        en:
          "The list gives the post \(code) a quota of 0: nobody holds it. Drop the description, or "
          + "correct the quota."),
      notes: [
        Diagnostic.Note(
          at: model.location(entry.origin),
          Message(vi: "Vị trí trong danh mục ở đây.", en: "The post is listed here."))
      ], posts: [position.code])
  }

  private static func otherTitle(
    _ post: Int, _ entry: Knowledge.ListedPosition, _ inspection: CheckContext
  ) -> Diagnostic? {
    guard let title = inspection.titles[post].title, let listed = entry.title,
      title.name != BodyName(listed.string, inspection.abbreviations)
    else { return nil }
    let code = inspection.model.positions[post].code
    let (own, other) = (VisibleText.excerpt(title.text.string), VisibleText.excerpt(listed.string))
    return Diagnostic(
      notInFrameworkList.rule, at: inspection.model.location(title.text),
      about: [.text(own), .text(other)],
      Message(
        vi:
          "Vị trí \(code) tên là «\(own)», còn danh mục ghi «\(other)». Hãy thống nhất một tên.",
        en: "The post \(code) is called “\(own)” but listed as “\(other)”. Use one title."),
      notes: [
        Diagnostic.Note(
          at: inspection.model.location(listed),
          Message(vi: "Tên trong danh mục ở đây.", en: "The listed title stands here."))
      ], posts: [code])
  }
}
