import VTVLSyntax

extension FieldTable {
  /// The fields that every post has, in the order of the form and of `positions.json`.
  package static let builtIn = FieldTable(
    [
      FieldRow(
        0, "positions", .rows, .position, as: .post, naming: .required, definition: "position",
        vi:
          "Các vị trí (`vị trí`): trước hết là những vị trí mà văn bản nêu, theo thứ tự đó, rồi đến các vị "
          + "trí khác. Không có mẫu.",
        en:
          "The posts (`vị trí`): those that documents list, in that order, then the others. Templates "
          + "are not among them.")
    ] + section(.header, header) + section(.objective, objective) + section(.tasks, tasks)
      + section(.relations, relations) + section(.authority, authority)
      + section(.conditions, conditions) + section(.requirements, requirements)
      + section(.competencies, competencies))

  private static func section(_ section: Section, _ rows: [FieldRow]) -> [FieldRow] {
    rows.map { row in
      var row = row
      row.section = section
      return row
    }
  }

  private static let header: [FieldRow] =
    [
      FieldRow(
        1, "code", .code,
        vi: "Mã vị trí; không vị trí nào khác trong tệp mang mã này.",
        en: "The post's code; no other post of the file has it."),
      FieldRow(
        1, "title", .own, .title, as: .title, inherited: false,
        vi: "Tên vị trí (`tên`).", en: "The post's title (`tên`)."),
      FieldRow(
        1, "shortTitle", .passage, .shortTitle, as: .shortTitle, optional: true, inherited: false,
        vi: "Tên gọi tắt (`gọi tắt`).", en: "The title in short (`gọi tắt`)."),
      FieldRow(
        1, "deputyOf", .reference, .deputyOf, as: .deputyOf, optional: true,
        vi: "Mã vị trí cấp trưởng (`cấp phó của`), là vị trí mà nó kế thừa.",
        en: "The code of the post whose deputy it is (`cấp phó của`); it inherits from that post."),
      FieldRow(
        1, "inherits", .reference, .inherits, as: .inherits, optional: true,
        vi: "Mã vị trí mà nó kế thừa khi không phải là cấp phó (`kế thừa`).",
        en: "The code of the post it inherits from without being its deputy (`kế thừa`)."),
      FieldRow(
        1, "templates", .names, .fromTemplates, as: .templates,
        vi: "Các mẫu mà vị trí theo (`theo mẫu`), từ trái sang phải.",
        en: "The templates it follows (`theo mẫu`), from left to right."),
      FieldRow(
        1, "effective", .passage, .effective, as: .effective,
        vi: "Ngày bản mô tả có hiệu lực (`hiệu lực`).",
        en: "From when the description holds (`hiệu lực`)."),
      FieldRow(
        1, "rank", .passage, .rank, as: .rank,
        vi: "Ngạch công chức, như được in (`ngạch`).",
        en: "The rank of civil servant, as printed (`ngạch`)."),
      FieldRow(
        1, "ranks", .texts, as: .ranks,
        vi: "Từng ngạch mà `rank` nêu, theo thứ tự.",
        en: "The single ranks that `rank` names, in its order."),
      FieldRow(
        1, "workplace", .passage, .workplace, as: .workplace,
        vi: "Địa điểm làm việc (`nơi làm việc`).", en: "Where the work is done (`nơi làm việc`)."),
      FieldRow(
        1, "process", .passage, .process, as: .process,
        vi: "Quy định, quy trình mà công việc theo (`quy trình`).",
        en: "The rules and procedures that the work follows (`quy trình`)."),
    ] + extra(1)

  /// The fields that offices declare in their forms.
  private static func extra(_ depth: Int) -> [FieldRow] {
    [
      FieldRow(
        depth, "extra", .named, .box, as: .extra, naming: .required, optional: true,
        vi: "Những trường riêng của cơ quan (`ô`), theo tên: một đoạn văn hoặc các mục.",
        en: "The fields of the office's own (`ô`), by their names: a passage or items."),
      FieldRow(
        depth + 1, "text", .own, as: .title, optional: true, vi: "Đoạn văn.", en: "The passage."),
      FieldRow(
        depth + 1, "items", .items, as: .items, optional: true, vi: "Các mục.", en: "The items."),
    ]
  }

  private static let objective: [FieldRow] = [
    FieldRow(
      1, "objective", .passage, .objective, as: .objective,
      vi: "Mục 1: mục tiêu của vị trí (`mục tiêu`).",
      en: "Section 1: what the post is for (`mục tiêu`).")
  ]

