import VTVLModel
import VTVLSyntax

extension Check {
  /// A deputy asked for more years than the head.
  static let experienceAboveHead: Check = Check(
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
          + "experience. Correct the years of one of the two posts."))
  ) { inspection, findings in
    let model = inspection.model
    for pair in inspection.leadership.pairs {
      let deputy = model.positions[pair.deputy]
      guard let own = ServiceTime(deputy, inspection),
        let heads = ServiceTime(model.positions[pair.head], inspection), own.months > heads.months
      else { continue }
      let (words, headsWords) = (
        VisibleText.excerpt(own.quotation), VisibleText.excerpt(heads.quotation)
      )
      findings.add(
        Diagnostic(
          experienceAboveHead.rule, at: model.location(of: own.bytes, in: own.text),
          about: [.text(words), .text(headsWords)],
          Message(
            vi:
              "Cấp phó phải có «\(words)» kinh nghiệm, nhiều hơn «\(headsWords)» của cấp trưởng. Hãy "
              + "sửa số năm của cấp phó, hoặc của cấp trưởng.",
            en:
              "The deputy must have “\(words)” of experience, more than the head's “\(headsWords)”. "
              + "Correct the deputy's years, or the head's."),
          notes: [
            Diagnostic.Note(
              at: model.location(of: heads.bytes, in: heads.text),
              Message(vi: "Yêu cầu của cấp trưởng ở đây.", en: "What the head needs stands here."))
          ], posts: [deputy.code]))
    }
  }
}

/// The time of service that a post asks for, and the words that say so.
private struct ServiceTime {
  let months: Int
  let text: Text
  let bytes: Range<Int>
  let quotation: String

  /// Every item holds, so the longest counts; of the alternatives in an item, the shortest.
  init?(_ position: Position, _ inspection: CheckContext) {
    var longest: ServiceTime?
    for text in position.requirements.experience {
      let words = inspection.words(text)
      guard let duration = Self.asked(words) else { continue }
      let found = ServiceTime(duration, text, words)
      if found.months > longest?.months ?? 0 { longest = found }
    }
    guard let longest else { return nil }
    self = longest
  }

  private init(_ duration: Duration, _ text: Text, _ words: Words) {
    months = duration.months
    self.text = text
    bytes = words.bytes(of: duration.words)
    quotation = words.string(duration.words)
  }

  private static let or: Phrase = "hoặc"

  /// The shortest of the alternatives that state a time; in one alternative the longest, for `05 năm,
  /// trong đó 02 năm …` asks for five.
  private static func asked(_ words: Words) -> Duration? {
    var alternatives: [Duration] = []
    var latest: Int?
    for duration in words.durations {
      let isOther = words.contains(or, in: (latest ?? 0)..<duration.words.lowerBound)
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
