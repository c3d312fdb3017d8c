import VTVLModel
import VTVLSyntax

/// Post × section: how much of a post is its own, how much it inherits, and from where.
package struct InheritanceMatrix: Sendable {
  package let rows: [Row]

  package struct Row: Sendable {
    package let code: String
    /// One for each section, in the order of the form.
    package let cells: [Cell]

    /// All sections together.
    package var total: Cell {
      cells.reduce(into: Cell()) { $0.add($1) }
    }
  }

  /// The values of one section of one post. A value is a text of a list or of a field, or the level of a
  /// competency; `own`, `inherited` and `replaced` together are all the post has.
  package struct Cell: Sendable {
    /// Stated in the post itself, where nothing stood before.
    package internal(set) var own = 0
    /// Taken over as it is.
    package internal(set) var inherited = 0
    /// Stated in place of something inherited: by the post, or by a template it lays over its base post.
    package internal(set) var replaced = 0
    /// Things inherited that the post, or a template it lays over its base post, takes away. A task or
    /// another block counts as one.
    package internal(set) var removed = 0
    /// Where what is not stated in the post itself comes from, most first.
    package internal(set) var sources: [Source] = []

    package var values: Int { own + inherited + replaced }

    /// The form may not have the section at all.
    package var isBlank: Bool { values + removed == 0 }

    fileprivate mutating func add(_ other: Cell) {
      own += other.own
      inherited += other.inherited
      replaced += other.replaced
      removed += other.removed
    }
  }

  /// A post or template that states values for another.
  package struct Source: Sendable {
    package let name: String
    /// Whether it is a post rather than a template.
    package let isPost: Bool
    /// The posts and templates between it and the post, the nearest to the source first.
    package let through: [String]
    package let values: Int
  }

  init(_ model: Model) {
    rows = model.positions.map { position in
      var tally = Tally(position, model)
      tally.count()
      return Row(code: position.code, cells: tally.cells())
    }
  }
}

/// Counts the values of one post.
private struct Tally {
  private let position: Position
  private let model: Model
  /// One for each section, in the order of the form.
  private var counts = Section.allCases.map { _ in InheritanceMatrix.Cell() }
  /// The values of each section that the post does not state itself, by the layer that does.
  private var valuesByDeclaration: [[Int32: Int]] = Section.allCases.map { _ in [:] }
  /// The declarations that reach the post by way of its base post: what they replaced or took away was
  /// done for that one.
  private let ofBase: Set<Int32>

  init(_ position: Position, _ model: Model) {
    self.position = position
    self.model = model
    ofBase = Set(
      position.layers.lazy.filter { layer in
        layer.path.last.map { model.declarations.all[$0].kind == .position } ?? false
      }.map { Int32($0.declaration) })
  }

  mutating func count() {
    for passage in position.passages { add(passage.text, passage.section) }
    for list in position.lists {
      for text in list.texts { add(text, list.section) }
    }
    addLevels()
    for gone in position.absences where !ofBase.contains(gone.absence.declaration) {
      counts[gone.section.index].removed += 1
    }
  }

  /// A level is stated by a line for one competency, for a group or for all.
  private mutating func addLevels() {
    guard let competencies = position.competencies else { return }
    var replaced: [Origin: Bool] = [:]
    for line in competencies.assignments {
      replaced[line.text.origin] = line.text.replaced != nil
    }
    for level in competencies.levels {
      add(level.declaration, isReplaced: replaced[level.origin] ?? false, .competencies)
    }
  }

  private mutating func add(_ text: Text, _ section: Section) {
    add(text.declaration, isReplaced: text.replaced != nil, section)
  }

  private mutating func add(_ declaration: Int32, isReplaced: Bool, _ section: Section) {
    let isOwn = Int(declaration) == position.declaration
    let index = section.index
    if isReplaced, !ofBase.contains(declaration) {
      counts[index].replaced += 1
    } else if isOwn {
      counts[index].own += 1
    } else {
      counts[index].inherited += 1
    }
    if !isOwn { valuesByDeclaration[index][declaration, default: 0] += 1 }
  }

  func cells() -> [InheritanceMatrix.Cell] {
    zip(counts, valuesByDeclaration).map { cell, values in
      var cell = cell
      cell.sources = sources(values)
      return cell
    }
  }

  private func sources(_ values: [Int32: Int]) -> [InheritanceMatrix.Source] {
    values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { declaration, count in
      InheritanceMatrix.Source(
        name: model.declarations.spelling(Int(declaration)),
        isPost: model.declarations.all[Int(declaration)].kind == .position,
        through: Array(model.through(declaration, in: position).dropFirst()), values: count)
    }
  }
}
