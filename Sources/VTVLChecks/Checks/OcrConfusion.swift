import VTVLModel
import VTVLSyntax

extension Check {
  static let ocrConfusion = Check(
    Rule(
      "ocr-confusion", .warning,
      vi: "Chữ bị đọc sai khi quét hoặc gõ nhầm dấu.",
      en: "Words misread by a scanner, or typed with a wrong mark.",
      explanation: Message(
        vi:
          "Văn bản quét hay gõ vội thường sai dấu: «bổ trí» thay «bố trí», «Trường phòng» thay «Trưởng "
          + "phòng». Chữ sai dấu vẫn là chữ có nghĩa nên khó thấy, mà tìm kiếm thì không ra. Quy tắc chỉ "
          + "tìm những nhầm lẫn trong một bảng có sẵn, từng tiếng trọn vẹn, và chỉ khi các tiếng bên cạnh "
          + "không cho cách đọc nào khác («vấn đề trình cấp trên» là đúng, «vấn đề đề trình cấp trên» là "
          + "sai). Chỗ có hai cách đọc thì nêu cả hai, không sửa thay. Dự án thêm nhầm lẫn riêng bằng «quét nhầm». Cách sửa chỉ thay tiếng sai.",
        en:
          "Scanned or hurried text gets marks wrong: “bổ trí” for “bố trí”, “Trường phòng” for “Trưởng "
          + "phòng”. What comes of it are words too, so that it is hard to see and a search misses it. "
          + "Only the slips of a built-in table are looked for, whole syllables, and only where the words "
          + "beside them leave no other reading (“vấn đề trình cấp trên” is right, “vấn đề đề trình cấp "
          + "trên” is not). Where there are two readings both are named, and there is no fix. A project adds its own with “confusions”. The fix replaces the wrong syllable "
          + "alone."))
  ) { context, report in
    let own = context.model.knowledge.confusions.map { ScanningError($0.wrong, $0.right) }
    let ownTable = own.isEmpty ? nil : PhraseTable(own.map(\.wrong))
    for passage in context.passages {
      let words = passage.words
      var taken: [Range<Int>] = []
      ScanningError.knownTable.visitPlaces(
        in: words, where: { ScanningError.known[$0].isCertain(at: $1, in: words) }
      ) { known, range in
        taken.append(range)
        reportError(ScanningError.known[known], at: range, in: passage, context.model, report)
      }
      ownTable?.visitPlaces(in: words) { error, range in
        guard !taken.contains(where: { $0.overlaps(range) }) else { return }
        reportError(own[error], at: range, in: passage, context.model, report)
      }
    }
  }

  private static func reportError(
    _ error: ScanningError, at range: Range<Int>, in passage: Passages.Passage, _ model: Model,
    _ report: Reporter
  ) {
    let wrong = VisibleText.excerpt(passage.words.string(range))
    let right = error.corrected(range, in: passage.words)
    if let other = error.other {
      report(
        at: passage.place(ofWords: range), for: passage.codes(model),
        about: [.text(wrong), .text(right)],
        vi:
          "«\(wrong)» có lẽ là «\(right)» hoặc «\(other)» bị quét hoặc gõ sai dấu. Hãy so với bản gốc và sửa "
          + "lại.",
        en:
          "“\(wrong)” is most likely “\(right)” or “\(other)”, misread or mistyped. Compare the original "
          + "and correct it.")
      return
    }
    report(
      at: passage.place(ofWords: range), for: passage.codes(model),
      about: [.text(wrong), .text(right)],
      vi: "«\(wrong)» có lẽ là «\(right)» bị quét hoặc gõ sai dấu. Hãy so với bản gốc và sửa lại.",
      en:
        "“\(wrong)” is most likely “\(right)”, misread or mistyped. Compare the original and correct "
        + "it.",
      fix: Diagnostic.Fix(
        Message(vi: "Viết «\(right)»", en: "Write “\(right)”"),
        error.edits(at: range, in: passage, model)))
  }
}

extension ScanningError {
  /// The syllables that differ, each replaced by itself, so that nothing around them changes; the whole
  /// where the two have different numbers of them.
  fileprivate func edits(
    at range: Range<Int>, in passage: Passages.Passage, _ model: Model
  ) -> [Diagnostic.Fix.Edit] {
    let words = passage.words
    guard right.count == range.count else {
      let place = passage.place(ofWords: range)
      return [.init(place.exactLocation(in: model), corrected(range, in: words))]
    }
    return zip(range, right).compactMap { index, syllable in
      let place = passage.place(ofWords: index..<(index + 1))
      let written = words.string(index..<(index + 1))
      let corrected = Self.withCase(of: written, syllable)
      guard NameFolding.fold(syllable)[...] != words[index] else { return nil }
      return .init(place.exactLocation(in: model), corrected)
    }
  }

  /// The right words in the case of the wrong ones, with the marks between them.
  fileprivate func corrected(_ range: Range<Int>, in words: Words) -> String {
    guard right.count == range.count else { return right.joined(separator: " ") }
    var result = ""
    for (index, syllable) in zip(range, right) {
      if index > range.lowerBound {
        result += String(decoding: words.bytes(words.gapBytes(before: index)), as: UTF8.self)
      }
      result += Self.withCase(of: words.string(index..<(index + 1)), syllable)
    }
    return result
  }

  /// `trưởng` as `Trưởng` or `TRƯỞNG`, as the other word is written.
  private static func withCase(of written: String, _ syllable: String) -> String {
    guard let first = written.first, first.isUppercase else { return syllable }
    let isAllCapitals = written.count > 1 && written.allSatisfy { !$0.isLowercase }
    guard !isAllCapitals else { return syllable.uppercased() }
    return syllable.prefix(1).uppercased() + syllable.dropFirst()
  }
}
