import VTVLChecks
import VTVLModel
import VTVLSyntax

/// `README.md`: what the folder holds, in the language of the reports.
struct IndexMarkdown {
  private let analysis: Analysis
  private let files: PositionFiles
  private var writer = MarkdownWriter()
  /// The page of each framework and each list of posts, by its declaration.
  private var annexPages: [Int: (title: String, file: String)] = [:]

  static func bytes(of analysis: Analysis, _ files: PositionFiles) -> [UInt8] {
    var index = IndexMarkdown(analysis: analysis, files: files)
    index.write()
    return index.writer.finished()
  }

  private var model: Model { analysis.model }
  private var language: Language { analysis.language }

  private mutating func write() {
    let sources = model.forest.trees.map(\.file.path)
    writer.comment(GeneratedNotice.text(sources: sources)[language])
    writer.heading(
      1,
      model.project?.name?.string ?? language("Bản mô tả vị trí việc làm", "Position descriptions"))
    readAnnexes()
    writeDocuments()
    writeDrafts()
    writeOtherAnnexes()
    writeTree()
    writeOtherFiles()
  }

  // MARK: Documents

  /// A table of positions for each document, and one for positions that no document lists.
  private mutating func writeDocuments() {
    let symbols = model.positions.map { model.declarations.all[$0.declaration].name?.symbol }
    var indexBySymbol: [Symbol: Int] = [:]
    for (index, symbol) in symbols.enumerated() { if let symbol { indexBySymbol[symbol] = index } }
    var listed = Set<Int>()
    for document in model.documents {
      let positions = document.positions.compactMap { indexBySymbol[$0.symbol] }
      listed.formUnion(positions)
      write(document)
      if !positions.isEmpty || document.annexes.isEmpty { writeTable(positions) }
      writeAnnexes(document.annexes)
    }
    let others = model.positions.indices.filter { !listed.contains($0) }
    guard !others.isEmpty else { return }
    if !model.documents.isEmpty {
      writer.heading(2, language("Vị trí không thuộc văn bản nào", "Posts that no document lists"))
    }
    writeTable(others)
  }

  /// What documents hold besides posts: frameworks and lists of posts.
  private mutating func writeAnnexes(_ declarations: [Int]) {
    guard !declarations.isEmpty else { return }
    writer.separate()
    for page in declarations.compactMap({ annexPages[$0] }) {
      writer.raw("- ")
      writer.link(page.title, to: "\(page.file).md")
      writer.raw("\n")
    }
  }

  /// The frameworks and lists of posts that no document holds.
  private mutating func writeOtherAnnexes() {
    let held = Set(model.documents.flatMap(\.annexes))
    let others = annexPages.keys.filter { !held.contains($0) }.sorted()
    guard !others.isEmpty else { return }
    writer.heading(2, language("Khung năng lực và danh mục", "Frameworks and lists"))
    writeAnnexes(others)
  }

  private mutating func readAnnexes() {
    for (framework, file) in zip(model.frameworks, files.frameworks) {
      annexPages[framework.declaration] = (framework.name?.string ?? framework.id, file)
    }
    for (list, file) in zip(model.knowledge.postLists, files.postLists) {
      annexPages[list.declaration] = (list.title?.string ?? list.id, file)
    }
  }

  private mutating func write(_ document: Document) {
    let title = [document.number?.string, document.title?.string].compactMap(\.self)
      .joined(separator: ". ")
    writer.heading(2, title.isEmpty ? document.id : title)
    guard let decision = document.decision else { return }
    writer.paragraph(language("Kèm theo \(decision.string)", "Issued with \(decision.string)"))
  }

  /// With a column of quotas where the list of posts has one for some of them.
  private mutating func writeTable(_ positions: [Int]) {
    let quotas = positions.map { model.listed(model.positions[$0])?.quota?.number }
    let hasQuotas = quotas.contains { $0 != nil }
    writer.separate()
    writer.raw(
      text: language("| TT | Mã | Tên vị trí việc làm | Ngạch ", "| No. | Code | Post | Rank "))
    if hasQuotas { writer.raw(text: language("| Số lượng ", "| Quota ")) }
    writer.raw(
      text: language(
        "| Nhiệm vụ | Việc | Tiêu chí | Quyền hạn | Năng lực |\n",
        "| Tasks | Duties | Criteria | Powers | Competencies |\n"))
    writer.raw("| ---: | --- | --- | --- ")
    if hasQuotas { writer.raw("| ---: ") }
    writer.raw("| ---: | ---: | ---: | ---: | ---: |\n")
    for (number, position) in zip(1..., positions) {
      writeRow(number, position, quota: hasQuotas ? quotas[number - 1].map(String.init) ?? "" : nil)
    }
    if positions.count > 1 {
      writeTotal(positions, quota: hasQuotas ? quotas.reduce(0) { $0 + ($1 ?? 0) } : nil)
    }
  }

