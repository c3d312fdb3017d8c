import VTVLModel

extension Words {
  /// The name of a field of study, whatever its case and signs, `&` or `và`.
  var fieldName: [UInt8] {
    var name: [UInt8] = []
    name.reserveCapacity(key.count + 1)
    for index in indices where !has(and, at: index) {
      name += self[index]
      name.append(UInt8(ascii: " "))
    }
    return name
  }

  /// The same as a number.
  fileprivate var fieldNameHash: UInt64 {
    indices.reduce(0) { hash, index in
      has(and, at: index) ? hash : Words.hash(hash, followedBy: self.hash(of: index))
    }
  }

  /// A number for a name with its case and the signs between its words, but one tone placement.
  fileprivate var spellingHash: UInt64 {
    var spelling: UInt64 = 0
    for index in indices {
      if index > 0 {
        for byte in gapBytes(before: index) {
          spelling = Words.hash(spelling, followedBy: UInt32(text[byte]))
        }
      }
      spelling = Words.hash(spelling, followedBy: isCapitalized(index) ? 1 : 0)
      spelling = Words.hash(spelling, followedBy: hash(of: index))
    }
    return spelling
  }
}

private let and: Phrase = "và"

extension TermForms {
  /// Fields of study that stand in several spellings: `Luật kinh tế` and `Luật Kinh tế`, `Quản trị-Quản
  /// lý` and `Quản trị - Quản lý`, `&` and `và`. Tone placement is judged syllable by syllable elsewhere.
  static func fieldSpellings(in inspection: Inspection) -> [TermForms] {
    let passages = inspection.passages.all
    var placesByName = HashTable<[Int]>()
    for place in passages.indices
    where passages[place].use?.keyword == .fields && !passages[place].words.isEmpty {
      let name = placesByName.place(of: passages[place].words.fieldNameHash, orAdd: [])
      placesByName.values[name].append(place)
    }
    return placesByName.values.filter { $0.count > 1 }
      .map { TermForms(spellingsIn: $0.map { passages[$0] }) }.filter { $0.forms.count > 1 }
  }

  /// The spellings of one name.
  private init(spellingsIn passages: [Passages.Passage]) {
    self.init(forms: [], isDeclared: false)
    var spellings: [UInt64] = []
    for passage in passages {
      let words = passage.words
      let place = Place(passage: passage, words: words.indices)
      if let form = spellings.firstIndex(of: words.spellingHash) {
        forms[form].places.append(place)
      } else {
        spellings.append(words.spellingHash)
        forms.append(Form(text: words.string(words.indices), places: [place]))
      }
    }
  }
}
