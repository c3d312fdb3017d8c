extension Words {
  /// Whether a day, a month and a year are named: `01/7/2026`, `ngày 01 tháng 7 năm 2026`.
  var hasDate: Bool { indices.contains { isShortDate(at: $0) || isLongDate(at: $0) } }

  private func isShortDate(at index: Int) -> Bool {
    guard index + 2 < count, gap(before: index + 1) == .mark, gap(before: index + 2) == .mark
    else { return false }
    return isDate(number(at: index), number(at: index + 1), number(at: index + 2))
  }

  private func isLongDate(at index: Int) -> Bool {
    guard has(Self.dayWord, at: index), let day = number(at: index + 1) else { return false }
    let month = index + 1 + day.words
    guard has(Self.monthWord, at: month), let number = number(at: month + 1) else { return false }
    let year = month + 1 + number.words
    return has(Self.yearWord, at: year) && isDate(day, number, self.number(at: year + 1))
  }

  private static let dayWord: Phrase = "ngày"
  private static let monthWord: Phrase = "tháng"
  private static let yearWord: Phrase = "năm"

  private typealias Number = (value: Int, words: Int)

  private func isDate(_ day: Number?, _ month: Number?, _ year: Number?) -> Bool {
    guard let day, let month, let year else { return false }
    return (1...31).contains(day.value) && (1...12).contains(month.value)
      && (1900...2200).contains(year.value)
  }
}
