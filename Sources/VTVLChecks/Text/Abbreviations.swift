import VTVLModel
import VTVLSyntax

/// The abbreviations that the project declares, and names compared with them spelt out.
package struct Abbreviations: Sendable {
  private let shorts: [Phrase]
  private let longs: [Phrase]
  private var indexByHash = HashTable<Int>()
  /// The short forms, so that nearly every other word is passed over at once.
  private(set) var filter = WordFilter()

  package init(_ declared: [Knowledge.Abbreviation]) {
    var shorts: [Phrase] = []
    var longs: [Phrase] = []
    for abbreviation in declared {
      let short = Words(abbreviation.short)
      let long = Phrase(abbreviation.long)
      guard short.count == 1, !long.isEmpty else { continue }
      let hash = UInt64(short.hash(of: 0))
      // The first of two meanings counts.
      guard indexByHash.place(of: hash) == nil else { continue }
      _ = indexByHash.place(of: hash, orAdd: shorts.count)
      filter.insert(short.hash(of: 0))
      shorts.append(Phrase(abbreviation.short))
      longs.append(long)
    }
    self.shorts = shorts
    self.longs = longs
  }

  /// The words of a name with abbreviations spelt out, one space between: `Chủ tịch UBND xã.` and `chủ
  /// tịch Ủy ban nhân dân xã` are one name.
  package func spelledOut(_ words: Words) -> [UInt8] { spelledOut(words, words.indices) }

  package func spelledOut(_ text: String) -> [UInt8] { spelledOut(Words(text)) }

  /// The same of some of the words.
  func spelledOut(_ words: Words, _ range: Range<Int>) -> [UInt8] {
    guard range.contains(where: { long(of: $0, in: words) != nil }) else {
      return Array(words.key(of: range))
    }
    var name: [UInt8] = []
    for index in range {
      if !name.isEmpty { name.append(UInt8(ascii: " ")) }
      name += long(of: index, in: words)?.key ?? words[index]
    }
    return name
  }

  /// A number that names have in common when they are the same spelt out.
  func hash(of words: Words) -> UInt64 {
    var name: UInt64 = 0
    for index in words.indices { name = hash(of: index, in: words, after: name) }
    return name
  }

  /// The same of a name that goes on with a word.
  func hash(of index: Int, in words: Words, after hash: UInt64) -> UInt64 {
    guard let long = long(of: index, in: words) else {
      return Words.hash(hash, followedBy: words.hash(of: index))
    }
    var hash = hash
    for index in 0..<long.count { hash = Words.hash(hash, followedBy: long.hash(of: index)) }
    return hash
  }

  /// The words that a word stands for, if it is an abbreviation.
  func long(of index: Int, in words: Words) -> Phrase? {
    let hash = words.hash(of: index)
    guard filter.mayHold(hash), let known = indexByHash[UInt64(hash)],
      words.has(shorts[known], at: index)
    else { return nil }
    return longs[known]
  }
}
