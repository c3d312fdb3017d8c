/// A length of time that a text asks for.
struct Duration: Sendable {
  let months: Int
  /// The words that state it, number and unit.
  let words: Range<Int>
}

extension Words {
  /// The lengths of time that a text asks for: `từ đủ 04 năm`, `ba mươi tháng`; of a range (`từ 3 đến 5
  /// năm`) the shorter end.
  ///
  /// Years of evaluation are none (`03 năm liền kề`, `5 năm gần nhất`), nor are limits (`không quá 05
  /// năm`) and the number of a year (`năm 2026`).
  var durations: [Duration] {
    var durations: [Duration] = []
    var index = 0
    while index < count {
      guard let number = number(at: index), let unit = unit(at: index + number.words) else {
        index += 1
        continue
      }
      let end = index + number.words + 1
      let start = rangeStart(before: index)
      if !Self.lookingBack.contains(where: { has($0, at: end) }),
        !Self.limits.contains(where: { has($0, at: (start ?? index) - $0.count) })
      {
        let least = start.flatMap { self.number(at: $0)?.value } ?? number.value
        durations.append(Duration(months: least * unit, words: (start ?? index)..<end))
      }
      index = end
    }
    return durations
  }

  /// Where a range that ends at a word begins: `3 đến 5`, `3-5`.
  private func rangeStart(before index: Int) -> Int? {
    let isJoined = index > 0 && gap(before: index) == .mark
    let start = isJoined ? index - 1 : has(Self.to, at: index - 1) ? index - 2 : -1
    guard start >= 0, let number = number(at: start), number.words == 1 else { return nil }
    return start
  }

  /// How many months the unit at a word has, if it is one of time.
  private func unit(at index: Int) -> Int? {
    guard index < count, gap(before: index) == .blank else { return nil }
    if has(Self.year, at: index) { return number(at: index + 1)?.value ?? 0 > 99 ? nil : 12 }
    return has(Self.month, at: index) ? 1 : nil
  }

  private static let year: Phrase = "năm"
  private static let month: Phrase = "tháng"
  private static let to: Phrase = "đến"
  private static let limits: [Phrase] = ["không quá", "tối đa", "dưới"]
  private static let lookingBack: [Phrase] = [
    "liền", "liền kề", "liên tiếp", "gần", "gần đây", "gần nhất", "trước", "liên tục hoàn thành",
  ]
}
