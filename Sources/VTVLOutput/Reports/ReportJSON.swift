import VTVLChecks
import VTVLModel
import VTVLSyntax

/// `report.json`: the report for other programs. Its fields are described by the schema in
/// `Specs/report.schema.json`; texts for people are in the language of the report.
struct ReportJSON {
  private let report: Report
  private let language: Language
  private var places: PlaceReader
  private var json = JSONWriter(capacity: 1 << 16)

  static func bytes(of report: Report) -> [UInt8] {
    var writer = ReportJSON(report)
    writer.write()
    return writer.json.finished()
  }

  private init(_ report: Report) {
    self.report = report
    language = report.language
    places = report.places
  }

  private mutating func write() {
    json.begin("{")
    json.field("vtvl", 1)
    json.field("language", language.rawValue)
    writeSubject()
    writeVerdict()
    list("priorities", report.priorities) { $0.write($1) }
    list("findings", report.findings.indices) { $0.write(finding: $1) }
    list("byPost", inline: true, report.byPost.posts) { $0.write($1) }
    list("byRule", inline: true, report.byRule) { $0.write($1) }
    write(report.completeness)
    list("inheritance", report.inheritance.rows) { $0.write($1) }
    list("competencies", report.competencies) { $0.write($1) }
    write(report.savings)
    list("suppressions", inline: true, report.suppressions) { $0.write($1) }
    json.end("}")
  }

  /// An array with an object for each thing.
  private mutating func list<Thing>(
    _ name: StaticString, inline: Bool = false, _ things: some Sequence<Thing>,
    _ content: (inout ReportJSON, Thing) -> Void
  ) {
    json.name(name)
    json.begin("[")
    for thing in things {
      json.begin("{", inline: inline)
      content(&self, thing)
      json.end("}")
    }
    json.end("]")
  }

  private mutating func object(
    _ name: StaticString, inline: Bool = false, _ content: (inout ReportJSON) -> Void
  ) {
    json.name(name)
    json.begin("{", inline: inline)
    content(&self)
    json.end("}")
  }

  // MARK: The first page

  private mutating func writeSubject() {
    object("subject") {
      $0.json.field("project", $0.report.subject.project)
      $0.list("documents", $0.report.subject.documents) { writer, document in
        writer.json.field("number", document.number)
        writer.json.field("title", document.title)
      }
      $0.json.field("posts", $0.report.subject.posts.count)
      $0.json.field("files", $0.report.subject.files)
    }
  }

  private mutating func writeVerdict() {
    object("verdict", inline: true) {
      $0.json.field("result", $0.report.verdict.result.rawValue)
      $0.json.field("outputsWritten", $0.report.verdict.outputsWritten)
    }
    let counts = report.verdict.counts
    object("summary", inline: true) { $0.fields(of: counts) }
    guard let trend = report.trend else { return }
    let new = trend.new.sorted().map { report.findings[$0].fingerprint.text }
    object("trend") {
      $0.json.field("new", trend.new.count)
      if let fixed = trend.fixed { $0.json.field("fixed", fixed) }
      $0.json.field("unchanged", trend.unchanged)
      $0.json.array("newFindings", new)
    }
  }

  private mutating func fields(of counts: Report.Counts) {
    json.field("errors", counts.errors)
    json.field("warnings", counts.warnings)
    json.field("notes", counts.notes)
  }

  private mutating func write(_ priority: Report.Priority) {
    json.field("rule", priority.rule.id)
    json.field("severity", priority.severity.rawValue)
    json.field("findings", priority.count)
    json.field("posts", priority.posts)
    json.field("first", report.findings[priority.first].fingerprint.text)
    json.field("message", report.findings[priority.first].message[language])
  }

  // MARK: Findings

  private mutating func write(finding index: Int) {
    json.field("fingerprint", report.findings[index].fingerprint.text)
    json.fields(
      of: report.findings[index].diagnostic, at: report.findings[index].place, &places, language)
    json.field("section", report.findings[index].section?.rawValue)
  }

