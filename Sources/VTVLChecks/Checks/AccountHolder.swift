import VTVLModel
import VTVLSyntax

extension Check {
  /// Two account holders in one unit, or one without a finance duty.
  static let accountHolder: Check = Check(
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
  ) { inspection, findings in
    var holderOfUnit: [Int: AccountHolding] = [:]
    for index in inspection.model.positions.indices {
      guard let holding = AccountHolding(index, inspection) else { continue }
      let position = inspection.model.positions[index]
      let unit = inspection.membership.group(of: index)
      if let first = holderOfUnit[unit] {
        findings.add(second(holding, first, position, inspection.model))
        continue
      }
      holderOfUnit[unit] = holding
      if !position.isBroken, !AccountHolding.hasFinanceDuty(position, inspection) {
        findings.add(withoutDuty(holding, position, inspection.model))
      }
    }
  }

  private static func second(
    _ holding: AccountHolding, _ first: AccountHolding, _ position: Position, _ model: Model
  ) -> Diagnostic {
    Diagnostic(
      accountHolder.rule, at: model.location(of: holding.bytes, in: holding.text),
      about: [.text(holding.words)],
      Message(
        vi:
          "Đơn vị đã có một chủ tài khoản là vị trí khác. Hãy chỉ để một vị trí là «\(holding.words)».",
        en:
          "Another post of the unit holds the account already. Leave “\(holding.words)” to one post."
      ),
      notes: [
        Diagnostic.Note(
          at: model.location(of: first.bytes, in: first.text),
          Message(
            vi: "Chủ tài khoản thứ nhất, \(first.code), được ghi ở đây.",
            en: "The first account holder, \(first.code), stands here."))
      ], posts: [position.code])
  }

  private static func withoutDuty(
    _ holding: AccountHolding, _ position: Position, _ model: Model
  ) -> Diagnostic {
    Diagnostic(
      accountHolder.rule, at: model.location(of: holding.bytes, in: holding.text),
      about: [.text(holding.words)],
      Message(
        vi:
          "Vị trí là «\(holding.words)» nhưng không có nhiệm vụ nào về tài chính. Hãy thêm nhiệm vụ quản "
          + "lý tài chính.",
        en:
          "The post holds the account (“\(holding.words)”) but has no duty of finance. Add a duty of "
          + "managing finance."), posts: [position.code])
  }
}

/// The words that make a post the account holder.
private struct AccountHolding {
  let code: String
  let text: Text
  let bytes: Range<Int>
  let words: String

  init?(_ post: Int, _ inspection: CheckContext) {
    let claim = inspection.firstInWork(of: post) { text, words in
      words.first(Self.holder).flatMap { place in
        Self.isClaim(words, place.lowerBound) ? (text, words, place) : nil
      }
    }
    guard let (text, words, place) = claim else { return nil }
    code = VisibleText.excerpt(inspection.model.positions[post].code)
    self.text = text
    bytes = words.bytes(of: place)
    self.words = VisibleText.excerpt(words.string(place))
  }

  /// `Là chủ tài khoản`, `làm chủ tài khoản`, or the words at the start.
  private static func isClaim(_ words: Words, _ index: Int) -> Bool {
    index == 0
      || (claims.contains { words.has($0, at: index - 1) } && !words.has(negation, at: index - 2))
  }

  static func hasFinanceDuty(_ position: Position, _ inspection: CheckContext) -> Bool {
    func isFinance(_ text: Text) -> Bool { inspection.words(text).contains(anyOf: finance) }
    return position.tasks.contains { task in
      task.area.map(isFinance) ?? false || task.duties.contains(where: isFinance)
    }
  }

  private static let holder: Phrase = "chủ tài khoản"
  private static let claims: [Phrase] = ["là", "làm"]
  private static let negation: Phrase = "không"
  private static let finance: [Phrase] = [
    "tài chính", "ngân sách", "kinh phí", "kế toán", "thu chi",
  ]
}
