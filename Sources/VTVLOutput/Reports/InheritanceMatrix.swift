import VTVLModel
import VTVLSyntax

/// Position × section: how much of a position is its own, how much it inherits, and from where.
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

  /// The values of one section of one position. A value is a text of a list or of a field, or the level of a
  /// competency; `own`, `inherited` and `replaced` together are all the position has.
  package struct Cell: Sendable {
    /// Stated in the position itself, where nothing stood before.
    package internal(set) var own = 0
    /// Taken over as it is.
    package internal(set) var inherited = 0
    /// Stated in place of something inherited: by the position, or by a template it lays over its base
    /// position.
    package internal(set) var replaced = 0
    /// Things inherited that the position, or a template it lays over its base position, takes away. A task
    /// or another block counts as one.
    package internal(set) var removed = 0
    /// Where what is not stated in the position itself comes from, most first.
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

  /// A position or template that states values for another.
  package struct Source: Sendable {
    package let name: String
    /// Whether it is a position rather than a template.
    package let isPosition: Bool
    /// The positions and templates between it and the position, the nearest to the source first.
    package let through: [String]
    package let values: Int
  }

  /// - Parameter texts: those of each position.
  init(_ model: Model, _ texts: [[CountedText]]) {
    var tally = Tally(model)
    rows = model.positions.indices.map { tally.row(of: model.positions[$0], texts[$0]) }
  }
}

extension InheritanceMatrix.Row {
  /// What one position has of its own and inherits.
  init(of position: Position, in model: Model) {
    var counter = TextCounter(model)
    var tally = Tally(model)
    self = tally.row(of: position, counter.texts(of: position))
  }
}

/// Counts the values of one position after another.
private struct Tally {
  private let model: Model
  /// The counts of the position, one for each section in the order of the form.
  private var cells: [InheritanceMatrix.Cell] = []
  /// The declarations that state values for the position, in the order they were met, and how many of each
  /// section.
  private var sources: [(declaration: Int32, values: [Int])] = []
  /// For each declaration of the workspace, its number among the sources; -1 where it is none.
  private var sourceByDeclaration: [Int]
  /// The declarations that reach the position by way of its base position: what they replaced or took away
  /// was done for that one.
  private var isOfBase: [Bool]

  private static let noCells = Section.allCases.map { _ in InheritanceMatrix.Cell() }

  init(_ model: Model) {
    self.model = model
    sourceByDeclaration = Array(repeating: -1, count: model.declarations.all.count)
    isOfBase = Array(repeating: false, count: model.declarations.all.count)
  }

  mutating func row(of position: Position, _ texts: [CountedText]) -> InheritanceMatrix.Row {
    cells = Self.noCells
    noteBase(of: position)
    for text in texts {
      add(text.declaration, isReplacement: text.isReplacement, text.section, in: position)
    }
    for competencies in position.allCompetencies { add(competencies, in: position) }
    for gone in position.absences where !isOfBase[Int(gone.absence.declaration)] {
      cells[gone.section.index].removed += 1
    }
    addSources(of: position)
    forget(position)
    return InheritanceMatrix.Row(code: position.code, cells: cells)
  }

  private mutating func noteBase(of position: Position) {
    for layer in position.layers {
      guard let last = layer.path.last, model.declarations.all[last].kind == .position else {
        continue
      }
      isOfBase[layer.declaration] = true
    }
  }

  /// Resets only what was noted for the position: a workspace may have far more declarations than layers.
  private mutating func forget(_ position: Position) {
    for layer in position.layers { isOfBase[layer.declaration] = false }
    for source in sources { sourceByDeclaration[Int(source.declaration)] = -1 }
    sources.removeAll(keepingCapacity: true)
  }

  /// A level is stated by a line for one competency, for a group or for all.
  private mutating func add(_ competencies: Position.Competencies, in position: Position) {
    var isReplacement: [NodeRef: Bool] = [:]
    if competencies.assignments.contains(where: { $0.text.replaced != nil }) {
      for line in competencies.assignments {
        isReplacement[line.text.origin] = line.text.replaced != nil
      }
    }
    for row in competencies.rows {
      add(
        row.declaration, isReplacement: isReplacement[row.origin] ?? false, .competencies,
        in: position)
    }
  }

  private mutating func add(
    _ declaration: Int32, isReplacement: Bool, _ section: Section, in position: Position
  ) {
    let isOwn = Int(declaration) == position.declaration
    let index = section.index
    if isReplacement, !isOfBase[Int(declaration)] {
      cells[index].replaced += 1
    } else if isOwn {
      cells[index].own += 1
    } else {
      cells[index].inherited += 1
    }
    if !isOwn { sources[source(declaration)].values[index] += 1 }
  }

  /// The number of a declaration among the sources.
  private mutating func source(_ declaration: Int32) -> Int {
    let known = sourceByDeclaration[Int(declaration)]
    guard known < 0 else { return known }
    sourceByDeclaration[Int(declaration)] = sources.count
    sources.append((declaration, Array(repeating: 0, count: cells.count)))
    return sources.count - 1
  }

  private mutating func addSources(of position: Position) {
    sources.sort { $0.declaration < $1.declaration }
    for (declaration, values) in sources {
      let through = Array(model.through(declaration, in: position.layers).dropFirst())
      for section in cells.indices where values[section] > 0 {
        cells[section].sources.append(
          InheritanceMatrix.Source(
            name: model.declarations.spelling(Int(declaration)),
            isPosition: model.declarations.all[Int(declaration)].kind == .position,
            through: through, values: values[section]))
      }
    }
    // The sort is stable, so that sources with as many values stay in the order of the files.
    for section in cells.indices { cells[section].sources.sort { $0.values > $1.values } }
  }
}
