import VTVLChecks
import VTVLSyntax

extension Channel {
  /// GitLab's code quality report: an array of diagnostics, each with a fingerprint of its own.
  package static let gitlab = Channel(
    "gitlab", vi: "báo cáo code quality của GitLab", en: "GitLab's code quality report"
  ) { workspaces, style in
    var json = JSONWriter(capacity: 1 << 14)
    json.array { json in
      for entry in RankedDiagnostics(workspaces).all {
        let diagnostic = entry.diagnostic
        json.object { json in
          json.field("description", entry.message(style.language))
          json.field("check_name", diagnostic.rule.id)
          json.field("fingerprint", entry.fingerprint)
          json.field("severity", diagnostic.severity.gitlabSeverity)
          json.object("location") { json in
            json.field("path", entry.place.path)
            json.object("lines") { json in
              json.field("begin", entry.place.start.line)
              json.field("end", max(entry.place.start.line, entry.place.end.line))
            }
          }
        }
      }
    }
    return json.finished()
  }
}

extension Severity {
  fileprivate var gitlabSeverity: String {
    switch self {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
