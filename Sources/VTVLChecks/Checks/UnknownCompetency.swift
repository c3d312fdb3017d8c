import VTVLModel
import VTVLSyntax

extension Check {
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
  ) { context, report in
    var names = context.model.frameworks.map(CompetencyNames.init)
    for position in context.model.positions {
      for competencies in position.allCompetencies {
        guard let framework = competencies.framework,
          !context.model.frameworks[framework].isPartial
        else { continue }
        for line in competencies.assignments {
          guard let name = line.name, !names[framework].has(name, line.keyword) else { continue }
          let advice = advice(name, line, framework, &names, context.model)
          reportUnknown(
            name, line, context.model.frameworks[framework], advice, position, context, report)
        }
      }
    }
  }

  private static func reportUnknown(
    _ name: NameUse, _ line: LevelAssignment, _ framework: Framework, _ advice: Advice,
    _ position: Position, _ context: CheckContext, _ report: Reporter
  ) {
    let (title, quoted) = (framework.title, VisibleText.excerpt(context.model.spelling(name)))
    let kind =
      line.keyword == .group
      ? Message(vi: "nhóm", en: "group") : Message(vi: "năng lực", en: "competency")
    report(
      at: name.origin, for: [position.code], about: [.text(title), .text(quoted)],
      Message(
        vi: "«\(title)» không có \(kind.vi) nào mã «\(quoted)».",
        en: "“\(title)” has no \(kind.en) “\(quoted)”."
      ).followed(by: advice.message),
      notes: [
        report.note(
          at: framework.origin, vi: "Khung năng lực được khai báo ở đây.",
          en: "The framework is declared here.")
      ], fix: advice.fix)
  }

  /// What the author of an unknown name may have meant.
  private typealias Advice = (message: Message, fix: Diagnostic.Fix?)

  private static func advice(
    _ name: NameUse, _ line: LevelAssignment, _ framework: Int, _ names: inout [CompetencyNames],
    _ model: Model
  ) -> Advice {
    let other: Keyword = line.keyword == .group ? .level : .group
    if names[framework].has(name, other) { return otherKeyword(other, line, model) }
    if let elsewhere = names.firstIndex(where: { $0.has(name, line.keyword) }) {
      let title = model.frameworks[elsewhere].title
      return (
        Message(
          vi: "Mã đó thuộc «\(title)»; hãy dùng mã của khung mà vị trí theo.",
          en: "That is one of “\(title)”; use a name of the framework that the post follows."), nil
      )
    }
    guard let nearest = names[framework].nearest(to: name, line.keyword, in: model) else {
      return (
        Message(
          vi: "Hãy chép mã từ khung năng lực, hoặc thêm vào khung.",
          en: "Copy the name from the framework, or add it there."), nil
      )
    }
    return (.didYouMean(nearest), model.forest.fix(name.origin, with: nearest))
  }

  /// A group named as a competency, or the reverse: the keyword is wrong, in its author's language.
  private static func otherKeyword(
    _ other: Keyword, _ line: LevelAssignment, _ model: Model
  ) -> Advice {
    let thing =
      other == .group
      ? Message(vi: "một nhóm", en: "a group") : Message(vi: "một năng lực", en: "a competency")
    let message = Message(
      vi: "Đó là mã \(thing.vi): hãy viết «\(other.vi)» thay cho «\(line.keyword.vi)».",
      en: "That is \(thing.en): write “\(other.en)” instead of “\(line.keyword.en)”.")
    guard let word = model.forest.node(line.text.origin).first(.keyword) else {
      return (message, nil)
    }
    let isEnglish =
      NameFolding.fold(word.bytes) == NameFolding.fold(line.keyword.en)
    let location = Location(file: Int(line.text.origin.file), range: word.range)
    return (message, .writing(isEnglish ? other.en : other.vi, at: [location]))
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
    case .level, .competencyName: items.contains(name.symbol)
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
