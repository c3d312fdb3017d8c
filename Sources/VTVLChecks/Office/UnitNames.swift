import VTVLModel

/// The names of the declared units, found in texts.
struct UnitNames: Sendable {
  private var table = PhraseTable()
  private var isCapitalized: [Bool] = []
  /// For each name the units that have it, by their indices in `Knowledge.units`.
  private var unitsByName: [Set<Int>] = []
  /// For each unit those that its names say it is part of.
  private var parents: [Set<Int>] = []

  /// A name in a text, and the units it means.
  struct Found {
    let words: Range<Int>
    let units: Set<Int>
  }

  init(_ units: [Knowledge.Unit]) {
    for unit in units.indices {
      for name in [units[unit].name].compactMap({ $0 }) + units[unit].otherNames {
        let words = Words(name.string)
        guard !words.isEmpty else { continue }
        let index = table.indexAdding(Phrase(words))
        if index == unitsByName.count {
          isCapitalized.append(words.isCapitalized(0))
          unitsByName.append([])
        }
        unitsByName[index].insert(unit)
      }
    }
    parents = units.indices.map { parents(of: units[$0]).subtracting([$0]) }
  }

  /// The units that a unit's names give after `thuộc`: `Trung tâm Văn hóa thuộc Phòng Văn hóa - Xã hội`.
  private func parents(of unit: Knowledge.Unit) -> Set<Int> {
    var parents: Set<Int> = []
    for name in [unit.name].compactMap({ $0 }) + unit.otherNames {
      let words = Words(name.string)
      guard let marker = words.first("thuộc"),
        let parent = table.longest(at: marker.upperBound, in: words)
      else { continue }
      parents.formUnion(unitsByName[parent])
    }
    return parents
  }

  /// Some units, those they are part of, and so on.
  func withParents(_ units: Set<Int>) -> Set<Int> {
    var (known, waiting) = (units, Array(units))
    while let unit = waiting.popLast() {
      for parent in parents[unit] where known.insert(parent).inserted { waiting.append(parent) }
    }
    return known
  }

  /// Names that say whose a thing is: `của Phòng`, `trong Trung tâm`. A name that goes on (`Phòng Kinh
  /// tế`, `Văn phòng UBND tỉnh`) is another body's.
  func owners(in words: Words) -> [Found] {
    guard mayHaveOwner(words) else { return [] }
    var owners: [Found] = []
    table.visitPlaces(in: words) { name, range in
      guard isCapitalized[name] == words.isCapitalized(range.lowerBound),
        isOwner(words, range.lowerBound), isComplete(words, range)
      else { return }
      owners.append(Found(words: range, units: unitsByName[name]))
    }
    return owners
  }

  /// Whether a name may begin after a preposition at all.
  private func mayHaveOwner(_ words: Words) -> Bool {
    var index = table.firstIndex(from: 0, in: words)
    while index < words.count {
      if isOwner(words, index) { return true }
      index = table.firstIndex(from: index + 1, in: words)
    }
    return false
  }

  /// The units whose name a whole text is.
  func units(named words: Words) -> Set<Int> {
    guard let name = table.longest(at: 0, in: words), table.phrases[name].count == words.count
    else { return [] }
    return unitsByName[name]
  }

  private func isOwner(_ words: Words, _ index: Int) -> Bool {
    guard index > 0, words.gap(before: index) == .blank else { return false }
    return words.isAny(of: Self.prepositions, at: index - 1)
  }

  private func isComplete(_ words: Words, _ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count, words.gap(before: next) == .blank else { return true }
    if words.isCapitalized(next) { return false }
    return range.count >= 4 || words.isAny(of: Self.following, at: next)
  }

  private static let prepositions: [Phrase] = ["của", "trong", "thuộc", "tại", "cho"]
  /// Words that cannot go on a name.
  private static let following: [Phrase] = [
    "và", "hoặc", "được", "theo", "với", "khi", "để", "do", "đã", "đang", "sẽ", "có", "tại",
    "trong",
    "về", "đi", "tham gia", "thông suốt",
  ]
}
