/// Names of bodies and posts compared: abbreviations spelt out, case and final punctuation apart.
struct BodyName: Hashable {
  let words: [[UInt8]]

  init(_ words: [[UInt8]]) { self.words = words }

  init(_ text: String, _ abbreviations: Abbreviations) {
    words = abbreviations.spelledOut(text)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether this name is the other and more: `Trưởng phòng Kinh tế` of `Trưởng phòng`.
  func extends(_ other: BodyName) -> Bool {
    !other.isEmpty && words.count > other.words.count && words.starts(with: other.words)
  }

  /// The name without the level of government at its end: `Văn phòng HĐND và UBND xã`.
  var withoutLevel: BodyName {
    guard let last = words.last, Self.levels.contains(last) else { return self }
    return BodyName(words.dropLast())
  }

  private static let levels: Set<[UInt8]> = Set(
    ["xã", "phường", "tỉnh"].map { Array($0.utf8) })
}
