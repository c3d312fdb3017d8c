import VTVLSyntax

/// A text cut into words, as rules compare it: lower case, one tone placement, punctuation apart. It
/// never changes, so that many may share it, and knows where each word stands in the text, so that a
/// rule can quote and point at what it found.
package final class Words: Sendable {
  package typealias Gap = Word.Gap

  private let table: WordTable
  /// Where the text stands in the table.
  let place: WordReader.Place
  /// A bit for each word by its hash, so that most texts without some phrase are told apart at once.
  let signature: UInt64

  init(_ place: WordReader.Place, in table: WordTable) {
    self.table = table
    self.place = place
    var signature: UInt64 = 0
    let words = table.words
    for index in place.words { signature |= Self.signature(of: words[index].hash) }
    self.signature = signature
  }

  package convenience init(_ string: String) {
    var reader = WordReader()
    let place = reader.read(string)
    self.init(place, in: WordTable(reader))
  }

  package convenience init(_ bytes: [UInt8]) {
    var reader = WordReader()
    let place = reader.read(bytes)
    self.init(place, in: WordTable(reader))
  }

  static func signature(of hash: UInt32) -> UInt64 { 1 << UInt64(hash >> 26) }

  /// The hash of a word as it is compared.
  static func hash(of word: [UInt8]) -> UInt32 { WordHash(word.span, word.indices).value }

  /// The hash of several words, one by one; the first follows 0.
  static func hash(_ hash: UInt64, followedBy word: UInt32) -> UInt64 {
    (hash &+ UInt64(word) &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }

  package var count: Int { place.words.count }
  package var indices: Range<Int> { 0..<count }
  package var isEmpty: Bool { place.words.isEmpty }

  @inline(__always)
  func word(_ index: Int) -> Word { table.words[place.words.lowerBound + index] }

  // MARK: As compared

  /// All words as they are compared, one space between: texts that agree word for word have the same.
  package var key: ArraySlice<UInt8> { table.key[place.key] }

  /// A word as it is compared.
  package subscript(index: Int) -> ArraySlice<UInt8> { key(of: index..<(index + 1)) }

  /// Some words as they are compared, one space between.
  package func key(of range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    let start = place.key.lowerBound
    let end = start + Int(word(range.upperBound - 1).keyEnd)
    return table.key[(start + Int(word(range.lowerBound).keyStart))..<end]
  }

  package func hash(of index: Int) -> UInt32 { word(index).hash }

  /// A number for some words together.
  func hash(of range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for index in range { hash = Self.hash(hash, followedBy: word(index).hash) }
    return hash
  }

  package func gap(before index: Int) -> Gap { word(index).gap }

  // MARK: As written

  /// The text as written. Bytes of the text are counted from its beginning, which has another index
  /// here.
  package var text: ArraySlice<UInt8> { table.text[place.text] }

  var countOfBytes: Int { place.text.count }

  func byte(_ index: Int) -> UInt8 { table.text[place.text.lowerBound + index] }

  /// Some bytes of the text.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let start = place.text.lowerBound
    return table.text[(start + range.lowerBound)..<(start + range.upperBound)]
  }

  /// The bytes between a word and the one before it.
  func gapBytes(before index: Int) -> Range<Int> {
    let start = index > 0 ? Int(word(index - 1).end) : 0
    return start..<Int(word(index).start)
  }

  /// What stands between words, before the first and after the last, other than one blank.
  func visitSigns(_ visit: (Range<Int>) -> Void) {
    var end = 0
    for index in indices {
      let word = word(index)
      let start = Int(word.start)
      if start > end, start > end + 1 || byte(end) != UInt8(ascii: " ") { visit(end..<start) }
      end = Int(word.end)
    }
    if end < countOfBytes { visit(end..<countOfBytes) }
  }

  /// The bytes of some words in the text, from the first to the last.
  package func bytes(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(word(range.lowerBound).start)..<Int(word(range.upperBound - 1).end)
  }

  /// How many words end at a byte or before it, by halving.
  func countOfWords(endingBy end: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(word(middle).end) <= end { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Some words as they are written.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes(bytes(of: range)), as: UTF8.self)
  }

  /// Whether a word begins with a capital.
  package func isCapitalized(_ index: Int) -> Bool { word(index).isCapitalized }

  /// Whether every letter of a word is a capital: `UBND`.
  package func isInCapitals(_ index: Int) -> Bool {
    guard !hasSmallLetter(index) else { return false }
    let written = string(index..<(index + 1)).unicodeScalars
    return written.allSatisfy { $0.properties.lowercaseMapping != String($0) }
  }

  /// Whether a word has a small letter of ASCII, as nearly every word has.
  func hasSmallLetter(_ index: Int) -> Bool {
    for index in bytes(of: index..<(index + 1)) where byte(index) &- UInt8(ascii: "a") < 26 {
      return true
    }
    return false
  }

  /// The first word from one on that begins with a capital; the number of words where there is none.
  func firstIndex(capitalizedFrom start: Int) -> Int {
    var index = start
    while index < count, !word(index).isCapitalized { index += 1 }
    return index
  }

  /// The first word from one on that ends in o or u and a letter with marks, as compared: `hoà`, `quỹ`.
  /// Hardly one does.
  func firstIndex(endingInMarkedVowelFrom start: Int) -> Int {
    let bytes = key
    let key = bytes.span
    var index = start
    while index < count {
      let first = Int(word(index).keyStart)
      var last = Int(word(index).keyEnd) - 1
      while last > first, key[last] & 0xC0 == 0x80 { last -= 1 }
      let isMarked = last > first && key[last] >= 0x80
      if isMarked, key[last - 1] == UInt8(ascii: "o") || key[last - 1] == UInt8(ascii: "u") {
        return index
      }
      index += 1
    }
    return count
  }

  // MARK: Searching

  /// Whether a phrase begins at a word. Words of a phrase have nothing but blanks between them, unless
  /// the phrase itself has a mark there: `trong/ngoài`.
  package func has(_ phrase: Phrase, at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= count, word(index).hash == phrase.firstHash
    else { return false }
    return phrase.matches(self, at: index)
  }

  /// Whether the text may have a phrase; most texts that do not are told at once.
  private func mayHold(_ phrase: Phrase) -> Bool { phrase.signature & ~signature == 0 }

  /// The first place of a phrase among some words.
  package func first(_ phrase: Phrase, in range: Range<Int>? = nil) -> Range<Int>? {
    let range = range ?? indices
    guard mayHold(phrase), !phrase.isEmpty, range.count >= phrase.count else { return nil }
    let all = table.words
    let words = all.span.extracting(place.words)
    for index in range.lowerBound...(range.upperBound - phrase.count)
    where words[index].hash == phrase.firstHash && has(phrase, at: index) {
      return index..<(index + phrase.count)
    }
    return nil
  }

  /// The first place of any of several phrases.
  package func first(of phrases: [Phrase], in range: Range<Int>? = nil) -> Range<Int>? {
    var first: Range<Int>?
    for phrase in phrases where mayHold(phrase) {
      guard let place = self.first(phrase, in: range) else { continue }
      if first.map({ place.lowerBound < $0.lowerBound }) ?? true { first = place }
    }
    return first
  }

  /// The first word from one on that a filter may hold; the number of words where there is none.
  func firstIndex(from start: Int, in filter: WordFilter) -> Int {
    guard signature & filter.signature != 0 else { return count }
    let (all, filterBits) = (table.words, filter.bits)
    let (words, bits) = (all.span.extracting(place.words), filterBits.span)
    var index = start
    while index < words.count, !WordFilter.mayHold(words[index].hash, bits) { index += 1 }
    return index
  }

  package func contains(_ phrase: Phrase, in range: Range<Int>? = nil) -> Bool {
    first(phrase, in: range) != nil
  }

  package func contains(anyOf phrases: [Phrase], in range: Range<Int>? = nil) -> Bool {
    for phrase in phrases where mayHold(phrase) && first(phrase, in: range) != nil { return true }
    return false
  }

  /// Whether one of several phrases begins at a word.
  package func isAny(of phrases: [Phrase], at index: Int) -> Bool {
    for phrase in phrases where has(phrase, at: index) { return true }
    return false
  }

  package func begins(with phrase: Phrase) -> Bool { has(phrase, at: 0) }

  /// Whether the words from one on are those of another text, with the same gaps between.
  func agrees(with other: Words, from index: Int) -> Bool {
    for offset in other.indices.dropFirst() {
      guard word(index + offset).gap == other.word(offset).gap else { return false }
    }
    guard !other.isEmpty else { return true }
    let start = Int(word(index).keyStart)
    let end = Int(word(index + other.count - 1).keyEnd)
    guard end - start == other.place.key.count else { return false }
    let (all, others) = (table.key, other.table.key)
    let key = all.span.extracting(place.key).extracting(start..<end)
    let otherKey = others.span.extracting(other.place.key)
    for index in key.indices where key[index] != otherKey[index] { return false }
    return true
  }

  // MARK: Sentences

  /// The sentences, also those that semicolons and colons make.
  package var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in indices where index > start && word(index).gap == .stop {
      sentences.append(start..<index)
      start = index
    }
    if start < count { sentences.append(start..<count) }
    return sentences
  }

  /// The sentence a word stands in.
  package func sentence(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, word(start).gap != .stop { start -= 1 }
    var end = index + 1
    while end < count, word(end).gap != .stop { end += 1 }
    return start..<end
  }
}
