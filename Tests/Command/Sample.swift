import VTVLChecks

/// Small workspaces.
enum Sample {
  /// A project in which only the language itself is checked, so that a post may be short.
  static let quiet = """
    vtvl 1
    dự án
    \(Check.all.map { "  quy tắc \($0.rule.id): tắt\n" }.joined())
    """

  static func post(_ code: String, _ title: String = "Chuyên viên") -> String {
    "vtvl 1\n\nvị trí \(code): \(title)\n"
  }

  /// A file with one error: line 3, columns 3 to 7.
  static let wrong = "vtvl 1\nkhung năng lực k: Khung\n  thag: 1-5\n"

  /// A file with one warning: a letter in two parts, line 3, column 10.
  static let doubtful = "vtvl 1\nvị trí A: Trưởng phòng\n  ngạch: Chuye\u{302}n viên\n"

  /// A clean workspace of some posts, a file each.
  static func workspace(_ codes: [String]) -> [String: String] {
    var files = ["du-an.vtvl": quiet]
    for code in codes { files["\(code).vtvl"] = post(code) }
    return files
  }

  /// A head and its deputy over a template, one thing taken away.
  static let deputy = [
    "du-an.vtvl": quiet,
    "mau.vtvl": """
    vtvl 1
    mẫu cấp-trưởng
      tham số đơn-vị
      nhiệm vụ kế-hoạch: Lập kế hoạch của {đơn-vị}
        việc:
          - [chương-trình] Xây dựng chương trình
          - [phân-công] Phân công công chức
      nhiệm vụ họp: Chủ trì họp

    """,
    "posts.vtvl": """
    vtvl 1
    vị trí A: Trưởng phòng
      theo mẫu: cấp-trưởng
      đặt đơn-vị: Phòng Nội vụ
    vị trí B: Phó Trưởng phòng
      cấp phó của: A
      bỏ nhiệm vụ: họp
      sửa nhiệm vụ kế-hoạch: Giúp lập kế hoạch
        việc:
          bỏ [phân-công]

    """,
  ]
}
