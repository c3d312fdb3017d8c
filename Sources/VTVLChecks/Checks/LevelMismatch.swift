import VTVLModel
import VTVLSyntax

extension Check {
  static let levelMismatch = Check(
    Rule(
      "level-mismatch", .warning,
      vi: "Cấp độ ghi trong lời văn khác với bảng năng lực.",
      en: "A level stated in prose differs from the table of competencies.",
      explanation: Message(
        vi:
          "Một vị trí ghi hai cấp độ cho cùng một năng lực thì không biết lấy cấp nào. Quy tắc tìm «cấp "
          + "độ» có số đứng sau trong lời văn của vị trí, rồi tìm năng lực được nêu tên ngay trước đó: đúng "
          + "tên trong khung, hoặc, khi câu nói rõ «khung năng lực», bằng mã hay tên gọn của nó («tin "
          + "học», «ngoại ngữ»). Cấp độ của khung khác, như khung năng lực ngoại ngữ 6 bậc, không xét. "
          + "Hãy sửa một trong hai chỗ.",
        en:
          "With two levels for one competency nobody knows which one holds. The rule looks for “cấp độ” "
          + "with a number in the post's prose, then for the competencies named just before: by their "
          + "name in the framework or, where the sentence says “khung năng lực”, by their id or short name "
          + "(“tin học”, “ngoại ngữ”). Levels of other frameworks, such as the six of foreign languages, "
          + "are left alone. Correct one of the two."))
  ) { context, report in
    let mentions = context.wordings.flatMap { wording in
      LevelMention.all(in: wording.words).map { (wording, $0) }
    }
    guard !mentions.isEmpty else { return }
    let phrases = context.model.frameworks.map { CompetencyPhrases($0, context.model) }
    for (wording, mention) in mentions {
      for use in wording.uses {
        let position = context.model.positions[use.position]
        for competencies in position.allCompetencies {
          guard let framework = competencies.framework else { continue }
          let differing = competencies.levels.filter {
            $0.level != mention.range
              && phrases[framework].isNamed($0, in: mention, of: wording.words)
          }
          for levels in differing.grouped(by: \.level) {
            reportDiffering(
              levels, of: context.model.frameworks[framework], wording.quote(mention.words),
              position, report)
          }
        }
      }
    }
  }

  private static func reportDiffering(
    _ levels: [Position.CompetencyLevel], of framework: Framework, _ mention: QuotedWords,
    _ position: Position, _ report: Reporter
  ) {
    let quoted = mention.string
    let stated = levels[0].level.description
    let names = levels.map { VisibleText.excerpt(framework.item(of: $0).name.string) }
    let (namesVi, namesEn) = (names.joined(separator: "», «"), names.joined(separator: "”, “"))
    report(
      at: mention, for: [position.code], about: [.text(quoted)] + names.map { .part($0) },
      vi:
        "Lời văn ghi «\(quoted)», bảng năng lực ghi cấp độ \(stated) cho «\(namesVi)». Hãy sửa cho "
        + "khớp nhau.",
      en:
        "The prose says “\(quoted)”, the table of competencies has level \(stated) for “\(namesEn)”. "
        + "Make them agree.",
      notes: [
        report.note(
          at: levels[0].origin, vi: "Cấp độ trong bảng được ghi ở đây.",
          en: "The level in the table is stated here.")
      ])
  }
}

/// `cấp độ 2-3` in prose.
private struct LevelMention {
  /// From `cấp` to the last number.
  let words: Range<Int>
  /// The words before it, from the sentence's start or the level before, that may name competencies.
  let before: Range<Int>
  /// Whether the sentence says that it speaks of the framework of competencies.
  let namesFramework: Bool
  let range: LevelRange

  private static let level: Phrase = "cấp độ"
  private static let to: Phrase = "đến"
  private static let framework: Phrase = "khung năng lực"
  /// What a framework of other competencies is of.
  private static let others: [Phrase] = [
    "ngoại ngữ", "số", "6 bậc", "sáu bậc", "tin học", "công nghệ",
  ]

  static func all(in words: Words) -> [LevelMention] {
    var mentions: [LevelMention] = []
    var start = 0
    while let found = words.first(level, in: start..<words.count) {
      let sentence = words.sentence(around: found.lowerBound)
      let before = max(start, sentence.lowerBound)..<found.lowerBound
      start = found.upperBound
      guard let (range, end) = levels(in: words, at: found.upperBound, until: sentence.upperBound)
      else { continue }
      start = end
      mentions.append(
        LevelMention(
          words: found.lowerBound..<end, before: before,
          namesFramework: namesFramework(words, sentence), range: range))
    }
    return mentions
  }

  /// `2`, `2-3`, `2 đến 3`.
  private static func levels(
    in words: Words, at index: Int, until end: Int
  ) -> (range: LevelRange, end: Int)? {
    guard index < end, words.gap(before: index) == .blank,
      let first = words.number(at: index), first.value <= 20
    else { return nil }
    let next = index + first.words
    let isRange = next < end && words.hasDash(before: next)
    let second = isRange ? next : words.has(to, at: next) ? next + 1 : end
    if second < end, let last = words.number(at: second), last.value <= 20 {
      return (LevelRange(min: first.value, max: last.value), second + last.words)
    }
    return (LevelRange(min: first.value, max: first.value), next)
  }

  /// Whether the sentence speaks of the framework of competencies, not of that of foreign languages,
  /// of digital skills or of information technology.
  private static func namesFramework(_ words: Words, _ sentence: Range<Int>) -> Bool {
    guard let found = words.first(framework, in: sentence) else { return false }
    guard found.upperBound < words.count, words.gap(before: found.upperBound) == .blank
    else { return true }
    return !words.isAny(of: others, at: found.upperBound)
  }
}

extension Words {
  /// Whether nothing but a dash stands before a word.
  fileprivate func hasDash(before index: Int) -> Bool {
    let sign = bytes(gapBytes(before: index)).filter { $0 != UInt8(ascii: " ") }
    return ["-", "–", "—"].contains { sign.elementsEqual($0.utf8) }
  }
}

/// How prose names the competencies of a framework.
private struct CompetencyPhrases {
  private struct Names {
    let full: Phrase
    let short: [Phrase]
  }

  private let names: [[Names]]

  private static let using: Phrase = "sử dụng"
  private static let informationTechnology: Phrase = "công nghệ thông tin"
  private static let computing: Phrase = "tin học"

  init(_ framework: Framework, _ model: Model) {
    names = framework.groups.map { group in
      group.items.map { item in
        let full = Phrase(item.name.string)
        let id = Phrase(model.spelling(item.id))
        var short: [Phrase] = []
        if id.count >= 2 { short.append(id) }
        if full.begins(with: Self.using), full.count >= 4 {
          let object = full.dropFirst(2)
          short.append(object)
          if object == Self.informationTechnology { short.append(Self.computing) }
        }
        return Names(full: full, short: short)
      }
    }
  }

  func isNamed(
    _ level: Position.CompetencyLevel, in mention: LevelMention, of words: Words
  ) -> Bool {
    let names = names[level.group][level.item]
    return words.contains(names.full, in: mention.before)
      || mention.namesFramework && words.contains(anyOf: names.short, in: mention.before)
  }
}
