/// Words to recognise one at a time; nearly every other word is passed over without comparing it.
struct WordSet: Sendable {
  private let words: Set<[UInt8]>
  private var filter = [UInt64](repeating: 0, count: 64)

  /// - Parameter text: the words, blanks between them.
  init(_ text: String) {
    let words = Words(text)
    self.words = Set(words.indices.map { Array(words[$0]) })
    for index in words.indices {
      let hash = words.hash(of: index)
      filter[Int(hash >> 6) & 63] |= 1 << (hash & 63)
    }
  }

  func contains(_ index: Int, of words: Words) -> Bool {
    let hash = words.hash(of: index)
    guard filter[Int(hash >> 6) & 63] & (1 << (hash & 63)) != 0 else { return false }
    return self.words.contains(Array(words[index]))
  }
}
