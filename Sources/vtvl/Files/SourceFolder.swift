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
    let path: String
    /// The same in NFC: the path that outputs show, and the order of the files.
    let normalized: String
    /// The path with all links followed.
    let resolved: String
  }

  /// The folder, with all links followed.
  let root: String
  /// The folder of the outputs, if there is one yet.
  let skipping: FileStatus.Identity?
  private var found: [Found] = []
  private var links: [Found] = []
  private var pending: [String] = [""]

  /// - Parameter root: a resolved path.
  static func sources(
    in root: String, skipping: FileStatus.Identity? = nil
  ) throws(Fault) -> [Found] {
    var folder = SourceFolder(root: root, skipping: skipping)
    while let next = folder.pending.popLast() { try folder.visit(next) }
    return try folder.sorted()
  }

  private init(root: String, skipping: FileStatus.Identity?) {
    self.root = root
    self.skipping = skipping
  }

  /// The names of the sources that stand right in a folder, in byte order.
  static func names(in folder: String) throws(Fault) -> [String] {
    try SourceFolder(root: folder, skipping: nil).entries(of: "").map(\.name)
      .filter { isSource($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Resolves a path whose names may be stored in another Unicode form than they are written.
  static func find(_ path: String) -> String? {
    if let resolved = try? Paths.resolved(path) { return resolved }
    var found = "/"
    for part in Paths.parts(of: path) {
      var next = Paths.joined(found, part)
      if (try? FileStatus.of(next)) == nil {
        let folder = SourceFolder(root: found, skipping: nil)
        let names = ((try? folder.entries(of: "")) ?? []).map(\.name)
        // Texts are equal here whatever their Unicode form.
        guard let name = names.first(where: { $0 == part }) else { return nil }
        next = Paths.joined(found, name)
      }
      found = next
    }
    return try? Paths.resolved(found)
  }

  // MARK: Walking

  private mutating func visit(_ path: String) throws(Fault) {
    for entry in try entries(of: path) {
      let below = path.isEmpty ? entry.name : path + "/" + entry.name
      switch entry.kind {
      case .folder: try enter(below)
      case .link: try follow(below)
      case .file where Self.isSource(entry.name):
        note(below, resolved: Paths.joined(root, below), in: \.found)
      case .other where Self.isSource(entry.name): throw .notAFile(shown(below))
      case .file where Self.isMisnamedSource(entry.name): throw .misnamedSource(shown(below))
      case .file, .other: break
      }
    }
  }

  private mutating func enter(_ path: String) throws(Fault) {
    if let skipping, try status(path)?.identity == skipping { return }
    pending.append(path)
  }

  /// A link to something inside is read where it leads to, once.
  private mutating func follow(_ path: String) throws(Fault) {
    guard let resolved = try? Paths.resolved(Paths.joined(root, path)) else {
      if Self.isSource(path) { throw .brokenLink(shown(path)) }
      return
    }
    guard let status = try status(path), status.kind == .folder || Self.isSource(path) else {
      return
    }
    guard Paths.isInside(resolved, root) else { throw .linkLeadsOut(shown(path), to: resolved) }
    if status.kind == .file { note(path, resolved: resolved, in: \.links) }
  }

  private func status(_ path: String) throws(Fault) -> FileStatus? {
    do throws(SystemError) {
      return try FileStatus.of(Paths.joined(root, path))
    } catch {
      throw .unreadable(shown(path), error)
    }
  }

  private mutating func note(
    _ path: String, resolved: String, in list: WritableKeyPath<SourceFolder, [Found]>
  ) {
    self[keyPath: list].append(
      Found(path: path, normalized: Normalization.normalized(path), resolved: resolved))
  }

  private func shown(_ path: String) -> String {
    Paths.shown(path.isEmpty ? root : Paths.joined(root, path))
  }

  static func isSource(_ path: String) -> Bool {
    path.utf8.suffix(5).lazy.map { $0 | 0x20 }.elementsEqual(".vtvl".utf8)
  }

  /// Whether an editor has put its own ending behind that of a source, as Notepad does.
  static func isMisnamedSource(_ path: String) -> Bool {
    path.utf8.suffix(4).lazy.map { $0 | 0x20 }.elementsEqual(".txt".utf8)
      && isSource(String(path.dropLast(4)))
  }

  // MARK: Order

  private func sorted() throws(Fault) -> [Found] {
    var seen = Set(found.map(\.resolved))
    let files = (found + links.filter { seen.insert($0.resolved).inserted }).sorted {
      $0.normalized.utf8.lexicographicallyPrecedes($1.normalized.utf8)
    }
    for (first, second) in zip(files, files.dropFirst())
    where first.normalized.utf8.elementsEqual(second.normalized.utf8) {
      throw .sameName(shown(first.path))
    }
    return files
  }

  // MARK: Entries

  private struct Entry {
    let name: String
    let kind: FileStatus.Kind
  }

  /// What a folder holds, hidden things left out.
  private func entries(of path: String) throws(Fault) -> [Entry] {
    let folder = path.isEmpty ? root : Paths.joined(root, path)
    guard let stream = opendir(folder) else { throw .unreadable(shown(path), .last) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .unreadable(shown(path), .last) }
        return entries
      }
      let bytes = entry.name
      guard bytes.first != UInt8(ascii: ".") else { continue }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        if Self.isSource(String(decoding: bytes, as: UTF8.self)) {
          throw .unreadableName(bytes, in: shown(path))
        }
        continue
      }
      entries.append(Entry(name: name, kind: try kind(of: entry, Paths.joined(folder, name))))
    }
  }

  /// The kind that the folder itself records, which saves a question for each file.
  private func kind(
    of entry: UnsafeMutablePointer<dirent>, _ path: String
  ) throws(Fault) -> FileStatus.Kind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      do throws(SystemError) {
        return try FileStatus.of(path, followingLinks: false).kind
      } catch {
        throw .unreadable(Paths.shown(path), error)
      }
    default: return .other
    }
  }
}

