import VTVLModel
import VTVLSyntax

extension Check {
  /// An annex not in Roman numerals, as the layout decree asks when there are several.
  static let annexNumbering: Check = Check(
    Rule(
      "annex-numbering", .note,
      vi: "Số thứ tự phụ lục không phải là chữ số La Mã.",
      en: "Annex not in Roman numerals.",
      explanation: Message(
        vi:
          "Nghị định 30/2020/NĐ-CP quy định văn bản có nhiều phụ lục thì đánh số phụ lục bằng chữ số La "
          + "Mã. Quy tắc đọc «số hiệu» của văn bản: «Phụ lục» mang chữ số Ả Rập. Phụ lục từ số 2 trở đi "
          + "thì chắc chắn có nhiều; phụ lục số 1 chỉ bị nhắc khi dự án có phụ lục khác. Hãy đổi số.",
        en:
          "Decree 30/2020/NĐ-CP asks that the annexes of a document that has several be numbered in "
          + "Roman numerals. The rule reads the “number” of a document: “Phụ lục” with Arabic digits. "
          + "From number 2 on there must be several; a number 1 is noted only where the project has "
          + "another annex. Change the number."))
  ) { inspection, findings in
    let annexes = inspection.model.documents.filter { $0.number.map(isAnnex) ?? false }
    for annex in annexes {
      guard let number = annex.number, let arabic = ArabicNumber(number),
        arabic.value > 1 || annexes.count > 1, let roman = RomanNumeral.text(arabic.value)
      else { continue }
      let quoted = VisibleText.excerpt(number.string)
      let place = inspection.model.exactLocation(of: arabic.bytes, in: number)
      findings.add(
        Diagnostic(
          annexNumbering.rule, at: inspection.model.location(number), about: [.text(quoted)],
          Message(
            vi: "«\(quoted)» dùng chữ số Ả Rập. Hãy đánh số bằng chữ số La Mã: \(roman).",
            en: "“\(quoted)” has Arabic digits. Number it in Roman numerals: \(roman)."),
          fix: place.map {
            Diagnostic.Fix.writing(roman, at: [$0])
          }, posts: inspection.codes(of: annex)))
    }
  }

  private static func isAnnex(_ number: Text) -> Bool {
    Words(number.string).begins(with: annex)
  }

  fileprivate static let annex: Phrase = "phụ lục"
}

/// The digits after `Phụ lục` or `Phụ lục số`.
private struct ArabicNumber {
  let value: Int
  let bytes: Range<Int>

  init?(_ text: Text) {
    let words = Words(text.string)
    let index = words.has(Self.number, at: 2) ? 3 : 2
    guard words.begins(with: Check.annex), index < words.count,
      words[index].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = words.number(at: index)
    else { return nil }
    value = number.value
    bytes = words.bytes(of: index..<(index + 1))
  }

  private static let number: Phrase = "số"
}
