import VTVLSyntax

/// How Vietnamese syllables are built.
enum Syllable {
  /// Whether letters in lower case, marks aside, can be one syllable: a beginning, vowels, an end.
  static func isPossible(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = Array(NameFolding.foldedWithoutMarks(word))
    let onsetEnd = letters.firstIndex(where: isVowel) ?? letters.count
    let vowelEnd = letters[onsetEnd...].firstIndex { !isVowel($0) } ?? letters.count
    let vowels = letters[onsetEnd..<vowelEnd]
    return (1...3).contains(vowels.count) && onsets.contains(Array(letters[..<onsetEnd]))
      && codas.contains(Array(letters[vowelEnd...]))
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static let onsets = Set(
    [
      "", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
      "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
    ].map { Array($0.utf8) })

  private static let codas = Set(
    ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"].map { Array($0.utf8) })
}
