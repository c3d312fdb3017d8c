import VTVLSyntax

/// A text cut into words, as rules compare it: lower case, one tone placement, punctuation apart. It
/// never changes, so that many may share it, and knows where each word stands in the text, so that a
/// rule can quote and point at what it found.
package final class Words: Sendable {
  package typealias Gap = Word.Gap

  /// The text as written.
  package let text: [UInt8]
  /// All words as they are compared, one space between: texts that agree word for word have the same.
  package let key: [UInt8]
  private let words: [Word]
  /// A bit for each word by its hash, so that most texts without some phrase are told apart at once.
  let signature: UInt64

  package convenience init(_ string: String) { self.init(Array(string.utf8)) }

  package init(_ bytes: [UInt8]) {
    text = bytes
    (words, key) = WordReader.read(bytes)
    var signature: UInt64 = 0
    for word in words { signature |= Self.signature(of: word.hash) }
    self.signature = signature
  }

  static func signature(of hash: UInt32) -> UInt64 { 1 << UInt64(hash >> 26) }

  /// The hash of a word as it is compared.
  static func hash(of word: [UInt8]) -> UInt32 { WordHash(word.span, word.indices).value }

  /// The hash of several words, one by one; the first follows 0.
  static func hash(_ hash: UInt64, followedBy word: UInt32) -> UInt64 {
    (hash &+ UInt64(word) &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }

  package var count: Int { words.count }
  package var indices: Range<Int> { 0..<words.count }
  package var isEmpty: Bool { words.isEmpty }

  /// A word as it is compared.
  package subscript(index: Int) -> ArraySlice<UInt8> {
    key[Int(words[index].keyStart)..<Int(words[index].keyEnd)]
  }

  /// The bytes of a word in the key.
  func keyBytes(of index: Int) -> Range<Int> {
    Int(words[index].keyStart)..<Int(words[index].keyEnd)
  }

  /// Some words as they are compared, one space between.
  package func key(of range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    return key[Int(words[range.lowerBound].keyStart)..<Int(words[range.upperBound - 1].keyEnd)]
  }

  package func hash(of index: Int) -> UInt32 { words[index].hash }

  /// A number for some words together.
  func hash(of range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for index in range { hash = Self.hash(hash, followedBy: words[index].hash) }
    return hash
  }

  package func gap(before index: Int) -> Gap { words[index].gap }

  /// The bytes between a word and the one before it.
  func gapBytes(before index: Int) -> Range<Int> {
    let start = index > 0 ? Int(words[index - 1].end) : 0
    return start..<Int(words[index].start)
  }

  /// What stands between words, before the first and after the last, other than one blank.
  func visitSigns(_ visit: (Range<Int>) -> Void) {
    var end = 0
    for word in words {
      let start = Int(word.start)
      if start > end, start > end + 1 || text[end] != UInt8(ascii: " ") { visit(end..<start) }
      end = Int(word.end)
    }
    if end < text.count { visit(end..<text.count) }
  }

  /// The bytes of some words in the text, from the first to the last.
  package func bytes(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)
  }

  /// Some words as they are written.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: text[bytes(of: range)], as: UTF8.self)
  }

  /// Whether a word begins with a capital.
  package func isCapitalized(_ index: Int) -> Bool { words[index].isCapitalized }

  /// Whether every letter of a word is a capital: `UBND`.
  package func isInCapitals(_ index: Int) -> Bool {
    guard !hasSmallLetter(index) else { return false }
    let written = string(index..<(index + 1)).unicodeScalars
    return written.allSatisfy { $0.properties.lowercaseMapping != String($0) }
  }

  /// Whether a word has a small letter of ASCII, as nearly every word has.
  func hasSmallLetter(_ index: Int) -> Bool {
    for byte in Int(words[index].start)..<Int(words[index].end)
    where text[byte] &- UInt8(ascii: "a") < 26 { return true }
    return false
  }

  /// The first word from one on that begins with a capital; the number of words where there is none.
  func firstIndex(capitalizedFrom start: Int) -> Int {
    var index = start
    while index < words.count, !words[index].isCapitalized { index += 1 }
    return index
  }

  /// The first word from one on that ends in o or u and a letter with marks, as compared: `hoà`, `quỹ`.
  /// Hardly one does.
  func firstIndex(endingInMarkedVowelFrom start: Int) -> Int {
    let bytes = key
    let key = bytes.span
    var index = start
    while index < words.count {
      let first = Int(words[index].keyStart)
      var last = Int(words[index].keyEnd) - 1
      while last > first, key[last] & 0xC0 == 0x80 { last -= 1 }
      let isMarked = last > first && key[last] >= 0x80
      if isMarked, key[last - 1] == UInt8(ascii: "o") || key[last - 1] == UInt8(ascii: "u") {
        return index
      }
      index += 1
    }
    return words.count
  }

  // MARK: Searching

  /// Whether a phrase begins at a word. Words of a phrase have nothing but blanks between them, unless
  /// the phrase itself has a mark there: `trong/ngoài`.
  package func has(_ phrase: Phrase, at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= words.count, words[index].hash == phrase.firstHash
    else { return false }
    return phrase.matches(self, at: index)
  }

  /// Whether the text may have a phrase; most texts that do not are told at once.
  private func mayHold(_ phrase: Phrase) -> Bool { phrase.signature & ~signature == 0 }

  /// The first place of a phrase among some words.
  package func first(_ phrase: Phrase, in range: Range<Int>? = nil) -> Range<Int>? {
    let range = range ?? indices
    guard mayHold(phrase), !phrase.isEmpty, range.count >= phrase.count else { return nil }
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
    guard signature & filter.signature != 0 else { return words.count }
    var index = start
    while index < words.count, !filter.mayHold(words[index].hash) { index += 1 }
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

  // MARK: Sentences

  /// The sentences, also those that semicolons and colons make.
  package var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in indices where index > start && words[index].gap == .stop {
      sentences.append(start..<index)
      start = index
    }
    if start < count { sentences.append(start..<count) }
    return sentences
  }

  /// The sentence a word stands in.
  package func sentence(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, words[start].gap != .stop { start -= 1 }
    var end = index + 1
    while end < count, words[end].gap != .stop { end += 1 }
    return start..<end
  }
}

