import VTVLModel
import VTVLSyntax

/// Competency × position, for one framework.
package struct CompetencyMatrix: Sendable {
  package let framework: String
  package let name: String?
  package let scale: LevelRange?
  package let groups: [Group]
  /// The positions that use the framework, and their levels; positions whose levels are all the same stand
  /// together.
  package let profiles: [Profile]

  package struct Group: Sendable {
    package let id: String?
    package let name: String?
    package let items: [Item]
  }

  package struct Item: Sendable {
    package let id: String
    package let name: String
  }

  package enum Level: Sendable, Hashable {
    case none
    /// Asked for, its level left blank on purpose.
    case blank
    case range(LevelRange)
  }

  package struct Profile: Sendable {
    /// The indices of the positions, in the order of the outputs.
    package let positions: [Int]
    /// A level for each competency in order.
    package let levels: [Level]
  }

  /// The levels of one competency, lowest first, each with the positions that need it.
  package func levels(of item: Int) -> [(range: LevelRange, positions: [Int])] {
    var positions: [LevelRange: [Int]] = [:]
    for profile in profiles {
      guard case .range(let level) = profile.levels[item] else { continue }
      positions[level, default: []] += profile.positions
    }
    return positions.sorted { ($0.key.min, $0.key.max) < ($1.key.min, $1.key.max) }
      .map { ($0.key, $0.value.sorted()) }
  }

  static func all(of model: Model) -> [CompetencyMatrix] {
    var positionsByFramework: [Int: [Int]] = [:]
    for (index, position) in model.positions.enumerated() {
      for framework in position.allCompetencies.compactMap(\.framework) {
        positionsByFramework[framework, default: []].append(index)
      }
    }
    return positionsByFramework.sorted { $0.key < $1.key }.map { framework, positions in
      CompetencyMatrix(framework, positions, model)
    }
  }

  private init(_ index: Int, _ positions: [Int], _ model: Model) {
    let framework = model.frameworks[index]
    self.framework = framework.id
    name = framework.name?.string
    scale = framework.scale
    groups = framework.groups.map { group in
      Group(
        id: group.id.map(model.spelling), name: group.name?.string,
        items: group.items.map { Item(id: model.spelling($0.id), name: $0.name.string) })
    }
    profiles = Self.profiles(framework, index, positions, model)
  }

  private static func profiles(
    _ framework: Framework, _ index: Int, _ positions: [Int], _ model: Model
  ) -> [Profile] {
    var starts: [Int] = []
    var count = 0
    for group in framework.groups {
      starts.append(count)
      count += group.items.count
    }
    let levels = positions.map { position in
      var levels = [Level](repeating: .none, count: count)
      let own = model.positions[position].allCompetencies.first { $0.framework == index }
      for row in own?.rows ?? [] {
        levels[starts[row.group] + row.item] = row.level.map { .range($0) } ?? .blank
      }
      return levels
    }
    return positions.indices.grouped { levels[$0] }.map { alike in
      Profile(positions: alike.map { positions[$0] }, levels: levels[alike[0]])
    }
  }
}
