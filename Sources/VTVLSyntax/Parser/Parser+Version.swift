/// The first line of a file.
extension Parser {
  ///     version = "vtvl" , number , newline ;
  mutating func parseVersion() {
    let first = nextContent[0]
    guard first < lines.count else {
      reportMissingVersion(at: lines.first?.contentStart ?? bytes.count)
      return
    }
    let head = lines[first]
    guard let match = KeywordMatcher.match(bytes, head.contentStart, head.contentEnd),
      match.keyword == .version
    else {
      parseMissingVersion(first)
      return
    }
    consumeTrivia(upTo: first)
    checkIndentation(head, expected: 0)
    let node = openConstruct(.version, at: head)
    builder.token(.keyword, head.contentStart, match.end, keyword: .version)
    var index = spaces(from: match.end, to: head.contentEnd)
    if index < head.contentEnd, bytes[index] == Byte.colon {
      builder.token(.colon, index, index + 1)
      index = spaces(from: index + 1, to: head.contentEnd)
    }
    parseNumber(from: index, after: match.end, to: head.contentEnd)
    finishLine(head)
    builder.close(node, at: head.end)
  }

  private mutating func parseNumber(from start: Int, after keyword: Int, to end: Int) {
    let word = KeywordMatcher.wordEnds(bytes, start, end).first ?? start
    let isOne = word == start + 1 && bytes[start] == UInt8(ascii: "1")
    builder.token(.text, start, end)
    if start == end {
      reportMissingNumber(at: keyword)
    } else if !isOne {
      reportUnsupportedVersion(start, word)
    } else if word < end {
      reportAfterVersion(afterSpaces(word, end), end)
    }
  }

  /// The first line is something else, or the version misspelt.
  private mutating func parseMissingVersion(_ first: Int) {
    let head = lines[first]
    let word = KeywordMatcher.wordEnds(bytes, head.contentStart, head.contentEnd).first
    let isMisspelt =
      word.map {
        let words = file.text(TextRange(head.contentStart, $0))
        return EditDistance.nearest(to: words, among: ["vtvl", "vtvl1"]) != nil
      } ?? false
    guard isMisspelt else {
      if let line = laterVersion(after: first) {
        reportLateVersion(line)
      } else {
        reportMissingVersion(at: head.contentStart)
      }
      return
    }
    reportMisspeltVersion(head)
    consumeTrivia(upTo: first)
    parseAsUnknown(head)
  }

  /// The line of the version where it stands further down.
  private func laterVersion(after first: Int) -> Line? {
    lines[first...].first { line in
      line.kind == .content
        && KeywordMatcher.match(bytes, line.contentStart, line.contentEnd)?.keyword == .version
    }
  }

  // MARK: Faults

  private mutating func reportMissingVersion(at start: Int) {
    let top = LineTable.hasByteOrderMark(bytes) ? 3 : 0
    report(
      .missingVersion, start, start,
      Message(
        vi: "Tệp phải bắt đầu bằng dòng «vtvl 1». Hãy thêm dòng đó lên đầu tệp.",
        en: "The file must begin with the line “vtvl 1”. Add that line at the top."),
      fix: replacing(
        top, top, with: top == bytes.count ? "vtvl 1\n" : "vtvl 1\n\n",
        vi: "Thêm dòng «vtvl 1»", en: "Add the line “vtvl 1”", isSafe: true))
  }

  private mutating func reportLateVersion(_ line: Line) {
    lateVersion = line.contentStart
    report(
      .missingVersion, line.contentStart, line.contentEnd,
      Message(
        vi: "Dòng «vtvl» phải đứng đầu tệp, trước mọi dòng khác. Hãy chuyển nó lên đầu.",
        en: "The line “vtvl” must be the first of the file. Move it to the top."))
  }

  private mutating func reportMisspeltVersion(_ head: Line) {
    let words = quote(head.contentStart, head.contentEnd)
    report(
      .missingVersion, head.contentStart, head.contentEnd,
      Message(
        vi: "Dòng đầu của tệp phải là «vtvl 1», không phải «\(words)».",
        en: "The first line of the file must be “vtvl 1”, not “\(words)”."),
      fix: replacing(
        head.contentStart, head.contentEnd, with: "vtvl 1", vi: "Viết «vtvl 1»",
        en: "Write “vtvl 1”"))
  }

  private mutating func reportMissingNumber(at index: Int) {
    report(
      .unsupportedVersion, index, index,
      Message(
        vi: "Sau «vtvl» phải có số phiên bản của ngôn ngữ. Hãy viết «vtvl 1».",
        en: "After “vtvl” comes the version of the language. Write “vtvl 1”."),
      fix: replacing(
        index, index, with: " 1", vi: "Viết «vtvl 1»", en: "Write “vtvl 1”", isSafe: true))
  }

  private mutating func reportUnsupportedVersion(_ start: Int, _ end: Int) {
    let found = quote(start, end)
    report(
      .unsupportedVersion, start, end,
      Message(
        vi: "Chương trình này chỉ đọc được phiên bản 1 của ngôn ngữ, không đọc được «\(found)». "
          + "Hãy viết «vtvl 1», hoặc cài bản vtvl mới hơn.",
        en: "This program reads version 1 of the language, not “\(found)”. "
          + "Write “vtvl 1”, or install a newer vtvl."),
      fix: replacing(start, end, with: "1", vi: "Viết «vtvl 1»", en: "Write “vtvl 1”"))
  }

  private mutating func reportAfterVersion(_ start: Int, _ end: Int) {
    let rest = quote(start, end)
    report(
      .malformedLine, start, end,
      Message(
        vi: "Dòng đầu chỉ viết «vtvl 1». Hãy chuyển «\(rest)» xuống dòng riêng.",
        en:
          "The first line is “vtvl 1” and no more. Move “\(rest)” to a line of its own."
      ))
  }

  /// A line with the version further down; where it is the missing one it was reported already.
  mutating func reportSecondVersion(_ head: LineHead) {
    guard head.start != lateVersion else { return }
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«vtvl» chỉ đứng ở dòng đầu của tệp. Hãy xóa dòng này.",
        en: "“vtvl” stands on the first line of a file only. Delete this line."))
  }
}
