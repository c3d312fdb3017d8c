extension VisibleText {
  /// Words of a source for quoting in a message: made safe to show, and cut where they grow long.
  package static func excerpt(_ bytes: ArraySlice<UInt8>, limit: Int = 60) -> String {
    // A letter is at most four bytes, so this bounds the work on a line of many megabytes.
    let isLong = bytes.count > limit * 4
    let head = isLong ? bytes.prefix(limit * 4) : bytes
    let whole = isLong ? head.dropLast(incompleteTail(head)) : head
    return shortened(visible(whole), limit: limit, isCut: isLong)
  }

  package static func excerpt(_ text: String, limit: Int = 60) -> String {
    shortened(visible(text), limit: limit, isCut: false)
  }

  private static func shortened(_ text: String, limit: Int, isCut: Bool) -> String {
    guard isCut || text.utf8.count > limit else { return text }
    var text = text
    let cut = text.withUTF8 { bytes -> String? in
      var end = bytes.span.end(ofScalars: limit)
      guard isCut || end < bytes.count else { return nil }
      while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      return String(decoding: bytes[..<end], as: UTF8.self) + "…"
    }
    return cut ?? text
  }

  /// The bytes of a letter that a cut has left unfinished.
  private static func incompleteTail(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes.reversed() {
      count += 1
      if byte & 0xC0 != 0x80 { return byte >= 0xC0 ? count : 0 }
      if count == 4 { break }
    }
    return 0
  }
}

extension Span<UInt8> {
  /// Where so many scalars end; `count` where there are no more.
  fileprivate func end(ofScalars limit: Int) -> Int {
    guard count > limit, countOfScalars(in: 0..<count) > limit else { return count }
    var index = 0
    var scalars = 0
    while index < count {
      if self[index] & 0xC0 != 0x80 {
        if scalars == limit { break }
        scalars += 1
      }
      index += 1
    }
    return index
  }
}
