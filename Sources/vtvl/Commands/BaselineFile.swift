import VTVLChecks
import VTVLOutput
import VTVLSyntax

/// The file of `--baseline`.
struct BaselineFile {
  private let path: String

  init(_ path: String) { self.path = path }

  private static let largestSize = 64 << 20

  func read() throws(Fault) -> Baseline {
    let bytes: [UInt8]?
    let status: FileStatus
    do throws(SystemError) {
      let descriptor = try Descriptor.reading(path)
      status = try descriptor.status
      bytes =
        status.kind == .file
        ? try descriptor.bytes(atMost: Self.largestSize, expecting: status.size) : nil
    } catch {
      throw .unreadable(path, error)
    }
    guard status.kind == .file else { throw .notAFile(path) }
    guard let bytes else { throw .noBaseline(path, line: 1) }
    switch Baseline.read(bytes) {
    case .success(let baseline): return baseline
    case .failure(let line): throw .noBaseline(path, line: line.number)
    }
  }

  /// Findings that the baseline does not know.
  func newFindings(_ workspaces: [WorkspaceFindings]) throws(Fault) -> [WorkspaceFindings] {
    let baseline = try read()
    return workspaces.map { findings in
      let fingerprints = findings.fingerprints(among: workspaces.count)
      let new = zip(findings.diagnostics, fingerprints).filter { !baseline.contains($1) }
      return WorkspaceFindings(
        analysis: findings.analysis, diagnostics: new.map(\.0), paths: findings.paths,
        name: findings.name)
    }
  }

  /// Records all findings, and says how many.
  func write(
    _ workspaces: [WorkspaceFindings], _ invocation: Invocation
  ) throws(Fault) -> ExitCode {
    let entries = workspaces.flatMap { findings in
      let files = findings.analysis.model.forest.trees.map(\.file.path)
      return zip(findings.diagnostics, findings.fingerprints(among: workspaces.count)).map {
        Baseline.Entry(
          fingerprint: $1, rule: $0.rule.id, path: files[$0.location.file])
      }
    }
    try FileReplacement.write(Baseline.bytes(of: entries), to: path)
    let shown = VisibleText.visible(path)
    let said = Message(
      vi: "Đã ghi \(entries.count) phát hiện vào «\(shown)»; từ nay chỉ phát hiện mới mới tính.\n",
      en: "\(entries.count) findings are recorded in “\(shown)”; from now on only new ones count.\n"
    )
    invocation.terminal.say(said[invocation.terminal.language])
    return .clean
  }
}

extension Fault {
  fileprivate static func noBaseline(_ path: String, line: Int) -> Fault {
    let path = VisibleText.visible(path)
    return Fault(
      Message(
        vi: "«\(path)», dòng \(line): không phải là tệp phát hiện đã biết.",
        en: "“\(path)”, line \(line): this is no file of known findings."),
      advice: Message(
        vi: "Hãy ghi lại bằng --update-baseline.", en: "Write it anew with --update-baseline."))
  }
}
