import VTVLChecks
import VTVLSyntax

extension [WorkspaceDiagnostics] {
  /// The same with what workspaces have in common told once. Those that share a folder find the same things
  /// wrong in its files: the first of them keeps a finding, for the posts of all. Checked beside them, the
  /// folder itself does not know who follows its templates.
  package var withSharedOnce: [WorkspaceDiagnostics] {
    let shared = pathsOfSeveral
    guard !shared.isEmpty else { return self }
    var first: [SharedDiagnostic: (workspace: Int, finding: Int)] = [:]
    var kept = Array<[Diagnostic]>(repeating: [], count: count)
    for workspace in indices {
      for finding in self[workspace].diagnostics {
        let path = self[workspace].paths[finding.location.file]
        guard shared.contains(path) else {
          kept[workspace].append(finding)
          continue
        }
        guard finding.rule != .unusedTemplate else { continue }
        let key = SharedDiagnostic(finding, path)
        if let known = first[key] {
          kept[known.workspace][known.finding].add(finding.posts)
        } else {
          first[key] = (workspace, kept[workspace].count)
          kept[workspace].append(finding)
        }
      }
    }
    return zip(self, kept).map { $0.showing($1) }
  }

  private var pathsOfSeveral: Set<String> {
    var seen: Set<String> = []
    var several: Set<String> = []
    for path in flatMap(\.paths) where !seen.insert(path).inserted { several.insert(path) }
    return several
  }
}

/// What makes findings of two workspaces one.
private struct SharedDiagnostic: Hashable {
  let path: String
  let range: TextRange
  let rule: String
  let arguments: [DiagnosticArgument]

  init(_ finding: Diagnostic, _ path: String) {
    self.path = path
    range = finding.location.range
    rule = finding.rule.id
    arguments = finding.arguments
  }
}

extension Diagnostic {
  fileprivate mutating func add(_ others: [String]) {
    let known = Set(posts)
    posts += others.filter { !known.contains($0) }
  }
}

extension WorkspaceDiagnostics {
  fileprivate func showing(_ diagnostics: [Diagnostic]) -> WorkspaceDiagnostics {
    WorkspaceDiagnostics(analysis: analysis, diagnostics: diagnostics, paths: paths, name: name)
  }
}
