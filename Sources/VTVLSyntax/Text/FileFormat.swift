/// What a file is under the name of a description, by how it begins: a document that somebody renamed.
package enum FileFormat: Sendable {
  case word, oldOffice, spreadsheet, presentation, openDocument, zip, rtf, html, xml, pdf, image

  /// The format of a file that is no plain text; nil for anything else.
  package static func detect(_ bytes: [UInt8]) -> FileFormat? {
    guard let first = bytes.first else { return nil }
    // An archive may have anything before it: its list of parts stands at the end.
    if bytes.suffix(22).starts(with: [0x50, 0x4B, 0x05, 0x06]) { return kind(ofArchive: bytes) }
    switch first {
    case UInt8(ascii: "P") where bytes.starts(with: "PK".utf8): return archive(bytes)
    case 0xD0 where bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]):
      return .oldOffice
    case UInt8(ascii: "{") where bytes.starts(with: "{\\rtf".utf8): return .rtf
    case UInt8(ascii: "%") where bytes.starts(with: "%PDF-".utf8): return .pdf
    case 0x89 where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]): return .image
    case 0xFF where bytes.starts(with: [0xFF, 0xD8, 0xFF]): return .image
    default: return markup(bytes)
    }
  }

  /// A package of parts: what it holds is told by the names of the parts, which stand as they are.
  private static func archive(_ bytes: [UInt8]) -> FileFormat? {
    let isArchive = bytes.count > 3 && [3, 5, 7].contains(bytes[2]) && bytes[3] == bytes[2] + 1
    return isArchive ? kind(ofArchive: bytes) : nil
  }

  private static func kind(ofArchive bytes: [UInt8]) -> FileFormat {
    // Word begins with a list of parts or with the parts themselves, OpenDocument with its type.
    let kinds: [(String, FileFormat)] = [
      ("application/vnd.oasis.opendocument", .openDocument), ("word/", .word),
      ("xl/", .spreadsheet),
      ("ppt/", .presentation),
    ]
    return kinds.first { holds($0.0, bytes) }?.1 ?? .zip
  }

  /// Where the names of parts are looked for: the beginning, and the list at the end.
  private static let searched = 1 << 16

  private static func holds(_ words: String, _ bytes: [UInt8]) -> Bool {
    let words = Array(words.utf8)
    let ends = [0..<min(bytes.count, searched), max(0, bytes.count - searched)..<bytes.count]
    return ends.contains { range in
      var index = range.lowerBound
      while index + words.count <= range.upperBound {
        index = bytes.span.firstIndex(of: words[0], from: index, to: range.upperBound)
        if bytes[index..<range.upperBound].starts(with: words) { return true }
        index += 1
      }
      return false
    }
  }

  private static func markup(_ bytes: [UInt8]) -> FileFormat? {
    var start = LineTable.hasByteOrderMark(bytes) ? 3 : 0
    while start < bytes.count, Byte.isBlank(bytes[start]) || bytes[start] == Byte.newline {
      start += 1
    }
    guard start < bytes.count,
      bytes[start] == UInt8(ascii: "<") || bytes[start] == UInt8(ascii: "M")
    else { return nil }
    let head = bytes[start..<min(bytes.count, start + 4096)].map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
    let begins = { (words: String) in head.starts(with: words.utf8) }
    if begins("<!doctype html") || begins("<html") || begins("mime-version:") { return .html }
    guard begins("<?xml") else { return nil }
    if holds("<html", head) { return .html }
    if holds("worddocument", head) || holds("office/word", head) { return .word }
    return holds("opendocument", head) ? .openDocument : .xml
  }
}