  private mutating func write(_ post: Report.ByPost.PostFindings) {
    let subject = report.subject.posts[post.post]
    json.field("code", subject.code)
    json.field("title", subject.title)
    fields(of: post.counts)
    json.field("shared", post.shared)
  }

  private mutating func write(_ rule: Report.RuleFindings) {
    json.field("rule", rule.rule.id)
    json.field("severity", rule.severity.rawValue)
    json.field("summary", rule.rule.summary[language])
    json.field("findings", rule.findings.count)
    json.field("posts", rule.posts)
  }

  private mutating func write(_ suppression: Report.SuppressedPlace) {
    json.field("rule", suppression.rule.id)
    json.field("reason", suppression.reason)
    json.fields(of: suppression.place)
  }
}

// MARK: Matrices

extension ReportJSON {
  private mutating func write(_ matrix: CompletenessMatrix) {
    list("completeness", matrix.rows) { writer, row in
      writer.json.field("code", row.code)
      writer.json.field("complete", row.isComplete)
      writer.json.field("partlyRead", row.isPartlyRead)
      writer.list("sections", inline: true, zip(matrix.sections, row.cells)) {
        $0.write($1.0, $1.1)
      }
    }
  }

  private mutating func write(_ section: Section, _ cell: CompletenessMatrix.Cell) {
    json.field("section", section.rawValue)
    json.field("required", cell.required)
    json.field("filled", cell.filled)
    list("missing", cell.missing) { writer, missing in
      writer.json.field("keyword", missing.keyword.en)
      writer.json.field("name", missing.label)
      writer.json.field("count", missing.count)
    }
  }

  private mutating func write(_ row: InheritanceMatrix.Row) {
    json.field("code", row.code)
    list("sections", inline: true, zip(Section.allCases, row.cells)) { writer, cell in
      writer.json.field("section", cell.0.rawValue)
      writer.json.field("own", cell.1.own)
      writer.json.field("inherited", cell.1.inherited)
      writer.json.field("replaced", cell.1.replaced)
      writer.json.field("removed", cell.1.removed)
      writer.list("from", cell.1.sources) { $0.write($1) }
    }
  }

  private mutating func write(_ source: InheritanceMatrix.Source) {
    json.field("name", source.name)
    json.array("through", source.through)
    json.field("values", source.values)
  }

  private mutating func write(_ matrix: CompetencyMatrix) {
    json.field("framework", matrix.framework)
    json.field("name", matrix.name)
    if let scale = matrix.scale { object("scale", inline: true) { $0.fields(of: scale) } }
    var index = 0
    list("groups", matrix.groups) { writer, group in
      writer.json.field("id", group.id)
      writer.json.field("name", group.name)
      writer.list("items", group.items) {
        $0.write($1, index, of: matrix)
        index += 1
      }
    }
  }

  private mutating func write(
    _ item: CompetencyMatrix.Item, _ index: Int, of matrix: CompetencyMatrix
  ) {
    json.field("id", item.id)
    json.field("name", item.name)
    let posts = report.subject.posts
    list("levels", inline: true, matrix.levels(of: index)) { writer, level in
      writer.fields(of: level.range)
      writer.json.array("posts", level.posts.lazy.map { posts[$0].code })
    }
  }

  private mutating func fields(of range: LevelRange) {
    json.field("min", range.min)
    json.field("max", range.max)
  }

  private mutating func write(_ savings: Savings) {
    object("savings") {
      $0.json.field("written", savings.written)
      $0.json.field("printed", savings.printed)
      $0.json.field("unprinted", savings.unprinted)
      $0.list("reach", inline: true, savings.reaches) { writer, reach in
        writer.json.field("posts", reach.posts)
        writer.json.field("passages", reach.passages)
        writer.json.field("words", reach.words)
        writer.json.field("printed", reach.printed)
      }
    }
  }
}
