import VTVLModel

/// The names of places in a text, beside those of the office itself.
struct PlaceNames {
  /// The names that the office has at each level, without the word for the level.
  private var ownNames: [Level: [[[UInt8]]]] = [:]
  /// The declared places that say no level and a name after it, with which nothing can be compared.
  private(set) var withoutLevel: [Text] = []

  private enum Level { case commune, district, province }

  init(_ places: [Text]) {
    for place in places {
      let words = Words(place.string)
      if let found = Self.levelWords.longest(at: 0, in: words), !words.isInCapitals(0),
        Self.levels[found].word.count < words.count
      {
        let (word, level) = Self.levels[found]
        ownNames[level, default: []].append((word.count..<words.count).map { Array(words[$0]) })
      } else if !Self.levelsBelow.contains(where: words.begins) {
        withoutLevel.append(place)
      }
    }
  }

  /// Levels below the commune, which texts of other offices hardly name: they are declared for whoever reads
  /// the list, and nothing is held against them.
  private static let levelsBelow: [Phrase] = [
    "thôn", "ấp", "bản", "buôn", "làng", "khu phố", "tổ dân phố", "khu dân cư",
  ]

  var isEmpty: Bool { ownNames.isEmpty }

  /// The first name of another place, of a level of which the office has declared its own.
  func foreign(in words: Words) -> Range<Int>? {
    var index = 0
    while let found = Self.levelWords.first(from: index, in: words) {
      index = found.range.upperBound
      let name = Self.name(words, from: index)
      guard name.count >= 2 else { continue }
      if words.isInCapitals(found.range.lowerBound) {
        // `THỊ xã Nam Cường`: the second word may be the one that says the level.
        index = found.range.lowerBound + 1
      } else if let own = ownNames[Self.levels[found.phrase].level],
        !own.contains(where: { isSame(words, name, $0) })
      {
        return found.range.lowerBound..<name.upperBound
      }
    }
    return nil
  }

  /// Whether a name in the text is the office's own, followed by other capitals perhaps.
  private func isSame(_ words: Words, _ name: Range<Int>, _ own: [[UInt8]]) -> Bool {
    name.count >= own.count && zip(name, own).allSatisfy { words[$0] == $1[...] }
  }

  /// The capitalised words from one on, when they can be the name of a place: `Nam Cường`. Words in
  /// capitals throughout are abbreviations or headings.
  private static func name(_ words: Words, from start: Int) -> Range<Int> {
    var end = start
    while end < words.count, end - start < 4, words.gap(before: end) == .blank,
      words.isCapitalized(end), !words.isInCapitals(end)
    {
      end += 1
    }
    let isBody = end - start >= 2 && words.isAny(of: bodies, at: start)
    return start..<(isBody ? start : end)
  }

  private static let levels: [(word: Phrase, level: Level)] = [
    ("thị trấn", .commune), ("thị xã", .district), ("đặc khu", .commune),
    ("thành phố", .province), ("xã", .commune), ("phường", .commune), ("huyện", .district),
    ("quận", .district), ("tỉnh", .province),
  ]

  private static let levelWords = PhraseTable(levels.map(\.word))

  /// Words that begin the name of a body, not of a place, where the punctuation between is missing.
  private static let bodies: [Phrase] = [
    "ban", "bộ", "chi", "đảng", "đoàn", "hội", "luật", "mặt trận", "phòng", "sở", "tổ",
  ]
}
