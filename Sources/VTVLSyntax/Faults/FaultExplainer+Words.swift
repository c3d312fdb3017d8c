/// How messages name keywords, places and words of the file.
extension FaultExplainer {
  func name(of context: Context) -> Message {
    guard let keyword = context.keyword else {
      return Message(vi: "cấp ngoài cùng", en: "the outermost level")
    }
    return Message(vi: "«\(keyword.vi)»", en: "“\(keyword.en)”")
  }

  /// Where a line stands, as messages say it: in a block, or at the outermost level.
  func here(_ context: Context) -> Message {
    let name = name(of: context)
    return context == .file
      ? Message(vi: "ở \(name.vi)", en: "at \(name.en)")
      : Message(vi: "trong \(name.vi)", en: "in \(name.en)")
  }

  static func list(_ keywords: [Keyword], _ language: Language) -> String {
    keywords.map { language == .vi ? "«\($0.vi)»" : "“\($0.en)”" }.joined(separator: ", ")
  }

  /// A keyword in the language of the keywords right above the line that is read.
  func authorSpelling(_ keyword: Keyword) -> String {
    for above in lines[..<min(line, lines.count)].suffix(40).reversed() where above.kind == .content
    {
      guard let head = head(of: above) else { continue }
      let written = NameFolding.fold(bytes[head.start..<head.end])
      let isVietnamese = written == NameFolding.fold(head.keyword.vi)
      let isEnglish = written == NameFolding.fold(head.keyword.en)
      if isVietnamese != isEnglish { return keyword.row.spelling(isEnglish ? .en : .vi) }
    }
    return keyword.vi
  }

  func location(_ start: Int, _ end: Int) -> Location {
    Location(file: fileIndex, range: TextRange(start, end))
  }

  func replacing(
    _ start: Int, _ end: Int, with text: String, vi: String, en: String, isSafe: Bool = false
  ) -> Diagnostic.Fix {
    Diagnostic.Fix(Message(vi: vi, en: en), [.init(location(start, end), text)], isSafe: isSafe)
  }

  /// Some words in place of those that stand there, which the fix shows.
  func writing(_ text: String, _ start: Int, _ end: Int) -> Diagnostic.Fix {
    .writing(text, at: [location(start, end)])
  }

  func deleting(_ line: Line) -> Diagnostic.Fix {
    replacing(line.start, line.end, with: "", vi: "Xóa dòng này", en: "Delete the line")
  }

  func quote(_ start: Int, _ end: Int) -> String {
    VisibleText.excerpt(bytes[start..<max(start, end)])
  }
}
