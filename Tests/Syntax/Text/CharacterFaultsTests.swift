import Testing
import VTVLSyntax

@Suite struct CharacterFaultsTests {
  private typealias Fault = CharacterFault

  /// The faults as `kind start-end` and, where there is one, `→replacement`.
  private func scan(_ bytes: [UInt8]) -> [String] {
    CharacterFaults.scan(bytes[...]).map { fault in
      let fix = fault.replacement.map { "→" + String(decoding: $0, as: UTF8.self) } ?? ""
      return "\(fault.kind) \(fault.start)-\(fault.end)\(fix)"
    }
  }

  private func scan(_ text: String) -> [String] { scan(Array(text.utf8)) }

  @Test(arguments: [
    "", "vtvl 1\r\n\tvị trí LDQL-01: Chánh Văn phòng\n", "ẰẲẴẶĂÂÊÔƠƯĐ ằẳẵặăâêôơưđ ÝỲỶỸỴ ÀÁÃ",
    "“Quy chế” – 5.000₫ • … № 1\u{A0}% ½ × µg", "\u{F0B7} mục", "\u{FEFF}vtvl 1",
    "Привет, мир. Ωμέγα και α", "Δt, kΩ, μm, πr", "日本語 한국어 😀", "naïve Straße Łódź x\u{301}",
  ])
  func cleanTextHasNone(text: String) { #expect(scan(text) == []) }

  @Test func invalidBytesMergeOnALine() {
    #expect(scan([0x61, 0xFF, 0x62]) == ["invalidUTF8 1-2"])
    // "ch\xB8nh s\xB8ch" on one line is one fault, and the next line has its own.
    let bytes = [0x63, 0x68, 0xB8, 0x6E, 0x20, 0xB8, 0x63, 0x0A, 0xC3] as [UInt8]
    #expect(scan(bytes) == ["invalidUTF8 2-6", "invalidUTF8 8-9"])
    // Overlong, surrogate, beyond Unicode, cut off.
    #expect(scan([0xC0, 0xAF]) == ["invalidUTF8 0-2"])
    #expect(scan([0xED, 0xA0, 0x80]) == ["invalidUTF8 0-3"])
    #expect(scan([0xF4, 0x90, 0x80, 0x80]) == ["invalidUTF8 0-4"])
    #expect(scan([0xE1, 0xBB]) == ["invalidUTF8 0-2"])
  }

  @Test func hiddenCharactersAreOneFaultARun() {
    #expect(scan("a\0\0b") == ["nul 1-3"])
    #expect(scan("a\u{1B}[31m\u{7F}") == ["control 1-2", "control 6-7"])
    #expect(scan("a\u{90}\u{9F}") == ["control 1-5"])
    #expect(scan("a\u{202E}\u{2066}b\u{61C}") == ["bidiControl 1-7", "bidiControl 8-10"])
    #expect(scan("a\u{200B}\u{AD}b") == ["invisible 1-6→"])
    #expect(scan("a\u{FEFF}") == ["invisible 1-4→"])
    #expect(scan("\u{FEFF}\u{FEFF}a") == ["invisible 3-6→"])
    #expect(scan("✔\u{FE0F} \u{E0041}\u{180E}\u{3164}") == ["invisible 3-6→", "invisible 7-17→"])
  }

  @Test func aForeignLineBreakBecomesASpaceBetweenWords() {
    #expect(scan("a\u{2028}b") == ["invisible 1-4→ "])
    #expect(scan("a\u{85}b") == ["invisible 1-3→ "])
    #expect(scan("a \u{2029}b") == ["invisible 2-5→"])
    #expect(scan("\u{2028}b") == ["invisible 0-3→"])
    #expect(scan("a\u{2028}") == ["invisible 1-4→"])
  }

  @Test func lookalikesAreNamedWithWhatIsMeant() {
    #expect(scan("Ðiều") == ["lookalike 0-2→Đ"])
    #expect(scan("a ðiều ɖ") == ["lookalike 2-4→đ", "lookalike 10-12→đ"])
    #expect(scan("UBNÐ") == ["lookalike 3-5→Đ"])
    #expect(scan("Ɖảng") == ["lookalike 0-2→Đ"])
    #expect(scan("ngàу") == ["lookalike 4-6→y"])  // Cyrillic у
    #expect(scan("Соng an") == ["lookalike 0-4→Co"])  // Cyrillic С and о
    #expect(scan("ΤΗông") == ["lookalike 0-4→TH"])  // Greek Τ and Η
    #expect(scan("cόng") == ["lookalike 1-3→ó"])  // Greek ό
    #expect(scan("hо\u{301}a") == ["lookalike 1-5→ó"])  // Cyrillic о and an acute
    #expect(scan("щi") == ["lookalike 0-2"])
  }

  @Test func aLineInAnotherFormIsOneFault() {
    #expect(scan("o\u{323}\u{302}") == ["notNFC 0-5→ộ"])
    #expect(scan("ô\u{323}") == ["notNFC 0-4→ộ"])
    // "Vị trí ban đầu" as macOS writes it: đ has no other form and stays part of its word.
    #expect(scan("Vi\u{323} tri\u{301} ban đa\u{302}\u{300}u") == ["notNFC 0-23→Vị trí ban đầu"])
    // A word in NFC stands between; so does a line end.
    #expect(scan("e\u{301} là e\u{301}") == ["notNFC 0-3→é", "notNFC 8-11→é"])
    #expect(scan("e\u{301}\ne\u{301}") == ["notNFC 0-3→é", "notNFC 4-7→é"])
    #expect(scan("a =\u{338} b") == ["notNFC 2-5→≠"])
    #expect(scan("-\u{2000}a") == ["notNFC 1-4→\u{2002}"])
    #expect(scan("5 \u{212A}") == ["notNFC 2-5→K"])
  }

  @Test func offsetsAreThoseOfTheSlice() {
    let bytes = Array("abc\u{FEFF}x".utf8)
    #expect(CharacterFaults.scan(bytes[3...]).map(\.start) == [3])
    #expect(CharacterFaults.scan(bytes[0..<3]).isEmpty)
  }

  /// Applying the fixes leaves text with nothing to fix and in NFC, whatever is mixed.
  @Test func fixingEndsInCleanText() {
    let parts = [
      "a", "n", " ", "\n", "o", "ô", "ộ", "\u{323}", "\u{302}", "\u{301}", "\u{338}", "=", "đ", "ð",
      "о", "ό", "\u{200B}", "\u{AD}", "\u{2028}", "\u{2000}", "\u{212B}", "\u{34F}", "가",
      "\u{11A8}",
      "\u{1100}", "\u{1161}", "😀", "щ",
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        bytes += (parts.randomElement(using: &random) ?? "").utf8
      }
      let original = bytes
      for _ in 0..<6 { bytes = fixed(bytes) }
      #expect(Normalization.isNormalized(bytes[...]), "\(original)")
      #expect(CharacterFaults.scan(bytes[...]).allSatisfy { $0.replacement == nil }, "\(original)")
    }
  }

