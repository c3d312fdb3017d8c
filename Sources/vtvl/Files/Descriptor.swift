#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file or folder; closed when it is released.
final class Descriptor {
  private(set) var number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { if number > STDERR_FILENO { _ = close(number) } }

  static var standardInput: Descriptor { Descriptor(STDIN_FILENO) }

  /// Closes now and reports errors: a network disk may only report here that it is full.
  func finish() throws(SystemError) {
    let open = number
    number = -1
    if close(open) == -1, errno != EINTR { throw .last }
  }

  /// Opens for reading, without blocking on a FIFO or a device.
  static func reading(_ path: FilePath) throws(SystemError) -> Descriptor {
    Descriptor(try system { open(path.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) })
  }

  var status: FileStatus {
    get throws(SystemError) {
      var status = stat()
      try system { fstat(number, &status) }
      return FileStatus(status)
    }
  }

  /// The bytes of an ordinary file; nil when they are more than `limit`.
  ///
  /// - Parameter name: what messages call it.
  static func contents(
    of path: FilePath, called name: @autoclosure () -> FilePath, atMost limit: Int
  ) throws(CommandError) -> [UInt8]? {
    do throws(SystemError) {
      let file = try reading(path)
      let status = try file.status
      if status.kind == .file {
        return status.size > limit ? nil : try file.bytes(atMost: limit, expecting: status.size)
      }
    } catch {
      throw .unreadable(name(), error)
    }
    throw .notAFile(name())
  }

  /// All bytes up to `limit`; nil when there are more.
  func bytes(atMost limit: Int, expecting size: Int) throws(SystemError) -> [UInt8]? {
    var bytes: [UInt8] = []
    var room = min(max(size + 1, 1 << 12), limit + 1)
    while true {
      let chunk = try chunk(upTo: room)
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { return nil }
      room = min(max(1 << 12, bytes.count), limit + 1 - bytes.count)
    }
  }

  private func chunk(upTo count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        let base = buffer.baseAddress
        filled = try system { read(number, base, count) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return chunk
  }

  /// Writes everything, in as many calls as it takes.
  func put(_ bytes: [UInt8]) throws(SystemError) {
    try Descriptor.put(bytes, to: number)
  }

  static func put(_ bytes: [UInt8], to number: Int32) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try system {
        bytes[written...].withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      }
    }
  }
}

/// What a path names, with links followed or not.
struct FileStatus {
  enum Kind { case file, folder, link, other }

  /// Equal for two names of one file.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  let kind: Kind
  let size: Int
  let identity: Identity
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t
  /// How many names the file has.
  let nameCount: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
    nameCount = Int(status.st_nlink)
  }

  /// What a path leads to.
  static func of(_ path: FilePath, followingLinks: Bool = true) throws(SystemError) -> FileStatus {
    var status = stat()
    let name = path.cString
    try system { followingLinks ? stat(name, &status) : lstat(name, &status) }
    return FileStatus(status)
  }
}
