import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

/// `vtvl check --fix` and `--diff`: safe fixes applied to the sources, or shown.
struct FixCommand {
  private let invocation: Invocation
  private let selection: RuleSelection
  private let targets: [CheckTarget]

  init(_ invocation: Invocation, _ selection: RuleSelection, _ targets: [CheckTarget]) {
    self.invocation = invocation
    self.selection = selection
    self.targets = targets
  }

  static func checkOperands(of invocation: Invocation) throws(CommandError) {
    guard !invocation.paths.contains(Place.standardInput) || invocation.has(.diff) else {
      throw .cannotFixInput
    }
  }

  func run() throws(CommandError) -> ExitCode {
    let all = fixed()
    if invocation.has(.diff) { return try show(all) }
    try write(all)
    for fixed in all { tell(fixed) }
    sayOutcome(all)
    sayWhatIsShared(all)
    let left = all.map { $0.target.diagnostics($0.fixes.analysis, selection) }.mergingSharedFiles
    try invocation.terminal.write(invocation.render(left, to: invocation.terminal.output))
    return invocation.exitCode(left)
  }

  /// What would change, and nothing else; the exit code is that of the diagnostics as they are.
  private func show(_ all: [FixedTarget]) throws(CommandError) -> ExitCode {
    var text: [UInt8] = []
    for fixed in all {
      for file in fixed.fixes.changedFiles {
        text += UnifiedDiff.text(
          old: fixed.workspace.files[file].bytes, new: fixed.fixes.bytes(of: file),
          path: fixed.target.loaded.files[file].fromHere.bytes,
          for: invocation.terminal.output.isTerminal ? .terminal : .program)
      }
    }
    try invocation.terminal.write(text)
    sayWhatIsShared(all)
    return invocation.exitCode(all.map(\.before))
  }

  /// Writes all files that change, or none.
  private func write(_ all: [FixedTarget]) throws(CommandError) {
    for folder in Set(namedPaths.map(\.parent)) { StagedFolder.clear(folder) }
    try FileTransaction.replace(
      all.flatMap { fixed in
        fixed.fixes.changedFiles.map { file in
          SourceChange(
            path: fixed.target.loaded.files[file], old: fixed.workspace.files[file].bytes,
            new: fixed.fixes.bytes(of: file))
        }
      }, partsNames: invocation.has(.breakLinks))
  }

  // MARK: Which fixes

  /// The safe fixes of each workspace. A shared folder belongs to others too: it is fixed only if it was
  /// named itself, by the first workspace with a fix in one of its files. Later workspaces see the fixed
  /// file.
  private func fixed() -> [FixedTarget] {
    var open = namedPaths
    var edits: [FilePath: ByteEdits] = [:]
    return targets.map { target in
      let paths = target.loaded.files
      let known = paths.enumerated().compactMap { index, path in edits[path].map { (index, $0) } }
      let workspace = target.loaded.workspace.edited(Dictionary(uniqueKeysWithValues: known))
      let before = target.diagnostics(Compilation.analyze(workspace), selection)
      let fixes = ProvedFixes(
        workspace, before.analysis, files: target.indices(of: open),
        where: { selection.includes($0.rule) })
      for file in fixes.changedFiles {
        edits[paths[file]] = fixes.edits(of: file)
        open.remove(paths[file])
      }
      return FixedTarget(target: target, workspace: workspace, before: before, fixes: fixes)
    }
  }

  /// The files that were named, and those of the folders that were.
  private var namedPaths: Set<FilePath> {
    targets.reduce(into: []) { paths, target in
      let own = Set(target.loaded.files.indices).subtracting(target.loaded.workspace.shared)
      paths.formUnion((target.files ?? own).map { target.loaded.files[$0] })
    }
  }

  // MARK: What is said

  /// One line for each diagnostic that was fixed, then those whose fixes were left out.
  private func tell(_ fixed: FixedTarget) {
    var places = PlaceReader(fixed.before)
    var text = fixed.fixes.applied.map { line($0, &places) }.joined()
    if !fixed.fixes.refused.isEmpty {
      text +=
        Message(
          vi: "Để nguyên các chỗ sau, vì tự sửa sẽ làm hỏng bản mô tả; hãy tự tay sửa:\n",
          en: "Left as they are, since fixing them would break the description; fix them by hand:\n"
        )[
          invocation.terminal.language]
      text += fixed.fixes.refused.map { line($0, &places) }.joined()
    }
    invocation.terminal.say(text)
  }

  private func line(_ fixed: ProvedFixes.Fixed, _ places: inout PlaceReader) -> String {
    guard let fix = fixed.diagnostic.fix else { return "" }
    let place = places.place(of: fixed.location)
    let title = VisibleText.visible(fix.title[invocation.terminal.language])
    return "\(VisibleText.path(place.path)):\(place.start.line):\(place.start.column): "
      + "\(title) [\(fixed.diagnostic.rule.id)]\n"
  }

  private func sayOutcome(_ all: [FixedTarget]) {
    let count = all.reduce(0) { $0 + $1.fixes.applied.count }
    let files = all.reduce(0) { $0 + $1.fixes.changedFiles.count }
    let said =
      count == 0
      ? Message(
        vi: "Không có gì sửa được một cách an toàn.\n", en: "There is nothing to fix safely.\n")
      : Message(
        vi: "Đã sửa \(count) chỗ trong \(files) tệp.\n",
        en: "\(count) \(count == 1 ? "place" : "places") fixed in \(files) "
          + "\(files == 1 ? "file" : "files").\n")
    invocation.terminal.say(said[invocation.terminal.language])
  }

  /// Tells of safe fixes in shared folders that were not named.
  private func sayWhatIsShared(_ all: [FixedTarget]) {
    let named = namedPaths
    var folders: Set<FilePath> = []
    for fixed in all where fixed.target.files == nil {
      let loaded = fixed.target.loaded
      let shared = loaded.workspace.shared.subtracting(fixed.target.indices(of: named))
      let fixing = Fixing(
        fixed.before.analysis.diagnostics.filter { selection.includes($0.rule) },
        in: fixed.before.analysis.model.forest, onlySafe: true, files: shared)
      folders.formUnion(fixing.changedFiles.map { loaded.files[$0].parent.fromHere })
    }
    guard !folders.isEmpty else { return }
    let shown = folders.map(\.shown).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .joined(separator: ", ")
    let said = Message(
      vi: "Thư mục dùng chung cũng có chỗ sửa được; muốn sửa cả ở đó, hãy nêu thêm: \(shown)\n",
      en: "There is something to fix in a shared folder; to fix it too, name it as well: \(shown)\n"
    )
    invocation.terminal.say(said[invocation.terminal.language])
  }
}

/// A workspace of the run and its fixes.
private struct FixedTarget {
  let target: CheckTarget
  /// The workspace before its own fixes.
  let workspace: Workspace
  let before: WorkspaceDiagnostics
  let fixes: ProvedFixes
}

extension CheckTarget {
  /// The files of the workspace among some paths.
  fileprivate func indices(of paths: Set<FilePath>) -> Set<Int> {
    Set(loaded.files.indices.filter { paths.contains(loaded.files[$0]) })
  }
}

extension CommandError {
  fileprivate static var cannotFixInput: CommandError {
    CommandError(
      Message(
        vi: "--fix sửa tệp trên đĩa, không sửa được đầu vào chuẩn.",
        en: "--fix changes files on disk; it cannot fix standard input."),
      advice: Message(vi: "Hãy dùng --diff, hoặc nêu tệp.", en: "Use --diff, or name the file."))
  }
}
