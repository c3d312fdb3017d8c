import VTVLSyntax

/// Writes text into Markdown so that GitHub and pandoc show it as it is, and so that it stays readable in
/// the source: only what would be markup is escaped.
///
/// A backslash is enough for most signs. It is not enough for those that GitHub looks for in the finished
/// page (addresses, `:emoji:`, `$math$`): they stand in a `<span>` of their own, which takes the
/// characters around them apart and shows nothing.
enum MarkdownText {
  /// Where words stand: some signs mean something only there.
  enum Place {
    /// After something else on the line: a cell of a table, the text of a link.
    case inline
    /// At the start of a paragraph.
    case paragraph
    case heading
  }

  /// How hidden characters are written. Never as they are, since the page may be shown at a terminal; those
  /// that are errors of the language are always pictures.
  enum Hidden {
    /// As numeric references: a reader of the page sees as much of them as in the author's text.
    case referenced
    case pictured
  }

  static func append(
    _ text: String, to markdown: inout ByteBuffer, at place: Place = .inline,
    hidden: Hidden = .referenced
  ) {
    var text = text
    text.withUTF8 { bytes in
      var escaper = Escaper(text: bytes, place: place, hidden: hidden)
      escaper.run(&markdown)
    }
  }
}

/// One pass over the bytes: nearly all that means something in Markdown is ASCII.
private struct Escaper {
  let text: UnsafeBufferPointer<UInt8>
  let place: MarkdownText.Place
  let hidden: MarkdownText.Hidden
  /// How much of the text has been written.
  private var written = 0
  /// The last run of dots or hyphens, which is looked for once.
  private var lastRun = 0..<0

  private enum Treatment {
    case plain, backslash, span, space
    case hidden, quote
  }

  init(
    text: UnsafeBufferPointer<UInt8>, place: MarkdownText.Place, hidden: MarkdownText.Hidden
  ) {
    self.text = text
    self.place = place
    self.hidden = hidden
  }

  mutating func run(_ markdown: inout ByteBuffer) {
    if place == .paragraph, let marker = blockMarker {
      write(.backslash, at: marker, to: &markdown)
    }
    var index = written
    // A block needs the byte after it too; the rest is looked at byte by byte.
    let end = text.count - 1
    while index < end, end >= ByteBlock.width {
      // The last bytes are looked at together with some before them.
      let block = min(index, end - ByteBlock.width)
      for offset in signs(at: block).indices where block + offset >= index {
        escape(at: block + offset, to: &markdown)
      }
      index = block + ByteBlock.width
    }
    while index < text.count {
      if isSign(at: index) { escape(at: index, to: &markdown) }
      index += 1
    }
    if written < text.count { markdown.append(text.span.extracting(written...)) }
  }

  /// What may mean something: all but letters, digits and the commonest signs.
  @inline(__always)
  private func signs(at index: Int) -> ByteBlock.Mask {
    let block = ByteBlock(text.span, at: index)
    let isOther = block.isIn(0x80...0xFF) .& .!text.span.mayHide(at: index)
    let isPlain = block.equals(UInt8(ascii: " ")) .| block.equals(UInt8(ascii: ","))
    return .!(block.isLetter .| isOther .| isPlain .| block.isIn(0x2F...0x39))  // `/` and digits
  }

  /// The same of one byte.
  @inline(__always)
  private func isSign(at index: Int) -> Bool {
    let byte = text[index]
    if byte >= 0x80 { return text.span.mayHide(alone: index) }
    return !Self.isAlphanumeric(byte) && byte != UInt8(ascii: " ")
  }

  private mutating func escape(at index: Int, to markdown: inout ByteBuffer) {
    let treatment = treatment(at: index)
    if treatment != .plain { write(treatment, at: index, to: &markdown) }
  }

  private mutating func write(_ treatment: Treatment, at index: Int, to markdown: inout ByteBuffer)
  {
    if written < index { markdown.append(text.span.extracting(written..<index)) }
    append(treatment, at: index, to: &markdown)
    written = index + Self.width(of: text[index])
  }

  /// Appends what stands for a hidden character.
  private func appendHidden(at index: Int, to markdown: inout ByteBuffer) {
    guard let scalar = text.span.decodedScalar(at: index)?.scalar else { return }
    switch (scalar.hiddenKind, hidden) {
    case (nil, .referenced), (.invisible, .referenced):
      markdown.append(Array("&#x\(scalar.hexadecimal);".utf8))
    default: markdown.append(Array(VisibleText.visible(String(scalar)).utf8))
    }
  }

  private func append(_ treatment: Treatment, at index: Int, to markdown: inout ByteBuffer) {
    let byte = text[index]
    switch treatment {
    case .plain: markdown.append(byte)
    case .backslash:
      markdown.append(UInt8(ascii: "\\"))
      markdown.append(byte)
    case .span:
      markdown.append("<span>\\")
      markdown.append(byte)
      markdown.append("</span>")
    case .space: markdown.append(UInt8(ascii: " "))
    case .quote: markdown.append("&lsquo;")
    case .hidden: appendHidden(at: index, to: &markdown)
    }
  }

  // MARK: Signs

