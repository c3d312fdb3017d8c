/// Values by hashes: for keys that are hashes already, which a dictionary would hash again.
///
/// Whoever looks a value up compares what it stands for, since two things may have one hash.
struct HashTable<Value: Sendable>: Sendable {
  private(set) var hashes: [UInt64] = []
  /// In the order in which their hashes came.
  var values: [Value] = []
  /// For each slot the place in `values`, or -1; a power of two of them, at most half taken.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  subscript(hash: UInt64) -> Value? { place(of: hash).map { values[$0] } }

  /// The place in `values` of a hash; nil for one that did not come.
  func place(of hash: UInt64) -> Int? {
    let place = slots[slot(of: hash)]
    return place < 0 ? nil : Int(place)
  }

  /// The place in `values` of a hash, which gets a value if it is the first of its kind.
  mutating func place(of hash: UInt64, orAdd value: @autoclosure () -> Value) -> Int {
    let slot = slot(of: hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(values.count)
    hashes.append(hash)
    values.append(value())
    if values.count * 2 > slots.count { grow() }
    return values.count - 1
  }

  /// The slot that a hash has or would get.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    let mixed = hash &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (place, hash) in hashes.enumerated() { slots[slot(of: hash)] = Int32(place) }
  }
}
