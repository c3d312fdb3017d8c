import VTVLChecks
import VTVLSyntax

extension Report {
  /// The findings of one rule.
  package struct RuleFindings: Sendable {
    package let rule: Rule
    /// The highest severity among them: a project may give a rule other levels for some posts.
    package let severity: Severity
    /// How many posts they touch.
    package let posts: Int
    /// The indices of the findings, in reading order.
    package let findings: [Int]

    /// By severity, then by the number of posts, then by the number of places.
    static func all(of findings: [Finding]) -> [RuleFindings] {
      let groups = Dictionary(grouping: findings.indices) { findings[$0].rule.id }
      return groups.values.compactMap { indices -> RuleFindings? in
        guard let first = indices.first else { return nil }
        return RuleFindings(
          rule: findings[first].rule,
          severity: indices.lazy.map { findings[$0].severity }.max() ?? findings[first].severity,
          posts: Set(indices.lazy.flatMap { findings[$0].posts }).count, findings: indices)
      }.sorted(by: comesBefore)
    }

    private static func comesBefore(_ left: RuleFindings, _ right: RuleFindings) -> Bool {
      if left.severity != right.severity { return left.severity > right.severity }
      if left.posts != right.posts { return left.posts > right.posts }
      if left.findings.count != right.findings.count {
        return left.findings.count > right.findings.count
      }
      return left.rule.id < right.rule.id
    }
  }
}
