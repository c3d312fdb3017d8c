import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl build`: writes every output, or only the reports where errors hold the rest back.
  static let build = Command(
    name: "build",
    summary: Message(
      vi: "Biên dịch các bản mô tả và ghi kết quả ra thư mục; còn lỗi thì chỉ ghi báo cáo.",
      en: "Compiles descriptions and writes the outputs; with errors, only the report."),
    operands: "FOLDER… -o OUT",
    count: 1...Int.max,
    options: [.output, .final, .compared, .strict, .notes, .brief],
    examples: [
      Example(
        "vtvl build Examples/NamDong -o out",
        vi: "Ghi mọi kết quả của một thư mục vào thư mục «out».",
        en: "Writes all outputs of a folder into the folder “out”."),
      Example(
        "vtvl build xa-1 xa-2 -o out",
        vi: "Hai xã một lần: vào «out/xa-1» và «out/xa-2».",
        en: "Builds two communes at once, into “out/xa-1” and “out/xa-2”."),
    ],
    run: { invocation throws(CommandError) in
      var build = try Build(invocation)
      return try build.run()
    })
}

private struct Build {
  private var invocation: Invocation
  private let out: FilePath
  private let roots: [FilePath]
  private let baseline: BaselineFile?
  private let known: Baseline?
  private var transaction = FileTransaction()
  private var workspaces: [WorkspaceDiagnostics] = []
  /// What the folders of their outputs are called.
  private var names: [String] = []

  init(_ invocation: Invocation) throws(CommandError) {
    self.invocation = invocation
    guard let out = invocation.path(.output) else { throw .missingOutput }
    self.out = out
    var roots: [FilePath] = []
    for operand in invocation.paths {
      let root = try Place.folder(operand)
      if !roots.contains(root) { roots.append(root) }
    }
    self.roots = roots
    baseline = invocation.path(.compared).map(BaselineFile.init)
    known = try baseline.map { file throws(CommandError) in try file.read() }
    try Build.checkNames(roots, out)
  }

  /// Each of several folders is written to a folder of its name, so the names must differ.
  private static func checkNames(_ roots: [FilePath], _ out: FilePath) throws(CommandError) {
    guard roots.count > 1 else { return }
    var rootByName: [[UInt8]: FilePath] = [:]
    for root in roots {
      guard let name = root.name.validText, OutputList.isName(name) else {
        throw .unusableName(root)
      }
      let key = NameFolding.fold(root.name.bytes[...])
      if let other = rootByName[key] { throw .equalNames(other, root, out.joined(root.name)) }
      rootByName[key] = root
    }
  }

  mutating func run() throws(CommandError) -> ExitCode {
    var loaded: [LoadedWorkspace] = []
    for root in roots {
      loaded.append(
        try LoadedWorkspace(root: root, skipping: try? FileStatus.of(out).identity))
    }
    let asked = invocation
    return try asked.speaking(in: loaded.map { $0.workspace.language() }) {
      spoken throws(CommandError) in
      invocation = spoken
      return try build(loaded)
    }
  }

  private mutating func build(_ loaded: [LoadedWorkspace]) throws(CommandError) -> ExitCode {
    for loaded in loaded { analyze(loaded) }
    let isRefused = invocation.has(.final) && !drafts.isEmpty
    if !isRefused { try stage() }
    let changed = try transaction.commit().count { $0.name != OutputList.name }
    let terminal = invocation.terminal
    workspaces = workspaces.mergingSharedFiles
    terminal.say(
      String(decoding: invocation.render(workspaces, to: terminal.messages), as: UTF8.self))
    let outcome = isRefused ? refusal : outcome(changed)
    terminal.say(outcome[terminal.language] + "\n")
    return invocation.exitCode(workspaces)
  }

  private mutating func analyze(_ loaded: LoadedWorkspace) {
    var analysis = Compilation.analyze(loaded.workspace)
    if let baseline, let known { analysis.previous = known[baseline.name(of: loaded)] }
    workspaces.append(
      WorkspaceDiagnostics(
        analysis: analysis, diagnostics: analysis.diagnostics, paths: loaded.paths,
        folder: loaded.folder))
    names.append(loaded.name)
  }

  private mutating func stage() throws(CommandError) {
    do throws(CommandError) {
      for (workspace, name) in zip(workspaces, names) {
        let plan = OutputPlan(
          Compilation.outputs(of: workspace.analysis), isComplete: !workspace.analysis.isHeldBack)
        try transaction.stage(
          in: out, below: roots.count > 1 ? FilePath(name) : nil, plan.stage)
      }
    } catch {
      throw transaction.rolledBack(error)
    }
  }

  /// The codes of the posts that are drafts.
  private var drafts: [String] {
    workspaces.map(\.analysis).flatMap { analysis in
      analysis.drafts.posts.map { VisibleText.excerpt(analysis.model.positions[$0].code) }
    }
  }

  /// Names the drafts; what they lack is told above.
  private var refusal: Message {
    let out = self.out.shown
    return draftsNamed.followed(
      by: Message(
        vi: "Có --final nên không ghi gì vào «\(out)».",
        en: "With --final nothing is written to “\(out)”."))
  }

  private var draftsNamed: Message {
    let drafts = self.drafts
    let codes = drafts.prefix(20).joined(separator: ", ") + (drafts.count > 20 ? ", …" : "")
    return drafts.count == 1
      ? Message(
        vi: "Còn 1 bản nháp, thiếu những phần đã nêu: \(codes).",
        en: "1 post is a draft and lacks what is told above: \(codes).")
      : Message(
        vi: "Còn \(drafts.count) bản nháp, thiếu những phần đã nêu: \(codes).",
        en: "\(drafts.count) posts are drafts and lack what is told above: \(codes).")
  }

  private func outcome(_ changed: Int) -> Message {
    let out = self.out.shown
    if workspaces.contains(where: \.analysis.isHeldBack) {
      return Message(
        vi: "Còn lỗi: chỉ ghi báo cáo vào «\(out)», các kết quả khác giữ nguyên.",
        en: "There are errors: only the report is written to “\(out)”; other outputs stay as they "
          + "were.")
    }
    let written =
      changed == 0
      ? Message(
        vi: "Kết quả trong «\(out)» đã đúng, không có gì thay đổi.",
        en: "The outputs in “\(out)” are up to date; nothing has changed.")
      : Message(
        vi: "Đã ghi vào «\(out)»: \(changed) tệp thay đổi.",
        en: "Written to “\(out)”: \(changed) \(changed == 1 ? "file" : "files") changed.")
    return drafts.isEmpty ? written : draftsNamed.followed(by: written)
  }
}

extension CommandError {
  fileprivate static var missingOutput: CommandError {
    CommandError(
      Message(
        vi: "Chưa nêu thư mục để ghi kết quả.", en: "The folder to write to is not named."),
      advice: Message(
        vi: "Hãy thêm -o và tên thư mục, ví dụ: -o ket-qua",
        en: "Add -o and its name, for instance: -o out"))
  }

  fileprivate static func equalNames(
    _ first: FilePath, _ second: FilePath, _ target: FilePath
  ) -> CommandError {
    let names = (first.fromHere.shown, second.fromHere.shown)
    let target = target.shown
    return CommandError(
      vi: "«\(names.0)» và «\(names.1)» cùng tên nên cùng ghi vào «\(target)». Hãy biên dịch từng "
        + "thư mục một.",
      en: "“\(names.0)” and “\(names.1)” have the same name, so both would be written to "
        + "“\(target)”. Build them one at a time.")
  }

  fileprivate static func unusableName(_ root: FilePath) -> CommandError {
    let root = root.fromHere.shown
    return CommandError(
      vi: "Không thể đặt tên thư mục kết quả theo «\(root)». Hãy biên dịch riêng thư mục này.",
      en: "No output folder can be named after “\(root)”. Build this folder by itself.")
  }
}
