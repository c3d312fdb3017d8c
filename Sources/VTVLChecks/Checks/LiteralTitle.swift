import VTVLModel
import VTVLSyntax

extension Check {
  static let literalTitle = Check(
    Rule(
      "literal-title", .note,
      vi: "Tên vị trí gõ bằng tay thay vì tham chiếu.",
      en: "A post's title typed out instead of a reference.",
      explanation: Message(
        vi:
          "Khi một vị trí đổi tên, chỗ nào gõ tên bằng tay thì vẫn mang tên cũ; chỗ viết {tên}, {gọi-tắt}, "
          + "{cấp-phó-của} hay {mã vị trí} thì đổi theo. Trong lời văn của một vị trí, quy tắc tìm tên và "
          + "tên gọi tắt của chính nó, của cấp trưởng và cấp phó của nó; tên từ bốn tiếng trở lên của vị "
          + "trí khác thì tìm ở mọi nơi, kể cả trong mẫu. Không xét yêu cầu về kinh nghiệm và bồi dưỡng, "
          + "vì ở đó tên chỉ một hạng chức danh, và bỏ qua «Giám đốc Sở», «Trưởng phòng và tương đương» "
          + "hay tên của cơ quan khác. Cách sửa thay tên bằng tham chiếu cho ra đúng những chữ đó.",
        en:
          "When a post is renamed, a title typed out keeps the old name; {title}, {short-title}, "
          + "{deputy-of} or {the post's code} follow. In the prose of a post, the rule looks for the title "
          + "and short title of that post, of its head and of its deputies; titles of four syllables or "
          + "more of other posts are looked for everywhere, in templates too. Experience and training are "
          + "left alone, since titles stand for a grade there, and so are “Giám đốc Sở”, “Trưởng phòng và "
          + "tương đương” and names of other bodies. The fix puts in a reference that gives the very same "
          + "words."))
  ) { context, report in
    var search = TitleSearch(context)
    for index in context.passages.indices { search.look(in: index) }
    for found in search.found { reportTitle(found, context, report) }
  }

  private static func reportTitle(
    _ found: TitleSearch.Found, _ context: CheckContext, _ report: Reporter
  ) {
    let passage = context.passages[found.passage]
    let place = passage.place(ofWords: found.range)
    let written = passage.words.string(found.range)
    let (quoted, title) = (VisibleText.excerpt(written), found.name.text.string)
    let owner = context.model.positions[found.name.position].code
    let spelt = VisibleText.excerpt(title)
    let other =
      written == title
      ? Message("") : Message(vi: ", nơi viết là «\(spelt)»", en: ", which has it as “\(spelt)”")
    let reference = "{\(found.reference)}"
    report(
      at: place, for: passage.codes(context.model), about: [.text(quoted)],
      vi:
        "«\(quoted)» là tên của \(owner)\(other.vi), gõ bằng tay nên sẽ không đổi theo khi vị trí đổi "
        + "tên. Hãy viết \(reference).",
      en:
        "“\(quoted)” is a title of \(owner)\(other.en), typed out, so that it will not follow when the "
        + "post is renamed. Write \(reference).",
      fix: written == title && found.isSure
        ? Diagnostic.Fix(
          Message(vi: "Viết \(reference)", en: "Write \(reference)"),
          [.init(place.exactLocation(in: context.model), reference)], isSafe: true)
        : nil)
  }
}

/// Looks for titles in the passages of positions and templates.
private struct TitleSearch {
  struct Found {
    let name: PositionNames.Name
    let range: Range<Int>
    /// The index in `Passages.all`.
    let passage: Int
    /// What to write between braces.
    let reference: String
    /// Whether that is sure to give the words of the title.
    let isSure: Bool
  }

  private(set) var found: [Found] = []
  private let context: CheckContext
  private let model: Model
  private let names: PositionNames
  /// Passages that are titles themselves, or that titles are made of: one that named a title would go round
  /// in a circle.
  private let titles: Set<ProseID>
  /// The names of parameters, which come before posts and their titles.
  private let parameters: Set<Symbol>

  init(_ context: CheckContext) {
    self.context = context
    model = context.model
    names = PositionNames(context)
    titles = Self.titles(in: model)
    let posts = model.declarations.all.lazy.filter(\.isPost)
    parameters = Set(posts.flatMap { $0.all(.parameter).compactMap(\.name) })
  }

