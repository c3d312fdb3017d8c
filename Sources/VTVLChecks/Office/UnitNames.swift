import VTVLModel

/// The names of the declared units, found in texts.
struct UnitNames {
  private let table: PhraseTable
  private let isCapitalized: [Bool]
  /// For each name the units that have it, by their indices in `Knowledge.units`.
  private let unitsByName: [Set<Int>]

  /// A name in a text, and the units it means.
  struct Found {
    let words: Range<Int>
    let units: Set<Int>
  }

  init(_ units: [Knowledge.Unit]) {
    var indexByPhrase: [Phrase: Int] = [:]
    var names: [(phrase: Phrase, isCapitalized: Bool, units: Set<Int>)] = []
    for (unit, declared) in units.enumerated() {
      for name in [declared.name].compactMap({ $0 }) + declared.otherNames {
        let words = Words(name.string)
        guard !words.isEmpty else { continue }
        let phrase = Phrase(name.string)
        let index = indexByPhrase[phrase, default: names.count]
        if index == names.count {
          indexByPhrase[phrase] = index
          names.append((phrase, words.isCapitalized(0), []))
        }
        names[index].units.insert(unit)
      }
    }
    table = PhraseTable(names.map(\.phrase))
    isCapitalized = names.map(\.isCapitalized)
    unitsByName = names.map(\.units)
  }

  /// Names that say whose a thing is: `của Phòng`, `trong Trung tâm`. A name that goes on (`Phòng Kinh
  /// tế`, `Văn phòng UBND tỉnh`) is another body's.
  func owners(in words: Words) -> [Found] {
    table.places(in: words).filter { name, range in
      isCapitalized[name] == words.isCapitalized(range.lowerBound)
        && isOwner(words, range.lowerBound) && isComplete(words, range)
    }.map { Found(words: $1, units: unitsByName[$0]) }
  }

  /// The units whose name a whole text is.
  func units(named words: Words) -> Set<Int> {
    guard !words.isEmpty else { return [] }
    let name = table.phrases(at: 0, in: words).first {
      table.phrases[$0].count == words.count
    }
    return name.map { unitsByName[$0] } ?? []
  }

  private func isOwner(_ words: Words, _ index: Int) -> Bool {
    guard index > 0, words.gap(before: index) == .blank else { return false }
    return Self.prepositions.contains { words.has($0, at: index - 1) }
  }

  private func isComplete(_ words: Words, _ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < words.count, words.gap(before: next) == .blank else { return true }
    if words.isCapitalized(next) { return false }
    return range.count >= 4 || Self.following.contains { words.has($0, at: next) }
  }

  private static let prepositions: [Phrase] = ["của", "trong", "thuộc", "tại", "cho"]
  /// Words that cannot go on a name.
  private static let following: [Phrase] = [
    "và", "hoặc", "được", "theo", "với", "khi", "để", "do", "đã", "đang", "sẽ", "có", "tại",
    "trong",
    "về", "đi", "tham gia", "thông suốt",
  ]
}
