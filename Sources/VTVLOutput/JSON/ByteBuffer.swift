/// Bytes that are written one run after another.
///
/// An array asks at each `append` whether it is shared and where its end is, which is more work than most
/// runs are. Here the array is longer than what is written, and a run is copied into the room at its end.
struct ByteBuffer {
  /// What is written, and room behind it.
  private var room: [UInt8] = []
  private(set) var count = 0

  /// What room is made of: little at a time, so that it is still in the processor's cache when it is used.
  private static let moreRoom = [UInt8](repeating: 0, count: 1 << 10)

  init(capacity: Int) { room.reserveCapacity(capacity) }

  var bytes: [UInt8] { Array(room[..<count]) }

  /// What was written; the buffer is empty then.
  mutating func finished() -> [UInt8] {
    room.removeLast(room.count - count)
    // Handing the bytes over, rather than a second owner, saves copying them.
    let finished = room
    self = ByteBuffer(capacity: 0)
    return finished
  }

  mutating func removeLast(to count: Int) { self.count = min(self.count, count) }

  @inline(__always)
  private mutating func makeRoom(_ size: Int) {
    if room.count &- count < size { grow(size) }
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
    makeRoom(1)
    room[count] = byte
    count &+= 1
  }

  mutating func append(_ run: borrowing Span<UInt8>) {
    makeRoom(run.count)
    let end = count
    var target = room.mutableSpan
    target.copy(run, to: end)
    count = end &+ run.count
  }

  mutating func append(_ run: [UInt8]) { append(run.span) }

  /// Words that the program itself holds.
  mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { append($0.span) }
  }

  /// Some of what another buffer holds.
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
    append(word: digits, length: length)
  }

  /// The first bytes of a word, the lowest first.
  @inline(__always)
  private mutating func append(word: UInt32, length: Int) {
    makeRoom(MemoryLayout<UInt32>.size)
    let end = count
    var target = room.mutableSpan
    target.store(word, at: end)
    count = end &+ length
  }
}

// MARK: JSON

extension ByteBuffer {
  /// What parts a member from the one before: a comma, and a line break or a blank.
  struct Separator {
    let hasComma: Bool
    /// The blanks that the next line begins with; nil where none begins.
    let margin: Int?

    /// The bytes to make room for.
    fileprivate var most: Int { 2 &+ (margin ?? 0) &+ MemoryLayout<UInt64>.size }
  }

  @inline(__always)
  mutating func append(_ separator: Separator) {
    makeRoom(separator.most)
    var end = count
    var target = room.mutableSpan
    target.write(separator, at: &end)
    count = end
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, after separator: Separator) {
    makeRoom(separator.most &+ 1)
    var end = count
    var target = room.mutableSpan
    target.write(separator, at: &end)
    target[end] = byte
    count = end &+ 1
  }

  /// The name of a member, which needs no escaping, in quotation marks and with the colon.
  @inline(__always)
  mutating func append(name: StaticString, after separator: Separator) {
    name.withUTF8Buffer { name in
      makeRoom(separator.most &+ name.count &+ 5)
      var end = count
      var target = room.mutableSpan
      target.write(separator, at: &end)
      target[end] = UInt8(ascii: "\"")
      target.copy(name.span, to: end &+ 1)
      end &+= 1 &+ name.count
      target.store(0x20_3A22 as UInt32, at: end)
      count = end &+ 3
    }
  }

  /// A text in quotation marks.
  mutating func append(json text: String) {
    let written: Void? = text.utf8.withContiguousStorageIfAvailable { append(json: $0.span) }
    if written == nil { append(json: Array(text.utf8).span) }
  }

  private mutating func append(json text: borrowing Span<UInt8>) {
    let end = JSONEscape.first(in: text, from: 0)
    guard end == text.count else { return appendEscaped(text, from: end) }
    makeRoom(end &+ 2)
    let start = count
    var target = room.mutableSpan
    target[start] = UInt8(ascii: "\"")
    target.copy(text, to: start &+ 1)
    target[start &+ 1 &+ end] = UInt8(ascii: "\"")
    count = start &+ end &+ 2
  }

  /// The same for a text with something to escape, which few have.
  private mutating func appendEscaped(_ text: borrowing Span<UInt8>, from first: Int) {
    append(UInt8(ascii: "\""))
    var start = 0
    var index = first
    while index < text.count {
      guard let escape = JSONEscape(text, at: index) else {
        index = JSONEscape.first(in: text, from: index + 1)
        continue
      }
      append(text.extracting(start..<index))
      append(Array(escape.text.utf8))
      start = index + escape.length
      index = JSONEscape.first(in: text, from: start)
    }
    append(text.extracting(start..<index))
    append(UInt8(ascii: "\""))
  }
}

extension MutableSpan<UInt8> {
  /// Copies a run of bytes at once. It is copied as memory, since the standard library has no other way yet
  /// for spans; most of what is written comes by here, and byte by byte it would take six times as long.
  @inline(__always)
  fileprivate mutating func copy(_ run: borrowing Span<UInt8>, to start: Int) {
    let range = start..<start + run.count
    run.withUnsafeBufferPointer { run in
      withUnsafeMutableBufferPointer { target in
        _ = UnsafeMutableBufferPointer(rebasing: target[range]).update(fromContentsOf: run)
      }
    }
  }

  /// Where a line begins, blanks may be written beyond the margin; what follows is written over them.
  @inline(__always)
  fileprivate mutating func write(_ separator: ByteBuffer.Separator, at end: inout Int) {
    if separator.hasComma {
      self[end] = UInt8(ascii: ",")
      end &+= 1
    }
    guard separator.hasComma || separator.margin != nil else { return }
    self[end] = UInt8(ascii: separator.margin == nil ? " " : "\n")
    end &+= 1
    let next = end &+ (separator.margin ?? 0)
    while end < next {
      store(0x2020_2020_2020_2020 as UInt64, at: end)
      end &+= MemoryLayout<UInt64>.size
    }
    end = next
  }

  /// Stores the bytes of a word, the lowest first.
  @inline(__always)
  fileprivate mutating func store<Word: FixedWidthInteger & BitwiseCopyable>(
    _ word: Word, at index: Int
  ) {
    var bytes = mutableBytes
    bytes.storeBytes(of: word.littleEndian, toByteOffset: index, as: Word.self)
  }
}
