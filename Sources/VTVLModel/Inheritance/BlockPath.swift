import VTVLSyntax

/// Where something stands in a post, whichever post that is, as one number: two paths that differ are nearly
/// always two numbers, and where they are not, two findings are told as one.
struct BlockPath: Hashable {
  private var bits: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The path of something in this block.
  func appending(_ keyword: Keyword?, _ symbol: Symbol?) -> BlockPath {
    appending(NamedOnce(verb: nil, keyword: keyword, symbol: symbol).bits)
  }

  func appending(_ words: String) -> BlockPath {
    words.utf8.reduce(self) { $0.appending(UInt64($1)) }
  }

  func appending(_ number: UInt64) -> BlockPath {
    var path = self
    path.bits = (bits ^ number) &* 0x100_0000_01B3
    path.bits ^= path.bits >> 32
    return path
  }
}
