/// Counts the words of a text as it comes in: runs between blanks.
package struct WordCount {
  package private(set) var count = 0
  private var isInWord = false

  package init() {}

  package mutating func read(_ bytes: ArraySlice<UInt8>) {
    let span = bytes.span
    var index = 0
    while index <= span.count - 8 {
      read(span.word(at: index))
      index += 8
    }
    while index < span.count {
      let isBlank = span[index] == Byte.space || span[index] == Byte.tab
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
      index += 1
    }
  }

  /// Reads eight bytes: a word begins where there is no blank after one.
  @inline(__always)
  private mutating func read(_ word: UInt64) {
    let blanks = word.marks(of: Byte.space) | word.marks(of: Byte.tab)
    let afterBlanks = blanks &<< 8 | (isInWord ? 0 : 0x80)
    let starts = afterBlanks & ~blanks & UInt64.highBits
    count &+= Int(((starts &>> 7) &* 0x0101_0101_0101_0101) &>> 56)
    isInWord = blanks &>> 63 == 0
  }

  /// Something that is part of a word, or a word by itself.
  package mutating func readReference() {
    if !isInWord { count += 1 }
    isInWord = true
  }

  package mutating func endWord() { isInWord = false }
}
