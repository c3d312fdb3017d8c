import VTVLSyntax

/// A source with the fixes of its findings applied.
enum FixedSource {
  /// - Returns: the bytes of a file after the edits of all fixes, in order; of two that touch the same
  ///   bytes the first holds.
  static func bytes(of file: SourceFile, index: Int, after findings: [Diagnostic]) -> [UInt8] {
    var edits: [Diagnostic.Fix.Edit] = []
    for fix in findings.compactMap(\.fix) {
      let own = fix.edits.filter { $0.location.file == index }
      let overlaps = own.contains { edit in
        edits.contains { overlap($0.location.range, edit.location.range) }
      }
      if !overlaps { edits += own }
    }
    var bytes = file.bytes
    for edit in edits.sorted(by: { $0.location.range.start > $1.location.range.start }) {
      bytes.replaceSubrange(edit.location.range.bytes, with: Array(edit.replacement.utf8))
    }
    return bytes
  }

  private static func overlap(_ left: TextRange, _ right: TextRange) -> Bool {
    left == right || (left.start < right.end && right.start < left.end)
  }
}
