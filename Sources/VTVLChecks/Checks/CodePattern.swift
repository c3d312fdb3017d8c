import VTVLModel
import VTVLSyntax

extension Check {
  /// A code that does not match the project's pattern.
  static let codePattern: Check = Check(
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
          + "looked at. Correct the code, or the pattern."))
  ) { inspection, findings in
    let model = inspection.model
    guard let first = model.knowledge.codePatterns.first else { return }
    let patterns = model.knowledge.codePatterns.map { Array($0.string.unicodeScalars) }
    for position in model.positions {
      let code = Array(position.code.unicodeScalars)
      guard !patterns.contains(where: { matches(code, $0) }) else { continue }
      let (quoted, pattern) = (
        VisibleText.excerpt(position.code), VisibleText.excerpt(first.string)
      )
      findings.add(
        Diagnostic(
          codePattern.rule, at: model.codeLocation(position),
          about: [.text(quoted), .text(pattern)],
          Message(
            vi: "Mã «\(quoted)» không theo mẫu «\(pattern)» (# là một chữ số). Hãy sửa mã.",
            en: "The code “\(quoted)” does not match the pattern “\(pattern)” (# is a digit). "
              + "Correct the code."),
          notes: [
            Diagnostic.Note(
              at: model.location(first),
              Message(vi: "Mẫu đặt mã ở đây.", en: "The pattern stands here."))
          ], posts: [position.code]))
    }
  }

  private static func matches(_ code: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
    code.count == pattern.count
      && zip(code, pattern).allSatisfy { $1 == "#" ? ("0"..."9").contains($0) : $0 == $1 }
  }
}
