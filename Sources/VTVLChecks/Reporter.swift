import VTVLModel
import VTVLSyntax

/// Reports what a rule finds. The rule calls it like a function, once for each thing it finds:
///
///     report(
///       at: criterion, for: [position.code], about: [.text(quoted)],
///       vi: "Tiêu chí «\(quoted)» …", en: "The criterion “\(quoted)” …",
///       notes: [report.note(at: output, vi: "…", en: "The output is stated here.")])
struct Reporter {
  /// What all rules report, in one list.
  final class Collector {
    fileprivate(set) var list = DiagnosticList()
  }

  private let rule: Rule
  private let model: Model
  private let collector: Collector

  init(_ rule: Rule, _ model: Model, _ collector: Collector) {
    self.rule = rule
    self.model = model
    self.collector = collector
  }

  /// - Parameters:
  ///   - codes: the positions that are concerned. Where there are none, those in whose source the place is.
  ///   - arguments: what tells this diagnostic from others of the rule at the same place, and no more:
  ///     baselines know it by these.
  ///   - severity: where it is not that of the rule.
  func callAsFunction(
    at place: some Place, for codes: [String] = [], about arguments: [DiagnosticArgument] = [],
    _ message: Message, notes: [Diagnostic.Note] = [], fix: Diagnostic.Fix? = nil,
    severity: Severity? = nil
  ) {
    var diagnostic = Diagnostic(
      rule, at: location(place), about: arguments, message, notes: notes, fix: fix,
      posts: codes)
    if let severity { diagnostic.severity = severity }
    collector.list.add(diagnostic)
  }

  func callAsFunction(
    at place: some Place, for codes: [String] = [], about arguments: [DiagnosticArgument] = [],
    vi: @autoclosure @escaping @Sendable () -> String,
    en: @autoclosure @escaping @Sendable () -> String, notes: [Diagnostic.Note] = [],
    fix: Diagnostic.Fix? = nil
  ) {
    self(
      at: place, for: codes, about: arguments, Message(vi: vi(), en: en()), notes: notes, fix: fix)
  }

  func location(_ place: some Place) -> Location { place.location(in: model) }

  /// Another place that explains a diagnostic.
  func note(
    at place: (some Place)?, vi: @autoclosure @escaping @Sendable () -> String,
    en: @autoclosure @escaping @Sendable () -> String
  ) -> Diagnostic.Note {
    Diagnostic.Note(at: place.map { location($0) }, Message(vi: vi(), en: en()))
  }
}

/// Something that a diagnostic can point at.
protocol Place {
  func location(in model: Model) -> Location
}

extension Location: Place {
  func location(in model: Model) -> Location { self }
}

extension NodeRef: Place {
  func location(in model: Model) -> Location { model.location(self) }
}

extension Text: Place {
  func location(in model: Model) -> Location { model.location(self) }
}

/// Some words of a text, to point at and to quote.
struct QuotedWords: Place {
  let text: Text
  let words: Words
  let range: Range<Int>

  /// The words as a message shows them.
  var string: String { VisibleText.excerpt(words.string(range)) }

  func location(in model: Model) -> Location {
    model.location(of: words.bytes(of: range), in: text)
  }
}
