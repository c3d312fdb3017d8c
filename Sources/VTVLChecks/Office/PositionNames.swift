import VTVLModel

/// The titles and short titles of the described posts, found in prose.
struct PositionNames {
  /// One name of one post.
  struct Name {
    /// The index in `Model.positions`.
    let position: Int
    let isShort: Bool
    let text: Text
    /// Abbreviations spelt out.
    fileprivate let words: Phrase
    /// Words of the full title, to tell `Giám đốc Trung tâm` from `Giám đốc Sở`.
    fileprivate let title: Phrase
    /// Whether another post has the name too, so that it does not say which is meant.
    fileprivate(set) var isShared = false

    /// Whether the name says by itself which post is meant, wherever it stands.
    var isDistinctive: Bool { words.count >= 4 && !isShared }
  }

  private(set) var all: [Name] = []
  /// What each beginning of a name, by the hash of its words, is whole: mostly nothing. A passage is
  /// followed while it agrees with some name, and not held against every name.
  private var beginnings = HashTable<Entry>()
  /// The words with which names begin, and the abbreviations that may.
  private var firstWords: WordFilter
  private let abbreviations: Abbreviations

  /// The names, by index, that have the same words. A name that several posts have says which is meant
  /// only in the prose of one of them.
  private struct Entry {
    var distinct: [Int] = []
    var sharedByPosition: [Int: [Int]] = [:]
  }

  init(_ context: CheckContext) {
    abbreviations = context.abbreviations
    firstWords = abbreviations.filter
    for (index, titles) in context.titles.enumerated() {
      let title = titles.title?.spelledOut ?? ""
      if let name = titles.title { add(name, title, index, isShort: false) }
      if let name = titles.short { add(name, title, index, isShort: true) }
    }
    for place in beginnings.values.indices where beginnings.values[place].distinct.count > 1 {
      tellShared(at: place)
    }
  }

  /// Names of one word are too common to be looked for.
  private mutating func add(
    _ name: PositionTitle, _ title: Phrase, _ position: Int, isShort: Bool
  ) {
    let words = name.spelledOut
    guard words.count >= 2 else { return }
    beginnings.values[addBeginnings(words)].distinct.append(all.count)
    firstWords.insert(words.hash(of: 0))
    all.append(
      Name(position: position, isShort: isShort, text: name.text, words: words, title: title))
  }

  /// Tells the names at a place that several posts have from those of one.
  private mutating func tellShared(at place: Int) {
    let names = beginnings.values[place].distinct
    beginnings.values[place].distinct = []
    for (_, indices) in Dictionary(grouping: names, by: { all[$0].words }) {
      let byPosition = Dictionary(grouping: indices) { all[$0].position }
      guard byPosition.count > 1 else {
        beginnings.values[place].distinct += indices
        continue
      }
      for index in indices { all[index].isShared = true }
      beginnings.values[place].sharedByPosition.merge(byPosition) { $0 + $1 }
    }
  }

  /// The place of all the words among the beginnings.
  private mutating func addBeginnings(_ words: Phrase) -> Int {
    var hash: UInt64 = 0
    var place = 0
    for index in 0..<words.count {
      hash = Words.hash(hash, followedBy: words.hash(of: index))
      place = beginnings.place(of: hash, orAdd: Entry())
    }
    return place
  }

  /// The first capitalised word from one on with which a name may begin; the number of words where there
  /// is none.
  func firstIndex(from start: Int, in words: Words) -> Int {
    var index = words.firstIndex(from: start, in: firstWords)
    while index < words.count, !words.isCapitalized(index) {
      index = words.firstIndex(from: index + 1, in: firstWords)
    }
    return index
  }

  /// The names that begin at a word, the longest first, with the words they take: those that only one
  /// post has, and those of `owner`, the post in whose prose the word stands.
  func names(
    at index: Int, in words: Words, owner: Int?
  ) -> [(name: Name, range: Range<Int>)] {
    guard words.isCapitalized(index), !isAfterPartOfTitle(index, words) else { return [] }
    var found: [(name: Name, range: Range<Int>)] = []
    var hash: UInt64 = 0
    var end = index
    while end < words.count, end == index || words.gap(before: end) == .blank {
      hash = abbreviations.hash(of: end, in: words, after: hash)
      end += 1
      // An abbreviation may go beyond where a name ends.
      guard let entry = beginnings[hash] else { break }
      let indices = entry.distinct + (owner.flatMap { entry.sharedByPosition[$0] } ?? [])
      guard !indices.isEmpty else { continue }
      let spelt = abbreviations.spelledOut(words, index..<end)
      let fitting = indices.map { all[$0] }.filter {
        $0.words.key == spelt[...] && means($0, index..<end, in: words)
      }
      found.insert(contentsOf: fitting.map { ($0, index..<end) }, at: 0)
    }
    return found
  }

  // MARK: What the words around say

  /// `Phó` before a name makes it another's; `chức danh` makes it a grade, not a post.
  private func isAfterPartOfTitle(_ index: Int, _ words: Words) -> Bool {
    guard index > 0, words.gap(before: index) == .blank else { return false }
    return Self.before.contains { words.has($0, at: index - $0.count) }
  }

  private static let before: [Phrase] = ["phó", "nguyên", "chức danh", "chức vụ", "cựu", "các"]

  /// Whether the words that follow leave the name as it is. A short name that goes on must go on as the
  /// title does: `Giám đốc Trung tâm`, not `Giám đốc Sở`.
  private func means(_ name: Name, _ range: Range<Int>, in words: Words) -> Bool {
    let next = range.upperBound
    guard next < words.count else { return true }
    if words.isAny(of: Self.grades, at: next) { return false }
    guard words.gap(before: next) == .blank, name.words.count < 4 || words.isCapitalized(next)
    else { return true }
    if name.title.count > name.words.count, continues(name.title, name.words.count, next, words) {
      return true
    }
    return !words.isCapitalized(next) && !words.isAny(of: Self.others, at: next)
  }

  private func continues(
    _ title: Phrase, _ index: Int, _ next: Int, _ words: Words
  ) -> Bool {
    title[index] == words[next] || abbreviations.long(of: next, in: words)?[0] == title[index]
  }

  private static let grades: [Phrase] = ["và tương đương", "hoặc tương đương", "trở lên"]
  /// Words with which the name of another body begins, or which speak of several.
  private static let others: [Phrase] = [
    "các", "những", "một", "sở", "bộ", "tỉnh", "huyện", "cấp", "công ty", "doanh nghiệp",
    "bệnh viện", "chi nhánh", "trường", "ngân hàng", "thuộc", "phụ trách",
  ]
}
