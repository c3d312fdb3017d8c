/// The first line of a file.
extension Parser {
  ///     version = "vtvl" , number , newline ;
  mutating func parseVersion() {
    let first = nextContent[0]
    guard first < lines.count else {
      note(.version(.missing(at: lines.first?.contentStart ?? bytes.count)))
      return
    }
    let head = lines[first]
    guard let match = self.head(of: head), match.keyword == .version else {
      parseMissingVersion(first)
      return
    }
    consumeTrivia(upTo: first)
    if head.indent != 0 { noteIndentation(of: head, expected: 0, nil) }
    let node = openConstruct(.version, at: head)
    builder.token(.keyword, head.contentStart, match.end, keyword: .version)
    var index = spaces(from: match.end, to: head.contentEnd)
    if index < head.contentEnd, bytes[index] == Byte.colon {
      builder.token(.colon, index, index + 1)
      index = spaces(from: index + 1, to: head.contentEnd)
    }
    parseNumber(from: index, after: match.end, to: head.contentEnd)
    finishLine(head)
    closeConstruct(node)
  }

  mutating func parseNumber(from start: Int, after keyword: Int, to end: Int) {
    let word = KeywordMatcher.wordEnds(bytes, start, end).first ?? start
    let isOne = word == start + 1 && bytes[start] == UInt8(ascii: "1")
    builder.token(.text, start, end)
    if start == end {
      note(.version(.missingNumber(at: keyword)))
    } else if !isOne {
      note(.version(.unsupported(start..<word)))
    } else if word < end {
      note(.version(.afterNumber(afterSpaces(word, end)..<end)))
    }
  }

  /// The first line is something else, or the version misspelt.
  mutating func parseMissingVersion(_ first: Int) {
    let head = lines[first]
    let word = KeywordMatcher.wordEnds(bytes, head.contentStart, head.contentEnd).first
    let isMisspelt =
      word.map {
        let words = file.text(TextRange(head.contentStart, $0))
        return EditDistance.nearest(to: words, among: ["vtvl", "vtvl1"]) != nil
      } ?? false
    guard isMisspelt else {
      if let line = laterVersion(after: first) {
        note(.version(.late(line)))
      } else {
        note(.version(.missing(at: head.contentStart)))
      }
      return
    }
    note(.version(.misspelt(head)))
    consumeTrivia(upTo: first)
    parseAsUnknown(head)
  }

  /// The line of the version where it stands further down.
  func laterVersion(after first: Int) -> Line? {
    lines[first...].first { line in
      line.kind == .content && line.headNumber > 0 && head(of: line)?.keyword == .version
    }
  }
}
