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

  init(_ model: Model, _ abbreviations: Abbreviations) {
    let units = UnitHeads(model)
    let titles = TitleIndex(model, abbreviations)
    for (index, position) in model.positions.enumerated() {
      let head = position.head ?? units.head(of: index) ?? titles.head(of: index)
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

  init(_ model: Model) {
    guard !model.knowledge.units.isEmpty else { return }
    let positions = PositionIndex(model)
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
  private let keys: [[UInt8]]
  /// Nil where two posts have one title.
  private var positionByKey: [[UInt8]: Int?] = [:]

  init(_ model: Model, _ abbreviations: Abbreviations) {
    keys = model.positions.map { abbreviations.spelledOut($0.title?.string ?? "") }
    for (index, key) in keys.enumerated() where !key.isEmpty {
      positionByKey[key] = positionByKey[key] == nil ? .some(index) : .some(nil)
    }
  }

  func head(of position: Int) -> Int? {
    guard keys[position].starts(with: Self.deputy) else { return nil }
    return positionByKey[Array(keys[position].dropFirst(Self.deputy.count))] ?? nil
  }

  private static let deputy = Array("phó ".utf8)
}

/// The posts by the names that the declarations use for them.
struct PositionIndex {
  private let declarations: Declarations
  private var positionByDeclaration: [Int: Int] = [:]

  init(_ model: Model) {
    declarations = model.declarations
    for (index, position) in model.positions.enumerated() {
      positionByDeclaration[position.declaration] = index
    }
  }

  /// The index in `Model.positions` of the post that a name means, if it is described.
  subscript(name: NameUse) -> Int? {
    declarations.positions[name.symbol].flatMap { positionByDeclaration[$0] }
  }
}