  private func fixed(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var limit = Int.max
    for fault in CharacterFaults.scan(bytes[...]).reversed() where fault.end <= limit {
      guard let replacement = fault.replacement else { continue }
      result.replaceSubrange(fault.start..<fault.end, with: replacement)
      limit = fault.start
    }
    return result
  }

  @Test func everyByteIsHarmlessAnywhere() {
    let text = Array("aо\u{301}ộ ð\u{200B}ô\u{323}\u{1F600}\n".utf8)
    for byte in UInt8.min...UInt8.max {
      for position in 0...text.count {
        var bytes = text
        bytes.insert(byte, at: position)
        for fault in CharacterFaults.scan(bytes[...]) {
          #expect(0 <= fault.start && fault.start < fault.end && fault.end <= bytes.count)
        }
      }
    }
  }

  /// Long runs of everything doubtful: minutes if any part were quadratic.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "\u{301}", "ð", "о", "aо", "o\u{323}", "o\u{323} ", "\u{200B}", "\u{212B}ộ ", "\u{1B}x", "😀",
      "=\u{338}",
    ])
  func timeIsLinear(part: String) {
    let bytes = Array(String(repeating: part, count: 40_000).utf8)
    _ = CharacterFaults.scan(bytes[...])
    _ = CharacterFaults.scan((bytes + [0xFF])[...])
  }
}
