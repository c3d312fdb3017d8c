import VTVLModel
import VTVLSyntax

extension Check {
  static let workplaceDiffers = Check(
    Rule(
      "workplace-differs", .note,
      vi: "Cấp trưởng và cấp phó của một đơn vị ghi hai nơi làm việc khác nhau.",
      en: "Head and deputy of one unit named at different workplaces.",
      explanation: Message(
        vi:
          "Cấp trưởng và cấp phó làm việc ở cùng một đơn vị; ghi hai nơi thường là hai cách gọi một chỗ. "
          + "Quy tắc so «nơi làm việc» của cấp phó với cấp trưởng, không kể chữ hoa, dấu câu cuối, chữ "
          + "viết tắt đã khai báo và chữ «xã», «phường», «tỉnh» ở cuối; hai tên của một «đơn vị» đã khai "
          + "báo là một. Hãy dùng một tên gọi; nếu cấp phó quả thật làm việc ở nơi khác, hãy bỏ qua kèm "
          + "lý do.",
        en:
          "A head and a deputy work in one unit; two workplaces are most often two names of one place. "
          + "The rule compares the “workplace” of the deputy with the head's, capitals, final "
          + "punctuation, declared abbreviations and a last “xã”, “phường” or “tỉnh” apart; two names of "
          + "one declared “unit” are one. Use one name; where the deputy really works elsewhere, "
          + "suppress the finding with the reason.")),
    forEach: \.leadership.pairs
  ) { pair, context, report in
    guard let own = pair.deputy.workplace, let heads = pair.head.workplace,
      !own.isBlank, !heads.isBlank,
      context.name(own).withoutLevel != context.name(heads).withoutLevel,
      context.unitNames.units(named: context.words(own))
        .isDisjoint(with: context.unitNames.units(named: context.words(heads)))
    else { return }
    // Two that are one as written differ in what references put in.
    let isOne = context.quotation(own) == context.quotation(heads)
    let quoted = isOne ? VisibleText.excerpt(own.string) : context.quotation(own)
    let other = isOne ? VisibleText.excerpt(heads.string) : context.quotation(heads)
    report(
      at: own, for: [pair.deputy.code], about: [.text(quoted), .text(other)],
      vi:
        "Nơi làm việc của cấp phó là «\(quoted)», của cấp trưởng là «\(other)». Hãy dùng một tên gọi.",
      en: "The deputy's workplace is “\(quoted)”, the head's is “\(other)”. Use one name for it.",
      notes: [
        report.note(
          at: heads, vi: "Nơi làm việc của cấp trưởng ở đây.", en: "The head's stands here.")
      ])
  }
}