/// Words to look for: `"ủy quyền cho"`. Case and tone placement do not count.
package struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
  fileprivate let words: Words
  package let count: Int
  /// The hash of the first word, which nearly every other word fails.
  fileprivate let firstHash: UInt32

  package init(_ text: String) { self.init(Words(text)) }

  package init(stringLiteral text: String) { self.init(text) }

  /// The words of a whole text.
  init(_ words: Words) {
    self.words = words
    count = words.count
    firstHash = words.isEmpty ? 0 : words.hash(of: 0)
  }

  package var isEmpty: Bool { count == 0 }

  /// As `Words` has it.
  fileprivate var signature: UInt64 { words.signature }

  /// As it is written.
  package var text: [UInt8] { words.text }

  package var string: String { String(decoding: words.text, as: UTF8.self) }

  /// The words, one space between.
  package var key: [UInt8] { words.key }

  /// One of the words.
  package subscript(index: Int) -> ArraySlice<UInt8> { words[index] }

  /// A number for each word, as `Words` has them.
  func hash(of index: Int) -> UInt32 { words.hash(of: index) }

  /// A number for all words together.
  var hash: UInt64 { words.hash(of: words.indices) }

  /// Whether it begins with the words of another.
  package func begins(with other: Phrase) -> Bool { words.begins(with: other) }

  /// The words from one on.
  package func dropFirst(_ count: Int) -> Phrase {
    Phrase(words.string(min(count, self.count)..<self.count))
  }

  package static func == (left: Phrase, right: Phrase) -> Bool {
    left.firstHash == right.firstHash && left.key == right.key
      && left.words.indices.allSatisfy {
        left.words.gap(before: $0) == right.words.gap(before: $0)
      }
  }

  package func hash(into hasher: inout Hasher) {
    for index in words.indices { hasher.combine(words.hash(of: index)) }
  }

  /// Whether the words of a text from `index` on are those of the phrase.
  fileprivate func matches(_ text: Words, at index: Int) -> Bool {
    for offset in 1..<max(count, 1)
    where text.gap(before: index + offset) != words.gap(before: offset) { return false }
    let (key, other) = (words.key, text.key(of: index..<(index + count)))
    guard other.count == key.count else { return false }
    let (left, right) = (key.span, other.span)
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
