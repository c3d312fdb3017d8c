/// A half-open range of UTF-8 bytes in one file. Conversion to lines and columns happens at the edges.
package struct TextRange: Sendable, Hashable {
  package let start: UInt32
  package let end: UInt32

  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: max(start, end))
  }

  package var lowerBound: Int { Int(start) }
  package var upperBound: Int { Int(end) }
  package var isEmpty: Bool { start == end }
  package var count: Int { Int(end - start) }
  package var bytes: Range<Int> { Int(start)..<Int(end) }

  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
}
