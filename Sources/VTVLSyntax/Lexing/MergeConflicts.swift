/// What Git leaves in a file where two versions of it do not go together: the lines of one version, a row of
/// equals signs, the lines of the other, between signs of seven letters.
///
///     conflict = "<<<<<<<" , { line } , [ "|||||||" , { line } ] , "=======" , { line } , ">>>>>>>" ;
enum MergeConflicts {
  /// Lets the signs be skipped, and all versions but the first, so that the file reads as one of them.
  ///
  /// - Returns: the lines at which conflicts begin.
  static func skip(in lines: inout [Line], of bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < lines.count {
      guard sign(lines[index], bytes) == .ours, let end = end(of: index, lines, bytes) else {
        index += 1
        continue
      }
      found.append(index)
      var isRead = true
      for line in index...end {
        let sign = sign(lines[line], bytes)
        if sign == .base || sign == .theirs { isRead = false }
        if !isRead || sign != nil { lines[line] = lines[line].skipped }
      }
      index = end + 1
    }
    return found
  }

  /// What the first sign of a conflict is made of; few lines begin with it.
  static let firstSign: UInt8 = 0x3C

  private enum Sign: UInt8 {
    case ours = 0x3C
    case base = 0x7C
    case theirs = 0x3D
    case end = 0x3E
  }

  private static func sign(_ line: Line, _ bytes: [UInt8]) -> Sign? {
    let start = line.contentStart
    guard start == line.start, line.contentEnd >= start + 7,
      let sign = Sign(rawValue: bytes[start]),
      bytes[start..<(start + 7)].allSatisfy({ $0 == sign.rawValue }),
      line.contentEnd == start + 7 || bytes[start + 7] == Byte.space
    else { return nil }
    return sign
  }

  /// The last line of a conflict; nil where the signs do not stand in their order.
  private static func end(of first: Int, _ lines: [Line], _ bytes: [UInt8]) -> Int? {
    var last = Sign.ours
    for index in (first + 1)..<max(lines.count, first + 1) {
      switch (sign(lines[index], bytes), last) {
      case (nil, _): continue
      case (.base, .ours): last = .base
      case (.theirs, .ours), (.theirs, .base): last = .theirs
      case (.end, .theirs): return index
      default: return nil
      }
    }
    return nil
  }
}
