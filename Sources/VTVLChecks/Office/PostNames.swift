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
  /// Names by their words, so that a passage is looked up and not held against every name.
  private var entries: [[UInt8]: Entry] = [:]
  /// The words of the longest name.
  private var longest = 0
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
    for (key, indices) in Dictionary(grouping: all.indices, by: { Self.key(all[$0].words) }) {
      let byPosition = Dictionary(grouping: indices) { all[$0].position }
      let isShared = byPosition.count > 1
      for index in indices where isShared { all[index].isShared = true }
      entries[key] = Entry(
        distinct: isShared ? [] : indices, sharedByPosition: isShared ? byPosition : [:])
    }
    longest = all.map(\.words.count).max() ?? 0
  }

  /// The names, by index, that have the same words. A name that several posts have says which is meant
  /// only in the prose of one of them.
  private struct Entry {
    let distinct: [Int]
    let sharedByPosition: [Int: [Int]]
  }

  private static func key(_ words: some Sequence<[UInt8]>) -> [UInt8] {
    words.reduce(into: []) { append($1[...], to: &$0) }
  }

  private static func append(_ word: ArraySlice<UInt8>, to key: inout [UInt8]) {
    key += word
    key.append(UInt8(ascii: " "))
  }

  /// Names of one word are too common to be looked for.
  private mutating func add(
    _ text: Text, _ words: [[UInt8]], _ title: [[UInt8]], _ position: Int, isShort: Bool
  ) {
    guard words.count >= 2 else { return }
    all.append(Name(position: position, isShort: isShort, text: text, words: words, title: title))
  }

  /// The names that begin at a word, the longest first, with the words they take: those that only one
  /// post has, and those of `owner`, the post in whose prose the word stands.
  func names(
    at index: Int, in words: Words, owner: Int?
  ) -> [(name: Name, range: Range<Int>)] {
    guard words.isCapitalized(index), !isAfterPartOfTitle(index, words) else { return [] }
    var found: [(name: Name, range: Range<Int>)] = []
    var key: [UInt8] = []
    var length = 0
    var end = index
    while end < words.count, length < longest, end == index || words.gap(before: end) == .blank {
      if let long = abbreviations.long(of: words[end]) {
        for word in long { Self.append(word[...], to: &key) }
        length += long.count
      } else {
        Self.append(words[end], to: &key)
        length += 1
      }
      end += 1
      guard let entry = entries[key] else { continue }
      let indices = entry.distinct + (owner.flatMap { entry.sharedByPosition[$0] } ?? [])
      let fitting = indices.map { all[$0] }.filter { means($0, index..<end, in: words) }
      found.insert(contentsOf: fitting.map { ($0, index..<end) }, at: 0)
    }
    return found
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
