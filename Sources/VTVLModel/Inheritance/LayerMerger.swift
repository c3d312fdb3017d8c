import VTVLSyntax

/// Lays one declaration's lines over what is inherited. The rules, in the order they apply:
///
/// 1. `chỉ giữ` filters what is inherited.
/// 2. Every other line acts in its place. What is new goes after the thing named on the line above it;
///    with none above, before the first `giữ` below; else at the end.
/// 3. Only `giữ` and `chỉ giữ` move things.
struct LayerMerger {
  let declarations: Declarations
  let forest: SyntaxForest
  var diagnostics = DiagnosticList()
  /// What lines edit and is not there.
  var missing = MissingNames()
  var replacements: Replacements
  /// What stands below the elements that were laid so far.
  var blocks = Blocks()
  /// The declaration whose lines are being laid.
  var declaration = 0
  /// The post they are laid for; nil while a template is checked by itself.
  var post: Int?
  /// Whether what lies below may not be all that was written: then nothing is said to be missing.
  var isPartial = false
  /// Whether a template is laid that what lies below has already: what it states is stated anew, and nothing it
  /// adds is added twice. What is wrong with its lines was told the first time.
  var isAgain = false
  /// The block that is being edited; nil for the post itself.
  private var path: BlockPath?
  /// Whether lines of that block may be meant for another.
  private(set) var isPartialBlock = false
  /// What the line that is being laid states anew, itself and not as part of something: nothing in it is
  /// inherited.
  private var newThing: BlockPath?
  /// The boxes that forms declare.
  lazy var boxes = declarations.boxes
  /// How many more names may be compared with wrong ones: as many as there are lines, and some.
  var namesToCompare: Int

  init(_ declarations: Declarations, _ forest: SyntaxForest, _ lineage: Lineage) {
    replacements = Replacements(bases: lineage.base)
    self.declarations = declarations
    self.forest = forest
    namesToCompare = 100_000 + declarations.proses.count * 8
  }

  mutating func apply(_ statements: ArraySlice<Statement>, to parent: inout ResolvedNode) {
    guard !statements.isEmpty else { return }
    let outer = (path, isPartialBlock)
    if let path {
      isPartialBlock = forest.hasFault(in: statements)
      self.path = path.appending(parent.keyword, parent.name?.symbol)
    } else {
      path = BlockPath()
    }
    defer { (path, isPartialBlock) = outer }
    if blocks.isLeaf(parent), statements.allSatisfy(\.isPlainItem) {
      // Most lists: there is nothing to edit and nothing that could be named twice.
      var block = blocks.take(parent)
      block.children = OrderedChildren(
        statements.map { ResolvedNode($0, declaration: Int32(declaration)) })
      blocks.put(block, into: &parent)
    } else {
      var block = EditedBlock(blocks.take(parent), lines: statements.count)
      edit(&block, statements)
      blocks.put(block.finished(), into: &parent)
    }
  }

  private mutating func edit(_ block: inout EditedBlock, _ statements: ArraySlice<Statement>) {
    for statement in statements where statement.verb == .keepOnly {
      if statement.place?.shape == .fields {
        applyOnce(statement, &block)
      } else {
        keepOnly(statement, &block)
      }
    }
    for position in statements.indices {
      let statement = statements[position]
      guard statement.verb != .keepOnly, statement.keyword?.isHeader != true else { continue }
      if statement.keyword == nil || statement.place?.isRepeatable == true {
        applyNamed(statement, &block, statements, position)
      } else {
        applyOnce(statement, &block)
      }
    }
  }

  // MARK: Things with names

  private mutating func applyNamed(
    _ statement: Statement, _ block: inout EditedBlock, _ lines: ArraySlice<Statement>,
    _ position: Int
  ) {
    switch statement.verb {
    case nil: add(statement, &block, lines, position)
    case .remove:
      for name in namesToRemove(statement, block) {
        guard !isEdited(name, statement, block), !addRemoval(name, statement, &block, lines),
          let index = inherited(name, statement, &block)
        else { continue }
        block.remove(index, by: statement, in: declaration)
        block.setAnchor(index, statement.keyword)
      }
    default:
      guard let name = statement.firstName,
        let index = otherFramework(statement, block) ?? inherited(name, statement, &block)
      else { return }
      change(&block.children[index], by: statement)
      if statement.verb == .keep {
        block.keep(index, statement.keyword)
      } else {
        block.setAnchor(index, statement.keyword)
      }
    }
  }

  /// Adds a thing; its place is told by the lines around it.
  private mutating func add(
    _ statement: Statement, _ block: inout EditedBlock, _ lines: ArraySlice<Statement>,
    _ position: Int
  ) {
    if let name = statement.firstName,
      let existing = block.children.find(statement.keyword, name.symbol),
      block.children.isPresent(existing)
    {
      if isAgain {
        restateAgain(&block.children[existing], statement)
        block.setAnchor(existing, statement.keyword)
      } else if block.children.isInherited(existing), statement.isRestated {
        restate(existing, statement, &block)
      } else if block.children.isInherited(existing) {
        reportAlreadyInherited(name, statement, block.children[existing])
        // What a box was to hold is plain.
        if statement.keyword == .box { change(&block.children[existing], by: statement) }
      } else if statement.isRestated {
        reportStatedTwice(name, statement, block.children[existing])
      } else {
        reportDuplicate(name, statement, block.children[existing])
      }
      return
    }
    if isAgain, statement.firstName == nil, let known = block.index(statedBy: statement.origin) {
      block.setAnchor(known, statement.keyword)
      return
    }
    block.add(stated(statement), lines, position)
  }

