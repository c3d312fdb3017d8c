/// A word of a text.
package struct Word: Sendable {
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

  /// The bytes of its text.
  package let start: UInt32
  package let end: UInt32
  /// The bytes of the key of its text.
  package let keyStart: UInt32
  package let keyEnd: UInt32
  /// A number that words have in common when they compare as equal.
  package let hash: UInt32
  package let gap: Gap
  package let isCapitalized: Bool
}

/// Cuts texts into words and folds them, in one pass. A word is a run of letters and digits; everything
/// else is a gap.
///
/// All texts stand end to end in three rows: rows for each text would cost as much as reading it does.
package struct WordReader: Sendable {
  /// The texts as written.
  package private(set) var text: [UInt8] = []
  /// Their words as they are compared, one space between those of a text.
  package private(set) var key: [UInt8] = []
  package private(set) var words: [Word] = []

  /// Where a text and its words stand in the rows.
  package struct Place: Sendable {
    package let text: Range<Int>
    package let key: Range<Int>
    package let words: Range<Int>
  }

  package init() {}

  /// Makes room for texts of so many bytes together.
  package mutating func reserve(bytes: Int) {
    text.reserveCapacity(bytes)
    key.reserveCapacity(bytes)
    words.reserveCapacity(bytes / 6)
  }

  /// Reads one more text.
  package mutating func read(_ string: String) -> Place {
    let start = text.count
    text.append(contentsOf: string.utf8)
    return readText(from: start)
  }

  package mutating func read(_ bytes: [UInt8]) -> Place {
    let start = text.count
    text += bytes
    return readText(from: start)
  }

  private mutating func readText(from start: Int) -> Place {
    let (keyStart, wordsStart) = (key.count, words.count)
    let all = text
    let span = all.span.extracting(start..<all.count)
    TextReading.read(span, onto: &words, &key)
    return Place(
      text: start..<all.count, key: keyStart..<key.count, words: wordsStart..<words.count)
  }
}

/// How far a text is read.
private struct TextReading {
  /// The byte that comes next, and what has stood since the last word.
  private var index = 0
  private var gap = Word.Gap.blank
  /// How much of the key of the text is written.
  private var keyCount = 0
  /// Whether the word that comes next is one that only the standard library can fold.
  private var stopsAtWord = false

  /// How many words there is room made for at once.
  private static let room = 64

  static func read(
    _ bytes: borrowing Span<UInt8>, onto words: inout [Word], _ key: inout [UInt8]
  ) {
    var reading = TextReading()
    while reading.index < bytes.count {
      let rest = NameFolding.largestKey(of: bytes.count - reading.index) + 1
      words.append(addingCapacity: room) { words in
        key.append(addingCapacity: rest) { key in
          reading.readVietnamese(bytes, onto: &words, &key)
        }
      }
      if reading.stopsAtWord { reading.readAnyWord(bytes, onto: &words, &key) }
    }
  }

