import TestSupport
import Testing
import VTVLSyntax

@Suite struct WordCountTests {
  /// Words are what stands between blanks, whatever the pieces in which a text comes in.
  @Test func countsWordsInPieces() {
    var generator = SeededGenerator(seed: 7)
    for length in 0..<400 {
      let letters = Array(" \taệ".utf8)
      let bytes = (0..<length % 41).map { _ in
        letters[Int.random(in: letters.indices, using: &generator)]
      }
      let cut = Int.random(in: 0...bytes.count, using: &generator)
      var count = WordCount()
      count.read(bytes[..<cut])
      count.read(bytes[cut...])
      let words = bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      #expect(count.count == words.count, "\(bytes)")
    }
  }
}
