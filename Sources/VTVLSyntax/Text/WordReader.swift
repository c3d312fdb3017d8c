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

  /// The bytes of the text.
  package let start: UInt32
  package let end: UInt32
  /// The bytes of the key.
  package let keyStart: UInt32
  package let keyEnd: UInt32
  /// A number that words have in common when they compare as equal.
  package let hash: UInt32
  package let gap: Gap
  package let isCapitalized: Bool
}

/// Cuts a text into words and folds them, in one pass. A word is a run of letters and digits; everything
/// else is a gap.
package struct WordReader {
  private var words: [Word] = []
  /// The byte that comes next, and what has stood since the last word.
  private var index = 0
  private var gap = Word.Gap.blank
  /// How much of the key is written.
  private var keyCount = 0

  /// The words of a text, and all of them as they are compared, one space between.
  package static func read(_ bytes: [UInt8]) -> (words: [Word], key: [UInt8]) {
    var reader = WordReader()
    reader.words.reserveCapacity(bytes.count / 5 + 1)
    var key: [UInt8] = []
    let span = bytes.span
    while reader.index < span.count {
      let rest = span.count - reader.index
      key.append(addingCapacity: NameFolding.largestKey(of: rest) + 1) { output in
        reader.readVietnamese(span, onto: &output)
      }
      if reader.index < span.count { reader.readAnyWord(span, onto: &key) }
    }
    return (reader.words, key)
  }

  /// Reads on to the end, or to a word that only the standard library can fold.
  private mutating func readVietnamese(
    _ bytes: borrowing Span<UInt8>, onto key: inout OutputSpan<UInt8>
  ) {
    let before = keyCount
    let all = ByteClass.all
    let classes = all.span
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: " ") {
        index += 1
        continue
      }
      let (kind, length) = classes[Int(bytes[index])].gap(at: index, bytes)
      if let kind {
        if kind.rawValue > gap.rawValue { gap = kind }
        index += length
        continue
      }
      if keyCount > 0 { key.append(UInt8(ascii: " ")) }
      let start = key.count
      guard let word = FoldedWord(bytes, at: index, classes, onto: &key) else {
        key.removeLast(key.count - start)
        return
      }
      keyCount = before + key.count
      add(word.end, keyStart: before + start, word.hash, isCapitalized: word.isCapitalized)
    }
  }

  private mutating func readAnyWord(_ bytes: borrowing Span<UInt8>, onto key: inout [UInt8]) {
    let (start, keyStart) = (index, key.count)
    let end = ByteClass.endOfWord(from: start, in: bytes)
    NameFolding.fold(bytes, in: start..<end, onto: &key)
    keyCount = key.count
    add(
      end, keyStart: keyStart, WordHash(key.span, keyStart..<keyCount),
      isCapitalized: NameFolding.isCapital(at: start, in: bytes))
  }

  @inline(__always)
  private mutating func add(_ end: Int, keyStart: Int, _ hash: WordHash, isCapitalized: Bool) {
    words.append(
      Word(
        start: UInt32(truncatingIfNeeded: index), end: UInt32(truncatingIfNeeded: end),
        keyStart: UInt32(truncatingIfNeeded: keyStart),
        keyEnd: UInt32(truncatingIfNeeded: keyCount), hash: hash.value, gap: gap,
        isCapitalized: isCapitalized))
    index = end
    gap = .blank
  }
}

/// A word as it is read and its key written.
private struct FoldedWord {
  /// Where it ends in the text.
  private(set) var end: Int
  private(set) var hash = WordHash()
  private(set) var isCapitalized = false

  /// Writes the key of the word that begins at a byte; nil where only the standard library can.
  init?(
    _ bytes: borrowing Span<UInt8>, at start: Int, _ classes: borrowing Span<ByteClass>,
    onto key: inout OutputSpan<UInt8>
  ) {
    end = start
    let keyStart = key.count
    reading: while end < bytes.count {
      let byte = bytes[end]
      switch classes[Int(byte)] {
      case .small: write(byte, onto: &key)
      case .capital:
        if end == start { isCapitalized = true }
        write(byte | 0x20, onto: &key)
      case .vietnamese:
        guard writeLetter(bytes, isFirst: end == start, onto: &key) else { return nil }
      case .digit where end == start || bytes[end - 1] <= UInt8(ascii: "9"):
        write(byte, onto: &key)
      // A digit ends a syllable, where a tone may have to be placed; but hardly any word has both.
      case .digit, .foreign: return nil
      case .latin1, .punctuation:
        guard classes[Int(byte)].gap(at: end, bytes).gap != nil else { return nil }
        break reading
      case .blank, .mark, .comma, .point, .stop: break reading
      }
    }
    guard NameFolding.mayEndOpenSyllable(key.span) else { return }
    NameFolding.placeTone(&key)
    hash = WordHash(key.span, keyStart..<key.count)
  }

  @inline(__always)
  private mutating func write(_ byte: UInt8, onto key: inout OutputSpan<UInt8>) {
    key.append(byte)
    hash.combine(byte)
    end += 1
  }

  @inline(__always)
  private mutating func writeLetter(
    _ bytes: borrowing Span<UInt8>, isFirst: Bool, onto key: inout OutputSpan<UInt8>
  ) -> Bool {
    guard let letter = NameFolding.vietnameseLetter(at: end, before: bytes.count, in: bytes) else {
      return false
    }
    let last = letter.lastByteOfSmall
    if isFirst { isCapitalized = bytes[end + letter.length - 1] != last }
    write(bytes[end], onto: &key)
    if letter.length == 3 { write(bytes[end], onto: &key) }
    write(last, onto: &key)
    return true
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
