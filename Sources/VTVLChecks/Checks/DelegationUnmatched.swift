import VTVLModel
import VTVLSyntax

extension Check {
  /// The head hands over to a deputy and no deputy acts when delegated, or the reverse.
  static let delegationUnmatched: Check = Check(
    Rule(
      "delegation-unmatched", .warning,
      vi:
        "Cấp trưởng bàn giao, ủy quyền mà không cấp phó nào nhận; hoặc cấp phó điều hành thay mà cấp "
        + "trưởng không ủy quyền.",
      en: "The head hands over to a deputy and no deputy acts when delegated, or the reverse.",
      explanation: Message(
        vi:
          "Ủy quyền phải có hai bên: một bản mô tả nói giao thì bản kia phải nói nhận. Quy tắc đọc nhiệm "
          + "vụ, công việc và quyền hạn. Cấp trưởng giao: một câu có «phó» cùng với «ủy quyền», «bàn "
          + "giao», «vắng mặt» hoặc «đi công tác». Cấp phó nhận: có «ủy quyền», «thay mặt», «vắng mặt» "
          + "hoặc «đi công tác» ở bất cứ đâu. Chiều ngược lại chỉ xét câu của cấp phó vừa có «điều hành» "
          + "hoặc «phụ trách» vừa có «khi được ủy quyền», «được ủy quyền điều hành» hoặc «vắng mặt». Hãy "
          + "bổ sung bên còn thiếu.",
        en:
          "Delegation has two sides: where one description gives, the other must take. The rule reads "
          + "areas of work, duties and powers. A head gives in a sentence with “phó” and “ủy quyền”, "
          + "“bàn giao”, “vắng mặt” or “đi công tác”. A deputy takes with “ủy quyền”, “thay mặt”, “vắng "
          + "mặt” or “đi công tác” anywhere. The other way round only those sentences of a deputy count "
          + "that have “điều hành” or “phụ trách” together with “khi được ủy quyền”, “được ủy quyền "
          + "điều hành” or “vắng mặt”. Add the side that is missing."))
  ) { inspection, findings in
    let positions = inspection.model.positions
    for head in positions.indices where !positions[head].isBroken {
      guard let deputies = inspection.leadership.deputies[head] else { continue }
      if let given = Delegation.given(head, inspection) {
        guard !deputies.contains(where: { Delegation.isTaken($0, inspection) }),
          !deputies.contains(where: { positions[$0].isBroken })
        else { continue }
        findings.add(notTaken(given, positions[head], inspection.model))
      } else {
        for deputy in deputies {
          guard let taken = Delegation.acting(deputy, inspection) else { continue }
          findings.add(notGiven(taken, positions[deputy], inspection.model))
        }
      }
    }
  }

  private static func notTaken(
    _ given: Delegation, _ head: Position, _ model: Model
  ) -> Diagnostic {
    Diagnostic(
      delegationUnmatched.rule, at: model.location(of: given.bytes, in: given.text),
      about: [.text(given.words)],
      Message(
        vi:
          "Cấp trưởng có «\(given.words)» cho cấp phó, nhưng không cấp phó nào ghi việc điều hành khi "
          + "được ủy quyền. Hãy bổ sung ở cấp phó.",
        en:
          "The head hands over to a deputy (“\(given.words)”), but no deputy is said to act when "
          + "delegated. Add that to the deputy."), posts: [head.code])
  }

  private static func notGiven(
    _ taken: Delegation, _ deputy: Position, _ model: Model
  ) -> Diagnostic {
    Diagnostic(
      delegationUnmatched.rule, at: model.location(of: taken.bytes, in: taken.text),
      about: [.text(taken.words)],
      Message(
        vi:
          "Cấp phó điều hành thay («\(taken.words)»), nhưng cấp trưởng không ghi việc ủy quyền hay bàn "
          + "giao cho cấp phó. Hãy bổ sung ở cấp trưởng.",
        en:
          "The deputy acts for the head (“\(taken.words)”), but the head is not said to delegate or "
          + "hand over to a deputy. Add that to the head."), posts: [deputy.code])
  }
}

/// Words that give or take the head's place.
private struct Delegation {
  let text: Text
  let bytes: Range<Int>
  let words: String

  private init(_ text: Text, _ words: Words, _ range: Range<Int>) {
    self.text = text
    bytes = words.bytes(of: range)
    self.words = VisibleText.excerpt(words.string(range))
  }

  /// Where a head hands over to a deputy.
  static func given(_ head: Int, _ inspection: CheckContext) -> Delegation? {
    find(head, inspection, giving) { $0.contains(deputy, in: $1) }
  }

  static func isTaken(_ deputy: Int, _ inspection: CheckContext) -> Bool {
    inspection.firstInWork(of: deputy) { $1.contains(anyOf: taking) ? true : nil } ?? false
  }

  /// Where a deputy runs the unit in the head's place.
  static func acting(_ deputy: Int, _ inspection: CheckContext) -> Delegation? {
    find(deputy, inspection, acting) { $0.contains(anyOf: leading, in: $1) }
  }

  private static func find(
    _ post: Int, _ inspection: CheckContext, _ phrases: [Phrase],
    where isMeant: (Words, Range<Int>) -> Bool
  ) -> Delegation? {
    inspection.firstInWork(of: post) { text, words in
      guard words.contains(anyOf: phrases) else { return nil }
      for sentence in words.sentences {
        guard let place = words.first(of: phrases, in: sentence), isMeant(words, sentence) else {
          continue
        }
        return Delegation(text, words, place)
      }
      return nil
    }
  }

  private static let deputy: Phrase = "phó"
  private static let leading: [Phrase] = ["điều hành", "phụ trách"]
  private static let giving: [Phrase] = ["ủy quyền", "bàn giao", "vắng mặt", "đi công tác"]
  private static let taking: [Phrase] = ["ủy quyền", "thay mặt", "vắng mặt", "đi công tác"]
  private static let acting: [Phrase] = [
    "khi được ủy quyền", "được ủy quyền điều hành", "vắng mặt",
  ]
}
