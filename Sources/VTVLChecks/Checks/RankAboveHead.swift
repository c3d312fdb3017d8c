import VTVLModel
import VTVLSyntax

extension Check {
  /// A deputy whose rank may exceed the head's.
  static let rankAboveHead: Check = Check(
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
          + "the two posts."))
  ) { inspection, findings in
    let model = inspection.model
    let orders = RankOrder.orders(model.knowledge.ranks)
    for pair in inspection.leadership.pairs {
      let (head, deputy) = (model.positions[pair.head], model.positions[pair.deputy])
      guard let rank = deputy.rank, let headRank = head.rank,
        let spans = spans(deputy, head, orders), let message = message(spans.deputy, spans.head)
      else { continue }
      findings.add(
        Diagnostic(
          rankAboveHead.rule, at: model.location(rank),
          about: [.text(rank.string), .text(headRank.string)], message,
          notes: [
            Diagnostic.Note(
              at: model.location(headRank),
              Message(vi: "Ngạch của cấp trưởng ở đây.", en: "The head's rank stands here."))
          ], posts: [deputy.code]))
    }
  }

  /// The ranks of both posts in the first order that knows them all.
  private static func spans(
    _ deputy: Position, _ head: Position, _ orders: [RankOrder]
  ) -> (deputy: RankSpan, head: RankSpan)? {
    for order in orders {
      if let own = order.span(of: deputy.ranks), let heads = order.span(of: head.ranks) {
        return (own, heads)
      }
    }
    return nil
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
