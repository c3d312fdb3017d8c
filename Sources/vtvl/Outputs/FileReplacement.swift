import VTVLSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Replaces one file whole: the new bytes are written beside it and renamed into its place, so that
/// whatever happens there is the old file or the new one. A link is followed to the file it names; the
/// file keeps its permissions.
enum FileReplacement {
  static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    let target = (try? Paths.resolved(path)) ?? path
    let status = try? FileStatus.of(target)
    if let status, status.kind != .file { throw .notAFile(path) }
    let temporary = Paths.joined(
      Paths.parent(of: target), ".\(Paths.name(of: target)).vtvl-\(getpid())")
    do throws(SystemError) {
      try create(temporary, bytes, permissions: permissions(of: target))
      try system { rename(temporary, target) }
    } catch {
      unlink(temporary)
      throw .unwritable(path, error)
    }
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private static func create(
    _ path: String, _ bytes: [UInt8], permissions: mode_t?
  ) throws(SystemError) {
    let file = Descriptor(
      try system {
        open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions ?? 0o666)
      })
    if let permissions { try system { fchmod(file.number, permissions) } }
    try file.put(bytes)
    try system { fsync(file.number) }
    try file.finish()
  }
}
