import VTVLModel
import VTVLSyntax

extension Check {
  static let codePattern = Check(
    Rule(
      "code-pattern", .warning,
      vi: "Mã vị trí không theo mẫu đặt mã của dự án.",
      en: "A code that does not match the project's pattern.",
      explanation: Message(
        vi:
          "Mã đặt không đều thì sắp xếp và tìm kiếm đều sai. Danh mục vị trí nêu mẫu đặt mã ở «mã»: # "
          + "là một chữ số, mọi ký tự khác phải đúng như đã viết, kể cả chữ hoa, chữ thường. Có nhiều "
          + "danh mục thì mã theo mẫu của danh mục nêu nó; mã không danh mục nào nêu thì chỉ cần theo "
          + "một mẫu. Danh mục không nêu mẫu thì không xét. Hãy sửa mã, hoặc sửa mẫu.",
        en:
          "Codes built unevenly are sorted and found wrongly. The list of posts gives the pattern "
          + "under “code”: # is a digit, every other character stands as written, capitals included. "
          + "With several lists a code matches the pattern of the list that has it; one that no list "
          + "has matches any of them. Where a list gives no pattern, nothing is looked at. Correct "
          + "the code, or the pattern.")),
    forEach: \.model.positions
  ) { position, context, report in
    let entry = context.model.listed(position)
    let patterns =
      entry.map { [$0.codePattern].compactMap(\.self) } ?? context.model.knowledge.codePatterns
    guard let nearest = nearest(to: position.code, patterns),
      !patterns.contains(where: { matches(position.code, $0.string) })
    else { return }
    let quoted = VisibleText.excerpt(position.code)
    let pattern = VisibleText.excerpt(nearest.string)
    report(
      at: context.model.codeLocation(position), for: [position.code],
      about: [.text(quoted), .text(pattern)],
      vi: "Mã «\(quoted)» không theo mẫu «\(pattern)» (# là một chữ số). Hãy sửa mã.",
      en:
        "The code “\(quoted)” does not match the pattern “\(pattern)” (# is a digit). Correct the "
        + "code.",
      notes: [report.note(at: nearest, vi: "Mẫu đặt mã ở đây.", en: "The pattern stands here.")])
  }

  /// Of some patterns the one that a code was most likely built by: the most of its beginning is the same.
  private static func nearest(to code: String, _ patterns: [Text]) -> Text? {
    var best: (pattern: Text, same: Int)?
    for pattern in patterns {
      let same = zip(code.unicodeScalars, pattern.string.unicodeScalars).prefix { $0 == $1 }.count
      if best.map({ same > $0.same }) ?? true { best = (pattern, same) }
    }
    return best?.pattern
  }

  private static func matches(_ code: String, _ pattern: String) -> Bool {
    let (code, pattern) = (code.unicodeScalars, pattern.unicodeScalars)
    return code.count == pattern.count
      && zip(code, pattern).allSatisfy { $1 == "#" ? ("0"..."9").contains($0) : $0 == $1 }
  }
}
