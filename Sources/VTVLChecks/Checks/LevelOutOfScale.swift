import VTVLModel
import VTVLSyntax

extension Check {
  static let levelOutOfScale = Check(
    Rule(
      "level-out-of-scale", .error,
      vi: "Cấp độ nằm ngoài thang của khung năng lực, hoặc ghi ngược.",
      en: "A level outside the framework's scale, or a range the wrong way round.",
      explanation: Message(
        vi:
          "Cấp độ ngoài thang thì không có nghĩa: không ai đánh giá được theo nó. Quy tắc so từng dòng "
          + "ghi cấp độ của vị trí với «thang» của khung mà vị trí theo; khoảng cấp độ phải ghi từ thấp "
          + "đến cao. Khung không ghi thang thì chỉ xét khoảng ghi ngược. Hãy sửa cấp độ, hoặc sửa thang "
          + "nếu thang ghi sai. Các cấp độ mà khung mô tả cũng được so với thang.",
        en:
          "A level outside the scale means nothing: nobody can be assessed by it. Each line of levels is "
          + "held against the “scale” of the framework that the post follows; a range goes from low to "
          + "high. A framework without a scale has only its ranges looked at. Correct the level, or the "
          + "scale if that is wrong. The levels that the framework itself describes are held "
          + "against its scale too."))
  ) { context, report in
    for line in context.levelLines { check(line, context, report) }
    for framework in context.model.frameworks { checkDescribed(framework, report) }
  }

  private static func check(_ line: LevelLine, _ context: CheckContext, _ report: Reporter) {
    guard let range = line.assignment.range else { return }
    if let framework = line.framework, let scale = framework.scale, scale.min < scale.max,
      min(range.min, range.max) < scale.min || max(range.min, range.max) > scale.max
    {
      reportOutside(line, scale, framework, report)
    } else if range.min > range.max {
      reportReversed(line, range, context.model, report)
    }
  }

  /// A level that a framework describes and its scale does not have.
  private static func checkDescribed(_ framework: Framework, _ report: Reporter) {
    guard let scale = framework.scale, scale.min < scale.max else { return }
    for item in framework.groups.flatMap(\.items) {
      for (level, text) in item.levels where level < scale.min || level > scale.max {
        let name = VisibleText.excerpt(item.name.string)
        report(
          at: text, about: [.text(name), .number(level)],
          vi:
            "Khung mô tả cấp độ \(level) của «\(name)» mà thang chỉ có \(scale.description). Hãy sửa số của "
            + "cấp độ, hoặc sửa thang.",
          en:
            "The framework describes level \(level) of “\(name)”, but its scale is \(scale.description). "
            + "Correct the level's number, or the scale.",
          notes: [scaleNote(framework, report)])
      }
    }
  }

  private static func reportOutside(
    _ line: LevelLine, _ scale: LevelRange, _ framework: Framework, _ report: Reporter
  ) {
    let quoted = line.quoted
    report(
      at: line.assignment.text, for: [line.position.code], about: [.text(quoted)],
      vi:
        "Cấp độ «\(quoted)» nằm ngoài thang \(scale.description) của khung năng lực. Hãy ghi cấp độ "
        + "từ \(scale.min) đến \(scale.max).",
      en:
        "The level “\(quoted)” is outside the framework's scale, \(scale.description). Write levels "
        + "from \(scale.min) to \(scale.max).",
      notes: [scaleNote(framework, report)])
  }

  private static func scaleNote(_ framework: Framework, _ report: Reporter) -> Diagnostic.Note {
    report.note(
      at: framework.scaleOrigin ?? framework.origin, vi: "Thang được ghi ở đây.",
      en: "The scale is stated here.")
  }

  private static func reportReversed(
    _ line: LevelLine, _ range: LevelRange, _ model: Model, _ report: Reporter
  ) {
    let quoted = line.quoted
    let right = LevelRange(min: range.max, max: range.min).description
    let location = model.location(line.assignment.text)
    report(
      at: location, for: [line.position.code], about: [.text(quoted), .text(right)],
      vi: "Khoảng cấp độ «\(quoted)» ghi ngược. Hãy ghi từ thấp đến cao: «\(right)».",
      en: "The range “\(quoted)” is the wrong way round. Write it from low to high: “\(right)”.",
      fix: .writing(right, at: [location]))
  }
}
