import VTVLChecks
import VTVLModel
import VTVLSyntax

extension ReportJSON {
  /// By their places in the report.
  static let entry = Object<Int>(
    "finding",
    [
      .text("fingerprint", .definition("fingerprint")) {
        $0.report.entries[$1].fingerprint.text
      },
      .others(JSONWriter.diagnosticMembers, inner: { JSONWriter.diagnosticDefinitions }) {
        writer, index in
        let entry = writer.report.entries[index]
        writer.json.fields(
          of: entry.diagnostic, saying: entry.message, at: entry.place, &writer.places,
          writer.language)
      },
      .optional("section", .definition("section")) { $0.report.entries[$1].section?.rawValue },
    ])

  static let positionDiagnostics = Object<Report.ByPosition.PositionDiagnostics>(
    "postFindings",
    [
      .text("code", "The code of the post.") { $0.report.subject.positions[$1.position].code },
      .optional("title", .string("Its title.")) { $0.report.subject.positions[$1.position].title },
    ] + countMembers(\.counts) + [
      .count("shared", "How many of these stand in lines that other posts inherit too.") {
        $1.shared
      }
    ])

  static let ruleDiagnostics = Object<Report.RuleDiagnostics>(
    "ruleFindings",
    [
      .text("rule", .definition("rule")) { $1.rule.id },
      .text("severity", .definition("severity")) { $1.severity.rawValue },
      .text("summary", "What the rule finds.") { $1.rule.summary[$0.language] },
      .count("findings", "How many findings there are.", from: 1) { $1.entries.count },
      .count("posts", "How many posts they touch.") { $1.positions },
    ])

  static let suppression = Object<Report.SuppressedPlace>(
    "suppression",
    [
      .text("rule", .definition("rule")) { $1.rule.id },
      .text("reason", "Why, as the author has it.") { $1.reason },
      .others(JSONWriter.placeMembers()) { $0.json.fields(of: $1.place) },
    ])
}
