import VTVLModel
import VTVLSyntax

/// A word or a reference of a passage, as two passages are compared.
struct ItemToken {
  enum Kind {
    /// A word that ties others together: `của`, `thuộc`, `và`.
    case grammatical
    case content
    /// A number, a name, an abbreviation, a negation, a reference: another one means another thing.
    case weighty
  }

  /// The same for what compares as equal, case apart.
  let hash: UInt32
  let isCapitalized: Bool
  let kind: Kind
  /// A number that grammatical words have in common when one may stand for the other; 0 for all others.
  let likeness: UInt8
  /// The bytes of the passage.
  let start: UInt32
  let end: UInt32

  func isSame(as other: ItemToken) -> Bool { hash == other.hash }
}

extension ItemToken {
  /// Words that office prose uses for one another, a line each; a word of one line for one of another is
  /// another meaning.
  private static let interchangeable = [
    "của thuộc trong ở tại theo về", "để nhằm cho", "các những", "với cùng", "khi lúc",
  ]
  private static let otherGrammatical =
    "và có được đã đang sẽ do là như việc sự này đó mà thì cũng đều phải"
  private static let weighty = "không chưa chẳng trừ ngoài hoặc hay trên dưới trước sau từ đến"

  /// What the words that are not content are, by their hashes.
  private static let classes: HashTable<(kind: Kind, likeness: UInt8)> = {
    var classes = HashTable<(kind: Kind, likeness: UInt8)>()
    func add(_ text: String, _ kind: Kind, _ likeness: UInt8) {
      let words = Words(text)
      for index in words.indices {
        _ = classes.place(of: UInt64(words.hash(of: index)), orAdd: (kind, likeness))
      }
    }
    for (index, row) in interchangeable.enumerated() { add(row, .grammatical, UInt8(index + 1)) }
    add(otherGrammatical, .grammatical, 0)
    add(weighty, .weighty, 0)
    return classes
  }()

  /// The same words, so that nearly every other word is passed over at once.
  private static let classed: WordFilter = {
    var filter = WordFilter()
    for text in interchangeable + [otherGrammatical, weighty] {
      let words = Words(text)
      for index in words.indices { filter.insert(words.hash(of: index)) }
    }
    return filter
  }()

  /// Adds the words and references of a passage, in order.
  static func add(_ passage: Passages.Passage, _ model: Model, to tokens: inout [ItemToken]) {
    let words = passage.words
    if model.declarations.isLiteral(passage.prose) {
      for index in words.indices { tokens.append(ItemToken(index, words)) }
    } else {
      add(words, Array(model.declarations[passage.prose].references), to: &tokens)
    }
  }

  private static func add(
    _ words: Words, _ references: [Prose.Reference], to tokens: inout [ItemToken]
  ) {
    let sign = PassageSource.reference
    var next = 0
    func addReferences(in gap: Range<Int>) {
      for byte in gap where words.byte(byte) == sign && next < references.count {
        tokens.append(ItemToken(references[next], at: byte))
        next += 1
      }
    }
    for index in words.indices {
      addReferences(in: words.gapBytes(before: index))
      tokens.append(ItemToken(index, words))
    }
    addReferences(in: words.bytes(of: words.indices).upperBound..<words.countOfBytes)
  }

  private init(_ reference: Prose.Reference, at start: Int) {
    hash = UInt32(truncatingIfNeeded: reference.whole.index) &* 2_654_435_761 ^ 0xFFFF
    isCapitalized = false
    kind = .weighty
    likeness = 0
    self.start = UInt32(start)
    end = UInt32(start + 1)
  }

  private init(_ index: Int, _ words: Words) {
    let word = words.word(index)
    hash = word.hash
    isCapitalized = index > 0 && word.isCapitalized
    let isNumber = Byte.isDigit(words.byte(Int(word.start)))
    let (kind, likeness) =
      Self.classed.mayHold(hash) ? Self.classes[UInt64(hash)] ?? (.content, 0) : (.content, 0)
    self.kind = isCapitalized || isNumber ? .weighty : kind
    self.likeness = likeness
    start = word.start
    end = word.end
  }
}
