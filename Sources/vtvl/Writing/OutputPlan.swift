import VTVLOutput
import VTVLSyntax

/// The changes that make a folder hold some outputs.
struct OutputPlan {
  private let files: [OutputFile]
  /// Whether these are all outputs, so that others of an earlier run are removed.
  private let isComplete: Bool

  init(_ files: [OutputFile], isComplete: Bool) {
    self.files = files
    self.isComplete = isComplete
  }

  /// Stages every file that differs. Names are listed before their files exist and until they are gone, so
  /// that after a killed run the next still owns all files.
  func stage(_ stage: inout StagedFolder, _ undo: inout UndoLog) throws(CommandError) {
    let known = try OutputList(in: stage.folder)
    let made = OutputList(files.map(\.path))
    let all = known.union(made)
    try put(all, over: known, &stage, &undo)
    for file in files { try put(file, known, &stage, &undo) }
    guard isComplete else { return }
    for name in Set(known.names).subtracting(made.names).sorted() {
      try remove(name, &stage, &undo)
    }
    try put(made, over: all, &stage, &undo)
  }

  private func put(
    _ list: OutputList, over known: OutputList, _ stage: inout StagedFolder, _ undo: inout UndoLog
  ) throws(CommandError) {
    guard list != known else { return }
    try stage.stage(
      OutputList.name, in: stage.folder, list.bytes, .output(isListed: true, hasList: true),
      undo: &undo)
  }

  private func put(
    _ file: OutputFile, _ known: OutputList, _ stage: inout StagedFolder, _ undo: inout UndoLog
  ) throws(CommandError) {
    guard OutputList.isName(file.path) else { throw .badOutputName(file.path) }
    let path = FilePath(file.path)
    var folder = stage.folder
    for part in path.parts.dropLast() { folder = try folder.folder(part, undo: &undo) }
    if let status = try folder.status(path.name), status.kind == .file,
      status.size == file.bytes.count,
      try folder.contents(path.name, atMost: status.size) == file.bytes
    {
      return
    }
    let claim = WriteClaim.output(
      isListed: known.names.contains(file.path), hasList: !known.names.isEmpty)
    try stage.stage(path.name, in: folder, file.bytes, claim, undo: &undo)
  }

  private func remove(
    _ name: String, _ stage: inout StagedFolder, _ undo: inout UndoLog
  ) throws(CommandError) {
    let path = FilePath(name)
    var folder = stage.folder
    for part in path.parts.dropLast() {
      guard try folder.status(part)?.kind == .folder else { return }
      folder = try folder.folder(part, undo: &undo)
    }
    guard try folder.status(path.name)?.kind == .file else { return }
    try stage.stage(
      path.name, in: folder, nil, .output(isListed: true, hasList: true), undo: &undo)
  }
}

extension CommandError {
  fileprivate static func badOutputName(_ path: String) -> CommandError {
    let path = VisibleText.visible(path)
    return CommandError(
      vi: "Không thể đặt tên tệp kết quả là «\(path)».",
      en: "An output cannot be called “\(path)”.")
  }
}
