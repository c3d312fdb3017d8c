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
    ///
    /// - Parameter groups: the findings of each rule.
    static func first(
      of groups: [[Int]], _ findings: [Finding], limit: Int = 5
    ) -> [Priority] {
      let all = groups.compactMap { Priority($0, findings) }
      return Array(all.sorted(by: comesBefore).prefix(limit))
    }

    private init?(_ indices: [Int], _ findings: [Finding]) {
      let first = indices.min { Self.outweighs($0, $1, findings) }
      guard let first, findings[first].severity > .note else { return nil }
      self.first = first
      rule = findings[first].rule
      severity = findings[first].severity
      let alike = indices.filter { findings[$0].severity == findings[first].severity }
      count = alike.count
      posts = findings.countOfPosts(of: alike)
    }

    /// Whether a finding is to be fixed before another of its rule.
    private static func outweighs(_ left: Int, _ right: Int, _ findings: [Finding]) -> Bool {
      if findings[left].severity != findings[right].severity {
        return findings[left].severity > findings[right].severity
      }
      if findings[left].reach != findings[right].reach {
        return findings[left].reach > findings[right].reach
      }
      return left < right
    }

    private static func comesBefore(_ left: Priority, _ right: Priority) -> Bool {
      if left.severity != right.severity { return left.severity > right.severity }
      if left.posts != right.posts { return left.posts > right.posts }
      if left.count != right.count { return left.count > right.count }
      return left.first < right.first
    }
  }
}