  private static let tasks: [FieldRow] =
    [
      FieldRow(
        1, "tasks", .rows, .task, as: .tasks, naming: .optional, numbered: .tasks,
        definition: "task",
        vi: "Mục 2: các nhiệm vụ (`nhiệm vụ`), theo thứ tự của biểu mẫu.",
        en: "Section 2: the tasks (`nhiệm vụ`), in the order of the form."),
      FieldRow(
        2, "area", .own, as: .area,
        vi: "Mảng công việc.", en: "The area of work."),
      FieldRow(
        2, "duties", .items, .duties, as: .duties,
        vi: "Các công việc cụ thể (`việc`).", en: "The concrete duties (`việc`)."),
      FieldRow(
        2, "note", .passage, .note, as: .note, optional: true,
        vi: "Ghi chú thay cho công việc cụ thể hoặc bên cạnh (`ghi chú`).",
        en: "A remark in place of duties or beside them (`ghi chú`)."),
      FieldRow(
        2, "output", .passage, .output, as: .output, optional: true,
        vi: "Kết quả đầu ra của nhiệm vụ (`kết quả`).",
        en: "What comes out of the task (`kết quả`)."),
      FieldRow(
        2, "criteria", .items, .criteria, as: .criteria,
        vi: "Tiêu chí đánh giá hoàn thành (`tiêu chí`).",
        en: "By what its fulfilment is judged (`tiêu chí`)."),
    ] + extra(2)

  private static let relations: [FieldRow] = [
    FieldRow(
      1, "relations", .group, .relations, as: .relations, definition: "relations",
      vi: "Mục 3: quan hệ trong công việc (`quan hệ`).",
      en: "Section 3: relations at work (`quan hệ`)."),
    FieldRow(
      2, "internal", .group, .internal, as: .internal,
      vi: "Quan hệ bên trong cơ quan (`bên trong`).",
      en: "Relations inside the office (`bên trong`)."),
    FieldRow(
      3, "managedBy", .items, .managedBy, as: .managedBy,
      vi: "Ai quản lý trực tiếp và kiểm duyệt kết quả (`quản lý bởi`).",
      en: "Who directs the post and approves its results (`quản lý bởi`)."),
    FieldRow(
      3, "manages", .items, .manages, as: .manages,
      vi: "Vị trí quản lý trực tiếp những ai (`quản lý`).",
      en: "Whom the post directs (`quản lý`)."),
    FieldRow(
      3, "coordinates", .items, .coordinates, as: .coordinates,
      vi: "Các đơn vị phối hợp (`phối hợp`).", en: "The units it works with (`phối hợp`)."),
    FieldRow(
      2, "external", .rows, .external, as: .external, naming: .optional, definition: "external",
      vi: "Quan hệ với bên ngoài (`bên ngoài`), mỗi hàng của biểu mẫu một mục.",
      en: "Relations to bodies outside (`bên ngoài`), a row of the form each."),
    FieldRow(
      3, "bodies", .items, .bodies, as: .bodies,
      vi: "Các cơ quan của hàng này (`cơ quan`).", en: "The bodies of this row (`cơ quan`)."),
    FieldRow(
      3, "nature", .items, .purpose, as: .nature,
      vi: "Bản chất của quan hệ (`bản chất`).",
      en: "What the relation consists of (`bản chất`)."),
  ]

  private static let authority: [FieldRow] = [
    FieldRow(
      1, "authority", .rows, .authority, as: .authority, naming: .optional, numbered: .authority,
      definition: "authority",
      vi: "Mục 4: quyền hạn (`quyền hạn`), theo nhóm.",
      en: "Section 4: the powers (`quyền hạn`), in groups."),
    FieldRow(
      2, "title", .own, as: .title,
      vi: "Nhóm quyền hạn này về việc gì.", en: "What the powers of this group are about."),
    FieldRow(
      2, "items", .items, as: .items, numbered: .powers,
      vi: "Các quyền hạn.", en: "The powers."),
  ]

  private static let conditions: [FieldRow] = [
    FieldRow(
      1, "conditions", .group, .conditions, as: .conditions, definition: "conditions",
      vi: "Mục 5: điều kiện làm việc (`điều kiện`).",
      en: "Section 5: working conditions (`điều kiện`)."),
    FieldRow(
      2, "equipment", .group, as: .equipment,
      vi: "Trang thiết bị.", en: "Equipment."),
    FieldRow(
      3, "private", .items, .private, as: .private,
      vi: "Dùng riêng cho vị trí này (`dùng riêng`).", en: "For this post alone (`dùng riêng`)."),
    FieldRow(
      3, "shared", .items, .shared, as: .shared,
      vi: "Dùng chung với người khác (`dùng chung`).", en: "Shared with others (`dùng chung`)."),
    FieldRow(
      2, "nature", .items, .workNature, as: .nature,
      vi: "Tính chất công việc và môi trường làm việc (`tính chất`).",
      en: "The nature of the work and its surroundings (`tính chất`)."),
    FieldRow(
      2, "autonomy", .items, .autonomy, as: .autonomy,
      vi: "Mức độ tự chủ (`tự chủ`).", en: "How far the post decides for itself (`tự chủ`)."),
    FieldRow(
      2, "support", .items, .support, as: .support,
      vi: "Sự hỗ trợ, phối hợp của người khác (`hỗ trợ`).",
      en: "Support and cooperation by others (`hỗ trợ`)."),
  ]

