/// How much a finding weighs. An error means that no trustworthy output can be made.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case note
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// What people call it.
  package var word: Message {
    switch self {
    case .error: Message(vi: "lỗi", en: "error")
    case .warning: Message(vi: "cảnh báo", en: "warning")
    case .note: Message(vi: "lưu ý", en: "note")
    }
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What a finding is a finding of. The id names the defect and is fixed: reports, suppressions and
/// reference pages use it.
package struct Rule: Sendable, Hashable {
  package let id: String
  package let severity: Severity
  /// What the defect is, in one sentence.
  package let summary: Message
  /// Why it matters, how the rule decides, and what to do: a paragraph for `vtvl explain` and the rule's
  /// page.
  package let explanation: Message

  package init(
    _ id: String, _ severity: Severity, vi: String, en: String,
    explanation: Message = Message("")
  ) {
    self.id = id
    self.severity = severity
    self.summary = Message(vi: vi, en: en)
    self.explanation = explanation
  }

  package static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
