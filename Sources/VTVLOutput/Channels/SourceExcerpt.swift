import VTVLSyntax

/// A line of a source for a terminal, with the columns to underline. A long line is cut around them, so
/// that a line of many megabytes costs no more than a short one.
struct SourceExcerpt {
  private(set) var text: [UInt8] = []
  /// The columns before the first caret, and how many carets there are: at least one.
  private(set) var indent = 0
  private(set) var carets = 1

  static let tabColumns = 4
  private static let ellipsis = Array("…".utf8)

  /// - Parameters:
  ///   - mark: what to point at, in bytes of the line.
  ///   - limit: about how many columns to fill; at least 40.
  init(_ line: ArraySlice<UInt8>, mark: Range<Int>, limit: Int = 100) {
    // A scalar is at most four bytes, so more bytes than these cannot be shown.
    let most = limit * 4
    let skipped = max(0, mark.lowerBound - most)
    let markEnd = min(mark.upperBound, mark.lowerBound + most)
    let bytes = Array(line.prefix(markEnd + most).dropFirst(skipped))
    let (start, end) = (mark.lowerBound - skipped, markEnd - skipped)
    let isWhole = bytes.count == line.count && Piece(bytes[...], atMost: limit).isComplete
    let before =
      isWhole
      ? Piece(bytes[..<start], atMost: .max) : Piece(bytes[..<start], backwards: limit * 2 / 5)
    let room = isWhole ? Int.max : limit - before.columns
    let marked = Piece(bytes[start..<end], atMost: room)
    let after = Piece(bytes[end...], atMost: isWhole ? .max : room - marked.columns)
    let isCutBefore = !before.isComplete || skipped > 0
    let isCutAfter = !marked.isComplete || !after.isComplete || line.count > markEnd + most
    if isCutBefore { text += Self.ellipsis }
    text += before.bytes
    text += marked.bytes
    if marked.isComplete { text += after.bytes }
    if isCutAfter { text += Self.ellipsis }
    indent = before.columns + (isCutBefore ? 1 : 0)
    carets = max(1, marked.columns)
  }

  /// Some scalars as they are printed.
  private struct Piece {
    private(set) var bytes: [UInt8] = []
    private(set) var columns = 0
    private(set) var isComplete = true

    /// The first scalars that fit.
    init(_ source: ArraySlice<UInt8>, atMost limit: Int) {
      let span = source.span
      var index = 0
      /// The start of the bytes that are printed as they are and have not been copied yet.
      var plain = 0
      while index < span.count {
        if let length = span.lengthOfPlainScalar(at: index) {
          guard columns < limit else { break }
          columns += 1
          index += length
          continue
        }
        let found = span.decodedScalar(at: index)
        let scalar = PrintedScalar(source, at: index, found)
        guard columns + scalar.columns <= limit else { break }
        bytes += source.dropFirst(plain).prefix(index - plain)
        columns += scalar.columns
        bytes += scalar.bytes
        index += scalar.length
        plain = index
      }
      bytes += source.dropFirst(plain).prefix(index - plain)
      isComplete = index == span.count
    }

    /// The last scalars that fit.
    init(_ source: ArraySlice<UInt8>, backwards limit: Int) {
      let span = source.span
      var index = span.count
      while index > 0 {
        let found = span.decodedScalar(before: index)
        let start = index - (found?.length ?? 1)
        let isPlain = found?.scalar.isPlain ?? false
        let columns = isPlain ? 1 : PrintedScalar(source, at: start, found).columns
        guard self.columns + columns <= limit else {
          isComplete = false
          break
        }
        self.columns += columns
        index = start
      }
      bytes = Piece(source.dropFirst(index), atMost: .max).bytes
    }
  }
}

/// One scalar of a source that may not be printed as it is, or one invalid byte.
private struct PrintedScalar {
  let bytes: ArraySlice<UInt8>
  let columns: Int
  /// How many bytes of the source it is.
  let length: Int

  init(_ source: ArraySlice<UInt8>, at index: Int, _ found: DecodedScalar?) {
    length = found?.length ?? 1
    if found?.scalar == "\t" {
      bytes = Array(repeating: UInt8(ascii: " "), count: SourceExcerpt.tabColumns)[...]
      columns = bytes.count
    } else {
      let shown = VisibleText.visible(source.dropFirst(index).prefix(length))
      bytes = Array(shown.utf8)[...]
      columns = DisplayWidth.columns(of: shown, tabColumns: SourceExcerpt.tabColumns)
    }
  }
}

extension Span<UInt8> {
  /// The length of the scalar at a byte where it is surely shown as it is, in one column.
  @inline(__always)
  fileprivate func lengthOfPlainScalar(at index: Int) -> Int? {
    if 0x20...0x7E ~= self[index] { return 1 }
    guard let found = decodedScalar(at: index), found.scalar.isPlain else { return nil }
    return found.length
  }
}

extension Unicode.Scalar {
  /// Whether a scalar is surely shown as it is, in one column: the letters of Vietnamese and their like.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xC0...0x24F, 0x1EA0...0x1EF9: true
    default: false
    }
  }
}
