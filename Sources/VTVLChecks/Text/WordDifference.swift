/// How two passages differ, word by word; nil where they differ in more than two words or in one that
/// carries weight.
struct WordDifference {
  /// Words of one that stand in place of words of the other; either may be empty. Numbers of tokens.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private(set) var changes: [Change] = []
  /// How many words differ.
  private(set) var count = 0

  static let most = 2

  init?(from old: [ItemToken], to new: [ItemToken]) {
    guard abs(old.count - new.count) <= Self.most,
      let steps = Self.steps(old[...], new[...], Self.most)
    else { return nil }
    for step in steps { add(step) }
    count = steps.count
  }

  /// The fewest changes of single words, each weightless, that lead from one to the other; nil beyond
  /// the bound. At most three ways are tried at each difference, and there are at most two.
  private static func steps(
    _ old: ArraySlice<ItemToken>, _ new: ArraySlice<ItemToken>, _ bound: Int
  ) -> [Change]? {
    var old = old
    var new = new
    while let left = old.first, let right = new.first, left.isSame(as: right),
      left.isCapitalized == right.isCapitalized
    {
      old.removeFirst()
      new.removeFirst()
    }
    if old.isEmpty, new.isEmpty { return [] }
    guard bound > 0 else { return nil }
    var best: [Change]?
    func attempt(_ taken: Int, _ put: Int) {
      guard old.count >= taken, new.count >= put else { return }
      let change = Change(
        old: old.startIndex..<(old.startIndex + taken),
        new: new.startIndex..<(new.startIndex + put))
      guard isWeightless(old.prefix(taken), new.prefix(put)),
        let rest = steps(old.dropFirst(taken), new.dropFirst(put), bound - 1),
        rest.count + 1 < best?.count ?? .max
      else { return }
      best = [change] + rest
    }
    attempt(1, 1)
    attempt(1, 0)
    attempt(0, 1)
    return best
  }

  private static func isWeightless(
    _ old: ArraySlice<ItemToken>, _ new: ArraySlice<ItemToken>
  ) -> Bool {
    if let left = old.first, let right = new.first {
      // The same word with a small or a capital letter, or one grammatical word for another like it.
      return left.isSame(as: right) || left.likeness > 0 && left.likeness == right.likeness
    }
    return (old + new).allSatisfy { $0.kind != .weighty }
  }

  /// Joins changes side by side, for the message.
  private mutating func add(_ change: Change) {
    if let last = changes.last, last.old.upperBound == change.old.lowerBound,
      last.new.upperBound == change.new.lowerBound
    {
      changes[changes.count - 1].old = last.old.lowerBound..<change.old.upperBound
      changes[changes.count - 1].new = last.new.lowerBound..<change.new.upperBound
    } else {
      changes.append(change)
    }
  }

  /// Whether a content word comes or goes; that is drift only in a long passage.
  func movesContent(_ old: [ItemToken], _ new: [ItemToken]) -> Bool {
    changes.contains { change in
      change.old.count != change.new.count
        && (old[change.old] + new[change.new]).contains { $0.kind == .content }
    }
  }
}
