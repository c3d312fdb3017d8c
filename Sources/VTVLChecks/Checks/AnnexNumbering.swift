import VTVLModel
import VTVLSyntax

extension Check {
  static let annexNumbering = Check(
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
  ) { context, report in
    let annexes = context.model.documents.filter { $0.number.map(isAnnex) ?? false }
    for annex in annexes {
      guard let number = annex.number, let (value, bytes) = arabicNumber(number),
        value > 1 || annexes.count > 1, let roman = RomanNumeral.text(value)
      else { continue }
      let quoted = VisibleText.excerpt(number.string)
      report(
        at: number, for: context.codes(of: annex), about: [.text(quoted)],
        vi: "«\(quoted)» dùng chữ số Ả Rập. Hãy đánh số bằng chữ số La Mã: \(roman).",
        en: "“\(quoted)” has Arabic digits. Number it in Roman numerals: \(roman).",
        fix: context.model.exactLocation(of: bytes, in: number).map { .writing(roman, at: [$0]) })
    }
  }

  private static func isAnnex(_ number: Text) -> Bool {
    Words(number.string).begins(with: annex)
  }

  /// The digits after `Phụ lục` or `Phụ lục số`.
  private static func arabicNumber(_ text: Text) -> (value: Int, bytes: Range<Int>)? {
    let words = Words(text.string)
    let index = annex.count + (words.has(numberWord, at: annex.count) ? 1 : 0)
    guard index < words.count, words[index].allSatisfy(Byte.isDigit),
      let number = words.number(at: index)
    else { return nil }
    return (number.value, words.bytes(of: index..<(index + 1)))
  }

  private static let annex: Phrase = "phụ lục"
  private static let numberWord: Phrase = "số"
}
