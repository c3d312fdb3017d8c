import VTVLSyntax

/// Which syllables stand beside which in a workspace, counted once a passage. A syllable beside which another with
/// the same letters but for marks nearly always stands was most likely misread or mistyped: `thấm quyền`.
struct SyllableCompany {
  /// A syllable that was most likely misread or mistyped.
  struct Slip {
    /// The words to show, that syllable among them.
    let range: Range<Int>
    let index: Int
    /// What it may be, as words are compared: none, one or two.
    let readings: [String]
    /// Whether spelling reveals it, and not company.
    let isImpossible: Bool
  }

  private struct WordCount {
    let hash: UInt32
    let key: [UInt8]
    let isImpossible: Bool
    /// What its keys of Telex or VNI were to make.
    let typed: TypingKeys.Reading?
    var passages: Int32 = 0
    var last: Int32 = -1
  }

  private struct PairCount {
    let left: Int
    let right: Int
    var passages: Int32 = 0
    var last: Int32 = -1
  }

  /// A pair in doubt: which of its two words, and what that may be.
  private struct Suspect {
    let isRight: Bool
    var readings: [Int]
  }

  private var words = HashTable<WordCount>()
  private var pairs = HashTable<PairCount>()
  private var suspects: [UInt64: [Suspect]] = [:]
  /// Whether some words are no syllables.
  private var hasOddWords = false

  /// How often a pair stands before it says anything, and how much oftener than the pair in doubt.
  private static let leastCount = 8
  private static let leastRatio = 8
  /// Of how many passages with its neighbour a syllable stands in at least one: words such as `các` have any company.
  private static let largestSpread = 12

  init(_ passages: Passages) {
    var seen = HashTable<Bool>()
    for passage in passages {
      let words = passage.words
      let hash = words.hash(of: words.indices)
      if seen[hash] == nil {
        _ = seen.place(of: hash, orAdd: true)
        count(words, in: Int32(seen.values.count))
      }
    }
    findSuspects()
  }

  private mutating func count(_ text: Words, in passage: Int32) {
    var last = -1
    for index in text.indices {
      let hash = text.hash(of: index)
      let word = words.place(of: UInt64(hash), orAdd: Self.newWord(text, index))
      if words.values[word].last != passage {
        words.values[word].last = passage
        words.values[word].passages += 1
      }
      if words.values[word].isImpossible || words.values[word].typed != nil { hasOddWords = true }
      if last >= 0, text.gap(before: index) == .blank {
        let pair = pairs.place(of: Self.pair(last, word), orAdd: PairCount(left: last, right: word))
        if pairs.values[pair].last != passage {
          pairs.values[pair].last = passage
          pairs.values[pair].passages += 1
        }
      }
      last = word
    }
  }

  private static func newWord(_ text: Words, _ index: Int) -> WordCount {
    let key = text[index]
    let isSyllable = Spelling.isSyllable(key)
    return WordCount(
      hash: text.hash(of: index), key: Array(key),
      isImpossible: !isSyllable && Spelling.isMarked(key),
      typed: isSyllable ? nil : TypingKeys.reading(of: key))
  }

  private static func pair(_ left: Int, _ right: Int) -> UInt64 {
    UInt64(left) << 32 | UInt64(right)
  }

  private func passages(_ left: Int?, _ right: Int?) -> Int {
    guard let left, let right else { return 0 }
    return pairs[Self.pair(left, right)].map { Int($0.passages) } ?? 0
  }

  // MARK: Suspects

  private mutating func findSuspects() {
    let usual = pairs.values.filter { isUsual($0) }
    guard !usual.isEmpty else { return }
    let alike = alikeWords()
    for pair in usual {
      for other in alike[pair.right] ?? [] where other != pair.right {
        suspect(pair.left, other, isRight: true, pair)
      }
      for other in alike[pair.left] ?? [] where other != pair.left {
        suspect(other, pair.right, isRight: false, pair)
      }
    }
  }

  private func isUsual(_ pair: PairCount) -> Bool { Int(pair.passages) >= Self.leastCount }

