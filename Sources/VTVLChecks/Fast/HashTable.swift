/// Values by hashes: for keys that are hashes already, which a dictionary would hash again.
///
/// Whoever looks a value up compares what it stands for, since two things may have one hash.
struct HashTable<Value: Sendable>: Sendable {
  /// In the order in which their hashes came.
  var values: [Value] = []
  /// A power of two of them, at most half taken.
  private var slots: [Slot] = Array(repeating: Slot(), count: 16)

  private struct Slot {
    var hash: UInt64 = 0
    /// The place in `values`, or -1.
    var place: Int32 = -1
  }

  subscript(hash: UInt64) -> Value? {
    let place = Int(slots[slot(of: hash)].place)
    return place < 0 ? nil : values[place]
  }

  /// The place in `values` of a hash; nil for one that did not come.
  func place(of hash: UInt64) -> Int? {
    let place = Int(slots[slot(of: hash)].place)
    return place < 0 ? nil : place
  }

  /// The place in `values` of a hash, which gets a value if it is the first of its kind.
  mutating func place(of hash: UInt64, orAdd value: @autoclosure () -> Value) -> Int {
    let slot = slot(of: hash)
    if slots[slot].place >= 0 { return Int(slots[slot].place) }
    slots[slot] = Slot(hash: hash, place: Int32(values.count))
    values.append(value())
    if values.count * 2 > slots.count { grow() }
    return values.count - 1
  }

  /// The slot that a hash has or would get.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    let mixed = hash &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & mask
    while slots[slot].place >= 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.place >= 0 { slots[self.slot(of: slot.hash)] = slot }
  }
}
