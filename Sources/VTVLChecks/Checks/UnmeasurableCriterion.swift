import VTVLModel
import VTVLSyntax

extension Check {
  static let unmeasurableCriterion = Check(
    Rule(
      "unmeasurable-criterion", .note,
      vi: "Tiêu chí chỉ có lời khen như «hợp lý», «hiệu quả», không có gì để đo.",
      en: "A criterion with words of praise only, such as “hợp lý”, “hiệu quả”, and no measure.",
      explanation: Message(
        vi:
          "Hai người đánh giá phải có thể cùng đi đến một kết luận. Quy tắc báo tiêu chí có lời khen "
          + "(hợp lý, hiệu quả, tốt, công bằng, tích cực…) mà không có bất cứ chữ nào trong bảng chỉ thời "
          + "gian, số lượng, văn bản hay sản phẩm, quy định hay yêu cầu phải theo, thẩm quyền hay lỗi "
          + "phải tránh. Chỉ một chữ như thế là quy tắc im lặng, kể cả «chính xác», «đầy đủ» vì có thể "
          + "đối chiếu. Hãy thêm thước đo: thời hạn, số lượng, quy định, sản phẩm.",
        en:
          "Two evaluators should be able to come to the same conclusion. The rule reports a criterion "
          + "with words of praise (hợp lý, hiệu quả, tốt, công bằng, tích cực …) and not a single word "
          + "of a table for time, number, documents and products, regulations and requirements to "
          + "follow, authority, or faults to avoid. One such word silences it, “chính xác” and “đầy "
          + "đủ” too, since they can be checked. Add a measure: a time, a number, a regulation, a "
          + "product.")),
    forEach: \.wordings
  ) { criterion, context, report in
    let words = criterion.words
    guard let found = praise.first(in: words), !words.hasDigits, measures.first(in: words) == nil,
      let codes = context.codes(of: criterion, where: { $0.keyword == .criteria })
    else { return }
    let (quoted, praise) = (context.quotation(criterion.text), words.string(found.range))
    report(
      at: criterion.text, for: codes, about: [.text(quoted), .text(praise)],
      vi:
        "Tiêu chí «\(quoted)» chỉ có lời như «\(praise)», không đo được. Hãy thêm thời hạn, số lượng, "
        + "sản phẩm hoặc quy định để đối chiếu.",
      en:
        "The criterion “\(quoted)” has only words such as “\(praise)” and cannot be measured. Add a "
        + "time, a number, a product or a regulation to hold the work against.")
  }

  /// Praise that everyone reads as they like.
  private static let praise = PhraseTable([
    "hợp lý", "hiệu quả", "tốt", "công bằng", "khách quan", "tích cực", "nhiệt tình", "chủ động",
    "sáng tạo", "linh hoạt", "khoa học", "phù hợp", "chặt chẽ", "chu đáo", "nghiêm túc",
    "rõ ràng", "tận tâm", "tận tụy",
  ])

  /// What a criterion can be held against. Long rather than short: a criterion that has any of these
  /// is left alone.
  private static let measures = PhraseTable([
    // Time.
    "kịp thời", "thời gian", "thời hạn", "thời điểm", "đúng hạn", "quá hạn", "trước hạn", "tiến độ",
    "định kỳ", "thường xuyên", "giờ", "ngày", "tuần", "tháng", "quý", "năm", "nhiệm kỳ", "ngay khi",
    // Number.
    "số lượng", "số lần", "số liệu", "tỷ lệ", "tỉ lệ", "phần trăm", "chỉ tiêu", "chỉ số",
    "định mức",
    "ít nhất", "tối thiểu", "tối đa", "không quá", "mỗi", "từng", "tất cả", "toàn bộ", "chỉ do",
    "đầy đủ", "chính xác",
    // Documents and products.
    "văn bản", "báo cáo", "kế hoạch", "chương trình", "hồ sơ", "quyết định", "nghị quyết",
    "biên bản", "tài liệu", "đề án", "dự án", "phương án", "giải pháp", "danh sách", "danh mục",
    "biểu mẫu", "sổ", "thông báo", "sản phẩm", "ban hành", "phê duyệt", "thông qua", "nghiệm thu",
    // What has to be followed.
    "quy định", "quy chế", "quy trình", "quy chuẩn", "thủ tục", "tiêu chuẩn", "pháp luật", "luật",
    "nghị định", "thông tư", "hướng dẫn", "nguyên tắc", "yêu cầu", "mục tiêu", "chức trách",
    "nội dung được giao", "nhiệm vụ được giao", "vị trí việc làm", "khung năng lực",
    // Who decides or accepts.
    "thẩm quyền", "ủy quyền", "phân cấp", "cấp trên", "lãnh đạo", "được công nhận", "được đánh giá",
    "ý kiến", "hài lòng",
    // Faults to avoid.
    "vi phạm", "sai phạm", "sai sót", "thất thoát", "bỏ sót", "chồng chéo", "khiếu nại", "tố cáo",
    "phản ánh", "kiến nghị", "không để", "không có", "không xảy ra",
  ])
}