  private mutating func suspect(_ left: Int, _ right: Int, isRight: Bool, _ usual: PairCount) {
    let count = passages(left, right)
    let neighbor = words.values[isRight ? left : right]
    guard count > 0, Int(usual.passages) >= Self.leastRatio * count,
      Int(usual.passages) * Self.largestSpread >= Int(neighbor.passages),
      !CommonPairs.contains(words.values[left].key, words.values[right].key)
    else { return }
    let reading = isRight ? usual.right : usual.left
    suspects[Self.pair(left, right), default: []].append(
      Suspect(isRight: isRight, readings: [reading]))
  }

  /// For each word, those with the same letters but for marks, itself among them; none where it is alone.
  private func alikeWords() -> [Int: [Int]] {
    var groups: [[UInt8]: [Int]] = [:]
    for (index, word) in words.values.enumerated()
    where !word.key.contains(where: Byte.isDigit) && !word.isImpossible {
      groups[NameFolding.foldedWithoutMarks(word.key[...]), default: []].append(index)
    }
    var alike: [Int: [Int]] = [:]
    for group in groups.values where group.count > 1 {
      for index in group { alike[index] = group }
    }
    return alike
  }

  // MARK: Slips

  /// The slips of a passage, in its order.
  func slips(in text: Words) -> [Slip] {
    var slips = impossible(in: text)
    for doubt in doubts(in: text) where !slips.contains(where: { $0.index == doubt.index }) {
      slips.append(doubt)
    }
    return slips.sorted { $0.index < $1.index }
  }

  private func impossible(in text: Words) -> [Slip] {
    guard hasOddWords else { return [] }
    return text.indices.compactMap { index in
      guard let word = words[UInt64(text.hash(of: index))] else { return nil }
      let range = index..<(index + 1)
      if word.isImpossible, isImpossible(index, in: text) {
        return Slip(
          range: range, index: index, readings: readings(of: index, in: text), isImpossible: true)
      }
      return word.typed.flatMap { typed($0, index, in: text) }.map {
        Slip(range: range, index: index, readings: [$0], isImpossible: true)
      }
    }
  }

  /// The syllables that want to be others.
  private func doubts(in text: Words) -> [Slip] {
    guard !suspects.isEmpty else { return [] }
    let places = text.indices.map { words.place(of: UInt64(text.hash(of: $0))) }
    var doubts: [Slip] = []
    for index in text.indices.dropFirst() where text.gap(before: index) == .blank {
      guard let left = places[index - 1], let right = places[index] else { continue }
      for suspect in suspects[Self.pair(left, right)] ?? [] {
        let place = suspect.isRight ? index : index - 1
        guard isDoubted(suspect, at: place, in: text, places), !isName(place, in: text) else {
          continue
        }
        let readings = suspect.readings.map {
          String(decoding: words.values[$0].key, as: UTF8.self)
        }
        if let known = doubts.firstIndex(where: { $0.index == place }) {
          let all =
            doubts[known].readings + readings.filter { !doubts[known].readings.contains($0) }
          doubts[known] = Slip(
            range: doubts[known].range, index: place, readings: Array(all.prefix(2)),
            isImpossible: false)
        } else {
          doubts.append(
            Slip(
              range: (index - 1)..<(index + 1), index: place, readings: readings,
              isImpossible: false))
        }
      }
    }
    return doubts
  }

  /// Whether the neighbour on the other side wants the other syllable too, or the doubted one stands nowhere else.
  private func isDoubted(
    _ suspect: Suspect, at index: Int, in text: Words, _ places: [Int?]
  ) -> Bool {
    guard let word = places[index], let reading = suspect.readings.first else { return false }
    let other = suspect.isRight ? index + 1 : index - 1
    let isBeside =
      text.indices.contains(other) && text.gap(before: max(index, other)) == .blank
    guard isBeside, let neighbor = places[other] else { return true }
    let (left, right) = suspect.isRight ? (word, neighbor) : (neighbor, word)
    if CommonPairs.contains(words.values[left].key, words.values[right].key) { return false }
    let wanted = suspect.isRight ? passages(reading, neighbor) : passages(neighbor, reading)
    return wanted >= passages(left, right) || words.values[word].passages == 1
  }