  private mutating func treatment(at index: Int) -> Treatment {
    switch text[index] {
    case UInt8(ascii: "&"): isEntity(at: index) ? .backslash : .plain
    case UInt8(ascii: "_"): isInsideWord(index) ? .plain : .backslash
    case UInt8(ascii: "$"), UInt8(ascii: "@"): .span
    case UInt8(ascii: ":"): isAddress(at: index) || isEmoji(at: index) ? .span : .plain
    case UInt8(ascii: "#"): hash(at: index)
    case UInt8(ascii: "."): dot(at: index)
    case UInt8(ascii: "-"): dash(at: index)
    case 0x09...0x0D: .space
    case 0xC2 where byte(index + 1) == 0x85: .space  // NEL, which ends a line
    case 0xE2 where isOpeningQuote(at: index): .quote
    case ..<0x20, 0x7F, 0xC2...: isHidden(at: index) ? .hidden : .plain
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"),
      UInt8(ascii: "^"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"):
      .backslash
    default: .plain
    }
  }

  /// How many bytes the character has that begins with this one.
  private static func width(of byte: UInt8) -> Int {
    byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private func isHidden(at index: Int) -> Bool {
    text.span.decodedScalar(at: index)?.scalar.isHidden ?? false
  }

  private func byte(_ index: Int) -> UInt8? { text.indices.contains(index) ? text[index] : nil }

  private func isEntity(at index: Int) -> Bool {
    guard let next = byte(index + 1) else { return false }
    return next == UInt8(ascii: "#") || Self.isAlphanumeric(next)
  }

  /// An underscore between letters or digits emphasises nothing.
  private func isInsideWord(_ index: Int) -> Bool {
    let before = text[max(0, index - 4)..<index]
    let after = text[(index + 1)..<min(text.count, index + 5)]
    return Self.isWord(String(decoding: before, as: UTF8.self).unicodeScalars.last)
      && Self.isWord(String(decoding: after, as: UTF8.self).unicodeScalars.first)
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let properties = scalar?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// `‘`, which pandoc turns round where no `’` closes it; a backslash would not keep it from that.
  private func isOpeningQuote(at index: Int) -> Bool {
    byte(index + 1) == 0x80 && byte(index + 2) == 0x98
  }

  private func isAddress(at index: Int) -> Bool {
    byte(index + 1) == UInt8(ascii: "/") && byte(index + 2) == UInt8(ascii: "/")
  }

  /// `:` and the sign that closes it, with only a name's letters between.
  private func isEmoji(at index: Int) -> Bool {
    var end = index + 1
    while let next = byte(end), Self.isAlphanumeric(next) || "_+-".utf8.contains(next) { end += 1 }
    return end > index + 1 && byte(end) == UInt8(ascii: ":")
  }

  /// `#123` is a reference on GitHub; at the end of a heading the sign would vanish.
  private func hash(at index: Int) -> Treatment {
    if let next = byte(index + 1), Self.isDigit(next) { return .span }
    return place == .heading ? .backslash : .plain
  }

  /// The dot of `www.`, and dots that pandoc would make into an ellipsis.
  private mutating func dot(at index: Int) -> Treatment {
    if index >= 3, text[index - 3..<index].allSatisfy({ $0 | 0x20 == UInt8(ascii: "w") }) {
      return .span
    }
    let dots = run(of: UInt8(ascii: "."), around: index)
    return dots.count >= 3 && (index - dots.lowerBound) % 3 == 0 ? .backslash : .plain
  }

  /// Hyphens that pandoc would make into a dash.
  private mutating func dash(at index: Int) -> Treatment {
    let dashes = run(of: UInt8(ascii: "-"), around: index)
    return dashes.count >= 2 && (index - dashes.lowerBound) % 2 == 0 ? .backslash : .plain
  }

  private mutating func run(of sign: UInt8, around index: Int) -> Range<Int> {
    if lastRun.contains(index) { return lastRun }
    var start = index
    while byte(start - 1) == sign { start -= 1 }
    var end = index
    while byte(end) == sign { end += 1 }
    lastRun = start..<end
    return lastRun
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte ^ 0x30 < 10 }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  // MARK: The start of a paragraph

  /// The sign that would make a list, a heading, a quotation, a definition or a table's caption of a
  /// paragraph, if it begins so.
  private var blockMarker: Int? {
    guard let first = text.first else { return nil }
    if "#>+-=:%".utf8.contains(first) { return 0 }
    if text.starts(with: "Table:".utf8) || text.starts(with: "table:".utf8) { return 5 }
    return enumerator
  }

  /// The point or bracket after the number of a list's item: `1.`, `a)`, `(iv)`.
  private var enumerator: Int? {
    let start = text.first == UInt8(ascii: "(") ? 1 : 0
    var end = start
    while let next = byte(end), Self.isAlphanumeric(next) { end += 1 }
    guard let sign = byte(end), sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else {
      return nil
    }
    let label = text[start..<end]
    let isNumber = label.allSatisfy(Self.isDigit) || label.count == 1
    let isRoman = label.allSatisfy { "ivxlcdm".utf8.contains($0 | 0x20) }
    let endsWord = byte(end + 1).map { $0 == UInt8(ascii: " ") } ?? true
    return !label.isEmpty && (isNumber || isRoman) && endsWord ? end : nil
  }
}
