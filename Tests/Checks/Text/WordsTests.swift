import TestSupport
import Testing
import VTVLChecks
import VTVLSyntax

@Suite("Words of a text, as rules compare them")
struct WordsTests {
  private func cut(_ text: String) -> [String] {
    let words = Words(text)
    return words.indices.map { String(decoding: words[$0], as: UTF8.self) }
  }

  @Test func `words are letters and digits, in lower case and one tone placement`() {
    #expect(cut("Kế toán- Kiểm toán (Ủy ban)") == ["kế", "toán", "kiểm", "toán", "uỷ", "ban"])
    #expect(cut("trong/ngoài “ngày” 01/7/2026…") == ["trong", "ngoài", "ngày", "01", "7", "2026"])
    #expect(cut("") == [])
    #expect(cut(" ;…») ") == [])
  }

  @Test func `a word knows what stands before it`() {
    let words = Words("Chủ tịch, Phó Chủ tịch; 1.5 (a) – b. Cuối")
    let gaps = words.indices.map { words.gap(before: $0) }
    #expect(
      gaps == [.blank, .blank, .comma, .blank, .blank, .stop, .mark, .mark, .mark, .stop])
  }

  @Test func `a phrase is found whatever its case and tone placement, but not across marks`() {
    let words = Words("Được uỷ quyền cho Phó Trưởng phòng; thay, mặt")
    #expect(words.first("Ủy quyền cho") == 1..<4)
    #expect(words.contains("phó trưởng phòng"))
    #expect(!words.contains("thay mặt"))
    #expect(!words.contains("trưởng phòng thay"))
    #expect(!words.contains("quyền chỉ"))
    #expect(words.first(of: ["trưởng phòng", "ủy quyền"]) == 1..<3)
    #expect(words.first("phòng", in: 0..<3) == nil)
    #expect(words.first("") == nil)
  }

  @Test func `words are quoted as they are written`() {
    let words = Words("Hoà giải, Văn Phòng UBND")
    #expect(words.string(0..<2) == "Hoà giải")
    #expect(words.string(2..<4) == "Văn Phòng")
    #expect((0..<5).map(words.isCapitalized) == [true, false, true, true, true])
    #expect(words.string(0..<0) == "")
  }

  @Test func `letters whose lower case is longer do not shift what follows`() {
    let words = Words("İ Ⱥ Phòng")
    #expect(words.string(2..<3) == "Phòng")
  }

  @Test func `semicolons and colons end a sentence, points within numbers do not`() {
    let words = Words("Một: hai; ba 1.5 bốn. Năm")
    #expect(words.sentences.map(words.string) == ["Một", "hai", "ba 1.5 bốn", "Năm"])
    #expect(words.sentence(around: 3) == 2..<6)
    #expect(Words("").sentences.isEmpty)
  }

  @Test(arguments: [
    ("04 năm", 4, 1), ("bốn năm", 4, 1), ("mười lăm năm", 15, 2), ("mười năm", 10, 1),
    ("mười hai tháng", 12, 2), ("hai mươi lăm", 25, 3), ("ba mươi tháng", 30, 2),
    ("Mười tháng", 10, 1), ("năm năm", 5, 1),
  ])
  func `numbers are read in digits and in words`(text: String, value: Int, count: Int) {
    let number = Words(text).number(at: 0)
    #expect(number?.value == value)
    #expect(number?.words == count)
  }

  @Test func `a word that is no number is none`() {
    #expect(Words("nhiều năm").number(at: 0) == nil)
    #expect(Words("12345").number(at: 0) == nil)
    #expect(Words("").number(at: 0) == nil)
  }

  /// Words are folded as they are read, those in Vietnamese letters without the standard library.
  @Test func `every word is the key of its own bytes, whatever stands around it`() {
    let pieces = [
      "a", "z", "q", "u", "o", "A", "Ủ", "ủ", "Y", "y", "ò", "ũ", "Đ", "đ", "Ð", "ð", "Ơ", "ư", "Ẽ",
      "e", "7", "_", "ß", "×", "İ", "Ж", "ж", "ﬁ", "\u{301}", "…", "–", "\u{A0}", " ", " ", ",",
      "1.5",
      ".", "«", "\u{2009}", "Ⱥ",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let words = Words(text)
      for index in words.indices {
        let bytes = Array(words.string(index..<(index + 1)).utf8)
        #expect(Array(words[index]) == NameFolding.fold(bytes[...]), "in \(text)")
        #expect(words.isCapitalized(index) == NameFolding.isCapital(at: 0, in: bytes.span))
        #expect(words.hash(of: index) == Words(bytes).hash(of: 0))
      }
      let keys = words.indices.map { String(decoding: words[$0], as: UTF8.self) }
      #expect(String(decoding: words.key, as: UTF8.self) == keys.joined(separator: " "))
    }
  }
}
