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

  /// The words and references of a passage, in order.
  static func tokens(of passage: Passages.Passage, _ model: Model) -> [ItemToken] {
    let words = passage.words
    let prose = model.declarations[passage.prose]
    var tokens: [ItemToken] = []
    tokens.reserveCapacity(words.count + prose.segments.count)
    if prose.literal != nil {
      for index in words.indices { tokens.append(ItemToken(index, words)) }
    } else {
      add(words, Array(prose.references), to: &tokens)
    }
    return tokens
  }

  private static func add(
    _ words: Words, _ references: [Prose.Reference], to tokens: inout [ItemToken]
  ) {
    var references = references[...]
    var offset = 0
    func addReferences(until end: Int) {
      while let next = words.text[offset..<end].firstIndex(of: PassageSource.reference),
        let reference = references.popFirst()
      {
        tokens.append(ItemToken(reference, at: next))
        offset = next + 1
      }
      offset = end
    }
    for index in words.indices {
      let token = ItemToken(index, words)
      addReferences(until: Int(token.start))
      tokens.append(token)
    }
    addReferences(until: words.text.count)
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
    let range = words.bytes(of: index..<(index + 1))
    hash = words.hash(of: index)
    isCapitalized = index > 0 && words.isCapitalized(index)
    let isNumber = (0x30...0x39).contains(words.text[range.lowerBound])
    let (kind, likeness) = Self.classes[UInt64(hash)] ?? (.content, 0)
    self.kind = isCapitalized || isNumber ? .weighty : kind
    self.likeness = likeness
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }
}
