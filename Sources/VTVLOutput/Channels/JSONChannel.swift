import VTVLSyntax

extension Channel {
  /// All findings as JSON, for programs: `{"diagnostics": […], "summary": {…}}`. Lines and columns from
  /// 1, columns in Unicode scalars, ends exclusive.
  package static let json = Channel(
    "json", vi: "JSON, cho chương trình khác đọc", en: "JSON, for other programs"
  ) { workspaces, style in
    var json = JSONWriter()
    json.object { json in
      json.array("diagnostics") { json in
        for findings in workspaces {
          var places = PlaceReader(findings)
          for diagnostic in findings.diagnostics {
            json.value(diagnostic, &places, style.language)
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

extension [WorkspaceFindings] {
  func count(_ severity: Severity) -> Int { reduce(0) { $0 + $1.count(severity) } }
}

extension JSONWriter {
  fileprivate mutating func value(
    _ diagnostic: Diagnostic, _ places: inout PlaceReader, _ language: Language
  ) {
    begin("{")
    field("rule", diagnostic.rule.id)
    field("severity", diagnostic.severity.rawValue)
    fields(of: places.place(of: diagnostic.location))
    field("message", diagnostic.message[language])
    array("posts", diagnostic.posts)
    if !diagnostic.notes.isEmpty {
      name("notes")
      begin("[")
      for note in diagnostic.notes { value(note, &places, language) }
      end("]")
    }
    if let fix = diagnostic.fix {
      name("fix")
      value(fix, &places, language)
    }
    end("}")
  }

  private mutating func value(
    _ note: Diagnostic.Note, _ places: inout PlaceReader, _ language: Language
  ) {
    begin("{")
    field("message", note.message[language])
    if let location = note.location { fields(of: places.place(of: location)) }
    end("}")
  }

  private mutating func value(
    _ fix: Diagnostic.Fix, _ places: inout PlaceReader, _ language: Language
  ) {
    begin("{")
    field("title", fix.title[language])
    name("edits")
    begin("[")
    for edit in fix.edits {
      begin("{")
      fields(of: places.place(of: edit.location))
      field("replacement", edit.replacement)
      end("}")
    }
    end("]")
    end("}")
  }

  private mutating func fields(of place: FindingPlace) {
    field("file", place.path)
    field("line", place.start.line)
    field("column", place.start.column)
    field("endLine", place.end.line)
    field("endColumn", place.end.column)
  }
}