extension UnsafeMutablePointer<dirent> {
  /// The name of an entry, as the disk has it.
  var name: [UInt8] {
    withUnsafeBytes(of: pointee.d_name) { name in Array(name.prefix { $0 != 0 }) }
  }
}

extension Fault {
  static func unreadable(_ path: String, _ error: SystemError) -> Fault {
    let path = VisibleText.visible(path)
    return Fault(
      vi: "Không đọc được «\(path)»: \(error.reason.vi).",
      en: "“\(path)” cannot be read: \(error.reason.en).")
  }

  static func notAFile(_ path: String) -> Fault {
    let path = VisibleText.visible(path)
    return Fault(
      vi: "«\(path)» không phải là tệp thường nên không đọc.",
      en: "“\(path)” is no ordinary file, so it is not read.")
  }

  /// A source that would be passed over because of its name.
  static func misnamedSource(_ path: String) -> Fault {
    let path = VisibleText.visible(path)
    let name = Paths.name(of: path).dropLast(4)
    return Fault(
      Message(
        vi: "«\(path)» là bản mô tả mang thêm đuôi «.txt» nên không được đọc.",
        en: "“\(path)” is a description with “.txt” added to its name, so it is not read."),
      advice: Message(
        vi: "Hãy đổi tên thành «\(name)»; khi lưu bằng Notepad, chọn loại tệp «All files».",
        en: "Rename it to “\(name)”; when saving with Notepad, choose the file type “All files”."))
  }

  fileprivate static func brokenLink(_ path: String) -> Fault {
    let path = VisibleText.visible(path)
    return Fault(
      vi: "«\(path)» là liên kết không dẫn tới đâu. Hãy bỏ nó, hoặc sửa cho đúng.",
      en: "“\(path)” is a link that leads nowhere. Delete or mend it.")
  }

  fileprivate static func linkLeadsOut(_ path: String, to target: String) -> Fault {
    let path = VisibleText.visible(path)
    let target = VisibleText.visible(target)
    return Fault(
      Message(
        vi: "«\(path)» là liên kết dẫn ra ngoài thư mục, tới «\(target)».",
        en: "“\(path)” is a link that leads out of the folder, to “\(target)”."),
      advice: Message(
        vi: "Muốn dùng chung tệp ở thư mục khác, hãy nêu thư mục đó ở dòng "
          + "«\(Keyword.uses.vi):» của khối «\(Keyword.project.vi)».",
        en: "To share files of another folder, name that folder in a line "
          + "“\(Keyword.uses.en):” of the “\(Keyword.project.en)” block."))
  }

  fileprivate static func sameName(_ path: String) -> Fault {
    let path = VisibleText.visible(path)
    return Fault(
      vi: "Có hai tệp cùng tên «\(path)», chỉ khác cách ghi dấu. Hãy đổi tên hoặc bỏ một tệp.",
      en: "Two files are named “\(path)”; only the way their letters are stored differs. Rename "
        + "or delete one.")
  }

  fileprivate static func unreadableName(_ name: [UInt8], in folder: String) -> Fault {
    let path = VisibleText.visible(Paths.joined(folder, "")) + VisibleText.visible(name)
    return Fault(
      vi: "Tên tệp «\(path)» không phải là chữ Unicode. Hãy đổi tên tệp.",
      en: "The name of the file “\(path)” is not Unicode text. Rename the file.")
  }
}
