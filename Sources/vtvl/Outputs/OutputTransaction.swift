import VTVLOutput

/// Writes the outputs of a run, all or none.
///
/// Everything is first written in full into a hidden folder beside and brought to the disk; until then
/// no output changes. Then each file is renamed into its place, which shows the old file or the new one
/// and never half of one. When a step fails, those before it are undone. A list in each folder names
/// what vtvl wrote there: only that is replaced, and removed when it is made no longer.
struct OutputTransaction {
  private var stages: [OutputStage] = []
  /// How to undo what has been done so far, the latest last.
  private var undo: [() -> Void] = []

  /// Makes ready the outputs of a workspace.
  ///
  /// - Parameters:
  ///   - name: the folder to write in below `out`; nil for `out` itself.
  ///   - isComplete: whether these are all outputs, so that the others of an earlier run go.
  mutating func stage(
    _ files: [OutputFile], in out: String, below name: String?, isComplete: Bool
  ) throws(Fault) {
    var folder = try OutputFolder.make(out, undo: &undo)
    if let name { folder = try folder.folder(name, undo: &undo) }
    stages.append(try OutputStage(folder, files, isComplete: isComplete, undo: &undo))
  }

  /// Puts everything in its place.
  ///
  /// - Returns: how many files have changed.
  mutating func commit() throws(Fault) -> Int {
    try Process.holdingBack { () throws(Fault) in
      for stage in stages { try stage.commit(&undo) }
      undo.removeAll()
      for stage in stages { stage.clean() }
    }
    return stages.reduce(0) { $0 + $1.changeCount }
  }

  /// Leaves everything as it was before.
  mutating func rollBack() {
    while let step = undo.popLast() { step() }
  }
}
