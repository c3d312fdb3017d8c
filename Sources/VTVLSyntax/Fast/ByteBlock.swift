/// Sixteen bytes looked at together: a question about all of them costs what it costs about one.
///
/// Answers are masks, so that questions can be joined with `.|` and `.&`.
@usableFromInline package struct ByteBlock {
  @usableFromInline package typealias Bytes = SIMD16<UInt8>
  @usableFromInline package typealias Mask = SIMDMask<SIMD16<Int8>>

  @inlinable package static var width: Int { 16 }

  @usableFromInline let bytes: Bytes

  /// The bytes from `index` on; there must be sixteen.
  @inlinable package init(_ span: borrowing Span<UInt8>, at index: Int) {
    bytes = span.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Bytes.self)
  }

  @inlinable @inline(__always) package func equals(_ byte: UInt8) -> Mask {
    bytes .== Bytes(repeating: byte)
  }

  @inlinable @inline(__always) package func isIn(_ range: ClosedRange<UInt8>) -> Mask {
    bytes &- Bytes(repeating: range.lowerBound)
      .<= Bytes(repeating: range.upperBound - range.lowerBound)
  }

  /// Whether a byte is an ASCII letter.
  @inlinable @inline(__always) package var isLetter: Mask {
    (bytes | Bytes(repeating: 0x20)) &- Bytes(repeating: 0x61) .< Bytes(repeating: 26)
  }
}

extension ByteBlock.Mask {
  /// The answers as bits, eight for each byte, in the order of the bytes.
  @inlinable @inline(__always) package var words: (UInt64, UInt64) {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
  }

  @inlinable package var holdsForAll: Bool {
    let (low, high) = words
    return low & high == .max
  }

  /// The first byte of which it holds; `ByteBlock.width` where it holds of none.
  @inlinable @inline(__always) package var first: Int {
    let (low, high) = words
    if low != 0 { return low.trailingZeroBitCount >> 3 }
    return 8 + high.trailingZeroBitCount >> 3
  }

  /// The bytes of which it holds, in order.
  @inlinable @inline(__always) package var indices: ByteBlock.Indices {
    let (low, high) = words
    return ByteBlock.Indices(low: low, high: high)
  }

  /// The number of bytes of which it holds.
  @inlinable package var count: Int {
    let (low, high) = words
    return (low.nonzeroBitCount + high.nonzeroBitCount) >> 3
  }
}

extension ByteBlock {
  /// Numbers from 0 up to 16, in order.
  @usableFromInline package struct Indices: Sequence, IteratorProtocol {
    @usableFromInline var low: UInt64
    @usableFromInline var high: UInt64

    @inlinable init(low: UInt64, high: UInt64) {
      self.low = low
      self.high = high
    }

    @inlinable package mutating func next() -> Int? {
      if low != 0 {
        let bit = low.trailingZeroBitCount
        low &= ~(0xFF << bit)
        return bit >> 3
      }
      guard high != 0 else { return nil }
      let bit = high.trailingZeroBitCount
      high &= ~(0xFF << bit)
      return 8 + bit >> 3
    }
  }
}

extension Span<UInt8> {
  /// The first place of any of some bytes from `start` on; `count` where there is none.
  func firstIndex(in range: ClosedRange<UInt8>, from start: Int) -> Int {
    var index = start
    while index + ByteBlock.width <= count {
      let first = ByteBlock(self, at: index).isIn(range).first
      if first < ByteBlock.width { return index + first }
      index += ByteBlock.width
    }
    while index < count, !range.contains(self[index]) { index += 1 }
    return index
  }

  /// The number of scalars that begin in a range: of bytes that are no continuation.
  package func countOfScalars(in range: Range<Int>) -> Int {
    var index = range.lowerBound
    var continuations = 0
    while index + ByteBlock.width <= range.upperBound {
      continuations += ByteBlock(self, at: index).isIn(0x80...0xBF).count
      index += ByteBlock.width
    }
    while index < range.upperBound {
      if self[index] & 0xC0 == 0x80 { continuations += 1 }
      index += 1
    }
    return range.count - continuations
  }
}
