/// What the parser says, each message beside the way the fault is shown, in one file for each kind of
/// fault. The words are an author's: what stands there, and what to do.
extension Parser {
  /// Reports a fault, unless its line has an error of form already: the one most likely made the other.
  mutating func report(
    _ rule: Rule, _ start: Int, _ end: Int, _ message: Message, fix: Diagnostic.Fix? = nil
  ) {
    if rule.severity == .error, rule != .unbalancedBrace {
      let line = file.lines.line(containing: start)
      guard line != faultyLine else { return }
      faultyLine = line
    }
    diagnostics.append(
      Diagnostic(rule, at: location(start, end), message, fix: fix))
  }

  func location(_ start: Int, _ end: Int) -> Location {
    Location(file: fileIndex, range: TextRange(start, end))
  }

  func replacing(
    _ start: Int, _ end: Int, with text: String, vi: String, en: String, isSafe: Bool = false
  ) -> Diagnostic.Fix {
    Diagnostic.Fix(Message(vi: vi, en: en), [.init(location(start, end), text)], isSafe: isSafe)
  }

  func quote(_ start: Int, _ end: Int) -> String {
    VisibleText.excerpt(bytes[start..<max(start, end)])
  }

  // MARK: The file

  static let missingVersion = Message(
    vi: "Tệp phải bắt đầu bằng dòng «vtvl 1». Hãy thêm dòng đó lên đầu tệp.",
    en: "The file must begin with the line “vtvl 1”. Add that line at the top.")

  mutating func reportUnsupportedVersion(_ start: Int, _ end: Int) {
    let found = start < end ? quote(start, end) : ""
    report(
      .unsupportedVersion, start, end,
      Message(
        vi: "Chương trình này chỉ đọc được phiên bản 1 của ngôn ngữ, không đọc được «\(found)». "
          + "Hãy viết «vtvl 1», hoặc cài bản vtvl mới hơn.",
        en: "This program reads version 1 of the language, not “\(found)”. "
          + "Write “vtvl 1”, or install a newer vtvl."),
      fix: start < end
        ? replacing(start, end, with: "1", vi: "Viết «vtvl 1»", en: "Write “vtvl 1”") : nil)
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

  mutating func reportSecondVersion(_ head: LineHead) {
    report(
      .misplacedKeyword, head.start, head.end,
      Message(
        vi: "«vtvl» chỉ đứng ở dòng đầu của tệp. Hãy xóa dòng này.",
        en: "“vtvl” stands on the first line of a file only. Delete this line."))
  }
}
