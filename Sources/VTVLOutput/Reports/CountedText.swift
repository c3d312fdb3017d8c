import VTVLModel
import VTVLSyntax

/// What the report counts of a text. It counts thousands, some more than once, and needs no words for it.
struct CountedText {
  let section: Section
  /// The passage that states it; nil for words that the compiler derives.
  let prose: ProseID?
  /// The declaration in which its line stands.
  let declaration: Int32
  /// Whether it took the place of another.
  let isReplacement: Bool
  /// Whether descriptions print it.
  let isPrinted: Bool
  let words: Int32
}

/// Counts texts; one that several positions share is counted once.
struct TextCounter {
  private let proses: [Prose]
  /// The words of each wording that references are part of, once counted; -1 before.
  private var countByWording: [Int32]

  init(_ model: Model) {
    proses = model.declarations.proses
    countByWording = Array(repeating: -1, count: model.wordingCount)
  }

  /// All texts of a position but its levels of competency.
  mutating func texts(of position: Position) -> [CountedText] {
    let passages = position.passages
    let lists = position.lists
    var texts: [CountedText] = []
    texts.reserveCapacity(lists.reduce(passages.count) { $0 + $1.texts.count })
    for index in passages.indices {
      let isPrinted = passages[index].keyword != .shortTitle
      texts.append(counted(passages[index].text, passages[index].section, isPrinted: isPrinted))
    }
    for list in lists {
      for index in list.texts.indices { texts.append(counted(list.texts[index], list.section)) }
    }
    return texts
  }

  @inline(__always)
  mutating func counted(
    _ text: Text, _ section: Section, isPrinted: Bool = true
  ) -> CountedText {
    CountedText(
      section: section, prose: text.prose, declaration: text.declaration,
      isReplacement: text.replaced != nil, isPrinted: isPrinted, words: words(of: text))
  }

  @inline(__always)
  private mutating func words(of text: Text) -> Int32 {
    if let prose = text.prose, proses[Int(prose.index)].literal != nil {
      return proses[Int(prose.index)].wordCount
    }
    let wording = Int(text.wording)
    if countByWording[wording] < 0 {
      var words = WordCount()
      words.read(Array(text.string.utf8)[...])
      countByWording[wording] = Int32(words.count)
    }
    return countByWording[wording]
  }
}
