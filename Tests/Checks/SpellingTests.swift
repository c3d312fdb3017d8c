import TestSupport
import Testing
import VTVLSyntax

@testable import VTVLChecks

/// Which words are Vietnamese syllables, and what keys of Telex and VNI make.
@Suite("Spelling")
struct SpellingTests {
  private func isSyllable(_ word: String) -> Bool {
    Spelling.isSyllable(NameFolding.fold(word)[...])
  }

  @Test(arguments: [
    "nghiêng", "khuỷu", "quyết", "giếng", "gì", "gìn", "giữa", "quốc", "khuya", "thuở", "xoong",
    "đường",
    "ướt", "yếu", "quýnh", "ngoằn", "ngoèo", "tuýp", "chuếch", "nguệch", "hòa", "hoà", "thủy",
    "thuỷ", "ít",
    "kỹ", "kĩ", "ghế", "giục", "quệt", "huỳnh", "luýt", "mượt", "hươu", "ưu",
  ])
  func `sound syllables are syllables`(_ word: String) { #expect(isSyllable(word)) }

  @Test(arguments: [
    "độngvà", "dựung", "duỡng", "huớng", "quyêt", "câp", "nghàn", "kông", "ghà", "cế", "ngề", "ắt́",
    "thíêt̀",
    "tmục", "đuợc", "trưởg", "nhiêm̀vụ", "lụơng",
  ])
  func `others are not`(_ word: String) { #expect(!isSyllable(word)) }

  @Test func `every word of our own prose is a syllable, a name or a loanword`() {
    let prose = Rule.all.map { $0.explanation[.vi] } + Keyword.table.map { $0.help[.vi] }
    var wrong: Set<String> = []
    for text in prose {
      // What stands in quotation marks shows slips.
      let plain = text.split(separator: "«").map {
        $0.split(separator: "»").last.map(String.init) ?? ""
      }
      for part in plain {
        let words = Words(part)
        for index in words.indices
        where Spelling(words[index]).isImpossible && !words.isInCapitals(index)
          && words[index].count > 2
        {
          wrong.insert(words.string(index..<(index + 1)))
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.sorted())")
  }

  @Test func `every word of the six posts is a syllable`() {
    var wrong: Set<String> = []
    var count = 0
    for file in ExampleFiles.namDong {
      let words = Words(file.bytes)
      for index in words.indices {
        count += 1
        if Spelling(words[index]).isImpossible, !words.isInCapitals(index) {
          wrong.insert(words.string(index..<(index + 1)))
        }
      }
    }
    #expect(count > 5000)
    #expect(wrong.isEmpty, "\(wrong.sorted())")
  }

  @Test func `common words are written as words are compared`() {
    for list in [CommonPairs.pairs, CommonPairs.loanwords] {
      for word in list.split(separator: UInt8(ascii: ",")) {
        #expect(Array(Words(Array(word)).key) == Array(word))
      }
    }
    #expect(CommonPairs.contains(Array("vấn".utf8)[...], Array("đề".utf8)[...]))
    #expect(!CommonPairs.contains(Array("thấm".utf8)[...], Array("quyền".utf8)[...]))
  }

  @Test(arguments: [
    ("vij", "vị"), ("tris", "trí"), ("mxaay", "mẫy"), ("dduowcj", "được"), ("ddwowcj", nil),
    ("truowng", "trương"),
    ("vieecj", "việc"), ("thuwj", "thự"), ("hoaf", "hòa"), ("quyeenf", "quyền"), ("vi5", "vị"),
    ("truong7", "trương"),
    ("viec65", "việc"), ("theo", nil), ("email", nil), ("reset", nil), ("2026", nil), ("x", nil),
  ])
  func `keys make what they were to make`(_ keys: String, _ word: String?) {
    let reading = TypingKeys.reading(of: Array(keys.utf8)[...])
    #expect(reading.map { NameFolding.fold($0.word) } == word.map { NameFolding.fold($0) })
  }
}
