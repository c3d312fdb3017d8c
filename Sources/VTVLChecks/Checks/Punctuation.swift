import VTVLModel
import VTVLSyntax

extension Check {
  static let punctuation = Check(
    Rule(
      "punctuation", .note,
      vi: "Dấu câu hoặc dấu cách không đều.",
      en: "Uneven punctuation or spacing.",
      explanation: Message(
        vi:
          "Dấu câu không đều làm văn bản trông cẩu thả và làm hai bản so với nhau khác ở chỗ không đáng. "
          + "Quy tắc tìm dấu cách thừa hoặc thiếu quanh dấu câu, gạch nối và gạch chéo chỉ có dấu cách "
          + "một bên («Kế toán- Kiểm toán»), dấu lặp, dấu cách trong ngoặc, dấu cách không ngắt dòng "
          + "thừa; chỉ xét giữa chữ cái nên số, ngày tháng, ký hiệu, «v.v.» và «...» không bị báo. Nó "
          + "cũng tìm danh sách có mục có dấu cuối, mục không (các mục chấm phẩy rồi chấm ở mục cuối là "
          + "đều), tên ngành gồm hai tên ngành khác dính nhau, tên ngành bị ngắt làm hai dòng, và các "
          + "ngành cách nhau bằng dấu phẩy. Cách sửa chỉ thêm bớt dấu; dấu câu có dấu cách ở cả hai bên thì "
          + "không tự sửa, vì ở đó có thể thiếu chữ («UBND cấp , Chủ tịch»).",
        en:
          "Uneven punctuation looks careless and makes two versions differ where nothing does. "
          + "The rule looks for blanks too many or too few around signs, dashes and slashes with "
          + "a blank on one side only (“Kế toán- Kiểm toán”), doubled signs, blanks within "
          + "brackets, no-break spaces that hold nothing together; only between letters, so that "
          + "numbers, dates, codes, “v.v.” and “...” are left alone. It also looks for lists in "
          + "which some items end in a sign and some do not (semicolons with a full stop at the end "
          + "are even), for a field of study that is two others run together or goes over two lines, "
          + "and for fields of study with commas between. The fix adds and takes away signs only; a "
          + "sign with blanks on both sides is left alone, since a word may be missing there (“UBND cấp , "
          + "Chủ tịch”)."))
  ) { context, report in
    let passages = context.passages
    for passage in passages {
      for fault in SpacingScanner.faults(in: passage.words) {
        reportSpacing(fault, passage, context.model, report)
      }
    }
    UnevenLists(context).report(report)
    let fields = passages.indices.filter { passages[$0].use?.keyword == .fields }
    JoinedFields.report(fields, context, report)
    WrappedFields.report(fields, context, report)
  }

  private static func reportSpacing(
    _ fault: SpacingFault, _ passage: Passages.Passage, _ model: Model, _ report: Reporter
  ) {
    let around = passage.words.words(around: fault.range)
    let quoted = Passages.excerpt(passage.words.bytes(around))
    let right = fault.edit.map { edit in
      let before = passage.words.bytes(around.lowerBound..<edit.range.lowerBound)
      let after = passage.words.bytes(edit.range.upperBound..<around.upperBound)
      return Passages.excerpt(before + edit.replacement.utf8 + after)
    }
    let advice =
      right.map { Message(vi: "Hãy viết «\($0)».", en: "Write “\($0)”.") } ?? fault.kind.advice
    let wording = fault.kind.wording
    report(
      at: passage.place(fault.range), for: passage.codes(model), about: [.text(quoted)],
      vi: "\(wording.vi) «\(quoted)». \(advice.vi)", en: "\(wording.en) “\(quoted)”. \(advice.en)",
      fix: fix(fault, right, model.passageSource(passage.prose)))
  }

  private static func fix(
    _ fault: SpacingFault, _ right: String?, _ source: PassageSource
  ) -> Diagnostic.Fix? {
    guard let edit = fault.edit, let right else { return nil }
    return Diagnostic.Fix(
      Message(vi: "Viết «\(right)»", en: "Write “\(right)”"),
      [.init(source.location(of: edit.range), edit.replacement)], isSafe: true)
  }
}

extension SpacingFault.Kind {
  /// What to do where the right form is not certain.
  fileprivate var advice: Message {
    self == .blankBeforeSign
      ? Message(
        vi: "Hãy bỏ dấu cách, hoặc viết chữ còn thiếu ở đó.",
        en: "Take the blank away, or write the word that is missing there.")
      : Message(vi: "Hãy giữ một dấu.", en: "Keep one of them.")
  }

  fileprivate var wording: Message {
    switch self {
    case .doubledBlank:
      Message(vi: "Thừa dấu cách trong", en: "Too many blanks in")
    case .blankBeforeSign:
      Message(vi: "Thừa dấu cách trước dấu câu trong", en: "A blank before a sign in")
    case .missingBlank:
      Message(vi: "Thiếu dấu cách cạnh dấu câu trong", en: "A blank is missing beside a sign in")
    case .doubledSign:
      Message(vi: "Hai dấu câu liền nhau trong", en: "Two signs side by side in")
    case .unevenDash:
      Message(
        vi: "Gạch nối chỉ có dấu cách một bên trong", en: "A dash with a blank on one side only in")
    case .unevenSlash:
      Message(
        vi: "Gạch chéo chỉ có dấu cách một bên trong",
        en: "A slash with a blank on one side only in")
    case .blankInBracket:
      Message(vi: "Thừa dấu cách trong ngoặc ở", en: "A blank within brackets in")
    case .looseBlank:
      Message(vi: "Thừa dấu cách không ngắt dòng trong", en: "A no-break space too many in")
    }
  }
}

extension Words {
  /// The bytes from the word before a place to the word after it.
  fileprivate func words(around range: Range<Int>) -> Range<Int> {
    let before = firstIndex(endingAfter: range.lowerBound) - 1
    let after = firstIndex(endingAfter: range.upperBound)
    // A word that the place is in the middle of ends after it too.
    let next =
      after < count && bytes(of: after..<(after + 1)).lowerBound < range.upperBound
      ? after + 1 : after
    let start = before >= 0 ? bytes(of: before..<(before + 1)).lowerBound : range.lowerBound
    let end = next < count ? bytes(of: next..<(next + 1)).upperBound : range.upperBound
    return start..<end
  }

  /// The first word that ends after a byte, by halving; `count` where none does.
  private func firstIndex(endingAfter byte: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if bytes(of: middle..<(middle + 1)).upperBound <= byte {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
