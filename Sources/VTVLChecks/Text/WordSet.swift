/// Words to recognise one at a time; nearly every other word is passed over without comparing it.
struct WordSet: Sendable {
  private let words: [Phrase]
  private var indicesByHash = HashTable<[Int]>()

  /// - Parameter text: the words, blanks between them.
  init(_ text: String) {
    let text = Words(text)
    words = text.indices.map { Phrase(words: [Array(text[$0])]) }
    for index in text.indices {
      let place = indicesByHash.place(of: UInt64(text.hash(of: index)), orAdd: [])
      indicesByHash.values[place].append(index)
    }
  }

  func contains(_ index: Int, of words: Words) -> Bool {
    guard let indices = indicesByHash[UInt64(words.hash(of: index))] else { return false }
    return indices.contains { words.has(self.words[$0], at: index) }
  }
}
