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

  /// - Parameter texts: those of each post.
  init(_ model: Model, _ texts: [[CountedText]], _ counter: inout TextCounter) {
    var count = ReachCount(model, &counter)
    for (post, texts) in texts.enumerated() {
      for text in texts where text.isPrinted { count.add(text, post) }
      if let competencies = model.positions[post].competencies { count.add(competencies, post) }
    }
    written = UsedDeclarations(model).words
    printed = count.printed
    reaches = count.reaches(model.declarations.proses)
    unprinted = max(0, written - reaches.reduce(0) { $0 + $1.words })
  }
}

/// Counts, for each passage, the posts that print it.
private struct ReachCount {
  private(set) var printed = 0
  private var passages: [Passage]
  private let posts: Int
  private let frameworks: [[Group]]

  private struct Passage {
    var posts = 0
    var lastPost = -1
    var printed = 0
  }

  /// The names in a framework's group.
  private struct Group {
    let name: CountedText?
    let items: [CountedText]
  }

  init(_ model: Model, _ counter: inout TextCounter) {
    passages = Array(repeating: Passage(), count: model.declarations.proses.count)
    posts = model.positions.count
    frameworks = model.frameworks.map { framework in
      framework.groups.map { group in
        Group(
          name: group.name.map { counter.counted($0, .competencies) },
          items: group.items.map { counter.counted($0.name, .competencies) })
      }
    }
  }

  mutating func add(_ text: CountedText, _ post: Int) {
    printed += Int(text.words)
    guard let prose = text.prose else { return }
    let passage = Int(prose.index)
    passages[passage].printed += Int(text.words)
    guard passages[passage].lastPost != post else { return }
    passages[passage].lastPost = post
    passages[passage].posts += 1
  }

  /// A group's name is printed once, each competency with its level.
  mutating func add(_ competencies: Position.Competencies, _ post: Int) {
    guard let framework = competencies.framework else { return }
    let groups = frameworks[framework]
    var lastGroup = -1
    for level in competencies.levels {
      if level.group != lastGroup, let name = groups[level.group].name { add(name, post) }
      lastGroup = level.group
      add(groups[level.group].items[level.item], post)
      printed += 1
    }
  }

  func reaches(_ proses: [Prose]) -> [Savings.Reach] {
    var sums = [(passages: Int, words: Int, printed: Int)](
      repeating: (0, 0, 0), count: posts + 1)
    for index in passages.indices {
      let posts = passages[index].posts
      sums[posts].passages += 1
      sums[posts].words += Int(proses[index].wordCount)
      sums[posts].printed += passages[index].printed
    }
    return sums.indices.dropFirst().filter { sums[$0].passages > 0 }.map { posts in
      Savings.Reach(
        posts: posts, passages: sums[posts].passages, words: sums[posts].words,
        printed: sums[posts].printed)
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
      declarations.proses[$0].literal == nil && isUsed[Int(declarations.proses[$0].declaration)]
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
