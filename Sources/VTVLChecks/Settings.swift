import VTVLModel
import VTVLSyntax

/// What the `dự án` block asks of the checker and the outputs, read and checked.
struct Settings {
  private(set) var forms: PositionForms
  private(set) var language: Language = .vi
  /// By rule, the levels of the project, then those of its exceptions.
  private var levels: [String: RuleLevels] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  let model: Model

  init(_ model: Model, forms: [FormProfile]) {
    self.model = model
    self.forms = PositionForms(forms.first ?? .jobDescription)
    readForms(forms)
    guard let project = model.project else { return }
    readLanguage(project)
    readLevels(project)
  }

  /// The diagnostics with the levels that the project gives their rules. A diagnostic that holds for several
  /// posts is left to those that have not turned its rule off, at the highest level among them.
  func applyLevels(to diagnostics: inout [Diagnostic]) {
    guard !levels.isEmpty else { return }
    diagnostics = diagnostics.compactMap(applyLevels)
  }

  private func applyLevels(to diagnostic: Diagnostic) -> Diagnostic? {
    guard let levels = levels[diagnostic.rule.id] else { return diagnostic }
    var diagnostic = diagnostic
    let file = diagnostic.location.file
    guard !diagnostic.posts.isEmpty else {
      guard let severity = levels.severity(of: diagnostic, for: nil, in: file) else { return nil }
      diagnostic.severity = severity
      return diagnostic
    }
    let severities = diagnostic.posts.map { levels.severity(of: diagnostic, for: $0, in: file) }
    guard let highest = severities.compactMap(\.self).max() else { return nil }
    diagnostic.posts = zip(diagnostic.posts, severities).filter { $1 != nil }.map(\.0)
    diagnostic.severity = highest
    return diagnostic
  }

  // MARK: Reading

  /// The forms that the project and its documents name.
  private mutating func readForms(_ known: [FormProfile]) {
    let named = model.project?.form.flatMap { form($0, known) }
    let usual = named ?? forms.usual
    var others: [FormProfile] = []
    var byPosition: [Int?] = Array(repeating: nil, count: model.positions.count)
    var hasUnknownForm: Set<Int> = []
    for document in model.documents {
      guard let wanted = document.form else { continue }
      let form = form(wanted, known)
      if form == nil || document.isPartial {
        hasUnknownForm.formUnion(positions(of: document).map(\.index))
      }
      guard let form else { continue }
      let index = others.firstIndex { $0.id == form.id } ?? others.count
      if index == others.count { others.append(form) }
      for position in positions(of: document) { byPosition[position.index] = index }
    }
    // One that no document lists may belong to a document of which a line was not understood.
    let isUsualKnown =
      (model.project?.form == nil || named != nil)
      && !model.documents.contains { $0.form != nil && $0.isPartial }
    let unlisted = byPosition.indices.filter { byPosition[$0] == nil }
    forms = PositionForms(
      usual: usual, others: others, byPosition: byPosition,
      undecided: isUsualKnown ? hasUnknownForm : hasUnknownForm.union(unlisted))
  }

  private func positions(of document: Document) -> [Position] {
    let listed = Set(document.positions.map(model.spelling))
    return model.positions.filter { listed.contains($0.code) }
  }

  private mutating func form(_ wanted: Text, _ known: [FormProfile]) -> FormProfile? {
    let key = NameFolding.fold(wanted.string)
    let found = known.first { NameFolding.fold($0.id) == key }
    // One whose own line was not understood may be meant.
    if found == nil, !model.declarations.isPartial {
      let words = NameFolding.fold(wanted.string)
      let titled = known.filter { NameFolding.fold($0.title) == words }
      report(
        .unknownReference, model.location(wanted), wanted.string, known.map(\.id),
        nearest: titled.count == 1 ? titled[0].id : nil, vi: "biểu mẫu", en: "form")
    }
    return found
  }

  private mutating func readLanguage(_ project: Project) {
    guard let wanted = project.language else { return }
    if let called = Language(called: wanted.string) {
      language = called
    } else {
      report(.unknownReference, wanted, ["vi", "en"], vi: "ngôn ngữ", en: "language")
    }
  }

  private mutating func readLevels(_ project: Project) {
    for (rule, level) in readLevels(project.rules) {
      levels[rule, default: RuleLevels()].add(level)
    }
    for exception in project.exceptions {
      let exceptional = readLevels(exception.rules)
      let posts = Set(exception.positions.map(model.spelling))
      let inside = exception.folder.map { files(in: $0) }
      for (rule, level) in exceptional {
        levels[rule, default: RuleLevels()].add(level, posts: posts, files: inside)
      }
    }
  }

  /// The files below a folder, by index; a folder that holds none is reported.
  private mutating func files(in folder: Text) -> Set<Int> {
    var path = folder.string
    while path.hasSuffix("/") { path.removeLast() }
    if path.hasPrefix("./") { path.removeFirst(2) }
    let files = model.forest.trees.indices.filter {
      Normalization.normalized(model.forest.trees[$0].file.path).hasPrefix(path + "/")
    }
    if files.isEmpty { reportEmptyFolder(folder) }
    return Set(files)
  }

  private mutating func readLevels(_ rules: [Project.RuleSetting]) -> [String: RuleLevel] {
    var levels: [String: RuleLevel] = [:]
    for rule in rules {
      if let (id, level) = readLevel(rule.id, rule.level) { levels[id] = level }
    }
    return levels
  }

