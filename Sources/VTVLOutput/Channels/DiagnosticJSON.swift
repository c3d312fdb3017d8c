import VTVLSyntax

extension JSONWriter {
  /// Writes the fields of a diagnostic into an open object: `rule`, `severity`, the place, `message`,
  /// `posts`, and `notes` and `fix` if there are any.
  ///
  /// - Parameters:
  ///   - message: its words, if they have been made already.
  ///   - places: tells the places of notes and fixes.
  mutating func fields(
    of diagnostic: Diagnostic, saying message: String? = nil, at place: DiagnosticPlace,
    _ places: inout PlaceReader, _ language: Language
  ) {
    field("rule", diagnostic.rule.id)
    field("severity", diagnostic.severity.rawValue)
    fields(of: place)
    field("message", message ?? diagnostic.message[language])
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

  mutating func fields(of place: DiagnosticPlace) {
    field("file", place.path)
    field("line", place.start.line)
    field("column", place.start.column)
    field("endLine", place.end.line)
    field("endColumn", place.end.column)
  }
}
