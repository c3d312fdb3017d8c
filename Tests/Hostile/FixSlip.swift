import Foundation
import TestSupport
import VTVLSyntax

/// What an author, an editor or a cable may do to a file that `check --fix` is then run on.
enum FixSlip: CaseIterable, Sendable {
  case tabs, tabsEverywhere, ragged
  case badByte, lostByte
  case lineDoubled, linesSwapped, lineDeleted, mergeConflict
  case windowsEnds, mixedEnds, macEnds, noLastNewline, byteOrderMark, noVersion
  case decomposed, decomposedWords, marksSwapped
  case bullets, noBreakSpaces, hiddenLetters, markHeap, lookalikes, spacing, trailingBlanks
  case titles, looseBraces

  /// The file after the slip.
  func apply(to bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var file = SlippedFile(bytes)
    switch self {
    case .tabs: file.eachLine(&generator, share: 4) { Self.tabbed($0, 2) }
    case .tabsEverywhere:
      let width = [2, 4, 8].randomElement(using: &generator) ?? 2
      file.eachLine(&generator) { Self.tabbed($0, width) }
    case .ragged:
      let change = Int.random(in: -3...3, using: &generator)
      file.eachLine(&generator, share: 8) { Self.moved($0, by: change) }
    case .badByte:
      let byte = UInt8.random(in: 0x80...0xFF, using: &generator)
      file.bytes.insert(byte, at: Int.random(in: 0...bytes.count, using: &generator))
    case .lostByte: file.loseByte(&generator)
    case .lineDoubled: file.changeLines(&generator) { $0.insert($0[$1], at: $1) }
    case .linesSwapped: file.changeLines(&generator) { $0.swapAt($1, ($1 + 1) % $0.count) }
    case .lineDeleted: file.changeLines(&generator) { $0.remove(at: $1) }
    case .mergeConflict:
      file.changeLines(&generator) { lines, index in
        let both = [lines[index], Array("=======".utf8), lines[index]]
        lines[index...index] = [Array("<<<<<<< HEAD".utf8)] + both + [Array(">>>>>>> b".utf8)]
      }
    case .windowsEnds: file.eachLine(&generator) { $0 + [0x0D] }
    case .mixedEnds: file.eachLine(&generator, share: 3) { $0 + [0x0D] }
    case .macEnds: file.eachSign("\n", &generator, share: 1) { "\r" }
    case .noLastNewline: file.bytes = bytes.last == 0x0A ? bytes.dropLast() : bytes
    case .byteOrderMark: file.bytes = [0xEF, 0xBB, 0xBF] + bytes
    case .noVersion: file.lines.removeFirst()
    case .decomposed: file.eachWord(&generator) { Self.decomposed($0) }
    case .decomposedWords: file.eachWord(&generator, share: 30) { Self.decomposed($0) }
    case .marksSwapped:
      file.eachWord(&generator, share: 20) { Self.decomposed($0, isToneFirst: true) }
    case .bullets:
      let bullet =
        ["•", "–", "+", "*", "\u{F0B7}", "‣ ", "●", "1.", "a)"].randomElement(using: &generator)
        ?? "•"
      file.eachLine(&generator, share: 3) { Self.replacing($0, "- ", bullet + " ") }
    case .noBreakSpaces: file.eachSign(" ", &generator, share: 40) { "\u{A0}" }
    case .hiddenLetters:
      let hidden = ["\u{200B}", "\u{AD}", "\u{FEFF}", "\u{34F}", "\u{200D}", "\u{85}", "\u{2028}"]
      let sign = hidden.randomElement(using: &generator) ?? "\u{200B}"
      file.eachSign("n", &generator, share: 60) { "n" + sign }
    case .markHeap:
      let heap = String(repeating: "\u{301}", count: Int.random(in: 29...33, using: &generator))
      file.eachSign("a", &generator, share: 200) { "a" + heap }
    case .lookalikes: file.eachSign("a", &generator, share: 40) { "а" }
    case .spacing:
      let signs = [" ,", ",", " , ", ",,", "  ", " .", ", ;"]
      let sign = signs.randomElement(using: &generator) ?? ","
      file.eachSign(",", &generator, share: 6) { sign }
    case .trailingBlanks: file.eachLine(&generator, share: 5) { $0 + " \t".utf8 }
    case .titles:
      let title = Self.postTitles.randomElement(using: &generator) ?? ""
      file.eachWord(&generator, share: 60) { "\($0) \(title)" }
    case .looseBraces:
      let brace: Unicode.Scalar = Bool.random(using: &generator) ? "{" : "}"
      file.eachSign(brace, &generator, share: 3) { "" }
    }
    return file.bytes
  }

  /// What the posts are called, in full and for short.
  private static let postTitles: [String] = ExampleFiles.namDong.flatMap { file in
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("vị trí LDQL") || $0.hasPrefix("  gọi tắt:") }
      .compactMap { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) }
  }

  // MARK: Lines

  private static func tabbed(_ line: [UInt8], _ width: Int) -> [UInt8] {
    let blanks = line.prefix { $0 == 0x20 }.count
    let tabs = [UInt8](repeating: 0x09, count: blanks / width)
    return tabs + line.dropFirst(tabs.count * width)
  }

  private static func moved(_ line: [UInt8], by change: Int) -> [UInt8] {
    let blanks = line.prefix { $0 == 0x20 }.count
    return Array(repeating: 0x20, count: max(0, blanks + change)) + line.dropFirst(blanks)
  }

  private static func replacing(_ line: [UInt8], _ words: String, _ others: String) -> [UInt8] {
    let blanks = line.prefix { $0 == 0x20 }
    guard line.dropFirst(blanks.count).starts(with: words.utf8) else { return line }
    return Array(blanks) + others.utf8 + line.dropFirst(blanks.count + words.utf8.count)
  }

  // MARK: Letters

  /// A word with its marks apart, as macOS writes it, or with the tone before the shape.
  private static func decomposed(_ word: String, isToneFirst: Bool = false) -> String {
    let apart = word.decomposedStringWithCanonicalMapping
    guard isToneFirst else { return apart }
    var scalars = Array(apart.unicodeScalars)
    for index in scalars.indices.dropLast()
    where isShape(scalars[index]) && isTone(scalars[index + 1]) {
      scalars.swapAt(index, index + 1)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isShape(_ scalar: Unicode.Scalar) -> Bool {
    [0x302, 0x306, 0x31B].contains(scalar.value)
  }

  private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
    [0x300, 0x301, 0x303, 0x309, 0x323].contains(scalar.value)
  }
}
