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
    var beforePrevious: [Int] = []
    var previous = (0...second.count).map { min($0, beyond) }
    for row in 0..<first.count {
      var current = [Int](repeating: beyond, count: second.count + 1)
      current[0] = min(row + 1, beyond)
      // Cells further than `bound` from the diagonal are beyond it for sure. The lengths differ by
      // no more than that, so the range is never upside down.
      let columns = max(0, row - bound)..<min(second.count, row + bound + 1)
      for column in columns {
        let same = first[row] == second[column]
        var edits = min(
          previous[column] + (same ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          edits = min(edits, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = min(edits, beyond)
      }
      if previous.allSatisfy({ $0 > bound }), current.allSatisfy({ $0 > bound }) { return nil }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[second.count] <= bound ? previous[second.count] : nil
  }

  /// The candidate an author most likely meant by `name`, or nil when none is near enough.
  ///
  /// Names are compared without marks first, since a wrong or missing tone is the likeliest slip; a
  /// tie goes to fewer edits with marks, then to the earlier candidate. Case, Unicode form and tone
  /// placement never count.
  package static func nearest(
    to name: String, among candidates: some Sequence<String>
  ) -> String? {
    let (plain, marked) = keys(of: name)
    // Nothing that long is a slip of a known name, and the tables below would grow with its square.
    guard plain.count <= 80 else { return nil }
    let bound = allowedEdits(forLetters: plain.count)
    var best: (candidate: String, plainEdits: Int, markedEdits: Int)?
    for candidate in candidates {
      let (candidatePlain, candidateMarked) = keys(of: candidate)
      guard
        let plainEdits = distance(
          from: plain, to: candidatePlain, atMost: min(bound, best?.plainEdits ?? bound))
      else { continue }
      let most = max(marked.count, candidateMarked.count)
      let markedEdits = distance(from: marked, to: candidateMarked, atMost: most) ?? most
      if let best, (best.plainEdits, best.markedEdits) <= (plainEdits, markedEdits) { continue }
      best = (candidate, plainEdits, markedEdits)
    }
    return best?.candidate
  }

  /// How many edits still make a suggestion: a guess must keep most of what was typed.
  private static func allowedEdits(forLetters count: Int) -> Int {
    switch count {
    case ...1: 0
    case ...4: 1
    case ...8: 2
    default: 3
    }
  }

  private static func keys(of name: String) -> (plain: [Unicode.Scalar], marked: [Unicode.Scalar]) {
    let bytes = Array(name.utf8)
    return (
      scalars(of: NameFolding.foldedWithoutMarks(bytes[...])),
      scalars(of: NameFolding.fold(bytes[...]))
    )
  }

  private static func scalars(of key: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: key, as: UTF8.self).unicodeScalars)
  }
}
