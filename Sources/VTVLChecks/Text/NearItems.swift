import VTVLModel
import VTVLSyntax

/// Items of different positions that say nearly the same: found through what is left of each when the
/// grammatical words are taken out, and when up to two more words are, so that the work grows with the
/// text and not with the pairs of items.
struct NearItems {
  /// An item, one that is worded more usually, and how they differ.
  struct Pair {
    let item: Item
    let usual: Item
    let difference: WordDifference
  }

  /// One wording of an item, with every passage that states it.
  struct Item {
    let tokens: [ItemToken]
    let passages: [Passages.Passage]
    /// Ascending.
    let positions: ArraySlice<Int>
  }

  /// An item as it is looked for.
  private struct Wording {
    let keyword: Keyword
    /// Its words, among those of all.
    let tokens: Range<Int>
    /// How many words it has, those that constants put in included.
    let length: Int
    /// The hash of the words that carry meaning, in order.
    let content: UInt64
    let passage: Passages.Passage
    /// Others that state the same.
    var others: [Passages.Passage] = []
    /// Ascending.
    var positions: ArraySlice<Int>
  }

  private let model: Model
  private var wordings: [Wording] = []
  private var tokens: [ItemToken] = []
  private var indexByTokens = HashTable<Int>()
  /// The groups of wordings with the same words that carry meaning, by the hash of these; in a group the
  /// most usual come first.
  private var groupByContent = HashTable<Void>()
  private var groups: [ArraySlice<Int>] = []
  /// For each wording those with one or two more or fewer of such words, side by side.
  private var neighbours: [[Int]] = []

  /// At least so many words for one word of difference, and for two or for words that carry meaning.
  private static let shortest = 6
  private static let shortestForTwo = 12
  /// How many wordings of one content each is compared with: the most usual ones.
  private static let compared = 3

  static func pairs(in context: CheckContext) -> [Pair] {
    var search = NearItems(model: context.model)
    let passages = context.passages
    for index in passages.indices { search.add(passages[index]) }
    search.groupByContents()
    search.findNeighbours()
    return search.wordings.indices.compactMap { search.pair($0) }
  }

  private init(model: Model) { self.model = model }

  // MARK: Reading

  private mutating func add(_ passage: Passages.Passage) {
    guard let keyword = passage.use?.keyword, Self.isCompared(keyword), !passage.positions.isEmpty
    else { return }
    let length = model.length(of: passage.prose, passage.words.count)
    guard length >= Self.shortest - 1 else { return }
    let start = tokens.count
    ItemToken.add(passage, model, to: &tokens)
    let range = start..<tokens.count
    let index = indexByTokens.values[
      indexByTokens.place(of: hash(range, of: keyword), orAdd: wordings.count)]
    guard index == wordings.count else {
      tokens.removeLast(range.count)
      wordings[index].others.append(passage)
      wordings[index].positions.formUnion(passage.positions)
      return
    }
    wordings.append(
      Wording(
        keyword: keyword, tokens: range, length: length,
        content: ContentHash.whole(tokens[range], of: keyword), passage: passage,
        positions: passage.positions))
  }

  /// A number that wordings have in common when they are the same, capitals and all.
  private func hash(_ range: Range<Int>, of keyword: Keyword) -> UInt64 {
    var hash = keyword.hash
    for index in range {
      let token = tokens[index]
      hash = Words.hash(hash, followedBy: token.hash ^ (token.isCapitalized ? 0x8000_0000 : 0))
    }
    return hash
  }

