import VTVLChecks
import VTVLModel
import VTVLSyntax

/// Where a diagnostic stands, for people: lines and columns from 1, columns in Unicode scalars, the end
/// just after the last scalar.
package struct DiagnosticPlace: Sendable, Hashable {
  package let path: String
  package let start: TextPosition
  package let end: TextPosition
}

/// Turns locations into places. Diagnostics come in the order of the file, so each search starts at the
/// last place: a line of fifty megabytes is scanned once, however many diagnostics it has.
package struct PlaceReader: Sendable {
  private let files: [SourceFile]
  private let paths: [String]
  /// The last offset asked for, and its position.
  private var last: (file: Int, offset: Int, position: TextPosition)?

  package init(_ workspace: WorkspaceDiagnostics) {
    files = workspace.analysis.model.forest.trees.map(\.file)
    paths = workspace.paths
  }

  /// Uses paths relative to the workspace's folder, so that outputs do not depend on the current folder.
  package init(_ analysis: Analysis) {
    files = analysis.model.forest.trees.map(\.file)
    paths = files.map { Normalization.normalized($0.path) }
  }

  /// Where a location begins.
  mutating func start(of location: Location) -> TextPosition {
    let start = position(of: location.range.lowerBound, in: location.file)
    last = (location.file, location.range.lowerBound, start)
    return start
  }

  package mutating func place(of location: Location) -> DiagnosticPlace {
    let start = start(of: location)
    let end = position(of: location.range.upperBound, in: location.file)
    return DiagnosticPlace(path: paths[location.file], start: start, end: end)
  }

  package func file(of location: Location) -> SourceFile { files[location.file] }

  private func position(of offset: Int, in index: Int) -> TextPosition {
    let file = files[index]
    guard let last, last.file == index, last.offset <= offset, offset <= file.bytes.count,
      file.lines.line(containing: offset) + 1 == last.position.line
    else { return file.position(of: offset) }
    let between = file.countOfScalars(in: last.offset..<offset)
    return TextPosition(line: last.position.line, column: last.position.column + between)
  }
}
