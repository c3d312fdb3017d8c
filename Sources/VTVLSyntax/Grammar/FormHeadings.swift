/// What official forms call the things that keywords stand for. They are pasted from the form and are no
/// keywords, but they tell which was meant.
enum FormHeadings {
  /// The keyword that a heading stands for in a kind of block; case and Unicode form do not count. Nil for one that
  /// stands over several.
  static func keyword(for words: ArraySlice<UInt8>, in context: Context) -> Keyword? {
    let keywords = keywords(for: words).filter { $0.place(in: context) != nil }
    return isOfSeveral(words) && keywords.count > 1 ? nil : keywords.first
  }

  /// The keywords that a heading stands for, wherever they may stand.
  static func keywords(for words: ArraySlice<UInt8>) -> [Keyword] {
    words.count < 160 ? byWords[NameFolding.fold(words)] ?? [] : []
  }

  /// Whether a heading is one of the form itself that stands over several fields: `Trang thiết bị`.
  static func isOfSeveral(_ words: ArraySlice<UInt8>) -> Bool {
    labels[NameFolding.fold(words)].map { $0.count > 1 } ?? false
  }

  /// Whether words are a heading that only the form has, and prints itself.
  static func isOnlyOfForm(_ words: ArraySlice<UInt8>) -> Bool {
    words.count < 160 && labels[NameFolding.fold(words)]?.isEmpty == true
  }

  /// The headings of the form itself.
  private static let labels: [[UInt8]: [Keyword]] = {
    var table: [[UInt8]: [Keyword]] = [:]
    for label in BuiltInForm.labels {
      table[NameFolding.fold(label.words), default: []] += label.keywords
    }
    return table
  }()

  /// Those of other forms.
  private static let headings: [(keyword: Keyword, words: [String])] = [
    (
      .effective,
      [
        "ngày có hiệu lực", "ngày hiệu lực", "thời gian thực hiện",
        "thời điểm thực hiện", "thời điểm có hiệu lực",
      ]
    ),
    (.rank, ["chức danh nghề nghiệp", "chức danh nghề nghiệp tương ứng"]),
    (.workplace, ["địa điểm công tác", "nơi công tác", "trụ sở làm việc"]),
    (
      .objective,
      [
        "mục đích", "mục đích công việc",
        "mục tiêu của vị trí việc làm",
      ]
    ),
    (
      .task,
      [
        "mảng công việc",
        "các nhiệm vụ", "công việc và tiêu chí đánh giá", "công việc",
      ]
    ),
    (
      .duties,
      [
        "công việc", "công việc cụ thể", "các công việc",
        "các công việc cụ thể", "nhiệm vụ cụ thể", "duty",
      ]
    ),
    (
      .output,
      [
        "đầu ra", "sản phẩm", "sản phẩm đầu ra",
        "sản phẩm, kết quả đầu ra",
      ]
    ),
    (.criteria, ["tiêu chuẩn đánh giá", "các tiêu chí", "các tiêu chí đánh giá"]),
    (
      .relations,
      [
        "mối quan hệ", "các mối quan hệ", "mối quan hệ công việc",
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
        "chịu sự quản lý", "chịu quản lý",
        "chịu sự quản lý của", "chịu quản lý của", "chịu sự chỉ đạo của", "lãnh đạo trực tiếp",
      ]
    ),
    (.manages, ["cấp dưới", "cấp dưới trực tiếp", "người được quản lý"]),
    (
      .coordinates,
      [
        "các đơn vị phối hợp", "đơn vị phối hợp chính",
        "đơn vị phối hợp",
      ]
    ),
    (
      .bodies,
      ["các cơ quan", "các cơ quan, tổ chức", "tên cơ quan"]
    ),
    (.purpose, ["mục đích", "mục đích quan hệ", "nội dung quan hệ"]),
    (.partOf, ["trực thuộc", "đơn vị cấp trên", "đơn vị chủ quản", "cơ quan chủ quản"]),
    (.authority, ["thẩm quyền", "các quyền hạn"]),
    (.conditions, ["các điều kiện làm việc", "điều kiện, môi trường làm việc"]),
    (.workNature, ["môi trường làm việc", "tính chất, môi trường làm việc"]),
    (.support, ["sự hỗ trợ"]),
    (.competencies, ["các yêu cầu về năng lực"]),
    (.requirements, ["các yêu cầu", "tiêu chuẩn", "các yêu cầu về trình độ"]),
    (.education, ["bằng cấp", "học vấn", "yêu cầu về trình độ", "yêu cầu trình độ"]),
    (.training, ["chứng chỉ", "đào tạo, bồi dưỡng", "các chứng chỉ"]),
    (.experience, ["yêu cầu về kinh nghiệm", "yêu cầu kinh nghiệm", "thâm niên công tác"]),
    (.qualities, ["các phẩm chất", "yêu cầu về phẩm chất"]),
    (.other, ["yêu cầu khác", "những yêu cầu khác"]),
  ]

  private static let byWords: [[UInt8]: [Keyword]] = {
    var table = labels
    for (keyword, headings) in headings {
      for words in headings {
        table[NameFolding.fold(words), default: []].append(keyword)
      }
    }
    return table
  }()
}
