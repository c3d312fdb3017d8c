import VTVLModel

/// A title or a short title of a post, as it is compared.
struct PositionTitle: Sendable {
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

extension PositionTitle {
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
struct PositionTitles: Sendable {
  let title: PositionTitle?
  let short: PositionTitle?

  /// Those that it has, the full title first.
  var all: [PositionTitle] { [title, short].compactMap { $0 } }

  var isDeputy: Bool { title?.isDeputy ?? false }
  var isHead: Bool { title?.isHead ?? false }

  /// The titles of every post, in the order of `Model.positions`.
  static func all(
    in model: Model, _ wordings: Wordings, _ abbreviations: Abbreviations
  ) -> [PositionTitles] {
    func read(_ text: Text?) -> PositionTitle? {
      text.map { PositionTitle($0, wordings.words(of: $0), abbreviations) }
    }
    return model.positions.indices.map { index in
      PositionTitles(
        title: read(model.positions[index].title), short: read(model.positions[index].shortTitle))
    }
  }
}
