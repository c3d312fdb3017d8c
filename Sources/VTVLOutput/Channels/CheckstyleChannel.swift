import VTVLChecks
import VTVLSyntax

extension Channel {
  /// Checkstyle's XML, which Jenkins, reviewdog and many editors read.
  package static let checkstyle = Channel(
    "checkstyle", vi: "Checkstyle XML, cho Jenkins và reviewdog",
    en: "Checkstyle XML, for Jenkins and reviewdog"
  ) { workspaces, style in
    var xml = XMLWriter()
    let entries = RankedDiagnostics(workspaces).all
    let byPath = Dictionary(grouping: entries, by: \.place.path)
    xml.element("checkstyle", [("version", "4.3")]) { xml in
      for path in byPath.keys.sorted() {
        xml.element("file", [("name", path)]) { xml in
          for entry in byPath[path] ?? [] {
            xml.element("error", entry.checkstyle(style.language))
          }
        }
      }
    }
    return Array(xml.text.utf8)
  }
}

extension RankedDiagnostics.Entry {
  fileprivate func checkstyle(_ language: Language) -> [(String, String)] {
    [
      ("line", "\(place.start.line)"), ("column", "\(place.start.column)"),
      ("severity", diagnostic.severity == .note ? "info" : diagnostic.severity.rawValue),
      ("message", message(language)), ("source", "vtvl.\(diagnostic.rule.id)"),
    ]
  }
}
