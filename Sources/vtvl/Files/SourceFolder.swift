import VTVLSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the sources below a folder: every `.vtvl` file, however deep, in the byte order of its path.
///
/// Hidden files and folders are left out, and so is the folder of the outputs. A link may lead to
/// something inside the folder, which is then read once; one that leads out is refused.
struct SourceFolder {
  struct Found {
    /// The path below the folder, as the disk has it.
    let path: FilePath
    /// The same in NFC: the path that outputs show, and the order of the files.
    let normalized: String
    /// The path with all links followed.
    let resolved: FilePath
  }

  /// The folder, with all links followed.
  let root: FilePath
  /// The folder of the outputs, if there is one yet.
  let skipping: FileStatus.Identity?
  private var found: [Found] = []
  /// Files that read as descriptions and are not named so.
  private var unread: [FilePath] = []
  private var links: [Found] = []
  private var pending: [FilePath] = [FilePath([])]

  /// - Parameter root: a resolved path.
  static func sources(
    in root: FilePath, skipping: FileStatus.Identity? = nil
  ) throws(CommandError) -> [Found] {
    try contents(of: root, skipping: skipping).sources
  }

  /// The same with the text files that begin as a description does and are not read: their names end otherwise.
  static func contents(
    of root: FilePath, skipping: FileStatus.Identity? = nil
  ) throws(CommandError) -> (sources: [Found], unread: [FilePath]) {
    var folder = SourceFolder(root: root, skipping: skipping)
    while let next = folder.pending.popLast() { try folder.visit(next) }
    let unread = folder.unread.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    return (try folder.sorted(), unread)
  }

  private init(root: FilePath, skipping: FileStatus.Identity?) {
    self.root = root
    self.skipping = skipping
  }

  /// The names of the sources that stand right in a folder, in byte order.
  static func names(in folder: FilePath) throws(CommandError) -> [FilePath] {
    try SourceFolder(root: folder, skipping: nil).entries(of: FilePath([])).map(\.name)
      .filter { isSource($0) }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Resolves a path whose names may be stored in another Unicode form than the one written.
  static func find(_ path: FilePath) -> FilePath? {
    if let resolved = try? path.resolved { return resolved }
    var found = FilePath("/")
    for part in path.parts {
      var next = found.joined(part)
      if (try? FileStatus.of(next)) == nil {
        let folder = SourceFolder(root: found, skipping: nil)
        let names = ((try? folder.entries(of: FilePath([]))) ?? []).map(\.name)
        // Texts are equal here whatever their Unicode form.
        guard let name = names.first(where: { $0.text == part.text }) else { return nil }
        next = found.joined(name)
      }
      found = next
    }
    return try? found.resolved
  }

  // MARK: Walking

  private mutating func visit(_ path: FilePath) throws(CommandError) {
    for entry in try entries(of: path) {
      let below = path.joined(entry.name)
      switch entry.kind {
      case .folder: try enter(below)
      case .link: try follow(below)
      case .file where Self.isSource(entry.name):
        try note(below, resolved: root.joined(below), in: \.found)
      case .other where Self.isSource(entry.name): throw .notAFile(called(below))
      case .file where Self.isMisnamedSource(entry.name): throw .misnamedSource(called(below))
      case .file where Self.isPlainText(entry.name) && beginsAsSource(below): unread.append(below)
      case .file, .other: break
      }
    }
  }

  private mutating func enter(_ path: FilePath) throws(CommandError) {
    if let skipping, try status(path).identity == skipping { return }
    pending.append(path)
  }

  /// Reads a link to something inside once, at its target.
  private mutating func follow(_ path: FilePath) throws(CommandError) {
    guard let resolved = try? root.joined(path).resolved else {
      if Self.isSource(path) { throw .brokenLink(called(path)) }
      return
    }
    let status = try status(path)
    guard status.kind == .folder || Self.isSource(path) else { return }
    guard resolved.isInside(root) else { throw .linkLeadsOut(called(path), to: resolved) }
    if status.kind == .file { try note(path, resolved: resolved, in: \.links) }
  }

  private func status(_ path: FilePath) throws(CommandError) -> FileStatus {
    do throws(SystemError) {
      return try FileStatus.of(root.joined(path))
    } catch {
      throw .unreadable(called(path), error)
    }
  }

  /// Outputs name every source, so the path must be text, the names of folders too.
  private mutating func note(
    _ path: FilePath, resolved: FilePath, in list: WritableKeyPath<SourceFolder, [Found]>
  ) throws(CommandError) {
    guard let text = path.validText else { throw .unreadableName(called(path)) }
    self[keyPath: list].append(
      Found(path: path, normalized: Normalization.normalized(text), resolved: resolved))
  }

  /// A path below the folder, relative to the current folder.
  private func called(_ path: FilePath) -> FilePath { root.joined(path).fromHere }

  static func isSource(_ path: FilePath) -> Bool { path.bytes.hasEnding(".vtvl") }

  /// Whether an editor such as Notepad has added its own extension to that of a source.
  static func isMisnamedSource(_ path: FilePath) -> Bool { path.bytes.hasEnding(".vtvl.txt") }

  /// Whether a name is one that a description may be saved under by mistake.
  private static func isPlainText(_ path: FilePath) -> Bool {
    path.bytes.hasEnding(".txt") || !path.bytes.contains(UInt8(ascii: "."))
  }

  /// Whether a file begins with the first line of a description, in whatever encoding an editor saves it.
  private func beginsAsSource(_ path: FilePath) -> Bool {
    let path = root.joined(path)
    guard
      let bytes = try? Descriptor.contents(
        of: path, called: path.fromHere, atMost: SourceFile.largestSize)
    else { return false }
    let letters = bytes.prefix(24).filter { $0 < 0x80 && $0 != 0 }
    return letters.starts(with: "vtvl 1".utf8)
  }

  // MARK: Order

  private func sorted() throws(CommandError) -> [Found] {
    var seen = Set(found.map(\.resolved))
    let files = (found + links.filter { seen.insert($0.resolved).inserted }).sorted {
      $0.normalized.utf8.lexicographicallyPrecedes($1.normalized.utf8)
    }
    for (first, second) in zip(files, files.dropFirst())
    where first.normalized.utf8.elementsEqual(second.normalized.utf8) {
      throw .sameName(called(first.path))
    }
    return files
  }

  // MARK: Entries

  private struct Entry {
    let name: FilePath
    let kind: FileStatus.Kind
  }

  /// What a folder holds, without hidden entries.
  private func entries(of path: FilePath) throws(CommandError) -> [Entry] {
    let folder = root.joined(path)
    guard let stream = opendir(folder.cString) else {
      throw .unreadable(folder.fromHere, .last)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .unreadable(folder.fromHere, .last) }
        return entries
      }
      let name = entry.name
      guard name.bytes.first != UInt8(ascii: ".") else { continue }
      entries.append(Entry(name: name, kind: try kind(of: entry, folder.joined(name))))
    }
  }

  /// The kind that the folder itself records, which saves a system call for each file.
  private func kind(
    of entry: UnsafeMutablePointer<dirent>, _ path: FilePath
  ) throws(CommandError) -> FileStatus.Kind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      do throws(SystemError) {
        return try FileStatus.of(path, followingLinks: false).kind
      } catch {
        throw .unreadable(path.fromHere, error)
      }
    default: return .other
    }
  }
}

