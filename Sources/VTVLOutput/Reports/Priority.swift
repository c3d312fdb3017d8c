import VTVLChecks
import VTVLSyntax

extension Report {
  /// Something to act on first: all diagnostics of one rule, and the one among them that reaches furthest.
  package struct Priority: Sendable {
    package let rule: Rule
    package let severity: Severity
    /// How many diagnostics there are.
    package let count: Int
    /// How many positions they touch.
    package let positions: Int
    /// The index of the diagnostic to begin with.
    package let first: Int

    /// At most five, errors before warnings, then in the order of the table of rules, then by the number of
    /// positions and of places. Notes are left out.
    ///
    /// - Parameter groups: the diagnostics of each rule.
    static func first(
      of groups: [[Int]], _ entries: [Entry], limit: Int = 5
    ) -> [Priority] {
      let all = groups.compactMap { Priority($0, entries) }
      return Array(all.sorted(by: comesBefore).prefix(limit))
    }

    private init?(_ indices: [Int], _ entries: [Entry]) {
      let first = indices.min { Self.outweighs($0, $1, entries) }
      guard let first, entries[first].severity > .note else { return nil }
      self.first = first
      rule = entries[first].rule
      severity = entries[first].severity
      let alike = indices.filter { entries[$0].severity == entries[first].severity }
      count = alike.count
      positions = entries.countOfPositions(of: alike)
    }

    /// Whether a diagnostic is to be fixed before another of its rule.
    private static func outweighs(_ left: Int, _ right: Int, _ entries: [Entry]) -> Bool {
      (entries[left].severity, entries[left].reach, right)
        > (entries[right].severity, entries[right].reach, left)
    }

    private static func comesBefore(_ left: Priority, _ right: Priority) -> Bool {
      (left.severity, right.rule.rank, left.positions, left.count, right.first)
        > (right.severity, left.rule.rank, right.positions, right.count, left.first)
    }
  }
}
