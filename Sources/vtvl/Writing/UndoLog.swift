import VTVLSyntax

/// How to take back what a run has changed on the disk, the latest last.
struct UndoLog {
  private var steps: [(file: FilePath?, action: () throws(CommandError) -> Void)] = []

  /// - Parameter file: the file whose bytes the step gives back; nil for folders made on the way.
  mutating func add(_ file: FilePath? = nil, _ action: @escaping () throws(CommandError) -> Void) {
    steps.append((file, action))
  }

  /// Notes a change that cannot be taken back.
  mutating func addLasting(_ file: FilePath) {
    add(file) { () throws(CommandError) in throw CommandError(vi: "", en: "") }
  }

  mutating func removeAll() { steps.removeAll() }

  /// Takes everything back.
  ///
  /// - Returns: the files that keep their new bytes all the same.
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
