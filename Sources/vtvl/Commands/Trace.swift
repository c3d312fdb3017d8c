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
    operands: "POST [ITEM] [FOLDER]|FILE:LINE [FOLDER]",
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
      Example(
        "vtvl trace Examples/NamDong/mau-cap-truong.vtvl:24",
        vi: "Một dòng: đi vào những vị trí nào, ở đâu bị thay hay bị bỏ.",
        en: "One line: which posts it reaches, and where it is replaced or taken away."),
    ],
    run: { invocation throws(CommandError) in
      if let line = try SourceLine(invocation.paths[0]) {
        guard invocation.operands.count < 3 else {
          throw .needlessOperand(invocation.operands[2], invocation.command)
        }
        let folder = invocation.paths.dropFirst().first ?? line.file
        return try run(in: folder, invocation) { loaded, invocation throws(CommandError) in
          try LineCommand(line, loaded, invocation.terminal).run()
        }
      }
      let operands = TraceOperands(invocation)
      return try run(in: operands.folder, invocation) { loaded, invocation throws(CommandError) in
        try Trace(operands, loaded, invocation.terminal).run()
      }
    })

  /// Reads a workspace and goes on in its language.
  private static func run(
    in folder: FilePath, _ invocation: Invocation,
    _ run: (LoadedWorkspace, Invocation) throws(CommandError) -> Void
  ) throws(CommandError) -> ExitCode {
    guard let loaded = try CheckTarget.targets([folder]).first?.loaded else { return .unusable }
    return try invocation.speaking(in: [loaded.workspace.language()]) {
      invocation throws(CommandError) in
      try run(loaded, invocation)
      return .clean
    }
  }
}

/// What is asked of a post, and about which folder.
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
  private let operands: TraceOperands
  private let loaded: LoadedWorkspace
  private let terminal: Terminal

  init(_ operands: TraceOperands, _ loaded: LoadedWorkspace, _ terminal: Terminal) {
    self.operands = operands
    self.loaded = loaded
    self.terminal = terminal
  }

  func run() throws(CommandError) {
    let analysis = Compilation.analyze(loaded.workspace)
    let (index, position) = try find(in: analysis.model)
    let text = TraceText(
      position, of: analysis.model, paths: loaded.paths, style: terminal.traceStyle)
    if let item = operands.item {
      let query = TraceQuery(item, in: position, at: index, of: analysis.model)
      guard !query.isEmpty else {
        throw .unknownItem(
          item, position.code, TraceQuery.nearest(to: item, in: position, of: analysis.model))
      }
      try terminal.write(text.answers(query))
    } else {
      try terminal.write(text.overview())
    }
    terminal.warn(of: analysis)
  }

  private func find(in model: Model) throws(CommandError) -> (Int, Position) {
    let key = NameFolding.fold(operands.code)
    for (index, position) in model.positions.enumerated()
    where NameFolding.fold(position.code) == key {
      return (index, position)
    }
    throw .unknownPosition(operands.code, model.positions.map(\.code))
  }
}

/// A line of a file, as editors and messages name it: `a.vtvl:12`, `a.vtvl:12:5`.
private struct SourceLine {
  let file: FilePath
  /// From 1.
  let number: Int

  /// Nil for a word that names no line.
  init?(_ word: FilePath) throws(CommandError) {
    var parts = word.bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var numbers: [Int] = []
    while numbers.count < 2, parts.count > 1, let last = parts.last,
      let number = Int(String(decoding: last, as: UTF8.self))
    {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    let file = FilePath(parts.joined(separator: [UInt8(ascii: ":")]))
    guard let number = numbers.first, SourceFolder.isSource(file) else { return nil }
    self.file = file
    self.number = number
  }
}

private struct LineCommand {
  private let line: SourceLine
  private let loaded: LoadedWorkspace
  private let terminal: Terminal

  init(_ line: SourceLine, _ loaded: LoadedWorkspace, _ terminal: Terminal) {
    self.line = line
    self.loaded = loaded
    self.terminal = terminal
  }

  func run() throws(CommandError) {
    guard let path = try? line.file.resolved, let file = loaded.index(of: path) else {
      throw .notRead(line.file)
    }
    let count = loaded.workspace.files[file].lines.count
    guard 1...count ~= line.number else { throw .noSuchLine(line.number, line.file, count) }
    let analysis = Compilation.analyze(loaded.workspace)
    let trace = LineTrace(file: file, line: line.number - 1, of: analysis.model)
    guard !trace.isEmpty else { throw .reachesNothing(line.number, line.file) }
    let text = LineTraceText(
      trace, of: analysis.model, paths: loaded.paths, style: terminal.traceStyle)
    try terminal.write(text.text)
    terminal.warn(of: analysis)
  }
}

extension Terminal {
  fileprivate var traceStyle: ChannelStyle {
    ChannelStyle(language: language, isColored: output.isColored)
  }

  /// Where the sources have errors, the trace may be wrong.
  fileprivate func warn(of analysis: Analysis) {
    let count = analysis.count(.error)
    guard count > 0 else { return }
    let message = Message(
      vi: "vtvl: Các bản mô tả còn \(count) lỗi, nên điều trên có thể chưa đúng. Xem: vtvl check",
      en: "vtvl: The descriptions have errors (\(count)), so this may not be right. See: vtvl check"
    )
    say(message[language] + "\n")
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

  fileprivate static func notRead(_ file: FilePath) -> CommandError {
    CommandError(
      vi: "«\(file.shown)» không phải là tệp mà thư mục đó đọc.",
      en: "“\(file.shown)” is none of the files that this folder reads.")
  }

  fileprivate static func noSuchLine(_ line: Int, _ file: FilePath, _ count: Int) -> CommandError {
    CommandError(
      vi: "«\(file.shown)» có \(count) dòng, không có dòng \(line).",
      en: "“\(file.shown)” has \(count) line\(count == 1 ? "" : "s"); there is no line \(line).")
  }

  fileprivate static func reachesNothing(_ line: Int, _ file: FilePath) -> CommandError {
    CommandError(
      Message(
        vi: "Dòng \(line) của «\(file.shown)» không đi vào vị trí nào.",
        en: "Line \(line) of “\(file.shown)” reaches no post."),
      advice: Message(
        vi: "Hãy nêu một dòng có lời văn của vị trí, của mẫu hay của hằng.",
        en: "Name a line with words of a post, a template or a constant."))
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