  /// Whether a word is part of a name: of a place, of a people.
  func isName(_ index: Int, in text: Words) -> Bool {
    guard text.isCapitalized(index) else { return false }
    return [index - 1, index + 1].contains { text.indices.contains($0) && text.isCapitalized($0) }
  }

  // MARK: Impossible syllables

  /// Whether a word of a passage is no syllable of Vietnamese, nor of a name or of a word that joins foreign syllables.
  func isImpossible(_ index: Int, in text: Words) -> Bool {
    if text.isInCapitals(index) || text[index].count < 3 { return false }
    if text.isCapitalized(index), index > 0 || isName(index, in: text) { return false }
    return !isJoined(index, in: text) && !CommonPairs.loanwords.contains(Array(text[index]))
  }

  /// Whether a hyphen or another sign joins a word to its neighbour: `lô-gíc`.
  private func isJoined(_ index: Int, in text: Words) -> Bool {
    text.gap(before: index) == .mark
      || (index + 1 < text.count && text.gap(before: index + 1) == .mark)
  }

  /// What an impossible syllable may be: two that run together, the keys of Telex, or the syllables with its letters
  /// that stand beside its neighbours elsewhere.
  func readings(of index: Int, in text: Words) -> [String] {
    if let halves = halves(of: text[index]) { return [halves] }
    let letters = NameFolding.foldedWithoutMarks(text[index])
    let alike = words.values.indices.filter {
      !words.values[$0].isImpossible
        && NameFolding.foldedWithoutMarks(words.values[$0].key[...]) == letters
    }
    let beside = alike.filter { isBeside($0, index, in: text) }
    return (beside.isEmpty ? alike : beside).prefix(2).map {
      String(decoding: words.values[$0].key, as: UTF8.self)
    }
  }

  /// The two words that a word runs together, which both stand elsewhere; side by side where several cuts make two.
  private func halves(of word: ArraySlice<UInt8>) -> String? {
    let known = Spelling.halves(word).compactMap { first, second -> (Int, Int)? in
      guard let left = place(ofKey: Array(first)), let right = place(ofKey: Array(second)) else {
        return nil
      }
      return (left, right)
    }
    let pair = known.count == 1 ? known[0] : known.first { passages($0.0, $0.1) > 0 }
    return pair.map { left, right in
      String(decoding: words.values[left].key + " ".utf8 + words.values[right].key, as: UTF8.self)
    }
  }

  /// Whether a word stands elsewhere beside a neighbour of a place.
  private func isBeside(_ word: Int, _ index: Int, in text: Words) -> Bool {
    let before = index > 0 ? words.place(of: UInt64(text.hash(of: index - 1))) : nil
    let after =
      index + 1 < text.count ? words.place(of: UInt64(text.hash(of: index + 1))) : nil
    return passages(before, word) > 0 || passages(word, after) > 0
  }

  // MARK: Keys

  /// What keys of Telex or VNI were to make: where they are certain, or where that stands beside a neighbour elsewhere.
  private func typed(_ reading: TypingKeys.Reading, _ index: Int, in text: Words) -> String? {
    guard !text.isInCapitals(index) else { return nil }
    if reading.isCertain { return reading.word }
    guard let word = place(of: reading.word) else { return nil }
    let before = index > 0 ? typedPlace(index - 1, in: text) : nil
    let after = index + 1 < text.count ? typedPlace(index + 1, in: text) : nil
    return max(passages(before, word), passages(word, after)) > 1 ? reading.word : nil
  }

  /// The word at a place, or what its keys make.
  private func typedPlace(_ index: Int, in text: Words) -> Int? {
    guard let word = words.place(of: UInt64(text.hash(of: index))) else { return nil }
    return words.values[word].typed.flatMap { place(of: $0.word) } ?? word
  }

  private func place(of word: String) -> Int? { place(ofKey: NameFolding.fold(word)) }

  private func place(ofKey key: [UInt8]) -> Int? {
    words.place(of: UInt64(Words.hash(of: key)))
  }
}
