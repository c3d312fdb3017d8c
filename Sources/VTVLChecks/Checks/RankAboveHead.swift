import VTVLModel
import VTVLSyntax

extension Check {
  static let rankAboveHead = Check(
    Rule(
      "rank-above-head", .error,
      vi: "Ngạch của cấp phó có thể cao hơn ngạch của cấp trưởng.",
      en: "A deputy whose rank may exceed the head's.",
      explanation: Message(
        vi:
          "Cấp phó giúp việc cho cấp trưởng nên không thể được yêu cầu ngạch cao hơn. Quy tắc so ngạch "
          + "cao nhất và ngạch thấp nhất mà bản mô tả cho phép ở hai vị trí, theo «thứ bậc ngạch» mà dự "
          + "án khai báo; không khai báo, hoặc khai báo thiếu ngạch cần so, thì theo thứ tự Nhân viên, "
          + "Cán sự, Chuyên viên, Chuyên viên chính, Chuyên viên cao cấp. Có ngạch không nằm trong thứ "
          + "bậc nào thì không so. Hãy sửa dòng «ngạch» của một trong hai vị trí.",
        en:
          "A deputy works for the head, so the deputy's rank cannot be asked to be higher. The rule "
          + "compares the highest and the lowest rank that the two descriptions allow, in the order "
          + "that the project declares under “ranks”; without one, or where it lacks a rank in "
          + "question, in the order Nhân viên, Cán sự, Chuyên viên, Chuyên viên chính, Chuyên viên cao "
          + "cấp. Where a rank is in neither, nothing is compared. Correct the “rank” line of one of "
          + "the two posts.")),
    forEach: \.leadership.pairs
  ) { pair, context, report in
    guard let rank = pair.deputy.rank, let headRank = pair.head.rank,
      let (deputy, head) = context.rankSpans(pair), let message = message(deputy, head)
    else { return }
    report(
      at: rank, for: [pair.deputy.code], about: [.text(rank.string), .text(headRank.string)],
      message,
      notes: [
        report.note(
          at: headRank, vi: "Ngạch của cấp trưởng ở đây.", en: "The head's rank stands here.")
      ])
  }

  private static func message(_ deputy: RankSpan, _ head: RankSpan) -> Message? {
    if deputy.highest.height > head.highest.height {
      let own = VisibleText.excerpt(deputy.highest.name)
      let other = VisibleText.excerpt(head.highest.name)
      return Message(
        vi:
          "Cấp phó có thể ở ngạch «\(own)», trong khi cấp trưởng cao nhất là «\(other)». Hãy hạ ngạch "
          + "của cấp phó, hoặc sửa ngạch của cấp trưởng.",
        en:
          "The deputy may be “\(own)” while the head is “\(other)” at most. Lower the deputy's rank, "
          + "or correct the head's.")
    }
    guard deputy.lowest.height > head.lowest.height else { return nil }
    let own = VisibleText.excerpt(deputy.lowest.name)
    let other = VisibleText.excerpt(head.lowest.name)
    return Message(
      vi:
        "Cấp phó thấp nhất phải ở ngạch «\(own)», trong khi cấp trưởng có thể chỉ là «\(other)». Hãy "
        + "thêm ngạch «\(other)» cho cấp phó, hoặc sửa ngạch của cấp trưởng.",
      en:
        "The deputy must be “\(own)” at least while the head may be only “\(other)”. Add “\(other)” to "
        + "the deputy's ranks, or correct the head's.")
  }
}

extension CheckContext {
  /// The ranks of a deputy and its head, in the first order that knows them all.
  fileprivate func rankSpans(_ pair: Leadership.Pair) -> (deputy: RankSpan, head: RankSpan)? {
    for order in rankOrders {
      if let deputy = order.span(of: pair.deputy.ranks), let head = order.span(of: pair.head.ranks)
      {
        return (deputy, head)
      }
    }
    return nil
  }
}
