import VTVLModel
import VTVLSyntax

extension Check {
  static let vagueObjective = Check(
    Rule(
      "vague-objective", .note,
      vi: "Mục tiêu không nêu kết quả nào, hoặc chép lại một công việc.",
      en: "An objective that names no result, or copies a duty.",
      explanation: Message(
        vi:
          "Mục tiêu trả lời câu hỏi «vị trí này có để làm gì»; kể lại việc phải làm và người phải báo "
          + "cáo thì chưa trả lời. Quy tắc báo khi mục tiêu giống từng chữ một công việc hay tên nhiệm vụ của "
          + "chính vị trí, hoặc không có mệnh đề nào nêu kết quả: mục đích đứng sau nhằm, để, góp phần, bảo "
          + "đảm, nâng cao, đáp ứng, phục vụ, hoàn thành; mức phải đạt đứng cuối mệnh đề (thông suốt, kịp "
          + "thời, hiệu quả, đúng quy định…); hoặc thời hạn, tỷ lệ. Chữ chỉ lĩnh vực thì không tính: «công "
          + "tác bảo đảm an ninh», «an toàn, vệ sinh lao động», «quản lý chất lượng nông sản», số của văn "
          + "bản. Hãy nêu kết quả mà vị trí phải mang lại.",
        en:
          "An objective answers what the post is for; to tell what has to be done, and who is answered "
          + "to, is no answer. The rule reports an objective that is the same word for word as a duty or an "
          + "area of work of the post, or that has no clause for a result: a purpose after nhằm, để, góp "
          + "phần, bảo đảm, nâng cao, đáp ứng, phục vụ or hoàn thành; how good it has to be, at the end of a "
          + "clause (thông suốt, kịp thời, hiệu quả, đúng quy định …); a deadline or a share. Words that "
          + "name a field do not count: “công tác bảo đảm an ninh”, “an toàn, vệ sinh lao động”, “quản lý "
          + "chất lượng nông sản”, numbers of documents. State what the post has to bring about.")),
    forEach: \.model.positions
  ) { position, context, report in
    guard let objective = position.objective, !objective.isBlank else { return }
    let quoted = context.quotation(objective)
    if let original = original(of: objective, in: position, context) {
      report(
        at: objective, for: [position.code], about: [.text(quoted)],
        vi: "Mục tiêu «\(quoted)» chép lại một công việc. Hãy nêu kết quả mà việc đó mang lại.",
        en: "The objective “\(quoted)” copies a duty. State what that duty brings about.",
        notes: [report.note(at: original, vi: "Công việc đó ở đây.", en: "The duty stands here.")])
    } else if !namesResult(context.words(objective)) {
      report(
        at: objective, for: [position.code], about: [.text(quoted)],
        vi:
          "Mục tiêu «\(quoted)» kể việc phải làm mà không nêu kết quả. Hãy thêm kết quả cần đạt, ví "
          + "dụ bắt đầu bằng «nhằm» hoặc «bảo đảm».",
        en: "The objective “\(quoted)” tells what is done and names no result. Add what it has to "
          + "bring about, for instance after “nhằm” or “bảo đảm”.")
    }
  }

  /// The area of work or the duty that the objective copies.
  private static func original(
    of objective: Text, in position: Position, _ context: CheckContext
  ) -> Text? {
    for task in position.tasks {
      if let area = task.area, context.areAlike(area, objective) { return area }
      if let duty = task.duties.first(where: { context.areAlike($0, objective) }) { return duty }
    }
    return nil
  }

  private static func namesResult(_ words: Words) -> Bool {
    words.indices.contains { index in
      hasPurpose(words, at: index) || hasQuality(words, at: index) || hasMeasure(words, at: index)
    }
  }

  /// A verb of purpose with what it is for after it: not the name of a field (`công tác bảo đảm an ninh`), nor
  /// of a body (`Trung tâm Phục vụ hành chính công`).
  private static func hasPurpose(_ words: Words, at index: Int) -> Bool {
    guard let verb = purposes.first(where: { words.has($0, at: index) }) else { return false }
    let next = index + verb.count
    guard next < words.count, words.gap(before: next) == .blank else { return false }
    if index > 0, words.isCapitalized(index) { return words.gap(before: index) == .stop }
    return !isField(words, before: index)
  }

  /// How good the work has to be, where the clause ends: `chất lượng` alone is also the name of a field.
  private static func hasQuality(_ words: Words, at index: Int) -> Bool {
    guard let quality = qualities.first(where: { words.has($0, at: index) }), index > 0,
      !isField(words, before: index)
    else { return false }
    let end = index + quality.count
    return end == words.count || words.gap(before: end) != .blank
      || words.isAny(of: clauseEnds, at: end)
  }

  /// A share or a deadline; the number of a document is none.
  private static func hasMeasure(_ words: Words, at index: Int) -> Bool {
    guard words.string(index..<(index + 1)).utf8.first.map(Byte.isDigit) ?? false else {
      return false
    }
    let after = words.bytes(of: index..<(index + 1)).upperBound
    if after < words.countOfBytes, words.byte(after) == UInt8(ascii: "%") { return true }
    return words.isAny(of: units, at: index + 1)
      || before.contains { words.has($0, at: index - $0.count) }
  }

  private static func isField(_ words: Words, before index: Int) -> Bool {
    words.gap(before: index) == .blank && fields.contains { words.has($0, at: index - $0.count) }
  }

  private static let purposes: [Phrase] = [
    "nhằm", "để", "góp phần", "bảo đảm", "đảm bảo", "nâng cao", "đáp ứng", "hoàn thành", "phục vụ",
    "đạt kết quả", "đạt yêu cầu", "đạt hiệu quả", "đạt chỉ tiêu", "đạt mục tiêu",
  ]
  private static let qualities: [Phrase] = [
    "hiệu quả", "có chất lượng", "thông suốt", "thống nhất", "ổn định", "chính xác", "đầy đủ",
    "công khai", "minh bạch", "hài lòng", "đúng quy định", "đúng quy định của pháp luật",
    "đúng pháp luật", "kịp thời", "đúng hạn", "đúng thời hạn", "đúng tiến độ", "an toàn tuyệt đối",
  ]
  private static let clauseEnds: [Phrase] = [
    "và", "theo", "trong", "cho", "các", "hoạt động", "mọi",
  ]
  /// Words before the name of a field of work.
  private static let fields: [Phrase] = [
    "công tác", "về", "việc", "nhiệm vụ", "lĩnh vực", "quản lý", "chính sách", "chế độ",
    "hoạt động",
    "dịch vụ", "đo lường", "tiêu chuẩn",
  ]
  private static let units: [Phrase] = [
    "phần trăm", "ngày", "giờ", "tháng", "hằng tháng", "hồ sơ", "lượt",
  ]
  private static let before: [Phrase] = ["trước ngày", "trước tháng", "chậm nhất"]
}
