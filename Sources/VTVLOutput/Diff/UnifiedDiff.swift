import VTVLSyntax

/// What changed in a file, in the form that Git and people read.
package struct UnifiedDiff {
  /// Who reads it.
  package enum Reader {
    /// `git apply` and `patch`, which need the bytes as they are.
    case program
    /// A person at a terminal, who sees hidden characters as pictures: they are often what is fixed.
    case terminal
  }

  private static let context = 3

  private let old: Lines
  private let new: Lines
  private let path: [UInt8]
  private let reader: Reader
  private var output: [UInt8] = []

  /// The differences of two versions of a file; empty where there are none.
  package static func text(
    old: [UInt8], new: [UInt8], path: [UInt8], for reader: Reader
  ) -> [UInt8] {
    var diff = UnifiedDiff(old: Lines(old), new: Lines(new), path: path, reader: reader)
    diff.write(LineDifference(diff.old, diff.new).changes[...])
    return diff.output
  }

  // MARK: Hunks

  private mutating func write(_ changes: ArraySlice<LineDifference.Change>) {
    guard !changes.isEmpty else { return }
    output += "--- \(name("a/"))\n+++ \(name("b/"))\n".utf8
    var rest = changes
    while let first = rest.first {
      // Changes whose context overlaps share a hunk.
      var hunk = [first]
      while hunk.count < rest.count {
        let next = rest[rest.startIndex + hunk.count]
        guard next.old.lowerBound - hunk[hunk.count - 1].old.upperBound <= 2 * Self.context else {
          break
        }
        hunk.append(next)
      }
      rest = rest.dropFirst(hunk.count)
      write(hunk: hunk)
    }
  }

  private mutating func write(hunk changes: [LineDifference.Change]) {
    guard let first = changes.first, let last = changes.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let oldLines = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let newLines = (first.new.lowerBound - before)..<(last.new.upperBound + after)
    output += "@@ -\(Self.text(oldLines)) +\(Self.text(newLines)) @@\n".utf8
    var next = oldLines.lowerBound
    for change in changes {
      write(" ", old, next..<change.old.lowerBound)
      write("-", old, change.old)
      write("+", new, change.new)
      next = change.old.upperBound
    }
    write(" ", old, next..<oldLines.upperBound)
  }

  /// The first line, from 1, and how many there are; of none, the line before them.
  private static func text(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private mutating func write(_ sign: Unicode.Scalar, _ lines: Lines, _ range: Range<Int>) {
    for index in range {
      output.append(UInt8(truncatingIfNeeded: sign.value))
      let isEnded = lines[index].last == 0x0A
      let words = isEnded ? lines[index].dropLast() : lines[index]
      switch reader {
      case .program: output += words
      case .terminal: output += VisibleText.visible(words).utf8
      }
      output += isEnded ? "\n".utf8 : "\n\\ No newline at end of file\n".utf8
    }
  }

  // MARK: The name of the file

  private func name(_ side: String) -> String {
    switch reader {
    case .terminal: side + VisibleText.visible(path)
    case .program: quotedName(side)
    }
  }

  /// As Git writes it: a name with a character that would end it early, or that no terminal should get, in
  /// quotation marks; one with a blank ends in a tab, where the date might be.
  private func quotedName(_ side: String) -> String {
    let shown = VisibleText.visible(path)
    guard shown.utf8.elementsEqual(path), !path.contains(where: { "\"\\\t".utf8.contains($0) })
    else { return "\"\(side)\(path.map(Self.escaped).joined())\"" }
    return side + shown + (path.contains(0x20) ? "\t" : "")
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
    case 0x20...0x7E: String(UnicodeScalar(byte))
    default: "\\" + String(512 + Int(byte), radix: 8).dropFirst()
    }
  }
}
