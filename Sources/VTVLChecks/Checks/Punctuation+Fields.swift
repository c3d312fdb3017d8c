import VTVLModel
import VTVLSyntax

/// `Quản lý công Chính sách công`: one entry that is two fields of study listed elsewhere; or several with
/// commas between.
enum JoinedFields {
  /// - Parameter fields: the passages that are fields of study, by their indices.
  static func report(_ fields: [Int], _ context: CheckContext, _ report: Reporter) {
    let passages = context.passages
    for field in fields {
      let commas = commas(in: passages[field].words)
      if commas.count > 1 { reportCommas(commas, passages[field], context.model, report) }
    }
    let candidates = fields.filter { !splits(passages[$0].words).isEmpty }
    guard !candidates.isEmpty else { return }
    let known = KnownFields(fields, in: passages)
    for field in candidates {
      guard let split = split(passages[field].words, known) else { continue }
      reportSplit(split, passages[field], context.model, report)
    }
  }

  /// The words after the commas of a field, where each begins with a capital: `Luật, Hành chính, Kế toán`
  /// are three fields, `Nông, lâm nghiệp và thủy sản` is one.
  private static func commas(in words: Words) -> [Int] {
    let commas = words.indices.filter { words.gap(before: $0) == .comma }
    return commas.allSatisfy(words.isCapitalized) ? commas : []
  }

  private static func reportCommas(
    _ commas: [Int], _ field: Passages.Passage, _ model: Model, _ report: Reporter
  ) {
    let shown = Passages.excerpt(field.words.text)
    report(
      at: field.place(field.whole), for: field.codes(model), about: [.text(shown)],
      vi:
        "«\(shown)» được hiểu là một ngành, vì tên ngành có khi chứa dấu phẩy. Nếu là nhiều ngành, hãy "
        + "viết dấu «;» ở giữa.",
      en: "“\(shown)” is read as one field of study, since commas occur in their names. If it is "
        + "several, put “;” between them.",
      fix: Diagnostic.Fix(
        Message(vi: "Viết «;» thay cho dấu phẩy", en: "Write “;” for the commas"),
        commas.map { index in
          let gap = field.place(field.words.gapBytes(before: index))
          return .init(gap.exactLocation(in: model), "; ")
        }))
  }

  /// The word with which a second field begins. Fields of fewer than three words are too common for a
  /// guess: `Luật Kinh tế` is one.
  private static func split(_ words: Words, _ known: KnownFields) -> Int? {
    splits(words).first { index in
      known.contain(0..<index, of: words) && known.contain(index..<words.count, of: words)
    }
  }

  private static func splits(_ words: Words) -> [Int] {
    guard words.count >= 6 else { return [] }
    return (3...(words.count - 3)).filter {
      words.isCapitalized($0) && words.gap(before: $0) == .blank
    }
  }

  private static func reportSplit(
    _ split: Int, _ field: Passages.Passage, _ model: Model, _ report: Reporter
  ) {
    let words = field.words
    let first = VisibleText.excerpt(words.string(0..<split))
    let second = VisibleText.excerpt(words.string(split..<words.count))
    let end = words.bytes(of: 0..<split).upperBound
    report(
      at: field.place(field.whole), for: field.codes(model),
      about: [.text(first), .text(second)],
      vi:
        "«\(first)» và «\(second)» là hai ngành có ở danh sách khác mà ở đây viết liền. Hãy đặt dấu «;» "
        + "vào giữa.",
      en:
        "“\(first)” and “\(second)” are two fields of study of other lists, run together here. Put a "
        + "“;” between them.",
      fix: Diagnostic.Fix(
        Message(vi: "Viết «\(first); \(second)»", en: "Write “\(first); \(second)”"),
        [.init(field.place(end..<end).exactLocation(in: model), ";")]))
  }
}

/// The fields of study of a workspace, by their words.
private struct KnownFields {
  private var fields = HashTable<Words>()

  init(_ indices: [Int], in passages: Passages) {
    for index in indices {
      let words = passages[index].words
      _ = fields.place(of: words.hash(of: words.indices), orAdd: words)
    }
  }

  /// Whether some words are one of them.
  func contain(_ range: Range<Int>, of words: Words) -> Bool {
    fields[words.hash(of: range)]?.key == words.key(of: range)
  }
}
