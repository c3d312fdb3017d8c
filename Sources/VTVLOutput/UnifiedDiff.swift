import VTVLChecks
import VTVLModel
import VTVLSyntax

/// What fixes change, in the form that Git and people read.
package enum UnifiedDiff {
  private static let context = 3

  /// The differences of a file under its path; hidden characters are shown as pictures, since they are
  /// often what is mended.
  package static func text(of file: SourceFile, _ edits: ByteEdits, path: String)
    -> String
  {
    let shown = VisibleText.visible(path)
    var text = "--- a/\(shown)\n+++ b/\(shown)\n"
    var shift = 0
    for hunk in hunks(edits.edits, in: file) { text += hunk.text(in: file, &shift) }
    return text
  }

  private static func hunks(_ edits: [ByteEdits.Edit], in file: SourceFile) -> [Hunk] {
    var hunks: [Hunk] = []
    for edit in edits {
      let first = file.lines.line(containing: edit.range.lowerBound)
      let last = file.lines.line(containing: edit.range.upperBound)
      if let hunk = hunks.last, first - hunk.lines.upperBound <= context * 2 {
        hunks[hunks.count - 1].add(edit, first, last)
      } else {
        hunks.append(Hunk(edit, first, last))
      }
    }
    return hunks
  }

  /// Edits that stand near each other.
  private struct Hunk {
    /// The lines that the edits touch, from 0; those between them too.
    private(set) var lines: ClosedRange<Int>
    private var groups: [(lines: ClosedRange<Int>, edits: [ByteEdits.Edit])]

    init(_ edit: ByteEdits.Edit, _ first: Int, _ last: Int) {
      lines = first...last
      groups = [(first...last, [edit])]
    }

    mutating func add(_ edit: ByteEdits.Edit, _ first: Int, _ last: Int) {
      lines = lines.lowerBound...max(last, lines.upperBound)
      if let group = groups.last, first <= group.lines.upperBound {
        groups[groups.count - 1].lines = group.lines.lowerBound...max(last, group.lines.upperBound)
        groups[groups.count - 1].edits.append(edit)
      } else {
        groups.append((first...last, [edit]))
      }
    }

    /// - Parameter shift: how many lines the hunks before have added.
    func text(in file: SourceFile, _ shift: inout Int) -> String {
      let lineCount = UnifiedDiff.lineCount(of: file)
      let start = max(0, lines.lowerBound - context)
      let end = min(lineCount - 1, lines.upperBound + context)
      var body = ""
      var added = 0
      var next = start
      for group in groups {
        body += kept(next..<group.lines.lowerBound, file)
        let new = UnifiedDiff.lines(after: group.edits, group.lines, file)
        body += group.lines.map { "-" + UnifiedDiff.shown(file.line($0)) + "\n" }.joined()
        body += new.map { "+" + UnifiedDiff.shown($0) + "\n" }.joined()
        added += new.count - group.lines.count
        next = group.lines.upperBound + 1
      }
      if next <= end { body += kept(next..<(end + 1), file) }
      let count = end - start + 1
      let head = "@@ -\(start + 1),\(count) +\(start + 1 + shift),\(count + added) @@\n"
      shift += added
      return head + body
    }

    private func kept(_ lines: Range<Int>, _ file: SourceFile) -> String {
      lines.map { " " + UnifiedDiff.shown(file.line($0)) + "\n" }.joined()
    }
  }

  private static func lineCount(of file: SourceFile) -> Int {
    file.bytes.last == 0x0A ? max(1, file.lines.count - 1) : file.lines.count
  }

  /// Some lines of a file after edits of them.
  private static func lines(
    after edits: [ByteEdits.Edit], _ lines: ClosedRange<Int>, _ file: SourceFile
  ) -> [ArraySlice<UInt8>] {
    let last = file.line(lines.upperBound)
    var new: [UInt8] = []
    var index = file.line(lines.lowerBound).startIndex
    for edit in edits {
      new += file.bytes[index..<edit.range.lowerBound]
      new += edit.replacement
      index = edit.range.upperBound
    }
    if index < last.endIndex { new += file.bytes[index..<last.endIndex] }
    return new.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  private static func shown(_ line: ArraySlice<UInt8>) -> String {
    let bytes = line.last == 0x0D ? line.dropLast() : line
    return VisibleText.visible(bytes)
  }
}
