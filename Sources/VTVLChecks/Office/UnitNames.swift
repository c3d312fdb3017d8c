import VTVLModel

/// The names of the declared units, found in texts.
struct UnitNames {
  private struct Name {
    let phrase: Phrase
    let isCapitalized: Bool
    /// The units that have this name, by their indices in `Knowledge.units`.
    var units: Set<Int>
  }

  /// By their first word; the longest first.
  private var names: [[UInt8]: [Name]] = [:]

  /// A name in a text, and the units it means.
  struct Found {
    let words: Range<Int>
    let units: Set<Int>
  }

  init(_ units: [Knowledge.Unit]) {
    for (index, unit) in units.enumerated() {
      for name in [unit.name].compactMap({ $0 }) + unit.otherNames { add(name.string, index) }
    }
    for key in names.keys {
      names[key]?.sort { $0.phrase.words.count > $1.phrase.words.count }
    }
  }

  private mutating func add(_ string: String, _ unit: Int) {
    let words = Words(string)
    guard !words.isEmpty else { return }
    let phrase = Phrase(string)
    let key = phrase.words[0]
    if let same = names[key]?.firstIndex(where: { $0.phrase == phrase }) {
      names[key]?[same].units.insert(unit)
    } else {
      names[key, default: []].append(
        Name(phrase: phrase, isCapitalized: words.isCapitalized(0), units: [unit]))
    }
  }

  /// Names that say whose a thing is: `của Phòng`, `trong Trung tâm`. A name that goes on (`Phòng Kinh
  /// tế`, `Văn phòng UBND tỉnh`) is another body's.
  func owners(in words: Words) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < words.count {
      guard let name = names[Array(words[index])]?.first(where: { words.has($0.phrase, at: index) })
      else {
        index += 1
        continue
      }
      let range = index..<(index + name.phrase.words.count)
      if name.isCapitalized == words.isCapitalized(index), isOwner(words, index),
        isComplete(words, range)
      {
        found.append(Found(words: range, units: name.units))
      }
      index = range.upperBound
    }
    return found
  }

  /// The units whose name a whole text is.
  func units(named words: Words) -> Set<Int> {
    guard !words.isEmpty else { return [] }
    return names[Array(words[0])]?.first {
      $0.phrase.words.count == words.count && words.has($0.phrase, at: 0)
    }?.units ?? []
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
