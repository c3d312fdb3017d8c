import VTVLSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the environment asks for. Nothing else in vtvl reads it.
enum Environment {
  /// `NO_COLOR` counts when it is not empty.
  static var refusesColour: Bool { !variable("NO_COLOR").isEmpty || variable("TERM") == "dumb" }

  /// Vietnamese where the locale for messages says so, else English.
  static var language: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map(variable).first { !$0.isEmpty } ?? ""
    let language = locale.prefix { $0.isLetter }.lowercased()
    return language == "vi" || language == "vietnamese" ? .vi : .en
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
