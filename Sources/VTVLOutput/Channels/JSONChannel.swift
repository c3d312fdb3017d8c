import VTVLSyntax

extension Channel {
  /// All diagnostics as JSON, for programs: `{"diagnostics": […], "summary": {…}}`. Lines and columns from
  /// 1, columns in Unicode scalars, ends exclusive.
  package static let json = Channel(
    "json", vi: "JSON, cho chương trình khác đọc", en: "JSON, for other programs"
  ) { workspaces, style in
    var json = JSONWriter()
    json.object { json in
      json.array("diagnostics") { json in
        for workspace in workspaces {
          var places = PlaceReader(workspace)
          for diagnostic in workspace.diagnostics {
            let place = places.place(of: diagnostic.location)
            json.object { $0.fields(of: diagnostic, at: place, &places, style.language) }
          }
        }
      }
      json.object("summary") { json in
        json.field("errors", workspaces.count(.error))
        json.field("warnings", workspaces.count(.warning))
        json.field("notes", workspaces.count(.note))
      }
    }
    return json.finished()
  }
}

extension [WorkspaceDiagnostics] {
  func count(_ severity: Severity) -> Int { reduce(0) { $0 + $1.count(severity) } }
}
