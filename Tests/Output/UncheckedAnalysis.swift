import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLSyntax

extension Analysis {
  /// Sources understood but not checked: enough for what is written of the posts, and quicker.
  init(unchecked source: String, form: FormProfile = .jobDescription, language: Language = .vi) {
    let file = SourceFile(path: "a.vtvl", bytes: Array(source.utf8))
    self.init(unchecked: [file], form: form, language: language)
  }

  init(
    unchecked files: [SourceFile], form: FormProfile = .jobDescription, language: Language = .vi
  ) {
    let workspace = Workspace(files)
    self.init(
      model: Model.build(workspace.forest, shared: []), forms: PositionForms(form), diagnostics: [],
      language: language)
  }
}
