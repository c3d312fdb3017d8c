/// What a line begins with that no bullet begins, whatever block it stands in.
enum LineHead {
  /// `[verb] keyword …`
  case construct(ConstructHead)
  /// `verb [label] …`
  case edit(KeywordMatcher.Match)
  /// A verb before other words.
  case verb(KeywordMatcher.Match)
}

/// The head of a construct: an optional verb, a keyword, and the name and the colon that may follow.
struct ConstructHead {
  let verb: KeywordMatcher.Match?
  let keyword: Keyword
  let start: Int
  let end: Int
  /// The word after the keyword that may be its name; empty where a colon or nothing comes first.
  let name: Range<Int>
  /// The colon right after the keyword or its name.
  let colon: Int?
  /// Where the content of the line ends.
  let lineEnd: Int
  /// Whether other words were taken for the verb or the keyword.
  let isGuess: Bool

  init(
    _ verb: KeywordMatcher.Match?, _ keyword: Keyword, _ bytes: [UInt8], from start: Int,
    to end: Int,
    lineEnd: Int, isGuess: Bool = false
  ) {
    (self.verb, self.keyword, self.start, self.end) = (verb, keyword, start, end)
    (self.lineEnd, self.isGuess) = (lineEnd, isGuess)
    let first = Self.afterBlanks(bytes, end, lineEnd)
    var last = first
    while last < lineEnd, Byte.isNamePart(bytes[last]) { last += 1 }
    name = first..<last
    let next = Self.afterBlanks(bytes, last, lineEnd)
    colon = next < lineEnd && bytes[next] == Byte.colon ? next : nil
    endsThere = next == lineEnd
  }

  /// Whether nothing follows the keyword and its name.
  private let endsThere: Bool

  /// Whether a colon or the end of the line comes right after the keyword.
  var isBare: Bool { name.isEmpty && (colon != nil || endsThere) }

  /// Whether one word follows the keyword before the colon or the end of the line.
  var hasName: Bool { !name.isEmpty && (colon != nil || endsThere) }

  /// Whether the place is one for such a head: with a name or without.
  func fits(_ place: Place) -> Bool {
    switch place.naming {
    case .never: isBare
    case .optional: true
    case .required: !isBare
    }
  }

  private static func afterBlanks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, Byte.isBlank(bytes[index]) { index += 1 }
    return index
  }
}
