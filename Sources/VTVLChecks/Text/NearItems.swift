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
    /// The words that carry meaning, in order.
    fileprivate let content: [UInt32]
    fileprivate(set) var passages: [Passages.Passage]
    fileprivate(set) var posts: Set<Int>

    /// The first post, for order.
    fileprivate let first: Int
  }

  /// A wording, a more usual one, and how they differ.
  struct Pair {
    let wording: Wording
    let usual: Wording
    let difference: WordDifference
  }

  private var wordings: [Wording] = []
  /// The wordings with the same words that carry meaning.
  private var indicesByContent: [Key: [Int]] = [:]
  /// For each wording those with one or two more or fewer of such words, side by side.
  private var neighbours: [[Int]] = []

  private struct Key: Hashable {
    let keyword: Keyword
    let hash: UInt64
  }

  /// At least so many words for one word of difference, and for two or for words that carry meaning.
  private static let shortest = 6
  private static let shortestForTwo = 12
  /// How many wordings of one content each is compared with: the most usual ones.
  private static let compared = 3

  static func pairs(in inspection: Inspection) -> [Pair] {
    var search = NearItems()
    var indexByTokens: [WordingKey: Int] = [:]
    for passage in inspection.passages.all {
      search.add(passage, inspection.model, &indexByTokens)
    }
    search.index()
    return search.wordings.indices.compactMap { search.pair($0) }
  }

  // MARK: Reading

  private struct WordingKey: Hashable {
    let keyword: Keyword
    let words: [UInt64]
  }

  private mutating func add(
    _ passage: Passages.Passage, _ model: Model, _ indexByTokens: inout [WordingKey: Int]
  ) {
    guard let keyword = passage.use?.keyword, Self.isCompared(keyword),
      let first = passage.posts.first
    else { return }
    let tokens = ItemToken.tokens(of: passage, model)
    let length = model.length(of: passage.prose, tokens)
    guard length >= Self.shortest - 1 else { return }
    let key = WordingKey(
      keyword: keyword, words: tokens.map { UInt64($0.hash) << 1 | ($0.isCapitalized ? 1 : 0) })
    if let index = indexByTokens[key] {
      wordings[index].passages.append(passage)
      wordings[index].posts.formUnion(passage.posts)
      return
    }
    indexByTokens[key] = wordings.count
    wordings.append(
      Wording(
        keyword: keyword, tokens: tokens, length: length,
        content: tokens.filter { $0.kind != .grammatical }.map(\.hash), passages: [passage],
        posts: Set(passage.posts), first: first))
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
      let hash = RollingHash(wording.content).whole
      indicesByContent[Key(keyword: wording.keyword, hash: hash), default: []].append(index)
    }
    let wordings = wordings
    indicesByContent = indicesByContent.mapValues { indices in
      indices.sorted { Self.isMoreUsual(wordings[$0], wordings[$1]) }
    }
    neighbours = Array(repeating: [], count: wordings.count)
    for (index, wording) in wordings.enumerated() where wording.tokens.count >= Self.shortestForTwo
    {
      for shorter in shorter(than: wording) {
        neighbours[index].append(shorter)
        neighbours[shorter].append(index)
      }
    }
  }

  /// The wordings whose content is that of a wording with one or two words left out.
  private func shorter(than wording: Wording) -> Set<Int> {
    let hash = RollingHash(wording.content)
    var found: Set<Int> = []
    for length in 1...WordDifference.most where wording.content.count > length {
      for start in 0...(wording.content.count - length) {
        let key = Key(
          keyword: wording.keyword, hash: hash.without(start..<(start + length)))
        found.formUnion((indicesByContent[key] ?? []).prefix(Self.compared))
      }
    }
    return found
  }

  // MARK: Comparing

  /// In more posts; of two in as many, in the earlier post.
  private static func isMoreUsual(_ left: Wording, _ right: Wording) -> Bool {
    if left.posts.count != right.posts.count { return left.posts.count > right.posts.count }
    if left.first != right.first { return left.first < right.first }
    return left.passages[0].prose.index < right.passages[0].prose.index
  }

  /// The nearest more usual wording of a wording, the most usual of those as near.
  private func pair(_ index: Int) -> Pair? {
    let wording = wordings[index]
    var best: Pair?
    for other in candidates(index) where other != index {
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
    let key = Key(
      keyword: wordings[index].keyword, hash: RollingHash(wordings[index].content).whole)
    return (indicesByContent[key] ?? []).prefix(Self.compared) + neighbours[index].sorted()
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

/// Hashes of a sequence and of what is left when some of it is taken out, each in one step.
private struct RollingHash {
  /// The hash of the first elements, for each number of them.
  private var heads: [UInt64] = [0]
  private var powers: [UInt64] = [1]

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ elements: [UInt32]) {
    for element in elements {
      heads.append(heads[heads.count - 1] &* Self.base &+ UInt64(element) &+ 1)
      powers.append(powers[powers.count - 1] &* Self.base)
    }
  }

  var whole: UInt64 { heads[heads.count - 1] }

  func without(_ range: Range<Int>) -> UInt64 {
    let rest = heads.count - 1 - range.upperBound
    let tail = whole &- heads[range.upperBound] &* powers[rest]
    return heads[range.lowerBound] &* powers[rest] &+ tail
  }
}

extension ItemToken {
  /// Words that office prose uses for one another, a line each; a word of one line for one of another is
  /// another meaning.
  private static let interchangeable: [WordSet] = [
    "của thuộc trong ở tại theo về", "để nhằm cho", "các những", "với cùng", "khi lúc",
  ].map(WordSet.init)
  private static let grammatical = WordSet(
    "của thuộc trong ở tại theo về để nhằm cho các những với cùng khi lúc và có được đã đang sẽ do là "
      + "như việc sự này đó mà thì cũng đều phải")
  private static let weighty = WordSet(
    "không chưa chẳng trừ ngoài hoặc hay trên dưới trước sau từ đến")

  /// The words and references of a passage, in order.
  static func tokens(of passage: Passages.Passage, _ model: Model) -> [ItemToken] {
    let words = passage.words
    var references = model.declarations[passage.prose].references.makeIterator()
    var tokens: [ItemToken] = []
    tokens.reserveCapacity(words.count)
    var offset = 0
    func addReferences(until end: Int) {
      while let next = words.text[offset..<end].firstIndex(of: PassageSource.reference),
        let reference = references.next()
      {
        tokens.append(
          ItemToken(
            hash: UInt32(truncatingIfNeeded: reference.whole.index) &* 2_654_435_761 ^ 0xFFFF,
            isCapitalized: false, kind: .weighty, likeness: nil, range: next..<(next + 1)))
        offset = next + 1
      }
      offset = end
    }
    for index in words.indices {
      let range = words.bytes(of: index..<(index + 1))
      addReferences(until: range.lowerBound)
      tokens.append(
        ItemToken(
          hash: words.hash(of: index), isCapitalized: index > 0 && words.isCapitalized(index),
          kind: kind(index, words), likeness: likeness(index, words), range: range))
      offset = range.upperBound
    }
    addReferences(until: words.text.count)
    return tokens
  }

  private static func kind(_ index: Int, _ words: Words) -> Kind {
    let isName = index > 0 && words.isCapitalized(index)
    let isNumber = words[index].first.map { (0x30...0x39).contains($0) } ?? false
    if isName || isNumber || weighty.contains(index, of: words) { return .weighty }
    return grammatical.contains(index, of: words) ? .grammatical : .content
  }

  private static func likeness(_ index: Int, _ words: Words) -> Int? {
    guard grammatical.contains(index, of: words) else { return nil }
    return interchangeable.firstIndex { $0.contains(index, of: words) }
  }
}
