/// Many phrases looked for at once: one look at a word tells whether any of them may begin there.
struct PhraseTable: Sendable {
  let phrases: [Phrase]
  /// The phrases by the hash of their first word, the longest first.
  private var byFirstWord: [UInt32: [Int]] = [:]
  /// A bit for each first word, so that nearly every other word is passed over at once.
  private var filter = [UInt64](repeating: 0, count: 64)

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    let order = phrases.indices.sorted { phrases[$0].words.count > phrases[$1].words.count }
    for index in order {
      guard let hash = phrases[index].hashes.first else { continue }
      byFirstWord[hash, default: []].append(index)
      filter[Int(hash >> 6) & 63] |= 1 << (hash & 63)
    }
  }

  /// The phrases that begin at a word, the longest first.
  func phrases(at index: Int, in words: Words) -> [Int] {
    let hash = words.hash(of: index)
    guard filter[Int(hash >> 6) & 63] & (1 << (hash & 63)) != 0, let candidates = byFirstWord[hash]
    else { return [] }
    return candidates.filter { words.has(phrases[$0], at: index) }
  }

  /// Every place of every phrase, from left to right; where several begin, the longest that is wanted,
  /// and nothing within it.
  func places(
    in words: Words, where isWanted: (Int, Range<Int>) -> Bool = { _, _ in true }
  ) -> [(phrase: Int, range: Range<Int>)] {
    var places: [(phrase: Int, range: Range<Int>)] = []
    var index = 0
    while index < words.count {
      let start = index
      index += 1
      for phrase in phrases(at: start, in: words) {
        let range = start..<(start + phrases[phrase].words.count)
        guard isWanted(phrase, range) else { continue }
        places.append((phrase, range))
        index = range.upperBound
        break
      }
    }
    return places
  }
}
