import VTVLModel

extension Words {
  /// The name of a field of study, whatever its case and signs, `&` or `và`.
  private var fieldName: [UInt8] {
    var name: [UInt8] = []
    for index in indices where !has(and, at: index) {
      name += self[index]
      name.append(UInt8(ascii: " "))
    }
    return name
  }

  /// The same as a number.
  fileprivate var fieldNameHash: UInt64 {
    var name: UInt64 = 0
    for index in indices where !has(and, at: index) {
      name = Words.hash(name, followedBy: hash(of: index))
    }
    return name
  }

  fileprivate func isSameField(as other: Words) -> Bool {
    key == other.key || fieldName == other.fieldName
  }

  /// A number for a name with its case and the signs between its words, but one tone placement.
  fileprivate var spellingHash: UInt64 {
    var spelling: UInt64 = 0
    for index in indices {
      if index > 0 {
        for byte in gapBytes(before: index) {
          spelling = Words.hash(spelling, followedBy: UInt32(self.byte(byte)))
        }
      }
      spelling = Words.hash(spelling, followedBy: isCapitalized(index) ? 1 : 0)
      spelling = Words.hash(spelling, followedBy: hash(of: index))
    }
    return spelling
  }
}

private let and: Phrase = "và"

/// Names of fields of study, each once.
struct FieldNames {
  private var fields = HashTable<Words>()

  /// Adds a name; false where it is there already.
  mutating func insert(_ field: Words) -> Bool {
    var hash = field.fieldNameHash
    while true {
      let count = fields.values.count
      let place = fields.place(of: hash, orAdd: field)
      if place == count { return true }
      if fields.values[place].isSameField(as: field) { return false }
      hash &+= 1  // another name has the same hash by chance
    }
  }
}

extension TermForms {
  /// Fields of study that stand in several spellings: `Luật kinh tế` and `Luật Kinh tế`, `Quản trị-Quản
  /// lý` and `Quản trị - Quản lý`, `&` and `và`. Tone placement is judged syllable by syllable elsewhere.
  static func fieldSpellings(in context: CheckContext) -> [TermForms] {
    let passages = context.passages
    var names = HashTable<FieldSpellings>()
    var fields: [(passage: Int, name: Int, spelling: UInt64)] = []
    for passage in passages.indices where passages[passage].use?.keyword == .fields {
      let words = passages[passage].words
      guard !words.isEmpty else { continue }
      let spelling = words.spellingHash
      let name = names.place(of: words.fieldNameHash, orAdd: FieldSpellings(first: spelling))
      if names.values[name].first != spelling { names.values[name].isUneven = true }
      fields.append((passage, name, spelling))
    }
    // Nearly every name has one spelling, and nothing is kept of it.
    for field in fields where names.values[field.name].isUneven {
      names.values[field.name].add(field.spelling, field.passage, passages[field.passage].words)
    }
    return names.values.filter(\.isUneven).map { TermForms(forms: $0.forms, isDeclared: false) }
  }
}

/// The spellings of one name.
private struct FieldSpellings {
  let first: UInt64
  var isUneven = false
  private var spellings: [UInt64] = []
  private(set) var forms: [TermForms.Form] = []

  init(first: UInt64) { self.first = first }

  mutating func add(_ spelling: UInt64, _ passage: Int, _ words: Words) {
    let place = TermForms.Place(passage: passage, words: words.indices)
    if let form = spellings.firstIndex(of: spelling) {
      forms[form].places.append(place)
    } else {
      spellings.append(spelling)
      forms.append(TermForms.Form(text: words.string(words.indices), places: [place]))
    }
  }
}
