import VTVLModel
import VTVLSyntax

/// Which positions a line of a source reaches, and what became of it on the way to each.
package struct LineTrace: Sendable {
  /// What a position makes of the line.
  enum Reach: Sendable {
    /// It says what the line says.
    case stated(PositionOutline.Value)
    /// A reference puts the line's words into something.
    case filledIn(PositionOutline.Value)
    /// Another passage stands in its place; nil for one that has no words of its own.
    case replaced(by: ProseID?, PositionOutline.Value)
    case removed(SectionAbsence)
    /// The line itself takes this away.
    case removes(SectionAbsence)
  }

  struct PositionReach: Sendable {
    let position: Position
    /// In the order of its values.
    let reaches: [Reach]
  }

  let file: Int
  /// From 0.
  let line: Int
  /// In the order of the positions.
  private(set) var found: [PositionReach] = []
  /// Positions that are built from the declaration in which the line stands and make nothing of it.
  private(set) var untouched: [Position] = []
  /// That declaration, if the line stands in one.
  let declaration: Int32?

  /// The passages with words on the line, by index.
  private let passages: Set<Int32>
  /// The constructs around the passages of the line, and their own.
  private let constructs: Set<NodeRef>
  private let model: Model
  private let bytes: Range<Int>

  /// - Parameter line: from 0.
  package init(file: Int, line: Int, of model: Model) {
    (self.file, self.line, self.model) = (file, line, model)
    let tree = model.forest.trees[file]
    let start = tree.file.lines.start(of: line)
    bytes = start..<max(start + 1, start + tree.file.line(line).count)
    let (bytes, declarations) = (bytes, model.declarations)
    func passages(in range: Range<Int>) -> [Int] {
      declarations.proses.indices.filter { index in
        let origin = declarations.proses[index].origin
        return Int(origin.file) == file && range.overlaps(model.forest.wordRange(origin))
      }
    }
    var passagesHere = passages(in: bytes)
    // A line without words of its own, such as that of a list, stands for what is below it.
    if passagesHere.isEmpty, let block = Self.block(at: bytes, in: tree) {
      passagesHere = passages(in: block)
    }
    let passages = passagesHere
    self.passages = Set(passages.map { Int32($0) })
    declaration = model.declaration(around: bytes.lowerBound, in: file)
    let places = passages.map { model.forest.wordRange(declarations.proses[$0].origin).lowerBound }
    constructs = Self.constructs(around: places.sorted(), in: tree, file)
    for position in model.positions {
      let reaches = reaches(position)
      if !reaches.isEmpty { found.append(PositionReach(position: position, reaches: reaches)) }
    }
    addThoseWithout()
  }

  /// Whether some position makes something of the line.
  package var isEmpty: Bool { found.isEmpty && untouched.isEmpty }

  private static func range(_ node: SyntaxNode) -> Range<Int> {
    node.range.lowerBound..<node.range.upperBound
  }

  /// The construct whose own line is there.
  private static func block(at bytes: Range<Int>, in tree: SyntaxTree) -> Range<Int>? {
    tree.records.indices.lazy.map(tree.node).first { node in
      node.kind == .construct && bytes.contains(node.headRange.lowerBound)
    }.map(range)
  }

  private static func constructs(
    around places: [Int], in tree: SyntaxTree, _ file: Int
  ) -> Set<NodeRef> {
    guard let first = places.first, let last = places.last else { return [] }
    return tree.records.indices.reduce(into: []) { found, id in
      let node = tree.node(id)
      guard node.kind == .construct || node.kind == .item || node.kind == .edit else { return }
      let range = range(node)
      guard range.overlaps(first..<(last + 1)), places.contains(where: range.contains) else {
        return
      }
      found.insert(NodeRef(file: file, node: node))
    }
  }

  // MARK: One position

  private func reaches(_ position: Position) -> [Reach] {
    PositionOutline(position, of: model).values.compactMap { reach(of: $0, in: position) }
      + position.absences.compactMap { reach(of: $0, in: position) }
  }

  /// Positions that are built from the line and do not have it: most have lost it with a block, into which their
  /// base had put it.
  private mutating func addThoseWithout() {
    let known = Dictionary(
      found.map { ($0.position.index, $0.reaches) }, uniquingKeysWith: { first, _ in first })
    for position in model.positions where known[position.index] == nil {
      guard position.layers.contains(where: { Int32($0.declaration) == declaration }) else {
        continue
      }
      let removed = removedWithBlock(position, known)
      if removed.isEmpty {
        untouched.append(position)
      } else {
        found.append(PositionReach(position: position, reaches: removed))
      }
    }
    found.sort { $0.position.index < $1.position.index }
  }

  private func removedWithBlock(_ position: Position, _ known: [Int: [Reach]]) -> [Reach] {
    var base = model.base(of: position)
    while let found = base {
      let places = (known[found.index] ?? []).compactMap { reach in
        if case .stated(let value) = reach { value.steps } else { nil }
      }
      if !places.isEmpty {
        return position.absences.filter { gone in
          let block = gone.steps(model)
          return places.contains { $0.starts(with: block, by: TraceQuery.isSame) }
        }.map(Reach.removed)
      }
      base = model.base(of: found)
    }
    return []
  }

  private func reach(of value: PositionOutline.Value, in position: Position) -> Reach? {
    guard let prose = value.prose else {
      return isHere(value.origin) ? .stated(value) : nil
    }
    if isHere(prose) { return .stated(value) }
    if let later = later(in: [prose] + history(value.replaced, position)) {
      return .replaced(by: later, value)
    }
    let inserted = model.insertions.passages(in: prose, of: position.declaration)
    return inserted.contains(where: isHere) ? .filledIn(value) : nil
  }

  private func reach(of gone: SectionAbsence, in position: Position) -> Reach? {
    let absence = gone.absence
    if isHere(absence.removedBy) { return .removes(gone) }
    let texts = [absence.text].compactMap(\.self) + history(absence.replaced, position)
    let isHere =
      texts.contains(where: isHere) || constructs.contains(absence.origin)
    return isHere ? .removed(gone) : nil
  }

  private func history(_ replaced: ProseID?, _ position: Position) -> [ProseID] {
    guard let replaced else { return [] }
    return [replaced] + model.replacements.before(replaced, in: position.declaration)
  }

  /// The passage that took the place of one of the line, in a chain from the latest to the first.
  private func later(in chain: [ProseID]) -> ProseID? {
    zip(chain, chain.dropFirst()).first { isHere($1) }?.0
  }

  private func isHere(_ prose: ProseID) -> Bool { passages.contains(prose.index) }

  private func isHere(_ origin: NodeRef) -> Bool {
    guard Int(origin.file) == file else { return false }
    let range = model.forest.location(origin).range
    return bytes.overlaps(range.lowerBound..<max(range.lowerBound + 1, range.upperBound))
  }
}

extension SyntaxForest {
  /// Where the words of a passage stand, from the first to the last.
  fileprivate func wordRange(_ origin: NodeRef) -> Range<Int> {
    let node = node(origin)
    let words = node.children.filter { $0.kind == .text || $0.kind == .reference }.map(\.range)
    guard let first = words.first, let last = words.last else {
      return node.range.lowerBound..<max(node.range.lowerBound + 1, node.range.upperBound)
    }
    return first.lowerBound..<last.upperBound
  }
}
