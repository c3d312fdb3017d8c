/// A line of source on a page: the characters one sees, and the bytes each stands for.
///
/// In a block that says `escapes`, `\u{202E}` stands for that character and `\x{C3 A9}` for those bytes,
/// so that pages stay clean text whatever their examples hold.
struct PageLine {
  /// The bytes of the line, without its line ending.
  private(set) var bytes: [UInt8] = []
  /// For each byte, the column on the page, from 0, of what stands for it, and the column after that.
  private var columns: [Range<Int>] = []

  init(_ text: String, escapes: Bool) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if escapes, let escape = Self.escape(scalars, at: index) {
        append(escape.bytes, index..<escape.end)
        index = escape.end
      } else {
        append(Array(String(scalars[index]).utf8), index..<(index + 1))
        index += 1
      }
    }
  }

  private mutating func append(_ new: [UInt8], _ range: Range<Int>) {
    bytes += new
    columns += Array(repeating: range, count: new.count)
  }

  private var width: Int { columns.last?.upperBound ?? 0 }

  /// The columns on the page of a range of the line's bytes.
  func columns(of range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound < columns.count ? columns[range.lowerBound].lowerBound : width
    guard !range.isEmpty else { return start..<start }
    let last = min(range.upperBound, columns.count) - 1
    return start..<max(start, last >= 0 ? columns[last].upperBound : 0)
  }

  /// `\u{…}` or `\x{…}`.
  private static func escape(
    _ scalars: [Unicode.Scalar], at start: Int
  ) -> (bytes: [UInt8], end: Int)? {
    guard start + 3 < scalars.count, scalars[start] == "\\", scalars[start + 2] == "{",
      scalars[start + 1] == "u" || scalars[start + 1] == "x",
      let close = scalars[start...].firstIndex(of: "}")
    else { return nil }
    let digits = String(String.UnicodeScalarView(scalars[(start + 3)..<close]))
    let codes = digits.split(separator: " ").compactMap { UInt32($0, radix: 16) }
    if scalars[start + 1] == "u" {
      let text = String(String.UnicodeScalarView(codes.compactMap(Unicode.Scalar.init)))
      return (Array(text.utf8), close + 1)
    }
    return (codes.map { UInt8(truncatingIfNeeded: $0) }, close + 1)
  }
}
