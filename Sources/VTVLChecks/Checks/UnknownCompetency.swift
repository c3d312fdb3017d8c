import VTVLModel
import VTVLSyntax

extension Check {
  /// A line of levels for a group or a competency that the post's framework does not have.
  static let unknownCompetency = Check(
    Rule(
      "unknown-competency", .error,
      vi: "Nhóm hoặc năng lực không có trong khung năng lực.",
      en: "A group or a competency that the framework does not have.",
      explanation: Message(
        vi:
          "Cấp độ ghi cho một năng lực không có trong khung thì không vào được bảng năng lực của vị trí: "
          + "bảng sẽ thiếu mà không ai thấy. Mã sau «nhóm» phải là mã một nhóm của khung, mã sau «mức» "
          + "phải là mã một năng lực của khung mà vị trí theo. Hãy sửa mã, hoặc thêm năng lực vào khung.",
        en:
          "A level for a competency outside the framework cannot enter the post's table: the table "
          + "would lack it and nobody would see. The name after “group” must be that of a group of the "
          + "framework that the post follows, the name after “level” that of one of its competencies. "
          + "Correct the name, or add the competency to the framework."))
  ) { inspection, findings in
    let model = inspection.model
    var indexes = model.frameworks.map(CompetencyNames.init)
    for position in model.positions {
      guard let competencies = position.competencies, let framework = competencies.framework
      else { continue }
      for assignment in competencies.assignments {
        guard let name = assignment.name, !indexes[framework].has(name, assignment.keyword)
        else { continue }
        let nearest = indexes[framework].nearest(to: name, assignment.keyword, in: model)
        let fault = UnknownName(
          name: name, assignment: assignment, framework: framework, nearest: nearest,
          indexes: indexes, model: model)
        findings.add(fault.diagnostic(position.code))
      }
    }
  }
}

/// The names of a framework's groups and competencies.
private struct CompetencyNames {
  private let framework: Framework
  private let groups: Set<Symbol>
  private let items: Set<Symbol>
  /// The names by the words of what they name, once one is looked for.
  private var namesByWords: [Keyword: [[UInt8]: String]] = [:]
  private var suggestions = Suggestions<Keyword>()

  init(_ framework: Framework) {
    self.framework = framework
    groups = Set(framework.groups.compactMap { $0.id?.symbol })
    items = Set(framework.groups.flatMap { $0.items.map(\.id.symbol) })
  }

  func has(_ name: NameUse, _ keyword: Keyword) -> Bool {
    switch keyword {
    case .group: groups.contains(name.symbol)
    case .level: items.contains(name.symbol)
    default: true
    }
  }

  /// The name of a group or of a competency that was most likely meant: by its words rather than its label,
  /// `mức Ra-quyết-định` for `mức quyết-định`, or else by a slip.
  mutating func nearest(to name: NameUse, _ keyword: Keyword, in model: Model) -> String? {
    let written = model.spelling(name)
    if namesByWords[keyword] == nil {
      let known = names(keyword).compactMap { id, text in
        text.map { (Array(Words($0.string).key), model.spelling(id)) }
      }
      namesByWords[keyword] = Dictionary(known, uniquingKeysWith: { first, _ in first })
    }
    if let named = namesByWords[keyword]?[Array(Words(written).key)] { return named }
    let framework = self
    return suggestions.nearest(
      to: written, of: keyword, among: framework.names(keyword).map { model.spelling($0.id) })
  }

  private func names(_ keyword: Keyword) -> [(id: NameUse, name: Text?)] {
    keyword == .group
      ? framework.groups.compactMap { group in group.id.map { ($0, group.name) } }
      : framework.groups.flatMap { group in group.items.map { ($0.id, $0.name) } }
  }
}

/// A name that a framework does not have, and what its author may have meant.
private struct UnknownName {
  let name: NameUse
  let assignment: LevelAssignment
  let framework: Int
  let nearest: String?
  let indexes: [CompetencyNames]
  let model: Model

  func diagnostic(_ code: String) -> Diagnostic {
    let advice = advice
    let kind = assignment.keyword == .group ? Message(vi: "nhóm", en: "group") : Self.competency
    let quoted = VisibleText.excerpt(model.spelling(name))
    let title = VisibleText.excerpt(
      model.frameworks[framework].name?.string ?? model.frameworks[framework].id)
    return Diagnostic(
      Check.unknownCompetency.rule, at: model.location(name.origin),
      about: [.text(title), .text(quoted)],
      Message(
        vi: "«\(title)» không có \(kind.vi) nào mã «\(quoted)».",
        en: "“\(title)” has no \(kind.en) “\(quoted)”."
      ).followed(by: advice.message),
      notes: [
        Diagnostic.Note(
          at: model.location(model.frameworks[framework].origin),
          Message(vi: "Khung năng lực được khai báo ở đây.", en: "The framework is declared here."))
      ], fix: advice.fix, posts: [code])
  }

  private static let competency = Message(vi: "năng lực", en: "competency")

  private var advice: (message: Message, fix: Diagnostic.Fix?) {
    let own = indexes[framework]
    let other: Keyword = assignment.keyword == .group ? .level : .group
    if own.has(name, other) { return otherKeyword(other) }
    if let elsewhere = indexes.firstIndex(where: { $0.has(name, assignment.keyword) }) {
      let title = VisibleText.excerpt(
        model.frameworks[elsewhere].name?.string ?? model.frameworks[elsewhere].id)
      return (
        Message(
          vi: "Mã đó thuộc «\(title)»; hãy dùng mã của khung mà vị trí theo.",
          en: "That is one of “\(title)”; use a name of the framework that the post follows."), nil
      )
    }
    guard let nearest else {
      return (
        Message(
          vi: "Hãy chép mã từ khung năng lực, hoặc thêm vào khung.",
          en: "Copy the name from the framework, or add it there."), nil
      )
    }
    return (.didYouMean(nearest), model.forest.fix(name.origin, with: nearest))
  }

  /// A group named as a competency, or the reverse: the keyword is wrong, in its author's language.
  private func otherKeyword(_ other: Keyword) -> (message: Message, fix: Diagnostic.Fix?) {
    let thing = other == .group ? Message(vi: "một nhóm", en: "a group") : Self.oneCompetency
    let message = Message(
      vi: "Đó là mã \(thing.vi): hãy viết «\(other.vi)» thay cho «\(assignment.keyword.vi)».",
      en: "That is \(thing.en): write “\(other.en)” instead of “\(assignment.keyword.en)”.")
    guard let word = model.forest.node(assignment.text.origin).first(.keyword) else {
      return (message, nil)
    }
    let isEnglish =
      NameFolding.fold(word.bytes) == NameFolding.fold(Array(assignment.keyword.en.utf8)[...])
    let location = Location(file: Int(assignment.text.origin.file), range: word.range)
    let spelling = isEnglish ? other.en : other.vi
    return (
      message,
      Diagnostic.Fix.writing(spelling, at: [location])
    )
  }

  private static let oneCompetency = Message(vi: "một năng lực", en: "a competency")
}
