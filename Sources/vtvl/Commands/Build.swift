import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

extension Command {
  /// `vtvl build`: writes every output, or only the reports where there are errors.
  static let build = Command(
    name: "build",
    summary: Message(
      vi: "Biên dịch các bản mô tả và ghi kết quả ra thư mục; còn lỗi thì chỉ ghi báo cáo.",
      en: "Compiles descriptions and writes the outputs; with errors, only the report."),
    operands: "FOLDER… -o OUT",
    count: 1...Int.max,
    options: [.output, .compared, .strict, .brief],
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
  private let invocation: Invocation
  private let out: FilePath
  private let roots: [FilePath]
  private let baseline: Baseline?
  private var transaction = FileTransaction()
  private var workspaces: [WorkspaceDiagnostics] = []

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
    baseline =
      if let path = invocation.path(.compared) { try BaselineFile(path).read() } else { nil }
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
    do throws(CommandError) {
      for root in roots { try build(root) }
    } catch {
      throw transaction.rolledBack(error)
    }
    let changed = try transaction.commit().count { $0.name != OutputList.name }
    let terminal = invocation.terminal
    workspaces = workspaces.mergingSharedFiles
    terminal.say(
      String(decoding: invocation.render(workspaces, to: terminal.messages), as: UTF8.self))
    terminal.say(outcome(changed)[terminal.language] + "\n")
    return invocation.exitCode(workspaces)
  }

  private mutating func build(_ root: FilePath) throws(CommandError) {
    let loaded = try LoadedWorkspace(root: root, skipping: try? FileStatus.of(out).identity)
    var analysis = Compilation.analyze(loaded.workspace)
    analysis.previous = baseline.map {
      PreviousRun($0, folder: roots.count > 1 ? loaded.name : nil)
    }
    let plan = OutputPlan(
      Compilation.outputs(of: analysis), isComplete: !analysis.hasErrors)
    try transaction.stage(
      in: out, below: roots.count > 1 ? FilePath(loaded.name) : nil, plan.stage)
    workspaces.append(
      WorkspaceDiagnostics(
        analysis: analysis, diagnostics: analysis.diagnostics, paths: loaded.paths,
        name: loaded.name))
  }

  private func outcome(_ changed: Int) -> Message {
    let out = self.out.shown
    if workspaces.contains(where: \.analysis.hasErrors) {
      return Message(
        vi: "Còn lỗi: chỉ ghi báo cáo vào «\(out)», các kết quả khác giữ nguyên.",
        en: "There are errors: only the report is written to “\(out)”; other outputs stay as they "
          + "were.")
    }
    return changed == 0
      ? Message(
        vi: "Kết quả trong «\(out)» đã đúng, không có gì thay đổi.",
        en: "The outputs in “\(out)” are up to date; nothing has changed.")
      : Message(
        vi: "Đã ghi vào «\(out)»: \(changed) tệp thay đổi.",
        en: "Written to “\(out)”: \(changed) \(changed == 1 ? "file" : "files") changed.")
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
