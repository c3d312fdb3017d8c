import VTVLChecks
import VTVLSyntax

extension Report {
  /// The diagnostics by the positions they hold for. A diagnostic on a line that several positions inherit
  /// stands once, under all of them together.
  package struct ByPosition: Sendable {
    /// The positions, those with most to fix first.
    package let positions: [PositionDiagnostics]
    /// The groups: of no position, of several positions, of one position; within each the most severe
    /// first.
    package let groups: [Group]

    package struct PositionDiagnostics: Sendable {
      /// Its index in the subject.
      package let position: Int
      /// All diagnostics that hold for it, shared or not.
      package let counts: Counts
      /// How many of them other positions share.
      package let shared: Int
    }

    package struct Group: Sendable {
      package let positions: [Int]
      package let counts: Counts
      /// The indices of the diagnostics, by severity, then in the order of the table of rules, then as they
      /// stand.
      package let entries: [Int]
    }

    init(_ entries: [Entry], _ index: PositionsByCode) {
      positions = Self.count(entries, index.codes.count)
      let grouped = Dictionary(grouping: entries.indices) { entries[$0].positions }
      groups = grouped.map { positions, indices in
        Group(
          positions: positions, counts: Counts(indices.lazy.map { entries[$0] }),
          entries: indices.sorted { Self.comesBefore($0, $1, entries) })
      }.sorted(by: Self.comesBefore)
    }

    private static func count(_ entries: [Entry], _ count: Int) -> [PositionDiagnostics] {
      var counts = [Counts](repeating: Counts(), count: count)
      var shared = [Int](repeating: 0, count: count)
      for entry in entries {
        for position in entry.positions {
          counts[position].add(entry.severity)
          if entry.positions.count > 1 { shared[position] += 1 }
        }
      }
      return counts.indices.map {
        PositionDiagnostics(position: $0, counts: counts[$0], shared: shared[$0])
      }.sorted { left, right in
        left.counts != right.counts ? left.counts > right.counts : left.position < right.position
      }
    }

    private static func comesBefore(_ left: Int, _ right: Int, _ entries: [Entry]) -> Bool {
      (entries[left].severity, entries[right].rank, entries[right].rule.id, right)
        > (entries[right].severity, entries[left].rank, entries[left].rule.id, left)
    }

    private static func comesBefore(_ left: Group, _ right: Group) -> Bool {
      let kinds = (min(left.positions.count, 2), min(right.positions.count, 2))
      if kinds.0 != kinds.1 { return kinds.0 == 0 || (kinds.0 == 2 && kinds.1 == 1) }
      if left.counts != right.counts { return left.counts > right.counts }
      if left.positions.count != right.positions.count {
        return left.positions.count > right.positions.count
      }
      return left.positions.lexicographicallyPrecedes(right.positions)
    }
  }
}
