import VTVLModel
import VTVLSyntax

/// The fixes of some diagnostics, chosen so that they can be applied together. A fix is applied whole or not
/// at all; of two that touch the same bytes the first holds.
package struct Fixing: Sendable {
  /// The diagnostics whose fixes are applied, in order.
  package private(set) var applied: [Diagnostic] = []
  private var editsByFile: [Int: ByteEdits] = [:]
  private let forest: SyntaxForest

  /// - Parameters:
  ///   - diagnostics: in reading order.
  ///   - isSafe: whether only safe fixes are wanted.
  ///   - files: the files that may be changed, by index; nil for all.
  package init(
    _ diagnostics: [Diagnostic], in forest: SyntaxForest, onlySafe: Bool = false,
    files: Set<Int>? = nil
  ) {
    self.forest = forest
    var taken = TakenBytes(forest)
    var edits: [Int: [Diagnostic.Fix.Edit]] = [:]
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fix, fix.isSafe || !onlySafe, !fix.edits.isEmpty else { continue }
      guard fix.edits.allSatisfy({ files?.contains($0.location.file) ?? true }) else { continue }
      guard taken.take(fix.edits) else { continue }
      for edit in fix.edits { edits[edit.location.file, default: []].append(edit) }
      applied.append(diagnostic)
    }
    editsByFile = edits.mapValues { edits in
      ByteEdits(
        edits.sorted { $0.location.range.start < $1.location.range.start }
          .map { .init($0.location.range.bytes, Array($0.replacement.utf8)) })
    }
  }

  /// The files that change, by index.
  package var changedFiles: [Int] { editsByFile.keys.sorted() }

  package func edits(of file: Int) -> ByteEdits { editsByFile[file] ?? ByteEdits() }

  /// A file after its edits.
  package func bytes(of file: Int) -> [UInt8] {
    edits(of: file).applied(to: forest.trees[file].file.bytes)
  }
}

/// The bytes that fixes have taken. What is put in between two bytes takes the second.
private struct TakenBytes {
  private var isTaken: [Int: [Bool]] = [:]
  private let forest: SyntaxForest

  init(_ forest: SyntaxForest) { self.forest = forest }

  /// Takes the bytes of all edits; false, and none, where one is taken already.
  mutating func take(_ edits: [Diagnostic.Fix.Edit]) -> Bool {
    for (index, edit) in edits.enumerated() where !take(edit) {
      for edit in edits[..<index] { mark(edit, false) }
      return false
    }
    return true
  }

  private mutating func take(_ edit: Diagnostic.Fix.Edit) -> Bool {
    let file = edit.location.file
    if isTaken[file] == nil {
      let size = forest.trees[file].file.bytes.count
      isTaken[file] = Array(repeating: false, count: size + 1)
    }
    guard isTaken[file]?[Self.bytes(of: edit)].contains(true) == false else { return false }
    mark(edit, true)
    return true
  }

  private mutating func mark(_ edit: Diagnostic.Fix.Edit, _ value: Bool) {
    for byte in Self.bytes(of: edit) { isTaken[edit.location.file]?[byte] = value }
  }

  private static func bytes(of edit: Diagnostic.Fix.Edit) -> Range<Int> {
    let range = edit.location.range.bytes
    return range.lowerBound..<max(range.upperBound, range.lowerBound + 1)
  }
}
