import VTVLSyntax

/// A text cut into words, as rules compare it: lower case, one tone placement, punctuation apart. It
/// knows where each word stands in the text, so that a rule can quote and point at what it found.
package struct Words: Sendable {
  /// What stands before a word.
  package enum Gap: UInt8, Sendable {
    /// Blanks, or nothing at the start of the text.
    case blank
    /// A hyphen, a slash, a bracket, a quotation mark: the words are not one phrase.
    case mark
    case comma
    /// A full stop, a semicolon, a colon: a new sentence begins.
    case stop
  }

  package struct Word: Sendable {
    package let start: UInt32
    package let end: UInt32
    package let gap: Gap
    /// The same for words that compare as equal.
    package internal(set) var hash: UInt32 = 0
  }

  /// The text as written.
  package let text: [UInt8]
  /// The same in lower case and one tone placement, byte for byte beside `text`.
  private let folded: [UInt8]
  private let words: [Word]

  package init(_ string: String) { self.init(Array(string.utf8)) }

  package init(_ bytes: [UInt8]) {
    let key = NameFolding.fold(bytes[...])
    var words = WordScanner.words(in: bytes)
    // Vietnamese letters fold to letters of the same length, and the tone stays within its syllable.
    // A text with letters that do not is compared as it stands.
    let isAligned =
      key.count == bytes.count
      && words.allSatisfy { $0.end == bytes.count || key[Int($0.end)] == bytes[Int($0.end)] }
    folded = isAligned ? key : bytes
    text = bytes
    for index in words.indices {
      let word = words[index]
      words[index].hash = Self.hash(folded[Int(word.start)..<Int(word.end)])
    }
    self.words = words
  }

  /// FNV-1a: quick on short words, and the same in every run.
  fileprivate static func hash(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  package var count: Int { words.count }
  package var indices: Range<Int> { 0..<words.count }
  package var isEmpty: Bool { words.isEmpty }

  /// A word as it is compared.
  package subscript(index: Int) -> ArraySlice<UInt8> {
    folded[Int(words[index].start)..<Int(words[index].end)]
  }

  /// All words as they are compared, one space between: texts that agree word for word have the same.
  package var key: [UInt8] { key(of: indices) }

  /// The same of some words.
  package func key(of range: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(bytes(of: range).count)
    for index in range {
      if index > range.lowerBound { key.append(UInt8(ascii: " ")) }
      key += self[index]
    }
    return key
  }

  package func hash(of index: Int) -> UInt32 { words[index].hash }

  package func gap(before index: Int) -> Gap { words[index].gap }

  /// The bytes between a word and the one before it.
  func gapBytes(before index: Int) -> Range<Int> {
    let start = index > 0 ? Int(words[index - 1].end) : 0
    return start..<Int(words[index].start)
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
  package func isCapitalized(_ index: Int) -> Bool {
    let word = words[index]
    let first = text[Int(word.start)]
    if first < 0x80 { return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) }
    let written = text[Int(word.start)..<Int(word.end)]
    return NameFolding.fold(written.firstScalar) != Array(written.firstScalar)
  }

  /// Whether every letter of a word is a capital: `UBND`.
  package func isInCapitals(_ index: Int) -> Bool {
    let written = string(index..<(index + 1)).unicodeScalars
    return written.allSatisfy { $0.properties.lowercaseMapping != String($0) }
  }

  // MARK: Searching

  /// Whether a phrase begins at a word. Words of a phrase have nothing but blanks between them, unless
  /// the phrase itself has a mark there: `trong/ngoài`.
  package func has(_ phrase: Phrase, at index: Int) -> Bool {
    guard index >= 0, index + phrase.words.count <= count else { return false }
    for (offset, hash) in phrase.hashes.enumerated() {
      let word = words[index + offset]
      guard word.hash == hash, offset == 0 || word.gap == phrase.gaps[offset] else { return false }
    }
    return phrase.words.enumerated().allSatisfy { self[index + $0] == $1[...] }
  }

  /// The first place of a phrase among some words.
  package func first(_ phrase: Phrase, in range: Range<Int>? = nil) -> Range<Int>? {
    let range = range ?? indices
    let length = phrase.words.count
    guard let hash = phrase.hashes.first, range.count >= length else { return nil }
    for index in range.lowerBound...(range.upperBound - length)
    where words[index].hash == hash && has(phrase, at: index) {
      return index..<(index + length)
    }
    return nil
  }

  /// The first place of any of several phrases.
  package func first(of phrases: [Phrase], in range: Range<Int>? = nil) -> Range<Int>? {
    phrases.lazy.compactMap { first($0, in: range) }.min { $0.lowerBound < $1.lowerBound }
  }

  package func contains(_ phrase: Phrase, in range: Range<Int>? = nil) -> Bool {
    first(phrase, in: range) != nil
  }

  package func contains(anyOf phrases: [Phrase], in range: Range<Int>? = nil) -> Bool {
    phrases.contains { first($0, in: range) != nil }
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
  package let words: [[UInt8]]
  /// What stands before each word.
  let gaps: [Words.Gap]
  let hashes: [UInt32]

  package init(_ text: String) {
    let words = Words(text)
    self.words = words.indices.map { Array(words[$0]) }
    gaps = words.indices.map { words.gap(before: $0) }
    hashes = words.indices.map { words.hash(of: $0) }
  }

  /// Words with blanks between them.
  package init(words: [[UInt8]]) {
    self.words = words
    gaps = Array(repeating: .blank, count: words.count)
    hashes = words.map { Words.hash($0[...]) }
  }

  package init(stringLiteral text: String) { self.init(text) }
}

extension ArraySlice<UInt8> {
  /// The bytes of the first letter.
  fileprivate var firstScalar: ArraySlice<UInt8> {
    guard let first else { return self }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return prefix(length)
  }
}
