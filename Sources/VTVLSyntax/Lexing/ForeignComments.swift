/// Comments as other languages write them, `// …`, `/* … */` and `<!-- … -->`, the latter two over any number of lines. They
/// are read as comments, and told.
enum ForeignComments {
  private static let signs: [(begin: [UInt8], end: [UInt8])] = [
    (Array("//".utf8), []), (Array("/*".utf8), Array("*/".utf8)),
    (Array("<!--".utf8), Array("-->".utf8)),
  ]

  /// Whether a line that begins so may be one.
  static func mayBegin(_ byte: UInt8) -> Bool { byte == slash || byte == less }

  private static let slash = UInt8(ascii: "/")
  private static let less = UInt8(ascii: "<")

  /// The sign that a comment begins with, and the one that ends it, empty where the line does.
  static func sign(
    _ bytes: ArraySlice<UInt8>
  ) -> (begin: [UInt8], end: [UInt8])? {
    signs.first { bytes.starts(with: $0.begin) }
  }

  /// The words of a comment, or of a line of one, without its signs; `#` counts as one.
  static func words(_ comment: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let hash = comment.first == Byte.hash ? 1 : 0
    var words = comment.dropFirst(sign(comment)?.begin.count ?? hash)
    let end = signs.first { !$0.end.isEmpty && words.suffix($0.end.count).elementsEqual($0.end) }
    words = words.dropLast(end?.end.count ?? 0)
    while let last = words.last, Byte.isBlank(last) { words.removeLast() }
    return words.drop { Byte.isBlank($0) }
  }

  /// Turns the lines of such comments into comments; what stands behind one on its line keeps it from being one.
  ///
  /// - Returns: the lines of each.
  static func read(in lines: inout [Line], of bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      guard line.kind == .content, mayBegin(bytes[line.contentStart]),
        let sign = sign(bytes[line.contentStart..<line.contentEnd]),
        let end = end(of: index, sign.end, lines, bytes)
      else {
        index += 1
        continue
      }
      for line in index...end where lines[line].kind != .blank {
        lines[line] = lines[line].commented
      }
      found.append(index..<(end + 1))
      index = end + 1
    }
    return found
  }

  /// The last line of a comment. One that nothing ends is no longer than its first line.
  private static func end(of first: Int, _ sign: [UInt8], _ lines: [Line], _ bytes: [UInt8]) -> Int?
  {
    guard !sign.isEmpty else { return first }
    for index in first..<min(lines.count, first + longest) {
      let line = lines[index]
      let words = bytes[line.contentStart..<line.contentEnd]
      if words.suffix(sign.count).elementsEqual(sign) { return index }
      if index == first, contains(sign, in: words) { return nil }
    }
    return first
  }

  private static func contains(_ sign: [UInt8], in words: ArraySlice<UInt8>) -> Bool {
    words.indices.contains { words[$0...].starts(with: sign) }
  }

  /// A comment of more lines is taken for one line: whatever ends far below is not its end.
  private static let longest = 200
}
