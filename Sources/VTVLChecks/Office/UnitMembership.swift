import VTVLModel

/// Which unit each post belongs to: the one that declares it; else that of its head.
struct UnitMembership: Sendable {
  /// The declared units of a post, by their indices in `Knowledge.units`.
  private var declared: [Int: Set<Int>] = [:]
  private let leadership: Leadership
  /// For each unit the one right above it.
  private let parents: [Int?]

  init(_ model: Model, _ positions: PositionIndex, _ leadership: Leadership) {
    self.leadership = leadership
    parents = model.knowledge.units.map(\.parent)
    for (unit, declaration) in model.knowledge.units.enumerated() {
      for name in declaration.heads + declaration.deputies {
        if let position = positions[name] { declared[position, default: []].insert(unit) }
      }
    }
    for pair in leadership.pairs where declared[pair.deputy.index] == nil {
      declared[pair.deputy.index] = declared[pair.head.index]
    }
  }

  /// The declared units a post belongs to; empty where the project does not say.
  func units(of position: Int) -> Set<Int> { declared[position] ?? [] }

  /// Whether one of some units is a post's own or stands above it.
  func isWithin(_ units: Set<Int>, _ position: Int) -> Bool {
    self.units(of: position).contains { own in
      var unit: Int? = own
      for _ in 0..<Self.mostLevels {
        guard let current = unit else { break }
        if units.contains(current) { return true }
        unit = parents[current]
      }
      return false
    }
  }

  /// More than units of any office stand above one another.
  private static let mostLevels = 32

  /// One number for the posts of one unit, declared or not: a head and its deputies belong together.
  func group(of position: Int) -> Int {
    if let unit = declared[position]?.min() { return -1 - unit }
    return leadership.head(of: position)?.index ?? position
  }
}
