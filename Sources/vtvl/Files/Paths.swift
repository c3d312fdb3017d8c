#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths as text: joined, resolved, and shown from where one stands.
enum Paths {
  /// The path with every link followed.
  static func resolved(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw .last }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder one stands in; nil when it is gone.
  static let current: String? = {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }()

  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  static func joined(_ folder: String, _ path: String) -> String {
    if isAbsolute(path) || folder.isEmpty { return path }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
  }

  static func parent(of path: String) -> String {
    let parts = parts(of: path)
    let parent = parts.dropLast().joined(separator: "/")
    return isAbsolute(path) ? "/" + parent : parent
  }

  static func name(of path: String) -> String { parts(of: path).last ?? "" }

  static func parts(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// Whether a resolved path lies in a resolved folder, or is it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
  }

  /// The way from one resolved folder to a resolved path: `../chung/a.vtvl`; `.` for itself.
  static func relative(_ path: String, from folder: String) -> String {
    let (target, base) = (parts(of: path), parts(of: folder))
    let common = zip(target, base).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: base.count - common) + target[common...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// A resolved path as it is called from where one stands; whole when the two share nothing.
  static func shown(_ path: String) -> String {
    guard let current, parts(of: current).first == parts(of: path).first else { return path }
    return relative(path, from: current)
  }
}
