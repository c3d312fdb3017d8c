import VTVLModel
import VTVLSyntax

/// `Quản lý`, and `nhà nước` on the next line: one field of study that was wrapped, and became two since
/// each line is one.
enum WrappedFields {
  /// - Parameter fields: the passages that are fields of study, by their indices.
  static func report(_ fields: [Int], _ context: CheckContext, _ report: Reporter) {
    let passages = context.passages
    for (first, second) in zip(fields, fields.dropFirst()) where second == first + 1 {
      let (start, rest) = (passages[first], passages[second])
      guard !start.words.isEmpty, !rest.words.isEmpty, start.words.isCapitalized(0),
        !rest.words.isCapitalized(0), let gap = blanks(between: start, rest, context.model)
      else { continue }
      reportWrapped(start, rest, gap, context.model, report)
    }
  }

  /// What stands between two passages; nil where that is a semicolon or another sign.
  private static func blanks(
    between first: Passages.Passage, _ second: Passages.Passage, _ model: Model
  ) -> Location? {
    let before = first.place(first.whole).exactLocation(in: model)
    let after = second.place(second.whole).exactLocation(in: model)
    guard before.file == after.file, before.range.end <= after.range.start else { return nil }
    let gap = Location(
      file: before.file, range: TextRange(before.range.upperBound, after.range.lowerBound))
    let bytes = model.forest.trees[gap.file].file.slice(gap.range)
    return bytes.allSatisfy { $0 <= UInt8(ascii: " ") } ? gap : nil
  }

  private static func reportWrapped(
    _ first: Passages.Passage, _ second: Passages.Passage, _ gap: Location, _ model: Model,
    _ report: Reporter
  ) {
    let start = Passages.excerpt(first.words.text)
    let rest = Passages.excerpt(second.words.text)
    report(
      at: second.place(second.whole), for: second.codes(model), about: [.text(rest), .text(start)],
      vi:
        "«\(rest)» được hiểu là một ngành riêng, vì mỗi dòng là một ngành. Nếu nối tiếp «\(start)», hãy "
        + "viết cả tên ngành trên một dòng.",
      en: "“\(rest)” is read as a field of its own, since each line is one. If it goes on from "
        + "“\(start)”, write the whole name on one line.",
      fix: Diagnostic.Fix(
        Message(vi: "Viết «\(start) \(rest)»", en: "Write “\(start) \(rest)”"), [.init(gap, " ")]))
  }
}
