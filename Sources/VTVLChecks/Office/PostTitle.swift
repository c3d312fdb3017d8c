import VTVLModel

/// A title or a short title of a post, as it is compared.
struct PostTitle: Sendable {
  let text: Text
  let phrase: Phrase
  /// With abbreviations spelt out; mostly the very same.
  let spelledOut: Phrase

  init(_ text: Text, _ words: Words, _ abbreviations: Abbreviations) {
    self.text = text
    phrase = Phrase(words)
    let key = abbreviations.spelledOut(words)
    spelledOut = key[...] == words.key ? phrase : Phrase(Words(key))
  }

  var name: BodyName { BodyName(spelledOut) }
}

extension PostTitle {
  /// `Phó Trưởng phòng`.
  var isDeputy: Bool { phrase.begins(with: Self.deputy) }

  /// `Trưởng phòng`, `Chánh Văn phòng`, `Giám đốc Trung tâm …`: one who leads a unit and may have
  /// deputies. `Kế toán trưởng` leads none.
  var isHead: Bool { Self.heads.contains { phrase.begins(with: $0) } }

  private static let deputy: Phrase = "phó"
  private static let heads: [Phrase] = [
    "trưởng", "chánh", "giám đốc", "tổng giám đốc", "chủ tịch", "cục trưởng", "tổng cục trưởng",
    "chi cục trưởng", "vụ trưởng", "viện trưởng", "hiệu trưởng",
  ]
}

/// What a post is called.
struct PostTitles: Sendable {
  let title: PostTitle?
  let short: PostTitle?

  /// Those that it has, the full title first.
  var all: [PostTitle] { [title, short].compactMap { $0 } }

  var isDeputy: Bool { title?.isDeputy ?? false }
  var isHead: Bool { title?.isHead ?? false }

  /// The titles of every post, in the order of `Model.positions`.
  static func all(
    in model: Model, _ wordings: Wordings, _ abbreviations: Abbreviations
  ) -> [PostTitles] {
    func read(_ text: Text?) -> PostTitle? {
      text.map { PostTitle($0, wordings.words(of: $0), abbreviations) }
    }
    return model.positions.indices.map { index in
      PostTitles(
        title: read(model.positions[index].title), short: read(model.positions[index].shortTitle))
    }
  }
}
