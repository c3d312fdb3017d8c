import VTVLChecks
import VTVLSyntax

extension Report {
  /// The diagnostics of one rule.
  package struct RuleDiagnostics: Sendable {
    package let rule: Rule
    /// The highest severity among them: a project may give a rule other levels for some positions.
    package let severity: Severity
    /// How many positions they touch.
    package let positions: Int
    /// The indices of the diagnostics, in reading order.
    package let entries: [Int]

    /// By severity, then in the order of the table of rules.
    static func all(of groups: [[Int]], _ entries: [Entry]) -> [RuleDiagnostics] {
      let all = groups.compactMap { RuleDiagnostics($0, entries) }
      return all.indices.sorted { comesBefore($0, $1, all) }.map { all[$0] }
    }

    private init?(_ indices: [Int], _ entries: [Entry]) {
      guard let first = indices.first else { return nil }
      rule = entries[first].rule
      severity = indices.reduce(entries[first].severity) { max($0, entries[$1].severity) }
      positions = entries.countOfPositions(of: indices)
      self.entries = indices
    }

    /// Compares by index: a rule is large and would be copied.
    private static func comesBefore(_ left: Int, _ right: Int, _ all: [RuleDiagnostics]) -> Bool {
      (all[left].severity, all[right].rule.rank, all[left].positions, all[right].rule.id)
        > (all[right].severity, all[left].rule.rank, all[right].positions, all[left].rule.id)
    }
  }
}

extension [Report.Entry] {
  /// How many positions some of the diagnostics touch.
  func countOfPositions(of indices: [Int]) -> Int {
    var isTouched: [Bool] = []
    for index in indices {
      // The positions of a diagnostic are in order.
      if let last = self[index].positions.last, last >= isTouched.count {
        isTouched += Array<Bool>(repeating: false, count: last + 1 - isTouched.count)
      }
      for position in self[index].positions { isTouched[position] = true }
    }
    return isTouched.count { $0 }
  }
}
