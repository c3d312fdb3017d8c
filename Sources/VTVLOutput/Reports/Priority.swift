import VTVLChecks
import VTVLSyntax

extension Report {
  /// Something to act on first: all findings of one rule, and the one among them that reaches furthest.
  package struct Priority: Sendable {
    package let rule: Rule
    package let severity: Severity
    /// How many findings there are.
    package let count: Int
    /// How many posts they touch.
    package let posts: Int
    /// The index of the finding to begin with.
    package let first: Int

    /// At most five, errors before warnings, then by the number of posts, then by the number of places.
    /// Notes are no call to act.
    static func first(of findings: [Finding], limit: Int = 5) -> [Priority] {
      let groups = Dictionary(grouping: findings.indices) { findings[$0].rule.id }
      let all = groups.values.compactMap { Priority($0, findings) }.filter {
        $0.severity > .note
      }
      return Array(all.sorted(by: comesBefore).prefix(limit))
    }

    private init?(_ indices: [Int], _ findings: [Finding]) {
      let first = indices.min { left, right in
        let (a, b) = (findings[left], findings[right])
        return (b.severity, b.reach, left) < (a.severity, a.reach, right)
      }
      guard let first else { return nil }
      self.first = first
      rule = findings[first].rule
      severity = findings[first].severity
      let alike = indices.filter { findings[$0].severity == findings[first].severity }
      count = alike.count
      posts = Set(alike.flatMap { findings[$0].posts }).count
    }

    private static func comesBefore(_ left: Priority, _ right: Priority) -> Bool {
      if left.severity != right.severity { return left.severity > right.severity }
      if left.posts != right.posts { return left.posts > right.posts }
      if left.count != right.count { return left.count > right.count }
      return left.first < right.first
    }
  }
}
