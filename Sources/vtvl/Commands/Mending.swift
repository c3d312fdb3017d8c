import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

/// `vtvl check --fix` and `--diff`: safe fixes applied to the sources, or shown.
struct Mending {
  private let invocation: Invocation
  private let selection: RuleSelection
  private let targets: [CheckTarget]

  init(_ invocation: Invocation, _ selection: RuleSelection) throws(Fault) {
    self.invocation = invocation
    self.selection = selection
    guard !invocation.operands.contains(Place.standardInput) || invocation.has(.diff) else {
      throw .cannotMendInput
    }
    targets = try CheckTarget.targets(invocation.operands)
  }

  func run() throws(Fault) -> ExitCode {
    let all = targets.map { ($0, $0.findings(selection)) }
    if invocation.has(.diff) { return try show(all) }
    var count = 0
    var files = 0
    for (target, findings) in all {
      let fixing = target.fixing(findings, selection)
      for file in fixing.changedFiles {
        try FileReplacement.write(fixing.bytes(of: file), to: target.loaded.paths[file])
      }
      tell(fixing.applied, findings)
      count += fixing.applied.count
      files += fixing.changedFiles.count
    }
    sayOutcome(count, files)
    let left = try CheckTarget.targets(invocation.operands).map { $0.findings(selection) }
    try invocation.terminal.write(invocation.render(left, to: invocation.terminal.output))
    return invocation.exitCode(left)
  }

  /// What would change, and nothing else; the exit code is that of the findings as they are.
  private func show(_ all: [(CheckTarget, WorkspaceFindings)]) throws(Fault) -> ExitCode {
    var text = ""
    for (target, findings) in all {
      let fixing = target.fixing(findings, selection)
      for file in fixing.changedFiles {
        text += UnifiedDiff.text(
          of: findings.analysis.model.forest.trees[file].file, fixing.edits(of: file),
          path: target.loaded.paths[file])
      }
    }
    try invocation.terminal.write(text)
    return invocation.exitCode(all.map(\.1))
  }

  /// One line for each finding that was mended.
  private func tell(_ mended: [Diagnostic], _ findings: WorkspaceFindings) {
    let language = invocation.terminal.language
    var places = PlaceReader(findings)
    var text = ""
    for finding in mended {
      guard let fix = finding.fix else { continue }
      let place = places.place(of: finding.location)
      let title = VisibleText.visible(fix.title[language])
      text += "\(VisibleText.path(place.path)):\(place.start.line):\(place.start.column): "
      text += "\(title) [\(finding.rule.id)]\n"
    }
    invocation.terminal.say(text)
  }

  private func sayOutcome(_ count: Int, _ files: Int) {
    let said =
      count == 0
      ? Message(
        vi: "Không có gì sửa được một cách an toàn.\n", en: "There is nothing to mend safely.\n")
      : Message(
        vi: "Đã sửa \(count) chỗ trong \(files) tệp.\n",
        en: "\(count) \(count == 1 ? "place" : "places") mended in \(files) "
          + "\(files == 1 ? "file" : "files").\n")
    invocation.terminal.say(said[invocation.terminal.language])
  }
}

extension CheckTarget {
  /// The safe fixes of some findings: in the files that were named, else in all of the workspace's own;
  /// a shared folder is others' too and is mended where it is checked itself.
  fileprivate func fixing(_ findings: WorkspaceFindings, _ selection: RuleSelection) -> Fixing {
    let own = Set(loaded.paths.indices).subtracting(loaded.workspace.shared)
    return Fixing(
      findings.diagnostics.filter { selection.includes($0.rule) },
      in: findings.analysis.model.forest, onlySafe: true, files: files ?? own)
  }
}

extension Fault {
  fileprivate static var cannotMendInput: Fault {
    Fault(
      Message(
        vi: "--fix sửa tệp trên đĩa, không sửa được đầu vào chuẩn.",
        en: "--fix mends files on disk; standard input is none."),
      advice: Message(vi: "Hãy dùng --diff, hoặc nêu tệp.", en: "Use --diff, or name the file."))
  }
}
