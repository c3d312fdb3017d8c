import VTVLCompiler
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl fmt`: lays sources out as all sources are.
  static let fmt = Command(
    name: "fmt",
    summary: Message(
      vi: "Trình bày nguồn theo một cách thống nhất; không đổi lời văn.",
      en: "Lays sources out in one way; never changes their words."),
    operands: "FILE|FOLDER|-…",
    count: 1...Int.max,
    options: [.formatCheck, .formatDiff, .breakLinks],
    examples: [
      Example(
        "vtvl fmt Examples/NamDong", vi: "Trình bày lại mọi tệp của thư mục.",
        en: "Lays out every file of a folder."),
      Example(
        "vtvl fmt --check Examples/NamDong",
        vi: "Nêu các tệp cần trình bày lại; không ghi gì.",
        en: "Names the files that need it; writes nothing."),
      Example(
        "vtvl fmt - < LDQL-01.vtvl", vi: "Từ đầu vào chuẩn ra đầu ra chuẩn.",
        en: "From standard input to standard output."),
    ],
    run: { invocation throws(CommandError) in
      let targets = try CheckTarget.targets(invocation.paths)
      return try invocation.speaking(in: targets.map(\.language)) {
        invocation throws(CommandError) in
        try FormatRun(invocation: invocation, targets: targets).run()
      }
    })
}

extension Option {
  static let formatCheck = Option(
    "check", vi: "Chỉ nêu các tệp chưa theo cách trình bày chung (mã thoát 1); không ghi gì.",
    en: "Only names the files that are laid out otherwise (exit code 1); writes nothing.")
  static let formatDiff = Option(
    "diff", vi: "Chỉ xem những gì sẽ đổi; không ghi gì.",
    en: "Only shows what would change; writes nothing.")
}

private struct FormatRun {
  let invocation: Invocation
  let targets: [CheckTarget]

  /// A file that is laid out otherwise.
  private struct Change {
    /// Nil for standard input.
    let path: FilePath?
    let old: [UInt8]
    let new: [UInt8]
  }

  func run() throws(CommandError) -> ExitCode {
    let isInput = targets.contains { $0.loaded.root == nil }
    if isInput, !invocation.has(.formatCheck), !invocation.has(.formatDiff) {
      guard targets.count == 1, let file = targets[0].loaded.workspace.files.first else {
        throw .inputWithOthers
      }
      try invocation.terminal.write(Formatter.format(file))
      return .clean
    }
    let changes = changes()
    if invocation.has(.formatDiff) {
      try show(changes)
    } else if invocation.has(.formatCheck) {
      try invocation.terminal.write(changes.map { "\(name($0))\n" }.joined())
    } else {
      try write(changes)
      try invocation.terminal.write(changes.map { "\(name($0))\n" }.joined())
    }
    sayOutcome(changes.count)
    return invocation.has(.formatCheck) && !changes.isEmpty ? .diagnostics : .clean
  }

  /// The files that were named, and those of the folders that were; shared ones only where they were named.
  private func changes() -> [Change] {
    var seen: Set<FilePath> = []
    var changes: [Change] = []
    for target in targets {
      let (loaded, files) = (target.loaded, target.loaded.workspace.files)
      for index in files.indices
      where target.files?.contains(index) ?? !loaded.workspace.shared.contains(index) {
        let path = loaded.files.indices.contains(index) ? loaded.files[index] : nil
        if let path, !seen.insert(path).inserted { continue }
        let new = Formatter.format(files[index])
        if new != files[index].bytes {
          changes.append(Change(path: path, old: files[index].bytes, new: new))
        }
      }
    }
    return changes
  }

  private func name(_ change: Change) -> String {
    change.path.map { VisibleText.path($0.fromHere.text) } ?? Place.standardInput.text
  }

  private func show(_ changes: [Change]) throws(CommandError) {
    var text: [UInt8] = []
    for change in changes {
      text += UnifiedDiff.text(
        old: change.old, new: change.new,
        path: (change.path?.fromHere ?? Place.standardInput).bytes,
        for: invocation.terminal.output.isTerminal ? .terminal : .program)
    }
    try invocation.terminal.write(text)
  }

  /// Writes all files that change, or none.
  private func write(_ changes: [Change]) throws(CommandError) {
    for folder in Set(changes.compactMap(\.path?.parent)) { StagedFolder.clear(folder) }
    try FileTransaction.replace(
      changes.compactMap { change in
        change.path.map { SourceChange(path: $0, old: change.old, new: change.new) }
      }, partsNames: invocation.has(.breakLinks))
  }

  private func sayOutcome(_ count: Int) {
    let isWriting = !invocation.has(.formatCheck) && !invocation.has(.formatDiff)
    let files = count == 1 ? "file" : "files"
    let said =
      count == 0
      ? Message(vi: "Mọi tệp đã đúng cách trình bày.\n", en: "Every file is laid out well.\n")
      : isWriting
        ? Message(vi: "Đã trình bày lại \(count) tệp.\n", en: "\(count) \(files) laid out anew.\n")
        : Message(
          vi: "\(count) tệp cần trình bày lại: vtvl fmt\n",
          en: "\(count) \(files) to lay out anew: vtvl fmt\n")
    invocation.terminal.say(said[invocation.terminal.language])
  }
}

extension CommandError {
  fileprivate static var inputWithOthers: CommandError {
    CommandError(
      Message(
        vi: "«-» đọc đầu vào chuẩn nên phải đứng một mình.",
        en: "“-” reads standard input and stands alone."))
  }
}
