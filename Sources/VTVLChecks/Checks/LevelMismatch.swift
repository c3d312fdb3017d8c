import VTVLModel
import VTVLSyntax

extension Check {
  /// A level that prose states for a competency and the table states otherwise.
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
  ) { inspection, findings in
    let wordings = inspection.wordings.all
    let mentions = wordings.indices.flatMap { index in
      LevelMention.all(in: wordings[index].words).map { (index, $0) }
    }
    guard !mentions.isEmpty else { return }
    let names = inspection.model.frameworks.map { CompetencyPhrases($0, inspection.model) }
    for (index, mention) in mentions {
      let wording = wordings[index]
      for use in wording.uses {
        let position = inspection.model.positions[use.position]
        for mismatch in mismatches(mention, wording.words, position, names) {
          findings.add(
            finding(mention, wording, mismatch, position, inspection.model))
        }
      }
    }
  }

  /// The competencies that a mention names and the table puts at another level, by that level.
  private static func mismatches(
    _ mention: LevelMention, _ words: Words, _ position: Position, _ names: [CompetencyPhrases]
  ) -> [[Position.CompetencyLevel]] {
    guard let competencies = position.competencies, let framework = competencies.framework
    else { return [] }
    var byLevel: [[Position.CompetencyLevel]] = []
    for level in competencies.levels
    where level.level != mention.range && names[framework].isNamed(level, in: mention, of: words) {
      if let index = byLevel.firstIndex(where: { $0[0].level == level.level }) {
        byLevel[index].append(level)
      } else {
        byLevel.append([level])
      }
    }
    return byLevel
  }

  private static func finding(
    _ mention: LevelMention, _ wording: Wordings.Wording, _ mismatch: [Position.CompetencyLevel],
    _ position: Position, _ model: Model
  ) -> Diagnostic {
    let quoted = VisibleText.excerpt(wording.words.string(mention.words))
    let framework = model.frameworks[position.competencies?.framework ?? 0]
    let names = mismatch.map {
      VisibleText.excerpt(framework.groups[$0.group].items[$0.item].name.string)
    }
    let stated = mismatch[0].level.description
    let place = model.location(of: wording.words.bytes(of: mention.words), in: wording.text)
    return Diagnostic(
      levelMismatch.rule, at: place,
      about: [.text(quoted), .text(names.joined(separator: "», «"))],
      Message(
        vi: "Lời văn ghi «\(quoted)», bảng năng lực ghi cấp độ \(stated) cho "
          + "«\(names.joined(separator: "», «"))». Hãy sửa cho khớp nhau.",
        en: "The prose says “\(quoted)”, the table of competencies has level \(stated) for "
          + "“\(names.joined(separator: "”, “"))”. Make them agree."),
      notes: [
        Diagnostic.Note(
          at: model.location(mismatch[0].origin),
          Message(
            vi: "Cấp độ trong bảng được ghi ở đây.", en: "The level in the table is stated here."))
      ], posts: [position.code])
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
