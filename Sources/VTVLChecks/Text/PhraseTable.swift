/// Many phrases looked for at once: one look at a word tells whether any of them may begin there.
struct PhraseTable: Sendable {
  let phrases: [Phrase]
  /// For each first word, by its hash: how many words its phrases have, each number once, upwards.
  private var lengths: [UInt32: [Int]] = [:]
  /// The phrases by the hash of all their words, so that thousands that begin alike cost no more than
  /// one.
  private var byWords: [UInt64: [Int]] = [:]
  /// A bit for each first word, so that nearly every other word is passed over at once.
  private var filter = [UInt64](repeating: 0, count: 64)

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() {
      guard let first = phrase.hashes.first else { continue }
      byWords[phrase.hashes.reduce(Self.seed, Self.mix), default: []].append(index)
      if lengths[first]?.contains(phrase.hashes.count) != true {
        lengths[first, default: []].append(phrase.hashes.count)
      }
      filter[Int(first >> 6) & 63] |= 1 << (first & 63)
    }
    for first in lengths.keys { lengths[first]?.sort() }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ hash: UInt64, _ word: UInt32) -> UInt64 {
    (hash ^ UInt64(word)) &* 0x0000_0100_0000_01B3
  }

  /// The phrases that begin at a word, the longest first.
  func phrases(at index: Int, in words: Words) -> [Int] {
    guard index < words.count else { return [] }
    let first = words.hash(of: index)
    guard filter[Int(first >> 6) & 63] & (1 << (first & 63)) != 0, let lengths = lengths[first]
    else { return [] }
    var found: [Int] = []
    var hash = Self.seed
    var end = index
    for length in lengths {
      guard index + length <= words.count else { break }
      while end < index + length {
        hash = Self.mix(hash, words.hash(of: end))
        end += 1
      }
      for phrase in byWords[hash] ?? [] where words.has(phrases[phrase], at: index) {
        found.append(phrase)
      }
    }
    return found.reversed()
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
