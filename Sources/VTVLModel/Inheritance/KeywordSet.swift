import VTVLSyntax

/// A set of keywords, and of what has none, as bits.
struct KeywordSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Adds a keyword, or nil; false where it is there already.
  mutating func insert(_ keyword: Keyword?) -> Bool {
    let place = keyword.map { Int($0.rawValue) + 1 } ?? 0
    let bit: UInt64 = 1 << UInt64(place & 63)
    let isNew = (place < 64 ? low : high) & bit == 0
    if place < 64 { low |= bit } else { high |= bit }
    return isNew
  }
}
