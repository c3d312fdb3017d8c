import VTVLModel
import VTVLSyntax

extension Check {
  static let delegationUnmatched = Check(
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
          + "điều hành” or “vắng mặt”. Add the side that is missing.")),
    forEach: \.leadership.heads
  ) { head, context, report in
    guard !head.position.isBroken else { return }
    if let given = context.given(by: head.position) {
      guard !head.deputies.contains(where: { $0.isBroken || context.isTaken(by: $0) }) else {
        return
      }
      let quoted = given.string
      report(
        at: given, for: [head.position.code], about: [.text(quoted)],
        vi:
          "Cấp trưởng có «\(quoted)» cho cấp phó, nhưng không cấp phó nào ghi việc điều hành khi được "
          + "ủy quyền. Hãy bổ sung ở cấp phó.",
        en:
          "The head hands over to a deputy (“\(quoted)”), but no deputy is said to act when delegated. "
          + "Add that to the deputy.")
    } else {
      for deputy in head.deputies {
        guard let taken = context.acting(in: deputy) else { continue }
        let quoted = taken.string
        report(
          at: taken, for: [deputy.code], about: [.text(quoted)],
          vi:
            "Cấp phó điều hành thay («\(quoted)»), nhưng cấp trưởng không ghi việc ủy quyền hay bàn "
            + "giao cho cấp phó. Hãy bổ sung ở cấp trưởng.",
          en:
            "The deputy acts for the head (“\(quoted)”), but the head is not said to delegate or hand "
            + "over to a deputy. Add that to the head.")
      }
    }
  }
}

extension CheckContext {
  /// Where a head hands over to a deputy.
  fileprivate func given(by head: Position) -> QuotedWords? {
    find(givingWords, in: head) { $0.contains(deputyWord, in: $1) }
  }

  fileprivate func isTaken(by deputy: Position) -> Bool {
    firstInWork(of: deputy) { $1.contains(anyOf: takingWords) ? true : nil } ?? false
  }

  /// Where a deputy runs the unit in the head's place.
  fileprivate func acting(in deputy: Position) -> QuotedWords? {
    find(actingWords, in: deputy) { $0.contains(anyOf: leadingWords, in: $1) }
  }

  private func find(
    _ phrases: [Phrase], in position: Position, where isMeant: (Words, Range<Int>) -> Bool
  ) -> QuotedWords? {
    firstInWork(of: position) { text, words in
      guard words.contains(anyOf: phrases) else { return nil }
      for sentence in words.sentences {
        guard let place = words.first(of: phrases, in: sentence), isMeant(words, sentence) else {
          continue
        }
        return QuotedWords(text: text, words: words, range: place)
      }
      return nil
    }
  }
}

private let deputyWord: Phrase = "phó"
private let leadingWords: [Phrase] = ["điều hành", "phụ trách"]
private let givingWords: [Phrase] = ["ủy quyền", "bàn giao", "vắng mặt", "đi công tác"]
private let takingWords: [Phrase] = ["ủy quyền", "thay mặt", "vắng mặt", "đi công tác"]
private let actingWords: [Phrase] = ["khi được ủy quyền", "được ủy quyền điều hành", "vắng mặt"]
