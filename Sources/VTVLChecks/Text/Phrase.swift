import VTVLSyntax

/// Words to look for: `"ủy quyền cho"`. Case and tone placement do not count.
package struct Phrase: Sendable, Hashable, ExpressibleByStringLiteral {
  private let words: Words
  package let count: Int
  /// The hash of the first word, which nearly every other word fails.
  let firstHash: UInt32

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
  var signature: UInt64 { words.signature }

  /// As it is written.
  package var text: ArraySlice<UInt8> { words.text }

  package var string: String { String(decoding: words.text, as: UTF8.self) }

  /// The words, one space between.
  package var key: ArraySlice<UInt8> { words.key }

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
  func matches(_ text: Words, at index: Int) -> Bool { text.agrees(with: words, from: index) }
}
