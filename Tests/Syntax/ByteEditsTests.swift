import TestSupport
import Testing
import VTVLSyntax

@Suite("Edits of bytes")
struct ByteEditsTests {
  /// Edits of a file of so many bytes, apart and in order.
  private func edits(
    _ size: Int, _ letters: ClosedRange<UInt8>, using generator: inout SeededGenerator
  ) -> ByteEdits {
    var edits: [ByteEdits.Edit] = []
    var position = Int.random(in: 0...3, using: &generator)
    while position <= size, edits.count < 6 {
      let end = min(size, position + Int.random(in: 0...3, using: &generator))
      let new = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        UInt8.random(in: letters, using: &generator)
      }
      edits.append(.init(position..<end, new))
      position = end + Int.random(in: 1...4, using: &generator)
    }
    return ByteEdits(edits)
  }

  @Test func `two rounds joined do what both do`() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<5000 {
      let old = (0..<Int.random(in: 0...20, using: &generator)).map { UInt8($0) }
      let first = edits(old.count, 65...70, using: &generator)
      let middle = first.applied(to: old)
      let second = edits(middle.count, 97...102, using: &generator)
      let joined = first.followed(by: second)
      #expect(joined.applied(to: old) == second.applied(to: middle))
      for (left, right) in zip(joined.edits, joined.edits.dropFirst()) {
        #expect(left.range.upperBound < right.range.lowerBound)
      }
    }
  }

  @Test func `bytes that stay are found in both versions`() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<2000 {
      let old = (0..<Int.random(in: 1...20, using: &generator)).map { UInt8($0) }
      let edits = edits(old.count, 65...70, using: &generator)
      let (new, map) = (edits.applied(to: old), edits.offsets)
      for offset in old.indices {
        let moved = map.forward(offset)
        guard !edits.edits.contains(where: { $0.range.contains(offset) }) else {
          #expect(map.settled(moved) == moved)
          continue
        }
        #expect(new[moved] == old[offset])
        #expect(map.backward(moved) == offset)
      }
    }
  }
}
