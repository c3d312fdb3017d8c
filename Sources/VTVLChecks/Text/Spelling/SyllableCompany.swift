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

  /// A word, by its number: where it first stands, and in how many passages.
  private struct WordCount {
    let passage: Int32
    let index: Int32
    /// A number that it shares with words that have the same letters but for marks; 0 where it is no syllable.
    let letters: UInt32
    let isImpossible: Bool
    var passages: Int32 = 0
    var last: Int32 = -1
  }

  private struct PairCount {
    let left: Int32
    let right: Int32
    var passages: Int32 = 0
    var last: Int32 = -1
  }

  /// A pair in doubt: whether its right word is, and which other one stands there nearly always.
  private struct Suspect {
    let isRight: Bool
    let reading: Int
  }

  private let passages: Passages
  private var words = HashTable<WordCount>()
  private var pairs = HashTable<PairCount>()
  private var suspects: [UInt64: [Suspect]] = [:]
  /// The words that are no syllables, and what their keys of Telex or VNI make.
  private var typed: [Int: TypingKeys.Reading] = [:]
  /// All words that may be slips, so that nearly every other is passed over at once.
  private var filter = WordFilter()

  /// How often a pair stands before it says anything, and how much oftener than the pair in doubt.
  private static let leastCount = 8
  private static let leastRatio = 8
  /// A pair stands in one of so many passages with its other word at least: words such as `các` have any company.
  private static let largestSpread = 12

  init(_ passages: Passages) {
    self.passages = passages
    var seen = HashTable<Bool>()
    for number in passages.indices {
      let words = passages[number].words
      let hash = words.hash(of: words.indices)
      guard seen[hash] == nil else { continue }
      _ = seen.place(of: hash, orAdd: true)
      count(words, in: Int32(number))
    }
    findSuspects()
  }

  private mutating func count(_ text: Words, in passage: Int32) {
    var last = -1
    for index in text.indices {
      let place = words.place(
        of: UInt64(text.hash(of: index)), orAdd: Self.count(text, index, in: passage))
      if words.values[place].last != passage {
        words.values[place].last = passage
        words.values[place].passages += 1
        if words.values[place].passages == 1 { note(place, text, index) }
      }
      if last >= 0, text.gap(before: index) == .blank {
        let pair = pairs.place(
          of: Self.pair(last, place), orAdd: PairCount(left: Int32(last), right: Int32(place)))
        if pairs.values[pair].last != passage {
          pairs.values[pair].last = passage
          pairs.values[pair].passages += 1
        }
      }
      last = place
    }
  }

  private static func count(_ text: Words, _ index: Int, in passage: Int32) -> WordCount {
    let spelling = Spelling(text[index])
    return WordCount(
      passage: passage, index: Int32(index), letters: spelling.isSyllable ? spelling.letters : 0,
      isImpossible: spelling.isImpossible)
  }

  /// Notes a new word that may be a slip by itself.
  private mutating func note(_ place: Int, _ text: Words, _ index: Int) {
    guard words.values[place].letters == 0 else { return }
    if words.values[place].isImpossible {
      filter.insert(text.hash(of: index))
    } else if let reading = TypingKeys.reading(of: text[index]) {
      typed[place] = reading
      filter.insert(text.hash(of: index))
    }
  }

  private static func pair(_ left: Int, _ right: Int) -> UInt64 {
    UInt64(left) << 32 | UInt64(right)
  }

  private func count(_ left: Int?, _ right: Int?) -> Int {
    guard let left, let right else { return 0 }
    return pairs[Self.pair(left, right)].map { Int($0.passages) } ?? 0
  }

  /// A word as it is compared.
  private func key(_ word: Int) -> ArraySlice<UInt8> {
    passages[Int(words.values[word].passage)].words[Int(words.values[word].index)]
  }

  private func string(_ word: Int) -> String { String(decoding: key(word), as: UTF8.self) }

  // MARK: Suspects

  private mutating func findSuspects() {
    let usual = pairs.values.filter { Int($0.passages) >= Self.leastCount }
    guard !usual.isEmpty else { return }
    let alike = alikeWords()
    for pair in usual {
      let (left, right) = (Int(pair.left), Int(pair.right))
      for other in alike[right] ?? [] where other != right {
        suspect(left, other, isRight: true, pair)
      }
      for other in alike[left] ?? [] where other != left {
        suspect(other, right, isRight: false, pair)
      }
    }
  }

  private mutating func suspect(_ left: Int, _ right: Int, isRight: Bool, _ usual: PairCount) {
    let count = count(left, right)
    let neighbor = words.values[isRight ? left : right]
    guard count > 0, Int(usual.passages) >= Self.leastRatio * count,
      Int(usual.passages) * Self.largestSpread >= Int(neighbor.passages),
      !CommonPairs.contains(key(left), key(right))
    else { return }
    suspects[Self.pair(left, right), default: []].append(
      Suspect(isRight: isRight, reading: Int(isRight ? usual.right : usual.left)))
    filter.insert(Words.hash(of: Array(key(isRight ? right : left))))
  }

  /// For each syllable, those with the same letters but for marks, itself among them; none where it is alone.
  private func alikeWords() -> [Int: ArraySlice<Int>] {
    let syllables = words.values.indices.filter { words.values[$0].letters != 0 }
      .sorted { (words.values[$0].letters, $0) < (words.values[$1].letters, $1) }
    var alike: [Int: ArraySlice<Int>] = [:]
    var start = 0
    for end in syllables.indices.dropFirst() + [syllables.count]
    where end == syllables.count
      || words.values[syllables[end]].letters != words.values[syllables[start]].letters
    {
      if end - start > 1 {
        for index in start..<end { alike[syllables[index]] = syllables[start..<end] }
      }
      start = end
    }
    return alike
  }

  // MARK: Slips

  /// The slips of a passage, in its order.
  func slips(in text: Words) -> [Slip] {
    var slips: [Slip] = []
    var index = text.firstIndex(from: 0, in: filter)
    while index < text.count {
      if let slip = slip(at: index, in: text) { slips.append(slip) }
      index = text.firstIndex(from: index + 1, in: filter)
    }
    return slips
  }

  private func slip(at index: Int, in text: Words) -> Slip? {
    guard let word = place(index, in: text) else { return nil }
    let range = index..<(index + 1)
    if words.values[word].isImpossible {
      guard !isLeftAlone(index, in: text) else { return nil }
      return Slip(
        range: range, index: index, readings: readings(of: index, in: text), isImpossible: true)
    }
    if let keys = typed[word] {
      return made(by: keys, index, in: text).map {
        Slip(range: range, index: index, readings: [$0], isImpossible: true)
      }
    }
    return doubt(word, at: index, in: text)
  }

  /// The number of the word at a place; nil beyond the text.
  private func place(_ index: Int, in text: Words) -> Int? {
    text.indices.contains(index) ? words.place(of: UInt64(text.hash(of: index))) : nil
  }

  /// A syllable that wants to be another.
  private func doubt(_ word: Int, at index: Int, in text: Words) -> Slip? {
    guard !isName(index, in: text) else { return nil }
    let left = isJoined(index, in: text) ? place(index - 1, in: text) : nil
    let right = isJoined(index + 1, in: text) ? place(index + 1, in: text) : nil
    var readings: [String] = []
    var range: Range<Int>?
    for isRight in [true, false] {
      guard let neighbor = isRight ? left : right else { continue }
      let pair = isRight ? Self.pair(neighbor, word) : Self.pair(word, neighbor)
      for suspect in suspects[pair] ?? []
      where suspect.isRight == isRight
        && agrees(suspect.reading, word, isRight ? right : left, isRight)
      {
        let reading = string(suspect.reading)
        if !readings.contains(reading) { readings.append(reading) }
        range = range ?? (isRight ? (index - 1)..<(index + 1) : index..<(index + 2))
      }
    }
    return range.map {
      Slip(range: $0, index: index, readings: Array(readings.prefix(2)), isImpossible: false)
    }
  }

  /// Whether the neighbour on the other side has the other word as often, or the doubted one stands nowhere else.
  private func agrees(
    _ reading: Int, _ word: Int, _ neighbor: Int?, _ isAfter: Bool
  ) -> Bool {
    guard let neighbor else { return true }
    let (left, right) = isAfter ? (word, neighbor) : (neighbor, word)
    if CommonPairs.contains(key(left), key(right)) { return false }
    let wanted = isAfter ? count(reading, neighbor) : count(neighbor, reading)
    return wanted >= count(left, right) || words.values[word].passages == 1
  }

  /// Whether nothing but a blank stands between a word and the one before it.
  private func isJoined(_ index: Int, in text: Words) -> Bool {
    index > 0 && index < text.count && text.gap(before: index) == .blank
  }

  /// Whether a word is part of a name: of a place, of a people.
  private func isName(_ index: Int, in text: Words) -> Bool {
    guard text.isCapitalized(index) else { return false }
    return [index - 1, index + 1].contains { text.indices.contains($0) && text.isCapitalized($0) }
  }

  // MARK: Impossible syllables

  /// Whether a word that is no syllable is one of a name, an abbreviation, or of a foreign word.
  private func isLeftAlone(_ index: Int, in text: Words) -> Bool {
    if text.isInCapitals(index) || text[index].count < 3 { return true }
    if text.isCapitalized(index), index > 0 || isName(index, in: text) { return true }
    return text.gap(before: index) == .mark
      || (index + 1 < text.count && text.gap(before: index + 1) == .mark)
      || CommonPairs.isLoanword(text[index])
  }

  /// What an impossible syllable may be: two that run together, or the syllables with its letters that stand beside its
  /// neighbours elsewhere.
  private func readings(of index: Int, in text: Words) -> [String] {
    if let halves = halves(of: text[index]) { return [halves] }
    let letters = Spelling(text[index]).letters
    let alike = words.values.indices.filter { words.values[$0].letters == letters }
    let (before, after) = (place(index - 1, in: text), place(index + 1, in: text))
    let beside = alike.filter { count(before, $0) > 0 || count($0, after) > 0 }
    return (beside.isEmpty ? alike : beside).prefix(2).map(string)
  }

  /// The two words that a word runs together, which both stand elsewhere; side by side where several cuts make two.
  private func halves(of word: ArraySlice<UInt8>) -> String? {
    let known = Spelling.halves(word).compactMap { first, second -> (Int, Int)? in
      guard let left = place(of: Array(first)), let right = place(of: Array(second)) else {
        return nil
      }
      return (left, right)
    }
    let pair = known.count == 1 ? known[0] : known.first { count($0.0, $0.1) > 0 }
    return pair.map { "\(string($0.0)) \(string($0.1))" }
  }

  private func place(of key: [UInt8]) -> Int? {
    words.place(of: UInt64(Words.hash(of: key)))
  }

  // MARK: Keys

  /// What keys of Telex or VNI were to make: where they are certain, or where that stands beside a neighbour elsewhere.
  private func made(by keys: TypingKeys.Reading, _ index: Int, in text: Words) -> String? {
    guard !text.isInCapitals(index) else { return nil }
    if keys.isCertain { return keys.word }
    guard let word = place(of: NameFolding.fold(keys.word)) else { return nil }
    let (before, after) = (typedPlace(index - 1, in: text), typedPlace(index + 1, in: text))
    return max(count(before, word), count(word, after)) > 1 ? keys.word : nil
  }

  /// The word at a place, or what its keys make.
  private func typedPlace(_ index: Int, in text: Words) -> Int? {
    guard let word = place(index, in: text) else { return nil }
    return typed[word].flatMap { place(of: NameFolding.fold($0.word)) } ?? word
  }
}
