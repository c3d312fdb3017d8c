import VTVLModel
import VTVLSyntax

/// `Quản lý`, and `nhà nước` on the next line: one field of study that was wrapped, and became two since
/// each line is one.
enum WrappedFields {
  /// - Parameter fields: the passages that are fields of study, by their indices.
  static func findings(_ fields: [Int], _ inspection: CheckContext) -> [Diagnostic] {
    let passages = inspection.passages.all
    return zip(fields, fields.dropFirst()).compactMap { first, second in
      let (start, rest) = (passages[first], passages[second])
      guard second == first + 1, !start.words.isEmpty, !rest.words.isEmpty,
        start.words.isCapitalized(0), !rest.words.isCapitalized(0)
      else { return nil }
      return finding(start, rest, inspection.model)
    }
  }

  /// Nil where a semicolon or another sign stands between.
  private static func finding(
    _ first: Passages.Passage, _ second: Passages.Passage, _ model: Model
  ) -> Diagnostic? {
    let before = first.exactLocation(of: first.whole, in: model)
    let after = second.exactLocation(of: second.whole, in: model)
    guard before.file == after.file, before.range.end <= after.range.start else { return nil }
    let gap = Location(
      file: before.file, range: TextRange(before.range.upperBound, after.range.lowerBound))
    let bytes = model.forest.trees[gap.file].file.slice(gap.range)
    guard bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) else { return nil }
    let start = Passages.excerpt(first.words.text)
    let rest = Passages.excerpt(second.words.text)
    return Diagnostic(
      Check.punctuation.rule, at: second.location(of: second.whole, in: model),
      about: [.text(rest), .text(start)],
      Message(
        vi:
          "«\(rest)» được hiểu là một ngành riêng, vì mỗi dòng là một ngành. Nếu nối tiếp «\(start)», "
          + "hãy viết cả tên ngành trên một dòng.",
        en: "“\(rest)” is read as a field of its own, since each line is one. If it goes on from "
          + "“\(start)”, write the whole name on one line."),
      fix: Diagnostic.Fix(
        Message(vi: "Viết «\(start) \(rest)»", en: "Write “\(start) \(rest)”"), [.init(gap, " ")]),
      posts: second.codes(model))
  }
}
