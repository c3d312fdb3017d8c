/// A fenced block of a page: its words after the fence (`vtvl file=a.vtvl checks`) and its lines.
package struct FencedBlock: Sendable, Equatable {
  /// `vtvl`, `messages`, `json`…
  package let language: String
  package let attributes: [String: String]
  package let flags: Set<String>
  /// The opening fence as written.
  let opening: String
  package var lines: [String]
  /// The line of the opening fence, from 1.
  package let line: Int

  init(opening: String, lines: [String], line: Int) {
    self.opening = opening
    self.lines = lines
    self.line = line
    var words = Self.words(opening.drop { $0 == "`" })
    language = words.isEmpty ? "" : words.removeFirst()
    var attributes: [String: String] = [:]
    var flags: Set<String> = []
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 {
        attributes[String(parts[0])] = String(parts[1])
      } else {
        flags.insert(word)
      }
    }
    self.attributes = attributes
    self.flags = flags
  }

  package var info: String { String(opening.drop { $0 == "`" }) }

  /// The block as it stands on the page; the fence grows where its lines hold one as long.
  var text: [String] {
    let ticks = max(3, (lines.map { $0.prefix { $0 == "`" }.count }.max() ?? 0) + 1)
    let fence = String(repeating: "`", count: max(ticks, opening.prefix { $0 == "`" }.count))
    return [fence + info] + lines + [fence]
  }

  /// Words between spaces; a value may stand in quotation marks.
  private static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
