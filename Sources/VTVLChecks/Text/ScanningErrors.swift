/// What scanning and hurried typing make of words of office, and the words they were.
///
/// An entry is a sequence of whole syllables that sound Vietnamese does not have, or has only beside
/// the words named with it: `vấn đề trình cấp trên` is right, `các vấn đề đề trình cấp trên` is not.
struct ScanningError: Sendable {
  let wrong: Phrase
  /// The same number of syllables, in lower case.
  let right: [String]
  /// Another reading that is as likely: then neither is a fix.
  let other: String?
  /// Where the words before or after make the sequence right after all.
  private let notAfter: [Phrase]
  private let notBefore: [Phrase]
  /// Where the sequence is wrong only after one of these.
  private let onlyAfter: [Phrase]
  private let needsCapital: Bool

  init(
    _ wrong: String, _ right: String, or other: String? = nil, notAfter: [Phrase] = [],
    notBefore: [Phrase] = [],
    onlyAfter: [Phrase] = [], needsCapital: Bool = false
  ) {
    self.wrong = Phrase(wrong)
    self.other = other
    let words = Words(right)
    self.right = words.indices.map { words.string($0..<($0 + 1)) }
    self.notAfter = notAfter
    self.notBefore = notBefore
    self.onlyAfter = onlyAfter
    self.needsCapital = needsCapital
  }

  /// Whether the words around a place of `wrong` leave no other reading.
  func isCertain(at range: Range<Int>, in words: Words) -> Bool {
    if needsCapital, !words.isCapitalized(range.lowerBound) { return false }
    if notBefore.contains(where: { words.continues($0, after: range) }) { return false }
    if notAfter.contains(where: { words.precedes($0, range) }) { return false }
    return onlyAfter.isEmpty || onlyAfter.contains { words.precedes($0, range) }
  }
}

extension Words {
  fileprivate func continues(_ phrase: Phrase, after range: Range<Int>) -> Bool {
    range.upperBound < count && gap(before: range.upperBound) == .blank
      && has(phrase, at: range.upperBound)
  }

  fileprivate func precedes(_ phrase: Phrase, _ range: Range<Int>) -> Bool {
    gap(before: range.lowerBound) == .blank
      && has(phrase, at: range.lowerBound - phrase.count)
  }
}

