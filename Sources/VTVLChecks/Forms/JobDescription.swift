import VTVLModel
import VTVLSyntax

extension FormProfile {
  /// The forms that come with the compiler; the first is the one in use where a project names none.
  package static let builtIn: [FormProfile] = [.jobDescription]

  /// The form of the six posts of Nam Đồng: seven sections, tasks in five columns.
  package static let jobDescription = FormProfile(
    id: "mô-tả-công-việc",
    summary: Message(
      vi: "Bản mô tả công việc và khung năng lực, bảy mục.",
      en: "Job description with competency framework, in seven sections."),
    title: "BẢN MÔ TẢ CÔNG VIỆC VÀ KHUNG NĂNG LỰC VỊ TRÍ VIỆC LÀM",
    header: [
      HeaderField("Tên VTVL", .field(.title)),
      HeaderField("Mã vị trí việc làm", .code),
      HeaderField("Ngày bắt đầu thực hiện", .field(.effective)),
      HeaderField("Ngạch công chức tương ứng", .field(.rank)),
      HeaderField("Địa điểm làm việc", .field(.workplace)),
      HeaderField("Quy trình công việc liên quan", .field(.process)),
    ],
    sections: [
      Part("1- Mục tiêu vị trí việc làm", .objective, .text(Cell(.objective))),
      Part(
        "2- Nhiệm vụ, công việc và tiêu chí đánh giá", .tasks,
        .tasks(
          number: "TT",
          [
            Column("Nhiệm vụ, Mảng công việc", group: duties, [Cell(.task)]),
            Column(
              "Công việc, nhiệm vụ cụ thể", group: duties,
              [Cell(.duties, isRequired: false), Cell(.note, isRequired: false)]),
            Column("Mục tiêu, Kết quả đầu ra", [Cell(.output)]),
            Column("Tiêu chí đánh giá hoàn thành công việc", [Cell(.criteria)]),
          ])),
      Part(
        "3- Mối quan hệ trong công việc", .relations,
        .parts([
          Part(
            "3.1- Bên trong", .relations,
            .columns([
              Column("Được quản lý trực tiếp và kiểm duyệt kết quả bởi", [Cell(.managedBy)]),
              Column("Quản lý trực tiếp", [Cell(.manages, isRequired: false)]),
              Column("Các đơn vị phối hợp chính", [Cell(.coordinates)]),
            ])),
          Part(
            "3.2- Bên ngoài", .relations,
            .external([
              Column("Cơ quan, đơn vị có quan hệ chính", [Cell(.bodies)]),
              Column("Bản chất quan hệ", [Cell(.purpose)]),
            ])),
        ])),
      Part(
        "4- Phạm vi quyền hạn", .authority,
        .authority(number: "TT", content: "Quyền hạn cụ thể")),
      Part(
        "5- Điều kiện làm việc", .conditions,
        .rows(
          label: "Nội dung", content: "Điều kiện cụ thể",
          [
            Row(
              "Trang thiết bị",
              [
                Column("Dùng riêng", [Cell(.private, marks: .plain)]),
                Column("Dùng chung", [Cell(.shared, marks: .plain)]),
              ]),
            plainRow("Tính chất công việc, môi trường làm việc", .workNature),
            plainRow("Mức độ tự chủ", .autonomy),
            plainRow("Sự hỗ trợ, phối hợp khác", .support),
          ])),
      Part(
        "6- Yêu cầu về trình độ, kinh nghiệm, phẩm chất:", .requirements,
        .parts([
          Part(nil, .requirements, .text(Cell(.requirements))),
          Part(
            nil, .requirements,
            .rows(
              label: "Nhóm yêu cầu", content: "Yêu cầu cụ thể",
              [
                Row("Trình độ đào tạo", Cell(.education)),
                Row("Bồi dưỡng, chứng chỉ", Cell(.training)),
                plainRow("Kinh nghiệm (thành tích công tác)", .experience),
                plainRow("Phẩm chất cá nhân", .qualities),
                plainRow("Các yêu cầu khác", .other),
              ])),
        ])),
      Part(
        "7- Yêu cầu về năng lực:", .competencies,
        .parts([
          Part(nil, .competencies, .text(Cell(.competencies))),
          Part(
            nil, .competencies,
            .competencies(group: "Nhóm năng lực", item: "Tên năng lực", level: "Cấp độ")),
        ])),
    ],
    numbering: Numbering(
      tasks: "#", duties: "#.", criteria: "#.", authority: "#", powers: "^.#"))

  private static let duties = "Các nhiệm vụ, công việc"

  /// A row whose items stand on a line each, with nothing before them.
  private static func plainRow(_ label: String, _ keyword: Keyword) -> Row {
    Row(label, Cell(keyword, marks: .plain))
  }
}
