import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

/// A workspace read from disk, with the paths of its files relative to the current folder.
struct LoadedWorkspace {
  private(set) var workspace: Workspace
  /// The folder, with all links followed; nil for standard input.
  let root: FilePath?
  /// For each file, its resolved path; empty for standard input.
  private(set) var files: [FilePath] = []
  /// For each file, the path to show.
  private(set) var paths: [String] = []
  /// The resolved path of each file that is read, and its index; none is read twice.
  private var indexByPath: [FilePath: Int] = [:]

  /// Reads all sources below a folder, and those of the shared folders it uses.
  ///
  /// - Parameters:
  ///   - root: a resolved path.
  ///   - skipping: the folder of the outputs.
  init(root: FilePath, skipping: FileStatus.Identity? = nil) throws(CommandError) {
    self.root = root
    let (found, unread) = try SourceFolder.contents(of: root, skipping: skipping)
    guard !found.isEmpty else { throw .noSources(root, unread: unread.first) }
    workspace = Workspace([])
    workspace = Workspace(try read(found, as: FilePath([])))
    for path in unread { workspace.reportUnread(path.text) }
    try addSharedFolders(root)
  }

  /// Standard input: a workspace of one file.
  init(standardInput file: SourceFile) {
    root = nil
    workspace = Workspace([file])
    paths = [file.path]
  }

  /// The name of the folder, which its outputs are named after.
  var name: String { Normalization.normalized(root?.name.text ?? "") }

  /// The folder, as it is called from here; empty for the current folder and for standard input.
  var folder: String {
    let folder = Normalization.normalized(root?.fromHere.text ?? "")
    return folder == "." ? "" : folder
  }

  /// The index of a file, by its resolved path.
  func index(of path: FilePath) -> Int? { indexByPath[path] }

  private mutating func read(
    _ found: [SourceFolder.Found], as folder: FilePath
  ) throws(CommandError) -> [SourceFile] {
    var read: [SourceFile] = []
    for file in found where indexByPath[file.resolved] == nil {
      indexByPath[file.resolved] = paths.count
      let name = folder.joined(FilePath(file.normalized)).text
      read.append(try SourceFile.read(file.resolved, as: name))
      files.append(file.resolved)
      paths.append(file.resolved.fromHere.text)
    }
    return read
  }

  // MARK: Shared folders

  private mutating func addSharedFolders(_ root: FilePath) throws(CommandError) {
    for (path, location) in workspace.usedFolders {
      // A path is relative to the file that names it.
      let file = FilePath(workspace.files[location.file].path)
      let below = file.parent.joined(FilePath(path))
      guard let folder = SourceFolder.find(root.joined(below)),
        let status = try? FileStatus.of(folder), status.kind == .folder
      else {
        workspace.report(.missingFolder(path, at: location))
        continue
      }
      // A folder above the workspace may hold anything: other offices, a whole disk.
      guard !root.isInside(folder) else {
        workspace.report(.surroundingFolder(path, at: location))
        continue
      }
      let found = try SourceFolder.sources(in: folder)
      if found.isEmpty { workspace.report(.emptyFolder(path, at: location)) }
      let shared = try read(found, as: folder.relative(to: root))
      workspace.addShared(shared)
    }
  }
}

extension Diagnostic {
  fileprivate static func missingFolder(_ path: String, at location: Location) -> Diagnostic {
    if let slashed = path.withSlashes { return .backslashes(path, slashed, at: location) }
    let path = VisibleText.excerpt(path)
    return Diagnostic(
      .unknownReference, at: location,
      Message(
        vi:
          "Không có thư mục «\(path)», tính từ thư mục của tệp này. Hãy sửa đường dẫn, hoặc bỏ dòng này.",
        en: "There is no folder “\(path)”, seen from the folder of this file. Correct the path, or "
          + "drop this line."))
  }

  /// A path as Windows writes it.
  private static func backslashes(
    _ path: String, _ right: String, at location: Location
  ) -> Diagnostic {
    let (path, shown) = (VisibleText.excerpt(path), VisibleText.excerpt(right))
    return Diagnostic(
      .unknownReference, at: location, about: [.text(path)],
      Message(
        vi:
          "Không có thư mục «\(path)»: giữa các thư mục viết «/», ở máy nào cũng vậy. Hãy viết «\(shown)».",
        en:
          "There is no folder “\(path)”: between folders stands “/”, on every system. Write “\(shown)”."
      ),
      fix: .writing(right, at: [location]))
  }

  fileprivate static func surroundingFolder(_ path: String, at location: Location) -> Diagnostic {
    let path = VisibleText.excerpt(path)
    return Diagnostic(
      .unknownReference, at: location,
      Message(
        vi:
          "Thư mục «\(path)» chứa chính thư mục đang đọc. Hãy để phần dùng chung trong một thư mục riêng "
          + "bên cạnh, rồi nêu thư mục đó.",
        en:
          "The folder “\(path)” holds the very folder that is read. Put what is shared into a folder of "
          + "its own beside it, and name that one."))
  }

  fileprivate static func emptyFolder(_ path: String, at location: Location) -> Diagnostic {
    let path = VisibleText.excerpt(path)
    return Diagnostic(
      .unknownReference, at: location,
      Message(
        vi: "Thư mục «\(path)» không có tệp .vtvl nào. Hãy sửa đường dẫn, hoặc bỏ dòng này.",
        en: "The folder “\(path)” holds no .vtvl file. Correct the path, or drop this line."))
  }
}

extension CommandError {
  fileprivate static func noSources(_ root: FilePath, unread: FilePath?) -> CommandError {
    let path = root.fromHere.shown
    return CommandError(
      Message(
        vi: "Thư mục «\(path)» không có tệp .vtvl nào.",
        en: "The folder “\(path)” holds no .vtvl file."),
      advice: unread.map {
        Message(
          vi: "«\($0.shown)» là bản mô tả; hãy đổi tên để nó có đuôi «.vtvl».",
          en: "“\($0.shown)” is a description; rename it so that it ends in “.vtvl”.")
      })
  }
}
