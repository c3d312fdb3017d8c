import VTVLModel
import VTVLSyntax

extension Check {
  /// A level outside the framework's scale, or a range written from high to low.
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
          + "nếu thang ghi sai.",
        en:
          "A level outside the scale means nothing: nobody can be assessed by it. Each line of levels is "
          + "held against the “scale” of the framework that the post follows; a range goes from low to "
          + "high. A framework without a scale has only its ranges looked at. Correct the level, or the "
          + "scale if that is wrong."))
  ) { inspection, findings in
    for position in inspection.model.positions {
      guard let competencies = position.competencies else { continue }
      let framework = competencies.framework.map { inspection.model.frameworks[$0] }
      for assignment in competencies.assignments {
        guard let range = assignment.range else { continue }
        if let scale = framework?.scale, scale.min < scale.max, let framework,
          min(range.min, range.max) < scale.min || max(range.min, range.max) > scale.max
        {
          findings.add(outside(assignment, scale, framework, position, inspection.model))
        } else if range.min > range.max {
          findings.add(reversed(assignment, range, position, inspection.model))
        }
      }
    }
  }

  private static func outside(
    _ assignment: LevelAssignment, _ scale: LevelRange, _ framework: Framework,
    _ position: Position, _ model: Model
  ) -> Diagnostic {
    let quoted = VisibleText.excerpt(assignment.text.string)
    return Diagnostic(
      levelOutOfScale.rule, at: model.location(assignment.text), about: [.text(quoted)],
      Message(
        vi:
          "Cấp độ «\(quoted)» nằm ngoài thang \(scale.description) của khung năng lực. Hãy ghi cấp "
          + "độ từ \(scale.min) đến \(scale.max).",
        en: "The level “\(quoted)” is outside the framework's scale, \(scale.description). Write "
          + "levels from \(scale.min) to \(scale.max)."),
      notes: [
        Diagnostic.Note(
          at: model.location(framework.scaleOrigin ?? framework.origin),
          Message(vi: "Thang được ghi ở đây.", en: "The scale is stated here."))
      ], posts: [position.code])
  }

  private static func reversed(
    _ assignment: LevelAssignment, _ range: LevelRange, _ position: Position, _ model: Model
  ) -> Diagnostic {
    let quoted = VisibleText.excerpt(assignment.text.string)
    let right = LevelRange(min: range.max, max: range.min).description
    let location = model.location(assignment.text)
    return Diagnostic(
      levelOutOfScale.rule, at: location, about: [.text(quoted), .text(right)],
      Message(
        vi: "Khoảng cấp độ «\(quoted)» ghi ngược. Hãy ghi từ thấp đến cao: «\(right)».",
        en: "The range “\(quoted)” is the wrong way round. Write it from low to high: “\(right)”."),
      fix: .writing(right, at: [location]),
      posts: [position.code])
  }
}
