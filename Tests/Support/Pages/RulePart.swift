import Foundation
import VTVLChecks
import VTVLSyntax

/// The part of a rule's page that the code states: severity, summary and explanation in both languages, and for a rule of
/// content what it finds on the six posts, where every finding was read.
struct RulePart {
  private static let begin = "<!-- from the code -->"
  private static let end = "<!-- /from the code -->"

  let lines: [String]

  init(_ rule: Rule) {
    var lines = [Self.begin, ""]
    for language in Language.allCases {
      lines.append("**\(rule.severity.word[language])**. \(rule.summary[language])")
      lines.append("")
      let explanation = rule.explanation[language]
      if !explanation.isEmpty {
        lines += explanation.split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init)
        lines.append("")
      }
      if Check.all.contains(where: { $0.rule == rule }) {
        lines += [Self.trial(of: rule)[language], ""]
      }
    }
    self.lines = lines + [Self.end]
  }

  private static func trial(of rule: Rule) -> Message {
    let file = Repository.root.appending(path: "Tests/SixPosts/ExpectedFindings/\(rule.id).txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let count = text.split(separator: "\n").count
    guard count > 0 else {
      return Message(
        vi: "Thử trên sáu vị trí của xã Nam Đồng: không báo chỗ nào.",
        en: "Tried on the six posts of Nam Đồng: it reports nothing.")
    }
    return Message(
      vi:
        "Thử trên sáu vị trí của xã Nam Đồng: báo \(count) chỗ, đã đọc từng chỗ, đúng cả \(count).",
      en: "Tried on the six posts of Nam Đồng: \(count) found, each read, \(count) right.")
  }

  /// Where the part stands on a page; where there is none yet, under the title.
  func range(in page: Page) -> Range<Int> {
    let begin = page.pieces.firstIndex(of: .prose(Self.begin))
    let end = page.pieces.firstIndex(of: .prose(Self.end))
    if let begin, let end, begin < end { return begin..<(end + 1) }
    let place = min(2, page.pieces.count)
    return place..<place
  }
}

extension Severity {
  fileprivate var word: Message {
    switch self {
    case .error: Message(vi: "Lỗi", en: "Error")
    case .warning: Message(vi: "Cảnh báo", en: "Warning")
    case .note: Message(vi: "Lưu ý", en: "Note")
    }
  }
}
