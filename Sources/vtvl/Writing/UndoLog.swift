import VTVLSyntax

/// How to undo what a run has changed on the disk, the latest change last.
struct UndoLog {
  private var steps: [(file: FilePath?, action: () throws(CommandError) -> Void)] = []

  /// - Parameter file: the file that the step restores; nil for folders created on the way.
  mutating func add(_ file: FilePath? = nil, _ action: @escaping () throws(CommandError) -> Void) {
    steps.append((file, action))
  }

  /// Notes a change that cannot be undone.
  mutating func addLasting(_ file: FilePath) {
    add(file) { () throws(CommandError) in throw CommandError(vi: "", en: "") }
  }

  mutating func removeAll() { steps.removeAll() }

  /// Undoes everything.
  ///
  /// - Returns: the files that could not be restored.
  mutating func undo() -> [FilePath] {
    var left: [FilePath] = []
    while let step = steps.popLast() {
      do throws(CommandError) {
        try step.action()
      } catch {
        if let file = step.file { left.append(file) }
      }
    }
    return left.reversed()
  }
}
