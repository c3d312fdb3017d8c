import VTVLCompiler
import VTVLSyntax

/// A workspace that a run is asked about: all its files, or some.
struct CheckTarget {
  let loaded: LoadedWorkspace
  /// The files that were named, by index; nil when the whole folder was.
  let files: Set<Int>?

  /// The language of the project, else of the files that were named.
  var language: Language? { loaded.workspace.language(of: files) }

  /// Finds the workspaces of folders, files and `-`, each once, in the order they are named.
  static func targets(_ operands: [FilePath]) throws(CommandError) -> [CheckTarget] {
    var order: [FilePath] = []
    var namedFiles: [FilePath: [FilePath]] = [:]
    var wholeFolders: Set<FilePath> = []
    for operand in operands {
      let place = try Place(operand)
      if !order.contains(place.root) { order.append(place.root) }
      if let file = place.file {
        namedFiles[place.root, default: []].append(file)
      } else {
        wholeFolders.insert(place.root)
      }
    }
    var targets: [CheckTarget] = []
    for root in order {
      let files = wholeFolders.contains(root) ? nil : namedFiles[root]
      targets.append(try CheckTarget(root, files))
    }
    return targets
  }

  private init(_ root: FilePath, _ names: [FilePath]?) throws(CommandError) {
    if root == Place.standardInput {
      loaded = LoadedWorkspace(standardInput: try SourceFile.readStandardInput())
      files = nil
      return
    }
    loaded = try LoadedWorkspace(root: root)
    var indices: Set<Int> = []
    for name in names ?? [] {
      guard let index = loaded.index(of: name) else { throw .outsideWorkspace(name) }
      indices.insert(index)
    }
    files = names == nil ? nil : indices
  }
}

/// What one operand names: a folder, or a file and the folder of its workspace.
struct Place {
  static let standardInput = FilePath("-")

  let root: FilePath
  let file: FilePath?

  init(_ operand: FilePath) throws(CommandError) {
    if operand == Place.standardInput {
      (root, file) = (operand, nil)
      return
    }
    let (path, kind) = try Place.resolve(operand)
    switch kind {
    case .folder: (root, file) = (path, nil)
    case .file where SourceFolder.isSource(path): (root, file) = (Place.root(ofFile: path), path)
    case .file where SourceFolder.isMisnamedSource(path): throw .misnamedSource(operand)
    case .file: throw .notASource(operand)
    case .link, .other: throw .notAFile(operand)
    }
  }

  /// The folder that an operand names.
  static func folder(_ operand: FilePath) throws(CommandError) -> FilePath {
    let (path, kind) = try resolve(operand)
    guard kind == .folder else { throw .notAFolder(operand) }
    return path
  }

  private static func resolve(_ operand: FilePath) throws(CommandError) -> (
    FilePath, FileStatus.Kind
  ) {
    do throws(SystemError) {
      let path = try operand.resolved
      return (path, try FileStatus.of(path).kind)
    } catch {
      throw .unreadable(operand, error)
    }
  }

  /// The nearest folder above a file in which a `dự án` block stands, else the file's own. The search
  /// ends where a repository begins.
  private static func root(ofFile path: FilePath) -> FilePath {
    let own = path.parent
    var folder = own
    while true {
      if holdsProject(folder) { return folder }
      let isRepository = (try? FileStatus.of(folder.joined(FilePath(".git")))) != nil
      if isRepository || folder.parts.isEmpty { return own }
      folder = folder.parent
    }
  }

  private static func holdsProject(_ folder: FilePath) -> Bool {
    let names = (try? SourceFolder.names(in: folder)) ?? []
    let files = names.compactMap { name in
      try? SourceFile.read(folder.joined(name), as: name.text)
    }
    return Workspace(files).hasProject
  }
}

extension CommandError {
  fileprivate static func notASource(_ path: FilePath) -> CommandError {
    let path = path.shown
    return CommandError(
      Message(vi: "«\(path)» không phải là tệp .vtvl.", en: "“\(path)” is not a .vtvl file."),
      advice: Message(
        vi: "Bản mô tả là tệp chữ thường có đuôi .vtvl; hãy chép lời văn sang một tệp như vậy.",
        en: "Descriptions are plain text in files named .vtvl; copy the words into one."))
  }

  fileprivate static func notAFolder(_ path: FilePath) -> CommandError {
    let shown = path.shown
    let parent = path.parent.shown
    return CommandError(
      Message(
        vi: "«\(shown)» là tệp; ở đây cần một thư mục.",
        en: "“\(shown)” is a file; a folder is needed here."),
      advice: Message(
        vi: "Hãy nêu thư mục chứa nó: \(parent.isEmpty ? "." : parent)",
        en: "Name the folder it is in: \(parent.isEmpty ? "." : parent)"))
  }

  fileprivate static func outsideWorkspace(_ path: FilePath) -> CommandError {
    let path = path.fromHere.shown
    return CommandError(
      vi: "«\(path)» là tệp ẩn hoặc nằm trong thư mục ẩn nên không được đọc.",
      en: "“\(path)” is hidden, or in a hidden folder, so it is not read.")
  }
}