extension ScanningError {
  /// The table that every project starts from; a project adds to it with `quét nhầm`.
  static let known: [ScanningError] = [
    // A mark more, less or other on a vowel.
    .init("môi quan hệ", "mối quan hệ"),
    .init(
      "phó trường phòng", "phó trưởng phòng", notAfter: ["hiệu"],
      notBefore: ["không", "cháy", "thủ"]),
    .init(
      "trường phòng", "trưởng phòng", notAfter: ["nhà", "môi", "hội", "thị", "quảng", "hiện"],
      notBefore: [
        "chống", "ngừa", "cháy", "bệnh", "dịch", "học", "không", "thủ", "hộ", "tránh", "trừ",
        "cách",
      ], needsCapital: true),
    .init("trướng phòng", "trưởng phòng"),
    .init("văn phóng", "văn phòng", notBefore: ["sự", "viên"]),
    .init("bổ trí", "bố trí", notBefore: ["não", "nhớ", "tuệ", "lực"]),
    .init("ngoại trụ sở", "ngoài trụ sở"),
    .init(
      "trong/ngoại", "trong/ngoài",
      notBefore: ["trú", "ngữ", "giao", "khoa", "khóa", "thương", "tuyến", "hối", "tệ", "trụ sở"]),
    .init(
      "đề trình", "đệ trình", or: "trình",
      notAfter: [
        "vấn", "chuyên", "chủ", "tiêu", "tiền", "mệnh", "đầu", "nhan", "tựa", "lề", "nêu", "số",
      ], notBefore: ["độ", "tự", "bày", "diễn", "duyệt", "chiếu"]),
    .init("đê xuất", "đề xuất"),
    .init("kể hoạch", "kế hoạch"),
    .init("kê hoạch", "kế hoạch"),
    .init(
      "tố chức", "tổ chức", notAfter: ["yếu", "nhân", "khiếu"],
      notBefore: ["năng", "danh", "vụ", "trách", "nghiệp", "phận"]),
    .init("tô chức", "tổ chức"),
    .init("nhiêm vụ", "nhiệm vụ"),
    .init("uy ban nhân dân", "ủy ban nhân dân"),
    .init("hội đông nhân dân", "hội đồng nhân dân"),
    .init("hội đống nhân dân", "hội đồng nhân dân"),
    .init("thẩm quyên", "thẩm quyền"),
    .init("quyên hạn", "quyền hạn", notBefore: ["mức"]),
    .init("hưởng dẫn", "hướng dẫn", notAfter: ["ảnh"], notBefore: ["đến", "tới"]),
    .init("bảo cáo", "báo cáo"),
    .init("bào cáo", "báo cáo"),
    .init(
      "báo đảm", "bảo đảm",
      notAfter: ["thông", "cảnh", "dự", "khai", "tin", "đăng", "tờ", "trình", "mật"],
      notBefore: ["bảo", "nhận", "nhiệm"]),
    .init("đảm báo", "đảm bảo", notAfter: ["bảo"], notBefore: ["cáo", "chí", "tin", "giá"]),
    .init("kiêm tra", "kiểm tra", notBefore: ["cứu", "khảo"]),
    .init("kiếm tra", "kiểm tra", notBefore: ["cứu", "khảo"]),
    .init("chi đạo", "chỉ đạo", notBefore: ["cụ"]),
    .init("chù trì", "chủ trì"),
    .init("chú trì", "chủ trì"),
    .init("chù tịch", "chủ tịch"),
    .init("chú tịch", "chủ tịch"),
    .init("thù tục", "thủ tục"),
    .init("thú tục", "thủ tục"),
    .init("địa bản", "địa bàn", notBefore: ["đồ"], onlyAfter: ["trên"]),
    .init("cồng chức", "công chức"),
    .init("hành chinh", "hành chính", notBefore: ["phục", "chiến"]),
    .init("tài chinh", "tài chính", notBefore: ["phục", "chiến"]),
    .init("chinh trị", "chính trị"),

    // The dot below, lost or left.
    .init("nhiệm vu", "nhiệm vụ", notBefore: ["khống", "cáo", "oan"]),
    .init("quyết đinh", "quyết định"),
    .init("quy đinh", "quy định"),
    .init("kế hoach", "kế hoạch"),
    .init("cán bô", "cán bộ"),
    .init("lãnh đao", "lãnh đạo"),
    .init("chỉ đao", "chỉ đạo"),
    .init("đào tao", "đào tạo"),
    .init("quản ly", "quản lý", notBefore: ["hôn", "khai"]),
    .init("trình đô", "trình độ", notBefore: ["thị"]),
    .init("đơn vi", "đơn vị", notBefore: ["phạm", "sinh", "mô", "tính"]),
    .init("vị tri", "vị trí", notBefore: ["thức", "kỷ", "ân", "thiên"]),
    .init("chính tri", "chính trị", notBefore: ["thức", "kỷ", "ân"]),
    .init("kinh nghiêm", "kinh nghiệm", notBefore: ["trọng", "minh", "túc", "ngặt", "khắc"]),

    // `ứ` read as `ú`, `ự` as `ụ`, `ợ` as `ọ`, `d` as `đ`.
    .init("tổ chúc", "tổ chức", notBefore: ["mừng", "tết", "thọ"]),
    .init("công chúc", "công chức", notBefore: ["mừng", "tết", "thọ"]),
    .init("viên chúc", "viên chức", notBefore: ["mừng", "tết", "thọ"]),
    .init("chúc năng", "chức năng", notBefore: ["động", "nổ"]),
    .init("chúc danh", "chức danh"),
    .init("chúc trách", "chức trách"),
    .init("xây dụng", "xây dựng"),
    .init("thục hiện", "thực hiện"),
    .init("trục tiếp", "trực tiếp", notBefore: ["theo", "xúc", "giáp", "nối", "cận"]),
    .init("thường trục", "thường trực", notBefore: ["trặc", "lợi"]),
    .init("năng lục", "năng lực", notBefore: ["soát", "lọi", "tìm"]),
    .init("hiệu lục", "hiệu lực"),
    .init("lĩnh vục", "lĩnh vực"),
    .init("phối họp", "phối hợp"),
    .init("phù họp", "phù hợp"),
    .init("tổng họp", "tổng hợp"),
    .init(
      "cuộc hợp", "cuộc họp",
      notBefore: ["tác", "nhất", "luyện", "đồng", "ca", "xướng", "duyệt", "sức", "lực", "thành"]),
    .init("nhân đân", "nhân dân"),
    .init("bồi đưỡng", "bồi dưỡng"),
  ]

  /// The built-in table with its index, made once.
  static let knownTable = PhraseTable(known.map(\.wrong))
}
