import VTVLCompiler
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl debug`: what each stage of the compiler makes of a file, for people who work on vtvl.
  static let debug = Command(
    name: "debug",
    summary: Message(
      vi: "Cho xem vtvl đọc một tệp ra sao: từng mảnh, cây, hay các vị trí (cho người phát triển).",
      en: "Shows what vtvl makes of a file: its tokens, its tree, or the posts (for developers)."),
    operands: "tokens|tree|model FILE|FOLDER|-",
    count: 2...2,
    options: [],
    examples: [
      Example(
        "vtvl debug tree Examples/NamDong/LDQL-03.vtvl", vi: "Cây của một tệp.",
        en: "The tree of a file."),
      Example(
        "vtvl debug model Examples/NamDong", vi: "Các vị trí sau khi kế thừa.",
        en: "The posts with everything inherited."),
    ],
    run: { invocation throws(CommandError) in
      let kind = invocation.operands[0]
      guard let show = DebugView(rawValue: kind) else { throw .unknownView(kind) }
      for target in try CheckTarget.targets([invocation.paths[1]]) {
        try invocation.terminal.write(show.text(of: target))
      }
      return .clean
    })
}

/// What can be looked at.
private enum DebugView: String, CaseIterable {
  case tokens, tree, model

  func text(of target: CheckTarget) -> String {
    let loaded = target.loaded
    guard self != .model else {
      return ModelText(Compilation.analyze(loaded.workspace).model, paths: loaded.paths).text
    }
    return loaded.workspace.forest.trees.enumerated().filter {
      target.files?.contains($0.offset) ?? true
    }.map { _, tree in
      self == .tokens ? TreeText(tree).tokens : TreeText(tree).nodes
    }.joined(separator: "\n")
  }
}

extension CommandError {
  fileprivate static func unknownView(_ name: String) -> CommandError {
    let known = DebugView.allCases.map(\.rawValue)
    let shown = VisibleText.excerpt(name)
    return CommandError(
      Message(
        vi: "Không xem được «\(shown)».", en: "There is nothing called “\(shown)” to look at."),
      advice: EditDistance.nearest(to: name, among: known).map(Message.didYouMean)
        ?? Message(
          vi: "Xem được: \(known.joined(separator: ", "))",
          en: "What can be shown: \(known.joined(separator: ", "))"))
  }
}
