import VTVLModel
import VTVLSyntax

/// A workspace understood and checked: all that the outputs are made of.
package struct Analysis: Sendable {
  package let model: Model
  package let forms: PositionForms
  /// Every diagnostic that is left after levels and suppressions, by file and place.
  package let diagnostics: [Diagnostic]
  /// The language of the reports: the project's, else Vietnamese.
  package let language: Language
  package let drafts: Drafts
  /// What an earlier run found, where there is one to compare with.
  package var previous: KnownDiagnostics?

  package init(
    model: Model, forms: PositionForms, diagnostics: [Diagnostic], language: Language
  ) {
    self.model = model
    self.forms = forms
    self.diagnostics = diagnostics
    self.language = language
    drafts = Drafts(model, diagnostics)
  }

  package var hasErrors: Bool {
    // By index, since a diagnostic is large to copy.
    diagnostics.indices.contains { diagnostics[$0].severity == .error }
  }

  package func count(_ severity: Severity) -> Int {
    diagnostics.indices.count { diagnostics[$0].severity == severity }
  }
}
