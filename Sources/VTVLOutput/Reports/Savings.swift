import VTVLModel
import VTVLSyntax

/// What shared text saved: words written against words printed, and how far each written word reaches.
/// A word is what stands between blanks; a reference counts as one word where it is written and as the
/// words put in for it where it is printed.
package struct Savings: Sendable {
  /// The words of the positions, templates, constants and frameworks that the positions are made of.
  package private(set) var written = 0
  /// The words of all positions as they are printed.
  package private(set) var printed = 0
  /// The written words by the number of positions whose text they are, fewest positions first.
  package private(set) var reaches: [Reach] = []
  /// The words written that no position prints as they stand: parameters, constants, and what every position
  /// replaces or takes away.
  package private(set) var unprinted = 0

  package struct Reach: Sendable {
    package let positions: Int
    package let passages: Int
    package let words: Int
    /// The words that they make in print, all positions together.
    package let printed: Int
  }

  /// - Parameter texts: those of each position.
  init(_ model: Model, _ texts: [[CountedText]], _ counter: inout TextCounter) {
    var count = ReachCount(model, &counter)
    for (position, texts) in texts.enumerated() {
      for text in texts where text.isPrinted { count.add(text, position) }
      for competencies in model.positions[position].allCompetencies {
        count.add(competencies, position)
      }
    }
    written = UsedDeclarations(model).words
    printed = count.printed
    reaches = count.reaches(model.declarations.proses)
    unprinted = max(0, written - reaches.reduce(0) { $0 + $1.words })
  }
}

/// Counts, for each passage, the positions that print it.
private struct ReachCount {
  private(set) var printed = 0
  private var passages: [Passage]
  private let positions: Int
  private let frameworks: [[Group]]

  private struct Passage {
    var positions = 0
    var lastPosition = -1
    var printed = 0
  }

  /// The names in a framework's group.
  private struct Group {
    let name: CountedText?
    let items: [CountedText]
  }

  init(_ model: Model, _ counter: inout TextCounter) {
    passages = Array(repeating: Passage(), count: model.declarations.proses.count)
    positions = model.positions.count
    frameworks = model.frameworks.map { framework in
      framework.groups.map { group in
        Group(
          name: group.name.map { counter.counted($0, .competencies) },
          items: group.items.map { counter.counted($0.name, .competencies) })
      }
    }
  }

  mutating func add(_ text: CountedText, _ position: Int) {
    printed += Int(text.words)
    guard let prose = text.prose else { return }
    let passage = Int(prose.index)
    passages[passage].printed += Int(text.words)
    guard passages[passage].lastPosition != position else { return }
    passages[passage].lastPosition = position
    passages[passage].positions += 1
  }

  /// A group's name is printed once, each competency with its level.
  mutating func add(_ competencies: Position.Competencies, _ position: Int) {
    guard let framework = competencies.framework else { return }
    let groups = frameworks[framework]
    var lastGroup = -1
    for row in competencies.rows {
      if row.group != lastGroup, let name = groups[row.group].name { add(name, position) }
      lastGroup = row.group
      add(groups[row.group].items[row.item], position)
      printed += row.level == nil ? 0 : 1
    }
  }

  func reaches(_ proses: [Prose]) -> [Savings.Reach] {
    var sums = [(passages: Int, words: Int, printed: Int)](
      repeating: (0, 0, 0), count: positions + 1)
    for index in passages.indices {
      let positions = passages[index].positions
      sums[positions].passages += 1
      sums[positions].words += Int(proses[index].wordCount)
      sums[positions].printed += passages[index].printed
    }
    return sums.indices.dropFirst().filter { sums[$0].passages > 0 }.map { positions in
      Savings.Reach(
        positions: positions, passages: sums[positions].passages, words: sums[positions].words,
        printed: sums[positions].printed)
    }
  }
}

/// The declarations that the positions are made of: their own, those they build on, and the constants that
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
      for framework in position.allCompetencies.compactMap(\.framework) {
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
