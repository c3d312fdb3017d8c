/// One file of a workspace: its bytes as they are on disk and where its lines begin.
package final class SourceFile: Sendable {
  /// The path to show, relative to the workspace's root or as the user wrote it, with `/` between parts.
  package let path: String
  package let bytes: [UInt8]
  package let lines: LineTable
  /// What it is, if it is no description at all but a document under the name of one.
  package let format: FileFormat?
  /// Whether it is no text of a byte a letter, such as UTF-16 or a document of Word: then nothing in it can be read.
  package let isForeign: Bool
  /// Whether all of its bytes spell characters.
  package let isUTF8: Bool
  /// Makes the columns of long lines cheap.
  private let marks: ScalarMarks?

  /// The largest file that is read; ranges are 32-bit and an author's file is a thousandth of this.
  package static let largestSize = 16 << 20

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lines = LineTable(bytes)
    format = FileFormat.detect(bytes)
    isForeign = format != nil || LegacyEncoding.findWide(in: bytes) != nil
    self.isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
    self.marks =
      lines.longest > ScalarMarks.stride ? ScalarMarks(bytes, isUTF8: isUTF8) : nil
  }

  /// The text of a range, invalid bytes shown as U+FFFD.
  package func text(_ range: TextRange) -> String {
    String(decoding: slice(range), as: UTF8.self)
  }

  package func slice(_ range: TextRange) -> ArraySlice<UInt8> {
    let end = min(range.upperBound, bytes.count)
    return bytes[min(range.lowerBound, end)..<end]
  }

  /// The position of a byte, for people: line and column from 1, the column in Unicode scalars.
  package func position(of offset: Int) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(containing: offset)
    let start = min(lines.start(of: line), offset)
    let before =
      marks.map { $0.count(before: offset, in: bytes) - $0.count(before: start, in: bytes) }
      ?? countOfScalars(in: start..<offset)
    return TextPosition(line: line + 1, column: before + 1)
  }

  /// The number of scalars that a range of bytes reads as; what spells nothing reads as U+FFFD.
  package func countOfScalars(in range: Range<Int>) -> Int {
    Self.countOfScalars(bytes, in: range, isUTF8: isUTF8)
  }

  fileprivate static func countOfScalars(
    _ bytes: [UInt8], in range: Range<Int>, isUTF8: Bool
  ) -> Int {
    guard isUTF8 else { return String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count }
    return bytes.span.countOfScalars(in: range)
  }

  /// The bytes of a line (from 0) without its line ending.
  package func line(_ line: Int) -> ArraySlice<UInt8> {
    let start = lines.start(of: line)
    var end = line + 1 < lines.count ? lines.start(of: line + 1) : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }
}

/// How many scalars stand before some places of a file with long lines: counting from the start of the line for
/// each finding would take the square of its length.
private struct ScalarMarks: Sendable {
  private var marks: [(offset: Int, scalars: Int)] = [(0, 0)]
  private let isUTF8: Bool

  /// How far marks are apart.
  static let stride = 4096

  init(_ bytes: [UInt8], isUTF8: Bool) {
    self.isUTF8 = isUTF8
    for place in Swift.stride(from: Self.stride, to: bytes.count, by: Self.stride) {
      // No character is cut: at most three bytes continue one.
      let end = min(place + 3, bytes.count)
      let offset = (place..<end).first { bytes[$0] & 0xC0 != 0x80 } ?? end
      marks.append((offset, count(before: offset, in: bytes)))
    }
  }

  func count(before offset: Int, in bytes: [UInt8]) -> Int {
    var index = min(offset / Self.stride, marks.count - 1)
    if marks[index].offset > offset { index -= 1 }
    let mark = marks[index]
    return mark.scalars
      + SourceFile.countOfScalars(bytes, in: mark.offset..<offset, isUTF8: isUTF8)
  }
}

/// A line and a column, both from 1; the column counts Unicode scalars.
package struct TextPosition: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where each line of a file begins. A byte order mark belongs to no line, so columns start after it.
package struct LineTable: Sendable {
  private let starts: [UInt32]
  /// The bytes of the longest line.
  let longest: Int

  package init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [LineTable.hasByteOrderMark(bytes) ? 3 : 0]
    starts.reserveCapacity(bytes.count / 48 + 1)
    let span = bytes.span
    let lineEnd = LineTable.lineEnd(of: bytes)
    var index = span.firstIndex(of: lineEnd, from: 0, to: span.count)
    var longest = index
    while index < span.count {
      starts.append(UInt32(truncatingIfNeeded: index + 1))
      let start = index
      index = span.firstIndex(of: lineEnd, from: index + 1, to: span.count)
      longest = max(longest, index - start)
    }
    self.starts = starts
    self.longest = longest
  }

  package var count: Int { starts.count }

  package func start(of line: Int) -> Int { Int(starts[min(max(line, 0), starts.count - 1)]) }

  /// The line, from 0, that holds a byte; by halving.
  package func line(containing offset: Int) -> Int {
    var low = 0
    var high = starts.count
    let offset = UInt32(clamping: offset)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The byte that ends lines: a carriage return where a file has those and no line feed, as old Macs wrote.
  package static func lineEnd(of bytes: [UInt8]) -> UInt8 {
    let span = bytes.span
    guard span.firstIndex(of: Byte.newline, from: 0, to: span.count) == span.count,
      span.firstIndex(of: Byte.carriageReturn, from: 0, to: span.count) < span.count
    else { return Byte.newline }
    return Byte.carriageReturn
  }

  package static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }
}