  private static let requirements: [FieldRow] =
    [
      FieldRow(
        1, "requirements", .group, .requirements, as: .requirements, definition: "requirements",
        vi: "Mục 6: yêu cầu (`yêu cầu`).", en: "Section 6: requirements (`yêu cầu`)."),
      FieldRow(
        2, "preamble", .passage, .lead, as: .preamble, called: .requirements,
        vi: "Lời dẫn trước bảng (`dẫn`).", en: "The words before the table (`dẫn`)."),
    ] + education + [
      FieldRow(
        2, "training", .items, .training, as: .training,
        vi: "Bồi dưỡng, chứng chỉ (`bồi dưỡng`).", en: "Training and certificates (`bồi dưỡng`)."),
      FieldRow(
        2, "experience", .items, .experience, as: .experience,
        vi: "Kinh nghiệm (`kinh nghiệm`).", en: "Experience (`kinh nghiệm`)."),
      FieldRow(
        2, "qualities", .items, .qualities, as: .qualities,
        vi: "Phẩm chất cá nhân (`phẩm chất`).", en: "Personal qualities (`phẩm chất`)."),
      FieldRow(
        2, "other", .items, .other, as: .other,
        vi: "Các yêu cầu khác (`khác`).", en: "Other requirements (`khác`)."),
    ]

  private static let education: [FieldRow] = [
    FieldRow(
      2, "education", .study, .education, as: .education,
      vi: "Trình độ đào tạo (`trình độ`).", en: "Education (`trình độ`)."),
    FieldRow(
      3, "intro", .passage, .lead, as: .preamble, called: .education,
      vi: "Lời dẫn trước các ngành (`dẫn`).", en: "The words before the fields of study (`dẫn`)."),
    FieldRow(
      3, "items", .items, as: .items, optional: true,
      vi: "Các yêu cầu về trình độ, mỗi yêu cầu một mục.",
      en: "What education is asked for, an item each."),
    FieldRow(
      3, "groups", .rows, .group, as: .groups, lone: .fields, naming: .optional,
      definition: "majorGroup",
      vi: "Các ngành đào tạo, chung cho cả vị trí hoặc cho từng loại đơn vị.",
      en: "The fields of study, for the whole post or for each kind of unit."),
    FieldRow(
      4, "name", .own, as: .name, optional: true,
      vi: "Các ngành này cho ai (`nhóm`); không có khi chung cho cả vị trí.",
      en: "Whom the fields are for (`nhóm`); absent where they are for the whole post."),
    FieldRow(
      4, "lead", .passage, .lead, as: .preamble, optional: true,
      vi: "Lời dẫn trước các ngành của nhóm này (`dẫn`).",
      en: "The words before the fields of this group (`dẫn`)."),
    FieldRow(
      4, "majors", .majors, .fields, as: .majors,
      vi: "Các ngành (`ngành`), như đã viết; khi in thì cách nhau bằng dấu phẩy.",
      en: "The fields of study (`ngành`), as written; printed, they are joined by commas."),
    FieldRow(
      4, "open", .flag, .fields, as: .open, optional: true,
      vi: "Có khi danh sách kết thúc bằng dấu ba chấm: ngành khác cũng có thể được nhận.",
      en: "There where the list ends in dots: other fields may be accepted."),
    FieldRow(
      3, "alternative", .passage, .alternative, as: .alternative, optional: true,
      vi: "Ngành khác cũng được nhận (`hoặc`).", en: "What is accepted in their place (`hoặc`)."),
  ]

  private static let competencies: [FieldRow] =
    [
      FieldRow(
        1, "competencies", .group, .competencies, as: .competencies, definition: "competencies",
        vi: "Mục 7: năng lực.", en: "Section 7: competencies.")
    ] + framework + [
      FieldRow(
        1, "otherCompetencies", .rows, .competencies, as: .otherCompetencies, optional: true,
        definition: "otherCompetencies",
        vi: "Năng lực theo những khung khác mà vị trí cũng theo.",
        en: "The competencies of other frameworks that the post follows too.")
    ] + framework

  private static let framework: [FieldRow] = [
    FieldRow(
      2, "framework", .reference, as: .framework,
      vi: "`id` của khung năng lực (`năng lực theo`); trống khi vị trí không theo khung nào.",
      en:
        "The `id` of the framework (`năng lực theo`); empty where the post follows none."),
    FieldRow(
      2, "preamble", .passage, .lead, as: .preamble, called: .competencies,
      vi: "Lời dẫn trước bảng (`dẫn`).", en: "The words before the table (`dẫn`)."),
    FieldRow(
      2, "groups", .levels, .all, as: .levels,
      vi: "Các năng lực mà vị trí cần, theo nhóm và thứ tự của khung.",
      en: "The competencies the post needs, in the groups and the order of the framework."),
  ]
}
