/// What the keys of Telex and VNI were to make, where they were left as they are: `vij tris`, `vi5 tri1`.
enum TypingKeys {
  struct Reading {
    let word: String
    /// Whether keys of two kinds agree, and no English word has them so.
    let isCertain: Bool
  }

  /// The word that the keys in a word of plain letters and digits make; nil where they make none.
  static func reading(of word: ArraySlice<UInt8>) -> Reading? {
    guard word.count > 1, word.count < 12, word.allSatisfy({ $0 < 0x80 }),
      !english.contains(Array(word))
    else { return nil }
    let letters = Array(String(decoding: word, as: UTF8.self))
    return letters.contains(where: \.isNumber) ? vni(letters) : telex(letters)
  }

  /// English words that the keys of Telex read otherwise.
  private static let english = Set(
    ("as is us was has his this or for her user over our your bar car far max min tax box mix fix gas bus plus pass "
      + "less test list post class reset does here were there laser server error order router file slide")
      .split(separator: " ").map { Array($0.utf8) })

  // MARK: Telex

  private static func telex(_ keys: [Character]) -> Reading? {
    var letters: [Character] = []
    var tone: (key: Character, place: Int)?
    var hasQuality = false
    for (index, key) in keys.enumerated() {
      if index > 0, keys[index - 1] == key, letters.last == key, let doubled = doubled[key] {
        letters[letters.count - 1] = doubled
        hasQuality = true
      } else if key == "w", let place = letters.indices.last, horned[letters[place]] != nil {
        horn(&letters, at: place)
        hasQuality = true
      } else if toneKeys[key] != nil, index > 0, tone == nil, isToneKey(keys, index) {
        tone = (key, index)
      } else {
        letters.append(key)
      }
    }
    guard hasQuality || tone != nil, let word = syllable(letters, tone.flatMap { toneKeys[$0.key] })
    else { return nil }
    // `keeps`, `roof`: a tone at the end is a letter in English.
    let isInner = tone.map { $0.place < keys.count - 1 || "xj".contains($0.key) } ?? false
    return Reading(word: word, isCertain: hasQuality && isInner && keys.count > 3)
  }

  /// Whether a letter that is both is the key of a tone: after a vowel, or before it where no word begins so.
  private static func isToneKey(_ keys: [Character], _ index: Int) -> Bool {
    keys[..<index].contains(where: isVowel) || "xj".contains(keys[index])
  }

  /// `uow` makes `ươ`, `aw` makes `ă`.
  private static func horn(_ letters: inout [Character], at place: Int) {
    letters[place] = horned[letters[place]] ?? letters[place]
    if letters[place] == "ơ", place > 0, letters[place - 1] == "u" { letters[place - 1] = "ư" }
  }

  private static let doubled: [Character: Character] = ["a": "â", "e": "ê", "o": "ô", "d": "đ"]
  private static let horned: [Character: Character] = ["a": "ă", "o": "ơ", "u": "ư"]
  private static let toneKeys: [Character: Int] = ["f": 1, "r": 2, "x": 3, "s": 4, "j": 5]

  // MARK: VNI

  private static func vni(_ keys: [Character]) -> Reading? {
    var letters: [Character] = []
    var tone: Int?
    var hasQuality = false
    for key in keys {
      guard let digit = key.wholeNumberValue else {
        letters.append(key)
        continue
      }
      if let place = (1...5).contains(digit) ? digit : nil, tone == nil {
        tone = vniTones[place]
      } else if let changed = letters.lastIndex(where: { vniLetters[digit]?[$0] != nil }) {
        letters[changed] = vniLetters[digit]?[letters[changed]] ?? letters[changed]
        if letters[changed] == "ơ", changed > 0, letters[changed - 1] == "u" {
          letters[changed - 1] = "ư"
        }
        hasQuality = true
      } else {
        return nil
      }
    }
    guard let word = syllable(letters, tone) else { return nil }
    return Reading(word: word, isCertain: hasQuality && tone != nil && letters.count > 2)
  }

  private static let vniTones = [1: 4, 2: 1, 3: 2, 4: 3, 5: 5]
  private static let vniLetters: [Int: [Character: Character]] = [
    6: ["a": "â", "e": "ê", "o": "ô"], 7: ["o": "ơ", "u": "ư"], 8: ["a": "ă"], 9: ["d": "đ"],
  ]

  // MARK: Syllables

  /// The letters with a tone where spelling puts it; nil where they make no syllable.
  private static func syllable(_ letters: [Character], _ tone: Int?) -> String? {
    var letters = letters
    if let tone {
      guard let place = tonePlace(letters),
        let row = Spelling.vowels.first(where: { $0[0] == letters[place] })
      else { return nil }
      letters[place] = row[tone]
    }
    let word = String(letters)
    return Spelling.isSyllable(Array(word.utf8)[...]) ? word : nil
  }

  /// Where the tone stands: on the vowel with a mark, else on the last but one of open rhymes and the last of others.
  private static func tonePlace(_ letters: [Character]) -> Int? {
    var places = letters.indices.filter { isVowel(letters[$0]) }
    if places.count > 1, places[0] > 0, letters[places[0] - 1] == "q" || isGi(letters, places[0]) {
      places.removeFirst()
    }
    if let marked = places.last(where: { !"aeiouy".contains(letters[$0]) }) { return marked }
    guard let last = places.last else { return nil }
    let isOpen = last == letters.count - 1
    return places.count > 1 && isOpen ? places[places.count - 2] : last
  }

  private static func isGi(_ letters: [Character], _ place: Int) -> Bool {
    letters[place] == "i" && letters[place - 1] == "g"
  }

  private static func isVowel(_ letter: Character) -> Bool { "aăâeêioôơuưy".contains(letter) }
}
