/// What is wrong with the first line of a file.
enum VersionFault {
  /// There is none, where it should stand.
  case missing(at: Int)
  /// It stands further down.
  case late(Line)
  case misspelt(Line)
  case missingNumber(at: Int)
  case unsupported(Range<Int>)
  /// Words after its number.
  case afterNumber(Range<Int>)
}

extension FaultExplainer {
  mutating func explain(_ fault: VersionFault) {
    switch fault {
    case .missing(let start): reportMissingVersion(at: start)
    case .late(let line): reportLateVersion(line)
    case .misspelt(let line): reportMisspeltVersion(line)
    case .missingNumber(let start): reportMissingNumber(at: start)
    case .unsupported(let number): reportUnsupportedVersion(number)
    case .afterNumber(let words): reportAfterVersion(words)
    }
  }
}

extension FaultExplainer {
  mutating func reportMissingVersion(at start: Int) {
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

  mutating func reportLateVersion(_ line: Line) {
    report(
      .missingVersion, line.contentStart, line.contentEnd,
      Message(
        vi: "Dòng «vtvl» phải đứng đầu tệp, trước mọi dòng khác. Hãy chuyển nó lên đầu.",
        en: "The line “vtvl” must be the first of the file. Move it to the top."))
  }

  mutating func reportMisspeltVersion(_ head: Line) {
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

  mutating func reportMissingNumber(at index: Int) {
    report(
      .unsupportedVersion, index, index,
      Message(
        vi: "Sau «vtvl» phải có số phiên bản của ngôn ngữ. Hãy viết «vtvl 1».",
        en: "After “vtvl” comes the version of the language. Write “vtvl 1”."),
      fix: replacing(
        index, index, with: " 1", vi: "Viết «vtvl 1»", en: "Write “vtvl 1”", isSafe: true))
  }

  mutating func reportUnsupportedVersion(_ number: Range<Int>) {
    let (start, end) = (number.lowerBound, number.upperBound)
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

  mutating func reportAfterVersion(_ words: Range<Int>) {
    let (start, end) = (words.lowerBound, words.upperBound)
    let rest = quote(start, end)
    report(
      .malformedLine, start, end,
      Message(
        vi: "Dòng đầu chỉ viết «vtvl 1». Hãy chuyển «\(rest)» xuống dòng riêng.",
        en:
          "The first line is “vtvl 1” and no more. Move “\(rest)” to a line of its own."
      ))
  }

  /// A line with the version further down.
  mutating func reportSecondVersion(_ head: ConstructHead) {
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«vtvl» chỉ đứng ở dòng đầu của tệp. Hãy xóa dòng này.",
        en: "“vtvl” stands on the first line of a file only. Delete this line."))
  }
}
