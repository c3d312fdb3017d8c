import VTVLChecks
import VTVLModel
import VTVLSyntax

/// `report.json`: the report for other programs. Each kind of object is a table of its members, from which
/// the schema in `Specs/report.schema.json` is written too; texts for people are in the language of the
/// report.
struct ReportJSON: ObjectWriter {
  let report: Report
  let language: Language
  var places: PlaceReader
  var json = JSONWriter(capacity: 1 << 16)

  typealias Object<Value> = JSONObject<ReportJSON, Value>

  static func bytes(of report: Report) -> [UInt8] {
    var writer = ReportJSON(report)
    root.write(report, to: &writer)
    return writer.json.finished()
  }

  private init(_ report: Report) {
    self.report = report
    language = report.language
    places = report.places
  }

  static let root = Object<Report>(
    "report",
    [
      .init("vtvl", .always(1, "The version of the language and of this format.")) { writer, _ in
        writer.json.field("vtvl", 1)
      },
      .text(
        "language",
        .one(of: Language.allCases.map(\.rawValue), "The language of the words for people.")
      ) { $1.language.rawValue },
      .object("subject", subject) { $1.subject },
      .object("verdict", verdict, inline: true) { $1.verdict },
      .object("summary", counts, inline: true) { $1.verdict.counts },
      .object("trend", trend, optional: true) { $1.trend },
      .list(
        "priorities", priority,
        "What to act on first: errors, then warnings, in the order of the rules, then by the number of posts they touch.",
        most: 5
      ) { $1.priorities },
      .list(
        "findings", entry,
        "Every finding once, at the line that states what is wrong, by file and place."
      ) { Array($1.entries.indices) },
      .list(
        "byPost", positionDiagnostics, "The posts, those with most to fix first.", inline: true
      ) { $1.byPosition.positions },
      .list(
        "byRule", ruleDiagnostics,
        "The rules that found something: errors, warnings, notes, in the order of the rules.",
        inline: true
      ) { $1.byRule },
      .list(
        "completeness", completeness,
        "Posts by sections: what the form requires and what is filled."
      ) { $1.completeness.rows },
      .list(
        "inheritance", inheritance,
        "Posts by sections: what is a post's own, and where the rest comes from."
      ) { $1.inheritance.rows },
      .list(
        "competencies", competencyMatrix, "Competencies by posts, for each framework in use."
      ) { $1.competencies },
      .object("savings", savings) { $1.savings },
      .list(
        "suppressions", suppression, "Places where an author has silenced a rule.", inline: true
      ) { $1.suppressions },
    ])

  // MARK: The first page

  private static let subject = Object<Report.Subject>(
    "subject", "What the report is about.",
    [
      .optional("project", .string("The name of the project (`dự án`).")) { $1.project },
      .list("documents", document, "The documents that the folder declares.") { $1.documents },
      .count("posts", "How many posts are described.") { $1.positions.count },
      .count("files", "How many source files were read.") { $1.files },
    ])

  private static let document = Object<Report.Subject.Document>(
    "document",
    [
      .optional("number", .string("Its number (`số hiệu`).")) { $1.number },
      .optional("title", .string("Its title.")) { $1.title },
    ])

  private static let verdict = Object<Report.Verdict>(
    "verdict", "The answer in short.",
    [
      .text(
        "result",
        .one(
          of: ["pass", "review", "fail"],
          "`fail` where there are errors, else `review` where there are warnings, else `pass`.")
      ) { $1.result.rawValue },
      .flag(
        "outputsWritten",
        "Whether the other outputs were written: with errors only the report is, but for posts that are "
          + "incomplete."
      ) { $1.outputsWritten },
    ])

  private static let counts = Object<Report.Counts>(
    "counts", "How many findings there are.", countMembers { $0 })

  /// The numbers of diagnostics, in an object of their own or among others.
  static func countMembers<Value>(
    _ counts: @escaping @Sendable (Value) -> Report.Counts
  ) -> [Object<Value>.Member] {
    [
      .count("errors", "Findings of severity error.") { counts($1).errors },
      .count("warnings", "Findings of severity warning.") { counts($1).warnings },
      .count("notes", "Findings of severity note.") { counts($1).notes },
    ]
  }

  private static let trend = Object<Report.Trend>(
    "trend", "What has changed since a baseline; only where one is given.",
    [
      .count("new", "Findings that the baseline does not hold.") { $1.new.count },
      .count("fixed", "Findings of the baseline that are gone.") { $1.fixed },
      .count("unchanged", "Findings that the baseline holds.") { $1.unchanged },
      .texts(
        "newFindings",
        .list(of: .definition("fingerprint"), "The new ones, in the order of `findings`.")
      ) { writer, trend in
        trend.new.sorted().map { writer.report.entries[$0].fingerprint.text }
      },
    ])

  private static let priority = Object<Report.Priority>(
    "priority",
    [
      .text("rule", .definition("rule")) { $1.rule.id },
      .text(
        "severity",
        .one(of: ["warning", "error"], "The severity of the findings; notes are no priority.")
      ) { $1.severity.rawValue },
      .count("findings", "How many findings of the rule there are.", from: 1) { $1.count },
      .count("posts", "How many posts they touch.") { $1.positions },
      .text("first", .definition("fingerprint")) { $0.report.entries[$1.first].fingerprint.text },
      .text("message", "What the finding to begin with says.") {
        $0.report.entries[$1.first].message
      },
    ])
}
