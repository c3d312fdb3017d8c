import VTVLSyntax

/// A `vtvl` block: the source, and under its lines the markers of what must be found there.
///
///     - Cấp phát vật tư
///       ^^^^^^^^^^^^^^^ duplicate-item
///
/// `|` marks a place between two characters, `…` after the carets a range that goes on in later lines.
struct MarkedSource {
  let path: String
  let isShared: Bool
  /// The lines of the source as they stand on the page.
  private let shown: [String]
  private let lines: [PageLine]
  let file: SourceFile

  init(_ block: FencedBlock) {
    path = block.attributes["file"] ?? "a.vtvl"
    isShared = block.flags.contains("shared")
    shown = block.lines.filter { !Self.isMarker($0) }
    let escapes = block.flags.contains("escapes")
    lines = shown.map { PageLine($0, escapes: escapes) }
    let ending = Array((block.flags.contains("crlf") ? "\r\n" : "\n").utf8)
    var bytes = Array(lines.map(\.bytes).joined(separator: ending))
    if !lines.isEmpty, !block.flags.contains("unended") { bytes += ending }
    file = SourceFile(path: path, bytes: bytes)
  }

  /// The lines of the block with a marker for each finding.
  func marked(_ findings: [Diagnostic]) -> [String] {
    var markers: [[String]] = Array(repeating: [], count: max(lines.count, 1))
    for finding in findings {
      let line = min(
        file.lines.line(containing: finding.location.range.lowerBound), lines.count - 1)
      markers[max(line, 0)].append(marker(finding, line: max(line, 0)))
    }
    guard !shown.isEmpty else { return markers[0] }
    return zip(shown, markers).flatMap { [$0] + $1 }
  }

  private func marker(_ finding: Diagnostic, line: Int) -> String {
    guard line < lines.count else { return "| " + finding.rule.id }
    let start = file.lines.start(of: line)
    // The byte order mark stands before the first line, and on the page in it.
    let offset = line == 0 ? start : 0
    let (lower, upper) = (
      finding.location.range.lowerBound - start + offset,
      finding.location.range.upperBound - start + offset
    )
    let columns = lines[line].columns(of: lower..<upper)
    let carets = columns.isEmpty ? "|" : String(repeating: "^", count: columns.count)
    let more = upper > lines[line].bytes.count + 2 ? "…" : ""
    return String(repeating: " ", count: columns.lowerBound) + carets + more + " " + finding.rule.id
  }

  private static func isMarker(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    let carets = text.prefix { $0 == "^" }
    var rest = text.dropFirst(carets.count)
    if carets.isEmpty, rest.first != "|" { return false }
    if rest.first == "…" || rest.first == "|" { rest = rest.dropFirst() }
    let id = rest.dropFirst()
    return rest.first == " " && !id.isEmpty
      && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
