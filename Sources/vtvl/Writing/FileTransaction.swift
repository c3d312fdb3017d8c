import VTVLSyntax

/// Writes the files of a run, all or none.
///
/// All files are first written to a hidden folder beside their places. Then each is renamed into its place,
/// which at any time holds the old file or the new one, never a part. If a step fails, those before it are
/// undone; if that fails too, the error says which files are old and which are new.
struct FileTransaction {
  private var stages: [StagedFolder] = []
  private var undo = UndoLog()

  /// The paths that change, in order.
  private var changes: [FilePath] { stages.flatMap { $0.steps.map(\.path) } }

  // MARK: Preparing

  /// Creates or replaces a file. Links are followed.
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

  /// The stage of a folder. There is one for each folder, since a stage locks it.
  private mutating func stage(of folder: OpenFolder) throws(CommandError) -> Int {
    let identity = try folder.identity
    for (index, stage) in stages.enumerated() where try stage.folder.identity == identity {
      return index
    }
    stages.append(try StagedFolder(folder))
    return stages.count - 1
  }

  /// Stages files in a folder, which is created if it does not exist.
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

  /// Puts all files in place and returns the paths that changed; on failure restores everything.
  mutating func commit() throws(CommandError) -> [FilePath] {
    let changes = self.changes
    try Process.blockingSignals { () throws(CommandError) in
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

  /// Restores everything, and adds to the error what could not be restored.
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

/// A source that changes: its bytes as they were read, and as they are to be.
struct SourceChange {
  let path: FilePath
  let old: [UInt8]
  let new: [UInt8]
}

extension FileTransaction {
  /// Replaces sources, all or none.
  ///
  /// - Parameter partsNames: whether files with hard links may be replaced.
  static func replace(_ changes: [SourceChange], partsNames: Bool) throws(CommandError) {
    var transaction = FileTransaction()
    do throws(CommandError) {
      for change in changes {
        try transaction.write(
          change.new, to: change.path, .source(asRead: change.old, partsNames: partsNames))
      }
    } catch {
      throw transaction.rolledBack(error)
    }
    _ = try transaction.commit()
  }
}