  private mutating func writeRow(_ number: Int, _ index: Int, quota: String?) {
    let position = model.positions[index]
    writer.raw(text: "| \(number) | ")
    writer.link(position.code, to: "\(files.names[index]).md")
    writer.raw(" | ")
    writer.words(position.title?.string ?? "")
    if analysis.drafts.contains(index) {
      writer.raw(text: language(" **(bản nháp)**", " **(draft)**"))
    }
    writer.raw(" | ")
    writer.words(position.rank?.string ?? "")
    if position.rank != nil { writer.raw(" ") }
    if let quota { writer.raw(text: quota.isEmpty ? "| " : "| \(quota) ") }
    writeCounts(PositionCounts(position)) { "\($0)" }
  }

  private mutating func writeTotal(_ positions: [Int], quota: Int?) {
    let total = positions.reduce(into: PositionCounts()) {
      $0.add(PositionCounts(model.positions[$1]))
    }
    writer.raw(text: language("| | | **Cộng** | ", "| | | **Total** | "))
    if let quota { writer.raw(text: "| **\(quota)** ") }
    writeCounts(total) { "**\($0)**" }
  }

  private mutating func writeCounts(_ counts: PositionCounts, _ shown: (Int) -> String) {
    for count in counts.all { writer.raw(text: "| \(shown(count)) ") }
    writer.raw("|\n")
  }

  /// What the posts lack that are not complete yet.
  private mutating func writeDrafts() {
    guard !analysis.drafts.isEmpty else { return }
    writer.heading(2, language("Bản nháp", "Drafts"))
    writer.separate()
    for post in analysis.drafts.posts {
      writer.raw("- ")
      writer.link(model.positions[post].code, to: "\(files.names[post]).md")
      writer.raw(": ")
      writer.words(analysis.gaps(of: post, language))
      writer.raw("\n")
    }
  }

  // MARK: Head and deputy

  /// Each head with its deputies below it; a position that is neither is left out.
  private mutating func writeTree() {
    let positions = model.positions
    var deputies: [Int: [Int]] = [:]
    for (index, position) in positions.enumerated() {
      if let head = position.head { deputies[head, default: []].append(index) }
    }
    guard !deputies.isEmpty else { return }
    writer.heading(2, language("Cấp trưởng và cấp phó", "Heads and deputies"))
    writer.separate()
    var pending = positions.indices.reversed()
      .filter { positions[$0].head == nil && deputies[$0] != nil }.map { ($0, 0) }
    while let (index, depth) = pending.popLast() {
      writer.raw(text: String(repeating: "  ", count: depth) + "- ")
      writer.link(
        positions[index].title?.string ?? positions[index].code, to: "\(files.names[index]).md")
      writer.words(" (\(positions[index].code))")
      writer.raw("\n")
      pending += (deputies[index] ?? []).reversed().map { ($0, depth + 1) }
    }
  }

  /// The reports first.
  private mutating func writeOtherFiles() {
    writer.heading(2, language("Tệp khác", "Other files"))
    writer.separate()
    let formats = Emitter.all.filter(\.isReport) + Emitter.all.filter { !$0.isReport }
    for file in formats.flatMap(\.files) {
      writer.raw("- ")
      writer.link(file.path, to: file.path)
      writer.raw(text: ": \(file.purpose[language])\n")
    }
  }
}

/// How much a position holds.
private struct PositionCounts {
  private var tasks = 0
  private var duties = 0
  private var criteria = 0
  private var powers = 0
  private var competencies = 0

  init() {}

  init(_ position: Position) {
    tasks = position.tasks.count
    duties = position.tasks.reduce(0) { $0 + $1.duties.count }
    criteria = position.tasks.reduce(0) { $0 + $1.criteria.count }
    powers = position.authority.reduce(0) { $0 + $1.items.count }
    competencies = position.allCompetencies.reduce(0) { $0 + $1.rows.count }
  }

  var all: [Int] { [tasks, duties, criteria, powers, competencies] }

  mutating func add(_ other: PositionCounts) {
    tasks += other.tasks
    duties += other.duties
    criteria += other.criteria
    powers += other.powers
    competencies += other.competencies
  }
}

extension Document {
  /// The declarations of what is printed with it besides posts.
  fileprivate var annexes: [Int] { (postLists + frameworks).map(\.declaration) }
}
