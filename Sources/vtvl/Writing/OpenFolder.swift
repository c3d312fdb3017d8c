import VTVLSyntax

#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder to write to, held open: all later calls are relative to it, so no link can redirect a write.
struct OpenFolder {
  private let descriptor: Descriptor
  /// How it is called in messages.
  let path: FilePath

  /// Opens a folder by its path, links followed.
  ///
  /// - Parameter name: how it is called in messages, where not by its path.
  init(_ path: FilePath, called name: FilePath? = nil) throws(CommandError) {
    self.path = name ?? path
    descriptor = Descriptor(
      try attempt(path) { open(path.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// Opens a folder in another; a link is refused.
  private init(_ name: FilePath, in parent: OpenFolder) throws(CommandError) {
    path = parent.path.joined(name)
    descriptor = Descriptor(
      try attempt(path) {
        openat(
          parent.descriptor.number, name.cString,
          O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      })
  }

  /// The folder of a name, created if there is nothing; `undo` then knows how to remove it.
  func folder(_ name: FilePath, undo: inout UndoLog) throws(CommandError) -> OpenFolder {
    if try status(name) == nil {
      try attempt(path.joined(name)) { mkdirat(descriptor.number, name.cString, 0o777) }
      undo.add { () throws(CommandError) in try removeFolder(name) }
    }
    return try OpenFolder(name, in: self)
  }

  /// Opens a folder, and creates it and its parents if they do not exist.
  static func make(_ path: FilePath, undo: inout UndoLog) throws(CommandError) -> OpenFolder {
    var missing: [FilePath] = []
    var next = path
    while !next.isEmpty, (try? FileStatus.of(next, followingLinks: false)) == nil {
      missing.append(next)
      next = next.parent
    }
    for folder in missing.reversed() {
      try attempt(folder) { mkdir(folder.cString, 0o777) }
      undo.add { () throws(CommandError) in try attempt(folder) { rmdir(folder.cString) } }
    }
    return try OpenFolder(path)
  }

  // MARK: Looking

  /// Keeps other runs out until this one ends, if the disk supports locks.
  func lock() throws(CommandError) {
    if flock(descriptor.number, LOCK_EX | LOCK_NB) == -1, errno == EWOULDBLOCK {
      throw .busy(path)
    }
  }

  var identity: FileStatus.Identity {
    get throws(CommandError) {
      try attempting(path) { () throws(SystemError) in try descriptor.status.identity }
    }
  }

  /// The status of a name, links not followed; nil if there is nothing.
  func status(_ name: FilePath) throws(CommandError) -> FileStatus? {
    var status = stat()
    do throws(SystemError) {
      try system { fstatat(descriptor.number, name.cString, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.number == ENOENT { return nil }
      throw .unwritable(path.joined(name), error)
    }
    return FileStatus(status)
  }

  /// Checks that the user may write a file.
  func checkAccess(_ name: FilePath, for target: FilePath) throws(CommandError) {
    try attempt(target) { faccessat(descriptor.number, name.cString, W_OK, 0) }
  }

  /// The bytes of a file in it, links not followed; nil when they are more than `limit`.
  func contents(_ name: FilePath, atMost limit: Int) throws(CommandError) -> [UInt8]? {
    try attempting(path.joined(name)) { () throws(SystemError) in
      let file = Descriptor(
        try system {
          openat(
            descriptor.number, name.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        })
      return try file.bytes(atMost: limit, expecting: try file.status.size)
    }
  }

  /// The names of what it holds.
  func names() throws(CommandError) -> [FilePath] {
    let copy = try attempt(path) { openat(descriptor.number, ".", O_RDONLY | O_CLOEXEC) }
    guard let stream = fdopendir(copy) else {
      close(copy)
      throw .unwritable(path, .last)
    }
    defer { closedir(stream) }
    var names: [FilePath] = []
    while let entry = readdir(stream) {
      if entry.name != FilePath("."), entry.name != FilePath("..") { names.append(entry.name) }
    }
    return names
  }

  // MARK: Changing

  /// Creates a file.
  ///
  /// - Parameters:
  ///   - target: the file that it will become, which messages name.
  ///   - old: the file that it will replace, whose permissions and owner it gets.
  ///   - isDurable: whether to wait for the disk. Outputs can be made again at any time.
  func create(
    _ name: FilePath, _ bytes: [UInt8], for target: FilePath, replacing old: FileStatus?,
    isDurable: Bool
  ) throws(CommandError) {
    try attempting(target) { () throws(SystemError) in
      let file = Descriptor(
        try system {
          openat(
            descriptor.number, name.cString,
            O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        })
      if let old {
        let new = try file.status
        if (new.owner, new.group) != (old.owner, old.group) {
          try system { fchown(file.number, old.owner, old.group) }
        }
        try system { fchmod(file.number, old.permissions) }
      }
      try file.put(bytes)
      if isDurable { try system { fsync(file.number) } }
      try file.finish()
    }
  }

  /// Moves a file to a name that nothing has.
  func move(_ name: FilePath, to target: FilePath, in folder: OpenFolder) throws(CommandError) {
    try attempting(folder.path.joined(target)) { () throws(SystemError) in
      if try !rename(name, to: target, in: folder, .keeping) {
        try system {
          renameat(descriptor.number, name.cString, folder.descriptor.number, target.cString)
        }
      }
    }
  }

  /// Swaps two files atomically; false if the disk cannot.
  func swap(_ name: FilePath, _ target: FilePath, in folder: OpenFolder) throws(CommandError)
    -> Bool
  {
    try attempting(folder.path.joined(target)) { () throws(SystemError) in
      try rename(name, to: target, in: folder, .swapping)
    }
  }

  /// Moves a file over another.
  func replace(_ name: FilePath, over target: FilePath, in folder: OpenFolder) throws(CommandError)
  {
    try attempt(folder.path.joined(target)) {
      renameat(descriptor.number, name.cString, folder.descriptor.number, target.cString)
    }
  }

  /// Gives a file a second name in another folder; false if the disk has no hard links.
  func link(_ name: FilePath, to target: FilePath, in folder: OpenFolder) -> Bool {
    linkat(descriptor.number, name.cString, folder.descriptor.number, target.cString, 0) == 0
  }

  func remove(_ name: FilePath) throws(CommandError) {
    try attempt(path.joined(name)) { unlinkat(descriptor.number, name.cString, 0) }
  }

  func removeFolder(_ name: FilePath) throws(CommandError) {
    try attempt(path.joined(name)) { unlinkat(descriptor.number, name.cString, AT_REMOVEDIR) }
  }

  /// A rename that fails if the target exists, or swaps with it; false if the system or the disk has no
  /// such rename.
  private func rename(
    _ name: FilePath, to target: FilePath, in folder: OpenFolder, _ mode: AtomicRename.Mode
  ) throws(SystemError) -> Bool {
    guard let call = AtomicRename.call else { return false }
    do throws(SystemError) {
      try system {
        call(
          descriptor.number, name.cString, folder.descriptor.number, target.cString,
          mode.rawValue)
      }
      return true
    } catch {
      if [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(error.number) { return false }
      throw error
    }
  }
}

/// The renames that one system has and the other calls otherwise; see renameat2(2) and renameatx_np(2).
private enum AtomicRename {
  typealias Call =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

  #if canImport(Darwin)
    private static let name = "renameatx_np"
    enum Mode: UInt32 { case keeping = 4, swapping = 2 }
  #else
    #if !canImport(Glibc)
      private static let name = "renameat2"
    #endif
    enum Mode: UInt32 { case keeping = 1, swapping = 2 }
  #endif

  #if canImport(Glibc)
    /// Linked, since a static program has no names to look up.
    static let call: Call? = { renameat2($0, $1, $2, $3, $4) }
  #else
    /// Looked up by name, since not all headers declare it; nil if the system library has none.
    static let call: Call? = dlsym(dlopen(nil, RTLD_NOW), name).map {
      unsafeBitCast($0, to: Call.self)
    }
  #endif
}

/// Makes a system call that changes something under a path.
@discardableResult
private func attempt(_ path: FilePath, _ call: () -> Int32) throws(CommandError) -> Int32 {
  try attempting(path) { () throws(SystemError) in try system(call) }
}

private func attempting<Result>(
  _ path: FilePath, _ body: () throws(SystemError) -> Result
) throws(CommandError) -> Result {
  do throws(SystemError) {
    return try body()
  } catch {
    throw .unwritable(path, error)
  }
}

extension CommandError {
  static func unwritable(_ path: FilePath, _ error: SystemError) -> CommandError {
    CommandError(
      vi: "Không ghi được «\(path.shown)»: \(error.reason.vi).",
      en: "“\(path.shown)” cannot be written: \(error.reason.en).")
  }

  fileprivate static func busy(_ path: FilePath) -> CommandError {
    CommandError(
      vi: "Một lần chạy khác đang ghi vào «\(path.shown)». Hãy đợi nó xong rồi chạy lại.",
      en: "Another run is writing to “\(path.shown)”. Wait until it is done, then run again.")
  }
}
