import VTVLModel
import VTVLSyntax

extension Analysis {
  /// Checks a model: its characters, its language, its posts; then the project's levels and the
  /// authors' suppressions; then the order in which people read.
  ///
  /// - Parameters:
  ///   - syntax: what the parser found, all files together; the model has finished some of it.
  ///   - shared: the files, by index, that stand in shared folders.
  package static func check(
    _ model: Model, syntax: [Diagnostic], shared: Set<Int>,
    forms: [FormProfile] = FormProfile.builtIn
  ) -> Analysis {
    let (declared, formDiagnostics) = FormReader.profiles(of: model)
    let settings = Settings(model, forms: forms + declared)
    var diagnostics = model.forest.trees.enumerated().flatMap { index, tree in
      CharacterDiagnostics.diagnostics(in: tree.file, index: index)
    }
    let unreadable = Set(
      diagnostics.lazy.filter { $0.rule == .legacyEncoding || $0.rule == .foreignFormat }
        .map(\.location.file))
    diagnostics += (syntax.filter { $0.wanted == nil } + model.diagnostics).filter {
      !unreadable.contains($0.location.file)
    }
    diagnostics += settings.diagnostics + formDiagnostics
    diagnostics += OwnFields.diagnostics(model, settings.forms)
    let context = CheckContext(model: model, forms: settings.forms)
    diagnostics += Check.diagnostics(in: context)
    settings.level(&diagnostics)
    var faults = Suppressions.apply(to: &diagnostics, in: model.forest, shared: shared)
    settings.level(&faults)
    diagnostics += faults
    OfferedFixes(model.forest, foreign: unreadable).settle(&diagnostics)
    return Analysis(
      model: model, forms: settings.forms, diagnostics: diagnostics.inReadingOrder(),
      language: settings.language)
  }
}

extension Settings {
  /// Gives diagnostics their posts, and the levels that the project gives their rules in these.
  fileprivate func level(_ diagnostics: inout [Diagnostic]) {
    PositionsByPlace.assign(to: &diagnostics, in: model)
    applyLevels(to: &diagnostics)
  }
}

extension [Diagnostic] {
  /// By file and place; at one place the weightiest first, then by rule; what a rule finds at one place
  /// stays in its order, such as that of the form.
  ///
  /// Diagnostics are large: their numbers are sorted, and each is moved once.
  fileprivate func inReadingOrder() -> [Diagnostic] {
    let places = map { UInt64($0.location.file) << 32 | UInt64($0.location.range.start) }
    let order = indices.sorted { left, right in
      places[left] == places[right]
        ? self[left].precedesAtItsPlace(self[right]) : places[left] < places[right]
    }
    return order.map { self[$0] }
  }
}

extension Diagnostic {
  fileprivate func precedesAtItsPlace(_ other: Diagnostic) -> Bool {
    if severity != other.severity { return severity > other.severity }
    if rule.id != other.rule.id { return rule.id < other.rule.id }
    return location.range.end < other.location.range.end
  }
}
