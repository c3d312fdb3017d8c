/// How Vietnamese syllables are spelt: a beginning, a rhyme, one tone at most. What no rhyme has was misread or
/// mistyped: `độngvà`, `dựung`, `quyêt`.
///
/// Letters are numbers here, those of ASCII for plain ones, and a rhyme is its letters in one number.
struct Spelling {
  /// Each vowel with its tones: none, grave, hook, tilde, acute, dot. Those with another mark come first.
  static let vowels: [[Character]] = [
    "ăằẳẵắặ", "âầẩẫấậ", "êềểễếệ", "ôồổỗốộ", "ơờởỡớợ", "ưừửữứự", "aàảãáạ", "eèẻẽéẹ", "iìỉĩíị",
    "oòỏõóọ",
    "uùủũúụ", "yỳỷỹýỵ",
  ].map(Array.init)

  /// Whether it is a syllable.
  let isSyllable: Bool
  /// A number that it shares with words that have the same letters but for marks; 0 where a letter is no Vietnamese one.
  let letters: UInt32
  /// Whether it has marks and Vietnamese letters alone, and is no syllable.
  let isImpossible: Bool

  /// - Parameter word: in lower case, as words are compared.
  init(_ word: ArraySlice<UInt8>) {
    guard let letters = Letters(word) else {
      (isSyllable, self.letters, isImpossible) = (false, 0, false)
      return
    }
    isSyllable = Self.isSyllable(letters)
    self.letters = letters.number
    isImpossible = !isSyllable && word.contains { $0 >= 0x80 }
  }

  static func isSyllable(_ word: ArraySlice<UInt8>) -> Bool {
    Letters(word).map(isSyllable) ?? false
  }

  private static func isSyllable(_ letters: Letters) -> Bool {
    let all = letters.all
    guard letters.toneCount <= 1, let first = all.first else { return false }
    if first == UInt8(ascii: "q") { return letters.hasRhyme(from: 1, in: rhymesAfterQ) }
    let onset = letters.onsetLength
    guard onset < all.count, fits(all[..<onset], before: all[onset]) else { return false }
    return letters.hasRhyme(from: onset, in: rhymes)
      || (all.starts(with: "gi".utf8) && (all.count == 2 || letters.hasRhyme(from: 2, in: rhymes)))
  }

  /// The two syllables that a word may run together, for each place where it may be cut.
  static func halves(
    _ word: ArraySlice<UInt8>
  ) -> [(first: ArraySlice<UInt8>, second: ArraySlice<UInt8>)] {
    word.indices.dropFirst(2).compactMap { cut in
      guard word[cut] & 0xC0 != 0x80, word.endIndex - cut > 1 else { return nil }
      let halves = (word[..<cut], word[cut...])
      return isSyllable(halves.0) && isSyllable(halves.1) ? halves : nil
    }
  }

  /// `c`, `g` and `ng` stand before back vowels, `k`, `gh` and `ngh` before the others.
  private static func fits(_ onset: ArraySlice<UInt8>, before vowel: UInt8) -> Bool {
    let isFront =
      vowel == UInt8(ascii: "e") || vowel == UInt8(ascii: "i") || vowel == UInt8(ascii: "y")
      || vowel == Letters.eHat
    switch (onset.first, onset.count) {
    case (UInt8(ascii: "c"), 1): return !isFront
    case (UInt8(ascii: "k"), 1): return isFront
    case (UInt8(ascii: "g"), 1): return !isFront || vowel == UInt8(ascii: "i")
    case (UInt8(ascii: "g"), 2), (UInt8(ascii: "n"), 3): return isFront
    case (UInt8(ascii: "n"), 2): return onset.last == UInt8(ascii: "h") || !isFront
    default: return true
    }
  }

  private static let rhymes = set(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu",
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu",
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on",
    "ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
    "u ua uân uât uâng uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut",
    "uy uya uych uyên uyêt uynh uyt uyu uyn uyp",
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu",
    "y yêm yên yêng yêt yêu ych ynh yt yn yp")

  private static let rhymesAfterQ = set(
    "ua uac uach uai uan uang uanh uao uat uau uay uăc uăm uăn uăng uăp uăt uân uâng uât uây",
    "ue uen ueo uet uê uên uênh uêt uêch ui uit uinh uich uôc uôn uơ uơi",
    "uy uyên uyêt uynh uyt uych uyn")

