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
    let characters = model.forest.trees.enumerated().flatMap { index, tree in
      CharacterFindings.findings(in: tree.file, index: index)
    }
    let unreadable = Set(
      characters.lazy.filter { $0.rule == .legacyEncoding }.map(\.location.file))
    let inspection = Inspection(model: model, form: settings.form)
    let language = (syntax + model.diagnostics).filter {
      !unreadable.contains($0.location.file)
    }
    let posts = Check.all.flatMap { $0.findings(in: inspection) }
    let all = characters + language + settings.findings + posts
    let leveled = settings.leveled(all)
    let (kept, faults) = Suppressions.apply(to: leveled, in: model.forest, shared: shared)
    return Analysis(
      model: model, form: settings.form,
      diagnostics: (kept + settings.leveled(faults)).inReadingOrder(), language: settings.language)
  }
}

extension Settings {
  /// Findings with their posts, and with the levels that the project gives their rules in these.
  fileprivate func leveled(_ findings: [Diagnostic]) -> [Diagnostic] {
    applyLevels(to: PostsByPlace.assigned(to: findings, in: model))
  }
}

extension [Diagnostic] {
  /// By file and place; at one place the weightiest first, then by rule; what a rule finds at one place
  /// stays in its order, such as that of the form.
  fileprivate func inReadingOrder() -> [Diagnostic] {
    sorted { left, right in
      let (a, b) = (left.location, right.location)
      if a.file != b.file { return a.file < b.file }
      if a.range.start != b.range.start { return a.range.start < b.range.start }
      if left.severity != right.severity { return left.severity > right.severity }
      if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
      return a.range.end < b.range.end
    }
  }
}
