/// A council, a committee or one of its chairs, as texts name them: `Chủ tịch Ủy ban nhân dân xã`,
/// `Hội đồng nhân dân`, `Bí thư Đảng ủy`.
struct AuthorityName: Hashable {
  enum Body { case council, committee, party }
  enum Chair { case chair, deputyChair }

  /// Nil where a chair's body is not named.
  let body: Body?
  /// Nil for the body itself.
  let chair: Chair?
  /// `xã`, `tỉnh`, by its place among the levels, where it is said.
  let level: Int?

  /// A name and the words it takes in a text.
  typealias Mention = (name: AuthorityName, range: Range<Int>)

  /// Whether two names may mean the same body: what one of them leaves out does not count.
  func sharesBody(with other: AuthorityName) -> Bool {
    (body == nil || other.body == nil || body == other.body)
      && (level == nil || other.level == nil || level == other.level)
  }

  /// The names that begin at a word, one after another with commas or `và` between. `Chủ tịch, Phó Chủ
  /// tịch Ủy ban nhân dân xã` names two chairs of one committee.
  static func names(at start: Int, in words: Words) -> [Mention] {
    var names: [Mention] = []
    var index = start
    while index < words.count, index == start || words.gap(before: index) != .stop {
      let group = mentions(at: index, in: words)
      guard let last = group.last else { break }
      names += group
      index = afterAnd(last.range.upperBound, words)
    }
    return names
  }

  /// Every name in a text.
  static func all(in words: Words) -> [AuthorityName] {
    var names: [AuthorityName] = []
    var index = words.firstIndex(from: 0, in: firstWords)
    while index < words.count {
      let mentions = Self.names(at: index, in: words)
      names += mentions.map(\.name)
      let next = mentions.last?.range.upperBound ?? index + 1
      index = words.firstIndex(from: next, in: firstWords)
    }
    return names
  }

  /// Chairs that share a body, or one body.
  private static func mentions(at start: Int, in words: Words) -> [Mention] {
    let chairs = chairs(at: start, in: words)
    guard let last = chairs.last else {
      return bodyName(at: start, in: words).map { [$0] } ?? []
    }
    let end = last.range.upperBound
    let isFollowed = end < words.count && words.gap(before: end) == .blank
    let body = isFollowed ? bodyName(at: end, in: words) : nil
    return chairs.enumerated().map { index, chair in
      let isLast = index == chairs.count - 1
      let end = isLast ? body?.range.upperBound ?? end : chair.range.upperBound
      return (
        Self(body: body?.name.body, chair: chair.chair, level: body?.name.level),
        chair.range.lowerBound..<end
      )
    }
  }

  private static func chairs(
    at start: Int, in words: Words
  ) -> [(chair: Chair, range: Range<Int>)] {
    var chairs: [(chair: Chair, range: Range<Int>)] = []
    var index = start
    while let found = chairTable.first(where: { words.has($0.phrase, at: index) }) {
      let end = index + found.phrase.count
      chairs.append((found.chair, index..<end))
      index = afterAnd(end, words)
      guard index < words.count, words.gap(before: index) != .stop else { break }
    }
    return chairs
  }

  private static func bodyName(at start: Int, in words: Words) -> Mention? {
    let index = words.has(standing, at: start) ? start + standing.count : start
    guard let found = bodyTable.first(where: { words.has($0.phrase, at: index) }) else {
      return nil
    }
    let end = index + found.phrase.count
    let isFollowed = end < words.count && words.gap(before: end) == .blank
    let level = isFollowed ? levels.firstIndex { words.has($0, at: end) } : nil
    return (
      Self(body: found.body, chair: nil, level: level),
      start..<(level == nil ? end : end + 1)
    )
  }

  private static func afterAnd(_ index: Int, _ words: Words) -> Int {
    words.has(and, at: index) ? index + 1 : index
  }

  // MARK: Tables

  /// The longer first, so that a deputy is not taken for the chair.
  private static let chairTable: [(phrase: Phrase, chair: Chair)] = [
    ("phó chủ tịch", .deputyChair), ("pct", .deputyChair), ("phó bí thư", .deputyChair),
    ("chủ tịch", .chair), ("bí thư", .chair),
  ]
  private static let bodyTable: [(phrase: Phrase, body: Body)] = [
    ("hội đồng nhân dân", .council), ("hđnd", .council), ("ủy ban nhân dân", .committee),
    ("ubnd", .committee), ("đảng ủy", .party),
  ]
  private static let firstWords: WordFilter = {
    var filter = WordFilter()
    for phrase in chairTable.map(\.phrase) + bodyTable.map(\.phrase) + [standing] {
      filter.insert(phrase.hash(of: 0))
    }
    return filter
  }()
  private static let levels: [Phrase] = ["xã", "phường", "thị trấn", "huyện", "quận", "tỉnh"]
  /// `Thường trực Hội đồng nhân dân` acts for the council.
  private static let standing: Phrase = "thường trực"
  private static let and: Phrase = "và"
}
