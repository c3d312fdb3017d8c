import VTVLChecks
import VTVLModel
import VTVLSyntax

/// The safe fixes of a workspace, applied in memory and proved: the workspace is compiled again after them,
/// and a fix that makes a new error, or after which words are no longer read as prose, is refused.
///
/// One fix can enable the next: of two that overlap only the first is applied, and a mistake may hide
/// another. So fixes are applied in rounds until none is left.
package struct ProvedFixes {
  /// A diagnostic with a fix, and its place in the file as it was before the run.
  package struct Fixed {
    package let diagnostic: Diagnostic
    package let location: Location
  }

  package private(set) var applied: [Fixed] = []
  /// Those whose fixes would do harm.
  package private(set) var refused: [Fixed] = []
  /// The workspace after the fixes.
  package var workspace: Workspace { state.workspace }
  package var analysis: Analysis { state.analysis }

  private var state: ProvedState
  private let files: Set<Int>?
  /// How many more times the workspace may be compiled.
  private var tries = Self.mostTries

  /// The search for harmful fixes stops after so many tries, since each compiles the workspace; fixes not
  /// tried by then are refused. A round without harm is one try.
  package static let mostTries = 64

  /// - Parameters:
  ///   - analysis: that of `workspace`.
  ///   - files: the files that may be changed, by index; nil for all.
  ///   - isWanted: which diagnostics are to be fixed.
  package init(
    _ workspace: Workspace, _ analysis: Analysis, files: Set<Int>? = nil,
    where isWanted: (Diagnostic) -> Bool = { _ in true }
  ) {
    state = ProvedState(workspace: workspace, analysis: analysis)
    self.files = files
    var count: Int
    repeat {
      count = applied.count
      let refused = Set(
        refused.map { DiagnosticKey($0.diagnostic, at: $0.location.range.lowerBound) })
      let open = state.analysis.diagnostics.filter { diagnostic in
        let origin = state.origin(of: diagnostic).range.lowerBound
        return isWanted(diagnostic) && !refused.contains(DiagnosticKey(diagnostic, at: origin))
      }
      apply(open[...])
    } while applied.count > count
  }

  /// The files that changed, by index.
  package var changedFiles: [Int] { state.edits.keys.sorted() }

  /// The changes of a file, as edits of what it was before the run.
  package func edits(of file: Int) -> ByteEdits { state.edits[file] ?? ByteEdits() }

  /// A file after the fixes.
  package func bytes(of file: Int) -> [UInt8] { state.workspace.files[file].bytes }

  /// Applies the fixes of some diagnostics; where they do harm, those of one half, then of the other.
  private mutating func apply(_ diagnostics: ArraySlice<Diagnostic>) {
    let fixing = Fixing(
      Array(diagnostics), in: state.analysis.model.forest, onlySafe: true, files: files)
    let chosen = fixing.applied.map { Fixed(diagnostic: $0, location: state.origin(of: $0)) }
    guard !chosen.isEmpty else { return }
    tries -= 1
    if tries >= 0, let next = state.applying(fixing) {
      applied += chosen
      state = next
    } else if tries < 0 || chosen.count == 1 {
      refused += chosen
    } else {
      let (first, second) = fixing.applied.halves
      let count = applied.count
      apply(first)
      // Once something has changed, the rest has moved: it is left to the next round.
      if applied.count == count { apply(second) }
    }
  }
}

/// Identifies a fix while files change.
private struct DiagnosticKey: Hashable {
  let rule: String
  let file: Int
  let offset: Int

  init(_ diagnostic: Diagnostic, at offset: Int) {
    rule = diagnostic.rule.id
    file = diagnostic.location.file
    self.offset = offset
  }
}

extension Array {
  fileprivate var halves: (ArraySlice<Element>, ArraySlice<Element>) {
    (self[..<(count / 2)], self[(count / 2)...])
  }
}

/// A workspace between two rounds of fixes.
private struct ProvedState {
  let workspace: Workspace
  let analysis: Analysis
  /// The changes so far, as edits of the files before the run.
  var edits: [Int: ByteEdits] = [:]

