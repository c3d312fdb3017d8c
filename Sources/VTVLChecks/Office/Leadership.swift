import VTVLModel

/// Who leads whom. A deputy's head is the position it is declared the deputy of; else the one head of its
/// unit; else the one position whose title is the deputy's own without `Phó`.
struct Leadership: Sendable {
  struct Pair: Sendable {
    let head: Position
    let deputy: Position
  }

  struct Head: Sendable {
    let position: Position
    let deputies: [Position]
  }

  /// Each deputy with its head, in the order of the positions.
  private(set) var pairs: [Pair] = []
  /// Each head with its deputies, in the order of the positions.
  let heads: [Head]
  /// The head of each deputy, by their indices in `Model.positions`.
  private var headByDeputy: [Int: Int] = [:]
  private let leads: Set<Int>
  private let positions: [Position]

  init(_ model: Model, _ index: PositionIndex, _ titles: [PositionTitles]) {
    positions = model.positions
    let units = UnitHeads(model, index)
    let titles = TitleIndex(titles)
    var deputies: [Int: [Position]] = [:]
    for deputy in positions {
      let head =
        deputy.head ?? units.head(of: deputy.index) ?? titles.head(of: deputy.index)
      guard let head, head != deputy.index else { continue }
      pairs.append(Pair(head: positions[head], deputy: deputy))
      deputies[head, default: []].append(deputy)
      headByDeputy[deputy.index] = head
    }
    heads = positions.compactMap { position in
      deputies[position.index].map { Head(position: position, deputies: $0) }
    }
    leads = Set(deputies.keys)
  }

  /// The head of a position that is a deputy.
  func head(of position: Int) -> Position? { headByDeputy[position].map { positions[$0] } }

  func hasDeputies(_ position: Int) -> Bool { leads.contains(position) }
}

/// The head of the unit that declares a position its deputy, where the unit has one head.
private struct UnitHeads {
  private var headByDeputy: [Int: Int] = [:]

  init(_ model: Model, _ index: PositionIndex) {
    for unit in model.knowledge.units {
      let heads = unit.heads.compactMap { index[$0] }
      guard heads.count == 1 else { continue }
      for deputy in unit.deputies.compactMap({ index[$0] }) { headByDeputy[deputy] = heads[0] }
    }
  }

  func head(of position: Int) -> Int? { headByDeputy[position] }
}

/// The positions by their titles, abbreviations spelt out.
private struct TitleIndex {
  private let keys: [ArraySlice<UInt8>]
  /// Nil where two positions have one title.
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
