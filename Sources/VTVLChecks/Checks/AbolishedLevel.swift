import VTVLModel
import VTVLSyntax

extension Check {
  static let abolishedLevel = Check(
    Rule(
      "abolished-level", .warning,
      vi: "Nêu cấp hoặc đơn vị đã bãi bỏ năm 2025.",
      en: "A level or a unit that was abolished in 2025.",
      explanation: Message(
        vi:
          "Bản mô tả cũ được chép lại hay còn «cấp huyện», «UBND huyện», «thị trấn», «ấp», «khu phố», là "
          + "những cấp và đơn vị đã bãi bỏ năm 2025: không còn ai để báo cáo hay phối hợp. Quy tắc đọc mọi "
          + "mục trừ kinh nghiệm, và tên, số quyết định của văn bản. Không báo khi câu nói về trước đây "
          + "(«trước đây», «cũ», «nguyên», «trước khi sắp xếp»…), khi dự án khai báo chính đơn vị đó ở «địa "
          + "danh» hoặc «đơn vị», và khi đó là tên nơi khác mà foreign-place-name đã báo. «Ấp» chỉ được nhận "
          + "ra bên cạnh thôn, xóm, trưởng… Hãy sửa theo tổ chức hiện nay, hoặc ghi rõ là trước đây.",
        en:
          "Descriptions copied from old ones still have “cấp huyện”, “UBND huyện”, “thị trấn”, “ấp” or "
          + "“khu phố”, levels and units that were abolished in 2025: nobody is there to report to or to "
          + "work with. The rule reads every section but experience, and the title and decision of "
          + "documents. It says nothing where the sentence speaks of the past (trước đây, cũ, nguyên, "
          + "trước khi sắp xếp …), where the project declares that very unit under “places” or “unit”, "
          + "and where foreign-place-name reports the name. “Ấp” is known only beside thôn, xóm, trưởng "
          + "and the like. Correct it to what there is now, or say that it is of the past."))
  ) { context, report in
    let units = AbolishedUnits(context.model.knowledge)
    let places = PlaceNames(context.model.knowledge.places)
    func find(_ words: Words) -> [Range<Int>] {
      let found = units.all(in: words)
      guard !found.isEmpty, let foreign = places.foreign(in: words) else { return found }
      return found.filter { !$0.overlaps(foreign) }
    }
    for wording in context.wordings {
      let found = find(wording.words)
      guard !found.isEmpty,
        let codes = context.codes(of: wording, where: { $0.keyword != .experience })
      else { continue }
      reportUnits(found, wording.words, wording.text, codes, report)
    }
    for document in context.model.documents {
      for text in [document.title, document.decision].compactMap(\.self) {
        let words = Words(text.string)
        let found = find(words)
        guard !found.isEmpty else { continue }
        reportUnits(found, words, text, context.codes(of: document), report)
      }
    }
  }

  private static func reportUnits(
    _ found: [Range<Int>], _ words: Words, _ text: Text, _ codes: [String], _ report: Reporter
  ) {
    let place = QuotedWords(text: text, words: words, range: found[0])
    let written = found.prefix(8).map { VisibleText.excerpt(words.string($0)) }
    let shown = written.indices.filter { !written[..<$0].contains(written[$0]) }.map { written[$0] }
    let all = Message(
      vi: shown.map { "«\($0)»" }.joined(separator: ", "),
      en: shown.map { "“\($0)”" }.joined(separator: ", "))
    let isOne = shown.count == 1
    report(
      at: place, for: codes, about: shown.map { .part($0) },
      vi:
        "\(all.vi) đã bãi bỏ từ năm 2025. Hãy sửa theo tổ chức hiện nay, hoặc ghi rõ là trước đây.",
      en:
        "\(all.en) \(isOne ? "was" : "were") abolished in 2025. Correct it to what there is now, or say "
        + "that it is of the past.")
  }
}

/// The levels and units that were abolished, found in texts.
private struct AbolishedUnits {
  /// Those that the office itself declares.
  private let declared: [Bool]

  init(_ knowledge: Knowledge) {
    let own =
      knowledge.places.map(\.string)
      + knowledge.units.flatMap { unit in
        [unit.name].compactMap { $0?.string } + unit.otherNames.map(\.string)
      }
    let words = own.map { Words($0) }
    declared = Self.units.map { unit in words.contains { $0.contains(unit) } }
  }

  /// Where each stands, unless the sentence speaks of the past.
  func all(in words: Words) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var sentence = (range: 0..<0, isPast: false)
    Self.table.visitPlaces(in: words) { unit, range in
      guard !declared[unit], isMeant(Self.units[unit], range, words) else { return }
      if !sentence.range.contains(range.lowerBound) {
        let around = words.sentence(around: range.lowerBound)
        sentence = (around, words.contains(anyOf: Self.past, in: around))
      }
      if !sentence.isPast { found.append(range) }
    }
    return found
  }

  private func isMeant(_ unit: Phrase, _ range: Range<Int>, _ words: Words) -> Bool {
    switch unit {
    case Self.hamlet:
      return Self.beside.contains {
        words.has($0, at: range.lowerBound - $0.count) || words.has($0, at: range.upperBound)
      }
    case Self.quarter: return !words.isAny(of: Self.otherQuarters, at: range.upperBound)
    default: return true
    }
  }

  // MARK: Tables

  private static let hamlet: Phrase = "ấp"
  private static let quarter: Phrase = "khu phố"
  private static let units: [Phrase] = [
    "cấp huyện", "huyện", "huyện ủy", "thị trấn", hamlet, quarter,
  ]
  private static let table = PhraseTable(units)
  /// Words that stand beside an `ấp` where people live; `ấp` is also a verb.
  private static let beside: [Phrase] = [
    "thôn", "xóm", "bản", "buôn", "làng", "khu phố", "tổ dân phố", "trưởng", "các", "ban nhân dân",
    "bí thư chi bộ", "cán bộ", "địa bàn",
  ]
  private static let otherQuarters: [Phrase] = ["cổ", "đi bộ", "thương mại", "ẩm thực"]
  private static let past: [Phrase] = [
    "trước đây", "cũ", "nguyên", "nguyên là", "trước khi sắp xếp", "trước khi sáp nhập",
    "trước khi bãi bỏ", "trước ngày", "trước năm", "chuyển tiếp", "đã bãi bỏ", "đã giải thể",
  ]
}
