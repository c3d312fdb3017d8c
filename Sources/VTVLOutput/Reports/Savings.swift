import VTVLModel
import VTVLSyntax

/// What shared text saved: words written against words printed, and how far each written word reaches.
/// A word is what stands between blanks; a reference counts as one word where it is written and as the
/// words put in for it where it is printed.
package struct Savings: Sendable {
  /// The words of the posts, templates, constants and frameworks that the posts are made of.
  package private(set) var written = 0
  /// The words of all posts as they are printed.
  package private(set) var printed = 0
  /// The written words by the number of posts whose text they are, fewest posts first.
  package private(set) var reaches: [Reach] = []
  /// The words written that no post prints as they stand: parameters, constants, and what every post
  /// replaces or takes away.
  package private(set) var unprinted = 0

  package struct Reach: Sendable {
    package let posts: Int
    package let passages: Int
    package let words: Int
    /// The words that they make in print, all posts together.
    package let printed: Int
  }

  init(_ model: Model) {
    var count = ReachCount(model)
    for (index, position) in model.positions.enumerated() { count.add(position, index) }
    written = UsedDeclarations(model).words
    printed = count.printed
    reaches = count.reaches()
    unprinted = max(0, written - reaches.reduce(0) { $0 + $1.words })
  }
}

/// Counts, for each passage, the posts that print it.
private struct ReachCount {
  private let model: Model
  private(set) var printed = 0
  private var passages: [Passage]
  /// The words of each wording that references are part of, once counted; -1 before.
  private var countByWording: [Int]

  private struct Passage {
    var posts = 0
    var lastPost = -1
    var printed = 0
  }

  init(_ model: Model) {
    self.model = model
    passages = Array(repeating: Passage(), count: model.declarations.proses.count)
    countByWording = Array(repeating: -1, count: model.wordingCount)
  }

  mutating func add(_ position: Position, _ index: Int) {
    for passage in position.passages where passage.keyword != .shortTitle {
      add(passage.text, index)
    }
    for list in position.lists {
      for text in list.texts { add(text, index) }
    }
    guard let competencies = position.competencies, let framework = competencies.framework else {
      return
    }
    add(competencies.levels, model.frameworks[framework], index)
  }

  /// A group's name is printed once, each competency with its level.
  private mutating func add(
    _ levels: [Position.CompetencyLevel], _ framework: Framework, _ index: Int
  ) {
    var lastGroup = -1
    for level in levels {
      let group = framework.groups[level.group]
      if level.group != lastGroup, let name = group.name { add(name, index) }
      lastGroup = level.group
      add(group.items[level.item].name, index)
      printed += 1
    }
  }

  private mutating func add(_ text: Text, _ index: Int) {
    let words = count(text)
    printed += words
    guard let prose = text.prose else { return }
    let passage = Int(prose.index)
    passages[passage].printed += words
    guard passages[passage].lastPost != index else { return }
    passages[passage].lastPost = index
    passages[passage].posts += 1
  }

  private mutating func count(_ text: Text) -> Int {
    if let prose = text.prose, model.declarations[prose].literal != nil {
      return Int(model.declarations[prose].wordCount)
    }
    let wording = Int(text.wording)
    if countByWording[wording] < 0 {
      var words = WordCount()
      words.read(Array(text.string.utf8)[...])
      countByWording[wording] = words.count
    }
    return countByWording[wording]
  }

  func reaches() -> [Savings.Reach] {
    var byPosts: [Int: (passages: Int, words: Int, printed: Int)] = [:]
    for (passage, prose) in zip(passages, model.declarations.proses) where passage.posts > 0 {
      byPosts[passage.posts, default: (0, 0, 0)].passages += 1
      byPosts[passage.posts, default: (0, 0, 0)].words += Int(prose.wordCount)
      byPosts[passage.posts, default: (0, 0, 0)].printed += passage.printed
    }
    return byPosts.sorted { $0.key < $1.key }.map { posts, sums in
      Savings.Reach(
        posts: posts, passages: sums.passages, words: sums.words, printed: sums.printed)
    }
  }
}

/// The declarations that the posts are made of: their own, those they build on, and the constants that
/// any of these name. A shared folder may hold much that only others use.
private struct UsedDeclarations {
  private let model: Model
  private var isUsed: [Bool]

  init(_ model: Model) {
    self.model = model
    isUsed = Array(repeating: false, count: model.declarations.all.count)
    for position in model.positions {
      isUsed[position.declaration] = true
      for layer in position.layers { isUsed[layer.declaration] = true }
      if let framework = position.competencies?.framework {
        isUsed[model.frameworks[framework].declaration] = true
      }
    }
    addConstants()
  }

  /// Constants may name constants.
  private mutating func addConstants() {
    let declarations = model.declarations
    var open = declarations.proses.indices.filter {
      isUsed[Int(declarations.proses[$0].declaration)]
    }
    while let index = open.popLast() {
      for reference in declarations.proses[index].references {
        guard let constant = declarations.constants[reference.whole], !isUsed[constant] else {
          continue
        }
        isUsed[constant] = true
        if let text = declarations.all[constant].text { open.append(Int(text.index)) }
      }
    }
  }

  var words: Int {
    model.declarations.proses.reduce(0) { sum, prose in
      isUsed[Int(prose.declaration)] ? sum + Int(prose.wordCount) : sum
    }
  }
}
