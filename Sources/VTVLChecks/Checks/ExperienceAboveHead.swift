import VTVLModel
import VTVLSyntax

extension Check {
  static let experienceAboveHead = Check(
    Rule(
      "experience-above-head", .error,
      vi: "Cấp phó bị đòi hỏi nhiều năm kinh nghiệm hơn cấp trưởng.",
      en: "A deputy asked for more years than the head.",
      explanation: Message(
        vi:
          "Cấp phó không thể cần nhiều năm công tác hơn cấp trưởng của mình; chênh lệch như vậy "
          + "thường do sửa một bản mà quên bản kia. Quy tắc đọc số năm, số tháng trong «kinh "
          + "nghiệm», bằng chữ số hay bằng chữ (từ đủ 04 năm, ba năm); của một khoảng lấy đầu nhỏ, "
          + "giữa các cách nối bằng «hoặc» lấy số nhỏ nhất có nêu. Vị trí không nêu số năm thì "
          + "không so. «03 năm liền kề», «5 năm gần nhất» là kỳ đánh giá, «không quá 05 năm» là "
          + "giới hạn, đều không phải kinh nghiệm. Hãy sửa số năm của một trong hai vị trí.",
        en:
          "A deputy cannot need more years of service than the head; such a difference is usually "
          + "left where one description was changed and the other forgotten. The rule reads the "
          + "years and months in “experience”, in digits or words (từ đủ 04 năm, ba năm); of a "
          + "range it takes the lower end, between ways joined by “hoặc” the smallest that is "
          + "stated. A post that states no years is not compared. “03 năm liền kề” and “5 năm gần "
          + "nhất” are periods of evaluation, “không quá 05 năm” is a limit, and none of them is "
          + "experience. Correct the years of one of the two posts.")),
    forEach: \.leadership.pairs
  ) { pair, context, report in
    guard let own = context.serviceTime(pair.deputy), let heads = context.serviceTime(pair.head),
      own.months > heads.months
    else { return }
    let (words, headsWords) = (own.words.string, heads.words.string)
    report(
      at: own.words, for: [pair.deputy.code], about: [.text(words), .text(headsWords)],
      vi:
        "Cấp phó phải có «\(words)» kinh nghiệm, nhiều hơn «\(headsWords)» của cấp trưởng. Hãy sửa số "
        + "năm của cấp phó, hoặc của cấp trưởng.",
      en:
        "The deputy must have “\(words)” of experience, more than the head's “\(headsWords)”. Correct "
        + "the deputy's years, or the head's.",
      notes: [
        report.note(
          at: heads.words, vi: "Yêu cầu của cấp trưởng ở đây.",
          en: "What the head needs stands here.")
      ])
  }
}

/// The time of service that a position asks for, and the words that say so.
private struct ServiceTime {
  let months: Int
  let words: QuotedWords
}

extension CheckContext {
  /// Every item of the list holds, so the longest time counts.
  fileprivate func serviceTime(_ position: Position) -> ServiceTime? {
    var longest: ServiceTime?
    for text in position.requirements.experience {
      let words = words(text)
      guard let time = words.shortestAlternative, time.months > longest?.months ?? 0 else {
        continue
      }
      longest = ServiceTime(
        months: time.months, words: QuotedWords(text: text, words: words, range: time.words))
    }
    return longest
  }
}

extension Words {
  /// The shortest of the alternatives that state a time. In one alternative the longest counts: `05 năm,
  /// trong đó 02 năm …` asks for five years.
  fileprivate var shortestAlternative: Duration? {
    var alternatives: [Duration] = []
    var latest = 0
    for duration in durations {
      let isOther = contains(or, in: latest..<duration.words.lowerBound)
      latest = duration.words.upperBound
      if let last = alternatives.last, !isOther {
        if duration.months > last.months { alternatives[alternatives.count - 1] = duration }
      } else {
        alternatives.append(duration)
      }
    }
    return alternatives.min { $0.months < $1.months }
  }
}

private let or: Phrase = "hoặc"
