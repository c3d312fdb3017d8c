/// Looking for bytes, eight at a time: what is looked for in a line is seldom far. Long texts are looked at
/// by `ByteBlock`.
extension Span<UInt8> {
  /// The first place from `start` on that holds a byte; `end` where none does before it.
  package func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    firstIndex(from: start, to: end) { $0.marks(of: byte) }
  }

  package func isSame(as other: borrowing Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// The first place from `start` on where `marks` sets the high bit of a byte; `end` where there is none
  /// before it. It must set none for a zero.
  @inline(__always)
  func firstIndex(from start: Int, to end: Int, marks: (UInt64) -> UInt64) -> Int {
    var index = start
    while index <= end &- 8 {
      let found = marks(word(at: index))
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    guard index > start else { return firstIndexAmongFew(from: start, to: end, marks: marks) }
    // The last eight bytes; those of them that were looked at already have no mark.
    let found = marks(word(at: end &- 8))
    return found == 0 ? end : end &- 8 &+ found.trailingZeroBitCount &>> 3
  }

  @inline(__always)
  private func firstIndexAmongFew(
    from start: Int, to end: Int, marks: (UInt64) -> UInt64
  ) -> Int {
    var index = start
    while index < end, marks(UInt64(self[index])) == 0 { index &+= 1 }
    return index
  }

  /// Eight bytes, the first of them lowest.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

extension Span<UInt8> {
  /// Up to eight bytes before an end, the first of them lowest; zeros for those beyond it.
  func wordBefore(_ end: Int, at index: Int) -> UInt64 {
    if index <= end - 8 { return word(at: index) }
    return (index..<end).reversed().reduce(0) { $0 &<< 8 | UInt64(self[$1]) }
  }
}

/// Eight bytes, each judged by itself: the answer is in the high bit of each.
extension UInt64 {
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let otherBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// The bytes that equal one.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    let difference = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~(((difference & Self.otherBits) &+ Self.otherBits) | difference) & Self.highBits
  }

  /// The bytes from 0xC7 on: the first ones of letters beyond U+01BF.
  @inline(__always)
  var marksOfHighLeads: UInt64 {
    ((self & Self.otherBits) &+ 0x3939_3939_3939_3939) & self & Self.highBits
  }

  /// The first bytes of U+1E00–1EFF, the Vietnamese letters with two marks.
  ///
  /// - Parameter next: the same bytes from the second on, and one more.
  @inline(__always)
  func marksOfVietnamese(_ next: UInt64) -> UInt64 {
    marks(of: 0xE1) & (next & 0xFCFC_FCFC_FCFC_FCFC).marks(of: 0xB8)
  }
}
