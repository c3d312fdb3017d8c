import VTVLSyntax

/// The part of a rule's page that the code states: severity, summary and explanation in both languages.
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
    }
    self.lines = lines + [Self.end]
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
