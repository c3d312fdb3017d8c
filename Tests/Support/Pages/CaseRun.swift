import VTVLChecks
import VTVLCompiler
import VTVLOutput
import VTVLSyntax

/// What really comes of a case: for each of its blocks, the lines that should stand there.
package struct CaseRun {
  /// Something that is wrong with the page itself, so that there is nothing to compare.
  package struct Fault: Error, CustomStringConvertible {
    package let line: Int
    package let description: String
  }

  /// The lines each block should hold, by its place in the page.
  package private(set) var lines: [Int: [String]] = [:]
  package private(set) var faults: [Fault] = []
  /// The findings that count on this page, in order.
  package private(set) var findings: [Diagnostic] = []

  private let page: Page
  private let sources: [(block: Int, source: MarkedSource)]
  private let analysis: Analysis
  private let files: [SourceFile]

  package init(_ testCase: Page.Case, of page: Page) throws {
    self.page = page
    let blocks = testCase.blocks.compactMap { index in page.block(index).map { (index, $0) } }
    let sources = try Self.sources(blocks)
    let forms = try Self.forms(blocks)
    let read = sources.map(\.source).filter(\.isRead)
    let unread = sources.map(\.source.file).filter { file in !read.contains { $0.path == file.path }
    }
    var workspace = Workspace(read.filter { !$0.isShared }.map(\.file))
    workspace.addShared(read.filter(\.isShared).map(\.file))
    for file in unread { workspace.reportUnread(file.path) }
    let whole = Compilation.analyze(workspace, forms: forms)
    let counted = try Self.counted(on: page, blocks.map(\.1))
    findings = whole.diagnostics.filter { counted($0.rule) }
    analysis = Analysis(
      model: whole.model, forms: whole.forms, diagnostics: findings, language: whole.language)
    files = workspace.files + unread
    self.sources = sources
    for (index, block) in blocks {
      do {
        lines[index] = try expected(block, index, in: testCase)
      } catch let fault as Fault {
        faults.append(fault)
      } catch {
        faults.append(Fault(line: block.line, description: "\(error)"))
      }
    }
  }

  // MARK: The workspace

  /// The files of the workspace, in the order of their paths, shared ones after them, and those last that are not read.
  private static func sources(
    _ blocks: [(Int, FencedBlock)]
  ) throws -> [(block: Int, source: MarkedSource)] {
    let sources = blocks.filter { $0.1.isSource }.map { ($0.0, MarkedSource($0.1)) }
      .sorted { ($0.1.place, $0.1.path) < ($1.1.place, $1.1.path) }
    for (left, right) in zip(sources, sources.dropFirst()) where left.1.path == right.1.path {
      let line = blocks.first { $0.0 == right.0 }?.1.line ?? 1
      throw Fault(line: line, description: "Two files of one case are named \(left.1.path).")
    }
    return sources.map { (block: $0.0, source: $0.1) }
  }

  private static func forms(_ blocks: [(Int, FencedBlock)]) throws -> [FormProfile] {
    guard let (_, block) = blocks.first(where: { $0.1.attributes["form"] != nil }),
      let name = block.attributes["form"]
    else { return FormProfile.builtIn }
    guard let form = FormProfile.forTests.first(where: { $0.id == name }) else {
      throw Fault(line: block.line, description: "There is no test form named \(name).")
    }
    return [form] + FormProfile.builtIn
  }

  /// Which rules count: those of the language; the page's own; those that a block names
  /// (`checks=duplicate-item`), or all where it says `checks`.
  private static func counted(
    on page: Page, _ blocks: [FencedBlock]
  ) throws -> (Rule) -> Bool {
    if blocks.contains(where: { $0.flags.contains("checks") }) { return { _ in true } }
    let language = Set(Rule.languageRules)
    let named = try Set(blocks.flatMap { try namedRules($0) })
    return { rule in
      language.contains(rule) || named.contains(rule.id)
        || page.folder == "rules" && rule.id == page.name
    }
  }

  private static func namedRules(_ block: FencedBlock) throws -> [String] {
    let ids = (block.attributes["checks"] ?? "").split(separator: ",").map(String.init)
    for id in ids where Rule.named(id) == nil {
      throw Fault(line: block.line, description: "There is no rule named \(id).")
    }
    return ids
  }

  // MARK: Blocks

  private func expected(
    _ block: FencedBlock, _ index: Int, in testCase: Page.Case
  ) throws -> [String] {
    if let position = sources.firstIndex(where: { $0.block == index }) {
      let source = sources[position].source
      return source.marked(findings.filter { $0.location.file == position })
    }
    if block.isIllustration { return block.lines }
    guard !sources.isEmpty || block.language == "console" else {
      throw Fault(line: block.line, description: "There is no source in “\(testCase.heading)”.")
    }
    if block.language == "console" { return try ConsoleLines(files).lines(block.lines) }
    if block.language == "messages" { return MessageLines(files).lines(findings) }
    if block.flags.contains("fixed") { return try fixed(block) }
    if block.attributes["file"] != nil || block.attributes["post"] != nil
      || block.attributes["path"] != nil
    {
      return try output(block)
    }
    throw Fault(
      line: block.line,
      description: "Nothing compares this block (“\(block.info)”): name an output, or say "
        + "“illustration”.")
  }

  /// A file after its fixes; they must mend what they are fixes of.
  private func fixed(_ block: FencedBlock) throws -> [String] {
    let path = block.attributes["file"] ?? "a.vtvl"
    guard let index = files.firstIndex(where: { $0.path == path }) else {
      throw Fault(line: block.line, description: "There is no file \(path).")
    }
    guard findings.contains(where: { $0.fix != nil }) else {
      throw Fault(line: block.line, description: "No finding has a fix.")
    }
    let fixing = Fixing(findings, in: analysis.model.forest)
    let mended = files.enumerated().map { number, file in
      SourceFile(path: file.path, bytes: fixing.bytes(of: number))
    }
    let isShared = sources.map(\.source.isShared)
    var workspace = Workspace(mended.enumerated().filter { !isShared[$0.offset] }.map(\.element))
    workspace.addShared(mended.enumerated().filter { isShared[$0.offset] }.map(\.element))
    let fixable = Set(findings.filter { $0.fix != nil }.map(\.rule))
    let left = Compilation.analyze(workspace, forms: analysis.forms.all + FormProfile.builtIn)
      .diagnostics.filter { $0.fix != nil && fixable.contains($0.rule) }
    if let first = left.first {
      throw Fault(
        line: block.line, description: "The fix of \(first.rule.id) does not mend what it found.")
    }
    var lines = String(decoding: mended[index].bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private func output(_ block: FencedBlock) throws -> [String] {
    let name =
      block.attributes["post"].map { $0 + ".md" } ?? block.attributes["file"]
      ?? "positions.json"
    let outputs = Emitter.all.flatMap { $0.emit(analysis) }
    guard let file = outputs.first(where: { $0.path == name }) else {
      let known = outputs.map(\.path).joined(separator: ", ")
      throw Fault(
        line: block.line, description: "There is no output \(name). What there is: \(known).")
    }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let part =
      if let path = block.attributes["path"] {
        JSONSlice.lines(of: text, at: path)
      } else {
        MarkdownSlice.lines(of: text, section: block.attributes["section"])
      }
    guard let part else {
      throw Fault(line: block.line, description: "\(name) has no such part (“\(block.info)”).")
    }
    return part
  }
}

extension FencedBlock {
  /// Whether the block is a file of the case's workspace.
  package var isSource: Bool { language == "vtvl" && !flags.contains("fixed") }

  /// Whether nothing comes of the block: what it shows is no claim about the compiler. Productions
  /// (`ebnf`) are held against the grammar by a test of their own.
  package var isIllustration: Bool { flags.contains("illustration") || language == "ebnf" }
}

extension MarkedSource {
  /// Whether its name is that of a description.
  fileprivate var isRead: Bool { path.hasSuffix(".vtvl") }

  fileprivate var place: Int { isRead ? isShared ? 1 : 0 : 2 }
}
