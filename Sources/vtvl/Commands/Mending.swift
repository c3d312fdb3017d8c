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
    for (fixing, target, findings) in fixings(all) {
      for file in fixing.changedFiles {
        try FileReplacement.write(fixing.bytes(of: file), to: target.loaded.paths[file])
      }
      tell(fixing.applied, findings)
      count += fixing.applied.count
      files += fixing.changedFiles.count
    }
    sayOutcome(count, files)
    sayWhatIsShared(all)
    let left = try CheckTarget.targets(invocation.operands).map { $0.findings(selection) }
      .withSharedOnce
    try invocation.terminal.write(invocation.render(left, to: invocation.terminal.output))
    return invocation.exitCode(left)
  }

  /// What would change, and nothing else; the exit code is that of the findings as they are.
  private func show(_ all: [(CheckTarget, WorkspaceFindings)]) throws(Fault) -> ExitCode {
    var text: [UInt8] = []
    for (fixing, target, findings) in fixings(all) {
      for file in fixing.changedFiles {
        text += UnifiedDiff.text(
          old: findings.analysis.model.forest.trees[file].file.bytes,
          new: fixing.bytes(of: file), path: Array(target.loaded.paths[file].utf8), for: .terminal)
      }
    }
    try invocation.terminal.write(text)
    sayWhatIsShared(all)
    return invocation.exitCode(all.map(\.1))
  }

  // MARK: Which fixes

  /// The safe fixes of each workspace. A shared folder is others' too: it is mended where it is named
  /// itself, by the first workspace that finds something in a file of it; the next run sees to the rest.
  private func fixings(
    _ all: [(CheckTarget, WorkspaceFindings)]
  ) -> [(Fixing, CheckTarget, WorkspaceFindings)] {
    var mendable = namedPaths
    return all.map { target, findings in
      let fixing = fixing(findings, in: target.indices(of: mendable))
      mendable.subtract(fixing.changedFiles.map { target.loaded.paths[$0] })
      return (fixing, target, findings)
    }
  }

  private func fixing(_ findings: WorkspaceFindings, in files: Set<Int>) -> Fixing {
    Fixing(
      findings.diagnostics.filter { selection.includes($0.rule) },
      in: findings.analysis.model.forest, onlySafe: true, files: files)
  }

  /// The files that were named, and those of the folders that were.
  private var namedPaths: Set<String> {
    targets.reduce(into: []) { paths, target in
      let own = Set(target.loaded.paths.indices).subtracting(target.loaded.workspace.shared)
      paths.formUnion((target.files ?? own).map { target.loaded.paths[$0] })
    }
  }

  /// Tells of safe fixes in shared folders that were not named.
  private func sayWhatIsShared(_ all: [(CheckTarget, WorkspaceFindings)]) {
    let named = namedPaths
    var folders: Set<String> = []
    for (target, findings) in all where target.files == nil {
      let shared = target.loaded.workspace.shared.subtracting(target.indices(of: named))
      for file in fixing(findings, in: shared).changedFiles {
        folders.insert(Paths.parent(of: target.loaded.paths[file]))
      }
    }
    guard !folders.isEmpty else { return }
    let shown = folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { VisibleText.visible($0) }.joined(separator: ", ")
    let said = Message(
      vi: "Thư mục dùng chung cũng có chỗ sửa được; muốn sửa cả ở đó, hãy nêu thêm: \(shown)\n",
      en:
        "There is something to mend in a shared folder; to mend it too, name it as well: \(shown)\n"
    )
    invocation.terminal.say(said[invocation.terminal.language])
  }

  // MARK: What is said

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
  /// The files of the workspace among some paths.
  fileprivate func indices(of paths: Set<String>) -> Set<Int> {
    Set(loaded.paths.indices.filter { paths.contains(loaded.paths[$0]) })
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
