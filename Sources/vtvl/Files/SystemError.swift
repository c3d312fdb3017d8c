import VTVLSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error number of the system, in words.
struct SystemError: Error {
  let number: Int32

  /// The error of the last call.
  static var last: SystemError { SystemError(number: errno) }

  var reason: Message {
    switch number {
    case ENOENT: Message(vi: "không có tệp hay thư mục nào như vậy", en: "it does not exist")
    case EACCES, EPERM: Message(vi: "không có quyền", en: "permission is missing")
    case ENOTDIR: Message(vi: "không phải là thư mục", en: "it is not a folder")
    case EISDIR: Message(vi: "là thư mục", en: "it is a folder")
    case EEXIST, ENOTEMPTY: Message(vi: "đã có", en: "it is there already")
    case ELOOP: Message(vi: "liên kết vòng tròn hoặc không được phép", en: "it is a link")
    case ENAMETOOLONG: Message(vi: "tên quá dài", en: "the name is too long")
    case ENOSPC, EDQUOT: Message(vi: "ổ đĩa đã đầy", en: "the disk is full")
    case EROFS: Message(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
    case EFBIG: Message(vi: "tệp lớn quá mức cho phép", en: "the file is larger than is allowed")
    case EIO: Message(vi: "ổ đĩa hỏng hoặc bị ngắt", en: "the disk fails")
    case EMFILE, ENFILE: Message(vi: "mở quá nhiều tệp", en: "too many files are open")
    case EBADF: Message(vi: "đã bị đóng", en: "it is closed")
    default:
      Message(vi: "hệ thống báo mã \(number)", en: "the system gave the code \(number)")
    }
  }
}

/// Makes a system call, again if a signal interrupts it, and turns -1 into an error.
@discardableResult
func system<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    if errno != EINTR { throw .last }
  }
}
