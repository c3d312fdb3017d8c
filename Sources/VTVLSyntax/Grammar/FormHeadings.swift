/// What official forms call the things that keywords stand for. They are pasted from the form and are no
/// keywords, but they tell which was meant.
enum FormHeadings {
  /// The keyword that a heading stands for in a kind of block; case and Unicode form do not count.
  static func keyword(for words: ArraySlice<UInt8>, in context: Context) -> Keyword? {
    guard words.count < 160, let keywords = byWords[NameFolding.fold(words)] else { return nil }
    return keywords.first { $0.place(in: context) != nil }
  }

  private static let headings: [(keyword: Keyword, words: [String])] = [
    (
      .effective,
      [
        "ngày bắt đầu thực hiện", "ngày có hiệu lực", "ngày hiệu lực", "thời gian thực hiện",
        "thời điểm thực hiện", "thời điểm có hiệu lực",
      ]
    ),
    (.rank, ["chức danh nghề nghiệp", "chức danh nghề nghiệp tương ứng"]),
    (.workplace, ["địa điểm làm việc", "địa điểm công tác", "nơi công tác", "trụ sở làm việc"]),
    (
      .objective,
      [
        "mục đích", "mục đích công việc", "mục tiêu vị trí việc làm",
        "mục tiêu của vị trí việc làm",
      ]
    ),
    (
      .task,
      [
        "nhiệm vụ, công việc và tiêu chí đánh giá", "nhiệm vụ, mảng công việc", "mảng công việc",
        "các nhiệm vụ", "công việc và tiêu chí đánh giá", "công việc",
      ]
    ),
    (
      .duties,
      [
        "công việc", "công việc cụ thể", "công việc, nhiệm vụ cụ thể", "các công việc",
        "các công việc cụ thể", "nhiệm vụ cụ thể", "duty",
      ]
    ),
    (
      .output,
      [
        "mục tiêu, kết quả đầu ra", "đầu ra", "sản phẩm", "sản phẩm đầu ra",
        "sản phẩm, kết quả đầu ra",
      ]
    ),
    (.criteria, ["tiêu chuẩn đánh giá", "các tiêu chí", "các tiêu chí đánh giá"]),
    (
      .relations,
      [
        "mối quan hệ", "các mối quan hệ", "mối quan hệ trong công việc", "mối quan hệ công việc",
        "các mối quan hệ trong công việc",
      ]
    ),
    (
      .internal,
      [
        "quan hệ bên trong", "mối quan hệ bên trong", "bên trong cơ quan", "nội bộ",
        "quan hệ nội bộ",
      ]
    ),
    (
      .external,
      [
        "quan hệ bên ngoài", "mối quan hệ bên ngoài", "bên ngoài cơ quan", "đối ngoại",
        "quan hệ đối ngoại",
      ]
    ),
    (
      .managedBy,
      [
        "được quản lý bởi", "được quản lý trực tiếp bởi", "cấp trên", "cấp trên trực tiếp",
        "được quản lý trực tiếp và kiểm duyệt kết quả bởi", "chịu sự quản lý", "chịu quản lý",
        "chịu sự quản lý của", "chịu quản lý của", "chịu sự chỉ đạo của", "lãnh đạo trực tiếp",
      ]
    ),
    (.manages, ["cấp dưới", "cấp dưới trực tiếp", "người được quản lý"]),
    (
      .coordinates,
      [
        "các đơn vị phối hợp chính", "các đơn vị phối hợp", "đơn vị phối hợp chính",
        "đơn vị phối hợp",
      ]
    ),
    (
      .bodies,
      ["cơ quan, đơn vị có quan hệ chính", "các cơ quan", "các cơ quan, tổ chức", "tên cơ quan"]
    ),
    (.purpose, ["bản chất quan hệ", "mục đích", "mục đích quan hệ", "nội dung quan hệ"]),
    (.partOf, ["trực thuộc", "đơn vị cấp trên", "đơn vị chủ quản", "cơ quan chủ quản"]),
    (.authority, ["phạm vi quyền hạn", "thẩm quyền", "các quyền hạn", "quyền hạn cụ thể"]),
    (.conditions, ["các điều kiện làm việc", "điều kiện, môi trường làm việc"]),
    (.workNature, ["môi trường làm việc", "tính chất, môi trường làm việc"]),
    (.autonomy, ["mức độ tự chủ"]),
    (.support, ["sự hỗ trợ", "sự hỗ trợ, phối hợp khác"]),
    (.competencies, ["yêu cầu về năng lực", "các yêu cầu về năng lực"]),
    (.requirements, ["các yêu cầu", "tiêu chuẩn", "các yêu cầu về trình độ"]),
    (.education, ["bằng cấp", "học vấn", "yêu cầu về trình độ", "yêu cầu trình độ"]),
    (.training, ["chứng chỉ", "đào tạo, bồi dưỡng", "các chứng chỉ", "bồi dưỡng, chứng chỉ"]),
    (.experience, ["yêu cầu về kinh nghiệm", "yêu cầu kinh nghiệm", "thâm niên công tác"]),
    (.qualities, ["các phẩm chất", "yêu cầu về phẩm chất"]),
    (.other, ["yêu cầu khác", "các yêu cầu khác", "những yêu cầu khác"]),
  ]

  private static let byWords: [[UInt8]: [Keyword]] = {
    var table: [[UInt8]: [Keyword]] = [:]
    for (keyword, headings) in headings {
      for words in headings {
        table[NameFolding.fold(words), default: []].append(keyword)
      }
    }
    return table
  }()
}
