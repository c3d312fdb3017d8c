import VTVLModel

/// The titles and short titles of the described posts, found in prose.
struct PostNames {
  /// One name of one post.
  struct Name {
    /// The index in `Model.positions`.
    let position: Int
    let isShort: Bool
    let text: Text
    /// Abbreviations spelt out.
    fileprivate let words: [[UInt8]]
    /// Words of the full title, to tell `Giám đốc Trung tâm` from `Giám đốc Sở`.
    fileprivate let title: [[UInt8]]
    /// Whether another post has the name too, so that it does not say which is meant.
    fileprivate(set) var isShared = false

    /// Whether the name says by itself which post is meant, wherever it stands.
    var isDistinctive: Bool { words.count >= 4 && !isShared }
  }

  private(set) var all: [Name] = []
  private var indicesByFirstWord: [[UInt8]: [Int]] = [:]
  private let abbreviations: Abbreviations

  init(_ inspection: Inspection) {
    abbreviations = inspection.abbreviations
    for (index, position) in inspection.model.positions.enumerated() {
      let title = position.title.map { abbreviations.spelledOut(inspection.words($0)) } ?? []
      if let text = position.title { add(text, title, title, index, isShort: false) }
      if let text = position.shortTitle {
        add(text, abbreviations.spelledOut(inspection.words(text)), title, index, isShort: true)
      }
    }
    let counts = Dictionary(grouping: all.indices) { all[$0].words }
    for indices in counts.values where Set(indices.map { all[$0].position }).count > 1 {
      for index in indices { all[index].isShared = true }
    }
    for (index, name) in all.enumerated() {
      indicesByFirstWord[name.words[0], default: []].append(index)
    }
    for key in Array(indicesByFirstWord.keys) {
      indicesByFirstWord[key]?.sort { all[$0].words.count > all[$1].words.count }
    }
  }

  /// Names of one word are too common to be looked for.
  private mutating func add(
    _ text: Text, _ words: [[UInt8]], _ title: [[UInt8]], _ position: Int, isShort: Bool
  ) {
    guard words.count >= 2 else { return }
    all.append(Name(position: position, isShort: isShort, text: text, words: words, title: title))
  }

  /// The names that begin at a word, the longest first, with the words they take.
  func names(at index: Int, in words: Words) -> [(name: Name, range: Range<Int>)] {
    guard words.isCapitalized(index), let candidates = indicesByFirstWord[Array(words[index])],
      !isAfterPartOfTitle(index, words)
    else { return [] }
    return candidates.compactMap { candidate in
      let name = all[candidate]
      guard let end = end(of: name.words, from: index, in: words),
        means(name, index..<end, in: words)
      else { return nil }
      return (name, index..<end)
    }
  }

  /// Where words end that spell a name, abbreviations spelt out or not.
  private func end(of name: [[UInt8]], from start: Int, in words: Words) -> Int? {
    var rest = name[...]
    var index = start
    while !rest.isEmpty {
      guard index < words.count, index == start || words.gap(before: index) == .blank
      else { return nil }
      if rest.first == Array(words[index]) {
        rest = rest.dropFirst()
      } else if let long = abbreviations.long(of: words[index]), rest.starts(with: long) {
        rest = rest.dropFirst(long.count)
      } else {
        return nil
      }
      index += 1
    }
    return index
  }

  // MARK: What the words around say

  /// `Phó` before a name makes it another's; `chức danh` makes it a grade, not a post.
  private func isAfterPartOfTitle(_ index: Int, _ words: Words) -> Bool {
    guard index > 0, words.gap(before: index) == .blank else { return false }
    return Self.before.contains { words.has($0, at: index - $0.words.count) }
  }

  private static let before: [Phrase] = ["phó", "nguyên", "chức danh", "chức vụ", "cựu", "các"]

  /// Whether the words that follow leave the name as it is. A short name that goes on must go on as the
  /// title does: `Giám đốc Trung tâm`, not `Giám đốc Sở`.
  private func means(_ name: Name, _ range: Range<Int>, in words: Words) -> Bool {
    let next = range.upperBound
    guard next < words.count else { return true }
    if Self.grades.contains(where: { words.has($0, at: next) }) { return false }
    guard words.gap(before: next) == .blank, name.words.count < 4 || words.isCapitalized(next)
    else { return true }
    if name.title.count > name.words.count, continues(name.title, name.words.count, next, words) {
      return true
    }
    return !words.isCapitalized(next) && !Self.others.contains { words.has($0, at: next) }
  }

  private func continues(
    _ title: [[UInt8]], _ index: Int, _ next: Int, _ words: Words
  ) -> Bool {
    title.starts(with: title[..<index])
      && (title[index] == Array(words[next])
        || abbreviations.long(of: words[next])?.first == title[index])
  }

  private static let grades: [Phrase] = ["và tương đương", "hoặc tương đương", "trở lên"]
  /// Words with which the name of another body begins, or which speak of several.
  private static let others: [Phrase] = [
    "các", "những", "một", "sở", "bộ", "tỉnh", "huyện", "cấp", "công ty", "doanh nghiệp",
    "bệnh viện", "chi nhánh", "trường", "ngân hàng", "thuộc", "phụ trách",
  ]
}
