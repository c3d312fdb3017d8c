import VTVLModel
import VTVLSyntax

/// The files of one folder, and of the shared folders it uses, parsed. They see each other without
/// imports.
package struct Workspace: Sendable {
  private var parsed: [ParsedFile] = []
  private var reported: [Diagnostic] = []
  /// The files, by index, that stand in shared folders.
  package private(set) var shared: Set<Int> = []

  /// - Parameter files: in the order of their paths.
  package init(_ files: [SourceFile]) {
    add(files, isShared: false)
  }

  /// Adds the files of a shared folder.
  package mutating func addShared(_ files: [SourceFile]) { add(files, isShared: true) }

  private mutating func add(_ files: [SourceFile], isShared: Bool) {
    for file in files {
      if isShared { shared.insert(parsed.count) }
      parsed.append(Parser.parse(file, index: parsed.count))
    }
  }

  package var files: [SourceFile] { parsed.map(\.tree.file) }

  package var forest: SyntaxForest { SyntaxForest(parsed) }

  /// What the parser found, and what went wrong in reading the files.
  package var diagnostics: [Diagnostic] { parsed.flatMap(\.diagnostics) + reported }

  /// The workspace after edits of some of its files, by index.
  package func edited(_ edits: [Int: ByteEdits]) -> Workspace {
    var edited = self
    for (index, edits) in edits {
      let file = parsed[index].tree.file
      edited.parsed[index] = Parser.parse(
        SourceFile(path: file.path, bytes: edits.applied(to: file.bytes)), index: index)
    }
    for index in reported.indices {
      guard let edits = edits[reported[index].location.file] else { continue }
      edited.reported[index].location = reported[index].location.moved(by: edits.offsets.forward)
    }
    return edited
  }

  /// Whether something could not be read that may declare names.
  package var isPartial: Bool { !reported.isEmpty }

  /// Adds a diagnostic from reading the files, such as a shared folder that does not exist.
  package mutating func report(_ diagnostic: Diagnostic) { reported.append(diagnostic) }

  /// Adds a note on a file that reads as a description and is none by its name, at the first line of one beside it.
  package mutating func reportUnread(_ path: String) {
    guard !parsed.isEmpty else { return }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
    let beside = files.firstIndex { file in
      let below = file.path.dropFirst(folder.count)
      return file.path.hasPrefix(folder) && !below.contains("/")
    }
    let (file, shown) = (beside ?? 0, VisibleText.excerpt(path))
    let line = parsed[file].tree.file.line(0)
    reported.append(
      Diagnostic(
        .unreadFile,
        at: Location(file: file, range: TextRange(line.startIndex, line.endIndex)),
        about: [.text(shown)],
        Message(
          vi:
            "Tệp «\(shown)» cũng bắt đầu bằng «vtvl 1» nhưng không được đọc, vì tên không có đuôi "
            + "«.vtvl». Hãy đổi tên nó, hoặc chuyển nó đi chỗ khác.",
          en:
            "The file “\(shown)” begins with “vtvl 1” too but is not read, since its name does not end in "
            + "“.vtvl”. Rename it, or move it elsewhere.")))
  }

  /// Whether one of the files holds the `dự án` block, and so marks the folder of the workspace.
  package var hasProject: Bool {
    parsed.contains { file in file.tree.root.children.contains { $0.keyword == .project } }
  }

  /// The shared folders that the `dự án` block names, as written, and where. The caller reads them.
  package var usedFolders: [(path: String, location: Location)] {
    var folders: [(path: String, location: Location)] = []
    for (index, file) in parsed.enumerated() where !shared.contains(index) {
      for block in file.tree.root.children where block.keyword == .project {
        for line in block.statements where line.keyword == .uses {
          guard let prose = line.prose else { continue }
          folders.append(
            (
              Normalization.normalized(prose.plainText),
              Location(file: index, range: prose.firstLineRange)
            ))
        }
      }
    }
    return folders
  }
}
