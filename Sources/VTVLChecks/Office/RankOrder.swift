import VTVLModel

/// Ranks of civil servants from lowest to highest.
struct RankOrder {
  /// By the words of each, one space between.
  private let heights: [ArraySlice<UInt8>: Int]

  init(_ names: [String]) {
    heights = Dictionary(
      names.enumerated().map { (Phrase($1).key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The orders to look in: what the project declares, then the usual one, so that a rank which the
  /// project did not think of can be judged all the same.
  static func orders(_ declared: [Knowledge.Rank]) -> [RankOrder] {
    let usual = RankOrder([
      "Nhân viên", "Cán sự", "Chuyên viên", "Chuyên viên chính", "Chuyên viên cao cấp",
    ])
    return declared.isEmpty ? [usual] : [RankOrder(declared.map(\.name.string)), usual]
  }

  /// The lowest and the highest of the ranks a post may have; nil when any of them is unknown, for then
  /// nothing can be said.
  func span(of ranks: [String]) -> RankSpan? {
    let known = ranks.compactMap { rank in
      height(of: rank).map { RankSpan.End(name: rank, height: $0) }
    }
    guard known.count == ranks.count, let lowest = known.min(by: { $0.height < $1.height }),
      let highest = known.max(by: { $0.height < $1.height })
    else { return nil }
    return RankSpan(lowest: lowest, highest: highest)
  }

  /// A code in brackets after the name does not count: `Chuyên viên chính (01.002)`.
  private func height(of rank: String) -> Int? {
    let words = Words(rank)
    let end = words.indices.first { $0 > 0 && words.gap(before: $0) == .mark } ?? words.count
    return heights[words.key(of: 0..<end)]
  }
}

/// The ranks that a post may have, from the lowest to the highest.
struct RankSpan {
  struct End {
    let name: String
    /// Its place in the order.
    let height: Int
  }

  let lowest: End
  let highest: End
}
