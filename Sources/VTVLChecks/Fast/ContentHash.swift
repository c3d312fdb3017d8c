import VTVLSyntax

/// Hashes of the words of an item that carry meaning and of what is left when some of them are taken out,
/// each in one step.
struct ContentHash {
  /// The hash of the first words, for each number of them.
  private var heads: [UInt64] = []
  private var powers: [UInt64] = [1]

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// - Parameter keyword: what the words say; those of another are not alike.
  static func whole(_ tokens: ArraySlice<ItemToken>, of keyword: Keyword) -> UInt64 {
    var hash = keyword.hash
    for token in tokens where token.kind != .grammatical { add(token, to: &hash) }
    return hash
  }

  private static func add(_ token: ItemToken, to hash: inout UInt64) {
    hash = hash &* base &+ UInt64(token.hash) &+ 1
  }

  /// Takes the words of an item in place of those of the one before.
  mutating func read(_ tokens: ArraySlice<ItemToken>, of keyword: Keyword) {
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
  var hash: UInt64 { UInt64(rawValue) &* 0xD6E8_FEB8_6659_FD93 }
}