  private mutating func readLevel(_ id: NameUse, _ level: Text) -> (String, RuleLevel)? {
    let name = model.spelling(id)
    guard let rule = Rule.named(name) else {
      report(
        .unknownReference, model.forest.location(id.origin), name, Rule.all.map(\.id),
        nearest: Rule.nearest(to: name), vi: "quy tắc", en: "rule")
      return nil
    }
    guard let setting = RuleLevel(level.string) else {
      let known = RuleLevel.allCases.flatMap { [$0.spelling.vi, $0.spelling.en] }
      report(.unknownReference, level, known, vi: "mức", en: "level")
      return nil
    }
    guard !rule.isFixed else {
      reportFixedLevel(rule, level)
      return nil
    }
    return (rule.id, setting)
  }

  private mutating func reportEmptyFolder(_ folder: Text) {
    let quoted = VisibleText.excerpt(folder.string)
    let slashed = folder.string.withSlashes
    let advice = Message(
      vi: "Hãy viết đường dẫn tính từ thư mục của dự án.",
      en: "Write its path from the project's own folder.")
    let useSlashes = slashed.map { path in
      let shown = VisibleText.excerpt(path)
      return Message(
        vi: "Giữa các thư mục viết «/»: «\(shown)».", en: "Between folders stands “/”: “\(shown)”.")
    }
    diagnostics.append(
      Diagnostic(
        .unknownReference, at: model.location(folder), about: [.text(quoted)],
        Message(
          vi: "Không có tệp nào trong thư mục «\(quoted)».",
          en: "There is no file in the folder “\(quoted)”."
        ).followed(by: useSlashes ?? advice),
        fix: slashed.map { .writing($0, at: [model.location(folder)]) }))
  }

  private mutating func reportFixedLevel(_ rule: Rule, _ level: Text) {
    diagnostics.append(
      Diagnostic(
        .malformedLine, at: model.location(level), about: [.text(rule.id)],
        Message(
          vi: "«\(rule.id)» luôn là lỗi, vì còn lỗi đó thì không thể đọc đúng bản mô tả. "
            + "Hãy bỏ dòng này.",
          en: "“\(rule.id)” is always an error, since no description can be read rightly while it "
            + "stands. Drop this line.")))
  }

  private mutating func report(
    _ rule: Rule, _ text: Text, _ known: [String], vi: String, en: String
  ) {
    report(rule, model.location(text), text.string, known, vi: vi, en: en)
  }

  private mutating func report(
    _ rule: Rule, _ location: Location, _ name: String, _ known: [String],
    nearest: String? = nil, vi: String, en: String
  ) {
    let quoted = VisibleText.excerpt(name)
    let nearest = nearest ?? EditDistance.nearest(to: name, among: known)
    let all = known.count <= 12 ? known.joined(separator: ", ") : ""
    let advice =
      all.isEmpty
      ? Message(vi: "Hãy chép mã từ báo cáo.", en: "Copy the id from the report.")
      : Message(vi: "Có thể viết: \(all).", en: "What may stand here: \(all).")
    diagnostics.append(
      Diagnostic(
        rule, at: location, about: [.text(quoted)],
        Message(
          vi: "Không có \(vi) nào là «\(quoted)».", en: "There is no \(en) “\(quoted)”."
        ).offering(nearest, else: advice),
        fix: nearest.map { .writing($0, at: [location]) }))
  }
}

extension String {
  /// A path that Windows wrote, with `/` between its folders; nil for any other.
  package var withSlashes: String? {
    guard utf8.contains(UInt8(ascii: "\\")) else { return nil }
    let parts = split(whereSeparator: { $0 == "\\" || $0 == "/" })
    return (hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension Language {
  /// The language that an author names.
  package init?(called name: String) {
    switch String(decoding: NameFolding.foldedWithoutMarks(name), as: UTF8.self) {
    case "vi", "tieng viet": self = .vi
    case "en", "english", "tieng anh": self = .en
    default: return nil
    }
  }
}

/// The levels of one rule, each with the diagnostics it holds for; a later one wins.
private struct RuleLevels {
  private struct Entry {
    let number: Int
    let level: RuleLevel
    /// The files, by index; nil for all.
    let files: Set<Int>?
  }

  private var count = 0
  private var forAll: [Entry] = []
  private var byPost: [String: [Entry]] = [:]

  /// - Parameter posts: the codes; empty for all.
  mutating func add(_ level: RuleLevel, posts: Set<String> = [], files: Set<Int>? = nil) {
    let entry = Entry(number: count, level: level, files: files)
    count += 1
    if posts.isEmpty { forAll.append(entry) }
    for post in posts { byPost[post, default: []].append(entry) }
  }

  /// The severity of a diagnostic in one post; nil where the rule is off.
  func severity(of diagnostic: Diagnostic, for post: String?, in file: Int) -> Severity? {
    let entries = [forAll, post.flatMap { byPost[$0] } ?? []]
    let last = entries.compactMap { $0.last { $0.files?.contains(file) ?? true } }
      .max { $0.number < $1.number }
    guard let last else { return diagnostic.severity }
    return last.level.severity
  }
}

/// A level as a project writes it: `quy tắc placeholder-duty: tắt`.
enum RuleLevel: CaseIterable {
  case error, warning, note, off

  init?(_ text: String) {
    let key = NameFolding.fold(text)
    let match = Self.allCases.first { level in
      [level.spelling.vi, level.spelling.en].contains {
        NameFolding.fold($0) == key
      }
    }
    guard let match else { return nil }
    self = match
  }

  var spelling: Message { severity?.word ?? Message(vi: "tắt", en: "off") }

  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .off: nil
    }
  }
}
