import VTVLChecks
import VTVLSyntax

/// Why a run may write a file: the one place that decides what vtvl may replace. It is asked before
/// anything changes, and again about the file being replaced, in case that has changed meanwhile.
enum WriteClaim {
  /// An output: a name that nothing has, or one that an earlier build listed as its own.
  ///
  /// - hasList: whether there is a list at all.
  case output(isListed: Bool, hasList: Bool)
  /// A source whose bytes are still those that were read. A file with hard links is refused unless the run
  /// was told to break them.
  case source(asRead: [UInt8], partsNames: Bool)
  /// A new source, under a name that nothing has.
  case new
  /// A baseline, an empty file, or a name that nothing has.
  case baseline

  /// Whether the file is somebody's work, which must be on the disk before it counts as written.
  var isDurable: Bool {
    if case .output = self { return false }
    return true
  }

  /// - Parameters:
  ///   - status: what stands at the path; nil for nothing.
  ///   - path: for messages.
  ///   - folder: where the file is now, and its name there.
  func check(
    _ status: FileStatus?, _ path: FilePath, in folder: OpenFolder, _ name: FilePath
  ) throws(CommandError) {
    guard let status else {
      if case .source = self { throw .changedMeanwhile(path) }
      return
    }
    if case .new = self { throw .alreadyThere(path) }
    guard status.kind == .file else { throw .notReplaced(path) }
    // Root may write everything, but a read-only file is meant to stay.
    guard status.permissions & 0o222 != 0 else { throw .readOnly(path) }
    try folder.checkAccess(name, for: path)
    switch self {
    case .output(true, _), .new: return
    case .output(false, let hasList): throw .foreign(path, hasList: hasList)
    case .source(let bytes, let partsNames):
      guard status.nameCount == 1 || partsNames else { throw .hasOtherNames(path) }
      guard status.size == bytes.count,
        try folder.contents(name, atMost: status.size) == bytes
      else { throw .changedMeanwhile(path) }
    case .baseline:
      guard let bytes = try folder.contents(name, atMost: BaselineFile.largestSize),
        case .success = Baseline.read(bytes)
      else { throw .notABaseline(path) }
    }
  }
}

extension CommandError {
  fileprivate static func alreadyThere(_ path: FilePath) -> CommandError {
    CommandError(
      Message(
        vi: "Đã có «\(path.shown)», nên không ghi gì.",
        en: "“\(path.shown)” is there already, so nothing is written."),
      advice: Message(vi: "Hãy chọn mã hoặc thư mục khác.", en: "Choose another code or folder."))
  }

  fileprivate static func notReplaced(_ path: FilePath) -> CommandError {
    CommandError(
      Message(
        vi: "«\(path.shown)» là liên kết hoặc thư mục, nên không ghi đè.",
        en: "“\(path.shown)” is a link or a folder, so it is not replaced."),
      advice: Message(
        vi: "Hãy bỏ nó, hoặc chọn chỗ khác.", en: "Delete it, or choose another place."))
  }

  fileprivate static func readOnly(_ path: FilePath) -> CommandError {
    CommandError(
      Message(
        vi: "«\(path.shown)» chỉ cho đọc, nên không ghi đè. Không tệp nào bị thay đổi.",
        en: "“\(path.shown)” is read-only, so it is not replaced. No file has changed."),
      advice: Message(
        vi: "Hãy cho phép ghi tệp đó, hoặc để nó ra ngoài lần chạy này.",
        en: "Allow writing to it, or leave it out of this run."))
  }

  fileprivate static func hasOtherNames(_ path: FilePath) -> CommandError {
    CommandError(
      Message(
        vi: "«\(path.shown)» còn mang tên khác (liên kết cứng), nên không ghi đè. Không tệp nào bị "
          + "thay đổi.",
        en: "“\(path.shown)” has other names (hard links), so it is not replaced. No file has "
          + "changed."),
      advice: Message(
        vi:
          "Muốn tách nó khỏi các tên kia, để chúng giữ chữ cũ, hãy thêm --\(Option.breakLinks.name).",
        en: "To part it from the other names, which keep the old text, add "
          + "--\(Option.breakLinks.name)."))
  }

  fileprivate static func changedMeanwhile(_ path: FilePath) -> CommandError {
    CommandError(
      Message(
        vi:
          "«\(path.shown)» vừa được lưu lại trong lúc chạy, nên không ghi đè. Không tệp nào bị thay "
          + "đổi.",
        en: "“\(path.shown)” was saved during the run, so it is not replaced. No file has "
          + "changed."),
      advice: Message(vi: "Hãy chạy lại.", en: "Run again."))
  }

  fileprivate static func notABaseline(_ path: FilePath) -> CommandError {
    CommandError(
      Message(
        vi: "«\(path.shown)» không phải là tệp phát hiện đã biết, nên không ghi đè.",
        en: "“\(path.shown)” is not a file of known findings, so it is not replaced."),
      advice: Message(
        vi: "Hãy nêu một tên chưa có, hoặc tệp mà --\(Option.updateBaseline.name) đã ghi.",
        en:
          "Name a file that does not exist yet, or one that --\(Option.updateBaseline.name) wrote.")
    )
  }

  /// - Parameter hasList: whether the folder has a list of what vtvl wrote there.
  fileprivate static func foreign(_ path: FilePath, hasList: Bool) -> CommandError {
    let message = Message(
      vi: "«\(path.shown)» đã có mà không phải do vtvl ghi ra, nên không ghi đè. Hãy chuyển nó đi, "
        + "hoặc chọn thư mục khác.",
      en:
        "“\(path.shown)” is there already and vtvl did not write it, so it is not replaced. Move it "
        + "away, or choose another folder.")
    guard !hasList else { return CommandError(message) }
    return CommandError(
      message,
      advice: Message(
        vi:
          "Nếu đó là kết quả của lần chạy trước mà thiếu tệp «\(OutputList.name.text)» thì cứ xóa các "
          + "kết quả đó rồi chạy lại; từ nay hãy lưu tệp đó cùng chúng.",
        en:
          "If it is the output of an earlier run that lost its “\(OutputList.name.text)”, delete those "
          + "outputs and build again; from then on keep that file with them."))
  }
}
