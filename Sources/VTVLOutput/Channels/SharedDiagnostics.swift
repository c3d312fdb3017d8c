import VTVLChecks
import VTVLSyntax

extension [WorkspaceDiagnostics] {
  /// Merges diagnostics in shared files. Workspaces that share a folder report the same diagnostics in its
  /// files: the first of them keeps each, for the positions of all. Where the shared folder is itself a
  /// workspace of the run, it cannot know who uses its templates, so `unused-template` is dropped there.
  package var mergingSharedFiles: [WorkspaceDiagnostics] {
    let shared = pathsOfSeveral
    guard !shared.isEmpty else { return self }
    var first: [SharedDiagnostic: (workspace: Int, diagnostic: Int)] = [:]
    var kept = Array<[Diagnostic]>(repeating: [], count: count)
    for workspace in indices {
      for diagnostic in self[workspace].diagnostics {
        let path = self[workspace].paths[diagnostic.location.file]
        guard shared.contains(path) else {
          kept[workspace].append(diagnostic)
          continue
        }
        guard diagnostic.rule != .unusedTemplate else { continue }
        let key = SharedDiagnostic(diagnostic, path)
        if let known = first[key] {
          kept[known.workspace][known.diagnostic].add(diagnostic.posts)
        } else {
          first[key] = (workspace, kept[workspace].count)
          kept[workspace].append(diagnostic)
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

/// What two workspaces' diagnostics have in common if they are the same.
private struct SharedDiagnostic: Hashable {
  let path: String
  let range: TextRange
  let rule: String
  let arguments: [DiagnosticArgument]

  init(_ diagnostic: Diagnostic, _ path: String) {
    self.path = path
    range = diagnostic.location.range
    rule = diagnostic.rule.id
    // What it lists may differ from workspace to workspace.
    arguments = diagnostic.arguments.filter { if case .part = $0 { false } else { true } }
  }
}

extension Diagnostic {
  fileprivate mutating func add(_ others: [String]) {
    let known = Set(posts)
    posts += others.filter { !known.contains($0) }
  }
}
