import VTVLChecks
import VTVLSyntax

extension Report {
  /// The findings of one rule.
  package struct RuleDiagnostics: Sendable {
    package let rule: Rule
    /// The highest severity among them: a project may give a rule other levels for some posts.
    package let severity: Severity
    /// How many posts they touch.
    package let posts: Int
    /// The indices of the findings, in reading order.
    package let findings: [Int]

    /// By severity, then by the number of posts, then by the number of places.
    static func all(of groups: [[Int]], _ findings: [Finding]) -> [RuleDiagnostics] {
      let all = groups.compactMap { RuleDiagnostics($0, findings) }
      return all.indices.sorted { comesBefore($0, $1, all) }.map { all[$0] }
    }

    private init?(_ indices: [Int], _ findings: [Finding]) {
      guard let first = indices.first else { return nil }
      rule = findings[first].rule
      severity = indices.reduce(findings[first].severity) { max($0, findings[$1].severity) }
      posts = findings.countOfPosts(of: indices)
      self.findings = indices
    }

    /// Compares by numbers: a rule holds many words, which would be moved about.
    private static func comesBefore(_ left: Int, _ right: Int, _ all: [RuleDiagnostics]) -> Bool {
      if all[left].severity != all[right].severity {
        return all[left].severity > all[right].severity
      }
      if all[left].posts != all[right].posts { return all[left].posts > all[right].posts }
      if all[left].findings.count != all[right].findings.count {
        return all[left].findings.count > all[right].findings.count
      }
      return all[left].rule.id < all[right].rule.id
    }
  }
}

extension [Report.Finding] {
  /// How many posts some of the findings touch.
  func countOfPosts(of indices: [Int]) -> Int {
    var isTouched: [Bool] = []
    for index in indices {
      // The posts of a finding are in order.
      if let last = self[index].posts.last, last >= isTouched.count {
        isTouched += Array<Bool>(repeating: false, count: last + 1 - isTouched.count)
      }
      for post in self[index].posts { isTouched[post] = true }
    }
    return isTouched.count { $0 }
  }
}
