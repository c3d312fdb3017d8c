import VTVLCompiler
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl check`: shows the findings and writes nothing.
  static let check = Command(
    name: "check",
    summary: Message(
      vi: "Kiểm tra các bản mô tả và nêu những điều cần sửa; không ghi tệp nào.",
      en: "Checks descriptions and shows what to mend; writes no file."),
    operands: "FOLDER…|FILE…|-",
    count: 1...Int.max,
    options: [.findingFormat, .strict, .brief],
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
        "vtvl check --format json Examples/NamDong",
        vi: "Kết quả cho chương trình khác đọc.", en: "Shows the findings for another program."),
    ],
    run: { invocation throws(Fault) in
      let findings = try CheckTarget.targets(invocation.operands).map(\.findings)
      try invocation.terminal.write(invocation.render(findings, to: invocation.terminal.output))
      return invocation.exitCode(findings)
    })
}

extension CheckTarget {
  /// The findings to show. Where files were named: theirs, and every error of the workspace, since one
  /// file can break another.
  fileprivate var findings: WorkspaceFindings {
    let analysis = Compilation.analyze(loaded.workspace)
    let shown = analysis.diagnostics.filter { finding in
      files?.contains(finding.location.file) ?? true || finding.severity == .error
    }
    return WorkspaceFindings(
      analysis: analysis, diagnostics: shown, paths: loaded.paths,
      name: loaded.name)
  }
}

extension Invocation {
  /// Findings in the format asked for.
  func render(_ findings: [WorkspaceFindings], to stream: OutputStream) -> [UInt8] {
    let channel = self[.findingFormat].flatMap(Channel.named) ?? .text
    let style = ChannelStyle(
      language: terminal.language, isColored: stream.isColored, isBrief: has(.brief))
    return channel.render(findings, style)
  }

  func exitCode(_ findings: [WorkspaceFindings]) -> ExitCode {
    let isFound = findings.contains { workspace in
      workspace.diagnostics.contains { has(.strict) || $0.severity == .error }
    }
    return isFound ? .findings : .clean
  }
}