  private mutating func restateAgain(_ element: inout ResolvedNode, _ statement: Statement) {
    if let text = statement.text { restate(&element, text, statement) }
    apply(declarations.children(of: statement), to: &element)
  }

  /// The inherited thing that an edit names; nil, and reported, where there is none.
  private mutating func inherited(
    _ name: NameUse, _ statement: Statement, _ block: inout EditedBlock
  ) -> Int? {
    let key = NamedOnce(
      verb: statement.verb, keyword: statement.keyword, symbol: name.symbol)
    guard block.named.insert(key) else {
      reportNamedTwice(name, statement)
      return nil
    }
    if let index = block.children.find(statement.keyword, name.symbol),
      block.children.isInherited(index), block.children.isPresent(index)
    {
      block.lastMissing = nil
      return index
    }
    reportNotInherited(name, statement, &block)
    return nil
  }

  /// Whether a line above edits what is now taken away, which would lose it.
  private mutating func isEdited(
    _ name: NameUse, _ statement: Statement, _ block: EditedBlock
  ) -> Bool {
    let verbs: [Keyword] = [.edit, .replace, .keep]
    let verb = verbs.first { verb in
      block.named.contains(
        NamedOnce(verb: verb, keyword: statement.keyword, symbol: name.symbol))
    }
    guard let verb else { return false }
    reportEditedAndRemoved(name, statement, verb)
    return true
  }

  /// `chỉ giữ`: filters what is inherited of one kind, once.
  private mutating func keepOnly(_ statement: Statement, _ block: inout EditedBlock) {
    guard block.filtered.insert(statement.keyword) else {
      reportKeptTwice(statement)
      return
    }
    var kept: [Int] = []
    for name in declarations.names(of: statement) {
      if let index = inherited(name, statement, &block) { kept.append(index) }
    }
    let keptSet = Set(kept)
    for index in block.children.all(statement.keyword) where !keptSet.contains(index) {
      block.remove(index, by: statement, in: declaration)
    }
    for (previous, index) in zip(kept, kept.dropFirst()) {
      block.children.move(index, after: previous)
    }
  }

  /// What a line asks for, below the block that is being edited; inside something new, that thing.
  func thing(_ path: (BlockPath) -> BlockPath) -> MissingNames.Thing {
    .inherited(newThing ?? path(self.path ?? BlockPath()))
  }

  /// The block that is being edited.
  var block: MissingNames.Thing { .inherited(path ?? BlockPath()) }

  // MARK: Changing

  /// `thay`, `sửa` and `giữ`: a new text if there is one, and the edits inside. `thay` takes what is below it away.
  private mutating func change(_ element: inout ResolvedNode, by statement: Statement) {
    let isWhole = statement.keyword != nil || !blocks.isLeaf(element)
    if statement.verb == .replace, isWhole {
      replaceWhole(&element, by: statement)
      return
    }
    if let text = statement.text { restate(&element, text, statement) }
    apply(declarations.children(of: statement), to: &element)
  }

  /// A new thing with all that is below its line.
  mutating func stated(_ statement: Statement) -> ResolvedNode {
    var element = ResolvedNode(statement, declaration: Int32(declaration))
    let outer = newThing
    newThing = newThing ?? path?.appending(statement.keyword, statement.name)
    defer { newThing = outer }
    apply(declarations.children(of: statement), to: &element)
    return element
  }

  mutating func restate(_ element: inout ResolvedNode, _ text: ProseID, _ statement: Statement) {
    // An item is replaced by words; where there is something below these, they may well be the same.
    let needsWords = statement.keyword == nil && statement.verb == .replace
    if let old = element.text, hasSameWords(old, text),
      !needsWords || statement.children.isEmpty
    {
      reportRedundant(statement, (text, old))
    }
    replacements.note(element, in: post)
    element.restate(
      text, by: statement, in: Int32(declaration),
      isLeaf: blocks.isLeaf(element))
  }

  func hasSameWords(_ left: ProseID, _ right: ProseID) -> Bool {
    declarations[left].hasSameWords(as: declarations[right])
  }

  /// Takes everything of a list or block away and states it anew.
  mutating func replaceWhole(_ element: inout ResolvedNode, by statement: Statement) {
    var old = blocks.take(element)
    let replaced = old.children.inOrder()
    var new = stated(statement)
    let isPassage = (statement.keyword == .box || statement.keyword == nil) && statement.text != nil
    if blocks.isLeaf(new), !replaced.isEmpty, !isPassage { reportReplacedByNothing(statement) }
    if let text = new.text {
      let isSame = statement.keyword == nil && element.text.map { hasSameWords($0, text) } == true
      replacements.note(element, in: post)
      new.replaced = isSame ? nil : element.text
    } else {
      new.text = element.text
      new.textOrigin = element.textOrigin
    }
    for child in replaced {
      old.absences.append(Absence(child, by: statement, in: Int32(declaration)))
    }
    var block = blocks.take(new)
    block.absences = old.absences
    if !block.children.isEmpty, isSameList(replaced, block.children.inOrder()) {
      if let title = statement.text, let old = element.text, !hasSameWords(title, old) {
        reportSameItems(statement)
      } else {
        reportRedundant(statement, nil)
        new.replaced = nil
      }
    }
    blocks.put(block, into: &new)
    element = new
  }

  private func isSameList(_ left: [ResolvedNode], _ right: [ResolvedNode]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { old, new in
        guard blocks.isLeaf(old), blocks.isLeaf(new), let oldText = old.text,
          let newText = new.text
        else { return false }
        return hasSameWords(oldText, newText)
      }
  }
}

extension Statement {
  /// A new item of a list that no line can name.
  fileprivate var isPlainItem: Bool {
    keyword == nil && verb == nil && firstName == nil && children.isEmpty
  }
}
