/// Bytes that are written one run after another.
///
/// An array asks at each `append` whether it is shared and whether there is room, and calls a function to
/// copy: more work than most runs are. Here all that is written together asks once, and bytes go into the
/// room eight at a time, the last eight perhaps beyond what is written.
struct ByteBuffer {
  /// What is written, and room behind it.
  private var room: [UInt8] = []
  private(set) var count = 0

  fileprivate static let width = MemoryLayout<UInt64>.size

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

  // MARK: Room

  @inline(__always)
  private mutating func makeRoom(_ size: Int) {
    if room.count &- count < size &+ Self.width { grow(size &+ Self.width) }
  }

  /// By little steps, so that the room is still in the processor's cache when it is written to.
  @inline(never)
  private mutating func grow(_ size: Int) { room += Array(repeating: 0, count: max(size, 1 << 11)) }
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
    let run = run.bytes
    makeRoom(run.byteCount)
    let end = count
    var span = room.mutableSpan
    var target = span.mutableBytes
    target.copy(run, to: end)
    count = end &+ run.byteCount
  }

  mutating func append(_ run: [UInt8]) { append(run.span) }

  /// Words that the program itself holds.
  mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { append($0.span) }
  }

  /// What another buffer holds, or some of it.
  mutating func append(_ other: borrowing ByteBuffer, in range: Range<Int>? = nil) {
    append(other.room.span.extracting(range ?? 0..<other.count))
  }

  mutating func append(decimal number: Int) {
    guard 0..<10_000 ~= number else {
      let digits = String(number).utf8
      return append(digits.span)
    }
    if number >= 1000 { append(digit: number / 1000) }
    if number >= 100 { append(digit: number / 100 % 10) }
    if number >= 10 { append(digit: number / 10 % 10) }
    append(digit: number % 10)
  }

  @inline(__always)
  private mutating func append(digit: Int) {
    append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
  }
}

// MARK: JSON

extension ByteBuffer {
  /// Ends a line, after a comma if need be, and begins the next with so many blanks.
  mutating func append(lineWithMargin margin: Int, afterComma: Bool) {
    let lead = afterComma ? 2 : 1
    makeRoom(lead &+ margin)
    let end = count
    var span = room.mutableSpan
    var target = span.mutableBytes
    let bytes: UInt16 = afterComma ? 0x0A2C : 0x0A
    target.storeBytes(of: bytes.littleEndian, toByteOffset: end, as: UInt16.self)
    for index in stride(from: end &+ lead, to: end &+ lead &+ margin, by: Self.width) {
      target.storeBytes(of: blanks, toByteOffset: index, as: UInt64.self)
    }
    count = end &+ lead &+ margin
  }

  /// The name of a member, which needs no escaping, in quotation marks and with the colon.
  mutating func append(name: StaticString) {
    name.withUTF8Buffer { name in
      makeRoom(name.count &+ 4)
      let end = count
      var span = room.mutableSpan
      var target = span.mutableBytes
      target.storeBytes(of: UInt8(ascii: "\""), toByteOffset: end, as: UInt8.self)
      target.copy(name.span.bytes, to: end &+ 1)
      let colon: UInt32 = 0x20_3A22
      target.storeBytes(
        of: colon.littleEndian, toByteOffset: end &+ 1 &+ name.count, as: UInt32.self)
      count = end &+ name.count &+ 4
    }
  }

  /// A text in quotation marks.
  mutating func append(json text: String) {
    let text = text.utf8
    let span = text.span
    append(UInt8(ascii: "\""))
    var index = appendPlain(span, from: 0)
    while index < span.count {
      index = appendFirst(of: span, from: index)
      index = appendPlain(span, from: index)
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends what surely needs no escape, and tells where that ends.
  private mutating func appendPlain(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    let text = text.bytes
    makeRoom(text.byteCount &- start)
    let shift = count &- start
    var span = room.mutableSpan
    var target = span.mutableBytes
    var index = start
    var marks: UInt64 = 0
    while index < text.byteCount {
      let word = text.word(at: index)
      target.storeBytes(of: word.littleEndian, toByteOffset: shift &+ index, as: UInt64.self)
      marks = JSONEscape.marks(in: word)
      if marks != 0 { break }
      index &+= Self.width
    }
    let end = marks == 0 ? text.byteCount : index &+ marks.trailingZeroBitCount &>> 3
    count = shift &+ end
    return end
  }

  /// Appends the character at `start`, escaped where it must be, and tells where the next begins.
  private mutating func appendFirst(of text: borrowing Span<UInt8>, from start: Int) -> Int {
    guard let escape = JSONEscape(text, at: start) else {
      append(text[start])
      return start + 1
    }
    let code = escape.text.utf8
    append(code.span)
    return start + escape.length
  }
}

// MARK: Eight bytes at a time

private let blanks: UInt64 = 0x2020_2020_2020_2020

extension MutableRawSpan {
  /// There must be room for eight bytes where the run ends.
  @inline(__always)
  fileprivate mutating func copy(_ run: RawSpan, to start: Int) {
    var index = 0
    while index < run.byteCount {
      let word = run.word(at: index)
      storeBytes(of: word.littleEndian, toByteOffset: start &+ index, as: UInt64.self)
      index &+= ByteBuffer.width
    }
  }
}

extension RawSpan {
  /// Eight bytes, the first of them lowest; blanks for those that would stand beyond the end.
  @inline(__always)
  fileprivate func word(at index: Int) -> UInt64 {
    index <= byteCount &- ByteBuffer.width ? load(at: index, as: UInt64.self) : rest(from: index)
  }

  /// The same for the last bytes, fewer than eight.
  @inline(never)
  private func rest(from index: Int) -> UInt64 {
    let count = byteCount &- index
    guard count > 0 else { return blanks }
    var word = blanks &<< (8 &* count)
    if count >= 4 {
      word |= UInt64(load(at: index, as: UInt32.self))
      word |= UInt64(load(at: byteCount &- 4, as: UInt32.self)) &<< (8 &* (count &- 4))
    } else {
      word |= UInt64(load(at: index, as: UInt8.self))
      word |= UInt64(load(at: index &+ count / 2, as: UInt8.self)) &<< (8 &* (count / 2))
      word |= UInt64(load(at: byteCount &- 1, as: UInt8.self)) &<< (8 &* (count &- 1))
    }
    return word
  }

  @inline(__always)
  private func load<Word: FixedWidthInteger & BitwiseCopyable>(
    at index: Int, as type: Word.Type
  ) -> Word {
    Word(littleEndian: unsafeLoadUnaligned(fromByteOffset: index, as: type))
  }
}
