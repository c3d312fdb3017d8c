import VTVLOutput
import VTVLSyntax

/// The outputs of one folder on their way: compared with what is there, written beside, put in place.
struct OutputStage {
  /// The hidden folder beside. Runs keep each other out, so what is in it at the start is rubbish.
  private static let stagingName = ".vtvl-staging"

  private let folder: OutputFolder
  private var staging: OutputFolder?
  private var steps: [Step] = []

  /// One change of a name; its number names the files in the staging folder.
  private struct Step {
    enum Change { case add, replace, remove }

    let change: Change
    let folder: OutputFolder
    let name: String
    let number: Int

    var new: String { "\(number).new" }
    var old: String { "\(number).old" }
  }

  /// The files that have changed.
  var changeCount: Int { steps.count { $0.name != OutputList.name } }

  // MARK: Preparing

  /// Writes everything that differs from what is there into the staging folder.
  ///
  /// - Parameter isComplete: whether these are all outputs, so that the others of an earlier run go.
  init(
    _ folder: OutputFolder, _ files: [OutputFile], isComplete: Bool, undo: inout [() -> Void]
  ) throws(Fault) {
    self.folder = folder
    try folder.lock()
    try clearRubbish()
    let known = try OutputList(in: folder)
    let made = OutputList(files.map(\.path))
    let all = known.union(made)
    try plan(list: all, over: known, &undo)
    for file in files { try plan(file, known, &undo) }
    if isComplete {
      for name in Set(known.names).subtracting(made.names).sorted() {
        try planRemoval(name, &undo)
      }
      try plan(list: made, over: all, &undo)
    }
  }

  private mutating func plan(
    list: OutputList, over known: OutputList, _ undo: inout [() -> Void]
  ) throws(Fault) {
    guard list != known else { return }
    let isThere = try folder.status(OutputList.name) != nil
    try add(isThere ? .replace : .add, folder, OutputList.name, list.bytes, &undo)
  }

  private mutating func plan(
    _ file: OutputFile, _ known: OutputList, _ undo: inout [() -> Void]
  ) throws(Fault) {
    guard OutputList.isName(file.path) else { throw .badOutputName(file.path) }
    var (folder, name) = (self.folder, file.path)
    let parts = Paths.parts(of: file.path)
    for part in parts.dropLast() { folder = try folder.folder(part, undo: &undo) }
    name = parts.last ?? name
    guard let status = try folder.status(name) else {
      return try add(.add, folder, name, file.bytes, &undo)
    }
    let shown = Paths.joined(folder.shown, name)
    guard status.kind == .file else { throw .notReplaced(shown) }
    if status.size == file.bytes.count,
      try folder.contents(name, atMost: status.size) == file.bytes
    {
      return
    }
    guard known.names.contains(file.path) else {
      throw .foreign(shown, isListed: !known.names.isEmpty)
    }
    try add(.replace, folder, name, file.bytes, &undo)
  }

  private mutating func planRemoval(
    _ path: String, _ undo: inout [() -> Void]
  ) throws(Fault) {
    var folder = self.folder
    let parts = Paths.parts(of: path)
    for part in parts.dropLast() {
      guard try folder.status(part)?.kind == .folder else { return }
      folder = try folder.folder(part, undo: &undo)
    }
    guard let name = parts.last, try folder.status(name)?.kind == .file else { return }
    try add(.remove, folder, name, nil, &undo)
  }

  private mutating func add(
    _ change: Step.Change, _ folder: OutputFolder, _ name: String, _ bytes: [UInt8]?,
    _ undo: inout [() -> Void]
  ) throws(Fault) {
    let step = Step(change: change, folder: folder, name: name, number: steps.count)
    let staging = try stagingFolder(&undo)
    if let bytes {
      try staging.create(step.new, bytes, for: Paths.joined(folder.shown, name))
    }
    steps.append(step)
  }

  /// Takes away what a run that was killed has left.
  private func clearRubbish() throws(Fault) {
    guard try folder.status(Self.stagingName)?.kind == .folder else { return }
    var undo: [() -> Void] = []
    Self.clean(try folder.folder(Self.stagingName, undo: &undo), in: folder)
  }

  private mutating func stagingFolder(_ undo: inout [() -> Void]) throws(Fault) -> OutputFolder {
    if let staging { return staging }
    let made = try folder.folder(Self.stagingName, undo: &undo)
    staging = made
    let folder = self.folder
    undo.append { Self.clean(made, in: folder) }
    return made
  }

  // MARK: Putting in place

  func commit(_ undo: inout [() -> Void]) throws(Fault) {
    guard let staging else { return }
    for step in steps { try commit(step, staging, &undo) }
  }

  private func commit(
    _ step: Step, _ staging: OutputFolder, _ undo: inout [() -> Void]
  ) throws(Fault) {
    let (folder, name) = (step.folder, step.name)
    switch step.change {
    case .add:
      try staging.move(step.new, to: name, in: folder)
      undo.append { try? folder.remove(name) }
    case .replace:
      // A second name keeps the old file at hand; the place itself is never empty.
      let isKept = folder.link(name, to: step.old, in: staging)
      try staging.move(step.new, to: name, in: folder)
      if isKept { undo.append { try? staging.move(step.old, to: name, in: folder) } }
    case .remove:
      try folder.move(name, to: step.old, in: staging)
      undo.append { try? staging.move(step.old, to: name, in: folder) }
    }
  }

  /// Takes the staging folder away.
  func clean() {
    if let staging { Self.clean(staging, in: folder) }
  }

  private static func clean(_ staging: OutputFolder, in folder: OutputFolder) {
    for name in (try? staging.names()) ?? [] { try? staging.remove(name) }
    try? folder.removeFolder(stagingName)
  }
}

extension Fault {
  fileprivate static func badOutputName(_ path: String) -> Fault {
    let path = VisibleText.visible(path)
    return Fault(
      vi: "Không thể đặt tên tệp kết quả là «\(path)».",
      en: "An output cannot be called “\(path)”.")
  }

  fileprivate static func notReplaced(_ path: String) -> Fault {
    let path = VisibleText.visible(path)
    return Fault(
      vi:
        "«\(path)» là liên kết hoặc thư mục, nên không ghi đè. Hãy bỏ nó, hoặc chọn thư mục khác.",
      en: "“\(path)” is a link or a folder, so it is not replaced. Delete it, or choose another "
        + "folder.")
  }

  /// - Parameter isListed: whether the folder has a list of what vtvl wrote there.
  fileprivate static func foreign(_ path: String, isListed: Bool) -> Fault {
    let path = VisibleText.visible(path)
    let message = Message(
      vi: "«\(path)» đã có mà không phải do vtvl ghi ra, nên không ghi đè. Hãy chuyển nó đi, hoặc "
        + "chọn thư mục khác.",
      en: "“\(path)” is there already and vtvl did not write it, so it is not replaced. Move it "
        + "away, or choose another folder.")
    guard !isListed else { return Fault(message) }
    return Fault(
      message,
      advice: Message(
        vi:
          "Nếu đó là kết quả của lần chạy trước mà thiếu tệp «\(OutputList.name)» thì cứ xóa các kết "
          + "quả đó rồi chạy lại; từ nay hãy lưu tệp đó cùng chúng.",
        en:
          "If it is the output of an earlier run that lost its “\(OutputList.name)”, delete those "
          + "outputs and build again; from then on keep that file with them."))
  }
}
