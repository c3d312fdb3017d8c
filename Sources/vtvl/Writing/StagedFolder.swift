import VTVLSyntax

/// Changes of files in one folder: written beside, then put in place.
struct StagedFolder {
  /// The hidden folder. Runs lock each other out, so whatever is in it at the start was left by a killed
  /// run.
  private static let stagingName = FilePath(".vtvl-staging")

  let folder: OpenFolder
  private var staging: OpenFolder?
  private(set) var steps: [Step] = []

  /// One change of a name; its number names the files in the staging folder.
  struct Step {
    enum Change { case add, replace, remove }

    let change: Change
    let folder: OpenFolder
    let name: FilePath
    let claim: WriteClaim
    fileprivate let number: Int

    var path: FilePath { folder.path.joined(name) }
    fileprivate var new: FilePath { FilePath("\(number).new") }
    fileprivate var old: FilePath { FilePath("\(number).old") }
  }

  init(_ folder: OpenFolder) throws(CommandError) {
    self.folder = folder
    try folder.lock()
    try clearLeftovers()
  }

  /// Removes what a killed run has left in a folder, unless another run is writing there.
  static func clear(_ path: FilePath) {
    guard (try? FileStatus.of(path.joined(stagingName), followingLinks: false)) != nil else {
      return
    }
    _ = try? StagedFolder(OpenFolder(path))
  }

  /// Removes what a killed run has left.
  private func clearLeftovers() throws(CommandError) {
    guard try folder.status(Self.stagingName)?.kind == .folder else { return }
    var undo = UndoLog()
    Self.clean(try folder.folder(Self.stagingName, undo: &undo), in: folder)
  }

  // MARK: Preparing

  /// Writes the new bytes of a file beside it; nil removes the file.
  ///
  /// - Parameter target: the folder of the file: this one or one below.
  mutating func stage(
    _ name: FilePath, in target: OpenFolder, _ bytes: [UInt8]?, _ claim: WriteClaim,
    undo: inout UndoLog
  ) throws(CommandError) {
    let status = try target.status(name)
    let change: Step.Change = bytes == nil ? .remove : status == nil ? .add : .replace
    let step = Step(
      change: change, folder: target, name: name, claim: claim, number: steps.count)
    try claim.check(status, step.path, in: target, name)
    let staging = try stagingFolder(&undo)
    if let bytes {
      try staging.create(
        step.new, bytes, for: step.path, replacing: status, isDurable: claim.isDurable)
    }
    steps.append(step)
  }

  private mutating func stagingFolder(_ undo: inout UndoLog) throws(CommandError) -> OpenFolder {
    if let staging { return staging }
    let made = try folder.folder(Self.stagingName, undo: &undo)
    staging = made
    let folder = self.folder
    undo.add { () throws(CommandError) in Self.clean(made, in: folder) }
    return made
  }

  // MARK: Putting in place

  func commit(_ undo: inout UndoLog) throws(CommandError) {
    guard let staging else { return }
    for step in steps { try commit(step, staging, &undo) }
  }

  private func commit(
    _ step: Step, _ staging: OpenFolder, _ undo: inout UndoLog
  ) throws(CommandError) {
    let (folder, name) = (step.folder, step.name)
    switch step.change {
    case .add:
      try staging.move(step.new, to: name, in: folder)
      undo.add(step.path) { () throws(CommandError) in try folder.remove(name) }
    case .replace: try replace(step, staging, &undo)
    case .remove:
      try folder.move(name, to: step.old, in: staging)
      undo.add(step.path) { () throws(CommandError) in
        try staging.move(step.old, to: name, in: folder)
      }
    }
  }

  /// Swaps the new file and the old, so that one or the other is there at any time, then checks that the
  /// old one is still what was to be replaced.
  private func replace(
    _ step: Step, _ staging: OpenFolder, _ undo: inout UndoLog
  ) throws(CommandError) {
    let (folder, name) = (step.folder, step.name)
    guard try staging.swap(step.new, name, in: folder) else {
      return try replaceInTwoSteps(step, staging, &undo)
    }
    undo.add(step.path) { () throws(CommandError) in
      _ = try staging.swap(step.new, name, in: folder)
    }
    try step.claim.check(try staging.status(step.new), step.path, in: staging, step.new)
  }

  /// The same for disks that cannot swap files: a second name keeps the old file.
  private func replaceInTwoSteps(
    _ step: Step, _ staging: OpenFolder, _ undo: inout UndoLog
  ) throws(CommandError) {
    let (folder, name) = (step.folder, step.name)
    try step.claim.check(try folder.status(name), step.path, in: folder, name)
    let isKept = folder.link(name, to: step.old, in: staging)
    try staging.replace(step.new, over: name, in: folder)
    guard isKept else { return undo.addLasting(step.path) }
    undo.add(step.path) { () throws(CommandError) in
      try staging.replace(step.old, over: name, in: folder)
    }
  }

  /// Removes the staging folder.
  func clean() {
    if let staging { Self.clean(staging, in: folder) }
  }

  private static func clean(_ staging: OpenFolder, in folder: OpenFolder) {
    for name in (try? staging.names()) ?? [] { try? staging.remove(name) }
    try? folder.removeFolder(stagingName)
  }
}
