import VTVLModel
import VTVLSyntax

/// The JSON Schema of `report.json`, read out of the tables by which `ReportJSON` writes it. The copy for
/// readers in `Specs` is written from here.
package enum ReportSchema {
  package static let text = ReportJSON.root.schema.text(
    of: "report.json", id: "report",
    "The validation report of one workspace. Words for people are in the language of the report; the "
      + "names of fields, rules, severities and sections are always the same.",
    definitions: words + unique(Array(ReportJSON.root.definitions.dropFirst())))

  private static let words: [(String, JSONSchema)] = [
    (
      "fingerprint",
      .string(
        "Names a finding, in baselines and other channels too; it outlives changes of the lines around "
          + "it.", pattern: "^[0-9a-f]{16}(-[1-9][0-9]*)?$")
    ),
    ("rule", .string("The id of a rule.", pattern: "^[a-z][a-z0-9-]*$")),
    (
      "severity",
      .one(of: Severity.allCases.map(\.rawValue), "How much a finding weighs.")
    ),
    ("section", .one(of: Section.allCases.map(\.rawValue), "A section of the form.")),
  ]

  /// Objects that stand in several places are described once.
  private static func unique(
    _ definitions: [(name: String, schema: JSONSchema)]
  ) -> [(String, JSONSchema)] {
    var names: Set<String> = []
    return definitions.filter { names.insert($0.name).inserted }.map { ($0.name, $0.schema) }
  }
}
