import VTVLModel
import VTVLSyntax

/// Every passage of the positions, once however many positions hold it: a rule that reads all there is to
/// read reads inherited text once.
///
/// What is known of the passages stands in rows, and a passage is a number in them: rules look at each of
/// hundreds, and copying it whole each time cost 2 % of a build.
final class Wordings: RandomAccessCollection, Sendable {
  /// A passage, its words, and where it is used.
  struct Wording: Sendable {
    fileprivate let all: Wordings
    fileprivate let index: Int

    var text: Text { all.texts[index] }
    var words: Words { all.words[index] }
    var uses: ArraySlice<Use> { all.uses[index] }
  }

  /// A place in a position where a passage stands.
  struct Use: Sendable {
    /// The index in `Model.positions`.
    let position: Int
    let section: Section
    let keyword: Keyword
    /// The index in the position's tasks, for the parts of a task.
    let task: Int?
    /// Whether it is an item of a list.
    let isItem: Bool
  }

  private let texts: [Text]
  private let words: [Words]
  /// For each passage the first that agrees with it word for word.
  private let likenesses: [Int]
  private let uses: [ArraySlice<Use>]
  /// For each wording of the model, its place in the rows, or -1.
  private let indexByWording: [Int32]

  /// - Parameter lists: those of each position.
  init(_ model: Model, _ lists: [[Position.List]]) {
    var reading = WordingReader(model)
    for (position, lists) in zip(model.positions, lists) { reading.read(position, lists) }
    let table = WordTable(reading.words)
    let words = reading.places.map { Words($0, in: table) }
    var firsts = FirstWordings()
    texts = reading.texts
    self.words = words
    likenesses = words.indices.map { firsts.first(like: $0, of: words) }
    uses = reading.uses.grouped(count: reading.texts.count)
    indexByWording = reading.indexByWording
  }

  var startIndex: Int { 0 }
  var endIndex: Int { texts.count }
  subscript(index: Int) -> Wording { Wording(all: self, index: index) }

  /// The words of a text of some position.
  func words(of text: Text) -> Words {
    let index = Int(indexByWording[Int(text.wording)])
    return index >= 0 ? words[index] : Words(text.string)
  }

  /// A number that a text of some position shares with those that agree with it word for word: case, spaces
  /// and punctuation do not count. Nil for a text of no position.
  func likeness(of text: Text) -> Int? {
    let index = Int(indexByWording[Int(text.wording)])
    return index >= 0 ? likenesses[index] : nil
  }
}

/// For each hash of all words of a text, the first text that has it.
private struct FirstWordings {
  private var table = HashTable<Int>()

  /// The first text with the same words as one, which may be that one.
  mutating func first(like index: Int, of all: [Words]) -> Int {
    let words = all[index]
    var hash = words.hash(of: words.indices)
    while true {
      let first = table.values[table.place(of: hash, orAdd: index)]
      if first == index || all[first].key == words.key { return first }
      hash &+= 1  // another text has the same hash by chance
    }
  }
}

/// Reads the texts of positions, each wording once.
private struct WordingReader {
  private(set) var texts: [Text] = []
  private(set) var places: [WordReader.Place] = []
  private(set) var words = WordReader()
  private(set) var indexByWording: [Int32]
  /// Each use, and the wording that is used.
  private(set) var uses = Groups<Wordings.Use>()

  init(_ model: Model) {
    indexByWording = Array(repeating: -1, count: model.wordingCount)
    texts.reserveCapacity(model.wordingCount)
    places.reserveCapacity(model.wordingCount)
    words.reserve(bytes: model.forest.trees.reduce(0) { $0 + $1.file.bytes.count })
  }

  mutating func read(_ position: Position, _ lists: [Position.List]) {
    for passage in position.passages {
      let use = Wordings.Use(
        position: position.index, section: passage.section, keyword: passage.keyword,
        task: passage.task,
        isItem: false)
      uses.add(use, to: add(passage.text))
    }
    for list in lists {
      let use = Wordings.Use(
        position: position.index, section: list.section, keyword: list.keyword, task: list.task,
        isItem: true)
      for text in list.texts { uses.add(use, to: add(text)) }
    }
  }

  private mutating func add(_ text: Text) -> Int {
    let wording = Int(text.wording)
    if indexByWording[wording] < 0 {
      indexByWording[wording] = Int32(texts.count)
      texts.append(text)
      places.append(words.read(text.string))
    }
    return Int(indexByWording[wording])
  }
}
