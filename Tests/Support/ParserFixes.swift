import VTVLSyntax

extension ParsedFile {
  /// The file with the fix of every finding made, from the end to the start; a fix that overlaps one made
  /// already is left for the next round.
  package func fixed() -> SourceFile {
    var bytes = tree.file.bytes
    var least = Int.max
    let fixes = diagnostics.compactMap(\.fix).map { fix in
      fix.edits.sorted { $0.location.range.start < $1.location.range.start }
    }
    for edits in fixes.sorted(by: { ($0.last?.end ?? 0) > ($1.last?.end ?? 0) }) {
      guard let last = edits.last, last.end <= least else { continue }
      for edit in edits.reversed() {
        bytes.replaceSubrange(edit.location.range.bytes, with: edit.replacement.utf8)
      }
      least = edits.first?.location.range.lowerBound ?? 0
    }
    return SourceFile(path: tree.file.path, bytes: bytes)
  }

  /// Parsed, fixed and parsed again until nothing is left to fix.
  package func mended(rounds: Int = 8) -> ParsedFile {
    var parsed = self
    for _ in 0..<rounds where parsed.diagnostics.contains(where: { $0.fix != nil }) {
      parsed = Parser.parse(parsed.fixed(), index: 0)
    }
    return parsed
  }
}

extension Diagnostic.Fix.Edit {
  fileprivate var end: Int { location.range.upperBound }
}
