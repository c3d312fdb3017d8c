import VTVLChecks
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl explain`: what a rule finds, why it matters and what to do.
  static let explain = Command(
    name: "explain",
    summary: Message(
      vi: "Giải thích một quy tắc: tìm gì, vì sao, sửa thế nào.",
      en: "Explains a rule: what it finds, why it matters, what to do."),
    operands: "RULE",
    count: 1...1,
    options: [],
    examples: [
      Example(
        "vtvl explain duplicate-item", vi: "Giải thích quy tắc ghi trong ngoặc ở cuối phát hiện.",
        en: "Explains the rule in brackets at the end of a finding.")
    ],
    run: { invocation throws(CommandError) in
      let name = invocation.operands[0]
      guard let rule = Rule.named(name) else { throw .unknownRule(name) }
      let terminal = invocation.terminal
      let paint = Paint(isColored: terminal.output.isColored)
      let severity = paint(rule.severity.word[terminal.language], rule.severity.colour)
      var text = "\(paint(rule.id, .bold)) (\(severity))\n\n\(rule.summary[terminal.language])\n"
      let explanation = rule.explanation[terminal.language]
      if !explanation.isEmpty { text += "\n\(explanation)\n" }
      try terminal.write(text)
      return .clean
    })
}

extension CommandError {
  static func unknownRule(_ name: String) -> CommandError {
    let shown = VisibleText.excerpt(name)
    let nearest = Rule.nearest(to: name)
    let near = Rule.all.map(\.id).filter { !name.isEmpty && $0.contains(name.lowercased()) }
    let known = (near.isEmpty ? Rule.all.map(\.id) : near).joined(separator: ", ")
    return CommandError(
      Message(vi: "Không có quy tắc «\(shown)».", en: "There is no rule “\(shown)”."),
      advice: nearest.map(Message.didYouMean)
        ?? Message(vi: "Các quy tắc: \(known)", en: "The rules: \(known)"))
  }
}
