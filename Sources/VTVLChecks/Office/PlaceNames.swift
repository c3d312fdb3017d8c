import VTVLModel

/// The names of places in a text, beside those of the office itself.
struct PlaceNames {
  /// The names that the office has at each level, without the word for the level.
  private var ownNames: [Level: [[[UInt8]]]] = [:]

  private enum Level { case commune, district, province }

  init(_ places: [Text]) {
    for place in places {
      let words = Words(place.string)
      guard let (level, length) = Self.level(words, at: 0), length < words.count else { continue }
      ownNames[level, default: []].append((length..<words.count).map { Array(words[$0]) })
    }
  }

  var isEmpty: Bool { ownNames.isEmpty }

  /// The first name of another place, of a level of which the office has declared its own.
  func foreign(in words: Words) -> Range<Int>? {
    var index = Self.levelWords.firstIndex(from: 0, in: words)
    while index < words.count {
      guard let (level, length) = Self.level(words, at: index) else {
        index = Self.levelWords.firstIndex(from: index + 1, in: words)
        continue
      }
      let name = Self.name(words, from: index + length)
      if name.count >= 2, let own = ownNames[level],
        !own.contains(where: { isSame(words, name, $0) })
      {
        return index..<name.upperBound
      }
      index = Self.levelWords.firstIndex(from: index + length, in: words)
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
    guard start < words.count, !bodies.contains(where: { words.has($0, at: start) }) else {
      return start..<start
    }
    var end = start
    while end < words.count, end - start < 4, words.gap(before: end) == .blank,
      words.isCapitalized(end), !words.isInCapitals(end)
    {
      end += 1
    }
    return start..<end
  }

  private static func level(_ words: Words, at index: Int) -> (Level, words: Int)? {
    guard let found = levelWords.phrases(at: index, in: words).first, !words.isInCapitals(index)
    else { return nil }
    return (levels[found].level, levels[found].word.count)
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
