import VTVLModel
import VTVLSyntax

extension Check {
  static let accountHolder = Check(
    Rule(
      "account-holder", .warning,
      vi: "Một đơn vị có hai chủ tài khoản, hoặc chủ tài khoản không có nhiệm vụ tài chính.",
      en: "Two account holders in one unit, or one without a finance duty.",
      explanation: Message(
        vi:
          "Mỗi đơn vị có một chủ tài khoản, và người đó phải có nhiệm vụ về tài chính thì mới có kết quả "
          + "để đánh giá. Vị trí là chủ tài khoản khi công việc hoặc quyền hạn của nó ghi «(là, làm) chủ "
          + "tài khoản»; nói «theo ủy quyền của chủ tài khoản» thì không phải. Cấp trưởng và cấp phó, "
          + "hay các vị trí mà dự án khai báo chung một «đơn vị», là một đơn vị. Nhiệm vụ tài chính là "
          + "mảng việc hay công việc nói đến tài chính, ngân sách, kinh phí, kế toán hoặc thu chi. "
          + "Hãy sửa quyền hạn của một bên, hoặc thêm nhiệm vụ.",
        en:
          "A unit has one account holder, who needs a duty of finance, or there is nothing to be "
          + "assessed by. A post holds the account when a duty or power says “(là, làm) chủ tài khoản”; "
          + "“theo ủy quyền của chủ tài khoản” does not. A head and its deputies are one unit, and so "
          + "are the posts that the project declares in one “unit”. A finance duty is an area of work "
          + "or a duty that speaks of tài chính, ngân sách, kinh phí, kế toán or thu chi. "
          + "Correct the power of one of them, or add the duty."))
  ) { context, report in
    var holderByUnit: [Int: (claim: QuotedWords, code: String)] = [:]
    for position in context.model.positions {
      guard let claim = context.accountClaim(of: position) else { continue }
      let unit = context.membership.group(of: position.index)
      if let first = holderByUnit[unit] {
        reportSecond(claim, of: position, after: first.claim, of: first.code, report)
        continue
      }
      holderByUnit[unit] = (claim, VisibleText.excerpt(position.code))
      if !position.isBroken, !context.hasFinanceDuty(position) {
        reportWithoutDuty(claim, of: position, report)
      }
    }
  }

  private static func reportSecond(
    _ claim: QuotedWords, of position: Position, after first: QuotedWords, of holder: String,
    _ report: Reporter
  ) {
    let quoted = claim.string
    report(
      at: claim, for: [position.code], about: [.text(quoted)],
      vi: "Đơn vị đã có một chủ tài khoản là vị trí khác. Hãy chỉ để một vị trí là «\(quoted)».",
      en: "Another post of the unit holds the account already. Leave “\(quoted)” to one post.",
      notes: [
        report.note(
          at: first, vi: "Chủ tài khoản thứ nhất, \(holder), được ghi ở đây.",
          en: "The first account holder, \(holder), stands here.")
      ])
  }

  private static func reportWithoutDuty(
    _ claim: QuotedWords, of position: Position, _ report: Reporter
  ) {
    let quoted = claim.string
    report(
      at: claim, for: [position.code], about: [.text(quoted)],
      vi:
        "Vị trí là «\(quoted)» nhưng không có nhiệm vụ nào về tài chính. Hãy thêm nhiệm vụ quản lý tài "
        + "chính.",
      en:
        "The post holds the account (“\(quoted)”) but has no duty of finance. Add a duty of managing "
        + "finance.")
  }
}

extension CheckContext {
  /// The words that make a position the account holder.
  fileprivate func accountClaim(of position: Position) -> QuotedWords? {
    firstInWork(of: position) { text, words in
      guard let place = words.first(holder), words.isClaim(place.lowerBound) else { return nil }
      return QuotedWords(text: text, words: words, range: place)
    }
  }

  fileprivate func hasFinanceDuty(_ position: Position) -> Bool {
    func isFinance(_ text: Text) -> Bool { words(text).contains(anyOf: finance) }
    return position.tasks.contains { task in
      task.area.map(isFinance) ?? false || task.duties.contains(where: isFinance)
    }
  }
}

extension Words {
  /// `Là chủ tài khoản`, `làm chủ tài khoản`, or the words at the start.
  fileprivate func isClaim(_ index: Int) -> Bool {
    index == 0 || (isAny(of: claiming, at: index - 1) && !has(negation, at: index - 2))
  }
}

private let holder: Phrase = "chủ tài khoản"
private let claiming: [Phrase] = ["là", "làm"]
private let negation: Phrase = "không"
private let finance: [Phrase] = ["tài chính", "ngân sách", "kinh phí", "kế toán", "thu chi"]
