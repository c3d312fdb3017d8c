/// A set of words by their hashes, which may seem to hold a word that it does not, but not the reverse.
struct WordFilter: Sendable {
  private(set) var bits = [UInt64](repeating: 0, count: 64)
  /// As `Words` has it.
  private(set) var signature: UInt64 = 0

  mutating func insert(_ hash: UInt32) {
    bits[Int(hash >> 6) & 63] |= 1 << UInt64(hash & 63)
    signature |= Words.signature(of: hash)
  }

  mutating func formUnion(_ other: WordFilter) {
    for index in bits.indices { bits[index] |= other.bits[index] }
    signature |= other.signature
  }

  func mayHold(_ hash: UInt32) -> Bool { Self.mayHold(hash, bits.span) }

  /// The same for many words, whose filter is looked up once.
  @inline(__always)
  static func mayHold(_ hash: UInt32, _ bits: borrowing Span<UInt64>) -> Bool {
    bits[Int(hash >> 6) & 63] & 1 << UInt64(hash & 63) != 0
  }
}
