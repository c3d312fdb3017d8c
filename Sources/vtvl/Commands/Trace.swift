import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl trace`: where the values of a position come from.
  static let trace = Command(
    name: "trace",
    summary: Message(
      vi:
        "Cho biết từng nội dung của một vị trí do dòng nào nêu, qua đâu, thay điều gì, vì sao vắng.",
      en:
        "Shows where each value of a post comes from, what it replaced, and what was removed."),
    operands: "POST [ITEM] [FOLDER]",
    count: 1...3,
    options: [],
    examples: [
      Example(
        "vtvl trace LDQL-03 Examples/NamDong",
        vi: "Vị trí dựng từ đâu, mục nào là của riêng, điều gì đã bỏ.",
        en: "What the post is built from, what is its own, what is taken away."),
      Example(
        "vtvl trace LDQL-03 hội-đồng Examples/NamDong",
        vi: "Một nhiệm vụ: nêu mã, nhãn, từ khóa, hoặc vài chữ trong nội dung.",
        en: "One task: give a name, a label, a keyword, or some of the words."),
      Example(
        "vtvl trace LDQL-03 /tasks/0/output Examples/NamDong",
        vi: "Một giá trị trong positions.json.", en: "One value of positions.json."),
    ],
    run: { invocation throws(CommandError) in
      let query = TraceOperands(invocation)
      guard let loaded = try CheckTarget.targets([query.folder]).first?.loaded else {
        return .unusable
      }
      return try invocation.speaking(for: [loaded]) { invocation throws(CommandError) in
        try Trace(query, loaded, invocation.terminal).run()
      }
    })
}

/// What is asked, and about which folder.
private struct TraceOperands {
  let code: String
  let item: String?
  let folder: FilePath

  /// Of two operands the second is the folder if there is such a folder, else the item.
  init(_ invocation: Invocation) {
    let (operands, paths) = (invocation.operands, invocation.paths)
    code = operands[0]
    let isFolder = operands.count == 2 && (try? FileStatus.of(paths[1]).kind) == .folder
    item = operands.count > 1 && !isFolder ? operands[1] : nil
    folder = operands.count == 3 ? paths[2] : isFolder ? paths[1] : FilePath(".")
  }
}

private struct Trace {
  private let code: String
  private let item: String?
  private let loaded: LoadedWorkspace
  private let terminal: Terminal

  init(_ operands: TraceOperands, _ loaded: LoadedWorkspace, _ terminal: Terminal) {
    code = operands.code
    item = operands.item
    self.loaded = loaded
    self.terminal = terminal
  }

  func run() throws(CommandError) -> ExitCode {
    let analysis = Compilation.analyze(loaded.workspace)
    let (index, position) = try find(in: analysis.model)
    let text = TraceText(
      position, of: analysis.model, paths: loaded.paths,
      style: ChannelStyle(
        language: terminal.language, isColored: terminal.output.isColored))
    if let item {
      let query = TraceQuery(item, in: position, at: index, of: analysis.model)
      guard !query.isEmpty else {
        throw .unknownItem(
          item, position.code, TraceQuery.nearest(to: item, in: position, of: analysis.model))
      }
      try terminal.write(text.answers(query))
    } else {
      try terminal.write(text.overview())
    }
    warn(analysis)
    return .clean
  }

  private func find(in model: Model) throws(CommandError) -> (Int, Position) {
    let key = NameFolding.fold(code)
    for (index, position) in model.positions.enumerated()
    where NameFolding.fold(position.code) == key {
      return (index, position)
    }
    throw .unknownPosition(code, model.positions.map(\.code))
  }

  /// Where the sources have errors, the trace may be wrong.
  private func warn(_ analysis: Analysis) {
    let count = analysis.count(.error)
    guard count > 0 else { return }
    let message = Message(
      vi: "vtvl: Các bản mô tả còn \(count) lỗi, nên điều trên có thể chưa đúng. Xem: vtvl check",
      en: "vtvl: The descriptions have errors (\(count)), so this may not be right. See: vtvl check"
    )
    terminal.say(message[terminal.language] + "\n")
  }
}

extension CommandError {
  fileprivate static func unknownPosition(_ code: String, _ known: [String]) -> CommandError {
    let shown = VisibleText.excerpt(code)
    let nearest = EditDistance.nearest(to: code, among: known)
    let list = known.prefix(20).joined(separator: ", ")
    return CommandError(
      Message(
        vi: "Không có vị trí nào mang mã «\(shown)».",
        en: "There is no post with the code “\(shown)”."),
      advice: nearest.map(Message.didYouMean)
        ?? Message(vi: "Các vị trí: \(list)", en: "The posts: \(list)"))
  }

  fileprivate static func unknownItem(_ item: String, _ code: String, _ nearest: String?)
    -> CommandError
  {
    let shown = VisibleText.excerpt(item)
    return CommandError(
      Message(
        vi: "\(code) không có gì tên «\(shown)», cũng không bỏ điều gì tên như vậy.",
        en: "Nothing in \(code) is called “\(shown)”, and nothing of that name was taken away."),
      advice: nearest.map(Message.didYouMean)
        ?? Message(
          vi: "Xem toàn bộ vị trí: vtvl trace \(code)", en: "See the whole post: vtvl trace \(code)"
        ))
  }
}
