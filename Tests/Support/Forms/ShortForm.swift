import VTVLChecks
import VTVLModel
import VTVLSyntax

extension FormProfile {
  /// The forms that only tests know; a block of a page asks for one with `form=ID`.
  package static let forTests: [FormProfile] = [.shortForm]

  /// A small form unlike the built-in one: no column of outputs, duties numbered 2.1 and 2.2 under task
  /// 2, fewer sections, and an objective that may be empty. It proves that a form is data.
  package static let shortForm = FormProfile(
    id: "rút-gọn",
    summary: Message(vi: "Bản rút gọn, ba mục.", en: "A short form, in three sections."),
    title: "BẢN MÔ TẢ VỊ TRÍ VIỆC LÀM",
    header: [
      HeaderField("Mã vị trí", .code),
      HeaderField("Tên vị trí việc làm", .field(.title)),
      HeaderField("Ngạch", .field(.rank), isRequired: false),
    ],
    sections: [
      Part("I. MỤC TIÊU", .objective, .text(Cell(.objective, isRequired: false))),
      Part(
        "II. CÔNG VIỆC", .tasks,
        .tasks(
          number: "Số",
          [
            Column("Mảng việc", [Cell(.task)]),
            Column("Việc cụ thể", [Cell(.duties)]),
            Column("Tiêu chí", [Cell(.criteria, isRequired: false)]),
          ])),
      Part("III. QUYỀN HẠN", .authority, .authority(number: "Số", content: "Nội dung")),
    ],
    numbering: Numbering(
      tasks: "#", duties: "^.#", criteria: "-", authority: "#", powers: "^.#)"))
}
