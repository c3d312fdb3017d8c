import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLSyntax

/// Holds the safe fixes of a workspace against the promises they keep, whatever its files are.
package enum FixAudit {
  /// The first promise that is broken, in words; nil when all are kept.
  ///
  /// - Parameter isRepeated: whether to fix twice, and compare.
  package static func fault(in workspace: Workspace, isRepeated: Bool = true) -> String? {
    let analysis = Compilation.analyze(workspace)
    let fixes = ProvedFixes(workspace, analysis)
    let rules = Set(fixes.applied.map(\.diagnostic.rule))
    for file in fixes.changedFiles {
      let fixed = FixedFile(
        old: workspace.forest.trees[file], new: fixes.workspace.forest.trees[file],
        edits: fixes.edits(of: file).edits)
      if let fault = fixed.fault(rules) { return "\(workspace.files[file].path): \(fault)" }
    }
    for (index, file) in workspace.files.enumerated()
    where !fixes.changedFiles.contains(index) && file.bytes != fixes.bytes(of: index) {
      return "\(file.path) is changed and not told"
    }
    return errorFault(analysis, fixes) ?? printedFault(analysis, fixes.analysis)
      ?? settledFault(fixes) ?? (isRepeated ? repeatedFault(workspace, fixes) : nil)
  }

  /// Fixing again applies nothing.
  private static func settledFault(_ fixes: ProvedFixes) -> String? {
    let again = ProvedFixes(fixes.workspace, fixes.analysis)
    return again.applied.first.map { fixed in
      let file = fixes.workspace.files[fixed.location.file]
      let line = file.position(of: fixed.location.range.lowerBound).line
      return "is not settled: \(fixed.diagnostic.rule.id) in line \(line) of \(file.path)"
    }
  }

  private static func repeatedFault(_ workspace: Workspace, _ fixes: ProvedFixes) -> String? {
    let again = ProvedFixes(workspace, Compilation.analyze(workspace))
    for file in workspace.files.indices where fixes.bytes(of: file) != again.bytes(of: file) {
      return "\(workspace.files[file].path) is another each time"
    }
    let rules = [fixes, again].map { $0.applied.map(\.diagnostic.rule.id) }
    return rules[0] == rules[1] ? nil : "other fixes are told each time"
  }

  // MARK: Errors

  /// Every error afterwards was there before: of the same rule, in the same place.
  private static func errorFault(_ before: Analysis, _ fixes: ProvedFixes) -> String? {
    var known: [ErrorKind: [ClosedRange<Int>]] = [:]
    for error in before.diagnostics where error.severity == .error {
      let place = fixes.edits(of: error.location.file).place(of: error.location.range.lowerBound)
      known[ErrorKind(error), default: []].append(place)
    }
    for kind in known.keys { known[kind]?.sort { $0.upperBound < $1.upperBound } }
    let errors = fixes.analysis.diagnostics.filter { $0.severity == .error }
      .sorted { $0.location.range.start < $1.location.range.start }
    for error in errors {
      let start = error.location.range.lowerBound
      guard let index = known[ErrorKind(error)]?.firstIndex(where: { $0.contains(start) }) else {
        let file = fixes.workspace.files[error.location.file]
        let line = file.position(of: start).line
        return
          "makes an error: \(error.rule.id) in line \(line) of \(file.path): \(error.message.en)"
      }
      known[ErrorKind(error)]?.remove(at: index)
    }
    return nil
  }

  private struct ErrorKind: Hashable {
    let rule: String
    let file: Int

    init(_ error: Diagnostic) {
      rule = error.rule.id
      file = error.location.file
    }
  }

  // MARK: What is printed

  /// Every post prints the letters and digits that it printed before. Where there were errors a fix may take one
  /// away, and more is understood.
  private static func printedFault(_ before: Analysis, _ after: Analysis) -> String? {
    guard !before.hasErrors else { return nil }
    let new = printed(after)
    for (code, texts) in printed(before) {
      guard let left = texts.firstLeft(in: new[code] ?? []) else { continue }
      return "a post prints “\(left)” no more"
    }
    return nil
  }

  private static func printed(_ analysis: Analysis) -> [[Letter]: [Letter]] {
    analysis.model.positions.reduce(into: [:]) { posts, post in
      let texts = post.passages.map(\.text) + post.lists.flatMap(\.texts)
      posts[Letter.all(in: post.code), default: []] += texts.flatMap { Letter.all(in: $0.string) }
    }
  }
}

extension ByteEdits {
  /// Where a byte of the old file is in the new: somewhere in what stands there instead.
  fileprivate func place(of offset: Int) -> ClosedRange<Int> {
    var growth = 0
    for edit in edits {
      if offset < edit.range.lowerBound { break }
      if offset <= edit.range.upperBound {
        let start = edit.range.lowerBound + growth
        return start...(start + max(edit.range.count, edit.replacement.count))
      }
      growth += edit.replacement.count - edit.range.count
    }
    return (offset + growth)...(offset + growth)
  }
}
