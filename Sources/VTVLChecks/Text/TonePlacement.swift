import VTVLSyntax

/// Where a syllable has its tone mark: `hóa` or `hoá`.
enum TonePlacement {
  case onFirst, onLast

  /// The placement in a word that could have the other: an open `oa`, `oe` or `uy` with a tone. After `q`
  /// the `u` belongs to the consonant, so that `quý` has one spelling.
  init?(_ index: Int, in words: Words) {
    let end = words[index].suffix(5)
    let letters = Array(String(decoding: end, as: UTF8.self).unicodeScalars.suffix(3))
    guard letters.count >= 2, let tone = letters.last else { return nil }
    let before = letters[letters.count - 2]
    let isOpen =
      before == "o" && Self.toned.contains(tone)
      || before == "u" && Self.tonedY.contains(tone) && letters.first != "q"
    guard isOpen else { return nil }
    let written = words.text[words.bytes(of: index..<(index + 1))]
    self = written.last.map { $0 < 0x80 } == true ? .onFirst : .onLast
  }

  private static let toned = Set("àáảãạèéẻẽẹ".unicodeScalars)
  private static let tonedY = Set("ỳýỷỹỵ".unicodeScalars)
}

extension TermForms {
  /// The syllables that stand with either placement, as terms of two forms.
  static func tonePlacements(in inspection: Inspection) -> [TermForms] {
    var indexBySyllable = HashTable<Int>()
    var terms: [TermForms] = []
    for passage in inspection.passages.all {
      let words = passage.words
      for index in words.indices where words.endsInMarkedVowelAfterOU(index) {
        guard let placement = TonePlacement(index, in: words) else { continue }
        let hash = UInt64(words.hash(of: index))
        let known = indexBySyllable.values[indexBySyllable.place(of: hash, orAdd: terms.count)]
        if known == terms.count {
          terms.append(TermForms(toneOf: String(decoding: words[index], as: UTF8.self)))
        }
        let form = placement == .onFirst ? 0 : 1
        terms[known].forms[form].places.append(
          Place(passage: passage, words: index..<(index + 1)))
      }
    }
    return terms.filter { term in term.forms.allSatisfy { !$0.places.isEmpty } }
  }

  /// - Parameter syllable: with the tone on its last letter.
  private init(toneOf syllable: String) {
    self.init(
      forms: [Form(text: syllable.withToneOnFirst), Form(text: syllable)], isDeclared: false)
  }
}

extension String {
  /// `hoá` as `hóa`.
  fileprivate var withToneOnFirst: String {
    let rows: [(plain: String, first: String, toned: String)] = [
      ("a", "òóỏõọ", "àáảãạ"), ("e", "òóỏõọ", "èéẻẽẹ"), ("y", "ùúủũụ", "ỳýỷỹỵ"),
    ]
    guard let last else { return self }
    for row in rows {
      if let place = row.toned.firstIndex(of: last) {
        let number = row.toned.distance(from: row.toned.startIndex, to: place)
        let vowel = row.first[row.first.index(row.first.startIndex, offsetBy: number)]
        return dropLast(2) + String(vowel) + row.plain
      }
    }
    return self
  }
}
