import VTVLModel
import VTVLSyntax

/// The sources of a workspace with the fixes of some findings applied. A fix is applied whole or not at
/// all; of two that touch the same bytes the first holds, and the next run sees to the other.
package struct Fixing: Sendable {
  /// The findings whose fixes were applied, in order.
  package private(set) var applied: [Diagnostic] = []
  private var editsByFile: [Int: [Diagnostic.Fix.Edit]] = [:]
  private let forest: SyntaxForest

  /// - Parameters:
  ///   - findings: in reading order.
  ///   - isSafe: whether only safe fixes are wanted.
  ///   - files: the files that may be changed, by index; nil for all.
  package init(
    _ findings: [Diagnostic], in forest: SyntaxForest, onlySafe: Bool = false,
    files: Set<Int>? = nil
  ) {
    self.forest = forest
    for finding in findings {
      guard let fix = finding.fix, fix.isSafe || !onlySafe, !fix.edits.isEmpty else { continue }
      guard fix.edits.allSatisfy({ files?.contains($0.location.file) ?? true }) else { continue }
      if fix.edits.allSatisfy(isFree) {
        for edit in fix.edits { insert(edit) }
        applied.append(finding)
      }
    }
  }

  /// The files that change, by index.
  package var changedFiles: [Int] { editsByFile.keys.sorted() }

  /// The edits of a file, from its beginning; no two overlap.
  package func edits(of file: Int) -> [Diagnostic.Fix.Edit] { editsByFile[file] ?? [] }

  /// A file after its edits.
  package func bytes(of file: Int) -> [UInt8] {
    let old = forest.trees[file].file.bytes
    var new: [UInt8] = []
    new.reserveCapacity(old.count)
    var index = 0
    for edit in edits(of: file) {
      new += old[index..<edit.location.range.lowerBound]
      new += edit.replacement.utf8
      index = edit.location.range.upperBound
    }
    return new + old[index...]
  }

  // MARK: Choosing

  /// Where an edit belongs among those of its file, by halving.
  private func index(of edit: Diagnostic.Fix.Edit) -> Int {
    let edits = edits(of: edit.location.file)
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].location.range.start < edit.location.range.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func isFree(_ edit: Diagnostic.Fix.Edit) -> Bool {
    let edits = edits(of: edit.location.file)
    let index = index(of: edit)
    let range = edit.location.range
    if index > 0, edits[index - 1].location.range.end > range.start { return false }
    guard index < edits.count else { return true }
    let next = edits[index].location.range
    return next.start >= range.end && next.start != range.start
  }

  private mutating func insert(_ edit: Diagnostic.Fix.Edit) {
    editsByFile[edit.location.file, default: []].insert(edit, at: index(of: edit))
  }
}