  /// The state after some fixes; nil where they do harm.
  func applying(_ fixing: Fixing) -> ProvedState? {
    let new = Dictionary(
      uniqueKeysWithValues: fixing.changedFiles.map { ($0, fixing.edits(of: $0)) })
    let edited = workspace.edited(new)
    guard new.allSatisfy({ keepsProse($0.key, $0.value, in: edited) }) else { return nil }
    let analysis = Compilation.analyze(edited)
    guard !hasNewError(analysis, new) else { return nil }
    let all = edits.merging(new) { $0.followed(by: $1) }
    return ProvedState(workspace: edited, analysis: analysis, edits: all)
  }

  /// Where a current diagnostic was before the run.
  func origin(of diagnostic: Diagnostic) -> Location {
    let location = diagnostic.location
    guard let edits = edits[location.file] else { return location }
    return location.moved(by: edits.offsets.backward)
  }

  // MARK: Harm

  private func hasNewError(_ after: Analysis, _ edits: [Int: ByteEdits]) -> Bool {
    let maps = edits.mapValues(\.offsets)
    var known: [DiagnosticKey: Int] = [:]
    for diagnostic in analysis.diagnostics where diagnostic.severity == .error {
      let start = diagnostic.location.range.lowerBound
      let moved = maps[diagnostic.location.file]?.forward(start) ?? start
      known[DiagnosticKey(diagnostic, at: moved), default: 0] += 1
    }
    for diagnostic in after.diagnostics where diagnostic.severity == .error {
      let start = diagnostic.location.range.lowerBound
      let place = maps[diagnostic.location.file]?.settled(start) ?? start
      let key = DiagnosticKey(diagnostic, at: place)
      guard let count = known[key], count > 0 else { return true }
      known[key] = count - 1
    }
    return false
  }

  /// Whether every letter and digit that is prose now, and is not edited, is prose afterwards.
  private func keepsProse(_ file: Int, _ edits: ByteEdits, in edited: Workspace) -> Bool {
    let (old, new) = (analysis.model.forest.trees[file], edited.forest.trees[file])
    var prose = new.proseRanges[...]
    var left = edits.edits[...]
    let offsets = edits.offsets
    for range in old.proseRanges {
      for kept in Self.parts(of: range, outside: &left) {
        let start = offsets.forward(kept.lowerBound)
        let moved = start..<(start + kept.count)
        if !Self.holds(&prose, moved, new.file) { return false }
      }
    }
    return true
  }

  /// The parts of a range that no edit touches; ranges are asked for in order.
  private static func parts(
    of range: Range<Int>, outside edits: inout ArraySlice<ByteEdits.Edit>
  ) -> [Range<Int>] {
    while let edit = edits.first, edit.range.upperBound < range.lowerBound { edits.removeFirst() }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for edit in edits {
      guard edit.range.lowerBound < range.upperBound else { break }
      if edit.range.lowerBound > start { parts.append(start..<edit.range.lowerBound) }
      start = max(start, edit.range.upperBound)
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  /// Whether a stretch has no letter or digit outside the prose; stretches are asked for in order.
  private static func holds(
    _ prose: inout ArraySlice<Range<Int>>, _ stretch: Range<Int>, _ file: SourceFile
  ) -> Bool {
    while let first = prose.first, first.upperBound <= stretch.lowerBound { prose.removeFirst() }
    var start = stretch.lowerBound
    for range in prose {
      guard range.lowerBound < stretch.upperBound else { break }
      if range.lowerBound > start, file.hasLetterOrDigit(in: start..<range.lowerBound) {
        return false
      }
      start = max(start, range.upperBound)
    }
    return start >= stretch.upperBound || !file.hasLetterOrDigit(in: start..<stretch.upperBound)
  }
}

extension SyntaxTree {
  /// Where prose has words of its own, in order.
  fileprivate var proseRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in records.indices where records[index].kind == .prose {
      for child in children(of: index) where records[child].kind == .text {
        ranges.append(Int(records[child].start)..<Int(records[child].end))
      }
    }
    return ranges
  }
}

extension SourceFile {
  fileprivate func hasLetterOrDigit(in range: Range<Int>) -> Bool {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
