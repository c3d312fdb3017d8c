/// The rules by which the text of a cell falls into items.
enum PrintedText {
  /// A cell without its tags, words one space apart.
  static func plain(_ cell: String) -> String {
    cell.replacing(/<[^>]*>/, with: " ")
      .split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The items of a list marked `1.`, `2.`, …; an unmarked text is one item.
  static func numbered(_ text: String) -> [String] {
    guard text.hasPrefix("1. ") else { return text.isEmpty ? [] : [text] }
    var items: [String] = []
    var rest = text.dropFirst(3)
    while let mark = rest.firstRange(of: " \(items.count + 2). ") {
      items.append(String(rest[..<mark.lowerBound]))
      rest = rest[mark.upperBound...]
    }
    return items + [String(rest)]
  }

  /// The items of a list that lost its numbers: each opens as its counterpart in `siblings` does.
  static func numbered(_ text: String, openingLike siblings: [String]) -> [String] {
    var items: [String] = []
    var rest = text[...]
    for (number, sibling) in zip(2..., siblings.dropFirst()) {
      let opening = sibling.split(separator: " ").prefix(3).joined(separator: " ")
      let marked = rest.firstRange(of: " \(number). \(opening)")
      guard let start = marked ?? rest.firstRange(of: " \(opening)") else { continue }
      items.append(String(rest[..<start.lowerBound]))
      rest = rest[rest.index(start.upperBound, offsetBy: -opening.count)...]
    }
    return items + [String(rest)]
  }

  /// The entries of a list marked by dashes, and by the `openings` where the dashes are lost.
  static func dashed(_ text: String, openings: [String] = []) -> [String] {
    openings.reduce(text) { $0.replacing(" " + $1, with: " - " + $1) }
      .split(separator: /(?:^|\s)-\s*(?=\p{Lu})/)
      .map { String($0) }
  }

  /// The things of a list printed with no mark at all: each begins with a capital.
  static func capitalised(_ text: String) -> [String] {
    text.split(separator: /\s(?=\p{Lu})/).map { String($0) }
  }

  /// The sentences of a text.
  static func sentences(_ text: String) -> [String] {
    text.replacing(/\.\s(?=\p{Lu})/, with: ".\n").split(separator: "\n").map { String($0) }
  }

  /// The names of a list of studies: commas and semicolons part them, save before a small letter,
  /// where the comma belongs to the name.
  static func names(_ text: String) -> [String] {
    text.split(separator: /[,;]\s(?=\p{Lu})/).map { String($0) }
  }
}
