extension Words {
  /// Whether a day, a month and a year are named: `01/7/2026`, `ngày 01 tháng 7 năm 2026`.
  var hasDate: Bool { indices.contains { date(at: $0) != nil } }

  /// The first day, month and year that no calendar has: `31/02/2026`.
  var impossibleDate: Range<Int>? {
    for index in indices {
      if let date = date(at: index), !Self.isInCalendar(date.day, date.month, date.year) {
        return date.words
      }
    }
    return nil
  }

  /// A date with the year first, and the same as it is written here: `2026-01-01`, `01/01/2026`.
  var reversedDate: (words: Range<Int>, right: String)? {
    for index in indices where index + 2 < count && isTied(index) {
      guard let year = number(at: index), let month = number(at: index + 1),
        let day = number(at: index + 2), (1900...2200).contains(year.value),
        Self.isInCalendar(day.value, month.value, year.value)
      else { continue }
      return (
        index..<(index + 3), "\(Self.padded(day.value))/\(Self.padded(month.value))/\(year.value)"
      )
    }
    return nil
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func isInCalendar(_ day: Int, _ month: Int, _ year: Int) -> Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return days.indices.contains(month - 1) && (1...days[month - 1]).contains(day)
  }

  private typealias Date = (day: Int, month: Int, year: Int, words: Range<Int>)

  private func date(at index: Int) -> Date? { shortDate(at: index) ?? longDate(at: index) }

  private func shortDate(at index: Int) -> Date? {
    guard index + 2 < count, isTied(index) else { return nil }
    return date(
      number(at: index), number(at: index + 1), number(at: index + 2), index..<(index + 3))
  }

  /// Whether signs tie a word and the two after it.
  private func isTied(_ index: Int) -> Bool {
    gap(before: index + 1) == .mark && gap(before: index + 2) == .mark
  }

  private func longDate(at index: Int) -> Date? {
    guard has(Self.dayWord, at: index), let day = number(at: index + 1) else { return nil }
    let month = index + 1 + day.words
    guard has(Self.monthWord, at: month), let number = number(at: month + 1) else { return nil }
    let year = month + 1 + number.words
    guard has(Self.yearWord, at: year), let last = self.number(at: year + 1) else { return nil }
    return date(day, number, last, index..<(year + 1 + last.words))
  }

  private static let dayWord: Phrase = "ngày"
  private static let monthWord: Phrase = "tháng"
  private static let yearWord: Phrase = "năm"

  private typealias Number = (value: Int, words: Int)

  /// Two numbers and a year, whether or not a calendar has them.
  private func date(
    _ day: Number?, _ month: Number?, _ year: Number?, _ words: Range<Int>
  ) -> Date? {
    guard let day, let month, let year, day.value <= 99, month.value <= 99,
      (1900...2200).contains(year.value)
    else { return nil }
    return (day.value, month.value, year.value, words)
  }
}
