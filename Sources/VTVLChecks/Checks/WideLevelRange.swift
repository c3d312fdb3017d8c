import VTVLModel
import VTVLSyntax

extension Check {
  static let wideLevelRange = Check(
    Rule(
      "wide-level-range", .note,
      vi: "Khoảng cấp độ rộng hơn hai cấp.",
      en: "A range of more than two levels.",
      explanation: Message(
        vi:
          "Khoảng ba cấp trở lên không nói rõ vị trí cần đến đâu: người ở cấp thấp nhất và người ở cấp "
          + "cao nhất đều đạt. Quy tắc đếm số cấp trong từng dòng ghi cấp độ; một cấp («3») hoặc hai cấp "
          + "liền nhau («2-3») là được. Hãy ghi khoảng hẹp hơn.",
        en:
          "A range of three levels or more does not say what the post needs: whoever is at its lowest "
          + "and whoever is at its highest will do. The levels in each line are counted; one (“3”) or "
          + "two neighbours (“2-3”) are fine. Write a narrower range.")),
    forEach: \.levelLines
  ) { line, context, report in
    guard let range = line.assignment.range, range.max - range.min >= 2,
      line.framework?.allows(range) ?? true
    else { return }
    let (quoted, count) = (line.quoted, range.max - range.min + 1)
    report(
      at: line.assignment.text, for: [line.position.code], about: [.text(quoted)],
      vi:
        "Khoảng «\(quoted)» gồm \(count) cấp độ nên không rõ vị trí cần cấp nào. Hãy ghi một cấp, "
        + "hoặc hai cấp liền nhau.",
      en: "The range “\(quoted)” spans \(count) levels, so that it is not clear which one the post "
        + "needs. Write one level, or two neighbours.")
  }
}
