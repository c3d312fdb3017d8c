import VTVLSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is written to, held open: what happens in it afterwards goes by the open folder, so
/// no link can lead a write elsewhere.
struct OutputFolder {
  private let descriptor: Descriptor
  /// How it is called in messages.
  let shown: String

  /// Opens a folder by its path, links followed.
  init(_ path: String) throws(Fault) {
    shown = path
    descriptor = Descriptor(
      try attempt(path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// Opens a folder in this one; a link is refused.
  private init(_ name: String, in parent: OutputFolder) throws(Fault) {
    shown = Paths.joined(parent.shown, name)
    descriptor = Descriptor(
      try attempt(shown) {
        openat(
          parent.descriptor.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      })
  }

  /// The folder of a name, made where there is nothing; then `undo` learns how to take it away.
  func folder(_ name: String, undo: inout [() -> Void]) throws(Fault) -> OutputFolder {
    if try status(name) == nil {
      try attempt(path(name)) { mkdirat(descriptor.number, name, 0o777) }
      undo.append { [self] in _ = unlinkat(descriptor.number, name, AT_REMOVEDIR) }
    }
    return try OutputFolder(name, in: self)
  }

  /// Opens a folder, and makes it and those above it where they do not exist.
  static func make(_ path: String, undo: inout [() -> Void]) throws(Fault) -> OutputFolder {
    var missing: [String] = []
    var next = path
    while !next.isEmpty, (try? FileStatus.of(next, followingLinks: false)) == nil {
      missing.append(next)
      next = Paths.parent(of: next)
    }
    for folder in missing.reversed() {
      try attempt(folder) { mkdir(folder, 0o777) }
      undo.append { rmdir(folder) }
    }
    return try OutputFolder(path)
  }

  private func path(_ name: String) -> String { Paths.joined(shown, name) }

  // MARK: Looking

  /// Keeps other runs out until this one ends. Where the disk knows no locks there are none.
  func lock() throws(Fault) {
    if flock(descriptor.number, LOCK_EX | LOCK_NB) == -1, errno == EWOULDBLOCK {
      throw .busy(shown)
    }
  }

  /// What a name stands for, links not followed; nil when there is nothing.
  func status(_ name: String) throws(Fault) -> FileStatus? {
    var status = stat()
    do throws(SystemError) {
      try system { fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) }
    } catch {
      if error.number == ENOENT { return nil }
      throw .unwritable(path(name), error)
    }
    return FileStatus(status)
  }

  /// The bytes of a file in it, links not followed; nil when they are more than `limit`.
  func contents(_ name: String, atMost limit: Int) throws(Fault) -> [UInt8]? {
    let path = path(name)
    let file = Descriptor(
      try attempt(path) {
        openat(descriptor.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      })
    return try attempting(path) { () throws(SystemError) in
      try file.bytes(atMost: limit, expecting: limit)
    }
  }

  /// The names of what it holds.
  func names() throws(Fault) -> [String] {
    let copy = try attempt(shown) { openat(descriptor.number, ".", O_RDONLY | O_CLOEXEC) }
    guard let stream = fdopendir(copy) else {
      close(copy)
      throw .unwritable(shown, .last)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) {
        names.append(String(decoding: name, as: UTF8.self))
      }
    }
    return names
  }

  // MARK: Changing

  /// Makes a file that is not there yet.
  ///
  /// Nothing waits for the disk: outputs can be made again at any time, and until they are renamed
  /// what was there before still stands.
  func create(_ name: String, _ bytes: [UInt8], for target: String) throws(Fault) {
    try attempting(target) { () throws(SystemError) in
      let file = Descriptor(
        try system {
          openat(
            descriptor.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        })
      try file.put(bytes)
      try file.finish()
    }
  }

  func move(_ name: String, to target: String, in folder: OutputFolder) throws(Fault) {
    try attempt(folder.path(target)) {
      renameat(descriptor.number, name, folder.descriptor.number, target)
    }
  }

  /// Gives a file a second name in another folder; false where the disk knows no second names.
  func link(_ name: String, to target: String, in folder: OutputFolder) -> Bool {
    linkat(descriptor.number, name, folder.descriptor.number, target, 0) == 0
  }

  func remove(_ name: String) throws(Fault) {
    try attempt(path(name)) { unlinkat(descriptor.number, name, 0) }
  }

  func removeFolder(_ name: String) throws(Fault) {
    try attempt(path(name)) { unlinkat(descriptor.number, name, AT_REMOVEDIR) }
  }
}

/// Makes a system call that changes something under a path.
@discardableResult
private func attempt(_ path: String, _ call: () -> Int32) throws(Fault) -> Int32 {
  try attempting(path) { () throws(SystemError) in try system(call) }
}

private func attempting<Result>(
  _ path: String, _ body: () throws(SystemError) -> Result
) throws(Fault) -> Result {
  do throws(SystemError) {
    return try body()
  } catch {
    throw .unwritable(path, error)
  }
}

extension Fault {
  static func unwritable(_ path: String, _ error: SystemError) -> Fault {
    let path = VisibleText.visible(path)
    return Fault(
      vi: "Không ghi được «\(path)»: \(error.reason.vi).",
      en: "“\(path)” cannot be written: \(error.reason.en).")
  }

  fileprivate static func busy(_ path: String) -> Fault {
    let path = VisibleText.visible(path)
    return Fault(
      vi: "Một lần chạy khác đang ghi vào «\(path)». Hãy đợi nó xong rồi chạy lại.",
      en: "Another run is writing to “\(path)”. Wait until it is done, then run again.")
  }
}
