/// Many phrases looked for at once: one look at a word tells whether any of them may begin there.
struct PhraseTable: Sendable {
  let phrases: [Phrase]
  /// For each first word, by its hash: how many words its phrases have, each number once, upwards.
  private var lengths = HashTable<[Int]>()
  /// The phrases by the hash of all their words, so that thousands that begin alike cost no more than
  /// one.
  private var byWords = HashTable<[Int]>()
  /// The first words, so that nearly every other word is passed over at once.
  private var firstWords = WordFilter()

  init(_ phrases: [Phrase]) {
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() where !phrase.isEmpty {
      var whole: UInt64 = 0
      for index in 0..<phrase.count {
        whole = Words.hash(whole, followedBy: phrase.hash(of: index))
      }
      byWords.values[byWords.place(of: whole, orAdd: [])].append(index)
      firstWords.insert(phrase.hash(of: 0))
      let first = lengths.place(of: UInt64(phrase.hash(of: 0)), orAdd: [])
      if !lengths.values[first].contains(phrase.count) {
        lengths.values[first].append(phrase.count)
      }
    }
    for first in lengths.values.indices { lengths.values[first].sort() }
  }

  /// The first word from one on with which a phrase may begin; the number of words where there is none.
  func firstIndex(from start: Int, in words: Words) -> Int {
    words.firstIndex(from: start, in: firstWords)
  }

  /// The phrases that begin at a word, the longest first.
  func phrases(at index: Int, in words: Words) -> [Int] {
    guard index < words.count, firstWords.mayHold(words.hash(of: index)) else { return [] }
    var found: [Int] = []
    visitPhrases(at: index, in: words) { found.append($0) }
    return found.reversed()
  }

  /// Visits the phrases that begin at a word, the shortest first.
  @inline(__always)
  private func visitPhrases(at index: Int, in words: Words, _ visit: (Int) -> Void) {
    guard let place = lengths.place(of: UInt64(words.hash(of: index))) else { return }
    var hash: UInt64 = 0
    var end = index
    for length in lengths.values[place] {
      guard index + length <= words.count else { return }
      while end < index + length {
        hash = Words.hash(hash, followedBy: words.hash(of: end))
        end += 1
      }
      guard let place = byWords.place(of: hash) else { continue }
      for phrase in byWords.values[place] where words.has(phrases[phrase], at: index) {
        visit(phrase)
      }
    }
  }

  /// Every place of every phrase, from left to right; where several begin, the longest that is wanted,
  /// and nothing within it.
  func places(
    in words: Words, where isWanted: (Int, Range<Int>) -> Bool = { _, _ in true }
  ) -> [(phrase: Int, range: Range<Int>)] {
    var places: [(phrase: Int, range: Range<Int>)] = []
    var index = firstIndex(from: 0, in: words)
    while index < words.count {
      var longest: (phrase: Int, range: Range<Int>)?
      visitPhrases(at: index, in: words) { phrase in
        let range = index..<(index + phrases[phrase].count)
        if isWanted(phrase, range) { longest = (phrase, range) }
      }
      if let longest { places.append(longest) }
      index = firstIndex(from: longest?.range.upperBound ?? index + 1, in: words)
    }
    return places
  }
}

/// A set of words by their hashes, which may seem to hold a word that it does not, but not the reverse.
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)
  /// As `Words` has it.
  private(set) var signature: UInt64 = 0

  mutating func insert(_ hash: UInt32) {
    bits[Int(hash >> 6) & 63] |= 1 << UInt64(hash & 63)
    signature |= Words.signature(of: hash)
  }

  func mayHold(_ hash: UInt32) -> Bool { bits[Int(hash >> 6) & 63] & 1 << UInt64(hash & 63) != 0 }
}
