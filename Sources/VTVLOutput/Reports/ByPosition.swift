import VTVLChecks
import VTVLSyntax

extension Report {
  /// The findings by the posts they hold for. A finding on a line that several posts inherit stands once,
  /// under all of them together.
  package struct ByPosition: Sendable {
    /// The posts, those with most to fix first.
    package let posts: [PositionDiagnostics]
    /// The groups: of no post, of several posts, of one post; within each the weightiest first.
    package let groups: [Group]

    package struct PositionDiagnostics: Sendable {
      /// Its index in the subject.
      package let post: Int
      /// All that holds for it, shared or not.
      package let counts: Counts
      /// How many of them other posts share.
      package let shared: Int
    }

    package struct Group: Sendable {
      package let posts: [Int]
      package let counts: Counts
      /// The indices of the findings, by severity, then by rule, then as they stand.
      package let findings: [Int]
    }

    init(_ findings: [Finding], _ index: PostIndex) {
      posts = Self.count(findings, index.codes.count)
      let grouped = Dictionary(grouping: findings.indices) { findings[$0].posts }
      groups = grouped.map { posts, indices in
        Group(
          posts: posts, counts: Counts(indices.lazy.map { findings[$0] }),
          findings: indices.sorted { Self.comesBefore($0, $1, findings) })
      }.sorted(by: Self.comesBefore)
    }

    private static func count(_ findings: [Finding], _ count: Int) -> [PositionDiagnostics] {
      var counts = [Counts](repeating: Counts(), count: count)
      var shared = [Int](repeating: 0, count: count)
      for finding in findings {
        for post in finding.posts {
          counts[post].add(finding.severity)
          if finding.posts.count > 1 { shared[post] += 1 }
        }
      }
      return counts.indices.map {
        PositionDiagnostics(post: $0, counts: counts[$0], shared: shared[$0])
      }.sorted { left, right in
        left.counts != right.counts ? left.counts > right.counts : left.post < right.post
      }
    }

    private static func comesBefore(_ left: Int, _ right: Int, _ findings: [Finding]) -> Bool {
      if findings[left].severity != findings[right].severity {
        return findings[left].severity > findings[right].severity
      }
      if findings[left].rule.id == findings[right].rule.id { return left < right }
      return findings[left].rule.id < findings[right].rule.id
    }

    private static func comesBefore(_ left: Group, _ right: Group) -> Bool {
      let kinds = (min(left.posts.count, 2), min(right.posts.count, 2))
      if kinds.0 != kinds.1 { return kinds.0 == 0 || (kinds.0 == 2 && kinds.1 == 1) }
      if left.counts != right.counts { return left.counts > right.counts }
      if left.posts.count != right.posts.count { return left.posts.count > right.posts.count }
      return left.posts.lexicographicallyPrecedes(right.posts)
    }
  }
}
