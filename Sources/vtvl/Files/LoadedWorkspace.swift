import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

/// A workspace read from disk, and what its files are called where one stands.
struct LoadedWorkspace {
  private(set) var workspace: Workspace
  /// The folder, with all links followed; nil for standard input.
  let root: String?
  /// For each file, the path to show.
  private(set) var paths: [String] = []
  /// The resolved path of each file that is read, and its index; none is read twice.
  private var indexByPath: [String: Int] = [:]

  /// Reads all sources below a folder, and those of the shared folders it uses.
  ///
  /// - Parameters:
  ///   - root: a resolved path.
  ///   - skipping: the folder of the outputs.
  init(root: String, skipping: FileStatus.Identity? = nil) throws(Fault) {
    self.root = root
    let found = try SourceFolder.sources(in: root, skipping: skipping)
    guard !found.isEmpty else { throw .noSources(root) }
    workspace = Workspace([])
    workspace = Workspace(try read(found, as: ""))
    try addSharedFolders(root)
  }

  /// Standard input: a workspace of one file.
  init(standardInput file: SourceFile) {
    root = nil
    workspace = Workspace([file])
    paths = [file.path]
  }

  /// The name of the folder, after which its outputs are named.
  var name: String { Normalization.normalized(Paths.name(of: root ?? "")) }

  /// The index of a file, by its resolved path.
  func index(of path: String) -> Int? { indexByPath[path] }

  private mutating func read(
    _ found: [SourceFolder.Found], as folder: String
  ) throws(Fault) -> [SourceFile] {
    var files: [SourceFile] = []
    for file in found where indexByPath[file.resolved] == nil {
      indexByPath[file.resolved] = paths.count
      files.append(
        try SourceFile.read(file.resolved, as: Paths.joined(folder, file.normalized)))
      paths.append(Paths.shown(file.resolved))
    }
    return files
  }

  // MARK: Shared folders

  private mutating func addSharedFolders(_ root: String) throws(Fault) {
    for (path, location) in workspace.usedFolders {
      // A path is meant from the file that names it.
      let file = workspace.files[location.file].path
      let below = Paths.joined(Paths.parent(of: file), path)
      guard let folder = SourceFolder.find(Paths.joined(root, below)),
        let status = try? FileStatus.of(folder), status.kind == .folder
      else {
        workspace.report(.missingFolder(path, at: location))
        continue
      }
      // Above the workspace there may be everything: other offices, a whole disk.
      guard !Paths.isInside(root, folder) else {
        workspace.report(.surroundingFolder(path, at: location))
        continue
      }
      let found = try SourceFolder.sources(in: folder)
      if found.isEmpty { workspace.report(.emptyFolder(path, at: location)) }
      let shared = try read(found, as: Paths.relative(folder, from: root))
      workspace.addShared(shared)
    }
  }
}

extension Diagnostic {
  fileprivate static func missingFolder(_ path: String, at location: Location) -> Diagnostic {
    let path = VisibleText.excerpt(path)
    return Diagnostic(
      .unknownReference, at: location,
      Message(
        vi:
          "Không có thư mục «\(path)», tính từ thư mục của tệp này. Hãy sửa đường dẫn, hoặc bỏ dòng này.",
        en: "There is no folder “\(path)”, seen from the folder of this file. Mend the path, or "
          + "drop this line."))
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
        en: "The folder “\(path)” holds no .vtvl file. Mend the path, or drop this line."))
  }
}

extension Fault {
  fileprivate static func noSources(_ root: String) -> Fault {
    let path = VisibleText.visible(Paths.shown(root))
    return Fault(
      vi: "Thư mục «\(path)» không có tệp .vtvl nào.",
      en: "The folder “\(path)” holds no .vtvl file.")
  }
}
