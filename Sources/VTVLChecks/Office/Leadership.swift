import VTVLModel

/// Who leads whom: each deputy with its head, and the posts that lead at all.
///
/// A deputy's head is the post it is declared the deputy of; else the one head of its unit; else the one
/// post whose title is the deputy's own without `Phó`.
struct Leadership: Sendable {
  struct Pair: Sendable {
    /// Indices in `Model.positions`.
    let head: Int
    let deputy: Int
  }

  /// By deputy, in the order of the posts.
  private(set) var pairs: [Pair] = []
  /// The deputies of each head, in the order of the posts.
  private(set) var deputies: [Int: [Int]] = [:]
  /// The head of each deputy.
  private(set) var heads: [Int: Int] = [:]

  init(_ model: Model, _ positions: PositionIndex, _ titles: [PositionTitles]) {
    let units = UnitHeads(model, positions)
    let titles = TitleIndex(titles)
    for index in model.positions.indices {
      let head =
        model.positions[index].head ?? units.head(of: index) ?? titles.head(of: index)
      guard let head, head != index else { continue }
      pairs.append(Pair(head: head, deputy: index))
      deputies[head, default: []].append(index)
      heads[index] = head
    }
  }
}

/// The head of the unit that declares a post its deputy, where the unit has one head.
private struct UnitHeads {
  private var headByDeputy: [Int: Int] = [:]

  init(_ model: Model, _ positions: PositionIndex) {
    for unit in model.knowledge.units {
      let heads = unit.heads.compactMap { positions[$0] }
      guard heads.count == 1 else { continue }
      for deputy in unit.deputies.compactMap({ positions[$0] }) { headByDeputy[deputy] = heads[0] }
    }
  }

  func head(of position: Int) -> Int? { headByDeputy[position] }
}

/// The posts by their titles, abbreviations spelt out.
private struct TitleIndex {
  private let keys: [ArraySlice<UInt8>]
  /// Nil where two posts have one title.
  private var positionByKey: [ArraySlice<UInt8>: Int?] = [:]

  init(_ titles: [PositionTitles]) {
    keys = titles.map { $0.title?.spelledOut.key ?? [] }
    for (index, key) in keys.enumerated() where !key.isEmpty {
      positionByKey[key] = positionByKey[key] == nil ? .some(index) : .some(nil)
    }
  }

  func head(of position: Int) -> Int? {
    guard keys[position].starts(with: Self.deputy) else { return nil }
    return positionByKey[keys[position].dropFirst(Self.deputy.count)] ?? nil
  }

  private static let deputy = Array("phó ".utf8)
}
