import VTVLSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A path: bytes, which need not be text. What is shown of it goes through `VisibleText`.
struct FilePath: Hashable, Sendable {
  let bytes: [UInt8]

  private static let slash = UInt8(ascii: "/")

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// For a system call.
  var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The path as text, with U+FFFD for invalid bytes.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path as text; nil if it is not valid UTF-8.
  var validText: String? { String(validating: bytes, as: UTF8.self) }

  /// For a message.
  var shown: String { VisibleText.visible(bytes) }

  // MARK: Parts

  var isEmpty: Bool { bytes.isEmpty }
  var isAbsolute: Bool { bytes.first == Self.slash }

  var parts: [FilePath] { bytes.split(separator: Self.slash).map { FilePath($0) } }

  /// The last part; empty for `/`.
  var name: FilePath { parts.last ?? FilePath([]) }

  /// The path without its last part: `/` or empty for one part.
  var parent: FilePath {
    let parent = Self.joined(parts.dropLast())
    return isAbsolute ? FilePath([Self.slash] + parent.bytes) : parent
  }

  /// A path below this folder; an absolute one stays as it is.
  func joined(_ path: FilePath) -> FilePath {
    if path.isAbsolute || isEmpty { return path }
    return FilePath(bytes + (bytes.last == Self.slash ? [] : [Self.slash]) + path.bytes)
  }

  private static func joined(_ parts: some Sequence<FilePath>) -> FilePath {
    FilePath(parts.map(\.bytes).joined(separator: [slash]))
  }

  // MARK: Places

  /// The path with every link followed.
  var resolved: FilePath {
    get throws(SystemError) {
      // The system would read up to the first NUL, and find something else.
      guard !bytes.contains(0) else { throw SystemError(number: ENOENT) }
      guard let resolved = realpath(cString, nil) else { throw .last }
      defer { free(resolved) }
      return FilePath(cString: resolved)
    }
  }

  private init(cString: UnsafePointer<CChar>) {
    let count = strlen(cString)
    bytes = UnsafeBufferPointer(start: cString, count: count).map { UInt8(bitPattern: $0) }
  }

  /// The current folder; nil if it no longer exists.
  static let current: FilePath? = {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return FilePath(cString: path)
  }()

  /// Whether this resolved path lies in a resolved folder, or is it.
  func isInside(_ folder: FilePath) -> Bool {
    self == folder
      || bytes.starts(with: folder.bytes + (folder.bytes.last == Self.slash ? [] : [Self.slash]))
  }

  /// This resolved path relative to a resolved folder: `../chung/a.vtvl`; `.` for the folder itself.
  func relative(to folder: FilePath) -> FilePath {
    let (target, base) = (parts, folder.parts)
    let common = zip(target, base).prefix { $0 == $1 }.count
    let up = Array(repeating: FilePath(".."), count: base.count - common)
    let steps = up + target[common...]
    return steps.isEmpty ? FilePath(".") : Self.joined(steps)
  }

  /// This resolved path relative to the current folder; absolute if the two share nothing.
  var fromHere: FilePath {
    guard let current = Self.current, current.parts.first == parts.first else { return self }
    return relative(to: current)
  }
}
