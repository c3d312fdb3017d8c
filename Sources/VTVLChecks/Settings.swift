import VTVLModel
import VTVLSyntax

/// What the `dự án` block asks of the checker and the outputs, read and checked.
struct Settings {
  private(set) var form: FormProfile
  private(set) var language: Language = .vi
  /// The level of each rule that the project changes; nil turns the rule off.
  private var levels: [String: Severity?] = [:]
  private(set) var findings: [Diagnostic] = []
  private let model: Model

  init(_ model: Model, forms: [FormProfile]) {
    self.model = model
    form = forms.first ?? .jobDescription
    guard let project = model.project else { return }
    readForm(project, forms)
    readLanguage(project)
    for rule in project.rules { readLevel(rule.id, rule.level) }
  }

  /// The findings with the levels that the project gives their rules. Errors of the language cannot be
  /// turned down: no output would be right.
  func applyLevels(to findings: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty else { return findings }
    return findings.compactMap { finding in
      guard let level = levels[finding.rule.id] else { return finding }
      guard let severity = level else { return nil }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  // MARK: Reading

  private mutating func readForm(_ project: Project, _ forms: [FormProfile]) {
    guard let wanted = project.form else { return }
    let key = NameFolding.fold(Array(wanted.string.utf8)[...])
    if let found = forms.first(where: { NameFolding.fold(Array($0.id.utf8)[...]) == key }) {
      form = found
    } else {
      report(.unknownReference, wanted, forms.map(\.id), vi: "biểu mẫu", en: "form")
    }
  }

  private mutating func readLanguage(_ project: Project) {
    guard let wanted = project.language else { return }
    let key = NameFolding.foldedWithoutMarks(Array(wanted.string.utf8)[...])
    switch String(decoding: key, as: UTF8.self) {
    case "vi", "tieng viet": language = .vi
    case "en", "english", "tieng anh": language = .en
    default: report(.unknownReference, wanted, ["vi", "en"], vi: "ngôn ngữ", en: "language")
    }
  }

  private mutating func readLevel(_ id: NameUse, _ level: Text) {
    let name = model.spelling(id)
    guard let rule = Rule.named(name) else {
      report(
        .unknownReference, model.forest.location(id.origin), name, Rule.all.map(\.id),
        vi: "quy tắc", en: "rule")
      return
    }
    guard let setting = RuleLevel(level.string) else {
      let known = RuleLevel.allCases.flatMap { [$0.spelling.vi, $0.spelling.en] }
      report(.unknownReference, level, known, vi: "mức", en: "level")
      return
    }
    guard rule.severity != .error || !Rule.languageRules.contains(rule) else {
      reportFixedLevel(rule, level)
      return
    }
    levels[rule.id] = .some(setting.severity)
  }

  private mutating func reportFixedLevel(_ rule: Rule, _ level: Text) {
    findings.append(
      Diagnostic(
        .malformedLine, at: model.location(level),
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
    _ rule: Rule, _ location: Location, _ name: String, _ known: [String], vi: String, en: String
  ) {
    let quoted = VisibleText.excerpt(name)
    let nearest = EditDistance.nearest(to: name, among: known)
    let all = known.count <= 12 ? known.joined(separator: ", ") : ""
    let advice: Message =
      if let nearest {
        Message(vi: " Có phải là «\(nearest)»?", en: " Did you mean “\(nearest)”?")
      } else if all.isEmpty {
        Message(vi: " Hãy chép mã từ báo cáo.", en: " Copy the id from the report.")
      } else {
        Message(vi: " Được viết: \(all).", en: " What may stand here: \(all).")
      }
    findings.append(
      Diagnostic(
        rule, at: location,
        Message(
          vi: "Không có \(vi) nào là «\(quoted)».\(advice.vi)",
          en: "There is no \(en) “\(quoted)”.\(advice.en)"),
        fix: nearest.map {
          Diagnostic.Fix(
            Message(vi: "Viết «\($0)»", en: "Write “\($0)”"), [.init(location, $0)])
        }))
  }
}

/// A level as a project writes it: `quy tắc placeholder-duty: tắt`.
enum RuleLevel: CaseIterable {
  case error, warning, note, off

  init?(_ text: String) {
    let key = NameFolding.fold(Array(text.utf8)[...])
    let match = Self.allCases.first { level in
      [level.spelling.vi, level.spelling.en].contains {
        NameFolding.fold(Array($0.utf8)[...]) == key
      }
    }
    guard let match else { return nil }
    self = match
  }

  var spelling: Message {
    switch self {
    case .error: Message(vi: "lỗi", en: "error")
    case .warning: Message(vi: "cảnh báo", en: "warning")
    case .note: Message(vi: "lưu ý", en: "note")
    case .off: Message(vi: "tắt", en: "off")
    }
  }

  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    case .off: nil
    }
  }
}
