/// Random numbers that are the same on every machine and every run (SplitMix64), so that a failing case can
/// be made again from its seed.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Different numbers below a bound, in order; all of them when there are not more than wanted.
  package mutating func sample(_ wanted: Int, below bound: Int) -> [Int] {
    guard wanted < bound else { return Array(0..<bound) }
    var chosen: Set<Int> = []
    while chosen.count < wanted { chosen.insert(Int.random(in: 0..<bound, using: &self)) }
    return chosen.sorted()
  }
}