  /// Names that differ in a word are other names; only what says something is compared.
  private static func isCompared(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .fields, .group, .level: false
    default: FieldTable.builtIn.section(keyword) != .header
    }
  }

  private mutating func groupByContents() {
    var members = Groups<Int>()
    for index in wordings.indices {
      members.add(index, to: groupByContent.place(of: wordings[index].content, orAdd: ()))
    }
    groups = members.grouped(count: groupByContent.values.count)
    for group in groups.indices where groups[group].count > 1 {
      groups[group] = groups[group].sorted { isMoreUsual($0, $1) }[...]
    }
  }

  private mutating func findNeighbours() {
    neighbours = Array(repeating: [], count: wordings.count)
    var hash = ContentHash()
    for index in wordings.indices where wordings[index].tokens.count >= Self.shortestForTwo {
      hash.read(tokens[wordings[index].tokens], of: wordings[index].keyword)
      join(index, hash)
    }
  }

  /// Makes a wording the neighbour of those whose content is its own with one or two words left out.
  private mutating func join(_ index: Int, _ hash: ContentHash) {
    for length in 1...WordDifference.most where hash.count > length {
      for start in 0...(hash.count - length) {
        let rest = hash.without(start..<(start + length))
        guard let group = groupByContent.place(of: rest) else { continue }
        for shorter in groups[group].prefix(Self.compared)
        where !neighbours[index].contains(shorter) {
          neighbours[index].append(shorter)
          neighbours[shorter].append(index)
        }
      }
    }
  }

  // MARK: Comparing

  /// In more positions; of two in as many, in the earlier post.
  private func isMoreUsual(_ left: Int, _ right: Int) -> Bool {
    let (positions, others) = (wordings[left].positions, wordings[right].positions)
    if positions.count != others.count { return positions.count > others.count }
    if positions.first != others.first { return positions.first ?? 0 < others.first ?? 0 }
    return wordings[left].passage.prose.index < wordings[right].passage.prose.index
  }

  /// The nearest more usual wording of a wording, the most usual of those as near.
  private func pair(_ index: Int) -> Pair? {
    var best: (usual: Int, difference: WordDifference)?
    for other in candidates(index) where other != index {
      // What one post says both ways is two things.
      guard isMoreUsual(other, index),
        wordings[other].positions.isDisjoint(with: wordings[index].positions),
        let difference = drift(from: other, to: index)
      else { continue }
      if let best {
        guard difference.count <= best.difference.count else { continue }
        if difference.count == best.difference.count, isMoreUsual(best.usual, other) { continue }
      }
      best = (other, difference)
    }
    return best.flatMap { changesRank(from: $0.usual, to: index, $0.difference) ? nil : $0 }.map {
      Pair(item: item(index), usual: item($0.usual), difference: $0.difference)
    }
  }

  /// How a wording differs from a more usual one, where that may be drift.
  private func drift(from usual: Int, to index: Int) -> WordDifference? {
    let (old, new) = (Array(tokens[wordings[usual].tokens]), Array(tokens[wordings[index].tokens]))
    let length = max(wordings[usual].length, wordings[index].length)
    guard length >= Self.shortest, let difference = WordDifference(from: old, to: new),
      difference.count > 0
    else { return nil }
    let isLong = length >= Self.shortestForTwo
    return isLong || difference.count == 1 && !difference.movesContent(old, new) ? difference : nil
  }

  /// Whether a verb that says who answers for a thing stands where they differ: another verb is another
  /// duty.
  private func changesRank(from usual: Int, to index: Int, _ difference: WordDifference) -> Bool {
    let (old, new) = (tokens[wordings[usual].tokens], tokens[wordings[index].tokens])
    return difference.changes.contains { change in
      let (was, now) = (old.dropFirst(change.old.lowerBound), new.dropFirst(change.new.lowerBound))
      let (before, after) = (was.prefix(change.old.count), now.prefix(change.new.count))
      // A capital is no other verb.
      if before.elementsEqual(after, by: { $0.isSame(as: $1) }) { return false }
      return hasRankVerb(before, in: wordings[usual]) || hasRankVerb(after, in: wordings[index])
    }
  }

  /// Whether some words of a wording are part of such a verb.
  private func hasRankVerb(_ changed: ArraySlice<ItemToken>, in wording: Wording) -> Bool {
    guard let first = changed.first, let last = changed.last else { return false }
    let (words, bytes) = (wording.passage.words, Int(first.start)..<Int(last.end))
    var isFound = false
    Self.rankVerbs.visitPlaces(in: words) { _, verb in
      if words.bytes(of: verb).overlaps(bytes) { isFound = true }
    }
    return isFound
  }

  private static let rankVerbs = PhraseTable([
    "chủ trì", "chủ động", "trực tiếp", "tham gia", "tham dự", "tham mưu", "phối hợp", "giúp",
    "giúp việc", "hỗ trợ", "lãnh đạo", "chỉ đạo", "quản lý", "điều hành", "tổ chức thực hiện",
    "triển khai", "hướng dẫn", "kiểm tra", "giám sát", "đôn đốc", "theo dõi", "phụ trách",
    "phân công", "ủy quyền", "quyết định", "phê duyệt", "thẩm định", "ký", "ký thay", "đề xuất",
    "kiến nghị", "trình", "chịu trách nhiệm",
  ])

  /// Wordings that may be near: the most usual with the same content, and the neighbours.
  private func candidates(_ index: Int) -> [Int] {
    guard let group = groupByContent.place(of: wordings[index].content) else { return [] }
    let alike = groups[group].prefix(Self.compared)
    // Nearly every wording is the only one of its content and has no neighbours.
    if alike.count == 1, neighbours[index].isEmpty { return [] }
    return alike + neighbours[index].sorted()
  }

  private func item(_ index: Int) -> Item {
    let wording = wordings[index]
    return Item(
      tokens: Array(tokens[wording.tokens]), passages: [wording.passage] + wording.others,
      positions: wording.positions)
  }
}

extension Model {
  /// The words of a passage: a constant counts with its own, another reference as one.
  ///
  /// - Parameter words: how many there are besides the references.
  fileprivate func length(of prose: ProseID, _ words: Int) -> Int {
    declarations[prose].references.reduce(words) { length, reference in
      guard let constant = declarations.constants[reference.whole],
        let text = declarations.all[constant].text
      else { return length + 1 }
      return length + Int(declarations[text].wordCount)
    }
  }
}

extension ArraySlice<Int> {
  /// Adds ascending numbers to ascending numbers.
  fileprivate mutating func formUnion(_ other: ArraySlice<Int>) {
    if let last, let first = other.first, last < first {
      self += other
    } else if self != other {
      self = Set(self).union(other).sorted()[...]
    }
  }

  /// Whether two rows of ascending numbers have none in common.
  fileprivate func isDisjoint(with other: ArraySlice<Int>) -> Bool {
    var (left, right) = (startIndex, other.startIndex)
    while left < endIndex, right < other.endIndex {
      if self[left] == other[right] { return false }
      if self[left] < other[right] { left += 1 } else { right += 1 }
    }
    return true
  }
}
