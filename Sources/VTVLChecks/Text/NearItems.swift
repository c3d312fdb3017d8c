import VTVLModel
import VTVLSyntax

/// Items of different posts that say nearly the same: found through what is left of each when the
/// grammatical words are taken out, and when up to two more words are, so that the work grows with the
/// text and not with the pairs of items.
struct NearItems {
  /// One wording of an item, with every passage that states it.
  struct Wording {
    let keyword: Keyword
    let tokens: [ItemToken]
    /// How many words it has, those that constants put in included.
    let length: Int
    /// The hash of the words that carry meaning, in order.
    fileprivate let content: UInt64
    fileprivate(set) var passages: [Passages.Passage]
    /// Ascending.
    fileprivate(set) var posts: [Int]
  }

  /// A wording, a more usual one, and how they differ.
  struct Pair {
    let wording: Wording
    let usual: Wording
    let difference: WordDifference
  }

  private var wordings: [Wording] = []
  /// The wordings with the same words that carry meaning, the most usual first.
  private var indicesByContent = HashTable<[Int]>()
  /// For each wording those with one or two more or fewer of such words, side by side.
  private var neighbours: [[Int]] = []

  /// At least so many words for one word of difference, and for two or for words that carry meaning.
  private static let shortest = 6
  private static let shortestForTwo = 12
  /// How many wordings of one content each is compared with: the most usual ones.
  private static let compared = 3

  static func pairs(in inspection: Inspection) -> [Pair] {
    var search = NearItems()
    var indexByTokens = HashTable<Int>()
    for passage in inspection.passages.all {
      search.add(passage, inspection.model, &indexByTokens)
    }
    search.index()
    return search.wordings.indices.compactMap { search.pair($0) }
  }

  // MARK: Reading

  private mutating func add(
    _ passage: Passages.Passage, _ model: Model, _ indexByTokens: inout HashTable<Int>
  ) {
    guard let keyword = passage.use?.keyword, Self.isCompared(keyword), !passage.posts.isEmpty
    else { return }
    let tokens = ItemToken.tokens(of: passage, model)
    let length = model.length(of: passage.prose, tokens)
    guard length >= Self.shortest - 1 else { return }
    let hash = tokens.reduce(keyword.hash) {
      Words.hash($0, followedBy: $1.hash ^ ($1.isCapitalized ? 0x8000_0000 : 0))
    }
    let index = indexByTokens.values[indexByTokens.place(of: hash, orAdd: wordings.count)]
    guard index == wordings.count else {
      wordings[index].passages.append(passage)
      wordings[index].posts.formUnion(passage.posts)
      return
    }
    wordings.append(
      Wording(
        keyword: keyword, tokens: tokens, length: length,
        content: RollingHash.whole(tokens, of: keyword), passages: [passage],
        posts: passage.posts))
  }

