import VTVLChecks
import VTVLSyntax

extension Channel {
  /// Reviewdog's own JSON, with fixes as suggestions. Its columns count bytes, ends exclusive.
  package static let rdjson = Channel(
    "rdjson", vi: "JSON của reviewdog", en: "reviewdog's JSON"
  ) { workspaces, style in
    var json = JSONWriter(capacity: 1 << 14)
    json.object { json in
      json.object("source") { $0.field("name", "vtvl") }
      json.array("diagnostics") { json in
        for entry in RankedDiagnostics(workspaces).all {
          let places = BytePlaces(workspaces[entry.workspace])
          json.object { $0.write(entry, places, style.language) }
        }
      }
    }
    return json.finished()
  }
}

/// Lines and columns in bytes, from 1.
private struct BytePlaces {
  private let workspace: WorkspaceDiagnostics

  init(_ workspace: WorkspaceDiagnostics) { self.workspace = workspace }

  func path(_ location: Location) -> String { workspace.paths[location.file] }

  func position(_ offset: Int, in file: Int) -> (line: Int, column: Int) {
    let lines = workspace.analysis.model.forest.trees[file].file.lines
    let line = lines.line(containing: offset)
    return (line + 1, max(0, offset - lines.start(of: line)) + 1)
  }
}

extension JSONWriter {
  fileprivate mutating func write(
    _ entry: RankedDiagnostics.Entry, _ places: BytePlaces, _ language: Language
  ) {
    let diagnostic = entry.diagnostic
    field("message", entry.message(language))
    object("location") { json in
      json.field("path", places.path(diagnostic.location))
      json.object("range") { $0.write(diagnostic.location, places) }
    }
    field(
      "severity", diagnostic.severity == .note ? "INFO" : diagnostic.severity.rawValue.uppercased())
    object("code") { $0.field("value", diagnostic.rule.id) }
    // Reviewdog applies a suggestion to the file of the diagnostic only.
    let edits = diagnostic.fix?.edits.filter { $0.location.file == diagnostic.location.file } ?? []
    guard !edits.isEmpty, edits.count == diagnostic.fix?.edits.count else { return }
    array("suggestions") { json in
      for edit in edits {
        json.object { json in
          json.object("range") { $0.write(edit.location, places) }
          json.field("text", edit.replacement)
        }
      }
    }
  }

  private mutating func write(_ location: Location, _ places: BytePlaces) {
    write("start", places.position(location.range.lowerBound, in: location.file))
    write("end", places.position(location.range.upperBound, in: location.file))
  }

  private mutating func write(_ name: StaticString, _ position: (line: Int, column: Int)) {
    object(name) { json in
      json.field("line", position.line)
      json.field("column", position.column)
    }
  }
}
