import VTVLModel
import VTVLSyntax

/// The abbreviations that the project declares, and names compared with them spelt out.
package struct Abbreviations: Sendable {
  private let shorts: [Phrase]
  private let longs: [[[UInt8]]]
  private var indexByHash = HashTable<Int>()

  package init(_ declared: [Knowledge.Abbreviation]) {
    var shorts: [Phrase] = []
    var longs: [[[UInt8]]] = []
    for abbreviation in declared {
      let short = Words(abbreviation.short)
      guard short.count == 1 else { continue }
      let hash = UInt64(short.hash(of: 0))
      // The first of two meanings counts.
      guard indexByHash.place(of: hash) == nil else { continue }
      _ = indexByHash.place(of: hash, orAdd: shorts.count)
      shorts.append(Phrase(abbreviation.short))
      longs.append(Phrase(abbreviation.long).words)
    }
    self.shorts = shorts
    self.longs = longs
  }

  /// The words of a name with abbreviations spelt out: `Chủ tịch UBND xã.` and `chủ tịch Ủy ban nhân
  /// dân xã` are one name.
  package func spelledOut(_ words: Words) -> [[UInt8]] { spelledOut(words, words.indices) }

  /// The same of some of the words.
  func spelledOut(_ words: Words, _ range: Range<Int>) -> [[UInt8]] {
    var name: [[UInt8]] = []
    for index in range {
      if let long = long(of: index, in: words) {
        name += long
      } else {
        name.append(Array(words[index]))
      }
    }
    return name
  }

  /// The words that a word stands for, if it is an abbreviation.
  func long(of index: Int, in words: Words) -> [[UInt8]]? {
    guard let known = indexByHash[UInt64(words.hash(of: index))],
      words.has(shorts[known], at: index)
    else { return nil }
    return longs[known]
  }

  package func spelledOut(_ text: String) -> [[UInt8]] { spelledOut(Words(text)) }

  /// The same as one key, for tables.
  package func key(_ text: String) -> [UInt8] {
    Array(spelledOut(text).joined(separator: [UInt8(ascii: " ")]))
  }
}
