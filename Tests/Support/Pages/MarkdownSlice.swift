/// Takes a part of a Markdown text: a heading that begins so, and what stands under it.
enum MarkdownSlice {
  static func lines(of text: String, section: String?) -> [String]? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    guard let section else { return lines }
    guard let start = lines.firstIndex(where: { heading($0)?.text.hasPrefix(section) == true }),
      let level = heading(lines[start])?.level
    else { return nil }
    let end = lines[(start + 1)...].firstIndex { heading($0).map { $0.level <= level } ?? false }
    var part = Array(lines[start..<(end ?? lines.count)])
    while part.last == "" { part.removeLast() }
    return part
  }

  private static func heading(_ line: String) -> (level: Int, text: Substring)? {
    let marks = line.prefix { $0 == "#" }
    guard (1...6).contains(marks.count), line.dropFirst(marks.count).first == " " else {
      return nil
    }
    // A backslash before a character that Markdown would read is no part of the words.
    return (marks.count, Substring(line.dropFirst(marks.count + 1).filter { $0 != "\\" }))
  }
}
