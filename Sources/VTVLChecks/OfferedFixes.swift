import VTVLModel
import VTVLSyntax

/// What holds for every fix, whichever rule it is of: none is offered where it could spoil what nobody has
/// read, and all are written with the line ends of their file.
struct OfferedFixes {
  private let forest: SyntaxForest
  private let files: [FileFacts]

  private struct FileFacts {
    /// Whether it is a description at all, and not some other file under its name.
    let isOurs: Bool
    /// The lines and passages, in order and apart, that hold bytes which spell nothing.
    let unreadable: [TextRange]
    let endsLinesAsWindows: Bool
  }

  /// - Parameter foreign: the files, by index, that are not Unicode text.
  init(_ forest: SyntaxForest, foreign: Set<Int>) {
    self.forest = forest
    files = forest.trees.enumerated().map { index, tree in
      FileFacts(
        isOurs: !foreign.contains(index) && tree.holdsConstructs,
        unreadable: tree.unreadableRanges, endsLinesAsWindows: tree.file.endsLinesAsWindows)
    }
  }

  /// Takes away the fixes that may not be offered, and gives the others the line ends of their files.
  func settle(_ diagnostics: inout [Diagnostic]) {
    for index in diagnostics.indices {
      guard let fix = diagnostics[index].fix else { continue }
      if !fix.edits.allSatisfy(mayBeOffered) {
        diagnostics[index].fix = nil
      } else if fix.edits.contains(where: needsOtherLineEnds) {
        diagnostics[index].fix = Diagnostic.Fix(
          fix.title, fix.edits.map(withLineEnds), isSafe: fix.isSafe)
      }
    }
  }

  private func mayBeOffered(_ edit: Diagnostic.Fix.Edit) -> Bool {
    let facts = files[edit.location.file]
    return facts.isOurs && !facts.unreadable.touches(edit.location.range)
  }

  private func needsOtherLineEnds(_ edit: Diagnostic.Fix.Edit) -> Bool {
    files[edit.location.file].endsLinesAsWindows
      && edit.replacement.utf8.contains(UInt8(ascii: "\n"))
  }

  private func withLineEnds(_ edit: Diagnostic.Fix.Edit) -> Diagnostic.Fix.Edit {
    guard needsOtherLineEnds(edit) else { return edit }
    let lines = edit.replacement.split(separator: "\n", omittingEmptySubsequences: false)
    return .init(edit.location, lines.joined(separator: "\r\n"))
  }
}

extension [TextRange] {
  /// Whether a range touches one of these, which are in order and apart.
  fileprivate func touches(_ range: TextRange) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end < range.start { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].start <= range.end
  }
}

extension SourceFile {
  /// Whether its first line ends in a carriage return and a line feed.
  fileprivate var endsLinesAsWindows: Bool {
    let first = bytes.firstIndex(of: 0x0A) ?? 0
    return first > 0 && bytes[first - 1] == 0x0D
  }

  /// A range with the rest of its first and of its last line.
  fileprivate func wholeLines(_ range: TextRange) -> TextRange {
    let last = lines.line(containing: range.upperBound)
    let end = last + 1 < lines.count ? lines.start(of: last + 1) - 1 : bytes.count
    return TextRange(lines.start(of: lines.line(containing: range.lowerBound)), end)
  }
}

extension SyntaxTree {
  /// Whether a line of it was understood; an empty file is a description that is yet to be written.
  fileprivate var holdsConstructs: Bool {
    var hasContent = false
    for child in children(of: 0) {
      if records[child].kind == .construct { return true }
      if records[child].kind == .unknown { hasContent = true }
    }
    return !hasContent
  }

  /// The lines and the passages that hold bytes which spell nothing.
  fileprivate var unreadableRanges: [TextRange] {
    guard !file.isUTF8 else { return [] }
    let faults = CharacterFaults.scan(file.bytes[...]).filter { $0.kind == .invalidUTF8 }
      .map { TextRange($0.start, $0.end) }
    // A passage ends with the end of its last line, where the next begins.
    let passages = records.lazy.filter { $0.kind == .prose }
      .map { TextRange(Int($0.start), Int($0.end) - 1) }.filter { faults.touches($0) }
    var ranges: [TextRange] = []
    for range in (faults + passages).map(file.wholeLines).sorted(by: { $0.start < $1.start }) {
      if let last = ranges.last, range.start <= last.end {
        ranges[ranges.count - 1] = TextRange(
          last.lowerBound, max(last.upperBound, range.upperBound))
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }
}
