/// A buffer to which bytes are appended.
///
/// An array checks at each `append` whether it is shared and has capacity, which costs more than most runs
/// of bytes do. Here the array is kept longer than what is written, and a run is copied into the room at
/// its end.
struct ByteBuffer {
  /// What is written, followed by free room.
  private var room: [UInt8] = []
  private(set) var count = 0

  /// Room is added in small pieces, so that it is still in the processor's cache when it is used.
  private static let moreRoom = [UInt8](repeating: 0, count: 1 << 12)

  init(capacity: Int) { room.reserveCapacity(capacity) }

  var bytes: [UInt8] { Array(room[..<count]) }

  /// Returns what was written and leaves the buffer empty.
  mutating func finished() -> [UInt8] {
    room.removeLast(room.count - count)
    // Moving the bytes out avoids a second owner, and so a copy.
    let finished = room
    self = ByteBuffer(capacity: 0)
    return finished
  }

  mutating func removeLast(to count: Int) { self.count = min(self.count, count) }

  /// Makes room for `size` bytes and calls `body` to write at the end of the buffer; `body` moves that end.
  @inline(__always)
  mutating func write(atMost size: Int, _ body: (inout MutableSpan<UInt8>, inout Int) -> Void) {
    if room.count &- count < size { grow(size) }
    var end = count
    var target = room.mutableSpan
    body(&target, &end)
    count = end
  }

  @inline(never)
  private mutating func grow(_ size: Int) {
    repeat { room += Self.moreRoom } while room.count - count < size
  }
}

// MARK: Runs

extension ByteBuffer {
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    write(atMost: 1) { target, end in target.write(byte, at: &end) }
  }

  mutating func append(_ run: borrowing Span<UInt8>) {
    write(atMost: run.count) { target, end in target.write(run, at: &end) }
  }

  mutating func append(_ run: [UInt8]) { append(run.span) }

  mutating func append(_ byte: UInt8, count: Int) {
    write(atMost: count) { target, end in
      for _ in 0..<count { target.write(byte, at: &end) }
    }
  }

  /// Text that is part of the program.
  mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { append($0.span) }
  }

  mutating func append(_ words: String) { append(words.utf8.span) }

  /// A part of another buffer.
  mutating func append(_ other: borrowing ByteBuffer, in range: Range<Int>) {
    append(other.room.span.extracting(range))
  }

  mutating func append(decimal number: Int) {
    guard 0..<10_000 ~= number else { return append(Array(String(number).utf8)) }
    var digits: UInt32 = 0
    var length = 0
    var rest = number
    repeat {
      digits = digits &<< 8 | UInt32(UInt8(ascii: "0")) &+ UInt32(truncatingIfNeeded: rest % 10)
      length &+= 1
      rest /= 10
    } while rest > 0
    write(atMost: MemoryLayout<UInt32>.size) { target, end in
      target.store(digits, at: end)
      end &+= length
    }
  }
}

extension MutableSpan<UInt8> {
  @inline(__always)
  mutating func write(_ byte: UInt8, at end: inout Int) {
    self[end] = byte
    end &+= 1
  }

  /// Writes a run of bytes at once. It is copied as memory, since the standard library has no other way yet
  /// for spans; most output passes through here, and byte by byte it would take six times as long.
  @inline(__always)
  mutating func write(_ run: borrowing Span<UInt8>, at end: inout Int) {
    let range = end..<end + run.count
    run.withUnsafeBufferPointer { run in
      withUnsafeMutableBufferPointer { target in
        _ = UnsafeMutableBufferPointer(rebasing: target[range]).update(fromContentsOf: run)
      }
    }
    end = range.upperBound
  }

  /// Stores an integer in little-endian order.
  @inline(__always)
  mutating func store<Word: FixedWidthInteger & BitwiseCopyable>(
    _ word: Word, at index: Int
  ) {
    var bytes = mutableBytes
    bytes.storeBytes(of: word.littleEndian, toByteOffset: index, as: Word.self)
  }
}
