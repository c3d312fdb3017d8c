import VTVLModel
import VTVLSyntax

/// Every passage of the posts, once however many posts hold it: a rule that reads all there is to read
/// reads inherited text once.
struct Wordings: Sendable {
  /// A passage, its words, and where it is used.
  struct Wording: Sendable {
    let text: Text
    let words: Words
    /// A number that texts have in common when they agree word for word: case, spaces and punctuation
    /// do not count.
    let likeness: Int
    let uses: ArraySlice<Use>
  }

  /// A place in a post where a passage stands.
  struct Use: Sendable {
    /// The index in `Model.positions`.
    let position: Int
    let section: Section
    let keyword: Keyword
    /// The index in the post's tasks, for the parts of a task.
    let task: Int?
    /// Whether it is an item of a list.
    let isItem: Bool
  }

  private(set) var all: [Wording] = []
  /// For each wording of the model, its place in `all`, or -1.
  private let indexByWording: [Int32]

  init(_ model: Model) {
    var reading = WordingReader(model)
    for index in model.positions.indices { reading.read(model.positions[index], index) }
    indexByWording = reading.indexByWording
    let table = WordTable(reading.words)
    let uses = reading.uses.grouped(count: reading.texts.count)
    var firsts = FirstWordings()
    all.reserveCapacity(reading.texts.count)
    for index in reading.texts.indices {
      let words = Words(reading.places[index], in: table)
      let likeness = firsts.first(like: words, of: all)
      all.append(
        Wording(text: reading.texts[index], words: words, likeness: likeness, uses: uses[index]))
    }
  }

  /// The words of a text of some post.
  func words(of text: Text) -> Words {
    let index = Int(indexByWording[Int(text.wording)])
    return index >= 0 ? all[index].words : Words(text.string)
  }

  /// The number that a text of some post shares with those that agree with it word for word.
  func likeness(of text: Text) -> Int? {
    let index = Int(indexByWording[Int(text.wording)])
    return index >= 0 ? all[index].likeness : nil
  }
}

/// For each hash of all words of a text, the first wording that has it.
private struct FirstWordings {
  private var table = HashTable<Int>()

  /// The first wording with the same words, which may be the one about to be added.
  mutating func first(like words: Words, of all: [Wordings.Wording]) -> Int {
    var hash = words.hash(of: words.indices)
    while true {
      let first = table.values[table.place(of: hash, orAdd: all.count)]
      if first == all.count || all[first].words.key == words.key { return first }
      hash &+= 1  // another wording has the same hash by chance
    }
  }
}

/// Reads the texts of posts, each wording once.
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

  mutating func read(_ position: Position, _ index: Int) {
    for passage in position.passages {
      let use = Wordings.Use(
        position: index, section: passage.section, keyword: passage.keyword, task: passage.task,
        isItem: false)
      uses.add(use, to: add(passage.text))
    }
    for list in position.lists {
      let use = Wordings.Use(
        position: index, section: list.section, keyword: list.keyword, task: list.task,
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
