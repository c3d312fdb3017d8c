import VTVLSyntax

/// The findings of the files as they are, to tell which a slip adds.
struct DiagnosticCounts {
  private var counts: [String: Int] = [:]

  init(_ findings: [Diagnostic]) {
    for finding in findings { counts[Self.key(finding), default: 0] += 1 }
  }

  func newFindings(_ findings: [Diagnostic]) -> [Diagnostic] {
    var left = counts
    return findings.filter { finding in
      let key = Self.key(finding)
      left[key, default: 0] -= 1
      return left[key, default: 0] < 0
    }
  }

  private static func key(_ finding: Diagnostic) -> String {
    "\(finding.rule.id) \(finding.location.file) \(finding.message.en)"
  }
}
