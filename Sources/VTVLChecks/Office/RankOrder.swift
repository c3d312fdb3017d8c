import VTVLModel

/// The ranks of civil servants from lowest to highest: as the project declares them, else the usual
/// ones.
struct RankOrder {
  private let heights: [[[UInt8]]: Int]

  init(_ declared: [Knowledge.Rank]) {
    let names = declared.isEmpty ? Self.usual : declared.map(\.name.string)
    heights = Dictionary(
      names.enumerated().map { (Phrase($1).words, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let usual = [
    "Nhân viên", "Cán sự", "Chuyên viên", "Chuyên viên chính", "Chuyên viên cao cấp",
  ]

  /// The lowest and the highest of the ranks a post may have; nil when any of them is unknown, for then
  /// nothing can be said.
  func span(of ranks: [String]) -> (lowest: String, highest: String)? {
    let known = ranks.compactMap { rank in height(of: rank).map { (rank, $0) } }
    guard known.count == ranks.count, let lowest = known.min(by: { $0.1 < $1.1 }),
      let highest = known.max(by: { $0.1 < $1.1 })
    else { return nil }
    return (lowest.0, highest.0)
  }

  func isHigher(_ rank: String, than other: String) -> Bool {
    guard let height = height(of: rank), let otherHeight = self.height(of: other) else {
      return false
    }
    return height > otherHeight
  }

  /// A code in brackets after the name does not count: `Chuyên viên chính (01.002)`.
  private func height(of rank: String) -> Int? {
    let words = Words(rank)
    let end = words.indices.first { $0 > 0 && words.gap(before: $0) == .mark } ?? words.count
    return heights[(0..<end).map { Array(words[$0]) }]
  }
}
