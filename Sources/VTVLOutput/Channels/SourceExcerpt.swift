import VTVLSyntax

/// A line of a source for a terminal, with what to point at: cut around that where it is long, so that
/// a line of many megabytes costs no more than a short one.
struct SourceExcerpt {
  private(set) var text = ""
  /// The columns before the first caret, and how many carets there are: at least one.
  private(set) var indent = 0
  private(set) var carets = 1

  static let tabColumns = 4
  private static let ellipsis = "…"

  /// - Parameters:
  ///   - mark: what to point at, in bytes of the line.
  ///   - limit: the columns to fill at most, about; at least 40.
  init(_ line: ArraySlice<UInt8>, mark: Range<Int>, limit: Int = 100) {
    let skipped = max(0, mark.lowerBound - limit * 4)
    let bytes = Array(line.prefix(mark.upperBound + limit * 4).dropFirst(skipped))
    let start = mark.lowerBound - skipped
    let end = start + mark.count
    let whole = Piece(bytes[...], atMost: limit)
    let isWhole = bytes.count == line.count && whole.isComplete
    let before = Piece(bytes[..<start], backwards: isWhole ? .max : limit * 2 / 5)
    let room = isWhole ? Int.max : limit - before.columns
    let marked = Piece(bytes[start..<end], atMost: room)
    let after = Piece(bytes[end...], atMost: isWhole ? .max : room - marked.columns)
    let isCutBefore = !before.isComplete || skipped > 0
    let isCutAfter =
      !marked.isComplete || !after.isComplete || line.count > mark.upperBound + limit * 4
    text = (isCutBefore ? Self.ellipsis : "") + before.text + marked.text
    if marked.isComplete { text += after.text }
    if isCutAfter { text += Self.ellipsis }
    indent = before.columns + (isCutBefore ? 1 : 0)
    carets = max(1, marked.columns)
  }

  /// Some scalars as they are printed.
  private struct Piece {
    var text = ""
    var columns = 0
    var isComplete = true

    init(_ bytes: ArraySlice<UInt8>, atMost limit: Int) {
      let span = bytes.span
      var index = 0
      while index < span.count {
        let length = span.decodedScalar(at: index)?.length ?? 1
        let shown = Self.shown(bytes.dropFirst(index).prefix(length))
        let width = DisplayWidth.columns(of: shown, tabColumns: SourceExcerpt.tabColumns)
        guard columns + width <= limit else {
          isComplete = false
          return
        }
        text += shown
        columns += width
        index += length
      }
    }

    /// The last scalars that fit.
    init(_ bytes: ArraySlice<UInt8>, backwards limit: Int) {
      let span = bytes.span
      var shown: [String] = []
      var index = span.count
      while index > 0 {
        let length = span.decodedScalar(before: index)?.length ?? 1
        let scalar = Self.shown(bytes.dropFirst(index - length).prefix(length))
        let width = DisplayWidth.columns(of: scalar, tabColumns: SourceExcerpt.tabColumns)
        guard columns + width <= limit else {
          isComplete = false
          break
        }
        shown.append(scalar)
        columns += width
        index -= length
      }
      text = shown.reversed().joined()
    }

    private static func shown(_ scalar: ArraySlice<UInt8>) -> String {
      scalar.first == UInt8(ascii: "\t")
        ? String(repeating: " ", count: SourceExcerpt.tabColumns) : VisibleText.visible(scalar)
    }
  }
}
