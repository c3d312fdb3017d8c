import VTVLSyntax

/// The words of many texts, end to end. It never changes, so that all of them may share it.
final class WordTable: Sendable {
  let text: [UInt8]
  let key: [UInt8]
  let words: [Word]

  init(_ reader: WordReader) {
    text = reader.text
    key = reader.key
    words = reader.words
  }
}
