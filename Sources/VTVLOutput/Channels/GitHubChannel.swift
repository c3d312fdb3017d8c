import VTVLChecks
import VTVLSyntax

extension Channel {
  /// Workflow commands, which GitHub shows as annotations in a pull request. A step shows ten of each kind,
  /// so the most severe come first and the last of a kind says how many more there are.
  package static let github = Channel(
    "github", vi: "chú thích của GitHub Actions", en: "annotations of GitHub Actions"
  ) { workspaces, style in
    let ranked = RankedDiagnostics(workspaces).all
    let lines = Severity.allCases.reversed().flatMap { severity in
      GitHubAnnotations.lines(
        ranked.filter { $0.diagnostic.severity == severity }, severity, style.language)
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}

private enum GitHubAnnotations {
  private static let shown = 10

  static func lines(
    _ entries: [RankedDiagnostics.Entry], _ severity: Severity, _ language: Language
  ) -> [String] {
    guard entries.count > shown else { return entries.map { line($0, language) } }
    let left = entries.count - (shown - 1)
    let more = Message(
      vi: "và \(left) \(severity.word.vi) nữa; chạy «vtvl check» để xem hết.",
      en: "and \(left) more of this kind; run “vtvl check” to see them all.")
    return entries.prefix(shown - 1).map { line($0, language) }
      + ["::\(command(severity)) title=vtvl::\(data(more[language]))"]
  }

  private static func line(_ entry: RankedDiagnostics.Entry, _ language: Language) -> String {
    let place = entry.place
    var properties = ["file=" + property(place.path), "line=\(place.start.line)"]
    // GitHub accepts columns only for a range within one line.
    if place.start.line == place.end.line {
      properties += [
        "col=\(place.start.column)", "endLine=\(place.end.line)", "endColumn=\(place.end.column)",
      ]
    } else {
      properties.append("endLine=\(place.end.line)")
    }
    let diagnostic = entry.diagnostic
    properties.append("title=" + property(diagnostic.rule.id))
    let name = command(diagnostic.severity)
    return "::\(name) \(properties.joined(separator: ","))::\(data(entry.message(language)))"
  }

  private static func command(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  // MARK: Escaping

  private static func data(_ text: String) -> String { escaped(text, "%\r\n") }

  private static func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

  /// Hidden characters are made visible first, since the command is also a line of a log.
  private static func escaped(_ text: String, _ special: String) -> String {
    VisibleText.visible(text).unicodeScalars.reduce(into: "") { result, scalar in
      if special.unicodeScalars.contains(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (code.utf8.count < 2 ? "0" : "") + code
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}
