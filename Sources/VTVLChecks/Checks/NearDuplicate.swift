import VTVLModel
import VTVLSyntax

extension Check {
  static let nearDuplicate = Check(
    Rule(
      "near-duplicate", .note,
      vi: "Cùng một mục ở hai vị trí, lời văn khác nhau một hai chữ.",
      en: "The same item in two posts, worded one or two words differently.",
      explanation: Message(
        vi:
          "Khi hai vị trí nói cùng một điều mà khác nhau một hai chữ, thường là một bản đã được sửa còn bản "
          + "kia thì chưa; người đọc phải đoán có khác gì không. Quy tắc so các mục cùng loại (việc, kết "
          + "quả, tiêu chí, quan hệ, quyền hạn, yêu cầu) của các vị trí và chỉ báo khi chỗ khác nhau không "
          + "mang nghĩa riêng: hư từ («thuộc» và «của», thêm «có»), chữ hoa, hoặc trong câu dài từ 12 "
          + "tiếng, một hai tiếng thêm bớt. Khác số, tên riêng, phủ định hay tham chiếu thì là khác ý, "
          + "không báo; thay một từ thường bằng từ khác cũng vậy. Dòng «thay» cũng được xét: người đọc bản "
          + "in không thấy nó được thay có chủ ý; nếu có chủ ý, hãy ghi «# bỏ qua near-duplicate: lý do». "
          + "Khác nhau ở một động từ cho biết ai chịu trách nhiệm (chủ trì, tham gia, phối hợp, giúp, chỉ đạo, "
          + "trực tiếp…) thì cũng là khác ý. Cách viết ít dùng hơn được báo để chỉ nêu một chỗ; số lần dùng "
          + "không cho biết cách nào sai: một lỗi chép đi chép lại vẫn là lỗi.",
        en:
          "When two posts say the same thing one or two words apart, one of them has usually been corrected "
          + "and the other not; readers must guess whether anything is different. Items of one kind "
          + "(duties, outputs, criteria, relations, powers, requirements) are compared over the posts, "
          + "and reported only when the difference carries no meaning of its own: grammatical words "
          + "(“thuộc” and “của”, a “có” more), a capital, or, in items of 12 syllables and more, one or "
          + "two syllables more or fewer. Another number, name, negation or reference means another "
          + "thing, and so does one ordinary word for another. Lines that replace count too: whoever "
          + "reads the printed posts does not see that it was meant; where it was, write “# ignore "
          + "near-duplicate: the reason”. A verb that says who answers for a thing (chủ trì, tham gia, "
          + "phối hợp, giúp, chỉ đạo, trực tiếp …) makes another thing too. The rarer wording is "
          + "reported, so that there is one finding; numbers do not tell which of the two is wrong, for "
          + "a slip copied often is a slip still."))
  ) { context, report in
    for pair in NearItems.pairs(in: context) { reportPair(pair, context.model, report) }
  }

  private static func reportPair(_ pair: NearItems.Pair, _ model: Model, _ report: Reporter) {
    let (item, usual) = (pair.item, pair.usual)
    let (first, usualFirst) = (item.passages[0], usual.passages[0])
    let differences = pair.difference.changes.map { $0.message(from: usual, to: item) }
    let positions = listed(codes(usual.positions, model))
    let quoted = Passages.excerpt(first.words.text)
    let others = item.passages.dropFirst().map { passage in
      report.note(
        at: passage.place(passage.whole), vi: "Cũng viết như vậy ở đây.",
        en: "It is worded like this here too.")
    }
    let usualNote = report.note(
      at: usualFirst.place(usualFirst.whole), vi: "Lời dùng ở \(positions.vi).",
      en: "The wording of \(positions.en).")
    report(
      at: first.place(pair.place), for: codes(item.positions, model), about: [.text(quoted)],
      vi: "«\(quoted)» giống mục của \(positions.vi), chỉ khác: "
        + "\(differences.map(\.vi).joined(separator: "; ")). Nếu không cố ý, hãy dùng cùng một lời.",
      en: "“\(quoted)” is worded like an item of \(positions.en) but for: "
        + "\(differences.map(\.en).joined(separator: "; ")). Unless that is meant, use the same words.",
      notes: others + [usualNote])
  }

  /// Up to three codes, and how many more.
  private static func listed(_ codes: [String]) -> Message {
    let shown = codes.prefix(3).joined(separator: ", ")
    guard codes.count > 3 else { return Message(shown) }
    return Message(
      vi: "\(shown) và \(codes.count - 3) vị trí khác",
      en: "\(shown) and \(codes.count - 3) other post\(codes.count == 4 ? "" : "s")")
  }

  private static func codes(_ positions: ArraySlice<Int>, _ model: Model) -> [String] {
    positions.map { model.positions[$0].code }
  }
}

extension NearItems.Pair {
  /// The bytes to point at: the words that differ, or the words around a gap.
  fileprivate var place: Range<Int> {
    let tokens = item.tokens
    let changes = difference.changes
    let first = changes.map { $0.new.isEmpty ? max($0.new.lowerBound - 1, 0) : $0.new.lowerBound }
    let last = changes.map { $0.new.isEmpty ? $0.new.upperBound : $0.new.upperBound - 1 }
    let start = min(first.min() ?? 0, tokens.count - 1)
    let end = min(last.max() ?? 0, tokens.count - 1)
    return Int(tokens[start].start)..<Int(tokens[max(start, end)].end)
  }
}

extension WordDifference.Change {
  /// `ở đây «của», ở đó «thuộc»`: which of the two is wrong, if any, their numbers do not tell.
  fileprivate func message(
    from usual: NearItems.Item, to item: NearItems.Item
  ) -> Message {
    let there = usual.words(old)
    let here = item.words(new)
    if new.isEmpty {
      return Message(vi: "ở đó có thêm «\(there)»", en: "it has “\(there)” there")
    }
    if old.isEmpty {
      return Message(vi: "ở đây có thêm «\(here)»", en: "it has “\(here)” here")
    }
    return Message(
      vi: "ở đây «\(here)», ở đó «\(there)»", en: "“\(here)” here, “\(there)” there")
  }
}

extension NearItems.Item {
  fileprivate func words(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return Passages.excerpt(passages[0].words.bytes(Int(first.start)..<Int(last.end)))
  }
}
