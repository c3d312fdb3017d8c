import VTVLChecks
import VTVLCompiler
import VTVLModel
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl new`: a source to begin with.
  static let new = Command(
    name: "new",
    summary: Message(
      vi: "Tạo tệp mới: một dự án, hoặc một vị trí với những phần mà biểu mẫu yêu cầu.",
      en: "Makes a new file: a project, or a post with the parts that its form requires."),
    operands: "project DIR | post CODE [FOLDER]",
    count: 2...3,
    options: [.newName, .newForm, .newTitle, .newHead, .newTemplate],
    examples: [
      Example(
        "vtvl new project xa-an-binh --name \"Xã An Bình\"",
        vi: "Một thư mục mới với khối «dự án».",
        en: "A new folder with its “project” block."),
      Example(
        "vtvl new post VP-01 xa-an-binh --title \"Chánh Văn phòng\"",
        vi: "Một vị trí mới, mỗi phần phải viết là một dòng chú thích.",
        en: "A new post, a comment for each part to write."),
      Example(
        "vtvl new post VP-02 xa-an-binh --title \"Phó Chánh Văn phòng\" --deputy-of VP-01",
        vi: "Cấp phó của một vị trí.", en: "The deputy of a post."),
    ],
    run: { invocation throws(CommandError) in
      switch invocation.operands[0] {
      case "project": try makeProject(invocation)
      case "post": try makePost(invocation)
      default: throw .unknownKind(invocation.operands[0])
      }
      return .clean
    })

  private static func makeProject(_ invocation: Invocation) throws(CommandError) {
    guard invocation.operands.count == 2 else { throw .unknownKind(invocation.operands[2]) }
    let folder = invocation.paths[1]
    let name = try oneLine(invocation[.newName] ?? Normalization.normalized(folder.name.text))
    if let form = invocation[.newForm] { try check(name: form) }
    let text = NewSource.project(
      name: name, form: invocation[.newForm], in: invocation.terminal.language)
    try write(text, named: "du-an.vtvl", in: folder, invocation)
  }

  private static func makePost(_ invocation: Invocation) throws(CommandError) {
    let code = invocation.operands[1]
    try check(name: code)
    for option in [Option.newHead, .newTemplate] {
      if let name = invocation[option] { try check(name: name) }
    }
    let folder = invocation.paths.count > 2 ? invocation.paths[2] : FilePath(".")
    let title = try oneLine(invocation[.newTitle] ?? "…")
    let loaded = try? LoadedWorkspace(root: try Place.folder(folder))
    let form = loaded.map { Compilation.analyze($0.workspace).forms.usual } ?? .jobDescription
    let post = NewSource.Post(
      code: code, title: title, deputyOf: invocation[.newHead], template: invocation[.newTemplate])
    let language = loaded?.workspace.language() ?? invocation.terminal.language
    let text = NewSource.post(post, by: form, in: language)
    try write(text, named: "\(code).vtvl", in: folder, invocation)
  }

  private static func write(
    _ text: String, named name: String, in folder: FilePath, _ invocation: Invocation
  ) throws(CommandError) {
    var transaction = FileTransaction()
    do throws(CommandError) {
      try transaction.stage(in: folder, below: nil) { stage, undo throws(CommandError) in
        try stage.stage(
          FilePath(name), in: stage.folder, Array(text.utf8), .new, undo: &undo)
      }
    } catch {
      throw transaction.rolledBack(error)
    }
    _ = try transaction.commit()
    try invocation.terminal.write("\(folder.joined(FilePath(name)).shown)\n")
  }

  /// A code or another name: letters, digits, `-`, `_` and `.`.
  private static func check(name: String) throws(CommandError) {
    guard !name.isEmpty, name.first != ".", name.utf8.count <= 200,
      name.utf8.allSatisfy({ Byte.isNamePart($0) })
    else { throw .badName(name) }
  }

  private static func oneLine(_ text: String) throws(CommandError) -> String {
    guard !text.isEmpty,
      !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "{" || $0 == "}" })
    else { throw .badTitle(text) }
    return Normalization.normalized(text)
  }
}

extension Option {
  static let newName = Option(
    "name", value: "NAME", vi: "Tên của dự án.", en: "What the project is called.")
  static let newForm = Option(
    "form", value: "FORM", vi: "Biểu mẫu của dự án; xem: vtvl form.",
    en: "The project's form; see: vtvl form.")
  static let newTitle = Option(
    "title", value: "TITLE", vi: "Tên của vị trí.", en: "What the post is called.")
  static let newHead = Option(
    "deputy-of", value: "CODE", vi: "Mã của cấp trưởng.", en: "The code of the head.")
  static let newTemplate = Option(
    "template", value: "NAME", vi: "Mẫu mà vị trí theo.", en: "The template that the post follows.")
}

extension CommandError {
  fileprivate static func unknownKind(_ kind: String) -> CommandError {
    let shown = VisibleText.excerpt(kind)
    return CommandError(
      Message(vi: "Không tạo được «\(shown)».", en: "There is no new “\(shown)” to make."),
      advice: EditDistance.nearest(to: kind, among: ["project", "post"]).map(Message.didYouMean)
        ?? Message(
          vi: "Viết «vtvl new project DIR» hoặc «vtvl new post CODE».",
          en: "Write “vtvl new project DIR” or “vtvl new post CODE”."))
  }

  fileprivate static func badName(_ name: String) -> CommandError {
    let shown = VisibleText.excerpt(name)
    return CommandError(
      Message(
        vi: "«\(shown)» không dùng làm mã được: mã gồm chữ, số, «-», «_» và «.».",
        en: "“\(shown)” is no name: names are letters, digits, “-”, “_” and “.”."))
  }

  fileprivate static func badTitle(_ title: String) -> CommandError {
    let shown = VisibleText.excerpt(title)
    return CommandError(
      Message(
        vi: "«\(shown)» không dùng làm tên được: tên viết trên một dòng, không có ngoặc nhọn.",
        en: "“\(shown)” is no title: a title stands in one line and has no braces."))
  }
}
