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
          + "tìm theo ba cách. Một là tiếng mà chính tả tiếng Việt không có: «độngvà», «dựung», «quyêt», phím Telex "
          + "hay VNI còn sót như «vij tris»; tên riêng, từ viết hoa và từ nước ngoài thì bỏ qua. Hai là tiếng "
          + "đứng ở chỗ mà trong các bản mô tả hầu như luôn là một tiếng khác cùng chữ, khác dấu: «thấm quyền» "
          + "giữa nhiều «thẩm quyền» (từ 8 đoạn trở lên, gấp 8 lần). Ba là những nhầm lẫn trong một bảng có "
          + "sẵn, khi các tiếng bên cạnh không cho cách đọc nào khác («vấn đề trình cấp trên» là đúng, «vấn đề "
          + "đề trình cấp trên» là sai). Có hai cách đọc thì nêu cả hai. Dự án thêm nhầm lẫn riêng bằng «quét "
          + "nhầm». Cách sửa chỉ thay tiếng sai và không tự áp dụng. Đã thử trên bộ luật Lao động và hàng nghìn "
          + "câu dịch phần mềm: cách một không báo sai chỗ nào trong luật, cách hai đúng khoảng chín phần mười.",
        en:
          "Scanned or hurried text gets marks wrong: “bổ trí” for “bố trí”, “Trường phòng” for “Trưởng "
          + "phòng”. What comes of it are words too, so that it is hard to see and a search misses it. "
          + "They are found in three ways. First, syllables that Vietnamese spelling does not have: “độngvà”, “dựung”, "
          + "“quyêt”, keys of Telex or VNI that were left, such as “vij tris”; names, words in capitals and "
          + "foreign words are left alone. Second, a syllable where the descriptions nearly always have another "
          + "with the same letters and other marks: “thấm quyền” among many “thẩm quyền” (in 8 passages at "
          + "least, 8 times as often). Third, the slips of a built-in table, where the words beside them leave "
          + "no other reading (“vấn đề trình cấp trên” is right, “vấn đề đề trình cấp trên” is not). Where there "
          + "are two readings both are named. A project adds its own with “confusions”. The fix replaces the "
          + "wrong syllable alone and is not applied unasked. Tried on the labour code and on thousands of "
          + "sentences of translated software: the first way reported nothing in the code, the second was right "
          + "about nine times out of ten."))
  ) { context, report in
    let own = context.model.knowledge.confusions.map { ScanningError($0.wrong, $0.right) }
    let ownTable = own.isEmpty ? nil : PhraseTable(own.map(\.wrong))
    let company = SyllableCompany(context.passages)
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
        taken.append(range)
        reportError(own[error], at: range, in: passage, context.model, report)
      }
      let slips = company.slips(in: words).filter { slip in
        !taken.contains { $0.overlaps(slip.range) || $0.contains(slip.index) }
      }
      for slip in slips { reportSlip(slip, in: passage, context.model, report) }
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

extension Check {
  /// A syllable that spelling or company reveals, with what it may be.
  fileprivate static func reportSlip(
    _ slip: SyllableCompany.Slip, in passage: Passages.Passage, _ model: Model, _ report: Reporter
  ) {
    let place = passage.place(ofWords: slip.index..<(slip.index + 1))
    let wrong = VisibleText.excerpt(passage.words.string(slip.range))
    let readings = slip.readings.map { reading in
      passage.words.string(slip.range, replacing: slip.index, with: reading)
    }
    let (vi, en) = (readings.joined(separator: "» hoặc «"), readings.joined(separator: "” or “"))
    let lead =
      slip.isImpossible
      ? Message(
        vi: "«\(wrong)» không phải là một tiếng Việt viết đúng",
        en: "“\(wrong)” is not spelt as a Vietnamese syllable is")
      : Message(
        vi: "«\(wrong)» ít gặp, còn «\(vi)» gặp nhiều lần trong các bản mô tả",
        en: "“\(wrong)” is rare, and “\(en)” stands in these descriptions many times")
    let advice =
      slip.isImpossible && !readings.isEmpty
      ? Message(vi: ", có lẽ là «\(vi)».", en: "; most likely it is “\(en)”.") : Message(".")
    let only = readings.count == 1 ? readings[0] : nil
    report(
      at: passage.place(ofWords: slip.range), for: passage.codes(model),
      about: [.text(wrong), .text(vi)],
      vi: "\(lead.vi)\(advice.vi) Hãy so với bản gốc và sửa lại.",
      en: "\(lead.en)\(advice.en) Compare the original and correct it.",
      fix: only.flatMap { only in
        slip.readings.first.map { reading in
          let written = passage.words.string(slip.index..<(slip.index + 1))
          return Diagnostic.Fix(
            Message(vi: "Viết «\(only)»", en: "Write “\(only)”"),
            [
              .init(
                place.exactLocation(in: model), ScanningError.withCase(of: written, reading))
            ])
        }
      })
  }
}

extension Words {
  /// Some words as they are written, with another in the place of one.
  fileprivate func string(
    _ range: Range<Int>, replacing index: Int, with word: String
  ) -> String {
    var text = ""
    for place in range {
      if place > range.lowerBound {
        text += String(decoding: bytes(gapBytes(before: place)), as: UTF8.self)
      }
      let written = string(place..<(place + 1))
      text += place == index ? ScanningError.withCase(of: written, word) : written
    }
    return text
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
  fileprivate static func withCase(of written: String, _ syllable: String) -> String {
    guard let first = written.first, first.isUppercase else { return syllable }
    let isAllCapitals = written.count > 1 && written.allSatisfy { !$0.isLowercase }
    guard !isAllCapitals else { return syllable.uppercased() }
    return syllable.prefix(1).uppercased() + syllable.dropFirst()
  }
}
