import VTVLSyntax

extension Words {
  /// Whether a number in digits stands anywhere.
  var hasDigits: Bool { text.contains(where: Byte.isDigit) }

  /// A number that begins at a word, in digits or spelt out up to ninety-nine, and how many words it
  /// takes: `04`, `bốn`, `mười hai`, `hai mươi lăm`.
  package func number(at index: Int) -> (value: Int, words: Int)? {
    guard index < count else { return nil }
    if let digits = digits(at: index) { return (digits, 1) }
    guard Self.numerals.mayHold(hash(of: index)) else { return nil }
    if has(Self.ten, at: index) {
      let unit = unit(at: index + 1, Self.lastUnits)
      return (10 + (unit ?? 0), unit == nil ? 1 : 2)
    }
    guard let first = unit(at: index, Self.units) else { return nil }
    guard has(Self.tens, at: index + 1) else { return (first, 1) }
    let unit = unit(at: index + 2, Self.lastUnits)
    return (first * 10 + (unit ?? 0), unit == nil ? 2 : 3)
  }

  private func digits(at index: Int) -> Int? {
    let word = self[index]
    guard word.count <= 4 else { return nil }
    var value = 0
    for byte in word {
      guard Byte.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private func unit(at index: Int, _ units: [(word: Phrase, value: Int)]) -> Int? {
    guard index < count, Self.numerals.mayHold(hash(of: index)) else { return nil }
    return units.first { has($0.word, at: index) }?.value
  }

  private static let ten: Phrase = "mười"
  private static let tens: Phrase = "mươi"
  private static let units: [(word: Phrase, value: Int)] = [
    ("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7),
    ("tám", 8), ("chín", 9),
  ]

  /// The units after tens: five is `lăm` there, so that `mười năm` is ten years.
  private static let lastUnits: [(word: Phrase, value: Int)] = [
    ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("lăm", 5), ("sáu", 6),
    ("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9),
  ]

  /// The words with which a number may begin or end.
  private static let numerals: WordFilter = {
    var filter = WordFilter()
    for word in [ten] + (units + lastUnits).map(\.word) { filter.insert(word.hash(of: 0)) }
    return filter
  }()
}
