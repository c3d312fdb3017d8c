import VTVLModel
import VTVLSyntax

extension Check {
  static let overlappingManagement = Check(
    Rule(
      "overlapping-management", .note,
      vi: "Cấp trưởng và cấp phó cùng quản lý trực tiếp một nhóm người.",
      en: "Head and deputy both directly manage the same staff.",
      explanation: Message(
        vi:
          "Một người có hai người quản lý trực tiếp thì không rõ ai giao việc, ai đánh giá. Quy tắc báo "
          + "khi một mục «quản lý» của cấp phó trùng với một mục của cấp trưởng, không kể chữ hoa, dấu "
          + "câu cuối, chữ viết tắt đã khai báo và chữ «xã», «phường», «tỉnh» ở cuối. Hãy ghi ở cấp phó "
          + "phần được phân công, như «Công chức thuộc lĩnh vực được phân công phụ trách».",
        en:
          "With two direct managers nobody knows who gives the work and who assesses it. The rule "
          + "reports an entry of the deputy's “manages” that is an entry of the head's too, capitals, "
          + "final punctuation, declared abbreviations and a last “xã”, “phường” or “tỉnh” apart. Say "
          + "at the deputy which part is assigned, as “Công chức thuộc lĩnh vực được phân công phụ "
          + "trách” does.")),
    forEach: \.leadership.pairs
  ) { pair, context, report in
    let heads = pair.head.relations.manages.map {
      (text: $0, name: context.name($0).withoutLevel)
    }
    for own in pair.deputy.relations.manages {
      let name = context.name(own).withoutLevel
      guard !name.isEmpty, let same = heads.first(where: { $0.name == name }) else { continue }
      let quoted = context.quotation(own)
      report(
        at: own, for: [pair.deputy.code], about: [.text(quoted)],
        vi:
          "Cấp trưởng và cấp phó cùng quản lý trực tiếp «\(quoted)». Hãy ghi ở cấp phó phần được phân "
          + "công phụ trách.",
        en:
          "Head and deputy both directly manage “\(quoted)”. Say at the deputy which part is assigned.",
        notes: [
          report.note(
            at: same.text, vi: "Mục của cấp trưởng ở đây.", en: "The head's entry stands here.")
        ])
    }
  }
}
