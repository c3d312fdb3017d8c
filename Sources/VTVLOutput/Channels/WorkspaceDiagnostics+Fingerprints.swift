import VTVLChecks
import VTVLModel
import VTVLSyntax

extension WorkspaceDiagnostics {
  /// A fingerprint for each of `diagnostics`, in their order, for readers who get those of several folders: a
  /// diagnostic has the same one whether its folder is named alone or with others.
  var fingerprints: [Fingerprint] {
    let folders = Dictionary(
      zip(analysis.model.forest.trees, paths).map { ($0.file.path, $1) },
      uniquingKeysWith: { first, _ in first })
    return fingerprints { file in
      // A file of a shared folder is the same for all who share it.
      guard file.path.hasPrefix("../"), let path = folders[file.path] else { return folder }
      return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
  }

  /// The fingerprints that tell diagnostics of this workspace apart.
  package var fingerprintsInside: [Fingerprint] { fingerprints { _ in "" } }

  /// Those alike are counted among all that the analysis found, so that each keeps its number where only
  /// some are shown.
  private func fingerprints(_ folder: (SourceFile) -> String) -> [Fingerprint] {
    var left: [DiagnosticIdentity: ArraySlice<Fingerprint>] = [:]
    for (diagnostic, fingerprint) in zip(
      analysis.diagnostics, analysis.fingerprints(folder: folder))
    {
      left[DiagnosticIdentity(diagnostic), default: []].append(fingerprint)
    }
    let found = diagnostics.compactMap { left[DiagnosticIdentity($0)]?.popFirst() }
    return found.count == diagnostics.count
      ? found : Fingerprint.of(diagnostics, in: analysis.model.forest, folder: folder)
  }
}

/// What makes a diagnostic of one analysis the same as another.
private struct DiagnosticIdentity: Hashable {
  let rule: String
  let location: Location
  let arguments: [DiagnosticArgument]

  init(_ diagnostic: Diagnostic) {
    rule = diagnostic.rule.id
    location = diagnostic.location
    arguments = diagnostic.arguments
  }
}
