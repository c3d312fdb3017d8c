import VTVLModel
import VTVLSyntax

extension Analysis {
  /// Checks a model: its characters, its language, its posts; then the project's levels and the
  /// authors' suppressions; then the order in which people read.
  ///
  /// - Parameters:
  ///   - syntax: what the parser found, all files together.
  ///   - shared: the files, by index, that stand in shared folders.
  package static func check(
    _ model: Model, syntax: [Diagnostic], shared: Set<Int>,
    forms: [FormProfile] = FormProfile.builtIn
  ) -> Analysis {
    let settings = Settings(model, forms: forms)
    var findings = model.forest.trees.enumerated().flatMap { index, tree in
      CharacterFindings.findings(in: tree.file, index: index)
    }
    let unreadable = Set(findings.lazy.filter { $0.rule == .legacyEncoding }.map(\.location.file))
    findings += (syntax + model.diagnostics).filter { !unreadable.contains($0.location.file) }
    findings += settings.findings
    let inspection = Inspection(model: model, form: settings.form)
    for check in Check.all { findings += check.findings(in: inspection) }
    settings.level(&findings)
    var faults = Suppressions.apply(to: &findings, in: model.forest, shared: shared)
    settings.level(&faults)
    findings += faults
    findings.sort(by: Diagnostic.comesBefore)
    return Analysis(
      model: model, form: settings.form, diagnostics: findings, language: settings.language)
  }
}

extension Settings {
  /// Gives findings their posts, and the levels that the project gives their rules in these.
  fileprivate func level(_ findings: inout [Diagnostic]) {
    PostsByPlace.assign(to: &findings, in: model)
    applyLevels(to: &findings)
  }
}

extension Diagnostic {
  /// By file and place; at one place the weightiest first, then by rule; what a rule finds at one place
  /// stays in its order, such as that of the form.
  fileprivate static func comesBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let (a, b) = (left.location, right.location)
    if a.file != b.file { return a.file < b.file }
    if a.range.start != b.range.start { return a.range.start < b.range.start }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
    return a.range.end < b.range.end
  }
}
