import TestSupport
import Testing
import VTVLSyntax

/// Text looked at sixteen bytes at a time is judged as it is byte by byte, wherever the sixteen begin.
@Suite struct ByteBlockTests {
  private static let texts = [
    "a", "Z", " ", "\n", "\t", "\r\n", "é", "à", "Ð", "ð", "Ɖ", "ư", "ạ", "ỹ", "ᄀ", "“", "…", "«",
    "\u{A0}", "\u{AD}", "\u{85}", "\u{301}", "\u{200B}", "\u{202E}", "\u{7F}", "\u{1B}", "\u{E000}",
    "😀",
  ].map { Array($0.utf8) }

  private static let broken: [[UInt8]] = [
    [0xFF], [0x80], [0xC3], [0xC6], [0xE1], [0xE1, 0xBA], [0xE1, 0x84], [0xC3, 0xA9, 0xA9],
    [0xE2, 0x80],
  ]

  /// Some of the pieces, one after another: few enough bytes to be looked at one by one.
  private func soups(of pieces: [[UInt8]]) -> [[UInt8]] {
    var random = SeededGenerator(seed: 16)
    return (0..<3000).map { _ in
      var soup: [UInt8] = []
      while soup.count < 9, let piece = pieces.randomElement(using: &random) { soup += piece }
      return soup
    }
  }

  /// The soups that are judged otherwise with other bytes before them.
  private func soups(
    of pieces: [[UInt8]], where isWrong: ([UInt8], _ shift: Int) -> Bool
  ) -> [[UInt8]] {
    soups(of: pieces).enumerated().filter { isWrong($1, $0 % 20) }.map(\.element)
  }

  @Test func `faults of characters are the same anywhere`() {
    let wrong = soups(of: Self.texts + Self.broken) { soup, shift in
      let alone = CharacterFaults.scan(([0x20] + soup + [0x20])[...])
      let before = [UInt8](repeating: 0x20, count: shift + 1)
      let inside = before + soup + [UInt8](repeating: 0x20, count: 30)
      let moved = alone.map { fault in
        CharacterFault(
          kind: fault.kind, start: fault.start + shift, end: fault.end + shift,
          replacement: fault.replacement)
      }
      return CharacterFaults.scan(inside[...]) != moved
    }
    #expect(wrong == [])
  }

  @Test func `what is made visible is the same anywhere`() {
    let wrong = soups(of: Self.texts) { soup, shift in
      let text = String(decoding: soup, as: UTF8.self)
      let before = String(repeating: "x", count: shift)
      let after = String(repeating: "x", count: 30)
      let shown = before + VisibleText.visible(text) + after
      return Array(VisibleText.visible(before + text + after).utf8) != Array(shown.utf8)
    }
    #expect(wrong == [])
  }

  @Test func `an old encoding shows whether or not the file is known to be UTF-8`() {
    let pieces = ["a", "n", " ", "\n", "é", "ò", "Ò", "ø", "¶", "ạ", "\u{301}"].map {
      Array($0.utf8)
    }
    let wrong = soups(of: pieces) { soup, _ in
      let text = soup + soup + soup
      return LegacyEncoding.findNarrow(in: text, isUTF8: true)
        != LegacyEncoding.findNarrow(in: text, isUTF8: false)
    }
    #expect(wrong == [])
  }

  @Test func `a byte is found, and scalars are counted, from any place`() {
    let wrong = soups(of: Self.texts + Self.broken) { soup, shift in
      let bytes = [UInt8](repeating: 0x78, count: shift) + soup + soup + soup
      let rest = bytes[(shift / 3)...]
      let found = bytes.span.firstIndex(of: 0x0A, from: shift / 3, to: bytes.count)
      return found != rest.firstIndex(of: 0x0A) ?? bytes.count
        || bytes.span.countOfScalars(in: rest.indices) != rest.count { $0 & 0xC0 != 0x80 }
    }
    #expect(wrong == [])
  }
}
