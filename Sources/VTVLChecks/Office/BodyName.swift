/// Names of bodies and posts compared: abbreviations spelt out, case and final punctuation apart.
struct BodyName: Hashable {
  /// Its words, one space between.
  let key: [UInt8]

  private init(key: [UInt8]) { self.key = key }

  /// A name whose abbreviations are spelt out.
  init(_ name: Phrase) { key = Array(name.key) }

  init(_ words: Words, _ abbreviations: Abbreviations) { key = abbreviations.spelledOut(words) }

  /// Some of the words.
  init(_ words: Words, _ range: Range<Int>, _ abbreviations: Abbreviations) {
    key = abbreviations.spelledOut(words, range)
  }

  init(_ text: String, _ abbreviations: Abbreviations) { key = abbreviations.spelledOut(text) }

  var isEmpty: Bool { key.isEmpty }

  /// Whether it has two words or more.
  var hasSeveralWords: Bool { key.contains(UInt8(ascii: " ")) }

  /// Whether this name is the other and more: `Trưởng phòng Kinh tế` of `Trưởng phòng`.
  func extends(_ other: BodyName) -> Bool {
    !other.isEmpty && key.count > other.key.count && key[other.key.count] == UInt8(ascii: " ")
      && key.starts(with: other.key)
  }

  /// What the name begins with, word by word, itself apart; no title has more words than are looked at.
  var beginnings: [BodyName] {
    var beginnings: [BodyName] = []
    for index in key.indices where key[index] == UInt8(ascii: " ") {
      guard beginnings.count < 16 else { break }
      beginnings.append(BodyName(key: Array(key[..<index])))
    }
    return beginnings
  }

  /// The name without the level of government at its end: `Văn phòng HĐND và UBND xã`.
  var withoutLevel: BodyName {
    let start = key.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    guard Self.levels.contains(where: { key[start...].elementsEqual($0.utf8) }) else {
      return self
    }
    return BodyName(key: Array(key.prefix(max(start - 1, 0))))
  }

  private static let levels = ["xã", "phường", "tỉnh"]
}