extension [UInt8] {
  /// Whether the bytes end with this, in lower or upper case.
  fileprivate func hasEnding(_ ending: String) -> Bool {
    suffix(ending.utf8.count).lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      .elementsEqual(ending.utf8)
  }
}

extension UnsafeMutablePointer<dirent> {
  /// The name of an entry, byte for byte.
  var name: FilePath {
    withUnsafeBytes(of: pointee.d_name) { name in FilePath(name.prefix { $0 != 0 }) }
  }
}

extension CommandError {
  static func unreadable(_ path: FilePath, _ error: SystemError) -> CommandError {
    let path = path.shown
    return CommandError(
      vi: "Không đọc được «\(path)»: \(error.reason.vi).",
      en: "“\(path)” cannot be read: \(error.reason.en).")
  }

  static func notAFile(_ path: FilePath) -> CommandError {
    let path = path.shown
    return CommandError(
      vi: "«\(path)» không phải là tệp thường nên không đọc.",
      en: "“\(path)” is not an ordinary file, so it is not read.")
  }

  /// A source that would be skipped because of its name.
  static func misnamedSource(_ path: FilePath) -> CommandError {
    let name = FilePath(path.name.bytes.dropLast(4)).shown
    let path = path.shown
    return CommandError(
      Message(
        vi: "«\(path)» là bản mô tả mang thêm đuôi «.txt» nên không được đọc.",
        en: "“\(path)” is a description with “.txt” added to its name, so it is not read."),
      advice: Message(
        vi: "Hãy đổi tên thành «\(name)»; khi lưu bằng Notepad, chọn loại tệp «All files».",
        en: "Rename it to “\(name)”; when saving with Notepad, choose the file type “All files”."))
  }

  fileprivate static func brokenLink(_ path: FilePath) -> CommandError {
    let path = path.shown
    return CommandError(
      vi: "«\(path)» là liên kết không dẫn tới đâu. Hãy bỏ nó, hoặc sửa cho đúng.",
      en: "“\(path)” is a link that leads nowhere. Delete it, or point it to the right place.")
  }

  fileprivate static func linkLeadsOut(_ path: FilePath, to target: FilePath) -> CommandError {
    let path = path.shown
    let target = target.shown
    return CommandError(
      Message(
        vi: "«\(path)» là liên kết dẫn ra ngoài thư mục, tới «\(target)».",
        en: "“\(path)” is a link that leads out of the folder, to “\(target)”."),
      advice: Message(
        vi: "Muốn dùng chung tệp ở thư mục khác, hãy nêu thư mục đó ở dòng "
          + "«\(Keyword.uses.vi):» của khối «\(Keyword.project.vi)».",
        en: "To share files of another folder, name that folder in a line "
          + "“\(Keyword.uses.en):” of the “\(Keyword.project.en)” block."))
  }

  fileprivate static func sameName(_ path: FilePath) -> CommandError {
    let path = path.shown
    return CommandError(
      vi: "Có hai tệp cùng tên «\(path)», chỉ khác cách ghi dấu. Hãy đổi tên hoặc bỏ một tệp.",
      en: "Two files are named “\(path)”; only the way their letters are stored differs. Rename "
        + "or delete one.")
  }

  fileprivate static func unreadableName(_ path: FilePath) -> CommandError {
    CommandError(
      vi: "Tên «\(path.shown)» không phải là chữ Unicode. Hãy đổi tên tệp hoặc thư mục đó.",
      en: "The name “\(path.shown)” is not Unicode text. Rename the file or folder.")
  }
}
