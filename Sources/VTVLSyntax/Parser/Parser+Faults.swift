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
}
