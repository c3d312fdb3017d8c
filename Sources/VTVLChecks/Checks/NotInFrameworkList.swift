import VTVLModel
import VTVLSyntax

extension Check {
  static let notInFrameworkList = Check(
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
  ) { context, report in
    let (model, listed) = (context.model, context.model.knowledge.listedPosts)
    guard !listed.isEmpty, !model.positions.isEmpty else { return }
    // While some code is in doubt, so is which of the listed positions are described.
    let isPartial = model.mayHaveMorePositions
    var entries: [Int: Knowledge.ListedPosition] = [:]
    for entry in listed {
      if let position = context.positionIndex[entry.code] {
        entries[position] = entries[position] ?? entry
      } else if entry.quota?.number != 0, !isPartial {
        reportNotDescribed(entry, model, report)
      }
    }
    for position in model.positions {
      if let entry = entries[position.index] {
        reportOtherTitle(position, entry, context, report)
        if entry.quota?.number == 0 { reportHeldByNobody(position, entry, model, report) }
      } else if !isPartial, !model.knowledge.hasUnlabelledPosts {
        let code = VisibleText.excerpt(position.code)
        report(
          at: model.codeLocation(position), for: [position.code], about: [.text(code)],
          vi: "Danh mục vị trí không có mã «\(code)». Hãy sửa mã, hoặc thêm vị trí vào danh mục.",
          en:
            "The list of posts has no code “\(code)”. Correct the code, or add the post to the list."
        )
      }
    }
  }

  private static func reportNotDescribed(
    _ entry: Knowledge.ListedPosition, _ model: Model, _ report: Reporter
  ) {
    let code = VisibleText.excerpt(model.spelling(entry.code))
    let title =
      entry.title.map { VisibleText.excerpt($0.string) }
      .map { Message(vi: " «\($0)»", en: " “\($0)”") } ?? Message("")
    report(
      at: entry.origin,
      vi:
        "Vị trí \(code)\(title.vi) có trong danh mục nhưng chưa có bản mô tả. Hãy viết bản mô tả.",
      en: "The post \(code)\(title.en) is listed but not described. Write its description.")
  }

  private static func reportHeldByNobody(
    _ position: Position, _ entry: Knowledge.ListedPosition, _ model: Model, _ report: Reporter
  ) {
    let code = VisibleText.excerpt(position.code)
    report(
      at: model.codeLocation(position), for: [position.code],
      vi:
        "Danh mục ghi số lượng của vị trí \(code) là 0, nghĩa là không ai giữ vị trí này. Hãy bỏ bản mô "
        + "tả, hoặc sửa số lượng.",
      en:
        "The list gives the post \(code) a quota of 0: nobody holds it. Drop the description, or "
        + "correct the quota.",
      notes: [
        report.note(
          at: entry.origin, vi: "Vị trí trong danh mục ở đây.", en: "The post is listed here.")
      ])
  }

  private static func reportOtherTitle(
    _ position: Position, _ entry: Knowledge.ListedPosition, _ context: CheckContext,
    _ report: Reporter
  ) {
    guard let title = context.titles[position.index].title, let listed = entry.title,
      title.name != BodyName(listed.string, context.abbreviations)
    else { return }
    let code = position.code
    let (own, other) = (VisibleText.excerpt(title.text.string), VisibleText.excerpt(listed.string))
    report(
      at: title.text, for: [code], about: [.text(own), .text(other)],
      vi: "Vị trí \(code) tên là «\(own)», còn danh mục ghi «\(other)». Hãy thống nhất một tên.",
      en: "The post \(code) is called “\(own)” but listed as “\(other)”. Use one title.",
      notes: [
        report.note(
          at: listed, vi: "Tên trong danh mục ở đây.", en: "The listed title stands here.")
      ])
  }
}
