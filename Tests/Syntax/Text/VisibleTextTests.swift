import Testing
import VTVLSyntax

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("", ""), ("Chánh Văn phòng – “xã”\t😀", "Chánh Văn phòng – “xã”\t😀"),
    ("\u{1B}[31m", "␛[31m"), ("\0\u{7F}\u{8}", "␀␡␈"), ("a\r\nb", "a␍␊b"),
    ("\u{9B}x\u{85}", "‹U+009B›x‹U+0085›"), ("a\u{202E}b", "a‹U+202E›b"), ("\u{AD}", "‹U+00AD›"),
    ("\u{FEFF}\u{200B}", "‹U+FEFF›‹U+200B›"), ("\u{E0041}", "‹U+E0041›"), ("ô\u{323}", "ô\u{323}"),
  ])
  func showsWhatCannotBeSeen(text: String, expected: String) {
    #expect(Array(VisibleText.visible(text).utf8) == Array(expected.utf8))
    #expect(Array(VisibleText.visible(Array(text.utf8)).utf8) == Array(expected.utf8))
  }

  @Test func showsBytesThatSpellNothing() {
    #expect(VisibleText.visible([0x61, 0xFF, 0xC3, 0x62, 0x0B]) == "a‹FF›‹C3›b␋")
    #expect(VisibleText.visible([0xED, 0xA0, 0x80]) == "‹ED›‹A0›‹80›")
  }

  @Test func nothingHiddenRemainsWhateverTheBytes() {
    let text = Array("ộ\u{1F600}\u{202E}".utf8)
    for byte in UInt8.min...UInt8.max {
      for position in 0...text.count {
        var bytes = text
        bytes.insert(byte, at: position)
        let shown = VisibleText.visible(bytes)
        #expect(
          shown.unicodeScalars.allSatisfy { $0.hiddenKind == nil && $0 != "\n" && $0 != "\r" })
        #expect(VisibleText.visible(shown) == shown)
      }
    }
  }
}
