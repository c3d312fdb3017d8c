import VTVLChecks
import VTVLModel
import VTVLSyntax

/// The validation report as data: what the head of a department reads in `report.md` and what programs read
/// in `report.json`. It is made once; the two renderers only format it.
package struct Report: Sendable {
  package let language: Language
  package let subject: Subject
  package let verdict: Verdict
  package let trend: Trend?
  package let priorities: [Priority]
  /// Every diagnostic once, in reading order; the other parts refer to them by index.
  package let entries: [Entry]
  package let byPosition: ByPosition
  package let byRule: [RuleDiagnostics]
  package let completeness: CompletenessMatrix
  package let inheritance: InheritanceMatrix
  package let competencies: [CompetencyMatrix]
  package let savings: Savings
  package let suppressions: [SuppressedPlace]
  /// Finds places, for the renderers.
  let places: PlaceReader

  package init(_ analysis: Analysis) {
    let positions = PositionsByCode(analysis.model)
    let places = PlaceReader(analysis)
    let entries = Entry.all(of: analysis, positions, places)
    language = analysis.language
    subject = Subject(analysis.model)
    verdict = Verdict(entries, isHeldBack: analysis.isHeldBack)
    trend = Trend(analysis)
    byPosition = ByPosition(entries, positions)
    let groups = entries.indices.grouped { entries[$0].rule.id }
    byRule = RuleDiagnostics.all(of: groups, entries)
    priorities = Priority.first(of: groups, entries)
    completeness = CompletenessMatrix(analysis)
    var counter = TextCounter(analysis.model)
    let texts = analysis.model.positions.indices.map {
      counter.texts(of: analysis.model.positions[$0])
    }
    inheritance = InheritanceMatrix(analysis.model, texts)
    savings = Savings(analysis.model, texts, &counter)
    competencies = CompetencyMatrix.all(of: analysis.model)
    suppressions = SuppressedPlace.all(of: analysis.model, places)
    self.entries = entries
    self.places = places
  }

  /// What the report is about.
  package struct Subject: Sendable {
    package let project: String?
    package let documents: [Document]
    /// The positions in the order of the outputs.
    package let positions: [Position]
    package let files: Int

    package struct Document: Sendable {
      package let number: String?
      package let title: String?
    }

    package struct Position: Sendable {
      package let code: String
      package let title: String?
    }

    init(_ model: Model) {
      project = model.project?.name?.string
      documents = model.documents.map {
        Document(number: $0.number?.string, title: $0.title?.string)
      }
      positions = model.positions.map { Position(code: $0.code, title: $0.title?.string) }
      files = model.forest.trees.count
    }
  }
}

/// The positions of a workspace by their code.
struct PositionsByCode {
  let codes: [String]
  private let indexByCode: [String: Int]
  /// The last answer: neighbouring diagnostics often hold for the same positions.
  private var last: (codes: [String], indices: [Int]) = ([], [])

  init(_ model: Model) {
    codes = model.positions.map(\.code)
    indexByCode = Dictionary(
      codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The positions that codes name, in the order of the outputs; codes of positions that are not described
  /// here are left out.
  mutating func indices(_ codes: [String]) -> [Int] {
    if codes != last.codes { last = (codes, codes.compactMap { indexByCode[$0] }.sorted()) }
    return last.indices
  }
}
