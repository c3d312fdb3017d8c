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

  /// What a workspace is called in the file: its way from there, so that it is the same from wherever vtvl is
  /// run.
  func name(of workspace: LoadedWorkspace) -> String {
    guard let root = workspace.root else { return Place.standardInput.text }
    let folder = path.parent.isEmpty ? FilePath(".") : path.parent
    let name = (try? folder.resolved).map { root.relative(to: $0) } ?? root
    return VisibleText.visible(name.validText.map(Normalization.normalized) ?? name.shown)
  }

  /// Diagnostics that the baseline does not know.
  func newDiagnostics(_ checked: [CheckedTarget]) throws(CommandError) -> [WorkspaceDiagnostics] {
    let baseline = try read()
    return checked.map { checked in
      let known = baseline[name(of: checked.target.loaded)]
      let new = zip(checked.found.diagnostics, checked.found.fingerprintsInside).filter {
        $0.rule.isFixed || !known.contains($1)
      }
      return checked.found.showing(new.map(\.0))
    }
  }

  /// Records all diagnostics but the errors of the language, without whose fix no output is right, and says
  /// how many. What the run did not look at stays: other folders, other files, other rules.
  func update(
    _ checked: [CheckedTarget], _ selection: RuleSelection, _ invocation: Invocation
  ) throws(CommandError) -> ExitCode {
    var baseline = try previous()
    var count = 0
    for checked in checked {
      let name = name(of: checked.target.loaded)
      let recorded = checked.recorded
      let kept = baseline[name].entries.filter { entry in
        !selection.includes(id: entry.rule) || !checked.target.includes(path: entry.path)
      }
      baseline[name] = KnownDiagnostics(recorded.entries + kept)
      count += recorded.count
    }
    try write(baseline)
    let terminal = invocation.terminal
    let left = checked.reduce(0) { $0 + $1.found.diagnostics.count { $0.rule.isFixed } }
    terminal.say(recorded(count)[terminal.language])
    if baseline.count > count { terminal.say(Self.kept(baseline.count - count)[terminal.language]) }
    if left > 0 { terminal.say(Self.unrecorded(left)[terminal.language]) }
    return .clean
  }

  /// What the file holds now; nothing where there is none, or one of an earlier vtvl.
  private func previous() throws(CommandError) -> Baseline {
    guard (try? FileStatus.of(path)) != nil,
      let bytes = try Descriptor.contents(of: path, called: path, atMost: Self.largestSize),
      case .success(let baseline) = Baseline.read(bytes), !baseline.isOutdated
    else { return Baseline() }
    return baseline
  }

  private func write(_ baseline: Baseline) throws(CommandError) {
    var transaction = FileTransaction()
    do throws(CommandError) {
      try transaction.write(baseline.bytes, to: path, .baseline)
    } catch {
      throw transaction.rolledBack(error)
    }
    _ = try transaction.commit()
  }
}

/// A workspace of the run and what was found in it.
struct CheckedTarget {
  let target: CheckTarget
  let found: WorkspaceDiagnostics

  /// What a baseline records of it.
  fileprivate var recorded: KnownDiagnostics {
    let recorded = zip(found.diagnostics, found.fingerprintsInside).filter { !$0.0.rule.isFixed }
    return KnownDiagnostics(
      recorded.map(\.0), recorded.map(\.1), in: found.analysis.model.forest)
  }
}

extension CheckTarget {
  /// Whether a file was looked at, by its name in a baseline: all of a folder were, also those that are gone.
  fileprivate func includes(path: String) -> Bool {
    guard let files else { return true }
    return files.contains { VisibleText.visible(loaded.workspace.files[$0].path) == path }
  }
}

extension BaselineFile {
  private func recorded(_ count: Int) -> Message {
    let shown = path.shown
    return Message(
      vi: "Đã ghi \(count) phát hiện vào «\(shown)»; từ nay chỉ phát hiện mới mới tính.\n",
      en:
        "\(count) finding\(count == 1 ? " is" : "s are") recorded in “\(shown)”; from now on only new "
        + "ones count.\n")
  }

  private static func kept(_ count: Int) -> Message {
    Message(
      vi: "Giữ nguyên \(count) phát hiện khác đã ghi, vì lần chạy này không xét tới.\n",
      en:
        "\(count) other finding\(count == 1 ? " stays" : "s stay") recorded, since this run did not look "
        + "there.\n")
  }

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
