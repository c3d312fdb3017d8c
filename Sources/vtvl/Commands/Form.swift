import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl form`: the forms there are, and each as a source to copy.
  static let form = Command(
    name: "form",
    summary: Message(
      vi: "Liệt kê các biểu mẫu; in một biểu mẫu thành tệp nguồn để chép và sửa.",
      en: "Lists the forms; prints one as a source to copy and change."),
    operands: "[NAME] [FOLDER]",
    count: 0...2,
    options: [],
    examples: [
      Example("vtvl form", vi: "Các biểu mẫu có sẵn.", en: "The forms that come with vtvl."),
      Example(
        "vtvl form mô-tả-công-việc > bieu-mau.vtvl", vi: "Chép biểu mẫu có sẵn về để sửa.",
        en: "Copies the form that comes with vtvl, to change it."),
      Example(
        "vtvl form Examples/NamDong", vi: "Cả các biểu mẫu mà thư mục khai báo hoặc dùng chung.",
        en: "Those that a folder declares or shares, too."),
    ],
    run: { invocation throws(CommandError) in
      let isFolder =
        invocation.operands.count == 1
        && (try? FileStatus.of(invocation.paths[0]).kind) == .folder
      let name = isFolder ? nil : invocation.operands.first
      let folder = isFolder ? invocation.paths[0] : invocation.paths.dropFirst().first
      let forms =
        KnownForm.builtIn
        + (try folder.map { folder throws(CommandError) in try KnownForm.declared(in: folder) }
          ?? [])
      let text = try name.map { name throws(CommandError) in
        try KnownForm.named(name, among: forms).source
      }
      try invocation.terminal.write(
        text ?? forms.map { "\($0.id)\t\($0.title)\n" }.joined())
      return .clean
    })
}

/// A form and the source that declares it.
private struct KnownForm {
  let id: String
  let title: String
  let source: String

  static var builtIn: [KnownForm] {
    FormProfile.builtIn.map { form in
      KnownForm(
        id: form.id, title: form.summary.vi,
        source: FormProfile.jobDescriptionSource)
    }
  }

  static func declared(in folder: FilePath) throws(CommandError) -> [KnownForm] {
    var forms: [KnownForm] = []
    for target in try CheckTarget.targets([folder]) {
      let model = Compilation.analyze(target.loaded.workspace).model
      for form in model.forms {
        let source = model.forest.node(form.origin).text
        forms.append(
          KnownForm(
            id: form.id, title: VisibleText.visible(form.title?.string ?? ""),
            source: "vtvl 1\n\n" + shown(source)))
      }
    }
    return forms
  }

  /// A source, line by line safe for a terminal.
  private static func shown(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
      .map { VisibleText.visible(String($0)) }.joined(separator: "\n")
  }

  static func named(
    _ name: String, among forms: [KnownForm]
  ) throws(CommandError) -> KnownForm {
    let key = NameFolding.fold(name)
    let found = forms.last { NameFolding.fold($0.id) == key }
    guard let found else {
      let known = forms.map(\.id)
      let shown = VisibleText.excerpt(name)
      throw CommandError(
        Message(vi: "Không có biểu mẫu «\(shown)».", en: "There is no form “\(shown)”."),
        advice: EditDistance.nearest(to: name, among: known).map(Message.didYouMean)
          ?? Message(
            vi: "Các biểu mẫu: \(known.joined(separator: ", "))",
            en: "The forms are: \(known.joined(separator: ", "))"))
    }
    return found
  }
}
