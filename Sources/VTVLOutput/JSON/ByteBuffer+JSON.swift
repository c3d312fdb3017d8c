extension ByteBuffer {
  /// What separates a member from the one before: a comma, and a line break or a space.
  struct Separator {
    let hasComma: Bool
    /// The blanks that the next line begins with; nil where none begins.
    let margin: Int?

    /// The bytes to make room for.
    fileprivate var most: Int { 2 &+ (margin ?? 0) &+ MemoryLayout<UInt64>.size }
  }

  @inline(__always)
  mutating func append(_ separator: Separator) {
    write(atMost: separator.most) { target, end in target.write(separator, at: &end) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, after separator: Separator) {
    write(atMost: separator.most &+ 1) { target, end in
      target.write(separator, at: &end)
      target.write(byte, at: &end)
    }
  }

  /// The name of a member, which needs no escaping, in quotation marks and with the colon.
  @inline(__always)
  mutating func append(name: StaticString, after separator: Separator) {
    name.withUTF8Buffer { append(name: $0.span, after: separator) }
  }

  @inline(__always)
  mutating func append(name: borrowing Span<UInt8>, after separator: Separator) {
    write(atMost: separator.most &+ name.count &+ 5) { target, end in
      target.write(separator, at: &end)
      target.write(UInt8(ascii: "\""), at: &end)
      target.write(name, at: &end)
      target.store(0x20_3A22 as UInt32, at: end)
      end &+= 3
    }
  }

  /// A text in quotation marks.
  mutating func append(json text: String) { append(json: text.utf8.span) }

  private mutating func append(json text: borrowing Span<UInt8>) {
    if let first = JSONEscape.first(in: text, from: 0) { return append(text, escaping: first) }
    write(atMost: text.count &+ 2) { target, end in
      target.write(UInt8(ascii: "\""), at: &end)
      target.write(text, at: &end)
      target.write(UInt8(ascii: "\""), at: &end)
    }
  }

  /// The same for a text with something to escape, which few have.
  private mutating func append(
    _ text: borrowing Span<UInt8>, escaping first: (index: Int, escape: JSONEscape)
  ) {
    append(UInt8(ascii: "\""))
    var start = 0
    var next: (index: Int, escape: JSONEscape)? = first
    while let (index, escape) = next {
      append(text.extracting(start..<index))
      append(Array(escape.text.utf8))
      start = index + escape.length
      next = JSONEscape.first(in: text, from: start)
    }
    append(text.extracting(start...))
    append(UInt8(ascii: "\""))
  }
}

extension MutableSpan<UInt8> {
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
}