  private static func set(_ lines: String...) -> Set<UInt64> {
    Set(
      lines.flatMap { $0.split(separator: " ") }.map { rhyme in
        Letters.number(Letters(Array(rhyme.utf8)[...])?.all[...] ?? [])
      })
  }
}

/// The letters of a word without tone, and how many tones it has.
private struct Letters {
  private(set) var all: [UInt8] = []
  private(set) var toneCount = 0
  private var tone: UInt8 = 0

  static let eHat: UInt8 = 3

  /// Nil where a letter is no Vietnamese one.
  init?(_ word: ArraySlice<UInt8>) {
    all.reserveCapacity(word.count)
    let table = Self.table
    var index = word.startIndex
    while index < word.endIndex {
      let byte = word[index]
      var scalar = Int(byte)
      if byte >= 0xE0, byte < 0xF0, index + 2 < word.endIndex {
        scalar =
          Int(byte & 0x0F) << 12 | Int(word[index + 1] & 0x3F) << 6 | Int(word[index + 2] & 0x3F)
        index += 3
      } else if byte >= 0xC0, byte < 0xE0, index + 1 < word.endIndex {
        scalar = Int(byte & 0x1F) << 6 | Int(word[index + 1] & 0x3F)
        index += 2
      } else {
        index += 1
      }
      guard scalar < table.count, table[scalar] != 0 else { return nil }
      all.append(UInt8(truncatingIfNeeded: table[scalar]))
      if table[scalar] >= 0x100 {
        tone = UInt8(table[scalar] >> 8)
        toneCount += 1
      }
    }
  }

  /// A number of the letters without marks.
  var number: UInt32 {
    all.reduce(2_166_136_261) { hash, letter in
      (hash ^ UInt32(letter < 8 ? Self.plain[Int(letter)] : letter)) &* 16_777_619
    }
  }

  /// The plain letters of ă â ê ô ơ ư đ, by their numbers.
  private static let plain = Array("-aaeooud".utf8)

  /// How many letters stand before the rhyme: as many as there may be.
  var onsetLength: Int {
    let second = all.count > 1 ? all[1] : 0
    let isHeld = second == UInt8(ascii: "h")
    switch all[0] {
    case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "p"):
      return isHeld ? 2 : 1
    case UInt8(ascii: "t"): return isHeld || second == UInt8(ascii: "r") ? 2 : 1
    case UInt8(ascii: "n"):
      guard second == UInt8(ascii: "g") else { return isHeld ? 2 : 1 }
      return all.count > 2 && all[2] == UInt8(ascii: "h") ? 3 : 2
    case UInt8(ascii: "b"), UInt8(ascii: "d"), Self.strokedD, UInt8(ascii: "h"), UInt8(ascii: "l"),
      UInt8(ascii: "m"), UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "v"), UInt8(ascii: "x"):
      return 1
    default: return 0
    }
  }

  /// Whether the letters from one on are a rhyme; one that ends short has a tone that is.
  func hasRhyme(from start: Int, in rhymes: Set<UInt64>) -> Bool {
    let rhyme = all[start...]
    guard rhyme.count <= 5, rhymes.contains(Self.number(rhyme)) else { return false }
    let isShort =
      rhyme.last == UInt8(ascii: "c") || rhyme.last == UInt8(ascii: "p")
      || rhyme.last == UInt8(ascii: "t") || rhyme.suffix(2).elementsEqual("ch".utf8)
    return !isShort || tone == Self.acute || tone == Self.dot
  }

  static func number(_ rhyme: ArraySlice<UInt8>) -> UInt64 {
    rhyme.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let strokedD: UInt8 = 7
  private static let acute: UInt8 = 4
  private static let dot: UInt8 = 5

  /// For each scalar its letter, and its tone in the higher byte; 0 where it is no Vietnamese letter.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x1EFA)
    for letter in "bcdghklmnpqrstvx".utf8 { table[Int(letter)] = UInt16(letter) }
    table[0x111] = UInt16(strokedD)
    let marked: [UInt16] = [1, 2, 3, 4, 5, 6]
    for (row, vowels) in Spelling.vowels.enumerated() {
      let scalars = vowels.flatMap(\.unicodeScalars)
      let letter = row < marked.count ? marked[row] : UInt16(scalars[0].value)
      for (tone, scalar) in scalars.enumerated() {
        table[Int(scalar.value)] = letter | UInt16(tone) << 8
      }
    }
    return table
  }()
}
