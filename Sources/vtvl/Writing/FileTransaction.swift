import VTVLSyntax

/// Writes the files of a run, all or none.
///
/// Everything is first written in full into a hidden folder beside; until then no file changes. Then each
/// file is renamed into its place, which shows the old file or the new one and never half of one. When a
/// step fails, those before it are undone; when even that fails, the error says which files are old and
/// which new.
struct FileTransaction {
  private var stages: [StagedFolder] = []
  private var undo = UndoLog()

  /// The paths that change, in order.
  private var changes: [FilePath] { stages.flatMap { $0.steps.map(\.path) } }

  // MARK: Preparing

  /// Makes a new file or replaces one. A link is followed to the file it names.
  mutating func write(
    _ bytes: [UInt8], to path: FilePath, _ claim: WriteClaim
  ) throws(CommandError) {
    let target = (try? path.resolved) ?? path
    let parent = target.parent
    let folder = try OpenFolder(
      parent.isEmpty ? FilePath(".") : parent,
      called: (path.isAbsolute ? path.fromHere : path).parent)
    let index = try stage(of: folder)
    try stages[index].stage(
      target.name, in: stages[index].folder, bytes, claim, undo: &undo)
  }

  /// The stage of a folder; two for one folder would keep each other out.
  private mutating func stage(of folder: OpenFolder) throws(CommandError) -> Int {
    let identity = try folder.identity
    for (index, stage) in stages.enumerated() where try stage.folder.identity == identity {
      return index
    }
    stages.append(try StagedFolder(folder))
    return stages.count - 1
  }

  /// Makes ready files in a folder, which is made where it does not exist.
  ///
  /// - Parameter name: the folder to write in below `path`; nil for `path` itself.
  mutating func stage(
    in path: FilePath, below name: FilePath?,
    _ plan: (inout StagedFolder, inout UndoLog) throws(CommandError) -> Void
  ) throws(CommandError) {
    var folder = try OpenFolder.make(path, undo: &undo)
    if let name { folder = try folder.folder(name, undo: &undo) }
    var stage = try StagedFolder(folder)
    defer { stages.append(stage) }
    try plan(&stage, &undo)
  }

  // MARK: Ending

  /// Puts everything in its place, and returns the names that have changed; when that fails, leaves
  /// everything as it was before.
  mutating func commit() throws(CommandError) -> [FilePath] {
    let changes = self.changes
    try Process.holdingBack { () throws(CommandError) in
      do throws(CommandError) {
        for stage in stages { try stage.commit(&undo) }
      } catch {
        throw rolledBack(error)
      }
      undo.removeAll()
      for stage in stages { stage.clean() }
    }
    return changes
  }

  /// Leaves everything as it was before, and says so of what cannot be.
  mutating func rolledBack(_ error: CommandError) -> CommandError {
    let changes = self.changes
    let new = undo.undo()
    guard !new.isEmpty else { return error }
    let old = changes.filter { !new.contains($0) }
    return error.adding(
      [
        Message(
          vi: "Không hoàn lại được các tệp đã thay. Hãy xem từng tệp rồi chạy lại:",
          en: "Files that were replaced could not be put back. Look at each and run again:")
      ]
        + new.map { Message(vi: "  mới: \($0.shown)", en: "  new: \($0.shown)") }
        + old.map { Message(vi: "  cũ:  \($0.shown)", en: "  old: \($0.shown)") })
  }
}
