/// How far apart two names are, and which known name an unknown one was likely meant to be.
package enum EditDistance {
  /// The number of edits from `first` to `second`, or nil when it takes more than `bound`.
  ///
  /// An edit inserts, removes or replaces one scalar, or swaps two neighbours (optimal string
  /// alignment: no stretch is edited twice). Time grows with the length times the bound.
  package static func distance(
    from first: [Unicode.Scalar], to second: [Unicode.Scalar], atMost bound: Int
  ) -> Int? {
    guard bound >= 0, abs(first.count - second.count) <= bound else { return nil }
    let beyond = bound + 1
    let width = second.count + 1
    // The row before the last, the last row, and the row that is filled in.
    var rows = [Int](repeating: beyond, count: 3 * width)
    var (before, last, current) = (0, width, 2 * width)
    for column in 0...second.count { rows[last + column] = min(column, beyond) }
    for row in 0..<first.count {
      for column in 0..<width { rows[current + column] = beyond }
      rows[current] = min(row + 1, beyond)
      var least = rows[current]
      // Cells further than `bound` from the diagonal are beyond it for sure. The lengths differ by
      // no more than that, so the range is never upside down.
      for column in max(0, row - bound)..<min(second.count, row + bound + 1) {
        let same = first[row] == second[column]
        var edits = min(
          rows[last + column] + (same ? 0 : 1), rows[last + column + 1] + 1,
          rows[current + column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          edits = min(edits, rows[before + column - 1] + 1)
        }
        rows[current + column + 1] = min(edits, beyond)
        least = min(least, edits)
      }
      // A swap reaches back over one row, never over two.
      if least > bound, rows[last..<(last + width)].allSatisfy({ $0 > bound }) { return nil }
      (before, last, current) = (last, current, before)
    }
    let edits = rows[last + second.count]
    return edits <= bound ? edits : nil
  }

  /// The candidate an author most likely meant by `name`, or nil when none is near enough. Where many names
  /// are looked up among the same candidates, make a `NameIndex` of them.
  package static func nearest(
    to name: String, among candidates: some Sequence<String>
  ) -> String? {
    var index = NameIndex(candidates)
    return index.nearest(to: name)
  }
}
