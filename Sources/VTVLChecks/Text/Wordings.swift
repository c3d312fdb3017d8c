import VTVLModel
import VTVLSyntax

/// Every passage of the posts, once however many posts hold it: a rule that reads all there is to read
/// reads inherited text once.
struct Wordings: Sendable {
  /// A passage, its words, and where it is used.
  struct Wording: Sendable {
    let text: Text
    let words: Words
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
  private var indexByKey: [Key: Int] = [:]

  private struct Key: Hashable {
    let prose: Int32
    /// The words, where references make them differ from post to post.
    let words: [UInt8]
  }

  init(_ model: Model) {
    for (index, position) in model.positions.enumerated() {
      for passage in position.passages {
        add(passage.text, model) {
          Use(
            position: index, section: passage.section, keyword: passage.keyword,
            task: passage.task, isItem: false)
        }
      }
      for list in position.lists {
        for text in list.texts {
          add(text, model) {
            Use(
              position: index, section: list.section, keyword: list.keyword, task: list.task,
              isItem: true)
          }
        }
      }
    }
  }

  /// The words of a text of some post.
  func words(of text: Text, in model: Model) -> Words {
    indexByKey[Self.key(text, model)].map { all[$0].words } ?? Words(text.string)
  }

  private mutating func add(_ text: Text, _ model: Model, _ use: () -> Use) {
    let key = Self.key(text, model)
    if let index = indexByKey[key] {
      all[index].uses.append(use())
    } else {
      indexByKey[key] = all.count
      all.append(Wording(text: text, words: Words(text.string), uses: [use()]))
    }
  }

  private static func key(_ text: Text, _ model: Model) -> Key {
    guard let prose = text.prose else { return Key(prose: -1, words: Array(text.string.utf8)) }
    let isLiteral = model.declarations[prose].literal != nil
    return Key(prose: prose.index, words: isLiteral ? [] : Array(text.string.utf8))
  }
}
