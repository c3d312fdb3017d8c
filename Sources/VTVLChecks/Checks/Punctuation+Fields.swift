import VTVLModel
import VTVLSyntax

/// `Quản lý công Chính sách công`: one entry that is two fields of study listed elsewhere.
enum JoinedFields {
  /// - Parameter fields: the passages that are fields of study, by their indices.
  static func findings(_ fields: [Int], _ inspection: CheckContext) -> [Diagnostic] {
    let passages = inspection.passages.all
    let listed = fields.compactMap { field in
      let commas = commas(in: passages[field].words)
      return commas.count > 1 ? finding(passages[field], commas: commas, inspection.model) : nil
    }
    let candidates = fields.filter { !splits(passages[$0].words).isEmpty }
    guard !candidates.isEmpty else { return listed }
    let known = KnownFields(fields, in: passages)
    return listed
      + candidates.compactMap { field in
        guard let split = split(passages[field].words, known) else { return nil }
        return finding(passages[field], split, inspection.model)
      }
  }

  /// The words after the commas of a field, where each begins with a capital: `Luật, Hành chính, Kế toán`
  /// are three fields, `Nông, lâm nghiệp và thủy sản` is one.
  private static func commas(in words: Words) -> [Int] {
    var commas: [Int] = []
    for index in words.indices where words.gap(before: index) == .comma { commas.append(index) }
    return commas.allSatisfy(words.isCapitalized) ? commas : []
  }

  private static func finding(
    _ field: Passages.Passage, commas: [Int], _ model: Model
  ) -> Diagnostic {
    let shown = Passages.excerpt(field.words.text)
    return Diagnostic(
      Check.punctuation.rule, at: field.location(of: field.whole, in: model), about: [.text(shown)],
      Message(
        vi:
          "«\(shown)» được hiểu là một ngành, vì tên ngành có khi chứa dấu phẩy. Nếu là nhiều ngành, "
          + "hãy viết dấu «;» ở giữa.",
        en: "“\(shown)” is read as one field of study, since commas occur in their names. If it is "
          + "several, put “;” between them."),
      fix: Diagnostic.Fix(
        Message(vi: "Viết «;» thay cho dấu phẩy", en: "Write “;” for the commas"),
        commas.map { index in
          let gap = field.words.gapBytes(before: index)
          return .init(field.exactLocation(of: gap, in: model), "; ")
        }),
      posts: field.codes(model))
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

  private static func finding(
    _ field: Passages.Passage, _ split: Int, _ model: Model
  ) -> Diagnostic {
    let words = field.words
    let first = VisibleText.excerpt(words.string(0..<split))
    let second = VisibleText.excerpt(words.string(split..<words.count))
    let end = words.bytes(of: 0..<split).upperBound
    return Diagnostic(
      Check.punctuation.rule, at: field.location(of: field.whole, in: model),
      about: [.text(first), .text(second)],
      Message(
        vi:
          "«\(first)» và «\(second)» là hai ngành có ở danh sách khác mà ở đây viết liền. Hãy đặt dấu "
          + "«;» vào giữa.",
        en:
          "“\(first)” and “\(second)” are two fields of study of other lists, run together here. Put "
          + "a “;” between them."),
      fix: Diagnostic.Fix(
        Message(vi: "Viết «\(first); \(second)»", en: "Write “\(first); \(second)”"),
        [.init(field.exactLocation(of: end..<end, in: model), ";")]),
      posts: field.codes(model))
  }
}

/// The fields of study of a workspace, by their words.
private struct KnownFields {
  private var fields = HashTable<Words>()

  init(_ indices: [Int], in passages: [Passages.Passage]) {
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
