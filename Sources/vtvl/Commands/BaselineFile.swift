import VTVLChecks
import VTVLOutput
import VTVLSyntax

/// The file of `--baseline`.
struct BaselineFile {
  private let path: FilePath

  init(_ path: FilePath) { self.path = path }

  static let largestSize = 16 << 20

  func read() throws(CommandError) -> Baseline {
    let bytes = try Descriptor.contents(of: path, called: path, atMost: Self.largestSize)
    guard let bytes else { throw .noBaseline(path, line: 1) }
    switch Baseline.read(bytes) {
    case .success(let baseline) where baseline.isOutdated: throw .outdatedBaseline(path)
    case .success(let baseline): return baseline
    case .failure(let line): throw .noBaseline(path, line: line.number)
    }
  }

  /// Diagnostics that the baseline does not know.
  func newDiagnostics(_ workspaces: [WorkspaceDiagnostics]) throws(CommandError)
    -> [WorkspaceDiagnostics]
  {
    let baseline = try read()
    return workspaces.map { workspace in
      let fingerprints = workspace.fingerprints(among: workspaces.count)
      let new = zip(workspace.diagnostics, fingerprints).filter {
        $0.rule.isFixed || !baseline.contains($1)
      }
      return workspace.showing(new.map(\.0))
    }
  }

  /// Records all diagnostics but the errors of the language, without whose fix no output is right, and says
  /// how many.
  func write(
    _ workspaces: [WorkspaceDiagnostics], _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    let entries = workspaces.flatMap { workspace in
      let files = workspace.analysis.model.forest.trees.map(\.file.path)
      return zip(workspace.diagnostics, workspace.fingerprints(among: workspaces.count))
        .filter { !$0.0.rule.isFixed }.map {
          Baseline.Entry(
            fingerprint: $1, rule: $0.rule.id, path: files[$0.location.file])
        }
    }
    var transaction = FileTransaction()
    do throws(CommandError) {
      try transaction.write(Baseline.bytes(of: entries), to: path, .baseline)
    } catch {
      throw transaction.rolledBack(error)
    }
    _ = try transaction.commit()
    let shown = path.shown
    let said = Message(
      vi: "Đã ghi \(entries.count) phát hiện vào «\(shown)»; từ nay chỉ phát hiện mới mới tính.\n",
      en: "\(entries.count) findings are recorded in “\(shown)”; from now on only new ones count.\n"
    )
    invocation.terminal.say(said[invocation.terminal.language])
    let left = workspaces.reduce(0) { $0 + $1.diagnostics.count { $0.rule.isFixed } }
    if left > 0 { invocation.terminal.say(Self.unrecorded(left)[invocation.terminal.language]) }
    return .clean
  }
}

extension BaselineFile {
  fileprivate static func unrecorded(_ count: Int) -> Message {
    Message(
      vi: "\(count) lỗi không ghi được vì còn lỗi đó thì không thể đọc đúng bản mô tả; phải sửa.\n",
      en: "\(count) error\(count == 1 ? " is" : "s are") not recorded: no description can be read "
        + "rightly while \(count == 1 ? "it stands" : "they stand").\n")
  }
}

extension CommandError {
  fileprivate static func outdatedBaseline(_ path: FilePath) -> CommandError {
    let path = path.shown
    return CommandError(
      Message(
        vi: "«\(path)» do một bản vtvl cũ ghi; bản này nhận ra phát hiện theo cách khác.",
        en: "“\(path)” was written by an earlier vtvl, which identified findings in another way."),
      advice: Message(
        vi: "Hãy ghi lại một lần: vtvl check --baseline \(path) --update-baseline THƯ-MỤC",
        en: "Renew it once: vtvl check --baseline \(path) --update-baseline FOLDER"))
  }

  fileprivate static func noBaseline(_ path: FilePath, line: Int) -> CommandError {
    let path = path.shown
    return CommandError(
      Message(
        vi: "«\(path)», dòng \(line): không phải là tệp phát hiện đã biết.",
        en: "“\(path)”, line \(line): this is not a file of known findings."),
      advice: Message(
        vi: "Hãy ghi lại bằng --update-baseline, với tên khác.",
        en: "Write a new one with --update-baseline, under another name."))
  }
}
