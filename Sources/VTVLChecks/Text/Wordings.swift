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
    fileprivate(set) var uses: [Use]
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
  private var indexByWording: [Int32]

  /// For each hash of all words, the first wording that has it.
  private var firstByWords = HashTable<Int>()

  init(_ model: Model) {
    indexByWording = Array(repeating: -1, count: model.wordingCount)
    for (index, position) in model.positions.enumerated() {
      for passage in position.passages {
        add(passage.text) {
          Use(
            position: index, section: passage.section, keyword: passage.keyword,
            task: passage.task, isItem: false)
        }
      }
      for list in position.lists {
        for text in list.texts {
          add(text) {
            Use(
              position: index, section: list.section, keyword: list.keyword, task: list.task,
              isItem: true)
          }
        }
      }
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

  private mutating func add(_ text: Text, _ use: () -> Use) {
    let index = Int(indexByWording[Int(text.wording)])
    if index >= 0 {
      all[index].uses.append(use())
    } else {
      indexByWording[Int(text.wording)] = Int32(all.count)
      let words = Words(text.string)
      let first = first(like: words)
      all.append(Wording(text: text, words: words, likeness: first, uses: [use()]))
    }
  }

  /// The first wording with the same words, which may be the one about to be added.
  private mutating func first(like words: Words) -> Int {
    var hash = words.indices.reduce(0) { Words.hash($0, followedBy: words.hash(of: $1)) }
    while true {
      let first = firstByWords.values[firstByWords.place(of: hash, orAdd: all.count)]
      if first == all.count || all[first].words.key == words.key { return first }
      hash &+= 1  // another wording has the same hash by chance
    }
  }
}
