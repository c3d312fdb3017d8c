/// Many phrases looked for at once: one look at a word tells whether any of them may begin there.
struct PhraseTable: Sendable {
  private(set) var phrases: [Phrase] = []
  /// For each first word, by its hash: how many words its phrases have, each number once, upwards.
  private var lengths = HashTable<[Int]>()
  /// The phrases by the hash of all their words, so that thousands that begin alike cost no more than
  /// one.
  private var byWords = HashTable<[Int]>()
  /// The first words, so that nearly every other word is passed over at once.
  private var firstWords = WordFilter()
  /// The first two words of the phrases that have two, and the words that are phrases by themselves.
  private var beginnings = WordFilter()

  init(_ phrases: [Phrase] = []) {
    for phrase in phrases { add(phrase) }
  }

  private mutating func add(_ phrase: Phrase) {
    phrases.append(phrase)
    guard !phrase.isEmpty else { return }
    byWords.values[byWords.place(of: phrase.hash, orAdd: [])].append(phrases.count - 1)
    firstWords.insert(phrase.hash(of: 0))
    beginnings.insert(Self.beginning(phrase.hash(of: 0), phrase.count > 1 ? phrase.hash(of: 1) : 0))
    let first = lengths.place(of: UInt64(phrase.hash(of: 0)), orAdd: [])
    guard !lengths.values[first].contains(phrase.count) else { return }
    let end = lengths.values[first].firstIndex { $0 > phrase.count }
    lengths.values[first].insert(phrase.count, at: end ?? lengths.values[first].count)
  }

  /// The index of a phrase, if it is among them.
  func index(of phrase: Phrase) -> Int? {
    byWords[phrase.hash]?.first { phrases[$0] == phrase }
  }

  /// The index of a phrase, which is added unless it is among them.
  mutating func indexAdding(_ phrase: Phrase) -> Int {
    if let index = index(of: phrase) { return index }
    add(phrase)
    return phrases.count - 1
  }

  /// The first word from one on with which a phrase may begin; the number of words where there is none.
  func firstIndex(from start: Int, in words: Words) -> Int {
    var index = words.firstIndex(from: start, in: firstWords)
    while index < words.count, !mayBegin(at: index, in: words) {
      index = words.firstIndex(from: index + 1, in: firstWords)
    }
    return index
  }

  private func mayBegin(at index: Int, in words: Words) -> Bool {
    let first = words.hash(of: index)
    if beginnings.mayHold(Self.beginning(first, 0)) { return true }
    return index + 1 < words.count
      && beginnings.mayHold(Self.beginning(first, words.hash(of: index + 1)))
  }

  /// A number for the first two words of a phrase; 0 stands for no second.
  private static func beginning(_ first: UInt32, _ second: UInt32) -> UInt32 {
    first &* 0x9E37_79B1 ^ second
  }

  /// The longest phrase that begins at a word.
  func longest(at index: Int, in words: Words) -> Int? {
    guard index < words.count, mayBegin(at: index, in: words) else { return nil }
    var longest: Int?
    visitPhrases(at: index, in: words) { longest = $0 }
    return longest
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
    visitPlaces(in: words, where: isWanted) { places.append(($0, $1)) }
    return places
  }

  /// Visits the same places.
  @inline(__always)
  func visitPlaces(
    in words: Words, where isWanted: (Int, Range<Int>) -> Bool = { _, _ in true },
    _ visit: (Int, Range<Int>) -> Void
  ) {
    var index = 0
    while let place = first(from: index, in: words, where: isWanted) {
      visit(place.phrase, place.range)
      index = place.range.upperBound
    }
  }

  /// The first place of a phrase from a word on; the longest that is wanted there.
  func first(
    from start: Int = 0, in words: Words,
    where isWanted: (Int, Range<Int>) -> Bool = { _, _ in true }
  ) -> (phrase: Int, range: Range<Int>)? {
    var index = firstIndex(from: start, in: words)
    while index < words.count {
      var longest: (phrase: Int, range: Range<Int>)?
      visitPhrases(at: index, in: words) { phrase in
        let range = index..<(index + phrases[phrase].count)
        if isWanted(phrase, range) { longest = (phrase, range) }
      }
      if let longest { return longest }
      index = firstIndex(from: index + 1, in: words)
    }
    return nil
  }
}
