import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl check`: shows the diagnostics; writes nothing unless asked to fix.
  static let check = Command(
    name: "check",
    summary: Message(
      vi: "Kiểm tra các bản mô tả và nêu những điều cần sửa.",
      en: "Checks descriptions and shows what to fix."),
    operands: "FOLDER…|FILE…|-",
    count: 1...Int.max,
    options: [
      .diagnosticFormat, .select, .ignore, .baseline, .updateBaseline, .fix, .breakLinks, .diff,
      .strict, .notes, .brief, .statistics,
    ],
    examples: [
      Example(
        "vtvl check Examples/NamDong",
        vi: "Kiểm tra mọi bản mô tả trong một thư mục.",
        en: "Checks every description in a folder."),
      Example(
        "vtvl check Examples/NamDong/LDQL-03.vtvl",
        vi: "Kiểm tra một tệp, cùng các lỗi ở những tệp khác của thư mục.",
        en: "Checks one file, and shows errors in the other files of its folder."),
      Example(
        "vtvl check --format sarif Examples/NamDong",
        vi: "Kết quả cho chương trình khác đọc.", en: "Shows the findings for another program."),
      Example(
        "vtvl check --baseline known.txt --update-baseline Examples/NamDong",
        vi: "Ghi nhận những gì đang có, để từ nay chỉ nêu phát hiện mới.",
        en: "Records what there is, so that from now on only new findings count."),
      Example(
        "vtvl check --diff Examples/NamDong",
        vi: "Xem những gì máy tự sửa được một cách an toàn.",
        en: "Shows what can be fixed safely."),
    ],
    run: { invocation throws(CommandError) in
      let selection = try RuleSelection(invocation)
      let format = invocation[.diagnosticFormat] ?? Channel.text.name
      if invocation.has(.statistics), format != Channel.text.name { throw .statisticsAreText }
      let isFixing = invocation.has(.fix) || invocation.has(.diff)
      if isFixing { try FixCommand.checkOperands(of: invocation) }
      let targets = try CheckTarget.targets(invocation.paths)
      return try invocation.speaking(in: targets.map(\.language)) {
        invocation throws(CommandError) in
        isFixing
          ? try FixCommand(invocation, selection, targets).run()
          : try show(targets, selection, invocation)
      }
    })

  private static func show(
    _ targets: [CheckTarget], _ selection: RuleSelection, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    var workspaces = targets.map { $0.diagnostics(selection) }
    if let path = invocation.path(.baseline) {
      let file = BaselineFile(path)
      let checked = zip(targets, workspaces).map { CheckedTarget(target: $0, found: $1) }
      if invocation.has(.updateBaseline) {
        return try file.update(checked, selection, invocation)
      }
      workspaces = try file.newDiagnostics(checked)
    } else if invocation.has(.updateBaseline) {
      throw .baselineMissing
    }
    workspaces = workspaces.mergingSharedFiles
    try invocation.terminal.write(invocation.render(workspaces, to: invocation.terminal.output))
    return invocation.exitCode(workspaces)
  }
}

extension CheckTarget {
  /// The diagnostics to show. Where files were named: theirs, and every error of the workspace, since one
  /// file can break another.
  func diagnostics(_ selection: RuleSelection) -> WorkspaceDiagnostics {
    diagnostics(Compilation.analyze(loaded.workspace), selection)
  }

  /// The same for an analysis that is already there.
  func diagnostics(_ analysis: Analysis, _ selection: RuleSelection) -> WorkspaceDiagnostics {
    let shown = analysis.diagnostics.filter { diagnostic in
      let isNamed = files?.contains(diagnostic.location.file) ?? true
      return (isNamed || diagnostic.severity == .error) && selection.shows(diagnostic.rule)
    }
    return WorkspaceDiagnostics(
      analysis: analysis, diagnostics: shown, paths: loaded.paths, folder: loaded.folder)
  }
}

extension Invocation {
  /// Diagnostics in the format asked for.
  func render(_ workspaces: [WorkspaceDiagnostics], to stream: OutputStream) -> [UInt8] {
    let channel = self[.diagnosticFormat].flatMap(Channel.named) ?? .text
    let style = ChannelStyle(
      language: terminal.language, isColored: stream.isColored, detail: detail)
    return channel.render(workspaces, style)
  }

  /// Whoever asks for rules by name is shown their notes too.
  private var detail: ChannelStyle.Detail {
    if has(.statistics) { return .statistics }
    if has(.brief) { return .brief }
    return has(.notes) || has(.select) ? .full : .usual
  }

  func exitCode(_ workspaces: [WorkspaceDiagnostics]) -> ExitCode {
    let isFound = workspaces.contains { workspace in
      workspace.diagnostics.contains { has(.strict) || $0.severity == .error }
    }
    return isFound ? .diagnostics : .clean
  }
}

extension CommandError {
  fileprivate static var baselineMissing: CommandError {
    CommandError(
      Message(
        vi: "--update-baseline cần biết ghi vào tệp nào.",
        en: "--update-baseline needs to know which file to write."),
      advice: Message(vi: "Hãy thêm: --baseline FILE", en: "Add: --baseline FILE"))
  }

  fileprivate static var statisticsAreText: CommandError {
    CommandError(
      Message(
        vi: "«--statistics» chỉ có ở dạng chữ.", en: "“--statistics” is made as text only."),
      advice: Message(
        vi: "Hãy bỏ --statistics, hoặc bỏ --format.", en: "Drop --statistics, or drop --format."))
  }
}