  /// Reads on to the end, or until there is no room left, or to a word that only the standard library can
  /// fold.
  private mutating func readVietnamese(
    _ bytes: borrowing Span<UInt8>, onto words: inout OutputSpan<Word>,
    _ key: inout OutputSpan<UInt8>
  ) {
    let before = keyCount
    let all = ByteClass.all
    let classes = all.span
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: " ") {
        index += 1
        continue
      }
      if passGap(bytes, classes[Int(bytes[index])]) { continue }
      guard words.freeCapacity > 0 else { return }
      if keyCount > 0 { key.append(UInt8(ascii: " ")) }
      let start = key.count
      guard let word = FoldedWord(bytes, at: index, classes, onto: &key) else {
        key.removeLast(key.count - start)
        stopsAtWord = true
        return
      }
      keyCount = before + key.count
      words.append(
        pass(word.end, before + start, word.hash, isCapitalized: word.isCapitalized))
    }
  }

  /// Passes over what stands between words; false where a word begins.
  @inline(__always)
  private mutating func passGap(_ bytes: borrowing Span<UInt8>, _ byte: ByteClass) -> Bool {
    guard !byte.isOfWord, case (let kind?, let length) = byte.gap(at: index, bytes) else {
      return false
    }
    if kind.rawValue > gap.rawValue { gap = kind }
    index += length
    return true
  }

  private mutating func readAnyWord(
    _ bytes: borrowing Span<UInt8>, onto words: inout [Word], _ key: inout [UInt8]
  ) {
    let keyStart = key.count
    let end = ByteClass.endOfWord(from: index, in: bytes)
    NameFolding.fold(bytes, in: index..<end, onto: &key)
    let start = keyCount + (keyCount > 0 ? 1 : 0)
    keyCount = start + key.count - keyStart
    let hash = WordHash(key.span, keyStart..<key.count)
    let isCapitalized = NameFolding.isCapital(at: index, in: bytes)
    words.append(pass(end, start, hash, isCapitalized: isCapitalized))
    stopsAtWord = false
  }

  /// Goes on behind a word, and tells what it is.
  @inline(__always)
  private mutating func pass(
    _ end: Int, _ keyStart: Int, _ hash: WordHash, isCapitalized: Bool
  ) -> Word {
    let word = Word(
      start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: end),
      keyStart: UInt32(truncatingIfNeeded: keyStart),
      keyEnd: UInt32(truncatingIfNeeded: keyCount), hash: hash.value, gap: gap,
      isCapitalized: isCapitalized)
    index = end
    gap = .blank
    return word
  }
}

/// A word whose key is written.
private struct FoldedWord {
  /// Where it ends in the text.
  let end: Int
  let hash: WordHash
  let isCapitalized: Bool

  /// Writes the key of the word that begins at a byte; nil where only the standard library can.
  @inline(__always)
  init?(
    _ bytes: borrowing Span<UInt8>, at start: Int, _ classes: borrowing Span<ByteClass>,
    onto key: inout OutputSpan<UInt8>
  ) {
    let keyStart = key.count
    var end = start
    var hash = WordHash()
    var isCapitalized = false
    reading: while end < bytes.count {
      let byte = bytes[end]
      let kind = classes[Int(byte)]
      if kind == .small {
        hash.write(byte, onto: &key)
        end += 1
        continue
      }
      switch kind {
      case .small, .blank, .mark, .comma, .point, .stop: break reading
      case .capital:
        if end == start { isCapitalized = true }
        hash.write(byte | 0x20, onto: &key)
      case .vietnamese:
        guard let letter = NameFolding.vietnameseLetter(at: end, before: bytes.count, in: bytes)
        else { return nil }
        hash.write(byte, onto: &key)
        end += letter.length - 1
        if letter.length == 3 { hash.write(bytes[end - 1], onto: &key) }
        hash.write(letter.lastByteOfSmall, onto: &key)
        if end - letter.length < start { isCapitalized = bytes[end] != letter.lastByteOfSmall }
      case .digit where end == start || bytes[end - 1] <= UInt8(ascii: "9"):
        hash.write(byte, onto: &key)
      // A digit ends a syllable, where a tone may have to be placed; but hardly any word has both.
      case .digit, .foreign: return nil
      case .latin1, .punctuation:
        guard classes[Int(byte)].gap(at: end, bytes).gap != nil else { return nil }
        break reading
      }
      end += 1
    }
    if NameFolding.mayEndOpenSyllable(key.span) {
      NameFolding.placeTone(&key)
      hash = WordHash(key.span, keyStart..<key.count)
    }
    self.end = end
    self.hash = hash
    self.isCapitalized = isCapitalized
  }
}

extension WordHash {
  @inline(__always)
  fileprivate mutating func write(_ byte: UInt8, onto key: inout OutputSpan<UInt8>) {
    key.append(byte)
    combine(byte)
  }
}

/// FNV-1a: quick on short words, and the same in every run.
package struct WordHash {
  package private(set) var value: UInt32 = 0x811C_9DC5

  package init() {}

  package init(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    for index in range { combine(bytes[index]) }
  }

  @inline(__always)
  mutating func combine(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
}
