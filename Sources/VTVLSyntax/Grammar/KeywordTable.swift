extension Keyword {
  /// The table of keywords, a row each in the order of `Keyword`. The lexer, the parser, the report,
  /// `vtvl keywords` and the reference page all read it, so they cannot disagree.
  package static let table: [KeywordRow] =
    fileRows + formRows + officeRows + frameworkRows + postRows + editRows + sectionRows

  private static let post: [Context] = [.position, .template]

  private static let fileRows: [KeywordRow] = [
    .row(
      .version, "vtvl", "vtvl", [.file], .word,
      "Dòng đầu của mọi tệp: phiên bản ngôn ngữ.",
      "First line of every file: the language's version."),
    .row(
      .project, "dự án", "project", [.file], .block, titled: true, opens: .project,
      "Tên và thiết lập chung của cả thư mục.", "Name and settings of the whole folder."),
    .row(
      .uses, "dùng", "uses", [.project], .text, many: true,
      "Thư mục dùng chung với thư mục này.", "A shared folder this one uses."),
    KeywordRow(
      keyword: .form, vi: "biểu mẫu", en: "form",
      places: [
        .at(.file, .block, named: .required, titled: true, many: true, opens: .form),
        .at(.project, .text), .at(.document, .text),
      ],
      help: Message(
        vi: "Một biểu mẫu của cơ quan; biểu mẫu mà bản mô tả phải theo.",
        en: "A form of the office's own; the form that descriptions follow.")),
    .row(
      .language, "ngôn ngữ", "language", [.project], .text,
      "Ngôn ngữ của báo cáo: vi hoặc en.", "Language of the report: vi or en."),
    .row(
      .rule, "quy tắc", "rule", [.project, .exception], .text, named: .required, many: true,
      "Đổi mức của một quy tắc: lỗi, cảnh báo, lưu ý hoặc tắt.",
      "Changes a rule's level: error, warning, note or off."),
    .row(
      .exception, "ngoại lệ", "exception", [.project], .block, many: true, opens: .exception,
      "Mức quy tắc riêng cho vài vị trí hoặc một thư mục.",
      "Levels of rules for some posts or one folder."),
    .row(
      .folder, "thư mục", "folder", [.exception], .text,
      "Thư mục mà ngoại lệ áp dụng.", "The folder that the exception holds for."),
    .row(
      .document, "văn bản", "document", [.file], .block, named: .required, titled: true, many: true,
      opens: .document,
      "Văn bản ban hành các bản mô tả.", "The document that issues the descriptions."),
    .row(
      .number, "số hiệu", "number", [.document], .text,
      "Số hiệu của văn bản hoặc phụ lục.", "Number of the document or annex."),
    .row(
      .decision, "kèm theo", "decision", [.document], .text,
      "Quyết định mà văn bản kèm theo.", "The decision it is attached to."),
    .row(
      .constant, "hằng", "constant", [.file], .text, named: .required, many: true,
      "Đoạn văn đặt tên một lần, dùng ở nhiều vị trí.",
      "A passage named once and used by several posts."),
  ]

  private static let officeRows: [KeywordRow] = [
    .row(
      .ranks, "thứ bậc ngạch", "ranks", [.file], .list,
      "Các ngạch từ thấp đến cao; mã ngạch trong ngoặc vuông.",
      "The ranks from lowest to highest; a rank's code in brackets."),
    KeywordRow(
      keyword: .postList, vi: "danh mục vị trí", en: "post list",
      places: [
        .at(.file, .block, named: .required, titled: true, many: true, opens: .postList),
        .at(.document, .names),
      ],
      help: Message(
        vi: "Danh mục vị trí việc làm được phê duyệt; danh mục được in kèm một văn bản.",
        en: "The approved list of posts; one that a document holds.")),
    .row(
      .codePattern, "mã", "code", [.postList], .text,
      "Cách đặt mã vị trí: # là một chữ số, như LDQL-##.",
      "How codes are built: # is a digit, as in LDQL-##."),
    .row(
      .quota, "số lượng", "quota", [.postList], .list,
      "Số người của mỗi vị trí, mã trong ngoặc vuông.",
      "How many people hold each post, its code in brackets."),
    .row(
      .unit, "đơn vị", "unit", [.file], .block, named: .required, titled: true, many: true,
      opens: .unit,
      "Một đơn vị của cơ quan và người đứng đầu.", "A unit of the office and who leads it."),
    .row(
      .partOf, "thuộc", "part of", [.unit], .names,
      "Mã của đơn vị cấp trên trực tiếp.", "The name of the unit right above it."),
    .row(
      .otherNames, "tên khác", "other names", [.unit], .list,
      "Những tên khác của đơn vị trong văn bản.", "Other names that texts use for the unit."),
    .row(
      .heads, "cấp trưởng", "heads", [.unit], .names,
      "Mã vị trí đứng đầu đơn vị.", "The codes of the posts that head the unit."),
    .row(
      .deputies, "cấp phó", "deputies", [.unit], .names,
      "Mã vị trí cấp phó của đơn vị.", "The codes of the deputies' posts."),
    .row(
      .places, "địa danh", "places", [.file], .list, many: true,
      "Tên các địa phương của chính cơ quan.", "The names of the office's own places."),
    .row(
      .terms, "thuật ngữ", "terms", [.file], .list, many: true,
      "Mỗi mục: cách viết nên dùng; các cách viết khác.",
      "Each item: the form to use; the other forms."),
    .row(
      .abbreviations, "viết tắt", "abbreviations", [.file], .list, many: true,
      "Mỗi mục: chữ viết tắt; viết đầy đủ.", "Each item: the abbreviation; what it stands for."),
    .row(
      .confusions, "quét nhầm", "confusions", [.file], .list, many: true,
      "Mỗi mục: cách viết đúng; cách máy quét đọc nhầm.",
      "Each item: the right words; what scanning makes of them."),
  ]

  private static let frameworkRows: [KeywordRow] = [
    KeywordRow(
      keyword: .framework, vi: "khung năng lực", en: "framework",
      places: [
        .at(.file, .block, named: .required, titled: true, many: true, opens: .framework),
        .at(.document, .names),
      ],
      help: Message(
        vi: "Khung năng lực: thang, nhóm và năng lực; khung được in kèm một văn bản.",
        en: "Competency framework: scale, groups, competencies; one that a document holds.")),
    .row(
      .layout, "xếp", "layout", [.framework], .text,
      "Bảng mô tả cấp độ được in thế nào: theo hàng hoặc theo cột; từ thấp lên cao hoặc từ cao xuống thấp.",
      "How the levels are printed: by row or by column; ascending or descending."),
    .row(
      .scale, "thang", "scale", [.framework], .range,
      "Cấp độ thấp nhất và cao nhất, như 1-5.", "Lowest and highest level, such as 1-5."),
    KeywordRow(
      keyword: .group, vi: "nhóm", en: "group",
      places: [
        .at(.framework, .list, named: .required, titled: true, many: true),
        .at(.education, .block, named: .optional, titled: true, many: true, opens: .educationGroup),
        .at(.competencies, .range, named: .required, many: true),
      ],
      help: Message(
        vi: "Nhóm năng lực; nhóm ngành đào tạo; mức chung của một nhóm.",
        en: "A group of competencies or of fields of study; the level of a whole group.")),
    KeywordRow(
      keyword: .level, vi: "mức", en: "level",
      places: [
        .at(.framework, .list, named: .required, many: true),
        .at(.competencies, .range, named: .required, many: true),
      ],
      help: Message(
        vi: "Mô tả từng mức của một năng lực; mức mà vị trí cần.",
        en: "Describes a competency level by level; the level a post needs.")),
  ]

  private static let postRows: [KeywordRow] = [
    KeywordRow(
      keyword: .position, vi: "vị trí", en: "position",
      places: [
        .at(.file, .block, named: .required, titled: true, many: true, opens: .position),
        .at(.document, .names),
        .at(.postList, .list),
        .at(.exception, .names),
      ],
      help: Message(
        vi: "Một vị trí việc làm; các vị trí của một văn bản, danh mục hay ngoại lệ.",
        en: "A post; the posts of a document, a list or an exception.")),
    .row(
      .template, "mẫu", "template", [.file], .block, named: .required, many: true,
      opens: .template,
      "Vị trí trừu tượng: phần chung, không xuất ra.",
      "An abstract post: common text, never emitted."),
    .row(
      .parameter, "tham số", "parameter", post, .text, named: .required, many: true,
      "Chỗ trống để vị trí điền, có thể có giá trị sẵn.",
      "A blank for a post to fill, with or without a default."),
    .row(
      .set, "đặt", "set", post, .text, named: .required, many: true,
      "Điền một tham số.", "Fills a parameter."),
    .row(
      .inherits, "kế thừa", "inherits", [.position], .names,
      "Lấy toàn bộ nội dung của một vị trí khác.", "Takes all content of another post."),
    .row(
      .deputyOf, "cấp phó của", "deputy of", [.position], .names,
      "Kế thừa, và là cấp phó của vị trí đó.", "Inherits, and is that post's deputy."),
    .row(
      .fromTemplates, "theo mẫu", "from templates", post, .names,
      "Các mẫu đặt lên trên, từ trái sang phải.", "The templates laid over it, left to right."),
    .row(
      .over, "trên", "over", [.template], .names,
      "Mẫu mà mẫu này sửa.", "The template that this one edits."),
  ]

  private static let editRows: [KeywordRow] = [
    .verb(
      .remove, "bỏ", "remove",
      "Bỏ điều được thừa hưởng.", "Removes something inherited."),
    .verb(
      .replace, "thay", "replace",
      "Thay điều được thừa hưởng.", "Replaces something inherited."),
    .verb(
      .edit, "sửa", "edit",
      "Mở một khối được thừa hưởng để sửa bên trong.", "Opens an inherited block to edit inside it."
    ),
    .verb(
      .keep, "giữ", "keep",
      "Như sửa, và đặt vào chỗ này trong thứ tự.",
      "As edit, and moves it to this place in the order."),
    .verb(
      .keepOnly, "chỉ giữ", "keep only",
      "Chỉ giữ những điều này, theo thứ tự này.", "Keeps only these, in this order."),
    .verb(
      .ignore, "bỏ qua", "ignore",
      "Trong dòng chú thích: bỏ qua một quy tắc, kèm lý do.",
      "In a comment: silences one rule, with a reason."),
  ]

  private static let sectionRows: [KeywordRow] = headerRows + dutyRows + relationRows + lastRows

  private static let headerRows: [KeywordRow] = [
    .row(
      .title, "tên", "title", [.position], .text,
      "Tên vị trí, nếu không viết ở dòng đầu.", "The post's title, if not on its first line."),
    .row(
      .shortTitle, "gọi tắt", "short title", [.position], .text,
      "Tên gọi tắt của vị trí.", "The post's short title."),
    .row(
      .effective, "hiệu lực", "effective", post, .text,
      "Ngày bắt đầu thực hiện.", "When the description takes effect."),
    .row(
      .rank, "ngạch", "rank", post, .text,
      "Ngạch công chức tương ứng.", "Corresponding civil-service rank."),
    .row(
      .workplace, "nơi làm việc", "workplace", post, .text,
      "Địa điểm làm việc.", "Place of work."),
    .row(
      .process, "quy trình", "process", post, .text,
      "Quy trình công việc liên quan.", "Related work processes."),
    .row(
      .objective, "mục tiêu", "objective", post, .text,
      "Mục tiêu của vị trí việc làm.", "The post's objective."),
    KeywordRow(
      keyword: .box, vi: "ô", en: "box",
      places: (post + [.task]).map { .at($0, .list, named: .required, titled: true, many: true) }
        + (formTables + [.form, .formColumns, .formRow]).map {
          .at($0, .block, named: .required, titled: true, many: true, opens: .formCell)
        },
      help: Message(
        vi: "Một trường riêng của cơ quan: khai báo trong biểu mẫu, điền ở vị trí hoặc nhiệm vụ.",
        en: "A field of the office's own: declared in a form, filled in a post or a task.")),
  ]

  private static let dutyRows: [KeywordRow] = [
    .row(
      .task, "nhiệm vụ", "task", post, .block, named: .optional, titled: true, many: true,
      opens: .task,
      "Một mảng công việc.", "An area of work."),
    .row(
      .duties, "việc", "duties", [.task], .list,
      "Các công việc cụ thể.", "The concrete duties."),
    .row(
      .note, "ghi chú", "note", [.task], .text,
      "Ghi chú thay cho công việc cụ thể.", "A note in place of concrete duties."),
    .row(
      .output, "kết quả", "output", [.task], .text,
      "Mục tiêu, kết quả đầu ra.", "The output."),
    .row(
      .criteria, "tiêu chí", "criteria", [.task], .list,
      "Tiêu chí đánh giá hoàn thành.", "The criteria of completion."),
  ]

  private static let relationRows: [KeywordRow] = [
    .row(
      .relations, "quan hệ", "relations", post, .block, opens: .relations,
      "Mối quan hệ trong công việc.", "Working relations."),
    .row(
      .internal, "bên trong", "internal", [.relations], .block, opens: .internal,
      "Quan hệ bên trong cơ quan.", "Relations inside the office."),
    .row(
      .managedBy, "quản lý bởi", "managed by", [.internal], .list,
      "Ai quản lý trực tiếp vị trí này.", "Who directly manages this post."),
    .row(
      .manages, "quản lý", "manages", [.internal], .list,
      "Vị trí này quản lý trực tiếp những ai.", "Whom this post directly manages."),
    .row(
      .coordinates, "phối hợp", "coordinates with", [.internal], .list,
      "Các đơn vị phối hợp chính.", "The units it works with."),
    .row(
      .external, "bên ngoài", "external", [.relations], .block, named: .optional, many: true,
      opens: .external,
      "Một hàng quan hệ với bên ngoài.", "One row of outside relations."),
    .row(
      .bodies, "cơ quan", "bodies", [.external], .list,
      "Các cơ quan, đơn vị bên ngoài.", "The outside bodies."),
    .row(
      .purpose, "bản chất", "purpose", [.external], .list,
      "Bản chất của quan hệ.", "The nature of the relation."),
  ]

  private static let lastRows: [KeywordRow] = [
    .row(
      .authority, "quyền hạn", "authority", post, .list, named: .optional, titled: true, many: true,
      "Một nhóm quyền hạn.", "A group of powers."),
    .row(
      .conditions, "điều kiện", "conditions", post, .block, opens: .conditions,
      "Điều kiện làm việc.", "Working conditions."),
    .row(
      .private, "dùng riêng", "private", [.conditions], .list,
      "Trang thiết bị dùng riêng.", "Equipment of one's own."),
    .row(
      .shared, "dùng chung", "shared", [.conditions], .list,
      "Trang thiết bị dùng chung.", "Shared equipment."),
    .row(
      .workNature, "tính chất", "work nature", [.conditions], .list,
      "Tính chất công việc, môi trường làm việc.", "Nature of the work and its surroundings."),
    .row(
      .autonomy, "tự chủ", "autonomy", [.conditions], .list,
      "Mức độ tự chủ.", "Degree of autonomy."),
    .row(
      .support, "hỗ trợ", "support", [.conditions], .list,
      "Sự hỗ trợ, phối hợp khác.", "Other support."),
    .row(
      .requirements, "yêu cầu", "requirements", post, .block, opens: .requirements,
      "Yêu cầu về trình độ, kinh nghiệm, phẩm chất.",
      "Requirements of education, experience and character."),
    .row(
      .lead, "dẫn", "lead",
      [.requirements, .education, .educationGroup, .competencies], .text,
      "Lời dẫn.", "The words that lead in."),
    .row(
      .education, "trình độ", "education", [.requirements], .block, opens: .education,
      "Trình độ đào tạo.", "Education."),
    .row(
      .fields, "ngành", "fields", [.education, .educationGroup], .fields,
      "Các ngành đào tạo, cách nhau bằng dấu chấm phẩy.",
      "The fields of study, semicolons between."),
    .row(
      .alternative, "hoặc", "or", [.education], .text,
      "Ngành khác cũng được nhận.", "What else is accepted."),
    .row(
      .training, "bồi dưỡng", "training", [.requirements], .list,
      "Bồi dưỡng, chứng chỉ.", "Training and certificates."),
    .row(
      .experience, "kinh nghiệm", "experience", [.requirements], .list,
      "Kinh nghiệm, thành tích công tác.", "Experience and record."),
    .row(
      .qualities, "phẩm chất", "qualities", [.requirements], .list,
      "Phẩm chất cá nhân.", "Personal qualities."),
    .row(
      .other, "khác", "other", [.requirements], .list,
      "Các yêu cầu khác.", "Other requirements."),
    .row(
      .competencies, "năng lực theo", "competencies from", post, .block, named: .required,
      many: true, opens: .competencies,
      "Yêu cầu năng lực, theo một khung năng lực.", "The competencies needed, from a framework."),
    .row(
      .all, "tất cả", "all", [.competencies], .range,
      "Mức chung của mọi năng lực trong khung.", "The level of every competency of the framework."),
    .row(
      .competencyName, "tên năng lực", "competency name", [.competencies], .text, named: .required,
      many: true,
      "Tên riêng của một năng lực trong vị trí này.",
      "What this post calls a competency of the framework."),
  ]
}

extension KeywordRow {
  static func row(
    _ keyword: Keyword, _ vi: String, _ en: String, _ contexts: [Context], _ shape: Shape,
    named naming: Place.Naming = .never, titled: Bool = false, many: Bool = false,
    opens: Context? = nil, _ helpVi: String, _ helpEn: String
  ) -> KeywordRow {
    KeywordRow(
      keyword: keyword, vi: vi, en: en,
      places: contexts.map {
        .at($0, shape, named: naming, titled: titled, many: many, opens: opens)
      },
      help: Message(vi: helpVi, en: helpEn))
  }

  fileprivate static func verb(
    _ keyword: Keyword, _ vi: String, _ en: String, _ helpVi: String, _ helpEn: String
  ) -> KeywordRow {
    KeywordRow(
      keyword: keyword, vi: vi, en: en, places: [], help: Message(vi: helpVi, en: helpEn))
  }
}

extension Place {
  static func at(
    _ context: Context, _ shape: Shape, named naming: Naming = .never, titled: Bool = false,
    many: Bool = false, opens: Context? = nil
  ) -> Place {
    Place(
      context: context, shape: shape, naming: naming, hasTitle: titled, isRepeatable: many,
      opens: opens)
  }
}