  private static func titles(in model: Model) -> Set<ProseID> {
    var titles: Set<ProseID> = []
    for (index, post) in model.declarations.all.enumerated() where post.kind == .position {
      let stated = post.statements.lazy.filter {
        $0.keyword == .title || $0.keyword == .shortTitle
      }
      for title in [post.text].compactMap({ $0 }) + stated.compactMap(\.text) {
        titles.insert(title)
        titles.formUnion(model.insertions.passages(in: title, of: index))
      }
    }
    return titles
  }

  mutating func look(in index: Int) {
    let passages = context.passages
    let words = passages[index].words
    var word = names.firstIndex(from: 0, in: words)
    guard word < words.count, !Self.speaksOfGrades(passages[index].use?.keyword),
      !titles.contains(passages[index].prose)
    else { return }
    let owner = context.positionIndex[
      declaration: Int(model.declarations[passages[index].prose].declaration)]
    while word < words.count {
      let best = best(at: word, in: words, owner)
      if let (name, range) = best {
        let reference = reference(to: name, from: owner, passages[index])
        if meansNothingElse(reference) {
          found.append(
            Found(
              name: name, range: range, passage: index, reference: reference,
              isSure: isStatedOnce(name)))
        }
      }
      word = names.firstIndex(from: best?.range.upperBound ?? word + 1, in: words)
    }
  }

  /// Where a title means a grade, and where words are names of other things.
  private static func speaksOfGrades(_ keyword: Keyword?) -> Bool {
    switch keyword {
    case .experience, .training, .fields, .rank: true
    default: false
    }
  }

  /// The name to report at a word: the longest that a reference gives in the very same words, else the
  /// longest.
  private func best(
    at index: Int, in words: Words, _ owner: Int?
  ) -> (name: PositionNames.Name, range: Range<Int>)? {
    let candidates = names.names(at: index, in: words, owner: owner).filter { name, range in
      let isRelative = owner.map { self.isRelative(name.position, of: $0) } ?? false
      guard name.isDistinctive || isRelative && (!name.isShared || name.position == owner)
      else { return false }
      // Short names must be written as they are: `giám đốc` is any director.
      return range.count > 2 || words.string(range) == name.text.string
    }
    return candidates.first { words.string($1) == $0.text.string } ?? candidates.first
  }

  /// Whether a post is another itself, its head or its deputy.
  private func isRelative(_ post: Int, of owner: Int) -> Bool {
    post == owner || context.leadership.head(of: owner)?.index == post
      || context.leadership.head(of: post)?.index == owner
  }

  // MARK: References

  /// A post's own names where only that post says them; what a deputy inherits must name the head.
  private func reference(
    to name: PositionNames.Name, from owner: Int?, _ passage: Passages.Passage
  ) -> String {
    let language = language(of: passage)
    let field = name.isShort ? ".\(Self.spelling(.shortTitle, language))" : ""
    if let owner, passage.positions.elementsEqual([owner]) {
      if name.position == owner {
        return Self.spelling(name.isShort ? .shortTitle : .title, language)
      }
      if model.positions[owner].head == name.position {
        return Self.spelling(.deputyOf, language) + field
      }
    }
    return model.positions[name.position].code + field
  }

  /// A title that is written twice is a mistake, and which of the two is meant nobody can tell.
  private func isStatedOnce(_ name: PositionNames.Name) -> Bool {
    let post = model.declarations.all[model.positions[name.position].declaration]
    let keyword: Keyword = name.isShort ? .shortTitle : .title
    return post.statements.count { $0.keyword == keyword } < 2
  }

  /// Whether no parameter and no constant has the name, which would be put in instead.
  private func meansNothingElse(_ reference: String) -> Bool {
    guard let name = model.declarations.symbols.find(reference) else { return true }
    return !parameters.contains(name) && model.declarations.constants[name] == nil
  }

  private static func spelling(_ keyword: Keyword, _ language: Language) -> String {
    keyword.name(language)
  }

  /// The language in which the declaration that states a passage is written.
  private func language(of passage: Passages.Passage) -> Language {
    let declaration = model.declarations.all[Int(model.declarations[passage.prose].declaration)]
    guard let word = model.forest.node(declaration.origin).first(.keyword) else { return .vi }
    let english = NameFolding.fold(declaration.keyword.en)
    return NameFolding.fold(word.bytes) == english ? .en : .vi
  }
}
