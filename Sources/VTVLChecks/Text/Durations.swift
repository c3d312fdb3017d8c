/// A length of time that a text asks for.
struct Duration: Sendable {
  let months: Int
  /// The words that state it, number and unit.
  let words: Range<Int>
}

extension Words {
  /// The lengths of time in a text: `từ đủ 04 năm`, `ba mươi tháng`.
  ///
  /// Years of evaluation are none (`03 năm liền kề`, `5 năm gần nhất`), nor is the number of a year
  /// (`năm 2026`).
  var durations: [Duration] {
    var durations: [Duration] = []
    var index = 0
    while index < count {
      guard let number = number(at: index), let unit = unit(at: index + number.words) else {
        index += 1
        continue
      }
      let end = index + number.words + 1
      if !Self.lookingBack.contains(where: { has($0, at: end) }) {
        durations.append(Duration(months: number.value * unit, words: index..<end))
      }
      index = end
    }
    return durations
  }

  /// How many months the unit at a word has, if it is one of time.
  private func unit(at index: Int) -> Int? {
    guard index < count, gap(before: index) == .blank else { return nil }
    if has(Self.year, at: index) { return number(at: index + 1)?.value ?? 0 > 99 ? nil : 12 }
    return has(Self.month, at: index) ? 1 : nil
  }

  private static let year: Phrase = "năm"
  private static let month: Phrase = "tháng"
  private static let lookingBack: [Phrase] = [
    "liền", "liền kề", "liên tiếp", "gần", "gần đây", "gần nhất", "trước", "liên tục hoàn thành",
  ]
}
