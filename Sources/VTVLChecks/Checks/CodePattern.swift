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
          + "danh mục thì mã chỉ cần theo một mẫu; không nêu mẫu thì không xét. Hãy sửa mã, hoặc sửa "
          + "mẫu.",
        en:
          "Codes built unevenly are sorted and found wrongly. The list of posts gives the pattern "
          + "under “code”: # is a digit, every other character stands as written, capitals included. "
          + "With several lists a code matches one of their patterns; without a pattern nothing is "
          + "looked at. Correct the code, or the pattern.")),
    forEach: \.model.positions
  ) { position, context, report in
    let patterns = context.model.knowledge.codePatterns
    guard let first = patterns.first,
      !patterns.contains(where: { matches(position.code, $0.string) })
    else { return }
    let quoted = VisibleText.excerpt(position.code)
    let pattern = VisibleText.excerpt(first.string)
    report(
      at: context.model.codeLocation(position), for: [position.code],
      about: [.text(quoted), .text(pattern)],
      vi: "Mã «\(quoted)» không theo mẫu «\(pattern)» (# là một chữ số). Hãy sửa mã.",
      en:
        "The code “\(quoted)” does not match the pattern “\(pattern)” (# is a digit). Correct the "
        + "code.",
      notes: [report.note(at: first, vi: "Mẫu đặt mã ở đây.", en: "The pattern stands here.")])
  }

  private static func matches(_ code: String, _ pattern: String) -> Bool {
    let (code, pattern) = (code.unicodeScalars, pattern.unicodeScalars)
    return code.count == pattern.count
      && zip(code, pattern).allSatisfy { $1 == "#" ? ("0"..."9").contains($0) : $0 == $1 }
  }
}