  /// Names that differ in a word are other names; only what says something is compared.
  private static func isCompared(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .fields, .group, .level, .title, .shortTitle, .rank, .workplace, .effective, .process:
      false
    default: true
    }
  }

  private mutating func index() {
    for (index, wording) in wordings.enumerated() {
      let place = indicesByContent.place(of: wording.content, orAdd: [])
      indicesByContent.values[place].append(index)
    }
    for place in indicesByContent.values.indices where indicesByContent.values[place].count > 1 {
      let indices = indicesByContent.values[place]
      indicesByContent.values[place] = indices.sorted {
        Self.isMoreUsual(wordings[$0], wordings[$1])
      }
    }
    neighbours = Array(repeating: [], count: wordings.count)
    var hash = RollingHash()
    for index in wordings.indices where wordings[index].tokens.count >= Self.shortestForTwo {
      hash.read(wordings[index].tokens, of: wordings[index].keyword)
      join(index, hash)
    }
  }

  /// Makes a wording the neighbour of those whose content is its own with one or two words left out.
  private mutating func join(_ index: Int, _ hash: RollingHash) {
    for length in 1...WordDifference.most where hash.count > length {
      for start in 0...(hash.count - length) {
        let rest = hash.without(start..<(start + length))
        guard let place = indicesByContent.place(of: rest) else { continue }
        for shorter in indicesByContent.values[place].prefix(Self.compared)
        where !neighbours[index].contains(shorter) {
          neighbours[index].append(shorter)
          neighbours[shorter].append(index)
        }
      }
    }
  }

  // MARK: Comparing

  /// In more posts; of two in as many, in the earlier post.
  private static func isMoreUsual(_ left: Wording, _ right: Wording) -> Bool {
    if left.posts.count != right.posts.count { return left.posts.count > right.posts.count }
    if left.posts[0] != right.posts[0] { return left.posts[0] < right.posts[0] }
    return left.passages[0].prose.index < right.passages[0].prose.index
  }

  /// The nearest more usual wording of a wording, the most usual of those as near.
  private func pair(_ index: Int) -> Pair? {
    let candidates = candidates(index)
    guard !candidates.isEmpty else { return nil }
    let wording = wordings[index]
    var best: Pair?
    for other in candidates where other != index {
      let usual = wordings[other]
      // What one post says both ways is two things.
      guard Self.isMoreUsual(usual, wording), usual.posts.isDisjoint(with: wording.posts),
        let difference = WordDifference(from: usual.tokens, to: wording.tokens),
        isDrift(difference, wording, usual)
      else { continue }
      if let best, best.difference.count < difference.count { continue }
      if let best, best.difference.count == difference.count, Self.isMoreUsual(best.usual, usual) {
        continue
      }
      best = Pair(wording: wording, usual: usual, difference: difference)
    }
    return best
  }

  private func isDrift(_ difference: WordDifference, _ wording: Wording, _ usual: Wording) -> Bool {
    let length = max(wording.length, usual.length)
    guard difference.count > 0, length >= Self.shortest else { return false }
    let isLong = length >= Self.shortestForTwo
    return isLong
      || difference.count == 1 && !difference.movesContent(usual.tokens, wording.tokens)
  }

  /// Wordings that may be near: the most usual with the same content, and the neighbours.
  private func candidates(_ index: Int) -> [Int] {
    guard let place = indicesByContent.place(of: wordings[index].content) else { return [] }
    let alike = indicesByContent.values[place].prefix(Self.compared)
    // Nearly every wording is the only one of its content and has no neighbours.
    if alike.count == 1, neighbours[index].isEmpty { return [] }
    return alike + neighbours[index].sorted()
  }
}

extension Model {
  /// The words of a passage; a constant counts with its own, another reference as one.
  fileprivate func length(of prose: ProseID, _ tokens: [ItemToken]) -> Int {
    declarations[prose].references.reduce(tokens.count) { length, reference in
      guard let constant = declarations.constants[reference.whole],
        let text = declarations.all[constant].text
      else { return length }
      return length + Int(declarations[text].wordCount) - 1
    }
  }
}

/// Hashes of the words of an item that carry meaning and of what is left when some of them are taken out,
/// each in one step.
private struct RollingHash {
  /// The hash of the first words, for each number of them.
  private var heads: [UInt64] = []
  private var powers: [UInt64] = [1]

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// - Parameter keyword: what the words say; those of another are not alike.
  static func whole(_ tokens: [ItemToken], of keyword: Keyword) -> UInt64 {
    var hash = keyword.hash
    for token in tokens where token.kind != .grammatical { add(token, to: &hash) }
    return hash
  }

  private static func add(_ token: ItemToken, to hash: inout UInt64) {
    hash = hash &* base &+ UInt64(token.hash) &+ 1
  }

  /// Takes the words of an item in place of those of the one before.
  mutating func read(_ tokens: [ItemToken], of keyword: Keyword) {
    heads.removeAll(keepingCapacity: true)
    var hash = keyword.hash
    heads.append(hash)
    for token in tokens where token.kind != .grammatical {
      Self.add(token, to: &hash)
      heads.append(hash)
    }
    while powers.count < heads.count { powers.append(powers[powers.count - 1] &* Self.base) }
  }

  var count: Int { heads.count - 1 }

  func without(_ range: Range<Int>) -> UInt64 {
    let rest = count - range.upperBound
    let tail = heads[count] &- heads[range.upperBound] &* powers[rest]
    return heads[range.lowerBound] &* powers[rest] &+ tail
  }
}

extension Keyword {
  fileprivate var hash: UInt64 { UInt64(rawValue) &* 0xD6E8_FEB8_6659_FD93 }
}

extension [Int] {
  /// Adds ascending numbers to ascending numbers.
  fileprivate mutating func formUnion(_ other: [Int]) {
    if let last, let first = other.first, last < first {
      self += other
    } else if self != other {
      self = Set(self).union(other).sorted()
    }
  }

  /// Whether two rows of ascending numbers have none in common.
  fileprivate func isDisjoint(with other: [Int]) -> Bool {
    var (left, right) = (0, 0)
    while left < count, right < other.count {
      if self[left] == other[right] { return false }
      if self[left] < other[right] { left += 1 } else { right += 1 }
    }
    return true
  }
}
