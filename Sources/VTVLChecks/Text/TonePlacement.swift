import VTVLSyntax

/// Where a syllable has its tone mark: `hóa` or `hoá`.
enum TonePlacement {
  case onFirst, onLast

  /// The placement in a word that could have the other: an open `oa`, `oe` or `uy` with a tone. After `q`
  /// the `u` belongs to the consonant, so that `quý` has one spelling.
  init?(_ index: Int, in words: Words) {
    let word = words[index]
    let key = word.span
    guard let tone = key.decodedScalar(before: key.count) else { return nil }
    let vowel = key.count - tone.length - 1
    guard vowel >= 0 else { return nil }
    let isAfterQ = vowel > 0 && key[vowel - 1] == UInt8(ascii: "q")
    guard Self.isOpen(Unicode.Scalar(key[vowel]), tone.scalar, isAfterQ: isAfterQ) else {
      return nil
    }
    let last = words.bytes(of: index..<(index + 1)).upperBound - 1
    self = words.byte(last) < 0x80 ? .onFirst : .onLast
  }

  private static func isOpen(
    _ vowel: Unicode.Scalar, _ toned: Unicode.Scalar, isAfterQ: Bool
  ) -> Bool {
    switch toned {
    case "à", "á", "ả", "ã", "ạ", "è", "é", "ẻ", "ẽ", "ẹ": vowel == "o"
    case "ỳ", "ý", "ỷ", "ỹ", "ỵ": vowel == "u" && !isAfterQ
    default: false
    }
  }
}

extension TermForms {
  /// The syllables that stand with either placement, as terms of two forms.
  static func tonePlacements(in context: CheckContext) -> [TermForms] {
    let passages = context.passages
    var syllables = HashTable<TonedSyllable>()
    for passage in passages.indices {
      let words = passages[passage].words
      var index = words.firstIndex(endingInMarkedVowelFrom: 0)
      while index < words.count {
        if let placement = TonePlacement(index, in: words) {
          let place = Place(passage: passage, words: index..<(index + 1))
          let syllable = syllables.place(of: UInt64(words.hash(of: index)), orAdd: TonedSyllable())
          syllables.values[syllable].add(place, placement)
        }
        index = words.firstIndex(endingInMarkedVowelFrom: index + 1)
      }
    }
    return syllables.values.filter(\.standsInBoth).map { TermForms($0, in: passages) }
  }

  /// The places of one syllable.
  private struct TonedSyllable {
    private(set) var onFirst: [Place] = []
    private(set) var onLast: [Place] = []

    var standsInBoth: Bool { !onFirst.isEmpty && !onLast.isEmpty }

    mutating func add(_ place: Place, _ placement: TonePlacement) {
      switch placement {
      case .onFirst: onFirst.append(place)
      case .onLast: onLast.append(place)
      }
    }
  }

  private init(_ syllable: TonedSyllable, in passages: Passages) {
    // As compared, the tone is on the last letter.
    let place = syllable.onLast[0]
    let onLast = String(
      decoding: passages[place.passage].words.key(of: place.words), as: UTF8.self)
    self.init(
      forms: [
        Form(text: onLast.withToneOnFirst, places: syllable.onFirst),
        Form(text: onLast, places: syllable.onLast),
      ], isDeclared: false)
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
