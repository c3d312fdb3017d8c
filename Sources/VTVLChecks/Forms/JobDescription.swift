import VTVLModel
import VTVLSyntax

extension FormProfile {
  /// The forms that come with the compiler; the first is the one in use where a project names none. They are written as an
  /// office would write them.
  package static let builtIn: [FormProfile] = {
    let file = SourceFile(path: "", bytes: Array(jobDescriptionSource.utf8))
    let model = Model.build(SyntaxForest([Parser.parse(file, index: 0)]))
    return FormReader.profiles(of: model).forms
  }()

  /// Whether it comes with the compiler.
  package var isBuiltIn: Bool { Self.builtIn.contains { $0.id == id } }

  /// The form of the six posts of Nam Đồng: seven sections, tasks in five columns.
  package static let jobDescription = builtIn[0]

  /// The source of that form.
  package static let jobDescriptionSource = BuiltInForm.source
}
