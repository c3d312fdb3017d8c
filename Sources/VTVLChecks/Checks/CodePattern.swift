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
          + "là một chữ số, mọi ký tự khác phải đúng như đã viết, kể cả chữ hoa, chữ thường. Mã có trong "
          + "một danh mục thì theo mẫu của danh mục đó; mã không có trong danh mục nào thì theo một mẫu bất "
          + "kỳ, và khi không theo mẫu nào thì lời nhắc nêu mẫu giống nó nhất, hoặc mọi mẫu khi không giống "
          + "mẫu nào. Không nêu mẫu thì không xét. Hãy sửa mã, hoặc sửa mẫu.",
        en:
          "Codes built unevenly are sorted and found wrongly. The list of posts gives the pattern "
          + "under “code”: # is a digit, every other character stands as written, capitals included. A "
          + "code that some list has follows the pattern of that list; a code that no list has follows "
          + "any of them, and where it follows none, the finding names the pattern it is most like, or "
          + "all of them where it is like none. Without a pattern nothing is looked at. Correct the "
          + "code, or the pattern."))
  ) { context, report in
    let patterns = context.model.knowledge.codePatterns
    guard !patterns.isEmpty else { return }
    // A code that everything else spells otherwise is told as such.
    let told = context.model.diagnostics.lazy.filter { $0.rule == .unknownReference }
    let misspelt = Set(told.map(\.location))
    for position in context.model.positions
    where !misspelt.contains(context.model.codeLocation(position)) {
      let entry = context.model.listed(position)
      let allowed = entry.map { [$0.codePattern].compactMap(\.self) } ?? patterns
      guard !allowed.isEmpty, !allowed.contains(where: { matches(position.code, $0.string) }) else {
        continue
      }
      reportUneven(position, meant(by: position.code, among: allowed), context, report)
    }
  }

  private static func reportUneven(
    _ position: Position, _ patterns: [Text], _ context: CheckContext, _ report: Reporter
  ) {
    let quoted = VisibleText.excerpt(position.code)
    let shown = patterns.map { VisibleText.excerpt($0.string) }
    let all = Message(
      vi: shown.map { "«\($0)»" }.joined(separator: " hoặc "),
      en: shown.map { "“\($0)”" }.joined(separator: " or "))
    report(
      at: context.model.codeLocation(position), for: [position.code],
      about: [.text(quoted), .text(shown.joined(separator: ", "))],
      vi: "Mã «\(quoted)» không theo mẫu \(all.vi) (# là một chữ số). Hãy sửa mã.",
      en:
        "The code “\(quoted)” does not match the pattern \(all.en) (# is a digit). Correct the code.",
      notes: patterns.map {
        report.note(at: $0, vi: "Mẫu đặt mã ở đây.", en: "The pattern stands here.")
      })
  }

  /// The pattern that a code is most like; all, up to three, where it is like none or like several.
  private static func meant(by code: String, among patterns: [Text]) -> [Text] {
    guard patterns.count > 1 else { return patterns }
    let own = shape(code)
    let distances = patterns.map {
      EditDistance.distance(from: own, to: shape($0.string), atMost: own.count / 2) ?? .max
    }
    let nearest = patterns.indices.filter { distances[$0] == distances.min() }
    guard nearest.count == 1, distances[nearest[0]] < .max else { return Array(patterns.prefix(3)) }
    return [patterns[nearest[0]]]
  }

  /// Capitals apart, and any digit as another.
  private static func shape(_ code: String) -> [Unicode.Scalar] {
    let folded = String(decoding: NameFolding.fold(code), as: UTF8.self)
    return folded.unicodeScalars.map { ("0"..."9").contains($0) ? "#" : $0 }
  }

  private static func matches(_ code: String, _ pattern: String) -> Bool {
    let (code, pattern) = (code.unicodeScalars, pattern.unicodeScalars)
    return code.count == pattern.count
      && zip(code, pattern).allSatisfy { $1 == "#" ? ("0"..."9").contains($0) : $0 == $1 }
  }
}
