/// Many phrases looked for at once: one look at a word tells whether any of them may begin there.
struct PhraseTable: Sendable {
  let phrases: [Phrase]
  /// For each first word, by its hash: how many words its phrases have, each number once, upwards.
  private var lengths = HashTable<[Int]>()
  /// The phrases by the hash of all their words, so that thousands that begin alike cost no more than
  /// one.
  private var byWords = HashTable<[Int]>()
  /// A bit for each first word, so that nearly every other word is passed over at once.
  private var filter = [UInt64](repeating: 0, count: 64)

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() where !phrase.isEmpty {
      let hashes = phrase.hashes
      let whole = hashes.reduce(0, Words.hash)
      byWords.values[byWords.place(of: whole, orAdd: [])].append(index)
      filter[Int(hashes[0] >> 6) & 63] |= 1 << (hashes[0] & 63)
      let first = lengths.place(of: UInt64(hashes[0]), orAdd: [])
      if !lengths.values[first].contains(phrase.count) {
        lengths.values[first].append(phrase.count)
      }
    }
    for first in lengths.values.indices { lengths.values[first].sort() }
  }

  /// Whether some phrase may begin with a word of a hash.
  private func mayBegin(_ hash: UInt32) -> Bool {
    filter[Int(hash >> 6) & 63] & (1 << (hash & 63)) != 0
  }

  /// The phrases that begin at a word, the longest first.
  func phrases(at index: Int, in words: Words) -> [Int] {
    guard index < words.count, mayBegin(words.hash(of: index)),
      let place = lengths.place(of: UInt64(words.hash(of: index)))
    else { return [] }
    var found: [Int] = []
    var hash: UInt64 = 0
    var end = index
    for length in lengths.values[place] {
      guard index + length <= words.count else { break }
      while end < index + length {
        hash = Words.hash(hash, followedBy: words.hash(of: end))
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
        let range = start..<(start + phrases[phrase].count)
        guard isWanted(phrase, range) else { continue }
        places.append((phrase, range))
        index = range.upperBound
        break
      }
    }
    return places
  }
}
